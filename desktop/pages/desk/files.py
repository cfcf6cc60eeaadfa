"""Files that staff name: to read from, and to write to without writing over another by the way."""

from collections.abc import Mapping
from pathlib import Path

from desktop.i18n import _
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Entry

REPLACE = "replace"
"""The tick that lets a file be written over."""

FOLDER = ""
"""Instead of an ending: a folder is written."""

Found = tuple[Path | None, str]
"""A path, or None and why it will not do."""


def to_read(label: str, value: str = "", help_: str = "") -> Entry:
    """The entry for a file to read."""
    return Entry("file", label, value, "open", help=help_, required=True)


def to_write(session: Session, draft: Mapping[str, str], name: str, ending: str) -> tuple[Entry, ...]:
    """The entry for a file to write; where one of that name stands, also whether to write over it."""
    usual = session.folder / name
    # Translators: an entry of the staff: the file to write.
    entry = Entry("file", _("File to write"), str(usual), "save", required=True)
    written = _target(session, draft.get("file", ""), ending) or usual
    if not written.exists() and REPLACE not in draft:
        return (entry,)
    # Translators: a tick of the staff: a file of this name may be overwritten.
    return (entry, Entry(REPLACE, _("Write over the file that is there"), "", "tick"))


def path_of(session: Session, text: str) -> Path | None:
    """Return the path that a person wrote, seen from the folder of their files; None for nothing."""
    written = text.strip().strip('"')
    if not written or "\0" in written:
        return None
    try:
        return session.folder / Path(written).expanduser()
    except RuntimeError:  # the home of somebody who is not here
        return session.folder / written


def _target(session: Session, text: str, ending: str) -> Path | None:
    path = path_of(session, text)
    if path is not None and ending and path.suffix.casefold() != ending:
        return path.with_name(path.name + ending)
    return path


def existing(session: Session, filled: Mapping[str, str]) -> Found:
    """Return the file or folder to read."""
    path = path_of(session, filled.get("file", ""))
    if path is None:
        # Translators: the name of a file is missing.
        return None, _("Choose a file.")
    if not path.exists():
        # Translators: there is no such file. {file} is its path.
        return None, _("There is no file {file}.").format(file=path)
    return path, ""


def writable(session: Session, filled: Mapping[str, str], ending: str) -> Found:
    """Return the file to write, with its ending."""
    path = _target(session, filled.get("file", ""), ending)
    if path is None:
        return None, _("Choose a file.")
    if path.exists() and path.is_dir() != (ending == FOLDER):
        # Translators: a file cannot be written because a folder has its name, or the other way round.
        return None, _("{file} stands there and is something else. Choose another name.").format(file=path)
    if path.exists() and filled.get(REPLACE) != "yes":
        # Translators: a file would be overwritten. {file} is its path.
        said = _("{file} is there already. Choose another name, or tick that it may be written over.")
        return None, said.format(file=path)
    if not path.parent.is_dir():
        # Translators: a file cannot be written because its folder is missing. {folder} is its path.
        return None, _("There is no folder {folder}.").format(folder=path.parent)
    return path, ""
