"""Looking at every row of an import: mended, checked, compared with what is there."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from db.curation import Change, Workspace, journal, keying, rows
from db.curation.checking import CONFIRMING, Rules
from db.curation.records import WHOLE
from db.curation.withdrawn import Withdrawn
from db.exchange.confirmed import Confirmed
from db.exchange.damage import mend
from db.exchange.plan import CancelledError, Options, Part, Progress
from db.exchange.records import Disagreement, Fault, Rejected
from db.exchange.words import Words
from db.profile import Table

_OFTEN = 1000


@dataclass(slots=True)
class _Looked:
    """A row that may be imported."""

    part: Part
    number: int
    cells: tuple[str, ...]
    key: str
    values: dict[str, str]
    changes: tuple[Change, ...]
    outcome: str  # new | changed | unchanged | withdrawn
    disagreements: tuple[Disagreement, ...] = ()


class Looking:
    """One look at all parts; afterwards it holds what would happen and what is wrong."""

    def __init__(self, workspace: Workspace, parts: list[Part], options: Options, progress: Progress) -> None:
        self.rejected: list[Rejected] = []
        self.remarks: Counter[tuple[str, str, str, str]] = Counter()
        self._connection = workspace.connection
        self._parts = parts
        self._given = {part.table.name: options.given_for(part.table) for part in parts}
        self._progress = progress
        self._rules = Rules(workspace.connection)
        self._there = {table: set(keys) for table, keys in self._rules.keys.items()}
        self._words = Words(workspace.connection)
        self._withdrawn = Withdrawn(workspace.connection)
        self._confirmed = Confirmed(workspace.connection)
        self._naturals: dict[str, dict[tuple[str, ...], str]] = {}
        self._looked: list[_Looked] = []
        self._rows: dict[tuple[str, str], dict[str, str]] = {}
        self._lost: set[tuple[str, str]] = set()
        self._kept_out: set[tuple[str, str]] = set()  # keys of rows that would bring back what was withdrawn

    def look(self) -> None:
        """Look at every row; raises CancelledError."""
        self._expect()
        seen = 0
        for part in self._parts:
            above: dict[str, str] = {}
            for number, cells in part.rows:
                above = self._look_at(part, number, cells, above)
                seen += 1
                if seen % _OFTEN == 0 and not self._progress(seen):
                    raise CancelledError
        self._reject_what_lost_its_ground()

    def _expect(self) -> None:
        """Rows may refer to rows that come in the same import, in any order."""
        for part in self._parts:
            if part.key is None:
                continue
            coming = {cells[part.key].strip() for _, cells in part.rows if part.key < len(cells)} - {""}
            self._rules.keys[part.table.name] |= coming
            if part.table.name == "taxonomy_term":
                self._rules.categories |= coming

    def _look_at(self, part: Part, number: int, cells: tuple[str, ...], above: dict[str, str]) -> dict[str, str]:
        same = self._as_it_stands(part, cells)
        values, faults = (same, []) if same else self._mended(part, number, cells, above)
        dated = values.get("source_date") or self._given[part.table.name].get("source_date", "")
        key = values.get(part.table.key) or self._key(part.table, values)
        values[part.table.key] = key
        there = rows.read(self._connection, part.table, key) if key in self._there[part.table.name] else None
        looked = self._compared(part, number, cells, key, values, there)
        faults += self._wrong_with(looked, there, {fault.column for fault in faults})
        if there is None and (gone := self._withdrawn.like(part.table.name, values)):
            faults.append(self._fault(part, number, part.table.key, gone, "was_withdrawn"))
            self._kept_out.add((part.table.name, key))
        if faults:
            self._reject(part, cells, tuple(faults))
            if there is None:
                self._lost.add((part.table.name, key))
        elif not self._repeats(looked):
            looked.disagreements = tuple(self._confirmed.against(looked.changes, values, there or {}, dated))
            self._rules.keys[part.table.name].add(key)
            self._looked.append(looked)
        return values

    def _as_it_stands(self, part: Part, cells: tuple[str, ...]) -> dict[str, str] | None:
        """Return the row that is there when the file says the same, letter by letter: most rows of most files."""
        if part.key is None or part.key >= len(cells) or cells[part.key] not in self._there[part.table.name]:
            return None
        if part.sheet.merged:
            return None  # what is empty may mean the cell above
        there = rows.read(self._connection, part.table, cells[part.key]) or {}
        blank = ("",) * (len(part.fields) - len(cells))
        pairs = zip(part.fields, (*cells, *blank), strict=False)
        told = {field.name: cell for field, cell in pairs if field}
        return told if told.items() <= there.items() else None

    def _mended(
        self, part: Part, number: int, cells: tuple[str, ...], above: dict[str, str]
    ) -> tuple[dict[str, str], list[Fault]]:
        values: dict[str, str] = {}
        faults: list[Fault] = []
        for column, field in enumerate(part.fields):
            if field is None:
                continue
            raw = cells[column] if column < len(cells) else ""
            if not raw:
                values[field.name] = ""
                if part.sheet.merged and any(each.covers(number, column) for each in part.sheet.merged):
                    faults.append(self._fault(part, number, field.name, "", "merged_cell", above.get(field.name, "")))
                continue
            text, code, repair = mend(field, raw, above.get(field.name, ""))
            text = rows.settled(field, self._words.key_of(field, text) if field.references else text)
            values[field.name] = above.get(field.name, "") if code == "ditto" else text
            if code:
                faults.append(self._fault(part, number, field.name, raw, code, repair))
            elif text not in (raw, raw.strip()) and not field.values and not field.references:
                self.remarks["mended", part.sheet.file, part.table.name, field.name] += 1
        return values, faults

    def _fault(self, part: Part, row: int, column: str, value: str, code: str, repair: str = "") -> Fault:
        return Fault(part.sheet.file, part.table.name, row, column, value, code, repair)

    def _key(self, table: Table, values: dict[str, str]) -> str:
        if table.name not in self._naturals:
            self._naturals[table.name] = keying.present(self._connection, table)
        whole = self._given[table.name] | {name: text for name, text in values.items() if text}
        return self._naturals[table.name].get(keying.natural(table, whole)) or keying.made(table, whole)

    def _compared(
        self,
        part: Part,
        number: int,
        cells: tuple[str, ...],
        key: str,
        values: dict[str, str],
        there: dict[str, str] | None,
    ) -> _Looked:
        table = part.table.name
        state = journal.state(self._connection, table, key) if key in self._there[table] else None
        if state and state.withdrawn:
            self.remarks["withdrawn", part.sheet.file, table, ""] += 1
            return _Looked(part, number, cells, key, values, (), "withdrawn")
        self._keep_confirmations(part, values, there)
        if there is None:
            row = self._completed(part.table, values)
            change = Change(table, key, WHOLE, "", journal.whole(row))
            filled = {name: text for name, text in row.items() if text}
            return _Looked(part, number, cells, key, filled, (change,), "new")
        self._leave_what_was_given(part.table, values, there)
        changes = tuple(
            Change(table, key, name, there[name], text) for name, text in values.items() if there[name] != text
        )
        return _Looked(part, number, cells, key, values, changes, "changed" if changes else "unchanged")

    def _completed(self, table: Table, values: dict[str, str]) -> dict[str, str]:
        row = {name: values.get(name, "") for name in table.columns}
        for name, text in self._given[table.name].items():
            if not row[name] and name not in CONFIRMING:
                row[name] = text
        if "verify_method" in row:
            row["verify_method"] = "unverified"
        return row

    def _leave_what_was_given(self, table: Table, values: dict[str, str], there: dict[str, str]) -> None:
        """What is given for new rows is not taken from them again by the empty cell that it stands in for."""
        for name in self._given[table.name]:
            if name in values and not values[name]:
                values[name] = there[name]

    def _keep_confirmations(self, part: Part, values: dict[str, str], there: dict[str, str] | None) -> None:
        """An import never confirms anything: what it says about that is left out, and told."""
        for name in CONFIRMING & values.keys():
            kept = there[name] if there else "unverified" if name == "verify_method" else ""
            if values[name] not in ("", kept):
                self.remarks["confirmation", part.sheet.file, part.table.name, name] += 1
            values[name] = kept

    def _wrong_with(self, looked: _Looked, there: dict[str, str] | None, told: set[str]) -> list[Fault]:
        if looked.outcome in ("unchanged", "withdrawn"):
            return []
        part = looked.part
        row = looked.values if there is None else there | looked.values
        return [
            self._fault(part, looked.number, column, row.get(column, ""), code)
            for column, code in self._rules.wrong_with(part.table.name, row)
            if column not in told and (there is None or column in looked.values)
        ]

    def _repeats(self, looked: _Looked) -> bool:
        """Tell whether the key came before: the same row again is only told, another one is a fault."""
        place = (looked.part.table.name, looked.key)
        before = {} if place in self._kept_out else self._rows.setdefault(place, looked.values)
        if before is looked.values:
            return False
        if before == looked.values:
            self.remarks["repeated", looked.part.sheet.file, place[0], ""] += 1
        else:
            key = looked.part.table.key
            fault = self._fault(looked.part, looked.number, key, looked.key, "duplicate_id")
            self._reject(looked.part, looked.cells, (fault,))
        return True

    def _reject(self, part: Part, cells: tuple[str, ...], faults: tuple[Fault, ...]) -> None:
        self.rejected.append(Rejected(part.table.name, part.sheet.header, cells, faults))

    def _reject_what_lost_its_ground(self) -> None:
        """A row that refers to a rejected row is rejected too, and so on."""
        lost = {place for place in self._lost if place not in self._rows}
        while lost:
            kept: list[_Looked] = []
            gone: set[tuple[str, str]] = set()
            for looked in self._looked:
                fault = self._stands_on(looked, lost)
                if fault is None:
                    kept.append(looked)
                    continue
                self._reject(looked.part, looked.cells, (fault,))
                if looked.outcome == "new":
                    gone.add((looked.part.table.name, looked.key))
            self._looked, lost = kept, gone

    def _stands_on(self, looked: _Looked, lost: set[tuple[str, str]]) -> Fault | None:
        if looked.outcome not in ("new", "changed"):
            return None
        values = looked.values
        for field in looked.part.table.fields:
            text = values.get(field.name, "")
            owner = values.get("link_entity", "") if field.name == "link_id" else field.references
            if text and owner and (owner, text) in lost:
                return self._fault(looked.part, looked.number, field.name, text, "refers_to_rejected")
        return None

    def changes(self) -> Iterator[Change]:
        """Give the changes, in the order of the file."""
        for looked in self._looked:
            yield from looked.changes

    def disagreements(self) -> Iterator[Disagreement]:
        """Give the changes of what somebody confirmed after the file was written."""
        for looked in self._looked:
            yield from looked.disagreements

    def tallies(self) -> dict[str, dict[str, int]]:
        """Return by table how many rows are new, changed, unchanged, rejected, withdrawn."""
        counted: dict[str, Counter[str]] = {part.table.name: Counter() for part in self._parts}
        for looked in self._looked:
            counted[looked.part.table.name][looked.outcome] += 1
        for each in self.rejected:
            counted[each.table]["rejected"] += 1
        return {table: dict(counts) for table, counts in counted.items()}
