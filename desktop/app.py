"""Puts the parts together: the directory, a visit, the voice, the window. Imported by nothing but __main__."""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from db import Directory, SnapshotError
from desktop import i18n, paths, reports, settings
from desktop.pages import Visit
from desktop.settings import Settings
from desktop.speech.recordings import Recordings, load_recordings

SAMPLE_SIZE = 1250
"""Places in the sample unless told otherwise: as many as the province reports."""

LARGEST_SAMPLE = 1_000_000
"""More has not been measured."""


class UnknownDivisionError(Exception):
    """The command line named a place that this directory does not have."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Start:
    """How the program was started."""

    sample: bool = False
    size: int = SAMPLE_SIZE
    language: str = ""
    division: str = ""
    kiosk: bool = False
    speech_log: Path | None = None
    engine: str = ""  # the one to speak with, by its name in desktop.speech.engines


def open_directory(start: Start) -> Directory:
    """Open the snapshot that ships, or the sample; the first start makes it. Raises SnapshotError."""
    snapshot = _snapshot(start)
    try:
        return Directory.open(snapshot)
    except SnapshotError:  # not made yet, or damaged: the text it is made from is here
        _make(start, snapshot)
        return Directory.open(snapshot)


def _make(start: Start, snapshot: Path) -> None:
    from db import making  # only here: every later start must not wait for what building needs

    snapshot.parent.mkdir(parents=True, exist_ok=True)
    if start.sample:
        making.build_sample(paths.RESOURCES, snapshot, start.size)
    else:
        making.build_starter(paths.RESOURCES, snapshot)
    _clear(snapshot)


def _clear(snapshot: Path) -> None:
    """Remove what earlier resources were made into; on Windows an open one stays until the next time."""
    kind = snapshot.name.rpartition("-")[0]
    for old in snapshot.parent.glob(f"{kind}-*.db*"):
        if not old.name.startswith(snapshot.name):
            with suppress(OSError):
                old.unlink()


def offer_recordings() -> tuple[Recordings, ...]:
    """Offer the languages that people have recorded; tells which."""
    found = load_recordings(paths.recordings())
    i18n.record({each.code: each.name for each in found})
    return found


def first_settings(start: Start) -> Settings:
    """The person's own choices at home, the usual ones at a kiosk; what the command line says comes first."""
    kept = Settings() if start.kiosk else settings.load(paths.settings_file())
    kept = kept if i18n.has(kept.language) else replace(kept, language=Settings().language)  # its recordings are gone
    kept = replace(kept, language=start.language or kept.language)
    return replace(kept, division=start.division or kept.division)


def open_visit(start: Start) -> Visit:
    """A visit to the directory, today. Raises UnknownDivisionError."""
    directory = open_directory(start)
    if start.division:
        try:
            directory.division(start.division)
        except KeyError as error:
            raise UnknownDivisionError(start.division) from error
    keep = None if start.sample else partial(reports.keep, paths.reports_file())  # made-up data cannot be wrong
    return Visit(directory, first_settings(start), date.today(), datetime.now, keep)


def _snapshot(start: Start) -> Path:
    """Where the snapshot of these resources stands: its name changes with them, so that none is ever stale."""
    folders = ("starter", "readings", "lexicon", "calendar", *(["sample"] if start.sample else []))
    sources = [file for folder in folders for file in (paths.RESOURCES / folder).glob("*.csv")]
    sources += (paths.ROOT / "db").rglob("*.py")
    name = f"sample-{start.size}" if start.sample else "starter"
    return paths.data_home() / f"{name}-{_fingerprint(sources)}.db"


def _fingerprint(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(set(files)):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
