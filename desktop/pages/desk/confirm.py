"""Confirming, fact by fact, with method and source: the only thing that gives a record its date of confirmation.

A tick is called `phone=0931-8821994`, as `./run data confirm --fact` writes it: who ticks confirms what they saw, and
a fact that somebody changes meanwhile is another one.
"""

from collections.abc import Iterator, Mapping

from db.check_value import hides, is_date
from db.curation import METHODS, ConflictError, Part, RefusedError, confirming, of_record
from db.curation.card import FactState
from db.exchange import damage
from db.profile import BY_NAME
from db.profile.values import CRITICAL_FACTS, VERIFY_METHOD
from desktop.i18n import _, date_words
from desktop.pages import faults
from desktop.pages.desk import disagreeing
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Button, Entry, Line, Option, Outcome, Place, Section, Sheet
from desktop.pages.staff import acts, facts, labels

_WHOLE = "rev"


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """What is known, to be ticked; then how, with whom and when it was confirmed."""
    table = here.get("table")
    if table not in confirming.DATE_OF:
        raise RefusedError("not_confirmable", table, here.get("key"))
    part = next(of_record(session.workspace, table, here.get("key")))
    # Translators: a button of the staff: what is ticked is true.
    confirm = Button("confirm", _("Confirm"), main=True)
    # Translators: title of the sheet where facts are confirmed.
    return Sheet("confirm", _("Confirm"), _lead(part), (*_known(part), _how(session)), (confirm,))


def _lead(part: Part) -> str:
    name = part.fields.get("name") or part.fields.get("number") or part.key
    if part.table == "service":
        # Translators: below the title of the sheet where facts are confirmed. {name} is a record.
        return _("{name}. Tick what somebody told you or you saw yourself.").format(name=name)
    # Translators: below the title of the sheet where an organization, a place or a phone is confirmed as a whole.
    return _("{name}. It is confirmed as a whole.").format(name=name)


def _known(part: Part) -> Iterator[Section]:
    if part.table != "service":
        yield Section(lines=tuple(_fields(part)))
        # Translators: an entry to tick: everything that stands above it is true.
        yield Section(entries=(Entry(f"{_WHOLE}={part.state.rev}", _("All of this is true"), kind="tick"),))
        return
    said = tuple(Line(facts.fact(fact), facts.said_wrong(date_words(day)), "wrong") for fact, day in part.reports)
    missing = tuple(Line(facts.fact(each.fact), facts.missing(), "due") for each in _of(part) if not each.value)
    ticks = tuple(_tick(each) for each in _of(part) if each.value)
    yield Section(lines=(*said, *missing), entries=ticks)


def _of(part: Part) -> list[FactState]:
    return sorted(part.facts, key=lambda each: tuple(CRITICAL_FACTS).index(each.fact))


def _tick(each: FactState) -> Entry:
    # Translators: a fact to tick: what it is and what the directory says of it.
    label = _("{fact}: {value}").format(fact=facts.fact(each.fact), value=facts.shown(each.fact, each.value))
    how = facts.standing(each.state, date_words(each.confirmed_on), date_words(each.due_on))
    return Entry(f"{each.fact}={each.value}", label, kind="tick", help=how)


def _fields(part: Part) -> Iterator[Line]:
    for field in BY_NAME[part.table].fields:
        if field.name in part.fields:
            yield Line(labels.label(field), labels.value(field, part.fields[field.name]))


def _how(session: Session) -> Section:
    # Translators: an option of a choice: nothing is chosen yet.
    none = Option("", _("please choose"))
    ways = tuple(Option(each.code, labels.label(each)) for each in VERIFY_METHOD if each.code in METHODS)
    # Translators: help at the entry with whom or where something was confirmed.
    whom = _("An office or a page, no person’s name.")
    # Translators: help at the entry for the day on which a policy ends.
    ends = _("Only where a policy ends on a day.")
    entries = (
        # Translators: an entry of the staff: by telephone, by a visit and so on.
        Entry("method", _("How it was confirmed"), kind="choice", options=(none, *ways), required=True),
        # Translators: an entry of the staff: who said so, or where it stands.
        Entry("source", _("With whom or where"), help=whom, required=True),
        # Translators: an entry of the staff: the day on which something was confirmed.
        Entry("on", _("On which day"), session.today().isoformat(), required=True),
        # Translators: an entry of the staff: the day on which the policy ends that a fact rests on.
        Entry("until", _("True until"), help=ends),
    )
    return Section(entries=entries)


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """Confirm what is ticked, unless something is wrong or somebody changed it meanwhile."""
    ticked = [name.partition("=") for name, text in filled.items() if "=" in name and text]
    days = {name: _day(filled.get(name, "")) for name in ("on", "until")}
    errors = tuple(_wrong(session, ticked, filled, days))
    if errors:
        return Outcome(errors=errors, keep=True)
    seen = {fact: value for fact, _equals, value in ticked if fact != _WHOLE}
    rev = next((int(value) for fact, _equals, value in ticked if fact == _WHOLE), None)
    asked = {"method": filled["method"], "source": filled["source"].strip(), "by": session.name, **days}
    try:
        act = session.workspace.confirm(
            here.get("table"), here.get("key"), tuple(seen), today=session.today(), seen=seen, rev=rev, **asked
        )
    except ConflictError as error:
        return Outcome(errors=(("", disagreeing.confirming(session, error)),), keep=True)
    return Outcome(back=True, message=acts.kept(act))


def _day(text: str) -> str:
    """Return a day as it is kept: 2026年11月27日 is 2026-11-27."""
    return damage.mend(labels.known("service", "assured_date"), text.strip())[0]


def _wrong(
    session: Session, ticked: list[tuple[str, str, str]], filled: Mapping[str, str], days: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    if not ticked:
        # Translators: somebody confirms and has ticked nothing.
        yield "", _("Nothing is ticked. Tick what was confirmed.")
    if filled.get("method") not in METHODS:
        yield "method", faults.at_entry(("no_method",), "")
    if not filled.get("source", "").strip():
        yield "source", faults.refused("no_source", "", "", "", "")
    elif hides(filled["source"]):
        yield "source", faults.at_entry(("control_character",), "")
    yield from _wrong_days(session, days)


def _wrong_days(session: Session, days: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, day in days.items():
        if (day or name == "on") and not (len(day) == 10 and is_date(day)):
            # Translators: at an entry for a day.
            yield name, _("Write a day: 2026-11-24.")
    if days["on"] > session.today().isoformat() and is_date(days["on"]):
        yield "on", faults.refused("in_the_future", "", "", "", days["on"])
