"""Write the archive of teas to a file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from sessions.archive.exporting import collect
from sessions.archive.writing import archive_workbook, zipped


class Command(BaseCommand):
    help = "Write the teas and what was raised there to FILE.xlsx, or with pictures to FILE.zip."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *args, file: Path, **options):
        if file.suffix.lower() not in (".xlsx", ".zip"):
            raise CommandError(
                "The file's name ends with .xlsx, or with .zip for the pictures too."
            )
        archive = collect()
        with_pictures = file.suffix.lower() == ".zip"
        name = f"{file.stem}.xlsx"
        file.write_bytes(zipped(archive, name) if with_pictures else archive_workbook(archive))
        counts = {key: len(rows) for key, rows in archive.rows.items()}
        self.stdout.write(
            f"{counts.get('teas', 0)} teas, {counts.get('issues', 0)} issues, "
            f"{len(archive.pictures)} pictures{' packed' if with_pictures else ' named only'}"
        )
        if archive.left_out or archive.without_answer:
            self.stdout.write(
                f"left out, not public or merged or withdrawn: {archive.left_out} issues; "
                f"without their answer, not public: {archive.without_answer}"
            )
