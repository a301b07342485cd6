"""The state table as a document: docs/states.md is this and nothing else."""

from django.utils import translation

from clearance.enums import RecordState, State
from clearance.states import HOLDERS, ISSUE_MOVES, RECORD_MOVES, Move


def document() -> str:
    """Markdown in Chinese labels and English names, with a Mermaid diagram for each table."""
    with translation.override("zh-hans"):
        return "\n".join(
            [
                "# States",
                "",
                "Generated from `clearance/states.py` by `manage.py generate_states`; do not edit.",
                "",
                "## Issue",
                "",
                *_diagram(ISSUE_MOVES, State),
                *_table(ISSUE_MOVES),
                "## Whose turn it is",
                "",
                "| state | word | holder |",
                "|---|---|---|",
                *(
                    f"| `{state}` | {State(state).label} | {holder.label if holder else '—'} |"
                    for state, holder in HOLDERS.items()
                ),
                "",
                "## Record",
                "",
                *_diagram(tuple(RECORD_MOVES.values()), RecordState),
                *_table(tuple(RECORD_MOVES.values())),
            ]
        )


def _diagram(moves: tuple[Move, ...], states) -> list[str]:
    lines = [f"    {state.value}: {state.label}" for state in states]
    for move in moves:
        lines += [
            f"    {source or '[*]'} --> {move.target}: {move.name}" for source in move.sources
        ]
    return ["```mermaid", "stateDiagram-v2", *lines, "```", ""]


def _table(moves: tuple[Move, ...]) -> list[str]:
    rows = [
        "| move | word | from | to | by | trail | needs | tells |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for move in moves:
        sources = ", ".join(source or "(start)" for source in move.sources)
        by = "、".join(str(pen.label) for pen in move.by)
        tells = "、".join(str(pen.label) for pen in move.tells)
        rows.append(
            f"| `{move.name}` | {move.label} | {sources} | {move.target} | {by} "
            f"| {move.past} | {', '.join(move.needs)} | {tells} |"
        )
    return [*rows, ""]
