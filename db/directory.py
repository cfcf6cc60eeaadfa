"""Reading a published snapshot: browse, search, one service, the office for a role."""

import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Self

from db import browse, office, search, service_reader
from db.facets import calendar
from db.filter import UNFILTERED, Day, Filter, Offers
from db.found import AS_MEANT, Dialled, SearchResult, Wish
from db.opening import SnapshotError, open_snapshot
from db.records import PROVINCE, Count, Division, Listing, Office, Service, Snapshot, Term
from db.statistics import Statistics, read_statistics
from db.wording import WRITTEN_IN


class Directory:
    """An open snapshot. Used by one thread at a time; nothing in it can be changed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._snapshot = _described(connection)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file read-only and immutable after checking its SHA-256; raises SnapshotError."""
        return cls(open_snapshot(path))

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    def snapshot(self) -> Snapshot:
        """What is open: real or sample, how new, under which licence."""
        return self._snapshot

    def chapters(self) -> tuple[Term, ...]:
        """The eight chapters of the province's work, in order."""
        return browse.terms_of(self._connection, "chapters")

    def actions(self) -> tuple[Term, ...]:
        """The six actions of 爱心甘肃, another way to browse the same categories."""
        return browse.terms_of(self._connection, "actions")

    def categories(self, group: str = "") -> tuple[Term, ...]:
        """The categories of a chapter or action, in order; all of them without one. Raises KeyError."""
        if group:
            return browse.categories(self._connection, group)
        return browse.terms_of(self._connection, "categories")

    def term(self, code: str) -> Term:
        """A chapter, action or category by its code; raises KeyError."""
        return browse.term(self._connection, code)

    def division(self, code: str) -> Division:
        """A division by its code; raises KeyError."""
        return browse.division(self._connection, code)

    def children(self, code: str) -> tuple[Division, ...]:
        """The divisions right below, in the order of their codes; raises KeyError."""
        return browse.children(self._connection, code)

    def path(self, code: str) -> tuple[Division, ...]:
        """From the province down to the division itself; raises KeyError."""
        return browse.path(self._connection, code)

    def count(self, category: str, division: str, asked: Filter = UNFILTERED) -> Count:
        """Records that serve a division (in it, below it or for it), its prefecture and the province."""
        return browse.count(self._connection, category, division, asked)

    def listings(
        self, category: str, division: str, limit: int = 9, offset: int = 0, asked: Filter = UNFILTERED
    ) -> tuple[Listing, ...]:
        """Records of a category that serve a division: entitlements first, then the nearest places."""
        return browse.listings(self._connection, category, division, limit, offset, asked)

    def narrows(self, category: str, division: str, moment: datetime | None) -> bool:
        """Whether there is a filter that helps with the records of a category that serve a division."""
        return browse.narrows(self._connection, category, division, moment)

    def offers(self, category: str, division: str, asked: Filter, moment: datetime | None) -> Offers:
        """The filters that help with these records, each with how many are left."""
        return browse.offers(self._connection, category, division, asked, moment)

    def day(self, moment: datetime) -> Day | None:
        """What the calendar says of a moment; None when the clock that shows it must be wrong."""
        if moment.date().isoformat() < self._snapshot.latest:
            return None
        return calendar.read(self._connection).day(moment.date())

    def service(self, record_id: str, language: str = WRITTEN_IN) -> Service:
        """One record, in a language where its texts are translated, else as they are written; raises KeyError."""
        return service_reader.read_service(
            self._connection, record_id, is_sample=self._snapshot.is_sample, language=language
        )

    def office(self, role: str, division: str) -> Office:
        """Whom to ask: the role resolved for the division, level by level up to the hotline."""
        return office.resolve(self._connection, role, division)

    def statistics(self) -> Statistics:
        """How much the directory holds, and how much of what the province reports."""
        return read_statistics(self._connection)

    def search(
        self, query: str, division: str = PROVINCE, limit: int = 9, offset: int = 0, wish: Wish = AS_MEANT
    ) -> SearchResult:
        """Find by name, part of a name, category, place, pinyin, initials, in plain words. Nothing typed raises."""
        return search.search(self._connection, query, division, limit, offset, wish)

    def search_offers(self, query: str, division: str = PROVINCE, wish: Wish = AS_MEANT) -> Offers:
        """The filters that help with what a query finds, each with how many are left."""
        return search.offers(self._connection, query, division, wish)

    def division_readings(self) -> tuple[tuple[str, str], ...]:
        """Give every division's name with its pinyin, tone marks on it."""
        return tuple(self._connection.execute("SELECT name, pinyin FROM admin_division ORDER BY code"))

    def readings(self) -> tuple[tuple[str, str], ...]:
        """Give the staff's table of readings: a word and its pinyin with tone numbers."""
        return tuple(self._connection.execute("SELECT word, pinyin FROM reading ORDER BY word"))

    def dial(self, digits: str, limit: int = 9, offset: int = 0) -> Dialled:
        """The words that the number keys of a telephone begin to write: 7595 → 日间照料. Nothing pressed raises."""
        return search.dial(self._connection, digits, limit, offset)


def _described(connection: sqlite3.Connection) -> Snapshot:
    words = dict(connection.execute("SELECT key, value FROM snapshot"))
    return Snapshot(
        is_sample=words["is_sample"] == "yes",
        built_from=words["built_from"],
        records=int(words["records"]),
        licence=words["licence"],
        credits=tuple(words["credits"].splitlines()),
        version=int(words["version"]),
        latest=words["latest"],
    )


__all__ = ["Directory", "SnapshotError"]
