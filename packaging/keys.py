"""Write KEYS.md, the page of the manual about keys, from the table in desktop/pages/keymap.py.

    PYTHONPATH=. python packaging/keys.py

The catalogues must be compiled. A test compares what is committed with what this writes.
"""

from collections.abc import Callable
from pathlib import Path

from desktop import i18n
from desktop.i18n import _
from desktop.pages.keymap import TABLE, Binding, Where, binding
from desktop.pages.keynames import place_of
from desktop.pages.options import offered, option_name, value_name

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "KEYS.md"
LANGUAGES = ("zh_CN", "en")
HEAD = """# 按键 Keys

The same on every page. The window's keys, the buttons, the help page, `F1` (press a key and hear what it does) and
this page are made from one table, `desktop/pages/keymap.py`; this page by `python packaging/keys.py`. On a computer's
number pad `/` is `#` and `.` is Delete; its digits are digits with and without NumLock. The last column is for a pad of
twelve keys, as telephones have it: what to press, one after another.

| 按键 key | 作用 | does | 12 键 pad |
|---|---|---|---|
"""
WRITING = """
## 用数字键写 Writing with the number keys

A pad of twelve keys writes too: 首页 `1`, then `#`. Each key stands for its letters, 2 for a, b, c. Write all of the
pinyin, its first letters, English, or a number: 日间照料 is `7 5 9 5` (rjzl) or `7 4 5 4 2 6` … (rijian…). Only words
of the directory can be written: kinds of help and what people call them, places, names of services. After each key the
voice says how many are left, and reads them once they are nine or fewer. `#` goes from writing to choosing; `0` helps,
unless a number goes on with it. A word that is chosen is looked for; the name of a service opens it.

| 在哪里 where | 按键 key | 作用 | does | 12 键 pad |
|---|---|---|---|---|
"""
SETTINGS = """
## 设置 Settings

`F10` or `0 7`, then the number. They change at once; at home they are kept, at a kiosk they end with the visit.

| 设置 | setting | 可选 | values | 12 键 pad |
|---|---|---|---|---|
"""


def document() -> str:
    """The whole page."""
    rows = [_line(_cells(row)) for row in TABLE if row.where is Where.ANYWHERE]
    rows += [WRITING]
    rows += [_line((_places(row), *_cells(row))) for row in TABLE if row.where is not Where.ANYWHERE]
    rows += [SETTINGS]
    rows += [_line(_option(number, option)) for number, option in enumerate(offered(), start=1)]
    return HEAD + "".join(rows)


def _option(number: int, option: str) -> tuple[str, ...]:
    names = tuple(_in(language, lambda: option_name(option)) for language in LANGUAGES)
    values = tuple(_in(language, lambda: _values(option)) for language in LANGUAGES)
    return (*names, *values, " ".join((*binding("options").pad, str(number))))


def _values(option: str) -> str:
    return "; ".join(value_name(option, value) for value in offered()[option])


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cells(row: Binding) -> tuple[str, ...]:
    keys = [row.printed] if row.times > 1 or len(row.keys) > 3 else row.keys
    return (", ".join(keys), *(_in(language, lambda: _(row.title)) for language in LANGUAGES), " ".join(row.pad))


def _places(row: Binding) -> str:
    return ", ".join(_in(language, lambda: place_of(row.where)) for language in LANGUAGES)


def _in(language: str, say: Callable[[], str]) -> str:
    i18n.use(language)
    return say()


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
