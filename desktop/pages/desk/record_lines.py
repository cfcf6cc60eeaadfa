"""What a row says, as lines: texts one by one, what is short together, what is empty not at all."""

from collections.abc import Iterator, Mapping

from db.curation import Part, Workspace
from db.profile import BY_NAME, Field
from db.profile.values import CRITICAL_FACTS
from desktop.i18n import _, date_words
from desktop.pages.desk import naming
from desktop.pages.desk.sheet import Go, Line, Row, Table, Tone, place
from desktop.pages.staff import facts, labels
from desktop.pages.staff import work as words

OWNERS = ("service", "organization", "location")
"""Tables whose rows are records of their own; the others belong to one."""

_NAMES = ("short_name", "alternate_name", "name_en")
_TOLD = frozenset((*_NAMES, "name", "status", "service_kind", "category", "division_code", "position"))
_FACTS = frozenset(("eligibility_description", "minimum_age", "maximum_age"))
"""What the title, the sentence below it and the facts of a service say already."""


def lines(workspace: Workspace, part: Part) -> tuple[Line, ...]:
    """Its texts, then what is short, then where it comes from and whether it was confirmed."""
    return (*_texts(part), *_short(workspace, part), *_source(part), *_confirmed(part))


def _fields(part: Part) -> Iterator[tuple[Field, str]]:
    """The fields that have not been told otherwise, with what stands in them."""
    told = _TOLD if part.table in OWNERS else frozenset[str]()
    told = told | _FACTS if any(each.fact == "audience" for each in part.facts) else told
    told = told if part.facts else told - {"status"}
    for field in BY_NAME[part.table].fields:
        text = part.fields.get(field.name, "")
        if text and field.name not in told | naming.QUIET and field.references not in OWNERS:
            yield field, text


def _is_short(field: Field) -> bool:
    return bool(field.values or field.references) or field.type in ("integer", "real", "date", "time", "flag")


def _texts(part: Part) -> Iterator[Line]:
    names = naming.joined(*(part.fields.get(name, "") for name in _NAMES)) if part.table in OWNERS else ""
    if names:
        # Translators: label of a line about a record: its other names.
        yield Line(_("Also called"), names)
    yield from (Line(labels.label(field), text) for field, text in _fields(part) if not _is_short(field))


def _short(workspace: Workspace, part: Part) -> Iterator[Line]:
    # Translators: one of several short things about a record: what it is about, and what it says.
    pair = _("{label}: {value}")
    said = [
        pair.format(label=labels.label(field), value=naming.value(workspace, part.table, field.name, text))
        for field, text in _fields(part)
        if _is_short(field)
    ]
    if said:
        # Translators: label of a line about a record that tells several short things.
        yield Line(_("In short"), naming.joined(*said))


def _source(part: Part) -> Iterator[Line]:
    said = [part.fields.get("source_name", ""), date_words(part.fields.get("source_date", ""))]
    field = labels.field(part.table, "confidence")
    if field is not None and part.fields.get("confidence"):
        said.append(labels.value(field, part.fields["confidence"]))
    if any(said):
        # Translators: label of a line about a record: the page or document that it rests on, its day, how reliable.
        yield Line(_("Where it is from"), naming.joined(*said))


def _confirmed(part: Part) -> Iterator[Line]:
    """An organization, a location and a phone are one fact each; a service has its facts in a table."""
    field = labels.field(part.table, "verify_method")
    if field is None or part.table == "service":
        return
    # Translators: label of a line about a record: when it was confirmed, and how.
    label = _("Confirmed")
    day = part.fields.get("verified_on", "")
    if not day:
        yield Line(label, words.kind("never"))
        return
    how = labels.value(field, part.fields.get("verify_method", ""))
    yield Line(label, naming.joined(date_words(day), how), "good")


def facts_table(part: Part, today: str) -> Table:
    """How each fact of a service stands; Enter confirms."""
    reported: dict[str, str] = {}
    for name, day in part.reports:
        reported[name] = max(day, reported.get(name, ""))
    go = Go(place("confirm", table=part.table, key=part.key))
    rows = []
    order = list(CRITICAL_FACTS)
    for each in sorted(part.facts, key=lambda each: order.index(each.fact)):
        how, tone = _stands(each.state, each.confirmed_on, each.due_on, today)
        if each.fact in reported:
            # Translators: follows how a fact stands: residents said on {day} that it is wrong.
            wrong = _("residents say it is wrong ({day})").format(day=date_words(reported[each.fact]))
            how, tone = naming.joined(wrong, how), "wrong"
        rows.append(Row((facts.fact(each.fact), how, facts.shown(each.fact, each.value)), go, tone))
    columns = (
        # Translators: header of a column of the facts of a service: phone, address and so on.
        _("Fact"),
        # Translators: header of a column of the facts of a service: confirmed, never confirmed and so on.
        _("How it stands"),
        # Translators: header of a column of the facts of a service: what the directory says now.
        _("As it stands"),
    )
    # Translators: caption of the facts of a service that are confirmed one by one.
    return Table("facts", _("Facts to be confirmed"), columns, tuple(rows))


_OPEN: Mapping[str, Tone] = {"missing": "wrong", "never": "due", "changed": "due"}


def _stands(state: str, confirmed_on: str, due_on: str, today: str) -> tuple[str, Tone]:
    if state in _OPEN:
        return words.kind(state), _OPEN[state]
    # Translators: when a fact was confirmed. {day} is a day.
    said = _("confirmed on {day}").format(day=date_words(confirmed_on))
    return (naming.joined(words.kind("due"), said), "due") if due_on <= today else (said, "good")
