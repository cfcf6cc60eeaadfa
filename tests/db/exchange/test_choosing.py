"""All of an import or a chosen part, never half; what somebody confirmed since is not overwritten by the way."""

from datetime import date
from pathlib import Path

import pytest

from db.curation import Workspace
from db.exchange import CancelledError, Choice, Options, Plan, StaleError, chosen, commit, importing, prepare, read_file

TODAY = date(2026, 11, 27)
HOTLINE = "hotline-12385"
ORGANIZATIONS = ("机构编号,名称,所在区划,来源名称,网址可用,可信程度", "org-new,兰州市某某中心,620102,网页,是,较可靠")
PHONES = (
    "电话编号,机构,号码,用途,来源名称,网址可用,可信程度",
    "p1,org-new,0931-8413576,办事,网页,是,可靠",
    "p2,,0931-8413577,办事,网页,是,可靠",
)


def package(folder: Path) -> Path:
    made = folder / "package"
    made.mkdir()
    for name, lines in (("organization", ORGANIZATIONS), ("phone", PHONES)):
        (made / f"{name}.csv").write_text("\n".join(lines), encoding="utf-8")
    return made


def look(workspace: Workspace, path: Path, options: Options | None = None) -> Plan:
    return prepare(workspace, read_file(path), options)


def rows_of(plan: Plan) -> list[tuple[str, str]]:
    return [(each.table, each.key) for each in plan.changes]


def test_one_table_of_several_is_taken(workspace: Workspace, tmp_path: Path) -> None:
    part = chosen(look(workspace, package(tmp_path)), Choice({"organization"}))
    assert (rows_of(part), part.without) == ([("organization", "org-new")], 0)


def test_what_would_hang_on_nothing_is_left_out_with_what_it_hangs_on(workspace: Workspace, tmp_path: Path) -> None:
    path = package(tmp_path)
    part = chosen(look(workspace, path), Choice({"phone"}))
    assert (rows_of(part), part.without) == ([("phone", "p2")], 1)
    commit(workspace, part, path, by="编辑")
    assert workspace.row("phone", "p2")["number"] == "0931-8413577"


def confirm(workspace: Workspace) -> None:
    workspace.confirm(
        "service", HOTLINE, ("name",), method="phone", source="拨打", on="2026-11-20", today=TODAY, by="核实员"
    )


def service(folder: Path, day: str) -> Path:
    (folder / "service.csv").write_text(f"服务编号,名称,说明,来源日期\n{HOTLINE},残联热线,新的说明,{day}\n", "utf-8")
    return folder / "service.csv"


def test_an_older_file_that_disagrees_with_a_confirmation_is_told_and_left_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    confirm(workspace)
    for day in ("2026-11-19", "2026-11", "2026", ""):
        plan = look(workspace, service(tmp_path, day))
        assert [(each.field, each.fact, each.confirmed_on, each.after) for each in plan.disagreements] == [
            ("name", "name", "2026-11-20", "残联热线")
        ]
        assert chosen(plan, Choice()).changes == ()
        assert chosen(plan, Choice(against_confirmed=True)).changes == plan.changes


def test_a_newer_file_does_not_disagree(workspace: Workspace, tmp_path: Path) -> None:
    confirm(workspace)
    plan = look(workspace, service(tmp_path, "2026-11-21"))
    assert (plan.disagreements, chosen(plan, Choice()).changes) == ((), plan.changes)


def test_a_file_that_a_person_calls_newer_does_not_disagree(workspace: Workspace, tmp_path: Path) -> None:
    confirm(workspace)
    given = Options(given={"source_date": "2026-11-25"})
    assert look(workspace, service(tmp_path, ""), given).disagreements == ()


def test_what_nobody_confirmed_is_no_disagreement(workspace: Workspace, tmp_path: Path) -> None:
    assert look(workspace, service(tmp_path, "")).disagreements == ()
    confirm(workspace)
    (tmp_path / "service.csv").write_text(f"服务编号,说明\n{HOTLINE},新的说明\n", "utf-8")
    assert look(workspace, tmp_path / "service.csv").disagreements == ()


def test_a_number_beside_a_confirmed_one_is_a_disagreement(workspace: Workspace, tmp_path: Path) -> None:
    workspace.confirm(
        "service", HOTLINE, ("phone",), method="phone", source="拨打", on="2026-11-20", today=TODAY, by="核实员"
    )
    (tmp_path / "phone.csv").write_text(
        f"电话编号,服务,号码,用途,来源名称,网址可用,可信程度\np9,{HOTLINE},0931-8413576,办事,网页,是,可靠\n", "utf-8"
    )
    (found,) = look(workspace, tmp_path / "phone.csv").disagreements
    assert (found.table, found.key, found.field, found.fact) == ("phone", "p9", "*", "phone")


def test_a_confirmed_organization_is_one_fact(workspace: Workspace, tmp_path: Path) -> None:
    key = "org-gsscjrlhhgxqcl"
    workspace.confirm("organization", key, method="visit", source="登门", on="2026-11-20", today=TODAY, by="核实员")
    (tmp_path / "organization.csv").write_text(f"机构编号,简称,来源名称\n{key},省残联,另一网页\n", "utf-8")
    plan = look(workspace, tmp_path / "organization.csv")
    assert [(each.field, each.fact) for each in plan.disagreements] == [("short_name", "")]
    assert chosen(plan, Choice()).changes == ()


def test_taking_in_is_stopped_while_the_overview_is_worked_out(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_STEPS", 100)
    plan = look(workspace, service(tmp_path, ""))
    asked: list[int] = []

    def stop_later(done: int) -> bool:
        asked.append(done)
        return len(asked) < 3

    with pytest.raises(CancelledError):
        commit(workspace, plan, tmp_path / "service.csv", by="编辑", progress=stop_later)
    assert len(asked) == 3
    assert workspace.acts()[-1][1].kind == "start"
    assert commit(workspace, plan, tmp_path / "service.csv", by="编辑") == 2


def test_what_is_confirmed_between_the_look_and_the_taking_is_not_overwritten_unseen(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = service(tmp_path, "")
    plan = look(workspace, path)
    confirm(workspace)
    with pytest.raises(StaleError):
        commit(workspace, plan, path, by="编辑")
    assert len(look(workspace, path).disagreements) == 1
