"""How many were found, how near they lie, and what stands beside them: the second half of the sentence."""

from db import Reach, SearchResult, Understood
from desktop.i18n import _, number_words
from desktop.pages.context import Context, division_name, term_name
from desktop.pages.spoken import quoted


def counts(context: Context, result: SearchResult) -> str:
    """How many in the place, around it and in the province; entitlements, hotlines, and another group."""
    reach = result.reach
    places = reach.here + reach.prefecture + reach.province
    if is_place_alone(result):
        return joined([_here(result, of_places=True), _granted(reach) if not reach.here else ""])
    parts = [_here(result, of_places=places > 0), wider(context, result.understood.division, reach)]
    parts += [_granted(reach), _called(reach)] if places else []
    rest = result.total - places - reach.entitlements - reach.hotlines
    parts.append(_other(context, result.understood, rest) if rest > 0 else "")
    return joined(parts)


def _other(context: Context, understood: Understood, count: int) -> str:
    """The second group of the list: what the words may also mean, or what is near because there is little."""
    if understood.second:
        second = quoted(term_name(context.directory.term(understood.second)))
        # Translators: the words may also mean another kind of service: its name, and how many there are.
        return _("also {category}: {count}").format(category=second, count=number_words(count))
    if understood.related:
        related = quoted(term_name(context.directory.term(understood.related)))
        # Translators: little was found, so another kind of service that may help follows: its name, how many there are.
        return _("see also {category}: {count}").format(category=related, count=number_words(count))
    return ""


def joined(parts: list[str]) -> str:
    """Counts one after another."""
    # Translators: between counts in one sentence. In Chinese: ；
    return _("; ").join(part for part in parts if part)


def _granted(reach: Reach) -> str:
    if not reach.entitlements:
        return ""
    # Translators: how many entitlements the province grants beside the places. {count} is a number.
    return _("entitlements: {count}").format(count=number_words(reach.entitlements))


def _called(reach: Reach) -> str:
    if not reach.hotlines:
        return ""
    # Translators: how many hotlines there are beside the places. {count} is a number.
    return _("hotlines: {count}").format(count=number_words(reach.hotlines))


def is_place_alone(result: SearchResult) -> bool:
    """Whether nothing but a place was written."""
    understood = result.understood
    return understood.place_named and not (understood.category or understood.words or understood.need)


def _here(result: SearchResult, *, of_places: bool) -> str:
    reach = result.reach
    if result.filtered:
        return _left(reach, of_places=of_places)
    if not of_places:
        # Translators: how many records there are, in a few words. {count} is a number.
        return _("{count} found").format(count=number_words(reach.here + reach.entitlements + reach.hotlines))
    if not reach.here:
        # Translators: nothing is listed in the place itself; what is further away follows.
        return _("none listed there")
    # Translators: how many places were found. {count} is a number. In Chinese: {count} 家
    return _("{count} listed").format(count=number_words(reach.here))


def _left(reach: Reach, *, of_places: bool) -> str:
    if not of_places:
        # Translators: how many records a filter leaves. {count} is a number. In Chinese: 还剩 {count} 条
        return _("{count} left").format(count=number_words(reach.here + reach.entitlements + reach.hotlines))
    if not reach.here:
        # Translators: a filter leaves nothing in the place itself; what is further away follows.
        return _("none left there")
    # Translators: how many places a filter leaves. {count} is a number. In Chinese: 还剩 {count} 家
    return _("{count} places left").format(count=number_words(reach.here))


def wider(context: Context, code: str, reach: Reach) -> str:
    """How many there are outside the place: in its prefecture, else in the province."""
    path = context.directory.path(code)
    if reach.prefecture and len(path) == 1:
        # Translators: how many more there are around the places that were named, which lie far from each other.
        return _("{count} more around them").format(count=number_words(reach.prefecture))
    if reach.prefecture:
        place, count = division_name(path[1]), number_words(reach.prefecture)
        # Translators: how many more there are in other counties of {place}, a prefecture. {count} is a number.
        return _("{count} more in other parts of {place}").format(count=count, place=place)
    if reach.province:
        # Translators: how many more there are in the rest of the province. {count} is a number.
        return _("{count} more elsewhere in Gansu").format(count=number_words(reach.province))
    return ""
