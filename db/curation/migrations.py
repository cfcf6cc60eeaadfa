"""What a workspace has beside the tables of the profile, step by step as it came to be."""

import sqlite3

from sqlite_utils import Database, Migrations

from db.curation import overview, pairs, people

MIGRATIONS = Migrations("minglu-workspace")

_TABLES = """
CREATE TABLE act (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, updated_by TEXT NOT NULL, reason TEXT NOT NULL,
    file TEXT NOT NULL, sha256 TEXT NOT NULL, undoes INTEGER REFERENCES act (id)
) STRICT;
CREATE TABLE row_state (
    resource_type TEXT NOT NULL, resource_id TEXT NOT NULL, rev INTEGER NOT NULL, updated_by TEXT NOT NULL,
    updated_at TEXT NOT NULL, withdrawn TEXT NOT NULL DEFAULT '', PRIMARY KEY (resource_type, resource_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE not_same (
    resource_type TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, comment TEXT NOT NULL,
    at TEXT NOT NULL, updated_by TEXT NOT NULL, PRIMARY KEY (resource_type, first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX metadata_of_act ON metadata (act);
CREATE INDEX metadata_of_row ON metadata (resource_type, resource_id)
"""


_MARKS = """
CREATE TABLE mark (
    resource_type TEXT NOT NULL, resource_id TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (resource_type, resource_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE double (
    resource_type TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, score REAL NOT NULL, signs TEXT NOT NULL,
    PRIMARY KEY (resource_type, first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_of_service ON phone (service_id);
CREATE INDEX phone_of_location ON phone (location_id);
CREATE INDEX schedule_of_service ON schedule (service_id);
CREATE INDEX schedule_of_location ON schedule (location_id);
CREATE INDEX location_of_service ON service_at_location (service_id);
CREATE INDEX service_of_location ON service_at_location (location_id);
CREATE INDEX service_of_organization ON service (organization_id);
CREATE INDEX address_of_location ON address (location_id);
CREATE INDEX document_of_service ON required_document (service_id);
CREATE INDEX benefit_of_service ON benefit (service_id);
CREATE INDEX eligibility_of_service ON disability_eligibility (service_id)
"""


@MIGRATIONS()
def version_1(database: Database) -> None:
    """Create what a workspace has beside the tables of the profile: acts, revisions, pairs that are not the same."""
    for statement in _TABLES.split(";"):
        database.conn.execute(statement)


@MIGRATIONS()
def version_2(database: Database) -> None:
    """Add what is said about a row beside its fields, pairs that look alike, and the overview for the work list."""
    for statement in (*_MARKS.split(";"), *overview.TABLES.split(";"), people.TABLES):
        database.conn.execute(statement)
    _move_pairs(database.conn)
    overview.fill(database.conn)


_WAYS = """
CREATE INDEX organization_verified ON organization (verified_on);
CREATE INDEX location_verified ON location (verified_on);
CREATE INDEX phone_verified ON phone (verified_on);
CREATE INDEX location_of_organization ON location (organization_id);
CREATE INDEX accessibility_of_location ON accessibility (location_id);
CREATE INDEX area_of_service ON service_area (service_id);
CREATE INDEX organization_of_parent ON organization (parent_organization_id);
CREATE INDEX identifier_of_organization ON organization_identifier (organization_id);
CREATE INDEX phone_of_organization ON phone (organization_id);
CREATE INDEX language_of_service ON language (service_id);
CREATE INDEX language_of_location ON language (location_id);
CREATE INDEX language_of_phone ON language (phone_id);
CREATE INDEX attribute_of_row ON attribute (link_id);
CREATE INDEX alias_of_row ON alias (link_id);
CREATE INDEX translation_of_row ON translation (link_id);
CREATE INDEX source_of_row ON source (link_id)
"""


@MIGRATIONS()
def version_3(database: Database) -> None:
    """Add when doubles were looked for, counts of facts, and ways to the newest day and to all that hangs on a row."""
    for statement in (*pairs.TABLES.split(";"), *_WAYS.split(";"), *overview.COUNTS.split(";")):
        database.conn.execute(statement)
    overview.count(database.conn)


_PAIR_ACT = """
INSERT INTO act (kind, at, updated_by, reason, file, sha256) VALUES ('not_same', ?, ?, ?, '', '') RETURNING id
"""
_PAIR_NOTE = """
INSERT INTO metadata (id, resource_id, resource_type, last_action_date, last_action_type, field_name,
    replacement_value, updated_by, act, reason) VALUES (?, ?, ?, ?, 'update', ?, ?, ?, ?, ?)
"""


def _move_pairs(connection: sqlite3.Connection) -> None:
    """Pairs that are not the same had a table of their own; now each is an act like any other."""
    for table, first, second, comment, at, by in connection.execute("SELECT * FROM not_same").fetchall():
        name = f"*not_same:{second}"
        (act,) = connection.execute(_PAIR_ACT, (at, by, comment)).fetchone()
        note = (f"{act:09d}-0000000", first, table, at[:10], name, comment, by, str(act), comment)
        connection.execute(_PAIR_NOTE, note)
        connection.execute("INSERT INTO mark VALUES (?, ?, ?, ?)", (table, first, name, comment))
    connection.execute("DROP TABLE not_same")
