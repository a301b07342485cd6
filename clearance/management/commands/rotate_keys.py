"""Lock contact data anew with the first key of FIELD_KEY. The site may run meanwhile."""

from django.core.management.base import BaseCommand, CommandError

from clearance.rekeying import second_factors
from clearance.rekeying.locked import Locked, locked_tables
from clearance.rekeying.rekey import BATCH, not_current, rekey, rematch
from home.operations.alone import alone


class Command(BaseCommand):
    help = (
        "Lock what an older key of FIELD_KEY locked with the first one, in batches, then look "
        "whether the first key opens everything. Stopped half way it is run again."
    )

    def add_arguments(self, parser):
        parser.add_argument("--batch", type=int, default=BATCH, help="rows in one transaction")
        parser.add_argument("--check", action="store_true", help="change nothing, only look")

    def handle(self, *, batch=BATCH, check=False, **options):
        if batch < 1:
            raise CommandError("--batch is at least 1")
        tables = locked_tables()
        if not check:
            with alone("rotate_keys") as nobody_else:
                if not nobody_else:
                    raise CommandError("another run is at work")
                for table in tables:
                    self._rekey(table, batch)
                self.stdout.write(f"second factors: {second_factors.relock()} locked anew")
                self.stdout.write(f"hashes for matching: {rematch(batch)} written anew")
        self._verify(tables, batch)

    def _rekey(self, table: Locked, batch: int) -> None:
        for count in rekey(table, batch):
            self.stdout.write(f"{table}: {count.rows} rows, {count.changed} locked anew")
        if count.unreadable:
            self.stdout.write(f"{table}: {count.unreadable} that no key of FIELD_KEY opens")

    def _verify(self, tables: list[Locked], batch: int) -> None:
        left = {str(table): not_current(table, batch) for table in tables}
        left["second factors"] = second_factors.not_current()
        if any(left.values()):
            told = ", ".join(f"{name} {number}" for name, number in left.items() if number)
            raise CommandError(f"the first key doesn't open: {told}")
        self.stdout.write("The first key opens every locked text.")
        self.stdout.write(
            "Codes and links given out under an older key still need it: see docs/operations.md."
        )
