"""One person's work: a trail of sheets, what they have written and not done with, and what a command makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from db.curation import everybody
from desktop.i18n import _
from desktop.pages.desk import table
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import (
    Back,
    Command,
    Entry,
    Filled,
    Go,
    Met,
    Outcome,
    Place,
    Press,
    Section,
    Sheet,
    Spot,
    Turn,
    place,
)
from desktop.pages.desk.trouble import EXPECTED, explained

PICK = "pick:"
"""Before the name of an entry: the button beside it that opens the list to pick from."""

_NOWHERE = Spot()


@dataclass
class _Stop:
    """One sheet of the trail."""

    place: Place
    sheet: Sheet | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    spot: Spot = _NOWHERE  # where somebody was when they went on from here


class Desk:
    """Commands in, sheets out, as a visit gives pages. Nothing that was written is lost by leaving a sheet."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._trail: list[_Stop] = []
        self._drafts: dict[Place, dict[str, str]] = {}
        self._aside: dict[str, dict[Place, dict[str, str]]] = {}  # what others were writing who signed out, by name

    def begin(self) -> Met:
        """The first sheet: who is there, or the first name to be given."""
        people = everybody(self.session.workspace.connection)
        return self.enter(place("sign_in" if people else "first"))

    def enter(self, there: Place) -> Met:
        """Begin the trail at a place."""
        self._trail = [_Stop(there)]
        return self._met()

    def perform(self, command: Command, filled: Filled = (), at: Spot = _NOWHERE) -> Met:
        """Do it, with what stands in the entries, and give the sheet that is met now.

        Who comes back to a sheet goes on where they were in it, in its list too: the next row may be next.
        """
        here = self._trail[-1]
        here.spot = replace(at, name=at.name.removeprefix(PICK))
        self._keep(here, filled)
        here.errors = {}
        if not self.session.name and not isinstance(command, Press):
            return self._met(opened=False)  # nobody has signed in: there is nowhere to go yet
        match command:
            case Go(there):
                return self._go(there)
            case Turn(there):
                return self._turn(there)
            case Back():
                return self._back()
            case Press(button) if button.startswith(PICK):
                return self._go(place("pick", entry=button.removeprefix(PICK), source=self._source(button)))
            case Press(button):
                before = self.session.name
                outcome = self._pressed(here, button, dict(filled))
                if self.session.name != before:
                    self._hand_over(here, before)
                return self._outcome(here, outcome)

    def _hand_over(self, here: _Stop, before: str) -> None:
        """Put aside what one person was writing: the next finds what they were writing themselves, and nothing else."""
        self._drafts.pop(here.place, None)
        self._aside[before] = self._drafts
        self._drafts = self._aside.pop(self.session.name, {})

    def _go(self, there: Place) -> Met:
        if there.sheet in table.ROOTS and not there.given:
            del self._trail[1:]
            if there == self._trail[0].place:
                return self._met()
        self._trail.append(_Stop(self._resumed(there)))
        return self._met()

    def _resumed(self, there: Place) -> Place:
        """Where somebody was writing there already: at the revision that they saw then."""
        return next((each for each in self._drafts if _same(each, there)), there)

    def _turn(self, there: Place) -> Met:
        self._trail[-1] = _Stop(there)
        return self._met()

    def _back(self) -> Met:
        if len(self._trail) > 1:
            self._trail.pop()
            return self._met(spot=self._trail[-1].spot)
        # Translators: somebody goes back where there is nothing before.
        return self._met(_("There is nothing before this."), opened=False)

    def _source(self, button: str) -> str:
        entries = _entries(self._trail[-1].sheet)
        return entries[button.removeprefix(PICK)].source

    def _keep(self, here: _Stop, filled: Filled) -> None:
        """Remember what was written and differs from what the sheet showed at first; never a password."""
        entries = _entries(here.sheet)
        draft = self._drafts.setdefault(here.place, {})
        for name, text in filled:
            entry = entries.get(name)
            if entry is not None and entry.kind != "secret" and text != entry.value:
                draft[name] = text
        if not draft:
            del self._drafts[here.place]

    def _pressed(self, here: _Stop, button: str, filled: dict[str, str]) -> Outcome:
        try:
            return table.SHEETS[here.place.sheet].press(self.session, here.place, button, filled)
        except EXPECTED as error:
            return explained(error, _entries(here.sheet))

    def _outcome(self, here: _Stop, outcome: Outcome) -> Met:
        if not outcome.errors and not outcome.keep:
            self._drafts.pop(here.place, None)
        if outcome.back and len(self._trail) > 1:
            self._trail.pop()
        if outcome.instead:
            if _same(outcome.instead, here.place) and here.place in self._drafts:
                self._drafts[outcome.instead] = self._drafts.pop(here.place)
            self._trail[-1] = _Stop(outcome.instead)
        if outcome.go:
            self._step(outcome.go)
        now = self._trail[-1]
        now.errors = dict(outcome.errors)
        if outcome.fill:
            self._drafts.setdefault(now.place, {}).update(outcome.fill)
        opened = now is not here
        message = " ".join(filter(None, (outcome.message, now.errors.get("", ""))))
        spot = now.spot if outcome.back else Spot(outcome.focus)
        return replace(self._met(message, opened=opened, spot=spot), play=outcome.play)

    def _step(self, there: Place) -> None:
        if there.sheet in table.ROOTS:
            self._trail = [] if there.sheet == table.HOME else [_Stop(place(table.HOME))]
        self._trail.append(_Stop(self._resumed(there)))

    def _met(self, message: str = "", *, opened: bool = True, spot: Spot = _NOWHERE) -> Met:
        now = self._trail[-1]
        draft = self._drafts.get(now.place, {})
        try:
            sheet = table.SHEETS[now.place.sheet].build(self.session, now.place, draft)
        except EXPECTED as error:
            told = explained(error, {})
            message = " ".join(filter(None, (message, told.message, *(text for _name, text in told.errors))))
            sheet = table.empty(now.place)
        now.sheet = _filled(sheet, draft, now.errors)
        focus = next((name for name in now.errors if name), spot.name)
        return Met(now.sheet, message, focus, spot.row, opened, self.session.name)


def _same(one: Place, other: Place) -> bool:
    """Whether two places are the same sheet of the same record, be it at another revision."""
    return one.but(rev="") == other.but(rev="")


def _entries(sheet: Sheet | None) -> dict[str, Entry]:
    sections = sheet.sections if sheet else ()
    return {entry.name: entry for section in sections for entry in section.entries}


def _filled(sheet: Sheet, draft: Mapping[str, str], errors: Mapping[str, str]) -> Sheet:
    """Return the sheet with what was written before, and what is wrong with it."""

    def shown(entry: Entry) -> Entry:
        drafted = draft.get(entry.name, entry.value)
        return replace(entry, value=drafted, error=errors.get(entry.name, entry.error))

    def section(of: Section) -> Section:
        return replace(of, entries=tuple(map(shown, of.entries)))

    return replace(sheet, sections=tuple(map(section, sheet.sections)))
