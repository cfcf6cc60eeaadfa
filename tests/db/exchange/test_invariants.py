"""Whatever staff do, in whatever order: nothing is lost, and the history replays to the present."""

import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from db.curation import ConflictError, RefusedError, Workspace, go_back, journal, overview, take_in
from db.curation.facts import BY_NAME
from db.curation.publishing import published
from db.curation.records import CONFIRMED, REPORTED
from db.curation.rows import CURATED, read_all
from db.exchange import commit, prepare, read_file

PROVENANCE = {"source_name": "网页", "source_link_ok": "yes", "confidence": "high", "verify_method": "unverified"}
DIVISION = {"code": "620000", "name": "甘肃省", "level": "province", "kind": "gbt2260", "pinyin": "gān sù shěng"}
TERM = {"id": "day_care", "code": "day_care", "name": "日间照料", "name_en": "Day care", "description": "照料"}
TERM |= {"description_en": "Care", "taxonomy_id": "categories", "picture": "house", "position": "1"}
TODAY = date(2026, 11, 24)
NUMBERS = ("0931-1234567", "0931-7654321", "12385", "1234")
OVERVIEW = {
    "record": "id, name, kind, status, withdrawn, assured",
    "fact": "*",
    "open_report": "*",
    "fact_count WHERE number <> 0": "*",
    "record_text JOIN record ON record.number = record_text.rowid": "record.id, text",
}
KEYS = ("a", "b", "c", "d")
NAMES = ("一中心", "二中心", "三中心", "")

keys = st.sampled_from(KEYS)
services = st.sampled_from(("s", "t"))
days = st.sampled_from(("2026-01-01", "2026-02-02", "2027-01-01", "昨天"))
names = st.sampled_from(NAMES)
chosen = st.sets(st.sampled_from(("name", "description", "source_name")))


def organization(key: str, parent: str = "") -> dict[str, str]:
    return {"id": key, "name": f"{key}中心", "division_code": "620000", "parent_organization_id": parent, **PROVENANCE}


def service(key: str) -> dict[str, str]:
    row = {"id": key, "name": f"服务{key}", "organization_id": "a", "status": "active", "service_kind": "place"}
    return row | {"category": "day_care", "division_code": "620000", **PROVENANCE}


def own_phone(key: str) -> dict[str, str]:
    return phone(key) | {"organization_id": "", "service_id": key}


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
            "phone": [phone("a"), phone("b"), own_phone("s")],
            "taxonomy": [{"id": "categories", "name": "分类"}],
            "taxonomy_term": [TERM],
            "service": [service("s"), service("t")],
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

    @rule(key=keys, day=days)
    def confirm(self, key: str, day: str) -> None:
        with suppress(RefusedError):
            self.workspace.confirm("organization", key, method="phone", source="电话", on=day, today=TODAY, by="核实员")

    @rule(key=services, facts=st.sets(st.sampled_from(tuple(BY_NAME)), max_size=3), day=days)
    def confirm_facts(self, key: str, facts: set[str], day: str) -> None:
        with suppress(RefusedError):
            self.workspace.confirm(
                "service", key, sorted(facts), method="visit", source="上门", on=day, today=TODAY, by="核实员"
            )

    @rule(
        key=services, field=st.sampled_from(("name", "status", "eligibility_description", "assured_date")), text=names
    )
    def edit_service(self, key: str, field: str, text: str) -> None:
        with suppress(RefusedError):
            self.workspace.edit("service", key, {field: text}, by="编辑")

    @rule(number=st.sampled_from(NUMBERS), owner=st.sampled_from(("s", "t", "none")))
    def edit_phone(self, number: str, owner: str) -> None:
        with suppress(RefusedError):
            self.workspace.edit("phone", "ps", {"number": number, "service_id": owner}, by="编辑")

    @rule(number=st.sampled_from(NUMBERS), owner=services)
    def add_phone(self, number: str, owner: str) -> None:
        with suppress(RefusedError):
            fields = {"service_id": owner, "number": number, "role": "办事", **PROVENANCE}
            del fields["verify_method"]
            self.workspace.add("phone", fields, by="编辑")

    @rule(key=services, reason=names)
    def withdraw_service(self, key: str, reason: str) -> None:
        with suppress(RefusedError):
            self.workspace.withdraw("service", key, reason=reason, by="编辑")

    @rule(key=services)
    def restore_service(self, key: str) -> None:
        with suppress(RefusedError):
            self.workspace.restore("service", key, by="编辑")

    @rule(keep=services, other=services, take=chosen, leave=chosen)
    def merge_services(self, keep: str, other: str, take: set[str], leave: set[str]) -> None:
        self.merge_two("service", keep, other, take, leave)

    def merge_two(self, table: str, keep: str, other: str, take: set[str], leave: set[str]) -> None:
        """Make one of two: every field is what was chosen of either, and every number has one row that says it."""
        with suppress(RefusedError):
            before = self.workspace.row(table, keep), self.workspace.row(table, other)
            revs = self.workspace.state(table, keep).rev, self.workspace.state(table, other).rev
            numbers = self.numbers(keep) | self.numbers(other)
            self.workspace.merge(table, keep, other, take=take, leave=leave, revs=revs, by="编辑")
            after = self.workspace.row(table, keep)
            for name in ("name", "description"):
                mine, theirs = (row[name] for row in before)
                kept = theirs if name in take else mine if name in leave else mine or theirs
                assert after[name] == kept
            for name in ("source_url", "confidence"):
                assert after[name] in (before[0][name], before[1][name] if before[1]["source_name"] else "")
            assert self.numbers(keep) == numbers
            with pytest.raises((ConflictError, RefusedError)):
                self.workspace.merge(table, keep, other, revs=revs, by="编辑")

    def numbers(self, key: str) -> set[str]:
        """The numbers of a record that stand."""
        found = self.workspace.connection.execute(
            "SELECT number FROM phone WHERE ? IN (service_id, organization_id) AND NOT EXISTS (SELECT 1 FROM row_state "
            "WHERE resource_type = 'phone' AND resource_id = phone.id AND withdrawn <> '')",
            (key,),
        )
        return {number for (number,) in found}

    @rule(key=services, fact=st.sampled_from(("phone", "name", "none")), day=days)
    def report(self, key: str, fact: str, day: str) -> None:
        file = self.path / "reports.csv"
        file.write_text(f"day,record,fact\n{day},{key},{fact}\n", encoding="utf-8")
        take_in(self.workspace, file, today=TODAY, by="编辑")
        assert take_in(self.workspace, file, today=TODAY, by="编辑").act == 0

    @rule(one=keys, two=keys)
    def say_not_same(self, one: str, two: str) -> None:
        with suppress(RefusedError):
            self.workspace.set_not_same("organization", one, two, comment="两个院区", by="编辑")

    @rule(key=keys, reason=names)
    def withdraw(self, key: str, reason: str) -> None:
        with suppress(RefusedError):
            self.workspace.withdraw("organization", key, reason=reason, by="编辑")

    @rule(key=keys)
    def restore(self, key: str) -> None:
        with suppress(RefusedError):
            self.workspace.restore("organization", key, by="编辑")

    @rule(keep=keys, other=keys, take=chosen, leave=chosen)
    def merge(self, keep: str, other: str, take: set[str], leave: set[str]) -> None:
        self.merge_two("organization", keep, other, take, leave)

    @rule(key=services, field=st.sampled_from(("name", "description")), text=names)
    def translate(self, key: str, field: str, text: str) -> None:
        with suppress(RefusedError):
            fields = {"link_entity": "service", "link_id": key, "field_name": field, "language": "en", "text": "A"}
            self.workspace.add("translation", fields, by="编辑")

    @rule(back=st.booleans())
    def copy_and_go_back(self, back: bool) -> None:
        copy = self.workspace.back_up()
        before = self.changes_of_the_tables()
        if back:
            self.workspace.edit("service", "s", {"note": f"改过 {len(self.workspace.acts())}"}, by="编辑")
            go_back(self.workspace, copy, by="编辑")
            assert self.changes_of_the_tables() == before
            self.changes = 0  # the history of the copy is what counts now

    def changes_of_the_tables(self) -> list[object]:
        return [tuple(row.values()) for table in CURATED for row in read_all(self.workspace.connection, table)]

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
        tables, marks = journal.replay(journal.history(self.workspace.connection))
        for table in CURATED:
            there = {row[table.key]: row for row in read_all(self.workspace.connection, table)}
            assert there == tables.get(table.name, {})
        assert marks == journal.marks(self.workspace.connection)

    @invariant()
    def the_history_only_grows(self) -> None:
        (count,) = self.workspace.connection.execute("SELECT count(*) FROM metadata").fetchone()
        assert count >= self.changes
        self.changes = count

    @invariant()
    def only_a_confirmation_ever_set_a_date(self) -> None:
        for entry in self.workspace.history():
            dated = entry.change.field in ("verified_on", "assured_date") or entry.change.field.startswith(CONFIRMED)
            if dated and entry.change.after:
                assert entry.kind in ("confirm", "undo")
                assert any(day in entry.change.after for day in ("2026-01-01", "2026-02-02"))

    @invariant()
    def a_record_is_dated_by_its_oldest_fact_or_by_what_it_was_when_somebody_confirmed_it(self) -> None:
        found = self.workspace.connection.execute(
            "SELECT assured_date, min(confirmed_on), sum(state <> 'confirmed') FROM fact "
            "JOIN service ON service.id = fact.id WHERE value <> '' GROUP BY fact.id"
        )
        for assured, oldest, open_facts in found:
            assert open_facts or assured <= oldest

    @invariant()
    def the_overview_is_what_it_would_be_if_it_were_made_anew(self) -> None:
        connection = self.workspace.connection
        queries = [f"SELECT {columns} FROM {table} ORDER BY 1, 2" for table, columns in OVERVIEW.items()]
        kept = [connection.execute(query).fetchall() for query in queries]
        connection.execute("BEGIN")
        overview.rebuild(connection)
        made = [connection.execute(query).fetchall() for query in queries]
        connection.execute("ROLLBACK")
        assert kept == made

    @invariant()
    def what_residents_reported_waits_until_somebody_answers(self) -> None:
        answers = {"confirm", "merge", "undo"}
        for entry in self.workspace.history():
            if entry.change.field.startswith(REPORTED) and entry.change.before == "open":
                assert entry.kind in answers

    @invariant()
    def no_row_refers_to_nothing(self) -> None:
        assert self.workspace.connection.execute("PRAGMA foreign_key_check").fetchall() == []

    @invariant()
    def what_is_withdrawn_is_not_published(self) -> None:
        tables = published(self.workspace.connection)
        there = {row["id"] for row in tables["organization"]}
        for key in there:
            assert self.workspace.state("organization", key).withdrawn == ""
        assert all(row["organization_id"] in there | {""} for row in tables["phone"])
        stands = {row["id"] for row in tables["service"]}
        assert all(self.workspace.state("service", key).withdrawn == "" for key in stands)
        assert all(row["service_id"] in stands | {""} for row in tables["phone"])


Staff.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
test_whatever_staff_do_nothing_is_lost = Staff.TestCase
