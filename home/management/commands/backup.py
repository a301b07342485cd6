"""Database and files of the running site in one file, read again after it was written."""

import os
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.dateparse import parse_datetime

from home.backup import BackupError
from home.backup.make import make
from home.backup.site import this_site
from home.operations.enums import Duty
from home.operations.last_run import note


class Command(BaseCommand):
    help = "Write database and files into FILE; locked when BACKUP_KEY is set."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **options):
        key = os.environ.get("BACKUP_KEY", "")
        try:
            manifest = make(file.absolute(), this_site(), key)
            note(Duty.BACKUP, at=parse_datetime(manifest["began_at"]))
        except BackupError as error:
            raise CommandError(str(error)) from error
        rows, files = sum(manifest["tables"].values()), len(manifest["members"]) - 1
        self.stdout.write(
            f"{file}: {rows} rows, {files} files, {'locked' if key else 'not locked'}, verified. "
            "FIELD_KEY is not in it: keep a copy of that elsewhere."
        )
