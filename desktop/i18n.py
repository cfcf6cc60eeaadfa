"""Words in the person's language: gettext catalogues, and Babel's dates, times and lists.

The one global state of the program is here: the current language. `_` looks a string up when it is
called, never at import, so a change of language is a new rendering and nothing else.
"""

import gettext
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from babel.core import Locale
from babel.dates import format_date, format_skeleton, format_timedelta, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

DOMAIN = "minglu"
CATALOGUES = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent)) / "i18n"
"""The catalogues, in a checkout and in a frozen build alike."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the program. `spoken` is the code that spans of speech carry."""

    code: str
    name: str  # in its own script
    spoken: str
    locale: str  # of Babel
    gap: str = " "  # what stands between words and sentences
    mirrored: bool = False
    filler: str = ""  # what a pseudo-locale adds to lengthen every string
    recorded: bool = False  # people have recorded it; what is written stays in the language of the locale


LANGUAGES = {
    language.code: language
    for language in (
        Language("zh_CN", "中文", "zh", "zh_CN", gap=""),
        Language("en", "English", "en", "en"),
        Language("x_long", "Ŀőńĝ", "en", "en", filler="~"),
        Language("x_mirror", "Mirror", "en", "en", mirrored=True),
    )
}
"""The last two are pseudo-locales: one lengthens every string by half, one asks for right-to-left."""

_WRITTEN = ("zh_CN", "en")


class _Lengthening(gettext.NullTranslations):
    """Makes every string half as long again, so that what does not fit is seen before it is translated."""

    def gettext(self, message: str) -> str:
        return f"{message} {'~' * (len(message) // 2)}"


class _Current:
    language = LANGUAGES["zh_CN"]
    recorded: Mapping[str, Language] = MappingProxyType({})
    catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(code: str, catalogues: Path = CATALOGUES) -> Language:
    """Make a language the current one. Raises KeyError for one that the program does not have."""
    language = known(code)
    _Current.language = language
    if language.filler:
        _Current.catalogue = _Lengthening()
    else:
        _Current.catalogue = gettext.translation(
            DOMAIN, catalogues, [language.locale], fallback=language.spoken == "en"
        )
    return language


def current() -> Language:
    """The language that `_` speaks now."""
    return _Current.language


def record(names: Mapping[str, str]) -> None:
    """Offer languages that are heard from recordings while what is written stays Chinese: names by code."""
    spoken = {code: Language(code, name, "zh", "zh_CN", gap="", recorded=True) for code, name in names.items()}
    _Current.recorded = {code: each for code, each in spoken.items() if code not in LANGUAGES}


def known(code: str) -> Language:
    """The language with that code. Raises KeyError for one that the program does not have."""
    return LANGUAGES[code] if code in LANGUAGES else _Current.recorded[code]


def has(code: str) -> bool:
    """Whether the program has a language with that code."""
    return code in LANGUAGES or code in _Current.recorded


def offered() -> tuple[str, ...]:
    """The languages that a person can choose, in the order of the language key."""
    return (*_WRITTEN, *_Current.recorded)


def following(code: str) -> Language:
    """The language that the language key leads to."""
    codes = offered()
    position = codes.index(code) if code in codes else -1
    return known(codes[(position + 1) % len(codes)])


def in_language(code: str, message: str) -> str:
    """A message in another language than the current one, for who cannot hear the current one."""
    catalogue = gettext.translation(DOMAIN, CATALOGUES, [LANGUAGES[code].locale], fallback=True)
    return catalogue.gettext(message)


def _(message: str) -> str:
    """The message in the current language."""
    return _Current.catalogue.gettext(message) if message else ""


def N_(message: str) -> str:  # noqa: N802 -- the name that gettext's tools look for
    """Mark a message in a table; `_` translates it when it is shown."""
    return message


def locale() -> Locale:
    """Babel's locale of the current language."""
    return Locale.parse(_Current.language.locale)


def date_words(iso: str) -> str:
    """An ISO date as people write it; a year or a month alone stays one. Other text is returned as it is."""
    try:
        pieces = [int(piece) for piece in iso.split("-")]
        if len(pieces) == 1 and len(iso) == 4:
            return str(format_skeleton("y", date(pieces[0], 1, 1), locale=locale()))
        if len(pieces) == 2:
            return str(format_skeleton("yMMMM", date(pieces[0], pieces[1], 1), locale=locale()))
        return format_date(date.fromisoformat(iso), "long", locale=locale())
    except ValueError:
        return iso


def time_words(clock: str) -> str:
    """ "08:30" as people say it: 上午8:30, 8:30 AM."""
    hours, minutes = clock.split(":")
    return str(format_skeleton("hm", time(int(hours), int(minutes)), locale=locale()))


def age_words(iso: str, today: date) -> str:
    """How long ago a date is, in whole years or months that have passed; "" when it is no past date."""
    try:
        pieces = [int(piece) for piece in iso.split("-")]
        then = date(*[*pieces, 1, 1][:3])
    except (ValueError, TypeError):
        return ""
    months = (today.year - then.year) * 12
    if len(pieces) > 1:
        months += today.month - then.month - (today.day < then.day)
    elif not months:
        return ""
    if months < 0:
        return ""
    unit: Literal["year", "month", "day"] = "year" if months >= 24 or len(pieces) == 1 else "month" if months else "day"
    days = {"year": months // 12 * 365, "month": months * 30, "day": (today - then).days}[unit]
    return format_timedelta(timedelta(days=-days), granularity=unit, add_direction=True, locale=locale(), threshold=99)


def day_words(day: int) -> str:
    """The name of a day of the week, Monday being 0."""
    return str(get_day_names("wide", locale=locale())[day])


def list_words(items: Sequence[str]) -> str:
    """Several things in one phrase: a、b和c; a, b, and c."""
    return format_list(list(items), locale=locale())


def number_words(number: int) -> str:
    """A count with the separators of the language."""
    return str(format_decimal(number, locale=locale()))
