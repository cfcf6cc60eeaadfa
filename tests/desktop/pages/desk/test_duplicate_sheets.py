"""Records that are there twice: looked for, laid side by side, made one field by field, or told apart for good."""

from collections.abc import Callable

from db.curation import Workspace
from desktop import i18n
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Back, Entry, Go, Met, Option, Press, Row, Section, Turn, place

SitDown = Callable[..., Desk]

SOURCE = {"source_name": "网页", "source_link_ok": "no", "confidence": "low"}
PAIR = place("pair", table="organization", first="one", second="two")


def add_two(workspace: Workspace) -> None:
    """One with a short name and a web address, the other with a description and the same number beside another."""
    one = {"name": "静宁县向阳助残中心", "short_name": "向阳中心", "website": "https://one.example"}
    two = {"name": "静宁县向阳助残服务中心", "description": "日间照料", "website": "https://two.example"}
    for key, fields in (("one", one), ("two", two)):
        workspace.add("organization", {"id": key, "division_code": "620826", **fields, **SOURCE}, by="王芳")
        workspace.add("phone", phone(f"{key}-1", key, "0933-2521234"), by="王芳")
    workspace.add("phone", phone("two-2", "two", "0933-2529999"), by="王芳")


def phone(key: str, of: str, number: str) -> dict[str, str]:
    return {"id": key, "organization_id": of, "number": number, "role": "办事", **SOURCE}


def rows(section: Section) -> tuple[Row, ...]:
    assert section.table is not None
    return section.table.rows


def entries(met: Met) -> dict[str, Entry]:
    return {entry.name: entry for section in met.sheet.sections for entry in section.entries}


def buttons(met: Met) -> list[str]:
    return [button.name for section in met.sheet.sections for button in section.buttons]


def filled(met: Met, **chosen: str) -> tuple[tuple[str, str], ...]:
    """What stands in the entries, with what a person chose."""
    return tuple((name, chosen.get(name, entry.value)) for name, entry in entries(met).items())


def test_before_anybody_looked_the_sheet_says_so(sit_down: SitDown) -> None:
    met = sit_down().perform(Go(place("duplicates")))
    assert met.sheet.lead.startswith("Nobody has looked for them yet.")
    assert met.sheet.sections == ()
    assert [(button.name, button.main) for button in met.sheet.buttons] == [("look", True)]


def test_what_was_found_is_listed_the_surest_first_with_what_speaks_for_it(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    desk = sit_down()
    desk.perform(Go(place("duplicates")))
    met = desk.perform(Press("look"))
    assert met.message == "5 pairs found."
    assert met.sheet.lead.startswith("5 altogether. Last looked for on ")
    assert rows(met.sheet.sections[0])[0] == Row(
        ("静宁县向阳助残中心", "静宁县向阳助残服务中心", "99 %", "similar name · same number", "Organization"), Go(PAIR)
    )
    assert [each.cells[2] for each in rows(met.sheet.sections[0])] == ["99 %", "80 %", "61 %", "61 %", "61 %"]


def test_the_pairs_stay_from_one_day_to_the_next(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    desk = sit_down()
    desk.perform(Go(place("duplicates")))
    desk.perform(Press("look"))
    assert len(rows(desk.perform(Go(place("duplicates"))).sheet.sections[0])) == 5
    assert desk.perform(Go(place("work", kind="double"))).sheet.lead == "Only: probably there twice. 5 altogether"


def test_twenty_pairs_are_shown_at_a_time(sit_down: SitDown, session: Session) -> None:
    for number in range(1, 8):  # each of seven with each other: 21 pairs
        fields = {"id": f"n{number}", "name": "静宁县向阳助残中心", "division_code": "620826", **SOURCE}
        session.workspace.add("organization", fields, by="王芳")
    desk = sit_down()
    desk.perform(Go(place("duplicates")))
    met = desk.perform(Press("look"))
    assert (len(rows(met.sheet.sections[0])), buttons(met)) == (20, ["after"])
    after = met.sheet.sections[0].buttons[0].command
    assert isinstance(after, Turn)
    met = desk.perform(after)
    assert (len(rows(met.sheet.sections[0])), buttons(met)) == (5, ["before"])
    assert met.sheet.lead.startswith("21 to 25 of 25.")


def test_a_search_that_is_stopped_changes_nothing(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    desk = sit_down()
    for number in range(600):
        fields = {"id": f"n{number}", "name": f"第{number}号", **SOURCE}
        session.workspace.add("organization", fields, by="王芳")
    told: list[int] = []

    def stop(done: int) -> bool:
        told.append(done)
        return False

    session.progress = stop
    desk.perform(Go(place("duplicates")))
    met = desk.perform(Press("look"))
    assert met.message == "Stopped. Nothing was changed."
    assert told == [500]
    assert met.sheet.lead.startswith("Nobody has looked for them yet.")


def test_two_records_lie_side_by_side(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    met = sit_down().perform(Go(PAIR))
    assert met.sheet.lead == "“静宁县向阳助残中心” and “静宁县向阳助残服务中心”."
    differing, agreeing, belonging = met.sheet.sections[:3]
    assert differing.heading == "Where they differ"
    assert [row.cells for row in rows(differing)] == [
        ("Organization id", "one", "two"),
        ("Name", "静宁县向阳助残中心", "静宁县向阳助残服务中心"),
        ("Short name", "向阳中心", ""),
        ("Description", "", "日间照料"),
        ("Website", "https://one.example", "https://two.example"),
    ]
    assert agreeing.heading == "Where they say the same"
    assert ("Division", "静宁县", "静宁县") in [row.cells for row in rows(agreeing)]
    assert [row.cells for row in rows(belonging)] == [("Phone", "1", "2")]
    assert {name: entry.value for name, entry in entries(met).items()} == {
        "keep": "first", "name": "", "short_name": "first", "description": "second", "website": "", "comment": "",
    }  # fmt: skip
    assert entries(met)["short_name"].options == (Option("first", "向阳中心"), Option("second", "nothing"))


def test_without_a_choice_the_one_kept_takes_what_it_lacks(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    desk = sit_down()
    met = desk.perform(Go(PAIR))
    met = desk.perform(Press("merge"), filled(met))
    assert met.sheet.key == "home"
    assert met.message == "Done: they are one record now, “静宁县向阳助残中心”. You can undo it in the history."
    row = session.workspace.row("organization", "one")
    told = [row[name] for name in ("name", "short_name", "description", "website")]
    assert told == ["静宁县向阳助残中心", "向阳中心", "日间照料", "https://one.example"]
    assert session.workspace.state("organization", "two").withdrawn == "→ one"
    kept = "SELECT id FROM phone WHERE organization_id = 'one' ORDER BY id"
    assert session.workspace.connection.execute(kept).fetchall() == [("one-1",), ("two-1",), ("two-2",)]
    assert session.workspace.state("phone", "two-1").withdrawn == "→ one-1"  # nobody hears the same number twice
    assert session.workspace.state("phone", "two-2").withdrawn == ""


def test_every_field_is_as_it_was_chosen_an_empty_one_too(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    desk = sit_down()
    chosen = {"keep": "second", "name": "first", "short_name": "second", "description": "first", "website": ""}
    desk.perform(Press("merge"), filled(desk.perform(Go(PAIR)), **chosen))
    row = session.workspace.row("organization", "two")
    told = [row[name] for name in ("name", "short_name", "description", "website")]
    assert told == ["静宁县向阳助残中心", "", "", "https://two.example"]
    assert session.workspace.state("organization", "one").withdrawn == "→ two"


def test_merging_is_undone_as_one_act(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    before = [session.workspace.row("organization", key) for key in ("one", "two")]
    desk = sit_down()
    desk.perform(Press("merge"), filled(desk.perform(Go(PAIR)), description="first"))
    number, act, _at, _changes = session.workspace.acts()[-1]
    assert (act.kind, act.by) == ("merge", "王芳")
    session.workspace.undo(number, by="王芳")
    assert [session.workspace.row("organization", key) for key in ("one", "two")] == before
    assert session.workspace.state("phone", "two-1").withdrawn == ""


def test_a_field_that_may_not_be_empty_is_told_at_its_entry(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    session.workspace.connection.execute("UPDATE organization SET name = '' WHERE id = 'two'")
    desk = sit_down()
    met = desk.perform(Press("merge"), filled(desk.perform(Go(PAIR)), name="second"))
    assert (met.focus, entries(met)["name"].error) == ("name", "it must not be empty")
    assert session.workspace.state("organization", "two").withdrawn == ""


def test_who_was_slower_is_told_and_nothing_is_merged(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    desk = sit_down()
    met = desk.perform(Go(PAIR))
    session.workspace.edit("organization", "two", {"website": "https://new.example"}, by="王芳")
    met = desk.perform(Press("merge"), filled(met))
    assert met.message == (
        "Somebody changed this since you opened it. Nothing was written; here is what each of you wrote:\n"
        "two, website: it was “https://two.example”, it is “https://new.example” (by 王芳)"
    )
    assert session.workspace.state("organization", "two").withdrawn == ""
    assert desk.perform(Press("merge"), filled(met)).message.startswith("Done")


def test_who_may_not_merge_is_told_and_may_tell_them_apart(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    met = sit_down("editor").perform(Go(PAIR))
    assert (buttons(met), list(entries(met))) == (["not_same"], ["comment"])
    assert [line.text for section in met.sheet.sections for line in section.lines] == [
        "Making one record of two takes the role approver. You can say that they are not the same."
    ]


def test_that_they_are_not_the_same_takes_a_reason_and_is_remembered(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    desk = sit_down("editor")
    desk.perform(Go(place("duplicates")))
    desk.perform(Press("look"))
    met = desk.perform(Go(PAIR))
    assert met.sheet.lead.endswith(", 99 % sure: similar name · same number.")
    met = desk.perform(Press("not_same"), (("comment", "  "),))
    assert (met.focus, entries(met)["comment"].error) == ("comment", "Say why.")
    met = desk.perform(Press("not_same"), (("comment", "两个院区"),))
    assert (met.sheet.key, met.message) == ("duplicates", "It is remembered; this pair is not shown again.")
    assert met.sheet.lead.startswith("4 altogether.")
    assert desk.perform(Press("look")).message == "4 pairs found."
    met = desk.perform(Go(PAIR))
    assert [(line.label, line.text) for line in met.sheet.sections[-1].lines] == [("Said before", "两个院区")]


def test_a_pair_that_is_settled_offers_nothing_to_do(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    session.workspace.merge("organization", "one", "two", by="王芳")
    met = sit_down().perform(Go(PAIR))
    assert (buttons(met), met.sheet.sections[-1].lines[0].text) == ([], "“静宁县向阳助残服务中心” is withdrawn: → one")


def test_a_long_text_is_shown_from_where_the_two_part(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    common = "每周一至周五为持证残疾人提供日间照料" * 6
    for key, end in (("one", "。上午九点开门"), ("two", "。上午十点开门")):
        session.workspace.edit("organization", key, {"description": common + end}, by="王芳")
    first, second = entries(sit_down().perform(Go(PAIR)))["description"].options[1:]
    assert first.label == "…" + (common + "。上午九点开门")[-80:]
    assert second.label == "…" + (common + "。上午十点开门")[-80:]


def test_what_was_chosen_stays_when_somebody_looks_elsewhere(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    desk = sit_down()
    met = desk.perform(Go(PAIR))
    desk.perform(Go(place("pair", table="organization", first="two", second="one")), filled(met, website="second"))
    assert entries(desk.perform(Back()))["website"].value == "second"


def test_in_chinese(sit_down: SitDown, session: Session) -> None:
    add_two(session.workspace)
    i18n.use("zh_CN")
    desk = sit_down()
    desk.perform(Go(place("duplicates")))
    met = desk.perform(Press("look"))
    assert (met.sheet.title, met.message) == ("可能重复的记录", "找到 5 对。")
    assert rows(met.sheet.sections[0])[0].cells[2:] == ("百分之 99", "名称相近 · 号码相同", "机构")
    met = desk.perform(Go(PAIR))
    assert (met.sheet.title, met.sheet.sections[0].heading) == ("这两条是同一条吗？", "不同之处")
