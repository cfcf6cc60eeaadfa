"""The page: what a resident meets at any moment, as one value with no Qt in it.

Everything a person can sense is rendered from a Page and the stop in focus: the window, the voice,
the names a screen reader says, the terminal. Order is the same everywhere: title and lead, entry,
lines, choices, the pad, the contact (the number that can be called), then the actions.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop.pages.command import Command, SetOption
from desktop.speech.utterance import Utterance


class LineKind(StrEnum):
    """What a line tells, so that each rendering can do it justice."""

    PLAIN = "plain"
    PHONE = "phone"
    ADDRESS = "address"
    HOURS = "hours"
    MONEY = "money"
    STEP = "step"
    STATE_YES = "state_yes"
    STATE_NO = "state_no"
    UNCONFIRMED = "unconfirmed"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Line:
    """A fact with its label. `spoken` is the form for the ear; "" means as written."""

    label: str
    text: str
    spoken: str = ""
    language: str = ""  # "zh" or "en" when the text is not in the language of the page
    kind: LineKind = LineKind.PLAIN
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of at most nine answers. The number is the key to press and the word to say."""

    number: int
    label: str
    command: Command
    detail: str = ""
    picture: str = ""
    language: str = ""  # of the label, when it is not that of the page
    brief: bool = False  # the detail is for the eye, and for the ear only when in focus
    current: bool = False  # for settings: this value is the one in force


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to write in. `text` is what has been written so far."""

    prompt: str
    text: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PadKey:
    """A key of a telephone's pad, to be touched where it writes."""

    key: str  # as printed
    label: str  # what it writes or does: a b c
    command: Command


class Bar(StrEnum):
    """Where an action stands: the same place on every page."""

    HEADER = "header"  # place, languages, settings
    LIST = "list"  # earlier and further choices
    BOTTOM = "bottom"  # back, home, help …


@dataclass(frozen=True, slots=True)
class Action:
    """A command with a name, a key and a place that are the same on every page."""

    name: str
    label: str
    key: str  # as printed on the key
    command: Command
    bar: Bar = Bar.BOTTOM
    picture: str = ""
    language: str = ""  # of the label, when it is not that of the page
    detail: str = ""  # e.g. the place chosen now


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown, said and can be done now."""

    key: str  # the name of the module in desktop/pages: home, results, service …
    title: str
    language: str  # "zh" or "en": the language of everything not marked otherwise
    lead: str = ""
    title_language: str = ""
    entry: Entry | None = None
    pad: tuple[PadKey, ...] = ()  # keys to write with, in rows of three
    lines: tuple[Line, ...] = ()
    choices: tuple[Choice, ...] = ()
    contact: Line | None = None  # the number that can be called
    actions: tuple[Action, ...] = ()
    notice: str = ""  # said and shown on top of the page: 示例数据
    help: str = ""  # what can be done here, in a sentence or two
    first: int = 1  # the position of the first choice among `total`
    total: int = 0  # how many choices there are on all leaves of the list; 0: as many as are here
    aside: int = 0  # choices at the end that belong to no list and stand on every leaf of it
    undo: Command | None = None  # takes back a filter, or what was corrected in what the person wrote
    undo_label: str = ""  # what that does
    found: int | None = None  # how many records a search found; None where nothing was searched
    mirrored: bool = False  # right-to-left, as the mirroring pseudo-locale asks for


class Order(StrEnum):
    """What the voice is to do beside saying something."""

    NONE = ""
    STOP = "stop"  # be silent
    PAUSE = "pause"  # be silent until the same order comes again, then go on at the same place


@dataclass(frozen=True, slots=True)
class Turn:
    """The answer to a command: the page now, the stop in focus, and what is to be said."""

    page: Page
    focus: str  # a stop: title, entry, line-0 …, choice-1 …, contact, action-back …
    spoken: tuple[Utterance, ...]  # any new speech interrupts the old; () leaves it alone
    opened: bool  # True: another page than before; False: only the focus or a part changed
    message: str = ""  # a short status a screen reader must announce: 找到 3 条, 已换成大字
    order: Order = Order.NONE  # to the voice


def is_setting(page: Page) -> bool:
    """Whether the choices are the values of one setting, and one of them is in force."""
    current = any(choice.current for choice in page.choices)
    return current and all(isinstance(choice.command, SetOption) for choice in page.choices)


def stops(page: Page) -> tuple[str, ...]:
    """Everything that can have the focus, in order."""
    order = ["title"]
    order += ["entry"] if page.entry else []
    order += [f"line-{index}" for index in range(len(page.lines))]
    order += [f"choice-{choice.number}" for choice in page.choices]
    order += [f"action-{action.name}" for action in page.actions if action.bar is Bar.LIST]
    order += [f"pad-{each.key}" for each in page.pad]
    order += ["contact"] if page.contact else []
    order += [f"action-{action.name}" for action in page.actions if action.bar is Bar.BOTTOM]
    order += [f"action-{action.name}" for action in page.actions if action.bar is Bar.HEADER]
    return tuple(order)
