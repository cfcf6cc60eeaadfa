"""The work list, the coverage and the reports of residents, in words."""

from collections.abc import Sequence

from desktop.i18n import N_, _, list_words
from desktop.pages.staff.facts import fact, shown

_KINDS = {
    # Translators: a kind of work of the staff: residents say that something is wrong.
    "reported": N_("reported wrong"),
    # Translators: a kind of work of the staff: a fact was confirmed too long ago.
    "overdue": N_("out of date"),
    # Translators: a kind of work of the staff: a fact changed after it was confirmed.
    "changed": N_("changed since it was confirmed"),
    # Translators: a kind of work of the staff: a fact should be confirmed again.
    "due": N_("to be confirmed again"),
    # Translators: a kind of work of the staff.
    "never": N_("never confirmed"),
    # Translators: a kind of work of the staff: a fact is not in the directory.
    "missing": N_("not known"),
    # Translators: a kind of work of the staff: two records are probably the same.
    "double": N_("probably there twice"),
}

_REFUSED = {
    # Translators: why a line of a file of reports is not taken.
    "bad_date": N_("this is no day"),
    # Translators: why a line of a file of reports is not taken.
    "in_the_future": N_("the day has not come yet; look at the clock of the kiosk"),
    # Translators: why a line of a file of reports is not taken.
    "no_such_row": N_("there is no such record here"),
    # Translators: why a line of a file of reports is not taken.
    "no_such_fact": N_("this is no fact of a service"),
}


def kind(code: str) -> str:
    """What a kind of work is called."""
    return _(_KINDS[code])


def count(kind: str, name: str, number: int) -> str:
    """How much there is of a kind of work."""
    if not name:
        # Translators: how much there is of a kind of work. In Chinese: {kind}：{number} 项
        return _("{kind}: {number}").format(kind=_(_KINDS[kind]), number=number)
    # Translators: how much there is of a kind of work for a fact such as the phone. In Chinese with 项 at the end.
    return _("{kind}, {fact}: {number}").format(kind=_(_KINDS[kind]), fact=fact(name), number=number)


def task(kind: str, record: str, name: str, of: str, value: str, confirmed_on: str, due_on: str) -> str:
    """One thing to be done."""
    parts = [_(_KINDS[kind]), f"{record} {name}", fact(of)]
    parts += [f"“{shown(of, value)}”"] if value else []
    if confirmed_on:
        # Translators: when a fact was confirmed. {day} is a day.
        parts.append(_("confirmed on {day}").format(day=confirmed_on))
    if due_on:
        # Translators: when a fact was to be confirmed, or when residents said that it is wrong. {day} is a day.
        parts.append(_("since {day}").format(day=due_on))
    return " · ".join(part for part in parts if part)


def other(record: str, name: str) -> str:
    """The record that is probably the same."""
    return f"    = {record} {name}"


def end(number: int) -> str:
    """The whole list was shown."""
    if not number:
        # Translators: the work list is empty.
        return _("There is nothing to do here.")
    # Translators: at the end of the work list.
    return _("{number} in all.").format(number=number)


def coverage(name: str, held: int, total: int, confirmed: int) -> str:
    """How much of a category is held."""
    if not total:
        # Translators: how many records of a category there are; the province reports no total for it.
        return _("{name}: {held}, {confirmed} of them confirmed").format(name=name, held=held, confirmed=confirmed)
    # Translators: how many records of a category there are, of how many in the whole province.
    return _("{name}: {held} of {total} in the province ({percent} %), {confirmed} of them confirmed").format(
        name=name, held=held, total=total, percent=round(100 * held / total), confirmed=confirmed
    )


def part(name: str, number: int) -> str:
    """How much of it lies in a place."""
    return f"{name} {number}"


def parts(each: Sequence[str]) -> str:
    """Where it lies."""
    return list_words(list(each))


def reports(new: int, known: int, refused: int) -> str:
    """What became of a file of reports."""
    # Translators: after bringing in what residents reported.
    return _("{new} new in the work list, {known} known before, {refused} not taken").format(
        new=new, known=known, refused=refused
    )


def refusal(code: str) -> str:
    """Why a line of a file of reports is not taken."""
    return _(_REFUSED[code])


def report_refused(file: str, row: int, record: str, name: str, code: str) -> str:
    """A line of a file of reports was not taken."""
    # Translators: a line of a file of reports is not taken. {why} is a sentence part such as “this is no day”.
    return _("{file}, row {row}, {record} {fact}: {why}.").format(
        file=file, row=row, record=record, fact=fact(name), why=_(_REFUSED[code])
    )
