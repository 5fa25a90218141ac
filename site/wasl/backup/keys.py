"""Public keys that close a backup, private keys that open it. The server needs only the first."""

from pathlib import Path

from pyrage import IdentityError, RecipientError, x25519

from . import BackupError


def recipients(texts: list[str]) -> list[x25519.Recipient]:
    """Raises BackupError when there is none, or when one is no public key."""
    if not texts:
        raise BackupError(
            "BACKUP_RECIPIENTS is empty. Make a pair of keys with: manage.py backup_key"
        )
    try:
        return [x25519.Recipient.from_str(text.strip()) for text in texts]
    except RecipientError as error:
        raise BackupError("BACKUP_RECIPIENTS holds something that is no age1… key.") from error


def identities(file: Path) -> list[x25519.Identity]:
    """The private keys in a file as age-keygen writes it. Raises BackupError."""
    try:
        lines = file.read_text(encoding="ascii").splitlines()
        texts = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        found = [x25519.Identity.from_str(text) for text in texts]
    except (OSError, UnicodeDecodeError, IdentityError) as error:
        raise BackupError(f"{file} cannot be read as a private key (AGE-SECRET-KEY-1…).") from error
    if not found:
        raise BackupError(f"{file} holds no private key.")
    return found


def new_pair() -> tuple[str, str]:
    """(public, private)"""
    made = x25519.Identity.generate()
    return str(made.to_public()), str(made)
