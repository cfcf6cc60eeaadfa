"""The bundled typeface has every character that is shown, and every picture that is named is there."""

import ast
import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont
from pytestqt.qtbot import QtBot

from desktop.i18n import CATALOGUES
from desktop.paths import RESOURCES, ROOT
from desktop.ui import fonts
from desktop.ui.icons import Icons
from tests.desktop.ui.opened_window import OpenWindow

FONTS = RESOURCES / "fonts"
LARGEST = 4_000_000


def shown_files() -> Iterator[Path]:
    yield from sorted((RESOURCES / "starter").rglob("*.csv"))
    yield from sorted(CATALOGUES.rglob("*.po"))


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_character_of_data_and_catalogues_is_in_the_typeface(qtbot: QtBot, weight: str) -> None:
    raw = QRawFont(str(FONTS / f"MingluSans-{weight}.otf"), 20)
    missing = {
        character
        for path in shown_files()
        for character in path.read_text(encoding="utf-8")
        if not character.isspace() and not raw.supportsCharacter(ord(character))
    }
    assert missing == set()


def test_the_typeface_covers_what_people_write_beside_the_data(qtbot: QtBot) -> None:
    raw = QRawFont(str(FONTS / "MingluSans-Regular.otf"), 20)
    every = "".join(
        bytes((high, low)).decode("gb2312", "ignore") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)
    )
    wanted = every + "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ①⑳“”‘’…—·、。，；：？！（）《》＊＃℃"
    assert [character for character in wanted if not raw.supportsCharacter(ord(character))] == []
    assert len(every) == 6763


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_a_font_file_is_small_and_has_its_licence_beside_it(weight: str) -> None:
    assert (FONTS / f"MingluSans-{weight}.otf").stat().st_size < LARGEST
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


def test_all_text_is_drawn_in_the_bundled_typeface(qtbot: QtBot) -> None:
    typeface = fonts.load()
    for bold in (False, True):
        assert QFontInfo(typeface.font(30, bold=bold)).family() == "Minglu Sans"
    assert "Minglu Sans" in QFontDatabase.families()
    assert typeface.cap_height == pytest.approx(0.733, abs=0.005)


def test_a_missing_font_file_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(fonts.FontError, match="MingluSans-Regular"):
        fonts.load(tmp_path)


def pictures_in_data() -> set[str]:
    names: set[str] = set()
    for path in sorted(RESOURCES.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            names.update(row.get("picture") or "" for row in csv.DictReader(table))
    return names - {""}


def pictures_in_code() -> set[str]:
    names: set[str] = set()
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "picture" and isinstance(node.value, ast.Constant):
                names.add(str(node.value.value))
    return names - {""}


def test_every_picture_that_is_named_is_there() -> None:
    there = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    assert (pictures_in_data() | pictures_in_code()) - there == set()
    assert pictures_in_data()
    assert "CC BY" not in there
    assert "Creative Commons Attribution 4.0" in (RESOURCES / "icons/LICENSE.txt").read_text(encoding="utf-8")


def test_every_picture_can_be_drawn_and_takes_the_colour_of_the_theme(qtbot: QtBot) -> None:
    icons = Icons()
    for path in sorted((RESOURCES / "icons").glob("*.svg")):
        image = icons.pixmap(path.stem, 64, "#0B3B3C").toImage()
        inked = [
            image.pixelColor(x, y).name() for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255
        ]
        assert inked, path.stem
        assert set(inked) == {"#0b3b3c"}, path.stem


def test_a_picture_that_is_not_there_is_drawn_as_nothing_and_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    image = Icons().pixmap("no-such-picture", 8, "#000000").toImage()
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(8) for y in range(8))
    assert "no-such-picture" in caplog.text


def test_arrows_turn_with_the_reading_direction_and_other_pictures_do_not(qtbot: QtBot) -> None:
    icons = Icons()
    for name, turns in (("arrow-left", True), ("phone-volume", False)):
        plain = icons.pixmap(name, 32, "#000000").toImage()
        mirrored = icons.pixmap(name, 32, "#000000", mirrored=True).toImage()
        assert (plain != mirrored) is turns


def test_pages_name_only_pictures_that_can_be_drawn(open_window: OpenWindow, caplog: pytest.LogCaptureFixture) -> None:
    open_window().window.grab()
    assert "no picture" not in caplog.text
