"""The one table of keys: what each does, on a keyboard, on a number pad and on a pad of twelve keys.

The bars, the help page, the window's keys, the learning of keys, the terminal and KEYS.md are made from it.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop.i18n import N_
from desktop.pages import command as does
from desktop.pages.command import Command, Route
from desktop.pages.page import Page

DIGITS = tuple("123456789")
TWELVE = (*DIGITS, "0", "*", "#")
"""A telephone's pad."""
NUMBER_PAD = MappingProxyType({
    "/": "#", ".": "Delete",
    "Home": "7", "Up": "8", "PageUp": "9", "Left": "4", "Clear": "5", "Right": "6", "End": "1", "Down": "2",
    "PageDown": "3", "Ins": "0",
})  # fmt: skip
"""What keys of a computer's number pad stand for. It has no #; its point is Delete when NumLock is off, so it is
always. Its digits stay what is printed on them without NumLock: a kiosk has no light that tells. A screen reader
that wants these keys takes them before they come here."""


class Where(StrEnum):
    """When a key does it. A key means one thing in each of these."""

    ANYWHERE = "anywhere"  # unless a row for one of the others has the key
    WRITING = "writing"  # the entry has the focus
    DIALLING = "dialling"  # on the page where the number keys write


@dataclass(frozen=True, slots=True)
class Binding:
    """Something that can be done, and the keys that do it."""

    name: str  # of the command: also its word in the terminal, and of the action of a page
    title: str  # msgid
    keys: tuple[str, ...]  # the first is the one that is printed and said
    pad: tuple[str, ...]  # what to press one after another on a pad of twelve keys; () where no pad needs it
    command: Command | None  # None: the page knows what it means there
    times: int = 1  # presses of the key
    where: Where = Where.ANYWHERE

    @property
    def printed(self) -> str:
        """The key as help and buttons name it."""
        return "1–9" if self.keys[:9] == DIGITS else " ".join(self.keys[:1] * self.times)


TABLE: tuple[Binding, ...] = (
    # Translators: what the number keys do: take a choice.
    Binding("choose", N_("Choose"), DIGITS, ("1",), None),
    # Translators: a key: move on to the next thing on the page.
    Binding("next", N_("To the next"), ("Down", "Tab", "Right"), (), does.Next()),
    # Translators: a key: move back to the thing before on the page.
    Binding("previous", N_("To the one before"), ("Up", "Backtab", "Left"), (), does.Previous()),
    # Translators: a key: do what the thing in focus does.
    Binding("take", N_("Take what you are on"), ("Enter", "Space"), (), does.Activate()),
    # Translators: an action: return to the page before.
    Binding("back", N_("Back"), ("*", "Esc"), ("*",), does.Back()),
    # Translators: an action: return to the first page.
    Binding("home", N_("Home"), ("F7",), (), does.Home()),
    # Translators: an action: tell what can be done here.
    Binding("help", N_("Help"), ("0",), ("0",), does.Help()),
    # Translators: an action: say it again.
    Binding("repeat", N_("Again"), ("#", "/"), ("#",), does.Repeat()),
    # Translators: a key: say the last thing again, slowly.
    Binding("slowly", N_("Again, slowly"), ("#",), ("#", "#"), does.Slowly(), 2),
    # Translators: a key: say it character by character.
    Binding("spell", N_("Spell it"), ("#",), ("#", "#", "#"), does.Spell(), 3),
    # Translators: a key: says the phone number again.
    Binding("hear", N_("Hear the phone number"), ("F5",), ("0", "6"), does.Hear()),
    # Translators: a key: says the phone number slowly, digit by digit.
    Binding("dictate", N_("The number slowly, digit by digit"), ("F5",), ("0", "6", "#", "#"), does.Dictate(), 2),
    # Translators: a key: silence; nothing more of this is said.
    Binding("stop", N_("Be silent"), ("Delete",), ("0", "3", "5"), does.Stop()),
    # Translators: a key: stop speaking for a while; the same key goes on at the same place.
    Binding("pause", N_("Pause, and go on"), ("F4",), ("0", "3", "6"), does.Pause()),
    # Translators: a key: speak slower.
    Binding("slower", N_("Slower"), ("Home",), ("0", "3", "1"), does.Slower()),
    # Translators: a key: speak faster.
    Binding("faster", N_("Faster"), ("End",), ("0", "3", "2"), does.Faster()),
    # Translators: a key: speak less loudly.
    Binding("quieter", N_("Quieter"), ("F11",), ("0", "3", "3"), does.Quieter()),
    # Translators: a key: speak louder.
    Binding("louder", N_("Louder"), ("F12",), ("0", "3", "4"), does.Louder()),
    # Translators: a key: reading aloud on or off.
    Binding("voice", N_("Reading aloud on or off"), ("F2",), ("0", "3", "7"), does.SwitchVoice()),
    # Translators: a key: press keys to hear what they do; nothing happens.
    Binding("learn", N_("Learn the keys"), ("F1",), ("0", "2"), does.Open(Route("learn"))),
    # Translators: an action: show larger letters.
    Binding("larger", N_("Larger"), ("F3",), ("0", "7", "2"), None),
    # Translators: an action: choose the place to look in.
    Binding("place", N_("Place"), ("F6",), ("0", "5"), None),
    # Translators: a key: change the language.
    Binding("language", N_("Language"), ("F8",), ("0", "7", "1"), None),
    # Translators: an action: learn which office or hotline to ask.
    Binding("ask", N_("Ask"), ("F9",), ("0", "8"), None),
    # Translators: an action: change language, size, colours and voice.
    Binding("options", N_("Settings"), ("F10",), ("0", "7"), does.Open(Route("options"))),
    # Translators: a key: take back the filter of a list, or what was corrected in what was written. In Chinese: 还原
    Binding("original", N_("Take back"), ("Backspace",), (), None),
    # Translators: an action: show the choices after these.
    Binding("further", N_("More"), ("+", "PageDown"), ("0", "9"), does.Further()),
    # Translators: an action: show the choices before these.
    Binding("earlier", N_("Earlier"), ("-", "PageUp"), ("0", "4"), does.Earlier()),
    # Translators: a key: go to the page where the number keys of a telephone's pad write words.
    Binding("dial", N_("Write with the number keys"), ("#",), ("1", "#"), does.Open(Route("dial")), 1, Where.WRITING),
    # Translators: a key of a telephone's pad, where it writes: one of the letters printed on it.
    Binding("letter", N_("Write one of its letters"), (*DIGITS, "0"), ("1", "#", "2"), None, 1, Where.DIALLING),
    # Translators: a key: take back what the last key has written; if nothing is written, leave the page.
    Binding("rub", N_("Take the last key back, or leave"), ("*", "Backspace"), ("1", "#", "*"), does.Dial("*"), 1,
            Where.DIALLING),
    # Translators: a key: the words that were written with the number keys can now be chosen by number.
    Binding("pick", N_("Choose one of the words"), ("#", "/"), ("1", "#", "#"), does.Dial("#"), 1, Where.DIALLING),
)  # fmt: skip

OF_THE_ENTRY = frozenset((*DIGITS, "0", "/", "Space", "+", "-", "Left", "Right", "Home", "End", "Delete", "Backspace"))
"""Keys that belong to the entry while it has the focus."""
LEAVING = ("Esc", "F1")
"""Keys that end the learning of keys; on a pad of twelve, * pressed twice."""

_BY_NAME = {binding.name: binding for binding in TABLE}
_BY_KEY = {(row.where, key): row for row in reversed(TABLE) if row.times == 1 for key in row.keys}
_MIRRORED = {"Left": "Right", "Right": "Left"}


def binding(name: str) -> Binding:
    """The row of the table with that name."""
    return _BY_NAME[name]


def bindings_of(key: str) -> tuple[Binding, ...]:
    """What a key does when it is pressed once, anywhere and in the places where it does something else."""
    return tuple(_BY_KEY[where, key] for where in Where if (where, key) in _BY_KEY)


def where_on(page: Page, *, writing: bool) -> Where:
    """Which rows of the table come first on a page. `writing`: the entry has the focus."""
    if page.pad:
        return Where.DIALLING
    return Where.WRITING if writing else Where.ANYWHERE


def command_for(key: str, page: Page, *, writing: bool = False) -> Command | None:
    """What a key asks for on this page; None when it is not ours. `writing`: the entry has the focus."""
    if page.key == "learn":
        return does.Back() if key in LEAVING else does.Explain(key)
    here = where_on(page, writing=writing)
    if here is Where.WRITING and key in OF_THE_ENTRY:
        return None
    for where in dict.fromkeys((here, Where.ANYWHERE)):
        row = _BY_KEY.get((where, _MIRRORED.get(key, key) if page.mirrored else key))
        action = next((each for each in page.actions if row and each.name == row.name), None)
        if row is not None:
            return action.command if action else _of_row(row, key)
    return None


def _of_row(row: Binding, key: str) -> Command | None:
    """What a row of the table asks for; what the number keys ask for depends on the key."""
    if row.name == "choose":
        return does.Choose(int(key))
    return does.Dial(key) if row.name == "letter" else row.command
