"""The directory that ships, open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import Directory


@pytest.fixture(scope="session")
def directory(starter_snapshot: Path) -> Iterator[Directory]:
    opened = Directory.open(starter_snapshot)
    yield opened
    opened.close()
