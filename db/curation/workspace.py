"""The workspace as its users see it: add, edit, confirm, withdraw, merge, undo, publish."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from db import snapshot
from db.curation import checking, confirming, conflicts, journal, keying, merging, people, publishing, rows
from db.curation.holding import Holding
from db.curation.records import LASTING, NOT_SAME, WHOLE, WITHDRAWN, Act, Change, ConflictError, Kind, RefusedError
from db.curation.rows import Row
from db.identity import checksum
from db.profile import BY_NAME

_STEP = 1000  # changes between two words of how far it has come


def _nothing(done: int) -> None:
    """Whoever does not want to know is not told."""


def _counted(changes: Iterable[Change], step: Callable[[int], None]) -> Iterator[Change]:
    for done, change in enumerate(changes, 1):
        yield change
        if done % _STEP == 0:
            step(done)


class Workspace(Holding):
    """What staff do. Every method that changes something is one transaction and one act, signed with a name."""

    def add(self, table: str, fields: Mapping[str, str], *, by: str, reason: str = "") -> str:
        """Make a new row and return its key, which is made of what tells it from others unless it is given.

        Raises RefusedError when a value is wrong, missing or not for editing, or when there is such a row.
        """
        of = BY_NAME[table]
        for name, text in fields.items():
            if name not in of.columns or name in checking.CONFIRMING:
                raise RefusedError("not_for_editing", table, "", name, text)
        row = {field.name: rows.settled(field, fields.get(field.name, "")) for field in of.fields}
        row |= {"verify_method": "unverified"} if "verify_method" in row else {}
        key = row[of.key] = row[of.key] or keying.made(of, row)
        with self.writing() as connection:
            checking.check_new(checking.RowRules(connection), table, key, row)
            if rows.read(connection, of, key) is not None:
                raise RefusedError("there_already", table, key)
            journal.perform(connection, Act("add", by, reason), (Change(table, key, WHOLE, "", journal.whole(row)),))
        return key

    def edit(
        self, table: str, key: str, fields: Mapping[str, str], *, by: str, reason: str = "", rev: int | None = None
    ) -> int:
        """Set fields of a row and return the number of the act, 0 when nothing changes.

        `rev` is the revision that the person saw: raises ConflictError with the difference when somebody was
        faster, RefusedError when a value is wrong or a field is not for editing.
        """
        with self.writing() as connection:
            before = self.row(table, key)
            self._must_be_free(table, key, fields, before, rev)
            after, changes = self._edited(table, key, before, fields)
            if not changes:
                return 0
            checking.check_edit(checking.RowRules(connection), table, key, after, changes)
            return journal.perform(connection, Act("edit", by, reason), changes)

    def _edited(self, table: str, key: str, before: Row, fields: Mapping[str, str]) -> tuple[Row, tuple[Change, ...]]:
        for name in fields:
            if name not in before or name == BY_NAME[table].key or name in checking.CONFIRMING:
                raise RefusedError("not_for_editing", table, key, name, fields[name])
        after = before | {name: rows.settled(rows.field_of(table, name), text) for name, text in fields.items()}
        return after, tuple(
            Change(table, key, name, before[name], after[name]) for name in fields if before[name] != after[name]
        )

    def _must_be_free(self, table: str, key: str, fields: Mapping[str, str], before: Row, rev: int | None) -> None:
        now = self.state(table, key).rev
        if rev is not None and now != rev:
            since = journal.since(self.connection, table, key, rev)
            raise ConflictError(tuple(conflicts.differences(since, table, key, before, fields)), now)

    def confirm(
        self,
        table: str,
        key: str,
        facts: Sequence[str] = (),
        *,
        method: str,
        source: str,
        on: str,
        today: date,
        by: str,
        until: str = "",
        seen: Mapping[str, str] | None = None,
        rev: int | None = None,
    ) -> int:
        """Write down that facts of a service were confirmed: the only thing that sets a date of confirmation.

        Organizations, locations and phones are one fact each and take no `facts`. `until` is the day on which a
        policy ends; `seen` is what the person saw of each fact, `rev` the revision of what is one fact. Raises
        RefusedError without a method, a source or a fact, or when the clock is behind; ConflictError when somebody
        changed a fact since it was seen.
        """
        with self.writing() as connection:
            given = confirming.Confirmation(on, method, source, people.title(connection, by), until)
            confirming.check(connection, table, key, given, today)
            before = self.row(table, key)
            if table == "service":
                conflicts.check_seen(connection, key, seen or {})
                changes = tuple(confirming.changes(connection, key, facts, given))
            else:
                self._must_be_free(table, key, {}, before, rev)
                changes = tuple(confirming.whole(table, before, given))
            return journal.perform(connection, Act("confirm", by, source), changes)

    def withdraw(self, table: str, key: str, *, reason: str, by: str) -> int:
        """Keep a row from being published, and from coming back with an import; raises RefusedError."""
        if not reason.strip():
            raise RefusedError("no_reason", table, key)
        return self._set_withdrawn("withdraw", table, key, reason, by)

    def restore(self, table: str, key: str, *, by: str, reason: str = "") -> int:
        """Take a withdrawal back; raises RefusedError."""
        return self._set_withdrawn("restore", table, key, "", by, reason)

    def _set_withdrawn(self, kind: Kind, table: str, key: str, withdrawn: str, by: str, reason: str = "") -> int:
        with self.writing() as connection:
            self.row(table, key)
            before = self.state(table, key).withdrawn
            if bool(before) == bool(withdrawn):
                raise RefusedError("already", table, key, WITHDRAWN, before)
            change = Change(table, key, WITHDRAWN, before, withdrawn)
            return journal.perform(connection, Act(kind, by, withdrawn or reason), (change,))

    def merge(
        self,
        table: str,
        keep: str,
        other: str,
        *,
        take: Iterable[str] = (),
        leave: Iterable[str] = (),
        revs: tuple[int, int] | None = None,
        by: str,
        reason: str = "",
    ) -> int:
        """Make one record of two: what refers to the other refers to the one kept, the other is withdrawn.

        Fields named in `take` come from the other, what is empty there too; empty fields of the one kept are filled,
        but for those named in `leave`. `revs` are the revisions that the person saw, of the one kept first: raises
        ConflictError when somebody was faster, RefusedError when the two cannot be merged or a value is wrong.
        """
        with self.writing() as connection:
            if keep == other or self.state(table, keep).withdrawn or self.state(table, other).withdrawn:
                raise RefusedError("not_mergeable", table, other)
            pair = (self.row(table, keep), self.row(table, other))
            for key, before, rev in zip((keep, other), pair, revs or (None, None), strict=True):
                self._must_be_free(table, key, {}, before, rev)
            chosen = merging.Chosen(frozenset(take), frozenset(leave))
            changes = tuple(merging.changes(connection, table, *pair, chosen))
            own = tuple(each for each in changes if (each.table, each.key) == (table, keep))
            after = pair[0] | {each.field: each.after for each in own if each.field in pair[0]}
            checking.check_edit(checking.RowRules(connection), table, keep, after, own)
            return journal.perform(connection, Act("merge", by, reason or f"{other} → {keep}"), changes)

    def undo(self, act: int, *, by: str, reason: str = "", step: Callable[[int], None] = _nothing) -> int:
        """Take back everything that an act did, a whole import too. `step` is told now and then how far it has come.

        Raises ConflictError when a field was changed since, RefusedError when there is no such act, it was
        taken back before, it made the workspace, or a row that it made is needed by another.
        """
        with self.writing() as connection:
            found = connection.execute("SELECT kind FROM act WHERE id = ?", (act,)).fetchone()
            if found is None or found[0] in LASTING:
                raise RefusedError("cannot_undo", "", str(act))
            if connection.execute("SELECT 1 FROM act WHERE undoes = ?", (act,)).fetchone():
                raise RefusedError("undone_before", "", str(act))
            entries = reversed(list(journal.history(connection, "metadata.act = ?", (str(act),))))
            back = (entry.change for entry in entries)
            turned = _counted(
                (Change(each.table, each.key, each.field, each.after, each.before) for each in back), step
            )
            return journal.perform(connection, Act("undo", by, reason, undoes=act), turned)

    def set_not_same(self, table: str, first: str, second: str, *, comment: str, by: str) -> int:
        """Remember that two records are not the same; raises RefusedError without a comment."""
        if not comment.strip():
            raise RefusedError("no_reason", table, first)
        one, two = sorted((first, second))
        with self.writing() as connection:
            self.row(table, one), self.row(table, two)
            before = journal.mark(connection, table, one, NOT_SAME + two)
            change = Change(table, one, NOT_SAME + two, before, comment)
            return journal.perform(connection, Act("not_same", by, comment), (change,))

    def publish(self, out: Path, *, by: str = "") -> int:
        """Write the snapshot of what is not withdrawn and return how many records it holds.

        A record with a fact that changed since it was confirmed is published without the date; it keeps it here.

        Raises BuildError, RefusedError when the role of whoever signs it does not reach.
        """
        people.must_be(self.connection, by, people.PUBLISHING)
        tables = publishing.honest(self.connection, publishing.published(self.connection))
        snapshot.build(tables, out, sample=False)
        self.perform(Act("publish", by, file=out.name, sha256=checksum(out)), ())
        return len(tables["service"])

    def publishable(self) -> int:
        """Return how many services would be published."""
        return publishing.publishable(self.connection)
