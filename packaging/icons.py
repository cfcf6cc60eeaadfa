"""Copy the pictures that this program uses out of Font Awesome Free (CC BY 4.0).

    npm pack @fortawesome/fontawesome-free@6.7.2 && tar xzf fortawesome-fontawesome-free-6.7.2.tgz
    python packaging/icons.py package

FOLDER is the unpacked package. What is used is read from the data and the code, so a new picture is named
where it is needed and fetched by running this again.
"""

import ast
import csv
import json
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources/icons"
# fmt: off
ALWAYS = (
    "arrow-left", "arrow-right", "book-open", "braille", "briefcase", "building", "building-columns", "bus",
    "calendar-day", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "children", "circle-check",
    "circle-info", "circle-question", "circle-user", "circle-xmark", "clock", "coins", "ear-deaf", "eye-low-vision",
    "file-lines", "film", "filter", "futbol", "gauge-high", "gavel", "gear", "graduation-cap", "hand-holding-dollar",
    "hand-holding-heart", "hands-asl-interpreting", "hands-holding-child", "handshake", "heart", "hospital",
    "hospital-user", "house", "house-chimney", "house-user", "id-card", "language", "list", "list-ol",
    "location-dot", "magnifying-glass", "map-location-dot", "money-bill", "moon", "palette",
    "person-walking-with-cane", "phone", "phone-volume", "print", "restroom", "rotate-right", "scale-balanced",
    "school", "signs-post", "stairs", "sun", "text-height", "triangle-exclamation", "user-nurse", "users",
    "volume-high", "volume-low", "volume-xmark", "wheelchair", "wheelchair-move",
)
# fmt: on
"""Pictures that pages may want at any time: small files, so a few more than today's."""
CREDIT = """The pictures in this folder are icons of Font Awesome Free {version} by Fonticons, Inc.
(https://fontawesome.com), used unchanged under the Creative Commons Attribution 4.0 International licence
(https://creativecommons.org/licenses/by/4.0/). They are tinted when drawn.
packaging/icons.py copies them.
"""


def named_in_data() -> set[str]:
    """The pictures that tables under resources/ name in a column `picture`."""
    names: set[str] = set()
    for path in sorted((ROOT / "resources").rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            names.update(row.get("picture") or "" for row in csv.DictReader(table))
    return names - {""}


def named_in_code() -> set[str]:
    """The pictures that the code names as picture="…"."""
    names: set[str] = set()
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "picture" and isinstance(node.value, ast.Constant):
                names.add(str(node.value.value))
    return names - {""}


def likely_in_code(known: set[str]) -> set[str]:
    """Text in the code that is the hyphened name of a known picture, as tables of pictures have it."""
    texts: set[str] = set()
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "-" in node.value:
                texts.add(node.value)
    return texts & known


def main(folder: Path) -> None:
    """Copy, and fail with the names that the package does not have."""
    source = folder / "svgs/solid"
    known = {path.stem for path in source.glob("*.svg")}
    wanted = named_in_data() | named_in_code() | likely_in_code(known) | set(ALWAYS)
    if wanted - known:
        sys.exit(f"not in Font Awesome Free: {', '.join(sorted(wanted - known))}")
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in sorted(wanted):
        shutil.copyfile(source / f"{name}.svg", TARGET / f"{name}.svg")
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    (TARGET / "LICENSE.txt").write_text(CREDIT.format(version=version), encoding="utf-8")
    print(f"{len(wanted)} pictures")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
