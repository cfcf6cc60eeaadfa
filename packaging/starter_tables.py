"""The tables of the starter directory as they grow, and what every collected record has."""

import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from db.profile import BY_NAME

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "packaging" / "starter_words"
STARTER = ROOT / "resources" / "starter"

Row = dict[str, str]
Json = dict[str, Any]

PROVINCE = "620000"
VIA = "canzhutong（https://github.com/sun9bear/canzhutong，MIT，© 2026 sun9bear）"


def read_csv(path: Path) -> list[Row]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_lines(path: Path) -> list[Json]:
    """Return the objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


class Starter:
    """The tables as they grow."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, **fields: str) -> None:
        """Add a row; a field that is not given is empty."""
        unknown = set(fields) - set(BY_NAME[table].columns)
        if unknown:
            raise KeyError(f"{table} has no field {sorted(unknown)}")
        self.tables[table].append({name: fields.get(name, "") for name in BY_NAME[table].columns})

    def write(self, folder: Path) -> None:
        """Write one CSV file a table, in the order of the keys."""
        for name, rows in self.tables.items():
            table = BY_NAME[name]
            with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table.columns, lineterminator="\n")
                writer.writeheader()
                writer.writerows(sorted(rows, key=lambda row: row[table.key]))


def provenance(record: Json, title: str = "", confidence: str = "") -> Row:
    """Return where a collected record was read."""
    via = record.get("via")
    at_second_hand = via and "name" in via["fields"]
    return {
        "source_name": title or record["source_title"],
        "source_url": record["source_url"],
        "source_date": record["source_date"] or "",
        "source_link_ok": link_ok(record.get("source_link_ok", True)),
        "confidence": confidence or record["confidence"],
        "via": VIA if at_second_hand else "",
    }


def link_ok(known: bool) -> str:
    """Return a flag as the profile writes it."""
    return "yes" if known else "no"


def passed_on(record: Json) -> Row:
    """Return where the contact details were read: sometimes at second hand."""
    via = record.get("via")
    if not via:
        return provenance(record)
    return {
        "source_name": via["states_official_page"],
        "source_url": via["states_official_url"],
        "source_date": via["their_check_date"] or "",
        "source_link_ok": "yes",
        "confidence": "medium",
        "via": VIA,
    }


def add_phone(starter: Starter, key: str, number: str, role: str, words: str, hours: str, source: Row) -> None:
    """Add one number; the ones of a service are kept in the order in which they are added."""
    count = sum(row["service_id"] == key for row in starter.tables["phone"]) + 1
    starter.add(
        "phone",
        id=f"{key}-phone-{count}",
        service_id=key,
        number=number,
        type="text" if role == "短信" else "voice",
        role=role,
        description=words,
        hours_note=hours,
        verify_method="unverified",
        **source,
    )


def add_links(starter: Starter, key: str, categories: str) -> None:
    """List a record under further categories too."""
    for category in filter(None, categories.split(";")):
        starter.add(
            "attribute",
            id=f"{key}-{category}",
            link_id=key,
            link_entity="service",
            taxonomy_term_id=category,
            link_type="also",
        )
