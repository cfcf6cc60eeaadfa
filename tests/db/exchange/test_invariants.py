"""Whatever staff do, in whatever order: nothing is lost, and the history replays to the present."""

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from db.curation import ConflictError, RefusedError, Workspace, journal
from db.curation.publishing import published
from db.curation.rows import CURATED, read_all
from db.exchange import commit, prepare, read_file

PROVENANCE = {"source_name": "网页", "source_link_ok": "yes", "confidence": "high", "verify_method": "unverified"}
DIVISION = {"code": "620000", "name": "甘肃省", "level": "province", "kind": "gbt2260", "pinyin": "gān sù shěng"}
KEYS = ("a", "b", "c", "d")
NAMES = ("一中心", "二中心", "三中心", "")

keys = st.sampled_from(KEYS)
names = st.sampled_from(NAMES)


def organization(key: str, parent: str = "") -> dict[str, str]:
    return {"id": key, "name": f"{key}中心", "division_code": "620000", "parent_organization_id": parent, **PROVENANCE}


def phone(key: str) -> dict[str, str]:
    return {"id": f"p{key}", "organization_id": key, "number": "0931-1234567", "role": "办事", **PROVENANCE}


class Staff(RuleBasedStateMachine):
    """Several people at work on a small directory."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        tables = {
            "admin_division": [DIVISION],
            "organization": [organization("a"), organization("b", "a")],
            "phone": [phone("a"), phone("b")],
        }
        self.path = Path(self.folder.name)
        self.workspace = Workspace.create(self.path / "workspace.db", tables, "编辑")
        self.changes = 0

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    @rule(
        key=keys, field=st.sampled_from(("name", "short_name", "website", "division_code", "verified_on")), text=names
    )
    def edit(self, key: str, field: str, text: str) -> None:
        with suppress(RefusedError):
            self.workspace.edit("organization", key, {field: text}, by="编辑")

    @rule(key=keys, day=st.sampled_from(("2026-01-01", "2026-02-02", "昨天")))
    def confirm(self, key: str, day: str) -> None:
        with suppress(RefusedError):
            self.workspace.confirm("organization", key, method="phone", source="电话", on=day, by="核实员")

    @rule(key=keys, reason=names)
    def withdraw(self, key: str, reason: str) -> None:
        with suppress(RefusedError):
            self.workspace.withdraw("organization", key, reason=reason, by="编辑")

    @rule(key=keys)
    def restore(self, key: str) -> None:
        with suppress(RefusedError):
            self.workspace.restore("organization", key, by="编辑")

    @rule(keep=keys, other=keys, take=st.sampled_from(((), ("name",))))
    def merge(self, keep: str, other: str, take: tuple[str, ...]) -> None:
        with suppress(RefusedError):
            self.workspace.merge("organization", keep, other, take=take, by="编辑")

    @rule(rows=st.lists(st.tuples(keys, names, st.sampled_from(("", *KEYS))), max_size=4))
    def take_in(self, rows: list[tuple[str, str, str]]) -> None:
        file = self.path / "organization.csv"
        lines = [f"{key},{name},{parent},2026-03-03,620000,网页,yes,high" for key, name, parent in rows]
        header = "id,name,parent_organization_id,verified_on,division_code,source_name,source_link_ok,confidence"
        file.write_text("\n".join((header, *lines)), encoding="utf-8")
        plan = prepare(self.workspace, read_file(file))
        commit(self.workspace, plan, file, by="编辑")
        again = prepare(self.workspace, read_file(file))
        assert again.changes == () or any(fault.code == "duplicate_id" for row in plan.rejected for fault in row.faults)

    @rule(act=st.integers(1, 30))
    def undo(self, act: int) -> None:
        with suppress(RefusedError, ConflictError):
            self.workspace.undo(act, by="编辑")

    @invariant()
    def the_history_replays_to_the_present(self) -> None:
        tables, withdrawn = journal.replay(journal.history(self.workspace.connection))
        for table in CURATED:
            there = {row[table.key]: row for row in read_all(self.workspace.connection, table)}
            assert there == tables.get(table.name, {})
        stated = "SELECT resource_type, resource_id, withdrawn FROM row_state WHERE withdrawn <> ''"
        assert withdrawn == {(kind, key): why for kind, key, why in self.workspace.connection.execute(stated)}

    @invariant()
    def the_history_only_grows(self) -> None:
        (count,) = self.workspace.connection.execute("SELECT count(*) FROM metadata").fetchone()
        assert count >= self.changes
        self.changes = count

    @invariant()
    def only_a_confirmation_ever_set_a_date(self) -> None:
        for entry in self.workspace.history():
            if entry.change.field == "verified_on" and entry.change.after:
                assert entry.kind in ("confirm", "undo")
                assert entry.change.after in ("2026-01-01", "2026-02-02")

    @invariant()
    def no_row_refers_to_nothing(self) -> None:
        assert self.workspace.connection.execute("PRAGMA foreign_key_check").fetchall() == []

    @invariant()
    def what_is_withdrawn_is_not_published(self) -> None:
        tables = published(self.workspace.connection)
        there = {row["id"] for row in tables["organization"]}
        for key in there:
            assert self.workspace.state("organization", key).withdrawn == ""
        assert all(row["organization_id"] in there for row in tables["phone"])


Staff.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
test_whatever_staff_do_nothing_is_lost = Staff.TestCase
