"""Make the bundled typeface: Minglu Sans, the part of Noto Sans CJK SC that this program needs.

    python packaging/fonts.py FOLDER

FOLDER holds NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc somewhere below it (on Debian the package
fonts-noto-cjk puts them in /usr/share/fonts). The files are named anew so that another version of Noto
on the machine can neither replace nor mix with what was looked at here. Same input, same bytes.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources/fonts"
SOURCE_FAMILY = "Noto Sans CJK SC"
FAMILY = "Minglu Sans"
WEIGHTS = ("Regular", "Bold")
FEATURES = ["ccmp", "mark", "kern", "pwid", "palt", "halt"]
"""Composed accents, pairs, and quotation marks that are narrow where English asks for `pwid`."""
RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # Latin with accents, signs
    (0x01CD, 0x01DC),  # ǎ ǐ ǒ ǔ ǖ ǘ ǚ ǜ
    (0x01F8, 0x01F9),  # ǹ
    (0x0300, 0x0304),  # combining tone marks
    (0x030C, 0x030C),
    (0x1E3E, 0x1E3F),  # ḿ
    (0x2010, 0x2027),  # dashes, quotation marks, ellipsis
    (0x2030, 0x203B),
    (0x20AC, 0x20AC),
    (0x2100, 0x2116),  # ℃ №
    (0x2190, 0x2193),  # arrows
    (0x2460, 0x2473),  # ① … ⑳
    (0x25A0, 0x25CF),  # ■ ● ○
    (0x3000, 0x303F),  # Chinese punctuation
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),  # full and half width forms
)


def gb2312() -> Iterator[str]:
    """Every character of GB 2312: what text written in China today uses, names aside."""
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield bytes((high, low)).decode("gb2312")
            except UnicodeDecodeError:
                continue


def own_words() -> Iterator[str]:
    """Every character of the data and the catalogues: names of places and people go beyond GB 2312."""
    for folder, pattern in (("resources", "*.csv"), ("resources", "*.json"), ("i18n", "*.po")):
        for path in sorted((ROOT / folder).rglob(pattern)):
            yield from path.read_text(encoding="utf-8")


def characters() -> set[int]:
    """The code points to keep."""
    wanted = {ord(character) for text in (gb2312(), own_words()) for character in text}
    for first, last in RANGES:
        wanted.update(range(first, last + 1))
    return wanted


def face(folder: Path, weight: str) -> TTFont:
    """The simplified Chinese face of that weight; raises FileNotFoundError with what is missing."""
    name = f"NotoSansCJK-{weight}.ttc"
    found = sorted(folder.rglob(name))
    if not found:
        raise FileNotFoundError(f"no {name} below {folder}")
    fonts: list[TTFont] = TTCollection(found[0], lazy=True).fonts
    return next(font for font in fonts if font["name"].getDebugName(1).startswith(SOURCE_FAMILY))


def rename(font: TTFont, weight: str) -> None:
    """Our own family name; copyright and licence stay as they are."""
    copyright_, licence, address = (font["name"].getDebugName(number) for number in (0, 13, 14))
    names = {
        0: copyright_,
        1: FAMILY,
        2: weight,
        3: f"{FAMILY} {weight}",
        4: f"{FAMILY} {weight}",
        6: f"MingluSans-{weight}",
        10: f"A subset of {SOURCE_FAMILY}, renamed.",
        13: licence,
        14: address,
    }
    font["name"].names = []
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [names[6]]
    top[0].FullName, top[0].FamilyName = names[4], FAMILY


def make(folder: Path, weight: str) -> Path:
    """Write one weight and tell where."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.desubroutinize = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    font = face(folder, weight)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=characters())
    worker.subset(font)
    rename(font, weight)
    target = TARGET / f"MingluSans-{weight}.otf"
    target.parent.mkdir(parents=True, exist_ok=True)
    subset.save_font(font, str(target), options)
    return target


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for each in WEIGHTS:
        made = make(Path(sys.argv[1]), each)
        print(f"{made.relative_to(ROOT)} {made.stat().st_size / 1e6:.2f} MB")
