"""How many doubles are found, and how many of the found ones are doubles: `python benchmarks/duplicates.py`.

The labelled set is made here: the real records and one body of two kinds for every county, and copies of them,
each mangled in one or two of the ways in which people write a name differently. A pair is right when it is a record and
its copy, or two copies of one. `tests/db/curation/test_duplicates.py` keeps the figures from falling.
"""

import argparse
import random
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from db import starter
from db.curation import Workspace, find_duplicates

ROOT = Path(__file__).resolve().parent.parent
Row = dict[str, str]
HOMOPHONES = str.maketrans("联合教育康复中心学校服务", "连和较玉糠付终新雪效福物")
PROVENANCE = {"source_name": "网页", "source_link_ok": "no", "confidence": "low", "verify_method": "unverified"}


def short(name: str, place: str, dice: random.Random) -> str:
    """简称: what a body is called for short."""
    for long, brief in (("残疾人联合会", "残联"), ("特殊教育学校", "特校"), ("服务中心", "中心")):
        name = name.replace(long, brief)
    return name


def without_place(name: str, place: str, dice: random.Random) -> str:
    """The place left out, or only its generic part."""
    return name.replace(place, dice.choice(("", place[:-1])) if len(place) > 2 else place)


def wider(name: str, place: str, dice: random.Random) -> str:
    """The province put in front."""
    return name if name.startswith("甘肃") else f"甘肃省{name}"


def full_width(name: str, place: str, dice: random.Random) -> str:
    """Brackets and digits in another width, spaces in between."""
    return name.translate(str.maketrans("0123456789()", "０１２３４５６７８９（）")).replace("（", " （")


def misheard(name: str, place: str, dice: random.Random) -> str:
    """One character written with another that sounds the same."""
    found = [index for index, letter in enumerate(name) if ord(letter) in HOMOPHONES]
    if not found:
        return name
    index = dice.choice(found)
    return name[:index] + name[index].translate(HOMOPHONES) + name[index + 1 :]


def lost(name: str, place: str, dice: random.Random) -> str:
    """One character lost."""
    index = dice.randrange(1, len(name))
    return name[:index] + name[index + 1 :] if len(name) > 5 else name


MANGLES: tuple[Callable[[str, str, random.Random], str], ...] = (
    short,
    without_place,
    wider,
    full_width,
    misheard,
    lost,
)


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in one table."""

    table: str
    records: int
    doubles: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """How many of the found pairs are doubles."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """How many of the doubles are found."""
        return self.right / self.doubles if self.doubles else 1.0


def counties(tables: dict[str, list[Row]]) -> Iterator[tuple[Row, Row]]:
    for number, division in enumerate(row for row in tables["admin_division"] if row["level"] == "county"):
        for kind, tail in (("f", "残疾人联合会"), ("s", "特殊教育学校")):
            if any(division["name"] in row["name"] and tail in row["name"] for row in tables["organization"]):
                continue  # it stands there really
            key = f"county-{kind}-{division['code']}"
            row = {"id": key, "name": division["name"] + tail, "division_code": division["code"], **PROVENANCE}
            number_ = f"0930-{7000000 + number * 2 + (kind == 's')}"
            phone = {"id": f"{key}-p", "organization_id": key, "number": number_, "role": "办事", **PROVENANCE}
            yield row, phone


def labelled(dice: random.Random) -> tuple[dict[str, list[Row]], set[frozenset[str]]]:
    """Return the tables with the copies in them, and the pairs that are doubles."""
    tables = {
        name: [dict(row) for row in rows] for name, rows in starter.read_tables(ROOT / "resources/starter").items()
    }
    for row, phone in counties(tables):
        tables["organization"].append(row)
        tables["phone"].append(phone)
    places = {row["code"]: row["name"] for row in tables["admin_division"]}
    doubles: set[frozenset[str]] = set()
    for table in ("organization", "service"):
        for row in list(tables[table]):
            copies = [copy(row, table, number, tables, places, dice) for number in range(dice.choice((0, 1, 1, 2)))]
            doubles |= {frozenset(pair) for pair in combinations([row["id"], *copies], 2)}
    return tables, doubles


def copy(
    row: Row, table: str, number: int, tables: dict[str, list[Row]], places: dict[str, str], dice: random.Random
) -> str:
    key = f"{row['id']}-copy-{number}"
    name = row["name"]
    for mangle in dice.sample(MANGLES, dice.choice((1, 1, 2))):
        name = mangle(name, places.get(row.get("division_code", ""), "甘肃"), dice)
    tables[table].append({**row, "id": key, "name": name})
    for phone in [each for each in tables["phone"] if each.get(f"{table}_id") == row["id"]]:
        if dice.random() < 0.5:
            tables["phone"].append({**phone, "id": f"{phone['id']}-copy-{key}", f"{table}_id": key})
    return key


def measure(seed: int) -> list[Result]:
    """Look for the doubles of one labelled set."""
    tables, doubles = labelled(random.Random(seed))
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "workspace.db", tables, "测量")
        results = []
        for table in ("organization", "service"):
            keys = {row["id"] for row in tables[table]}
            wanted = {pair for pair in doubles if pair <= keys}
            found = {frozenset((each.first, each.second)) for each in find_duplicates(workspace.connection, table)}
            results.append(Result(table, len(keys), len(wanted), len(found), len(found & wanted)))
        workspace.close()
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    for seed in range(parser.parse_args().seeds):
        for each in measure(seed):
            print(
                f"seed {seed}  {each.table:12}  {each.records} records, {each.doubles} doubles: "
                f"precision {each.precision:.3f}  recall {each.recall:.3f}"
            )


if __name__ == "__main__":
    main()
