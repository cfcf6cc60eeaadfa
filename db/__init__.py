"""The directory of services. No Qt, no speech. Its door is in two leaves, because one is heavy:

`db` itself reads a published snapshot; `db.making` builds, checks and counts, and loads the dictionaries of
pinyin and sqlite-utils with it, which whoever only looks something up must not wait for.
"""

from db.directory import Directory, SnapshotError
from db.filter import AGES, DISABILITIES, NEEDS, UNFILTERED, Day, Filter, Offer, Offers
from db.found import (
    PAD_LETTERS,
    SURE,
    Correction,
    Dialled,
    DialWord,
    Filtered,
    Reach,
    SearchResult,
    Understood,
    Wish,
)
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
    Service,
    Snapshot,
    Source,
    Term,
)

__all__ = [
    "AGES",
    "DISABILITIES",
    "FLOOR_HOTLINE",
    "NEEDS",
    "PAD_LETTERS",
    "PROVINCE",
    "SURE",
    "UNFILTERED",
    "AccessibilityFact",
    "Benefit",
    "Contact",
    "Correction",
    "Count",
    "Day",
    "DialWord",
    "Dialled",
    "Directory",
    "Division",
    "Filter",
    "Filtered",
    "Listing",
    "Offer",
    "Offers",
    "Office",
    "Phone",
    "Reach",
    "Schedule",
    "SearchResult",
    "Service",
    "Snapshot",
    "SnapshotError",
    "Source",
    "Term",
    "Understood",
    "Wish",
]
