"""The directory of services: reading a published snapshot, building one, checking one. No Qt, no speech."""

from db.directory import Directory, SnapshotError
from db.records import (
    FLOOR_HOTLINE,
    PROVINCE,
    AccessibilityFact,
    Benefit,
    Contact,
    Count,
    Division,
    Listing,
    Office,
    Phone,
    Schedule,
    SearchResult,
    Service,
    Snapshot,
    Source,
    Term,
    Understood,
)

__all__ = [
    "FLOOR_HOTLINE",
    "PROVINCE",
    "AccessibilityFact",
    "Benefit",
    "Contact",
    "Count",
    "Directory",
    "Division",
    "Listing",
    "Office",
    "Phone",
    "Schedule",
    "SearchResult",
    "Service",
    "Snapshot",
    "SnapshotError",
    "Source",
    "Term",
    "Understood",
]
