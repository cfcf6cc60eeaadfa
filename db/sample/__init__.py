"""The sample: a directory that is complete in every field and true in none.

Made by a seeded generator for demonstrations, training, tests and measurements. It takes the divisions
and the categories from the real directory and nothing else; every name begins with 示例, every number
but the hotline 12385 has a line that begins with 000, which no line in China does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from db import snapshot, starter
from db.sample import words
from db.sample.frame import Frame, Row, Starter, frame
from db.sample.others import Others
from db.sample.places import Places, fictional_phone
from db.sample.quota import ARTICLE_SIZE, Spot, spots
from db.sample.words import Words

SEED = 2026

_BRIEF_ABOVE = 20_000
"""Places above which only a few facts of every building are made, so that a million fit on a disk."""

_EDITION = (
    ("sample-licence", "licence", "示例数据，全部虚构，可以随意使用。"),
    ("sample-credit", "credit", "行政区划：china-division 2.7.0（MIT / WTFPL）"),
)

Tables = Mapping[str, Iterable[Row]]


class _Rows:
    """Rows that are made when they are read, every time the same."""

    def __init__(self, make: Callable[[], Iterator[Row]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[Row]:
        return self._make()


def generate(size: int, starter_tables: Starter, lists: Words, seed: int = SEED) -> Tables:
    """Return the tables of a sample of so many places, with offices, visits and entitlements beside them.

    Rows are made when they are read, so that a million places need no memory; the same size and seed
    give the same rows.
    """
    divisions = frame(starter_tables, lists.area_codes)
    places = Places(lists, divisions.readings, brief=size > _BRIEF_ABOVE)
    others = Others(lists, divisions)
    made = _of_places(places, lambda: spots(divisions, lists.kinds, size, seed))
    added: dict[str, Callable[[], Iterator[Row]]] = {
        "service": others.services,
        "phone": others.phones,
        "required_document": others.documents,
    }
    tables: dict[str, Iterable[Row]] = dict(divisions.tables)
    tables |= {name: _Rows(_both(make, added.get(name))) for name, make in made.items()}
    tables["organization"] = _Rows(others.organizations)
    tables["benefit"] = _Rows(others.benefits)
    tables["service_area"] = _Rows(others.areas)
    tables["edition"] = [{"id": key, "kind": kind, "words": text} for key, kind, text in _EDITION]
    return tables


def _of_places(places: Places, every: Callable[[], Iterator[Spot]]) -> dict[str, Callable[[], Iterator[Row]]]:
    one = {
        "service": places.service,
        "location": places.location,
        "address": places.address,
        "service_at_location": places.here,
        "phone": places.phone,
        "disability_eligibility": places.eligibility,
    }
    many = {
        "schedule": places.schedules,
        "accessibility": places.accessibility,
        "language": places.languages,
        "required_document": places.documents,
        "attribute": places.also,
    }
    made: dict[str, Callable[[], Iterator[Row]]] = {}
    for name, row in one.items():
        made[name] = _mapped(row, every)
    for name, rows in many.items():
        made[name] = _chained(rows, every)
    return made


def _mapped(row: Callable[[Spot], Row], every: Callable[[], Iterator[Spot]]) -> Callable[[], Iterator[Row]]:
    return lambda: (row(spot) for spot in every())


def _chained(rows: Callable[[Spot], Iterator[Row]], every: Callable[[], Iterator[Spot]]) -> Callable[[], Iterator[Row]]:
    return lambda: (row for spot in every() for row in rows(spot))


def _both(
    first: Callable[[], Iterator[Row]], second: Callable[[], Iterator[Row]] | None
) -> Callable[[], Iterator[Row]]:
    def rows() -> Iterator[Row]:
        yield from first()
        if second is not None:
            yield from second()

    return rows


def tables(size: int, resources: Path, seed: int = SEED) -> Tables:
    """Return the tables of a sample, made of the lists and the frame under `resources`."""
    return generate(size, starter.read_tables(resources / "starter"), words.read(resources / "sample"), seed)


def build_sample(resources: Path, out: Path, size: int = ARTICLE_SIZE) -> None:
    """Write the snapshot of a sample: the same size gives the same bytes."""
    snapshot.build(tables(size, resources), out, sample=True)


__all__ = ["ARTICLE_SIZE", "SEED", "Frame", "build_sample", "fictional_phone", "generate", "tables"]
