"""Opening hours as lines, in words a neighbour would use."""

from db import Schedule, Service
from desktop.i18n import _, date_words, day_words, list_words, time_words
from desktop.pages.page import Line, LineKind
from desktop.pages.spoken import sentence

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def hours(service: Service) -> tuple[Line, ...]:
    """Opening hours in words."""
    # Translators: the label before opening hours. In Chinese: 什么时候
    label = _("When")
    told = (_opening(schedule) for schedule in service.schedules)
    return tuple(Line(label, text, "", "", LineKind.HOURS, "clock") for text in told if text)


def _opening(schedule: Schedule) -> str:
    text = schedule.description
    if schedule.opens_at and schedule.closes_at and _known(schedule.byday):
        # Translators: opening hours. {days} are days of the week, {opens} and {closes} times of the day.
        text = _("{days}, {opens} to {closes}").format(
            days=days_words(schedule.byday), opens=time_words(schedule.opens_at), closes=time_words(schedule.closes_at)
        )
    return sentence([text, *_period(schedule)]).rstrip("。.") if text and _period(schedule) else text


def _period(schedule: Schedule) -> list[str]:
    """From when to when hours hold, where they do not hold always."""
    parts = []
    if schedule.valid_from:
        # Translators: the first day that opening hours hold.
        parts.append(_("from {date} on").format(date=date_words(schedule.valid_from)))
    if schedule.valid_to:
        # Translators: the last day that opening hours hold.
        parts.append(_("until {date}").format(date=date_words(schedule.valid_to)))
    return parts


def _known(byday: str) -> list[int]:
    return [_DAYS.index(day) for day in byday.split(",") if day in _DAYS]


def days_words(byday: str) -> str:
    """Days of the week in words, a run of them as one: 星期一到星期五."""
    days = _known(byday)
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        # Translators: a run of days of the week: 星期一到星期五.
        return _("{first} to {last}").format(first=day_words(days[0]), last=day_words(days[-1]))
    return list_words([day_words(day) for day in days])
