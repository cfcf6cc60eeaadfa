"""What every page is made from: the directory, the person's settings, and today's date."""

from dataclasses import dataclass
from datetime import date, datetime

from db import PROVINCE, Directory, Division, Listing, Term
from desktop.i18n import _, current
from desktop.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """One rendering of one page. Ages of information are counted from `today`."""

    directory: Directory
    settings: Settings
    today: date
    now: datetime | None = None  # what the clock of this machine shows; None where nobody told

    @property
    def division(self) -> Division:
        """The place the person looks in."""
        return self.directory.division(self.settings.division)

    @property
    def moment(self) -> datetime | None:
        """The minute it is now; None when the clock shows a day before the directory was made."""
        if self.now is None or self.directory.day(self.now) is None:
            return None
        return self.now.replace(second=0, microsecond=0)


def page_language() -> str:
    """The language of what pages compose: "zh" or "en"."""
    return current().spoken


def data_language(text: str) -> str:
    """The language to mark a text of the directory with: "" when it is the page's own."""
    chinese = any("㐀" <= sign <= "鿿" for sign in text)
    if chinese == (page_language() == "zh"):
        return ""
    return "zh" if chinese else ("en" if any(sign.isalpha() for sign in text) else "")


def term_name(term: Term) -> str:
    """A category's or chapter's name in the language of the page."""
    return term.name if page_language() == "zh" else term.name_en or term.name


def term_description(term: Term) -> str:
    """What a category or chapter is, in the language of the page."""
    return term.description if page_language() == "zh" else term.description_en or term.description


def listing_name(listing: Listing) -> str:
    """A record's name: in English where the directory has one, else as it is written."""
    return listing.name if page_language() == "zh" else listing.name_en or listing.name


def division_name(division: Division) -> str:
    """A place's own name in the language of the page."""
    return division.name if page_language() == "zh" else division.name_en or division.name


def place_name(context: Context, code: str) -> str:
    """A place with the place it belongs to: 兰州市城关区 (城关镇 exists 20 times). The province stands alone."""
    steps = [step for step in context.directory.path(code) if step.code != PROVINCE]
    if not steps:
        return division_name(context.directory.division(PROVINCE))
    names = [division_name(step) for step in steps]
    if page_language() == "zh":
        return "".join(names)
    # Translators: between a place and the larger place it lies in, the smaller first: Chengguan, Lanzhou.
    return _(", ").join(reversed(names))
