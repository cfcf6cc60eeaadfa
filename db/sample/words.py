"""The small lists of words that the sample is made of: resources/sample."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """Every list, row by row."""

    kinds: Sequence[Row]
    brands: Sequence[Row]
    hours: Mapping[str, Sequence[Row]]
    area_codes: Mapping[str, str]
    languages: Mapping[str, Sequence[Row]]
    entitlements: Sequence[Row]


def read(folder: Path) -> Words:
    """Read the lists of a folder such as resources/sample."""
    return Words(
        kinds=_rows(folder, "kind"),
        brands=_rows(folder, "brand"),
        hours=_grouped(_rows(folder, "hours"), "code"),
        area_codes={row["division"]: row["area_code"] for row in _rows(folder, "area_code")},
        languages=_grouped(_rows(folder, "language"), "division"),
        entitlements=_rows(folder, "entitlement"),
    )


def _rows(folder: Path, name: str) -> list[Row]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _grouped(rows: Sequence[Row], key: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[key], []).append(row)
    return found
