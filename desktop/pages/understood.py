"""What search understood, in one sentence: the same on screen, by ear, in the terminal and for programs."""

from db import PROVINCE, SURE, Filtered, Reach, SearchResult
from desktop.i18n import _, list_words, number_words
from desktop.pages.context import Context, division_name, place_name, term_name
from desktop.pages.filtering import fact_words, only
from desktop.pages.spoken import quoted

_LONGEST = 20
_HOTLINES = "hotline"
"""The category of what is called and not visited: it is not counted as places."""


def found_words(context: Context, result: SearchResult) -> str:
    """For what and where was looked, what was taken instead of what, and how many were found how near."""
    if is_unsure(result):
        return _unsure(context, result)
    if result.filtered:
        return _filtered(context, result, result.filtered)
    if not result.total:
        return _nothing(context, result)
    # Translators: between what was looked for and how many were found. In Chinese: ，
    return _("{looked}: {counts}.").format(looked=_looked(context, result), counts=_counts(context, result))


def _filtered(context: Context, result: SearchResult, filtered: Filtered) -> str:
    """For what and where was looked, what was asked of it, and how many are left."""
    # Translators: between what was looked for and the filter; {filter} names it: only open now. In Chinese: ，
    looked = _("{looked}, {filter}").format(looked=_looked(context, result), filter=only(context, filtered.filter))
    if result.total:
        counts = _counts(context, result)
    elif filtered.without:
        # Translators: a filter left nothing; {count} is how many there are without it.
        counts = _("none is left; {count} without the filter").format(count=number_words(filtered.without))
        counts = _joined([counts, _wider(context, result.understood.division, result.reach, of_places=True)])
    else:
        # Translators: nothing was found, with or without the filter.
        counts = _("nothing was found")
    if filtered.unknown:
        # Translators: of how many others a filter cannot tell, because nobody registered {facts}.
        unknown = _("{count} others have no registered {facts}")
        unknown = unknown.format(count=number_words(filtered.unknown), facts=fact_words(filtered.filter))
        counts = _joined([counts, unknown])
    # Translators: between what was looked for and how many were found. In Chinese: ，
    return _("{looked}: {counts}.").format(looked=looked, counts=counts)


def is_unsure(result: SearchResult) -> bool:
    """Whether what was understood is only a guess, to be offered and not shown as the answer."""
    return result.understood.confidence < SURE and bool(result.understood.nearest)


def need_name(context: Context, result: SearchResult) -> str:
    """The need as it was understood: its word, its category, or what was written."""
    understood = result.understood
    if is_unsure(result):
        return short(result.query)
    if understood.category and understood.need and (not understood.words or understood.dropped):
        return understood.need
    if understood.category and not understood.words:
        return term_name(context.directory.term(understood.category))
    if understood.category and understood.by_sentence:
        return term_name(context.directory.term(understood.category))
    return understood.corrected or short(result.query)


def short_place(context: Context, code: str) -> str:
    """A place as it is called; a township with the county it lies in, because many have the same name."""
    division = context.directory.division(code)
    return place_name(context, code) if division.level == "township" else division_name(division)


def short(query: str) -> str:
    """As much of what was written as can be said back."""
    text = " ".join(query.encode("utf-8", "ignore").decode("utf-8").split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _looked(context: Context, result: SearchResult) -> str:
    understood = result.understood
    need, place = quoted(need_name(context, result)), quoted(short_place(context, understood.division))
    taken = [quoted(short(each.typed)) for each in understood.corrections if each.typed != each.taken]
    taken += [quoted(short(understood.dropped))] if understood.dropped else []
    if _is_place_alone(result) and taken:
        # Translators: a place was written with a slip, {typed}; all of {place} is shown. Both in quotation marks.
        return _("There is no {typed}; everything in {place}").format(typed=list_words(taken), place=place)
    if _is_place_alone(result):
        # Translators: only a place was written: all of it is shown. {place} is in quotation marks.
        return _("Everything in {place}").format(place=place)
    if not taken:
        # Translators: what was looked for, and where; both in quotation marks. In Chinese: 按{need}在{place}查找
        return _("Looked for {need} in {place}").format(need=need, place=place)
    # Translators: nothing is called {typed}, so {need} was looked for instead.
    text = _("There is no {typed}; looked for {need} in {place}")
    return text.format(typed=list_words(taken), need=need, place=place)


def _counts(context: Context, result: SearchResult) -> str:
    reach = result.reach
    places = reach.here + reach.prefecture + reach.province
    of_places = places > 0 and result.understood.category != _HOTLINES
    if _is_place_alone(result):
        return _joined([_here(result, of_places=True), _granted(reach) if not reach.here else ""])
    parts = [
        _here(result, of_places=of_places),
        _wider(context, result.understood.division, reach, of_places=of_places),
    ]
    parts.append(_granted(reach) if of_places else "")
    rest = result.total - places - reach.entitlements
    if result.understood.second and rest > 0:
        second = quoted(term_name(context.directory.term(result.understood.second)))
        # Translators: the words may also mean another kind of service: its name, and how many there are.
        parts.append(_("also {category}: {count}").format(category=second, count=number_words(rest)))
    return _joined(parts)


def _joined(parts: list[str]) -> str:
    # Translators: between counts in one sentence. In Chinese: ；
    return _("; ").join(part for part in parts if part)


def _granted(reach: Reach) -> str:
    if not reach.entitlements:
        return ""
    # Translators: how many entitlements the province grants beside the places. {count} is a number.
    return _("entitlements: {count}").format(count=number_words(reach.entitlements))


def _is_place_alone(result: SearchResult) -> bool:
    understood = result.understood
    return understood.place_named and not (understood.category or understood.words or understood.need)


def _here(result: SearchResult, *, of_places: bool) -> str:
    reach = result.reach
    if result.filtered:
        return _left(reach, of_places=of_places)
    if not of_places:
        # Translators: how many records there are, in a few words. {count} is a number.
        return _("{count} found").format(count=number_words(reach.here + reach.entitlements))
    if not reach.here:
        # Translators: nothing is listed in the place itself; what is further away follows.
        return _("none listed there")
    # Translators: how many places were found. {count} is a number. In Chinese: {count} 家
    return _("{count} listed").format(count=number_words(reach.here))


def _left(reach: Reach, *, of_places: bool) -> str:
    if not of_places:
        # Translators: how many records a filter leaves. {count} is a number. In Chinese: 还剩 {count} 条
        return _("{count} left").format(count=number_words(reach.here + reach.entitlements))
    if not reach.here:
        # Translators: a filter leaves nothing in the place itself; what is further away follows.
        return _("none left there")
    # Translators: how many places a filter leaves. {count} is a number. In Chinese: 还剩 {count} 家
    return _("{count} places left").format(count=number_words(reach.here))


def _wider(context: Context, code: str, reach: Reach, *, of_places: bool) -> str:
    if reach.prefecture:
        path = context.directory.path(code)
        place, count = division_name(path[1]), number_words(reach.prefecture)
        # Translators: how many more there are in other counties of {place}, a prefecture. {count} is a number.
        text = _("{count} more in other parts of {place}")
        if not of_places:
            # Translators: the same of records that are no places, in Chinese counted with 条.
            text = _("{count} more found around {place}")
        return text.format(count=count, place=place)
    if reach.province:
        count = number_words(reach.province)
        # Translators: how many more there are in the rest of the province. {count} is a number.
        text = _("{count} more elsewhere in Gansu")
        if not of_places:
            # Translators: the same of records that are no places, in Chinese counted with 条.
            text = _("{count} more found elsewhere in Gansu")
        return text.format(count=count)
    return ""


def _unsure(context: Context, result: SearchResult) -> str:
    names = [quoted(term_name(context.directory.term(code))) for code in result.understood.nearest]
    # Translators: what was written could not be understood surely. {categories} are the nearest kinds of services.
    text = _("Not sure what {query} means. The nearest are {categories}.")
    return text.format(query=quoted(short(result.query)), categories=list_words(names))


def _nothing(context: Context, result: SearchResult) -> str:
    query, division = quoted(short(result.query)), result.understood.division
    if division == PROVINCE:
        # Translators: nothing was found. {query} is what the person wrote, in quotation marks.
        return _("Nothing found for {query} in Gansu.").format(query=query)
    # Translators: nothing was found. {query} is what the person wrote, in quotation marks; {place} where.
    text = _("Nothing found for {query} in {place} or elsewhere in Gansu.")
    return text.format(query=query, place=place_name(context, division))
