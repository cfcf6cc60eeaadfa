"""The second leaf of the door: building a snapshot, checking what it is built from, counting what it holds."""

from db.commands import BuildReport, build_starter, check_starter, statistics
from db.complaint import Complaint
from db.document import document
from db.sample import build_sample
from db.snapshot import BuildError, build
from db.statistics import Coverage, Statistics, Tally, Target

__all__ = [
    "BuildError",
    "BuildReport",
    "Complaint",
    "Coverage",
    "Statistics",
    "Tally",
    "Target",
    "build",
    "build_sample",
    "build_starter",
    "check_starter",
    "document",
    "statistics",
]
