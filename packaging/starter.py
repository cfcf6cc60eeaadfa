"""Make resources/starter/*.csv from the folder of collected records.

    PYTHONPATH=. python packaging/starter.py FOLDER

FOLDER holds gansu_divisions.csv, gansu_services.jsonl and gansu_guides.jsonl. What a person decided
about single rows (English titles, categories, notes for residents, corrections) is read from
packaging/starter_words/. Tables written by hand (taxonomy, taxonomy_term, role, alias,
coverage_target, edition, translation) stay as they are. The same input gives the same files.
"""

import sys
from pathlib import Path

from starter_divisions import add_divisions
from starter_guides import add_guides
from starter_services import add_emergency_numbers, add_services
from starter_tables import STARTER, WORDS, Starter, read_csv, read_lines


def add_groups(starter: Starter) -> None:
    """List categories under the actions of 爱心甘肃 and under second chapters."""
    for number, row in enumerate(read_csv(WORDS / "groups.csv"), 1):
        starter.add(
            "attribute",
            id=f"group-{number:03}",
            link_entity="taxonomy_term",
            link_id=row["category"],
            taxonomy_term_id=row["group"],
            link_type="also",
        )


def main(folder: Path) -> None:
    """Make every table that is made."""
    starter = Starter()
    add_divisions(starter, read_csv(folder / "gansu_divisions.csv"))
    services = read_lines(folder / "gansu_services.jsonl")
    add_services(starter, services)
    add_emergency_numbers(starter, services)
    add_guides(starter, read_lines(folder / "gansu_guides.jsonl"))
    add_groups(starter)
    starter.write(STARTER)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
