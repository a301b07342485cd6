"""How much room is left where the site keeps its files."""

import shutil
from dataclasses import dataclass

from django.conf import settings

# A day's pictures, a backup's work and some rest.
LEAST_FREE = 2 * 1024**3


@dataclass(frozen=True)
class Room:
    free: int
    total: int

    @property
    def is_short(self) -> bool:
        return self.free < LEAST_FREE


def room() -> Room:
    folder = settings.VAR_DIR
    # Before anything was written the folder isn't there; the disk is.
    there = next(one for one in (folder, *folder.parents) if one.exists())
    usage = shutil.disk_usage(there)
    return Room(free=usage.free, total=usage.total)
