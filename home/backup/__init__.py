"""Not losing it: database and files in one archive, and back again (docs/decisions/)."""


class BackupError(Exception):
    """It can't be done, in words for whoever stands at the machine."""
