"""Write docs/states.md from the state table, or check that it is current."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from clearance.diagram import document


class Command(BaseCommand):
    help = "Write docs/states.md from clearance/states.py; --check only compares."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true")

    def handle(self, *args, check: bool, **options):
        path = settings.BASE_DIR / "docs" / "states.md"
        if not check:
            path.write_text(document())
        elif not path.exists() or path.read_text() != document():
            raise CommandError("docs/states.md is not current: run manage.py generate_states")
