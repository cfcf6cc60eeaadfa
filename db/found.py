"""What a search gives to the rooms above: what was understood, how surely, and what was found."""

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from db.filter import UNFILTERED, Filter
from db.records import Listing

SURE = 0.5
"""The confidence below which a reading is a guess: it is offered, and never shown as the answer."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person wants otherwise than search would do it."""

    exact: bool = False  # look for the letters as they were typed, and correct nothing
    here: bool = False  # the division asked from is meant, whatever place is named
    filter: Filter = UNFILTERED  # what records must be known to fulfil
    moment: datetime | None = None  # when a person could set out; None: nothing is asked of opening hours


AS_MEANT = Wish()
"""Take what was typed as it was most likely meant."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A piece of what was typed and the word that it was taken for."""

    typed: str
    taken: str


@dataclass(frozen=True, slots=True)
class Understood:
    """How a search was read."""

    words: str  # what remains to be looked for in names
    category: str  # code, "" when none was recognised
    division: str  # code of a place named in the query, else of the place asked in; of all of them where several are
    place_named: bool
    corrected: str = ""  # the query as it was taken instead of as typed: 日间照料 for 日见照料; must be said
    corrections: tuple[Correction, ...] = ()  # what was taken for what
    need: str = ""  # the words that told the need, as they are written; "" when the whole sentence did
    dropped: str = ""  # words that nothing holds, left out so that something is found
    by_sentence: bool = False  # whether no single word told the need, but all of them
    second: str = ""  # code of another category that the words tell of: a thing, and the subsidy for it
    related: str = ""  # code of a category that is shown after the need, because little is listed for it
    nearest: tuple[str, ...] = ()  # codes of the categories that fit best, at most three, best first
    confidence: float = 0.0  # 0 to 1; see SURE
    places: tuple[str, ...] = ()  # codes of the places named, or of those a name may stand for


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the records lie that were found for the need; each is counted once."""

    here: int = 0  # in the place itself
    prefecture: int = 0  # elsewhere in its prefecture
    province: int = 0  # elsewhere in the province
    entitlements: int = 0  # granted by the province, in every place
    hotlines: int = 0  # of the province: called from every place


@dataclass(frozen=True, slots=True)
class Filtered:
    """What a filter did to a list."""

    filter: Filter
    without: int  # records of the list without the filter
    unknown: int  # not ruled out, but not registered either: in the place itself; where nothing is left, anywhere


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found, best first, and how the query was understood.

    `total` is 0 where nothing was found: then `listings` are whom to ask instead.
    """

    query: str
    understood: Understood
    total: int
    listings: tuple[Listing, ...]
    reach: Reach = Reach()
    filtered: Filtered | None = None
    narrows: bool = False  # whether some filter would leave fewer, and not none


PAD_LETTERS = MappingProxyType(
    {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
)
"""What is printed on the keys of a telephone (ITU-T E.161)."""


@dataclass(frozen=True, slots=True)
class DialWord:
    """A word that number keys write."""

    text: str  # as it is written: what a search is asked for
    kind: str  # category | place | record
    target: str  # code of the category or division, id of the record
    listing: Listing | None = None  # of a record


@dataclass(frozen=True, slots=True)
class Dialled:
    """The words that begin with the digits pressed so far; `words` is one page of them."""

    digits: str
    total: int
    words: tuple[DialWord, ...]
