"""Lists: records as numbered choices, nine on a leaf, and how many were found in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from db import Listing
from desktop.i18n import _, number_words
from desktop.pages.command import Command, Open, Route
from desktop.pages.contact import phone_line
from desktop.pages.context import Context, data_language, listing_name, place_name, term_name
from desktop.pages.page import Choice, Page
from desktop.pages.spoken import sentence

LEAF = 9
"""Choices on one leaf of a list: as many as there are digits to press (and Orca 43 falls silent in long lists)."""

_KINDS = {"entitlement": "file-invoice-dollar", "hotline": "phone-volume", "office": "building"}


@dataclass(frozen=True, slots=True)
class Extra:
    """A choice after the records: the wider place, whom to ask."""

    label: str
    command: Command
    picture: str
    detail: str = ""


def record_choices(
    context: Context, listings: Sequence[Listing], tells_kind: Callable[[Listing], bool] = lambda listing: False
) -> tuple[Choice, ...]:
    """Records as choices, numbered from 1; `tells_kind`: which of them say what kind of service they are."""
    return tuple(
        _record(context, number, listing, grouped=tells_kind(listing))
        for number, listing in enumerate(listings, start=1)
    )


def extra_choices(extras: Sequence[Extra], taken: int, passed: int, most: int = LEAF) -> tuple[Choice, ...]:
    """The choices that follow the records: `taken` numbers of the leaf are used, `passed` extras were shown before."""
    return tuple(
        Choice(number, extra.label, extra.command, extra.detail, extra.picture)
        for number, extra in enumerate(extras[passed : passed + most - taken], start=taken + 1)
    )


def leaf(records: int, offset: int, most: int = LEAF) -> int:
    """How many records to read for this leaf."""
    return max(0, min(most, records - offset))


def further(route: Route, page: Page) -> Route | None:
    """The next leaf of the list, if there is one."""
    following = route.offset + LEAF - page.aside
    return replace(route, offset=following) if following < page.total else None


def earlier(route: Route, page: Page) -> Route | None:
    """The leaf before, if there is one."""
    return replace(route, offset=max(0, route.offset - LEAF + page.aside)) if route.offset > 0 else None


def _record(context: Context, number: int, listing: Listing, *, grouped: bool) -> Choice:
    name = listing_name(listing)
    picture = _KINDS.get(listing.kind) or context.directory.term(listing.category).picture
    command = Open(Route("service", record=listing.id))
    group = [term_name(context.directory.term(listing.category))] if grouped else []
    detail = sentence([*group, _detail(context, listing)]).rstrip("。.")
    return Choice(number, name, command, detail, picture, data_language(name))


def _detail(context: Context, listing: Listing) -> str:
    parts = [place_name(context, listing.division)]
    if listing.kind == "entitlement":
        # Translators: marks an entitlement among places: a page that tells how to get something. In Chinese: 办理指南
        parts = [_("how to apply")]
    if listing.kind == "office":
        parts = [_number(listing)]  # its name says where it is; what one wants to know is whether it can be called
    if listing.confidence == "low":
        # Translators: said of a fact that nobody could confirm yet. In Chinese: 待核实
        parts.append(_("to be confirmed"))
    return sentence(parts).rstrip("。.")


def _number(listing: Listing) -> str:
    if listing.phone:
        return phone_line(listing.phone).text
    # Translators: told of an office for which nobody published a phone number.
    return _("No phone number is known")


def count_words(count: int) -> str:
    """A number of records for a detail: 3 条."""
    # Translators: how many records there are, in a few words. {count} is a number.
    return _("{count} found").format(count=number_words(count)) if count else _nothing()


def _nothing() -> str:
    # Translators: no records of this kind are in the directory yet, in a few words.
    return _("none listed yet")
