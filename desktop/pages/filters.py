"""The filters that help with a list, as few as possible, each with how many are left."""

from collections.abc import Iterator
from dataclasses import dataclass

from db import UNFILTERED, Filter, Offer, Offers
from desktop.i18n import N_, _, current, number_words
from desktop.pages import category, search
from desktop.pages.command import Route
from desktop.pages.context import Context, page_language
from desktop.pages.filtering import FACTS, chosen, clock_words, fact_words, only
from desktop.pages.listing import Extra, extra_choices
from desktop.pages.narrowing import PICTURE, filters_of, listed
from desktop.pages.page import Line, LineKind, Page
from desktop.pages.spoken import sentence
from desktop.pages.understood import short_place

_PICTURES = {
    "open": "clock",
    "free": "coins",
    "accessible": "wheelchair",
    "disability": "circle-user",
    "age": "children",
}

_KINDS = {
    # Translators: a choice: filters for what a place has, such as a lift. In Chinese: 按无障碍条件筛选
    "accessible": N_("By accessibility"),
    # Translators: a choice: filters by the kind of disability a service is for. In Chinese: 按残疾类别筛选
    "disability": N_("By kind of disability"),
    # Translators: a choice: filters by the age a service is for. In Chinese: 按年龄筛选
    "age": N_("By age"),
}
"""Kinds of which there may be several: they have a page of their own."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """The list that is narrowed."""

    lead: str  # what it is and how many there are, in one sentence
    contact: Line
    place: str  # "" where the place makes no difference
    offers: Offers


def build(context: Context, route: Route) -> Page:
    """First what is asked already, to be dropped; then what helps. Of one kind alone, when the route says so."""
    asked = chosen(context, route)
    subject = _searched(context, route, asked) if route.query else _browsed(context, route, asked)
    kind = route.option if route.option in _KINDS else ""
    entries = [] if kind else list(_dropped(context, route, asked))
    entries += _offered(context, route, asked, subject, kind)
    return Page(
        "filters",
        # Translators: title of the page with the filters of a list. In Chinese: 筛选
        _(_KINDS[kind]) if kind else _("Filter"),
        page_language(),
        lead=subject.lead,
        lines=tuple(_lines(context, subject, entries)) if not kind else (),
        choices=extra_choices(entries, 0, 0),
        contact=subject.contact,
        # Translators: help for the page with the filters of a list.
        help=_("Press the number of what you want to see only. What nobody registered is left out, and you are told."),
    )


def _searched(context: Context, route: Route, asked: Filter) -> _Subject:
    result = search.looked_up(context, route, 0)
    offers = context.directory.search_offers(route.query, search.place_of(context, route), search.wish(context, route))
    division = context.directory.division(result.understood.division)
    place = short_place(context, division.code) if division.parent else ""
    return _Subject(search.found_words(context, result), search.contact(context, result), place, offers)


def _browsed(context: Context, route: Route, asked: Filter) -> _Subject:
    offers = context.directory.offers(route.category, context.division.code, asked, context.moment)
    return _Subject(category.told(context, route), category.contact(context, route), "", offers)


def _dropped(context: Context, route: Route, asked: Filter) -> Iterator[Extra]:
    """What is asked already, kind by kind, and all of it."""
    parts: dict[str, Filter] = {}
    for part in asked.parts():
        parts[part.kind] = parts.get(part.kind, UNFILTERED).both(part)
    for kind, part in parts.items():
        # Translators: a choice that drops one filter. {filter} names it: only open now.
        label = _("No longer {filter}").format(filter=only(context, part))
        yield Extra(label, listed(route, asked.without(part)), _PICTURES[kind])
    if len(parts) > 1:
        # Translators: a choice that drops all filters of a list.
        yield Extra(_("Show all of it"), listed(route, UNFILTERED), "list")


def _offered(context: Context, route: Route, asked: Filter, subject: _Subject, kind: str) -> Iterator[Extra]:
    offers = [offer for offer in subject.offers.offers if kind in ("", offer.part.kind)]
    told: set[str] = set()
    for offer in offers:
        own = offer.part.kind
        several = sum(other.part.kind == own for other in offers) > 1
        if several and not kind:
            if own not in told:
                yield Extra(_(_KINDS[own]), filters_of(route, own), _PICTURES[own])
            told.add(own)
        else:
            label = only(context, offer.part)
            command = listed(route, asked.both(offer.part))
            yield Extra(_capital(label), command, _PICTURES[own], _left(offer, subject.place, brief=bool(kind)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _left(offer: Offer, place: str, *, brief: bool) -> str:
    """How many are left, in the place and elsewhere, and of how many nothing is known."""
    # Translators: how many records a filter leaves. {count} is a number. In Chinese: 还剩 {count} 条
    parts = [_("{count} left").format(count=number_words(offer.left))]
    if place and not offer.here:
        # Translators: how many records a filter leaves; none of them is in {place} itself.
        text = _("none in {place}, {count} elsewhere")
        parts = [text.format(place=place, count=number_words(offer.left))]
    elif place and offer.here < offer.left:
        # Translators: how many records a filter leaves: {here} in {place} itself, {count} with those elsewhere.
        text = _("{here} left in {place}, {count} with those elsewhere")
        parts = [text.format(here=number_words(offer.here), place=place, count=number_words(offer.left))]
    if offer.unknown and brief:
        # Translators: of how many records a filter cannot tell, because nobody registered what it asks.
        parts.append(_("{count} not registered").format(count=number_words(offer.unknown)))
    elif offer.unknown:
        # Translators: of how many records a filter cannot tell, because nobody registered {facts}.
        text = _("{count} without registered {facts}")
        parts.append(text.format(count=number_words(offer.unknown), facts=fact_words(offer.part)))
    return sentence(parts).rstrip("。.")


def _lines(context: Context, subject: _Subject, entries: list[Extra]) -> Iterator[Line]:
    """What day it is when that matters, what cannot be asked here, and that nothing more helps."""
    silent = dict(subject.offers.unregistered)
    if context.now and "open" not in silent:
        # Translators: told beside the time: hours are registered here, and all of them say that it is closed now.
        shut = _("Nothing here is known to be open now.") if subject.offers.open_now == 0 else ""
        words = current().gap.join(filter(None, (clock_words(context), shut)))
        # Translators: the label before day and time, by which it is told what is open.
        yield Line(_("Now"), words, "", "", LineKind.HOURS, "clock")
    if silent:
        # Translators: of how many records a fact is not registered, in a list of such facts.
        each = _("{facts}: {count}")
        facts = [each.format(facts=_(FACTS[kind]), count=number_words(count)) for kind, count in silent.items()]
        # Translators: the label before facts that nobody registered, so that no filter can ask them.
        yield Line(_("Not registered"), sentence(facts).rstrip("。."), "", "", LineKind.UNCONFIRMED, "circle-info")
    if not entries:
        # Translators: no filter would make the list shorter.
        nothing = _("Nothing makes this list shorter.")
        # Translators: title of the page with the filters of a list. In Chinese: 筛选
        yield Line(_("Filter"), nothing, "", "", LineKind.PLAIN, PICTURE)
