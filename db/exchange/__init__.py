"""Bringing the directory in and out: spreadsheets, CSV, HSDS packages and JSON. No Qt, no words for people."""

from db.exchange.choosing import Choice, chosen
from db.exchange.errors import write_errors
from db.exchange.export import export
from db.exchange.headers import field_named
from db.exchange.importing import StaleError, columns_of, commit, forget, prepare, remember, remembered
from db.exchange.paper import Paper, key_of, of_organization, of_part
from db.exchange.plan import CancelledError, Options, Plan
from db.exchange.reading import read_file
from db.exchange.records import Column, Disagreement, EndingError, Fault, ReadError, Rejected, Remark, Sheet, Tallies
from db.exchange.template import write_template

__all__ = [
    "CancelledError",
    "Choice",
    "Column",
    "Disagreement",
    "EndingError",
    "Fault",
    "Options",
    "Paper",
    "Plan",
    "ReadError",
    "Rejected",
    "Remark",
    "Sheet",
    "StaleError",
    "Tallies",
    "chosen",
    "columns_of",
    "commit",
    "export",
    "field_named",
    "forget",
    "key_of",
    "of_organization",
    "of_part",
    "prepare",
    "read_file",
    "remember",
    "remembered",
    "write_errors",
    "write_template",
]
