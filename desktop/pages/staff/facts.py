"""The critical facts of a service, in words."""

from db.profile.values import STATUS
from desktop.i18n import N_, _, current

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


def shown(name: str, value: str) -> str:
    """What a fact says, in words: a status is kept as a code."""
    status = next((each for each in STATUS if name == "status" and each.code == value), None)
    if status is None:
        return value
    return status.label if current().spoken == "zh" else status.label_en


_STATES = {
    # Translators: a fact is not in the directory.
    "missing": N_("{fact}: not known"),
    # Translators: nobody confirmed a fact yet.
    "never": N_("{fact}: “{value}”, never confirmed"),
    # Translators: a fact changed since somebody confirmed it.
    "changed": N_("{fact}: “{value}”, changed since it was confirmed on {day}"),
    # Translators: a fact is confirmed. {day} and {due} are days.
    "confirmed": N_("{fact}: “{value}”, confirmed on {day}, to be confirmed again on {due}"),
}


def state(name: str, value: str, how: str, day: str, due: str) -> str:
    """How one fact stands."""
    return _(_STATES[how]).format(fact=fact(name), value=shown(name, value), day=day, due=due)


def reported(name: str, day: str) -> str:
    """Residents said that a fact is wrong."""
    # Translators: residents said that a fact such as the address is wrong. {day} is a day.
    return _("{fact}: residents say it is wrong ({day})").format(fact=fact(name), day=day)
