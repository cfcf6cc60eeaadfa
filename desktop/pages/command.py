"""What a person may do, as plain values: keys, touches, switches and tests all send these."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    """Where a page is: its module and what it is about."""

    page: str
    group: str = ""  # code of a chapter or an action
    category: str = ""
    division: str = ""  # a place to choose among, where it is not the visit's own
    record: str = ""
    query: str = ""
    option: str = ""
    exact: bool = False  # a search for the letters as they were typed
    filters: tuple[str, ...] = ()  # what a list is narrowed by, as desktop.pages.filtering reads it
    offset: int = 0  # how many choices are on earlier leaves of the list


@dataclass(frozen=True, slots=True)
class Open:
    """Go to a page."""

    route: Route


@dataclass(frozen=True, slots=True)
class Choose:
    """Take the choice with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Next:
    """Move the focus one stop on."""


@dataclass(frozen=True, slots=True)
class Previous:
    """Move the focus one stop back."""


@dataclass(frozen=True, slots=True)
class Focus:
    """Put the focus on a stop, as a touch or a screen reader does."""

    stop: str


@dataclass(frozen=True, slots=True)
class Activate:
    """Do what the stop in focus does."""


@dataclass(frozen=True, slots=True)
class Back:
    """Return to the page before."""


@dataclass(frozen=True, slots=True)
class Home:
    """Return to the first page."""


@dataclass(frozen=True, slots=True)
class Help:
    """Tell what can be done here."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Say the last thing again."""


@dataclass(frozen=True, slots=True)
class Hear:
    """Say the number that can be called, slowly, in groups."""


@dataclass(frozen=True, slots=True)
class Slowly:
    """Say the last thing again, slowly."""


@dataclass(frozen=True, slots=True)
class Spell:
    """Say what is in focus character by character, each with a word it occurs in."""


@dataclass(frozen=True, slots=True)
class Dictate:
    """Say the number that can be called slowly, digit by digit."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Be silent now."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Be silent until the same command comes again, then go on at the same place."""


@dataclass(frozen=True, slots=True)
class Slower:
    """Speak a step slower from now on."""


@dataclass(frozen=True, slots=True)
class Faster:
    """Speak a step faster from now on."""


@dataclass(frozen=True, slots=True)
class Quieter:
    """Speak a step less loudly from now on."""


@dataclass(frozen=True, slots=True)
class Louder:
    """Speak a step louder from now on."""


@dataclass(frozen=True, slots=True)
class SwitchVoice:
    """The next of the ways of reading aloud: by itself, off, always."""


@dataclass(frozen=True, slots=True)
class Explain:
    """Tell what a key does. `key` as it is printed."""

    key: str


@dataclass(frozen=True, slots=True)
class Return:
    """Go back to the page before and do something there: how a choice of the help page acts on that page."""

    then: "Command"


@dataclass(frozen=True, slots=True)
class Further:
    """Show the next leaf of a list."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Show the leaf of a list before."""


@dataclass(frozen=True, slots=True)
class Write:
    """The entry now holds this text."""

    text: str


@dataclass(frozen=True, slots=True)
class Dial:
    """A key of a telephone's pad, on the page where these keys write. `key` as it is printed."""

    key: str


@dataclass(frozen=True, slots=True)
class SetOption:
    """Change one of the person's settings: option is a field of desktop.settings.Settings."""

    option: str
    value: str


@dataclass(frozen=True, slots=True)
class Report:
    """Say that a fact of a record is wrong: which fact, and nothing else."""

    record: str
    fact: str  # a key of db.profile.values.CRITICAL_FACTS


Command = (
    Open | Choose | Next | Previous | Focus | Activate | Back | Home | Help | Repeat | Hear
    | Further | Earlier | Write | SetOption | Slowly | Spell | Dictate | Stop | Pause | Slower | Faster | Quieter
    | Louder | SwitchVoice | Explain | Return | Dial | Report
)  # fmt: skip
