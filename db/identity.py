"""What marks a file as a snapshot of ours: its owner, its version, its checksum."""

import hashlib
from pathlib import Path

APPLICATION_ID = 0x4D494E47
"""What `PRAGMA application_id` says of our files: the letters MING."""

USER_VERSION = 1
"""The version of the schema; a program reads files up to its own version."""


def checksum_file(snapshot: Path) -> Path:
    """Return where the SHA-256 of a snapshot stands."""
    return snapshot.with_name(snapshot.name + ".sha256")


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
