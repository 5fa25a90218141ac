"""Everything the site keeps in one file that only the holder of a private key can open.

A backup is a tar, compressed, then encrypted with age (age-encryption.org) to the public keys of
`BACKUP_RECIPIENTS`. Rows are JSON that either database reads, so one may move from SQLite to
PostgreSQL by it. Neither the archive nor a whole table is ever held in memory.
"""


class BackupError(Exception):
    """What went wrong, in words for whoever typed the command."""
