"""Bringing the directory in and out: spreadsheets, CSV, HSDS packages and JSON. No Qt, no words for people."""

from db.exchange.errors import write_errors
from db.exchange.export import export
from db.exchange.importing import StaleError, commit, prepare
from db.exchange.plan import CancelledError, Options, Plan
from db.exchange.reading import read_file
from db.exchange.records import EndingError, Fault, ReadError, Rejected, Remark, Tallies
from db.exchange.template import write_template

__all__ = [
    "CancelledError",
    "EndingError",
    "Fault",
    "Options",
    "Plan",
    "ReadError",
    "Rejected",
    "Remark",
    "StaleError",
    "Tallies",
    "commit",
    "export",
    "prepare",
    "read_file",
    "write_errors",
    "write_template",
]
