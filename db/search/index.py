"""The search tables inside a snapshot that is being built."""

import sqlite3


def build(connection: sqlite3.Connection) -> None:
    """Create the search tables from the tables of the directory that are already filled."""
    connection.execute("CREATE TABLE search_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
