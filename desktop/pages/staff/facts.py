"""The critical facts of a service, in words."""

import re

from db.profile import Value
from db.profile.values import DISABILITY, GRADE, STATUS
from desktop.i18n import N_, _, current
from desktop.pages.opening_hours import days_words

_FACTS = {
    # Translators: a fact about a service that is confirmed by itself.
    "name": N_("name"),
    # Translators: a fact about a service that is confirmed by itself: whether it is still given.
    "status": N_("whether it still exists"),
    # Translators: a fact about a service that is confirmed by itself.
    "address": N_("address"),
    # Translators: a fact about a service that is confirmed by itself.
    "phone": N_("phone"),
    # Translators: a fact about a service that is confirmed by itself.
    "hours": N_("hours"),
    # Translators: a fact about a service that is confirmed by itself.
    "audience": N_("for whom"),
    # Translators: a fact about a service that is confirmed by itself.
    "papers": N_("papers"),
    # Translators: a fact about a service that is confirmed by itself.
    "amounts": N_("amounts"),
}


def fact(name: str) -> str:
    """What a fact is called."""
    return _(_FACTS[name]) if name in _FACTS else name


_WEEK = re.compile(r"\b(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*\b")
_TYPE = re.compile(rf"\b({'|'.join(each.code for each in DISABILITY)})([1-4]?)–([1-4]?)")


def shown(name: str, value: str) -> str:
    """What a fact says, as it is read out on the phone: the codes in it become words."""
    if name == "hours":
        return _WEEK.sub(lambda found: days_words(found[0]), value)
    if name == "audience":
        return _TYPE.sub(_disability, value)
    return _label(STATUS, value) if name == "status" else value


def _disability(found: re.Match[str]) -> str:
    grades = [_label(GRADE, each) for each in dict.fromkeys(found.groups()[1:]) if each]
    return _label(DISABILITY, found[1]) + (f" ({'–'.join(grades)})" if grades else "")


def _label(values: tuple[Value, ...], code: str) -> str:
    found = next((each for each in values if each.code == code), None)
    return code if found is None else found.label if current().spoken == "zh" else found.label_en


_HOW = {
    # Translators: how a fact stands: nobody confirmed it yet.
    "never": N_("never confirmed"),
    # Translators: how a fact stands: it changed since somebody confirmed it. {day} is a day.
    "changed": N_("changed since it was confirmed on {day}"),
    # Translators: how a fact stands. {day} and {due} are days.
    "confirmed": N_("confirmed on {day}, to be confirmed again on {due}"),
}


def missing() -> str:
    """A fact is not in the directory."""
    # Translators: how a fact stands: it is not in the directory.
    return _("not known")


def standing(how: str, day: str, due: str) -> str:
    """How a fact that is known stands."""
    return _(_HOW[how]).format(day=day, due=due)


def state(name: str, value: str, how: str, day: str, due: str) -> str:
    """One fact and how it stands."""
    if how == "missing":
        # Translators: a fact such as the phone and how it stands: not known; residents say it is wrong.
        return _("{fact}: {how}").format(fact=fact(name), how=missing())
    # Translators: a fact such as the phone, what the directory says of it, and how it stands: “never confirmed”.
    said = _("{fact}: “{value}”, {how}")
    return said.format(fact=fact(name), value=shown(name, value), how=standing(how, day, due))


def reported(name: str, day: str) -> str:
    """Residents said that a fact is wrong."""
    return _("{fact}: {how}").format(fact=fact(name), how=said_wrong(day))


def said_wrong(day: str) -> str:
    """How a fact stands that residents say is wrong."""
    # Translators: how a fact such as the address stands. {day} is a day.
    return _("residents say it is wrong ({day})").format(day=day)
