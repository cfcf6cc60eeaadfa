"""Which table a sheet is, and which field a column: by HSDS name, by Chinese or by English label."""

import re
import unicodedata
from functools import cache

from db.curation.rows import CURATED
from db.profile import BY_NAME, Table

HSDS_FILES = {
    "organization": "organizations",
    "organization_identifier": "organization_identifiers",
    "service": "services",
    "service_at_location": "service_at_location",
    "location": "locations",
    "address": "addresses",
    "phone": "phones",
    "schedule": "schedules",
    "service_area": "service_areas",
    "required_document": "required_documents",
    "accessibility": "accessibility",
    "language": "languages",
    "taxonomy": "taxonomies",
    "taxonomy_term": "taxonomy_terms",
    "attribute": "attributes",
}
"""The name of the file of every table that HSDS has, without its ending."""

NOTE = "#"
"""What a cell of the header or the first cell of a row begins with when it is for people only."""

_MARKS = re.compile(r"[\s*＊_\-]+")


def plain(text: str) -> str:
    """Return a header as it is compared: half-width, small, without spaces and the star of what is required."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


@cache
def _tables() -> dict[str, Table]:
    found: dict[str, Table] = {}
    for table in CURATED:
        for name in (table.name, table.label, table.label_en, HSDS_FILES.get(table.name, table.name)):
            found.setdefault(plain(name), table)
    return found


def table_of(name: str) -> Table | None:
    """Return the table that a sheet or a file is called after, None for none of ours."""
    return _tables().get(plain(name))


def table_with_key(header: tuple[str, ...]) -> Table | None:
    """Return the table whose key alone a column is called after, such as 服务编号, or that a file of errors names."""
    named = [BY_NAME.get(text[1:].partition(" ")[0]) for text in header if text.startswith(NOTE)]
    if named and named[0]:
        return named[0]  # a file of rejected rows that we wrote ourselves
    there = {plain(text) for text in header}
    found = [table for table in CURATED if plain(table.fields[0].label) in there - {plain("区划代码"), plain("代码")}]
    return found[0] if len(found) == 1 else None


@cache
def _fields(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    table = BY_NAME[name]
    for names in ("name", "label", "label_en"):
        for field in table.fields:
            found.setdefault(plain(getattr(field, names)), field.name)
    return found


def field_named(table: str, text: str) -> str:
    """Return the field that a header means, by its name or a label of it; "" for none of ours."""
    return _fields(table).get(plain(text), "")
