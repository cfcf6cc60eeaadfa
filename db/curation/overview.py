"""The overview: one row a service and one a fact of it, worked out from the tables so that a work list is a lookup.

It holds nothing of its own: `rebuild` makes the same again. Every act refreshes what it touched.
"""

import json
import re
import sqlite3
import unicodedata

from db.curation import listed
from db.curation.facts import BY_NAME, FACTS, HOTLINE, Fact
from db.curation.records import CONFIRMED, REPORTED
from db.curation.touched import Touched

_HAN = re.compile(r"[㐀-鿿]+")

TABLES = """
CREATE TABLE record (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL, category TEXT NOT NULL,
    division TEXT NOT NULL, status TEXT NOT NULL, confidence TEXT NOT NULL, withdrawn TEXT NOT NULL,
    assured TEXT NOT NULL
) STRICT;
CREATE TABLE fact (
    id TEXT NOT NULL, fact TEXT NOT NULL, value TEXT NOT NULL, state TEXT NOT NULL, confirmed_on TEXT NOT NULL,
    due_on TEXT NOT NULL, overdue_on TEXT NOT NULL, PRIMARY KEY (id, fact)
) STRICT, WITHOUT ROWID;
CREATE TABLE open_report (
    id TEXT NOT NULL, fact TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (id, fact, day)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE record_text USING fts5 (text);
CREATE INDEX record_of_category ON record (category, division);
CREATE INDEX record_held ON record (division, category, kind, status, withdrawn, assured);
CREATE INDEX fact_counted ON fact (state, fact, due_on, overdue_on);
CREATE INDEX fact_of_state ON fact (state, due_on, id, fact, overdue_on);
CREATE INDEX fact_confirmed ON fact (confirmed_on)
"""

TEXT_TABLE = "CREATE VIRTUAL TABLE record_text USING fts5 (name, text)"
"""The words of a service; those of its names apart, because who looks for a name wants it before what mentions it."""

COUNTS = """
CREATE TABLE fact_count (
    state TEXT NOT NULL, fact TEXT NOT NULL, due_on TEXT NOT NULL, overdue_on TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (state, fact, due_on, overdue_on)
) STRICT, WITHOUT ROWID;
DROP INDEX fact_counted
"""
"""How many facts there are of each kind and day: a few thousand rows instead of every fact."""

_COUNT = """
INSERT INTO fact_count SELECT state, fact, due_on, overdue_on, {sign}count(*) FROM fact WHERE {of} GROUP BY 1, 2, 3, 4
ON CONFLICT DO UPDATE SET number = number + excluded.number
"""
_RECORD = """
INSERT INTO record (id, name, kind, category, division, status, confidence, withdrawn, assured)
SELECT id, name, service_kind, category, division_code, status, confidence, coalesce(withdrawn, ''), assured_date
FROM service LEFT JOIN row_state ON resource_type = 'service' AND resource_id = id WHERE {of}
ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, category = excluded.category,
    division = excluded.division, status = excluded.status, confidence = excluded.confidence,
    withdrawn = excluded.withdrawn, assured = excluded.assured
"""
# A value that is not the confirmed one any more is a change; a policy's own end comes before our limits.
_FACT = """
INSERT INTO fact
SELECT id, '{fact}', value,
    CASE WHEN value = '' THEN 'missing' WHEN at = '' THEN 'never' WHEN value <> was THEN 'changed' ELSE 'confirmed' END,
    at,
    CASE WHEN at = '' OR value <> was THEN '' ELSE min(date(at, '+' || due || ' days'), until) END,
    CASE WHEN at = '' OR value <> was THEN '' ELSE min(date(at, '+' || overdue || ' days'), until) END
FROM (
    SELECT service.id AS id, {value} AS value,
        coalesce(json_extract(mark.value, '$.on'), '') AS at,
        json_extract(mark.value, '$.value') AS was,
        coalesce(nullif(json_extract(mark.value, '$.until'), ''), '9999') AS until,
        iif(service_kind = 'hotline', {hotline.due}, {limits.due}) AS due,
        iif(service_kind = 'hotline', {hotline.overdue}, {limits.overdue}) AS overdue
    FROM service
    LEFT JOIN mark ON mark.resource_type = 'service' AND mark.resource_id = service.id AND mark.name = '{mark}'
    LEFT JOIN row_state ON row_state.resource_type = 'service' AND row_state.resource_id = service.id
    WHERE {of} AND service_kind IN ({kinds}) AND coalesce(row_state.withdrawn, '') = ''
)
"""
_REPORTS = f"""
INSERT INTO open_report
SELECT resource_id, substr(mark.name, {len(REPORTED) + 1}, length(mark.name) - {len(REPORTED) + 11}),
    substr(mark.name, -10)
FROM mark JOIN service ON service.id = resource_id
WHERE resource_type = 'service' AND mark.name GLOB '[*]reported:*' AND value = 'open' AND {{of}}
"""
_TEXT = """
INSERT INTO record_text (rowid, name, text)
SELECT record.number, spaced(concat_words(service.name, service.short_name, service.alternate_name)),
spaced(concat_words(
    service.id, service.description, service.note, service.staff_note, service.apply_where,
    service.application_process, service.source_name, term.name, organization.name, division.name,
    (SELECT group_concat(value, ' ') FROM fact WHERE fact.id = service.id)))
FROM service JOIN record ON record.id = service.id
LEFT JOIN organization ON organization.id = service.organization_id
LEFT JOIN taxonomy_term AS term ON term.id = service.category
LEFT JOIN admin_division AS division ON division.code = service.division_code
WHERE {of}
"""
_OF = "service.id IN (SELECT value FROM json_each(:ids))"


def spaced(text: str) -> str:
    """Return a text with every Chinese character as a word of its own, the way it is searched."""
    return _HAN.sub(_apart, unicodedata.normalize("NFKC", text)).casefold()


def _apart(letters: re.Match[str]) -> str:
    return f" {' '.join(letters[0])} "


def matching(text: str) -> str:
    """Return what a text is looked for by: every word of it, the last letters of each may be missing."""
    words = (" ".join(re.findall(r"\w+", spaced(word))) for word in text.split())
    return " ".join(f'"{word}"*' for word in words if word) or '""'


def stem(division: str) -> str:
    """Return what the codes of a division and of everything below it begin with; "" for the province and for none."""
    if len(division) == 6 and division.endswith("00"):
        return "" if division.endswith("0000") else division[:4]
    return division


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that the overview is made with."""
    connection.create_function("spaced", 1, spaced, deterministic=True)
    connection.create_function("concat_words", -1, lambda *each: " ".join(map(str, filter(None, each))))


def rebuild(connection: sqlite3.Connection) -> None:
    """Work the whole overview out anew."""
    fill(connection)
    count(connection)


def fill(connection: sqlite3.Connection) -> None:
    """Work out everything but the counts."""
    for table in ("fact", "open_report", "record", "record_text"):
        connection.execute(f"DELETE FROM {table}")
    _fill(connection, "1", {})
    listed.rebuild(connection)


def rebuild_texts(connection: sqlite3.Connection) -> None:
    """Work only the words out anew that records are looked for by."""
    connection.execute("DELETE FROM record_text")
    connection.execute(_TEXT.format(of="1"))
    listed.rebuild(connection)


def count(connection: sqlite3.Connection) -> None:
    """Count the facts anew."""
    connection.execute("DELETE FROM fact_count")
    connection.execute(_COUNT.format(sign="", of="1"))


def refresh(connection: sqlite3.Connection, touched: Touched) -> None:
    """Work out anew what belongs to the services that were touched."""
    given = {"ids": json.dumps(touched.services())}
    keys = "(SELECT value FROM json_each(:ids))"
    connection.execute(_COUNT.format(sign="-", of=f"id IN {keys}"), given)
    connection.execute(f"DELETE FROM record_text WHERE rowid IN (SELECT number FROM record WHERE id IN {keys})", given)
    for table in ("fact", "open_report"):
        connection.execute(f"DELETE FROM {table} WHERE id IN {keys}", given)
    connection.execute(
        f"DELETE FROM record WHERE id IN {keys} AND NOT EXISTS (SELECT 1 FROM service WHERE id = record.id)", given
    )
    _fill(connection, _OF, given)
    connection.execute(_COUNT.format(sign="", of=f"id IN {keys}"), given)
    listed.refresh(connection, touched.listed)


def _fill(connection: sqlite3.Connection, of: str, given: dict[str, str]) -> None:
    connection.execute(_RECORD.format(of=of), given)
    for fact in FACTS:
        connection.execute(_insert_fact(fact, of), given)
    connection.execute(_REPORTS.format(of=of), given)
    connection.execute(_TEXT.format(of=of), given)


def _insert_fact(fact: Fact, of: str) -> str:
    kinds = ", ".join(f"'{kind}'" for kind in fact.kinds)
    return _FACT.format(
        fact=fact.name, value=fact.value, limits=fact.limits, hotline=HOTLINE, kinds=kinds,
        mark=CONFIRMED + fact.name, of=of,
    )  # fmt: skip


def value_of(connection: sqlite3.Connection, service: str, fact: str) -> str:
    """Return a fact of a service as one text, "" when it is not known."""
    found = connection.execute(f"SELECT {BY_NAME[fact].value} FROM service WHERE id = ?", (service,)).fetchone()
    return str(found[0]) if found else ""
