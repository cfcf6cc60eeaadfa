"""Reading a published snapshot: browse, search, one service, the office for a role."""

from pathlib import Path
from typing import Self

from db.records import Count, Division, Listing, Office, SearchResult, Service, Snapshot, Term


class SnapshotError(Exception):
    """The snapshot is missing, damaged or of another version; the reason is in `code`."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(f"{code}: {path}")
        self.code = code  # missing | damaged | not_ours | too_new
        self.path = path


class Directory:
    """An open snapshot. Used by one thread at a time; nothing in it can be changed."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file read-only and immutable after checking its SHA-256; raises SnapshotError."""
        raise NotImplementedError

    def close(self) -> None:
        """Give the file back."""

    def snapshot(self) -> Snapshot:
        """What is open: real or sample, how new, under which licence."""
        raise NotImplementedError

    def chapters(self) -> tuple[Term, ...]:
        """The eight chapters of the province's work, in order."""
        raise NotImplementedError

    def actions(self) -> tuple[Term, ...]:
        """The six actions of 爱心甘肃, another way to browse the same categories."""
        raise NotImplementedError

    def categories(self, group: str = "") -> tuple[Term, ...]:
        """The categories of a chapter or action, in order; all of them without one."""
        raise NotImplementedError

    def term(self, code: str) -> Term:
        """A chapter, action or category by its code; raises KeyError."""
        raise NotImplementedError

    def division(self, code: str) -> Division:
        """A division by its code; raises KeyError."""
        raise NotImplementedError

    def children(self, code: str) -> tuple[Division, ...]:
        """The divisions right below, in the order of their codes."""
        raise NotImplementedError

    def path(self, code: str) -> tuple[Division, ...]:
        """From the province down to the division itself."""
        raise NotImplementedError

    def count(self, category: str, division: str) -> Count:
        """Records of a category in a division (with everything below it), its prefecture and the province."""
        raise NotImplementedError

    def listings(
        self, category: str, division: str, limit: int = 9, offset: int = 0
    ) -> tuple[Listing, ...]:
        """Records of a category in a division and below: entitlements first, then the nearest places."""
        raise NotImplementedError

    def service(self, record_id: str) -> Service:
        """One record; raises KeyError."""
        raise NotImplementedError

    def office(self, role: str, division: str) -> Office:
        """Whom to ask: the role resolved for the division, level by level up to the hotline."""
        raise NotImplementedError

    def search(self, query: str, division: str = "620000", limit: int = 9, offset: int = 0) -> SearchResult:
        """Find by name, part of a name, category, place, pinyin, initials. Nothing typed raises."""
        raise NotImplementedError
