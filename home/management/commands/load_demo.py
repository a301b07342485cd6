"""Fill an empty database with sample content."""

import os
import secrets
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.demo import arrange
from home.demo.accounts import ACCOUNTS, ADMIN
from home.demo.sample import Sample
from home.models import HomePage

OWN_APPS = ("home", "clearance", "forms", "sessions")


class Command(BaseCommand):
    help = "Fill an empty database with sample content and print the sample accounts."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="do nothing on a used database")
        parser.add_argument("--scale", type=int, default=1, help="multiply the issues")
        parser.add_argument(
            "--small", action="store_true", help="this term and three teas, no earlier years"
        )

    def handle(self, *args, if_empty: bool, scale: int, small: bool, **options):
        if HomePage.objects.exists():
            if if_empty:
                return
            raise CommandError("The database has content already; the demo is for an empty one.")
        password = os.environ.get("DEMO_PASSWORD") or secrets.token_urlsafe(9)
        scale = 0 if small else max(scale, 1)
        sample = Sample(now=timezone.now(), scale=scale, password=password, tell=self._tell)
        with transaction.atomic(), disable_reference_index_auto_update():
            self._build(sample)
        call_command("rebuild_references_index", verbosity=0, stdout=self.stdout)
        self._print_accounts(password)

    def _build(self, sample: Sample) -> None:
        with sample.put_off:
            for app in apps.get_app_configs():
                if app.name.split(".")[0] in OWN_APPS and find_spec(f"{app.name}.demo"):
                    self._tell(f"Sample content of {app.name} …")
                    import_module(f"{app.name}.demo").build(sample)
            arrange(sample)
            self._tell("Indexes …")

    def _tell(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()

    def _print_accounts(self, password: str) -> None:
        self.stdout.write("Sample accounts, for /admin/ of this demo only:")
        for username, _role, _department, title in ACCOUNTS:
            self.stdout.write(f"  {username:<12} {password}  {title}")
        self.stdout.write(f"  {ADMIN[0]:<12} {password}  {ADMIN[1]}")
