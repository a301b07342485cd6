"""Make the public search's entries anew: after a change of names in the register."""

from django.core.management.base import BaseCommand
from django.db import transaction

from clearance.search.entries import rebuild


class Command(BaseCommand):
    help = "Make the public search's entries anew, in one transaction."

    def handle(self, *args, **options):
        with transaction.atomic():
            kept = rebuild()
        self.stdout.write(f"{kept} entries")
