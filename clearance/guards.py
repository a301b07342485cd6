"""What the database itself refuses.

The trail can't be updated, deleted, overwritten or emptied. What has a state comes into the
table without one, and gets each state, the first too, only with a row of the trail that is
newer than the last. Written for both engines; ``docs/decisions/`` says how tests flush.
"""

TRAIL = "clearance_event"
STATED = {"clearance_issue": "issue_id", "clearance_requestrecord": "record_id"}
NO_CHANGE = "the trail is append-only"
NO_ROW = "a state changes only with its row in the trail"

_ROW_EXISTS = """EXISTS (
    SELECT 1 FROM clearance_event e
    WHERE e.id = NEW.last_event_id AND e.{column} = NEW.id
      AND e.from_state = OLD.state AND e.to_state = NEW.state)
      AND (OLD.last_event_id IS NULL OR NEW.last_event_id > OLD.last_event_id)"""


def _sqlite() -> list[str]:
    statements = [
        f"CREATE TRIGGER IF NOT EXISTS trail_no_{verb.lower()} BEFORE {verb} ON {TRAIL} "
        f"BEGIN SELECT RAISE(ABORT, '{NO_CHANGE}'); END"
        for verb in ("UPDATE", "DELETE")
    ]
    # INSERT OR REPLACE deletes without asking the triggers for DELETE.
    for table, message in ((TRAIL, NO_CHANGE), *((table, NO_ROW) for table in STATED)):
        statements.append(
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_replace BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
    for table, column in STATED.items():
        statements.append(
            f"CREATE TRIGGER IF NOT EXISTS {table}_begins BEFORE INSERT ON {table} "
            f"WHEN NEW.state <> '' BEGIN SELECT RAISE(ABORT, '{NO_ROW}'); END"
        )
        statements.append(
            f"CREATE TRIGGER IF NOT EXISTS {table}_state BEFORE UPDATE OF state ON {table} "
            f"WHEN OLD.state <> NEW.state AND NOT ({_ROW_EXISTS.format(column=column)}) "
            f"BEGIN SELECT RAISE(ABORT, '{NO_ROW}'); END"
        )
    return statements


def _postgresql() -> list[str]:
    statements = [
        "CREATE OR REPLACE FUNCTION trail_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{NO_CHANGE}' USING ERRCODE = 'integrity_constraint_violation';"
        " END $$",
        "CREATE OR REPLACE FUNCTION state_needs_a_row() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{NO_ROW}' USING ERRCODE = 'integrity_constraint_violation';"
        " END $$",
        f"CREATE OR REPLACE TRIGGER trail_no_change BEFORE UPDATE OR DELETE ON {TRAIL} "
        "FOR EACH ROW EXECUTE FUNCTION trail_refuses()",
        f"CREATE OR REPLACE TRIGGER trail_no_truncate BEFORE TRUNCATE ON {TRAIL} "
        "FOR EACH STATEMENT EXECUTE FUNCTION trail_refuses()",
    ]
    for table, column in STATED.items():
        statements += [
            f"CREATE OR REPLACE FUNCTION {table}_state() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF NOT ({_ROW_EXISTS.format(column=column)}) THEN "
            f"RAISE EXCEPTION '{NO_ROW}' USING ERRCODE = 'integrity_constraint_violation'; "
            "END IF; RETURN NEW; END $$",
            f"CREATE OR REPLACE TRIGGER {table}_state BEFORE UPDATE OF state ON {table} "
            f"FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION {table}_state()",
            f"CREATE OR REPLACE TRIGGER {table}_begins BEFORE INSERT ON {table} "
            "FOR EACH ROW WHEN (NEW.state <> '') EXECUTE FUNCTION state_needs_a_row()",
        ]
    return statements


def _removals(vendor: str) -> list[str]:
    names = [(f"{table}_{guard}", table) for table in STATED for guard in ("state", "begins")]
    if vendor == "sqlite":
        names += [("trail_no_update", TRAIL), ("trail_no_delete", TRAIL)]
        names += [(f"{table}_no_replace", table) for table in (TRAIL, *STATED)]
        return [f"DROP TRIGGER IF EXISTS {name}" for name, _ in names]
    names += [("trail_no_change", TRAIL), ("trail_no_truncate", TRAIL)]
    return [f"DROP TRIGGER IF EXISTS {name} ON {table}" for name, table in names]


def install(connection) -> None:
    """Put the guards in place; safe to run again."""
    statements = _sqlite() if connection.vendor == "sqlite" else _postgresql()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def remove(connection) -> None:
    """Take the guards away: for a migration backwards, and for tests that flush."""
    with connection.cursor() as cursor:
        for statement in _removals(connection.vendor):
            cursor.execute(statement)
