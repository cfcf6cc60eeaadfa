"""What search understood, in one sentence: the same on screen, by ear, in the terminal and for programs."""

from db import PROVINCE, SURE, Filtered, SearchResult, Understood
from desktop.i18n import _, list_words, number_words
from desktop.pages.context import Context, division_name, place_name, term_name
from desktop.pages.counted import counts, is_place_alone, joined, wider
from desktop.pages.filtering import fact_words, only
from desktop.pages.spoken import quoted

_LONGEST, _MOST_PLACES = 20, 3


def found_words(context: Context, result: SearchResult) -> str:
    """For what and where was looked, what was taken instead of what, and how many were found how near."""
    if is_unsure(result):
        return _unsure(context, result)
    if result.filtered:
        return _filtered(context, result, result.filtered)
    if not result.total:
        return _nothing(context, result)
    # Translators: between what was looked for and how many were found. In Chinese: ，
    return _("{looked}: {counts}.").format(looked=_looked(context, result), counts=counts(context, result))


def _filtered(context: Context, result: SearchResult, filtered: Filtered) -> str:
    """For what and where was looked, what was asked of it, and how many are left."""
    # Translators: between what was looked for and the filter; {filter} names it: only open now. In Chinese: ，
    looked = _("{looked}, {filter}").format(looked=_looked(context, result), filter=only(context, filtered.filter))
    if result.total:
        found = counts(context, result)
    elif filtered.without:
        # Translators: a filter left nothing; {count} is how many there are without it.
        found = _("none is left; {count} without the filter").format(count=number_words(filtered.without))
        found = joined([found, wider(context, result.understood.division, result.reach)])
    else:
        # Translators: nothing was found, with or without the filter.
        found = _("nothing was found")
    if filtered.unknown:
        # Translators: of how many others a filter cannot tell, because nobody registered {facts}.
        unknown = _("{count} others have no registered {facts}")
        unknown = unknown.format(count=number_words(filtered.unknown), facts=fact_words(filtered.filter))
        found = joined([found, unknown])
    # Translators: between what was looked for and how many were found. In Chinese: ，
    return _("{looked}: {counts}.").format(looked=looked, counts=found)


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
    need, place = quoted(need_name(context, result)), _where(context, understood)
    taken = [quoted(short(each.typed)) for each in understood.corrections if each.typed != each.taken]
    taken += [quoted(short(understood.dropped))] if understood.dropped else []
    if is_place_alone(result) and taken:
        # Translators: a place was written with a slip, {typed}; all of {place} is shown. Both in quotation marks.
        return _("There is no {typed}; everything in {place}").format(typed=list_words(taken), place=place)
    if is_place_alone(result):
        # Translators: only a place was written: all of it is shown. {place} is in quotation marks.
        return _("Everything in {place}").format(place=place)
    if not taken:
        # Translators: what was looked for, and where; both in quotation marks. In Chinese: 按{need}在{place}查找
        return _("Looked for {need} in {place}").format(need=need, place=place)
    # Translators: nothing is called {typed}, so {need} was looked for instead.
    text = _("There is no {typed}; looked for {need} in {place}")
    return text.format(typed=list_words(taken), need=need, place=place)


def _where(context: Context, understood: Understood) -> str:
    """The place that was looked in; a few that were named are told one by one."""
    several = understood.places if 1 < len(understood.places) <= _MOST_PLACES else (understood.division,)
    return list_words([quoted(short_place(context, code)) for code in several])


def _unsure(context: Context, result: SearchResult) -> str:
    names = [quoted(term_name(context.directory.term(code))) for code in result.understood.nearest]
    # Translators: what was written could not be understood surely. {categories} are the nearest kinds of services.
    text = _("Not sure what {query} means. The nearest are {categories}.")
    return text.format(query=quoted(short(result.query)), categories=list_words(names))


def _nothing(context: Context, result: SearchResult) -> str:
    query, division = quoted(short(result.query)), result.understood.division
    if division == PROVINCE:
        # Translators: nothing was found. {query} is what the person wrote, in quotation marks.
        nothing = _("Nothing found for {query} in Gansu.").format(query=query)
    else:
        # Translators: nothing was found. {query} is what the person wrote, in quotation marks; {place} where.
        text = _("Nothing found for {query} in {place} or elsewhere in Gansu.")
        nothing = text.format(query=query, place=place_name(context, division))
    # Translators: {nothing} is the sentence that nothing was found; hotlines and offices follow in the list.
    return _("{nothing} You can ask those below.").format(nothing=nothing) if result.listings else nothing
