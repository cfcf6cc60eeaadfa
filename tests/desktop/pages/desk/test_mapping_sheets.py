"""The columns of a file at the desk: asked for where nobody knows them, remembered, changed and forgotten."""

from pathlib import Path

from db import exchange
from db.curation import Workspace
from desktop.pages.desk.sheet import Go, Press, place
from tests.desktop.pages.desk.bringing import GOOD, HEADER, Sit, at_import, look, write
from tests.desktop.pages.desk.reading import cells, entries

KEY = "org-gsscjrlhhgxqcl"
STRANGE = ("单位全称,所在区划,来源名称,网址可用,可信程度,联系人", "兰州市某某中心,620102,网,是,较可靠,某人")


def test_a_column_that_is_not_understood_is_asked_for_and_remembered(
    sit_down: Sit, workspace: Workspace, tmp_path: Path
) -> None:
    desk = at_import(sit_down)
    path = write(tmp_path, *STRANGE)
    met = look(desk, path)
    assert (met.sheet.key, met.sheet.lead) == (
        "mapping",
        "2 columns are not understood. Say which field each is; what stays empty is left out. "
        "It is remembered for the next file.",
    )
    name, person = met.sheet.sections[0].entries
    assert (name.label, name.kind, name.source, name.help) == (
        "单位全称",
        "pick",
        "field:organization",
        "For example: 兰州市某某中心",
    )
    assert cells(met.sheet)[0] == ("单位全称", "兰州市某某中心", "left out")
    met = desk.perform(Press("use"), ((name.name, "Name"), (person.name, "")))
    assert met.sheet.key == "looked"
    assert [(each.header, each.field) for each in exchange.remembered(workspace)] == [
        ("单位全称", "name"),
        ("联系人", ""),
    ]
    desk.perform(Press("take"))
    assert look(desk, path).sheet.lead == "There is nothing to change."


def test_a_field_that_is_none_is_told_at_its_column(sit_down: Sit, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    met = look(desk, write(tmp_path, *STRANGE))
    name = met.sheet.sections[0].entries[0].name
    met = desk.perform(Press("use"), ((name, "负责人"),))
    assert met.sheet.sections[0].entries[0].error == "Nothing here is called “负责人”. Choose from the list."
    assert (met.sheet.sections[0].entries[0].value, met.focus) == ("负责人", name)


def test_a_column_that_is_understood_can_be_taken_for_another_field(sit_down: Sit, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    look(desk, write(tmp_path, HEADER, GOOD))
    met = desk.perform(Press("columns"))
    assert met.sheet.lead == "Every column is understood. Enter on a column takes it for another field."
    assert cells(met.sheet)[1] == ("名称", "兰州市某某中心", "Organization: Name")
    assert met.sheet.sections[0].table is not None
    assert met.sheet.sections[0].table.rows[1].command == Go(
        place("pick", entry="column1", source="field:organization")
    )
    desk.perform(Go(place("pick", entry="column1", source="field:organization")))
    met = desk.perform(Press("take:alternate_name"))
    column = entries(met.sheet)["column1"]
    assert (column.label, column.value, column.shown) == ("名称", "Other name", "Other name")
    assert cells(met.sheet)[1] == ("名称", "兰州市某某中心", "Organization: Other name")
    assert cells(desk.perform(Press("use"), (("column1", column.value),)).sheet) == [
        ("Organization", "0", "0", "0", "0", "1")
    ]


def test_fifty_unknown_columns_stand_on_leaves_and_none_is_lost(
    sit_down: Sit, workspace: Workspace, tmp_path: Path
) -> None:
    strange = [f"列{number}" for number in range(50)]
    desk = at_import(sit_down)
    met = look(desk, write(tmp_path, ",".join((HEADER, *strange)), ",".join((GOOD, *strange))))
    assert [each.label for each in met.sheet.sections[0].entries] == strange[:20]
    met = desk.perform(Press("after"), (("column0", "description"),))
    assert [each.label for each in met.sheet.sections[0].entries] == strange[20:40]
    met = desk.perform(Press("before"), (("column21", "website"),))
    assert met.sheet.sections[0].entries[0].value == "Description"
    assert desk.perform(Press("use"), (("column0", "description"),)).sheet.key == "looked"
    kept = {each.header: each.field for each in exchange.remembered(workspace)}
    assert (len(kept), kept["列0"], kept["列21"], kept["列49"]) == (50, "description", "website", "")


def test_a_remembered_column_is_changed_and_forgotten(sit_down: Sit, workspace: Workspace, tmp_path: Path) -> None:
    desk = at_import(sit_down)
    met = look(desk, write(tmp_path, *STRANGE))
    desk.perform(Press("use"), ((met.sheet.sections[0].entries[0].name, "name"),))
    met = desk.perform(Go(place("columns")))
    assert cells(met.sheet) == [("单位全称", "Organization", "Name"), ("联系人", "Organization", "left out")]
    desk.perform(Go(place("column", table="organization", header="单位全称")))
    met = desk.perform(Press("keep"), (("field", "short_name"),))
    assert met.message == "Organization: the column “单位全称” is taken for Short name, as said before"
    desk.perform(Go(place("column", table="organization", header="联系人")))
    met = desk.perform(Press("forget"))
    assert met.message == "It is forgotten what the column “联系人” is."
    assert cells(met.sheet) == [("单位全称", "Organization", "Short name")]
