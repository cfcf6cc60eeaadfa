"""HSDS-CN: every table and field of the directory, told once.

A subset of HSDS 3.1 (Open Referral, https://docs.openreferral.org) with additions for China.
The schema, the checks, the document HSDS-CN.md and later the import template and the staff
forms are made from these tables.
"""

from db.profile import accounts, details, organizations, places, services, translations, words
from db.profile.field import Field, Table, Value
from db.profile.values import CALLABLE_ROLES

VERSION = "1.0"

TABLES: tuple[Table, ...] = (
    *places.TABLES,
    *organizations.TABLES,
    *services.TABLES,
    *details.TABLES,
    *words.TABLES,
    *translations.TABLES,
    *accounts.TABLES,
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}

__all__ = ["BY_NAME", "CALLABLE_ROLES", "TABLES", "VERSION", "Field", "Table", "Value"]
