"""Write KEYS.md, the page of the manual about keys, from the table in desktop/pages/keymap.py.

    python packaging/keys.py

The catalogues must be compiled. A test compares what is committed with what this writes.
"""

from pathlib import Path

from desktop import i18n
from desktop.i18n import _
from desktop.pages.keymap import TABLE, Binding

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "KEYS.md"
HEAD = """# 按键 Keys

The same on every page. The window's keys, the buttons, the help page, `F1` (press a key and hear what it does) and
this page are made from one table, `desktop/pages/keymap.py`; this page by `python packaging/keys.py`. On a computer's
number pad `/` is `#` and `.` is Delete. The last column is for a pad of twelve keys, as telephones have it: what to
press, one after another.

| 按键 key | 作用 | does | 12 键 pad |
|---|---|---|---|
"""


def document() -> str:
    """The whole page."""
    return HEAD + "".join(f"| {' | '.join(_cells(row))} |\n" for row in TABLE)


def _cells(row: Binding) -> tuple[str, ...]:
    keys = [row.printed] if row.times > 1 or len(row.keys) > 3 else row.keys
    return (", ".join(keys), _title(row, "zh_CN"), _title(row, "en"), " ".join(row.pad))


def _title(row: Binding, language: str) -> str:
    i18n.use(language)
    return _(row.title)


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
