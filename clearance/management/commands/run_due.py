"""Everything that is due, for a timer: safe to run as often as one likes."""

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from clearance.actions.ask import fall_silent, ran_out
from clearance.notices.deliver import deliver_all, due_notices
from clearance.notices.digest import gather_all, last_digest, waiting_for
from clearance.notices.due import lapse_all, pauses_over, questions_over, resume_all
from clearance.notices.escalating import climb_all, rungs_due
from clearance.retention.due import due_for_erasure, erase_all
from home.college.membership import follow_dates
from home.operations.alone import alone
from home.operations.enums import Duty
from home.operations.last_run import note


def due_digests(now):
    return waiting_for(last_digest(now))


DUE = (
    pauses_over, ran_out, questions_over, due_for_erasure, rungs_due, due_digests, due_notices,
)  # fmt: skip
DO = (resume_all, fall_silent, lapse_all, erase_all, climb_all, gather_all, deliver_all)


class Command(BaseCommand):
    help = (
        "Publish pages whose time has come, resume pauses that are over, write silence, "
        "close answers nobody judged, erase who said what has long been over, remind and "
        "escalate, send notices."
    )

    def add_arguments(self, parser):
        parser.add_argument("--at", help="as if it were this time, such as 2026-11-24T18:00")
        parser.add_argument("--dry-run", action="store_true", help="only say what is due")

    def handle(self, *, at=None, dry_run=False, **options):
        now = _moment(at) if at else timezone.now()
        if dry_run:
            self._tell(due(now).count() for due in DUE)
            return
        with alone("run_due") as nobody_else:
            if not nobody_else:
                self.stdout.write("another run is at work; nothing to do")
                return
            follow_dates(timezone.localdate(now))
            # Wagtail's own, by the real clock: what was reviewed goes out, what has expired leaves.
            call_command("publish_scheduled", stdout=self.stdout)
            self._tell(do(now) for do in DO)
            note(Duty.RUN_DUE, at=timezone.now())

    def _tell(self, counts) -> None:
        told = (
            "resumed {}, unanswered {}, lapsed {}, erased {}, escalated {}, gathered {}, "
            "notices sent {}"
        )
        self.stdout.write(told.format(*counts))


def _moment(text: str):
    at = parse_datetime(text)
    if at is None:
        raise CommandError(f"not a time: {text}; write it as 2026-11-24T18:00")
    return at if timezone.is_aware(at) else timezone.make_aware(at)
