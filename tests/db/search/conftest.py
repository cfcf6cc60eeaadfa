"""Search on the directory that ships, with no Directory around it."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db import SearchResult
from db.search import search

Find = Callable[..., SearchResult]


@pytest.fixture(scope="session")
def connection(starter_snapshot: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(f"{starter_snapshot.as_uri()}?mode=ro&immutable=1", uri=True)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def find(connection: sqlite3.Connection) -> Find:
    def found(query: str, division: str = "620000", limit: int = 9, offset: int = 0) -> SearchResult:
        return search(connection, query, division, limit, offset)

    return found
