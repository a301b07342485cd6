"""Put a backup in the place of the site, all of it or nothing."""

import os
from pathlib import Path

from django.core.cache import caches
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.backup import BackupError
from home.backup.put_back import locked_with_another_key, put_back
from home.backup.site import this_site

OTHER_KEY = (
    "FIELD_KEY is not the one this backup was made with: who asked can't be read until it is. "
    "Put the old key behind the present one, with a comma."
)


class Command(BaseCommand):
    help = "Restore database and files from FILE, with the site stopped."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--yes", action="store_true", help="replace what is here")

    def handle(self, *, file: Path, yes: bool, **options):
        key = os.environ.get("BACKUP_KEY", "")
        try:
            manifest = put_back(file, this_site(), key, replace=yes, then=_bring_up_to_date)
        except BackupError as error:
            raise CommandError(str(error)) from error
        for cache in caches:
            caches[cache].clear()
        rows, files = sum(manifest["tables"].values()), len(manifest["members"]) - 1
        self.stdout.write(f"{file} of {manifest['began_at']}: {rows} rows, {files} files are back")
        if locked_with_another_key(manifest):
            self.stderr.write(OTHER_KEY)


def _bring_up_to_date() -> None:
    """Later migrations, and the database's guards, which every migrate puts in place."""
    call_command("migrate", verbosity=0, interactive=False)
