"""Filters in words, and in a route: only what this visit asked, and nothing that lasts longer."""

from collections.abc import Mapping
from datetime import datetime

from db import AGES, DISABILITIES, NEEDS, UNFILTERED, Day, Filter
from desktop.i18n import N_, _, current, date_words, day_words, time_words
from desktop.pages.command import Route
from desktop.pages.context import Context, page_language
from desktop.pages.spoken import sentence

OPEN, FREE = "open", "free"

_WORDS = {
    # Translators: what a filter leaves: what costs nothing. It follows "only". In Chinese: 不收费的
    FREE: N_("free of charge"),
    # Translators: what a filter leaves: places that a wheelchair can get into. It follows "only".
    "accessible:wheelchair": N_("with wheelchair access"),
    # Translators: what a filter leaves: places with an accessible toilet. It follows "only".
    "accessible:toilet": N_("with an accessible toilet"),
    # Translators: what a filter leaves: places with a lift. It follows "only".
    "accessible:lift": N_("with a lift"),
    # Translators: what a filter leaves: places with help for hard-of-hearing people. It follows "only".
    "accessible:hearing": N_("with hearing support"),
    # Translators: what a filter leaves: places where sign language is used. It follows "only".
    "accessible:sign_language": N_("with sign language"),
    # Translators: what a filter leaves: places with signs in braille. It follows "only".
    "accessible:braille": N_("with braille signs"),
    # Translators: what a filter leaves: places that let guide dogs in. It follows "only".
    "accessible:guide_dog": N_("that let guide dogs in"),
    # Translators: what a filter leaves: services for people who see little or nothing. It follows "only".
    "disability:vision": N_("for people with a visual disability"),
    # Translators: what a filter leaves: services for people who hear little or nothing. It follows "only".
    "disability:hearing": N_("for people with a hearing disability"),
    # Translators: what a filter leaves: services for people with a speech disability. It follows "only".
    "disability:speech": N_("for people with a speech disability"),
    # Translators: what a filter leaves: services for people with a physical disability. It follows "only".
    "disability:physical": N_("for people with a physical disability"),
    # Translators: what a filter leaves: services for people with an intellectual disability. It follows "only".
    "disability:intellectual": N_("for people with an intellectual disability"),
    # Translators: what a filter leaves: services for people with a mental disability. It follows "only".
    "disability:mental": N_("for people with a mental disability"),
    # Translators: what a filter leaves: services for people with more than one disability. It follows "only".
    "disability:multiple": N_("for people with several disabilities"),
    # Translators: what a filter leaves: services for children up to 6 years. It follows "only".
    "age:0-6": N_("for ages 0 to 6"),
    # Translators: what a filter leaves: services for children of 7 to 17 years. It follows "only".
    "age:7-17": N_("for ages 7 to 17"),
    # Translators: what a filter leaves: services for people of 18 to 59 years. It follows "only".
    "age:18-59": N_("for ages 18 to 59"),
    # Translators: what a filter leaves: services for people of 60 years and more. It follows "only".
    "age:60+": N_("for ages 60 and over"),
}

FACTS: Mapping[str, str] = {
    # Translators: a fact that is not registered for every record. In Chinese: 开放时间
    "open": N_("opening hours"),
    # Translators: a fact that is not registered for every record: whether it costs something.
    "free": N_("fees"),
    # Translators: a fact that is not registered for every record: whether a place can be used with a disability.
    "accessible": N_("accessibility"),
    # Translators: a fact that is not registered for every record: for which disabilities a service is.
    "disability": N_("kinds of disability"),
    # Translators: a fact that is not registered for every record: for which ages a service is.
    "age": N_("ages"),
}
"""What a filter asks of a record, by its kind."""


def codes(asked: Filter) -> tuple[str, ...]:
    """A filter as a route keeps it: of the moment only that it is now."""
    return tuple(_code(part) for part in asked.parts())


def _code(part: Filter) -> str:
    value = part.accessible[0] if part.accessible else part.disability or part.age
    return f"{part.kind}:{value}" if value else part.kind


def chosen(context: Context, route: Route) -> Filter:
    """The filter of a route; what makes no sense, or cannot be told by this clock, is left out."""
    asked = UNFILTERED
    for code in route.filters:
        asked = asked.both(_part(context, code))
    return asked


def _part(context: Context, code: str) -> Filter:
    kind, _colon, value = code.partition(":")
    if code == OPEN:
        return Filter(open_at=context.moment)
    if code == FREE:
        return Filter(free=True)
    if kind == "accessible" and value in NEEDS:
        return Filter(accessible=(value,))
    if kind == "disability" and value in DISABILITIES:
        return Filter(disability=value)
    return Filter(age=value) if kind == "age" and value in AGES else UNFILTERED


def filter_words(context: Context, asked: Filter) -> str:
    """What a filter leaves, in a few words: 现在开门的、而且轮椅能进的."""
    words = [_words(context, part) for part in asked.parts()]
    # Translators: between two things that a filter asks; both must be fulfilled. In Chinese: 、而且
    return _(", and also ").join(words)


def _words(context: Context, part: Filter) -> str:
    return _open_words(context, part.open_at) if part.open_at else _(_WORDS[_code(part)])


def _open_words(context: Context, moment: datetime) -> str:
    if moment != context.moment:
        when = [date_words(moment.date().isoformat()), day_words(moment.weekday()), time_words(f"{moment:%H:%M}")]
        # Translators: what a filter leaves: what is open at a moment. It follows "only". {moment} is day and time.
        return _("open at {moment}").format(moment=sentence(when).rstrip("。."))
    day = context.directory.day(moment)
    if day and day.kind == "holiday":
        # Translators: what a filter leaves, on a public holiday: what is open every day. It follows "only".
        return _("open now on the holiday")
    if day and not day.listed:
        # Translators: what a filter leaves, in a year whose holidays are not known yet. It follows "only".
        return _("open now by the day of the week")
    # Translators: what a filter leaves: what is open at this moment. It follows "only". In Chinese: 现在开门的
    return _("open now")


def only(context: Context, asked: Filter) -> str:
    """The filter as something to choose."""
    # Translators: a filter to choose, and told beside what was looked for. {what} says what it leaves.
    return _("only {what}").format(what=filter_words(context, asked))


def fact_words(asked: Filter) -> str:
    """The facts that a filter asks, in one phrase."""
    # Translators: between two facts in one phrase. In Chinese: 、
    return _(" or ").join(_(FACTS[kind]) for kind in dict.fromkeys(part.kind for part in asked.parts()))


def clock_words(context: Context) -> str:
    """What day and time it is by this machine, and what that means for opening hours."""
    moment = context.moment
    day = context.directory.day(moment) if moment else None
    if moment is None or day is None:
        # Translators: the clock of this computer shows a time before the directory was made.
        return _("The clock of this machine is wrong, so it cannot be told what is open now.")
    weekday = day_words(moment.weekday())
    now = sentence([date_words(day.date.isoformat()), weekday, time_words(f"{moment:%H:%M}")])
    return current().gap.join(filter(None, (now, _of_calendar(day, weekday))))


def _of_calendar(day: Day, weekday: str) -> str:
    name = day.name if page_language() == "zh" else day.name_en
    if day.kind == "holiday":
        # Translators: told beside the time on a public holiday. {festival} is its name.
        text = _("Holiday ({festival}): only what is open every day counts. Call before you go.")
    elif day.kind == "workday":
        # Translators: told beside the time on a day of the weekend that is worked in exchange for a holiday.
        text = _("A working {weekday} in exchange for a holiday ({festival}): hours of working days count.")
    elif not day.listed:
        # Translators: told beside the time: no list of public holidays for this year yet. {year} is a number.
        text = _("The holidays of {year} are not listed yet: only the day of the week counts. Call before you go.")
    else:
        return ""
    return text.format(festival=name, weekday=weekday, year=day.date.year)
