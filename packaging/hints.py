"""Write resources/readings/hints.csv: for each Chinese character of the directory a word that it is told by.

    python packaging/hints.py

兰 is said as 兰州的兰. The words are the directory's own: names of prefectures and counties first, because
everybody here knows them, then what its texts use most.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pypinyin.seg.mmseg import seg

ROOT = Path(__file__).resolve().parent.parent
STARTER = ROOT / "resources/starter"
TARGET = ROOT / "resources/readings/hints.csv"
HAN = re.compile(r"[㐀-鿿]+")
KIND = re.compile(r"(?:[^族]{1,3}族)*(?:自治[州县]|[省市县区镇乡])$|街道$")
WIDE = ("province", "prefecture", "county")
NARROW = ("township",)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one table of the starter."""
    with (STARTER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def places(levels: tuple[str, ...]) -> Iterator[str]:
    """The short names of places, the larger first."""
    for level in levels:
        for row in rows("admin_division"):
            name = KIND.sub("", row["name"])
            if row["level"] == level and len(name) in (2, 3):
                yield name


def texts() -> Iterator[str]:
    """Every run of Chinese characters in the directory."""
    for file in sorted(STARTER.glob("*.csv")):
        yield from HAN.findall(file.read_text(encoding="utf-8"))


def words() -> Iterator[str]:
    """Words of the texts, the most used first: what sentences begin with, what a dictionary finds in
    them, and for a character that has none of these the one it stands beside most."""
    first = Counter(run[:2] for run in texts() if len(run) > 1)
    found = Counter(word for run in texts() for word in seg.cut(run) if 2 <= len(word) <= 3)
    pairs = Counter(run[at : at + 2] for run in texts() for at in range(len(run) - 1))
    for counted, least in ((first, 2), (found, 1), (pairs, 1)):
        for word, times in sorted(counted.items(), key=lambda each: (-each[1], each[0])):
            if times >= least:
                yield word


def hints() -> dict[str, str]:
    """A word for each character that the directory uses in a word."""
    found: dict[str, str] = {}
    for word in (*places(WIDE), *words(), *places(NARROW)):
        for character in word:
            found.setdefault(character, word)
    return dict(sorted(found.items()))


def main() -> None:
    """Write the table."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("character", "word"))
        writer.writerows(hints().items())


if __name__ == "__main__":
    main()
