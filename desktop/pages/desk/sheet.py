"""What staff meet at any moment: one value, a Sheet, with no Qt in it, and what they may do with it.

The counterpart of `pages.page` for people who write: headings, lines, entries to fill in, lists to choose from, bars
and buttons. Sentences are ready to be shown and said; a rendering adds none.
"""

from dataclasses import dataclass, replace
from typing import Literal

from desktop.pages.page import Page
from desktop.speech.utterance import Utterance

Kind = Literal["line", "text", "choice", "tick", "secret", "open", "save", "pick"]
"""How an entry is filled in: one line, several lines, one of a few, yes or no, hidden, the path of a file to read, of a
file to write, or from a list too long to show (its `source` says which; a code or a name may be written as well)."""

Tone = Literal["", "good", "due", "wrong"]
"""How something stands. It is only ever said again in colour, never in colour alone."""

MOST_ROWS = 20
"""Rows of a list on one leaf: a screen reader walks all of them when the list gets the focus."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is: which sheet, and what it is about, as plain text."""

    sheet: str
    given: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """What is given under a name, "" for nothing."""
        return dict(self.given).get(name, "")

    def but(self, **given: str) -> "Place":
        """The same place with something else given."""
        return place(self.sheet, **dict(self.given) | given)

    def elsewhere(self, sheet: str) -> "Place":
        """Another sheet about the same."""
        return Place(sheet, self.given)


def place(sheet: str, **given: str) -> Place:
    """The place of a sheet; what is empty is not given."""
    return Place(sheet, tuple(sorted((name, text) for name, text in given.items() if text)))


@dataclass(frozen=True, slots=True)
class Go:
    """Open another sheet."""

    place: Place


@dataclass(frozen=True, slots=True)
class Turn:
    """Show this place instead of the present one: another leaf, another choice of the same."""

    place: Place


@dataclass(frozen=True, slots=True)
class Back:
    """Close this sheet and go on with the one before."""


@dataclass(frozen=True, slots=True)
class Press:
    """Press a button of the sheet."""

    button: str


Command = Go | Turn | Back | Press

Filled = tuple[tuple[str, str], ...]
"""What stands in the entries when a command is given; a tick is "yes" or ""."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the focus was: an entry, table or button, and which row of a table."""

    name: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Option:
    """One of the values that an entry may have."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to fill in."""

    name: str  # unique in the sheet
    label: str
    value: str = ""
    kind: Kind = "line"
    options: tuple[Option, ...] = ()
    source: str = ""  # of what is picked, a key of `picking.SOURCES`, perhaps with a colon and more
    shown: str = ""  # what the value is called, where it is a code
    help: str = ""
    error: str = ""  # what is wrong and what to write instead
    hints: tuple[str, ...] = ()  # what could be said better; they keep nothing from being written
    required: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Something to read: what it is about, and what it says."""

    label: str
    text: str
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: its cells in the order of the columns, and what pressing Enter on it does."""

    cells: tuple[str, ...]
    command: Command | None = None
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A list with columns: one stop of the Tab key, its rows by the arrow keys. At most MOST_ROWS rows."""

    name: str  # unique in the sheet
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: how much of how many, and the same in words."""

    label: str
    value: int
    whole: int  # 0 where nobody reports a whole
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars below one another. Every bar is also said in words, so that nothing is in the picture alone."""

    name: str  # unique in the sheet
    caption: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. Without a command of its own it is a Press of its name."""

    name: str
    label: str
    command: Command | None = None
    main: bool = False  # what most people want here; Ctrl+Enter presses it from any entry


@dataclass(frozen=True, slots=True)
class Section:
    """Things that belong together, below a heading, in this order."""

    heading: str = ""
    lines: tuple[Line, ...] = ()
    entries: tuple[Entry, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    page: Page | None = None  # a page of residents, shown as they see it
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is met at a place."""

    key: str
    title: str
    lead: str = ""
    sections: tuple[Section, ...] = ()
    buttons: tuple[Button, ...] = ()  # of the whole sheet, at its foot


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of pressing a button: where to go on, what is said of it, what is wrong with what was written."""

    go: Place | None = None  # another sheet above this one
    instead: Place | None = None  # another sheet in place of this one
    back: bool = False  # the sheet below
    focus: str = ""  # what to go on with there
    message: str = ""
    errors: tuple[tuple[str, str], ...] = ()  # entry and sentence; "" for the sheet as a whole
    fill: Filled = ()  # what entries hold, of the sheet that is met next
    keep: bool = False  # what was written is not done with: it stays in the entries
    play: tuple[Utterance, ...] = ()  # to be heard now


@dataclass(frozen=True, slots=True)
class Met:
    """The answer to a command: the sheet, what just happened, and where the focus is."""

    sheet: Sheet
    message: str = ""
    focus: str = ""  # the name of an entry, table or button; "" for the title
    row: int = 0  # of the table that has the focus
    opened: bool = True  # it is another sheet than before
    signed: str = ""  # who signs what is done here; "" for nobody
    play: tuple[Utterance, ...] = ()

    def with_filled(self, filled: Filled, spot: Spot, message: str) -> "Met":
        """The same with what stands in the entries now, to be drawn anew."""
        values = dict(filled)
        sections = tuple(
            replace(each, entries=tuple(replace(one, value=values.get(one.name, one.value)) for one in each.entries))
            for each in self.sheet.sections
        )
        sheet = replace(self.sheet, sections=sections)
        here = replace(self, focus=spot.name, row=spot.row, message=message)
        return replace(here, sheet=sheet, opened=False, play=())
