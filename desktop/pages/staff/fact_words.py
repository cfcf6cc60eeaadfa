"""A fact as it is read out on the phone: the codes in it become words."""

import re

from db.profile import Value
from db.profile.values import DISABILITY, GRADE
from desktop.i18n import current, day_words, list_words
from desktop.pages.staff import facts

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK = re.compile(rf"\b(?:{'|'.join(_DAYS)})(?:,(?:{'|'.join(_DAYS)}))*\b")
_TYPE = re.compile(rf"\b({'|'.join(each.code for each in DISABILITY)})([1-4]?)–([1-4]?)")


def in_words(fact: str, value: str) -> str:
    """A fact in words."""
    if fact == "hours":
        return _WEEK.sub(
            lambda found: list_words([day_words(_DAYS.index(each)) for each in found[0].split(",")]), value
        )
    return _TYPE.sub(_disability, value) if fact == "audience" else facts.shown(fact, value)


def _disability(found: re.Match[str]) -> str:
    grades = [_label(GRADE, each) for each in dict.fromkeys(found.groups()[1:]) if each]
    return _label(DISABILITY, found[1]) + (f" ({'–'.join(grades)})" if grades else "")


def _label(values: tuple[Value, ...], code: str) -> str:
    found = next(each for each in values if each.code == code)
    return found.label if current().code.startswith("zh") else found.label_en
