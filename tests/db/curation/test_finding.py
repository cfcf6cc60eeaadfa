"""Looking for records: by word, number, key and place; hostile text finds nothing and breaks nothing."""

import pytest

from db.curation import Workspace, overview
from db.curation.finding import Found, Sought, find

HOTLINE = "hotline-12385"
LIBRARY = "braille-room-620100-1-location"


def keys(workspace: Workspace, text: str = "", **asked: str) -> list[str]:
    return [each.key for each in find(workspace.connection, Sought(text, **asked), 50).rows]


@pytest.mark.parametrize(
    "text", [HOTLINE, " hotline-12385 ", "12385", "１２３８５", "385", "残疾人服务热线", "hotline 1238"]
)
def test_a_record_is_found_by_its_key_its_name_its_number_and_the_parts_of_them(
    workspace: Workspace, text: str
) -> None:
    assert keys(workspace, text)[0] == HOTLINE


@pytest.mark.parametrize("text", ["0931-8821994", "09318821994", "0931 8821994", "8821994", "1994", "8219"])
def test_a_number_is_found_however_much_of_it_is_known_and_written(workspace: Workspace, text: str) -> None:
    assert keys(workspace, text) == ["federation-620000-1"]


def test_services_come_before_organizations_and_locations_and_names_before_other_words(workspace: Workspace) -> None:
    assert keys(workspace, "图书馆")[:3] == ["braille-room-620100-1", "org-gsstsggsscjrlhh", LIBRARY]
    mentions = find(workspace.connection, Sought("图书馆"), 20, 3).rows
    assert [each.name for each in mentions if "图书馆" in each.name] == []
    assert [each.table for each in mentions] == sorted((each.table for each in mentions), reverse=True)


def test_the_list_is_narrowed_by_every_side_of_a_record(workspace: Workspace) -> None:
    found = find(workspace.connection, Sought(kind="hotline", category="hotline", status="active"))
    assert {(each.table, each.kind, each.status) for each in found.rows} == {("service", "hotline", "active")}
    assert keys(workspace, "图书馆", table="location", division="620100") == [LIBRARY]
    assert keys(workspace, organization="org-zgcjrlhh") == [HOTLINE]
    assert keys(workspace, "残疾人", status="defunct") == []


def test_leaves_follow_each_other_through_all_tables_without_gap_or_repetition(workspace: Workspace) -> None:
    whole = find(workspace.connection, Sought("残疾人"), 500)
    pieces = [find(workspace.connection, Sought("残疾人"), 20, at) for at in range(0, whole.whole, 20)]
    assert {each.whole for each in pieces} == {whole.whole}
    assert tuple(row for piece in pieces for row in piece.rows) == whole.rows
    assert len({(row.table, row.key) for row in whole.rows}) == whole.whole
    assert {row.table for row in whole.rows} == {"service", "organization", "location"}


def test_what_is_withdrawn_is_found_with_its_reason_or_left_out(workspace: Workspace) -> None:
    workspace.withdraw("location", LIBRARY, reason="搬走了", by="编辑")
    (found,) = find(workspace.connection, Sought("图书馆", table="location", withdrawn="yes")).rows
    name = "甘肃省图书馆残疾人阅读服务中心（盲文及盲人有声读物阅览室）"
    assert found == Found("location", LIBRARY, name, "", "620100", "兰州市", "", "搬走了")
    assert LIBRARY not in keys(workspace, "图书馆", withdrawn="no")
    assert LIBRARY in keys(workspace, "图书馆")


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "' OR 1=1 --",
        "* NOT (",
        "a NEAR/2 b",
        "name : 残",
        "\0",
        "！！",
        "{}",
        "%",
        "\ud800",
        "残" * 100_000,
        "9" * 5000,
    ],
)
def test_hostile_text_finds_nothing_and_breaks_nothing(workspace: Workspace, text: str) -> None:
    assert keys(workspace, text) == []


def test_an_organization_is_found_by_what_was_just_written_and_not_by_what_was_there(workspace: Workspace) -> None:
    code = {"organization_id": "org-gajg", "identifier_scheme": "CN-USCC", "identifier_type": "统一社会信用代码"}
    key = workspace.add("organization_identifier", code | {"identifier": "12620000438002522Y"}, by="编辑")
    assert keys(workspace, "12620000438002522Y") == ["org-gajg"]
    workspace.edit("organization_identifier", key, {"organization_id": "org-dhscjrlhh"}, by="编辑")
    assert keys(workspace, "12620000438002522Y") == ["org-dhscjrlhh"]
    act = workspace.edit("organization", "org-gajg", {"name": "甘肃省公安厅"}, by="编辑")
    assert keys(workspace, "公安机关", table="organization") == []
    assert keys(workspace, "公安厅", table="organization") == ["org-gajg"]
    workspace.undo(act, by="编辑")
    assert keys(workspace, "公安机关", table="organization") == ["org-gajg"]
    assert keys(workspace, "公安厅", table="organization") == []


def test_a_place_is_found_by_its_address_and_called_by_it_when_it_has_no_name(workspace: Workspace) -> None:
    workspace.edit("location", LIBRARY, {"name": ""}, by="编辑")
    (found,) = find(workspace.connection, Sought("图书馆一楼", table="location")).rows
    assert (found.key, found.name) == (LIBRARY, "甘肃省图书馆一楼")
    workspace.edit("address", "braille-room-620100-1-address", {"address_1": "南滨河东路488号"}, by="编辑")
    (found,) = find(workspace.connection, Sought("南滨河东路", table="location")).rows
    assert found.name == "南滨河东路488号"


def test_what_is_looked_in_holds_nothing_that_the_tables_do_not_hold(workspace: Workspace) -> None:
    workspace.withdraw("organization", "org-gajg", reason="不再", by="编辑")
    workspace.edit("location", LIBRARY, {"landmark": "读者大道"}, by="编辑")
    new = {"name": "示例", "source_name": "示例", "source_link_ok": "no", "confidence": "low"}
    key = workspace.add("organization", new, by="编辑")
    workspace.undo(4, by="编辑")
    assert keys(workspace, key) == []

    def held() -> list[list[tuple[object, ...]]]:
        select = "SELECT listed.resource_type, id, listed.name, division, withdrawn, listed_text.name, text"
        ours = f"{select} FROM listed JOIN listed_text ON listed_text.rowid = number"
        theirs = "SELECT id, record_text.name, text FROM record JOIN record_text ON record_text.rowid = number"
        return [sorted(workspace.connection.execute(query)) for query in (ours, theirs)]

    kept = held()
    with workspace.writing() as connection:
        overview.rebuild(connection)
    assert held() == kept
