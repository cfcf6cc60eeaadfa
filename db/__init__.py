"""The directory of services: reading a published snapshot, building one, checking one. No Qt, no speech."""

from db.commands import BuildReport, build_starter, check_starter, statistics
from db.complaint import Complaint
from db.directory import Directory, SnapshotError
from db.document import document
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
from db.sample import build_sample
from db.snapshot import BuildError, build
from db.statistics import Coverage, Statistics, Tally, Target

__all__ = [
    "FLOOR_HOTLINE",
    "PROVINCE",
    "AccessibilityFact",
    "Benefit",
    "BuildError",
    "BuildReport",
    "Complaint",
    "Contact",
    "Count",
    "Coverage",
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
    "Statistics",
    "Tally",
    "Target",
    "Term",
    "Understood",
    "build",
    "build_sample",
    "build_starter",
    "check_starter",
    "document",
    "statistics",
]
