"""Forms made from the profile: every fault at its entry, hints as one writes, nothing lost, and how to take it back."""

from collections.abc import Callable

import pytest

from desktop import i18n
from desktop.pages.desk import form
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Go, Option, Press, place
from tests.desktop.pages.desk.writing import HERE, PHONE, SCHOOL, SOURCED, entries, errors, filled


@pytest.fixture
def desk(sit_down: Callable[..., Desk]) -> Desk:
    return sit_down("editor")


def test_a_service_stands_in_groups_with_its_words(desk: Desk) -> None:
    met = desk.perform(Go(HERE))
    assert met.sheet.title == "Edit: Service"
    assert met.sheet.lead.startswith("兰州市城关区辅读学校. Last changed by 明路 on 20")
    assert [section.heading for section in met.sheet.sections] == [
        *("What it is called", "What it is and where", "Description", "For whom, at what cost"),
        *("How to apply", "Web and email", "For staff only", "Source", ""),
    ]
    found = entries(met.sheet)
    assert (found["division_code"].kind, found["division_code"].value) == ("pick", "620102")
    assert (found["division_code"].source, found["division_code"].shown) == (
        "admin_division",
        "Chengguan District, Lanzhou",
    )
    assert (found["category"].source, found["organization_id"].source) == ("category", "organization")
    assert (found["description"].kind, found["url"].kind, found["status"].kind) == ("text", "line", "choice")
    assert found["status"].options[0] == Option("active", "Active")
    assert found["apply_online"].options == (Option("", "not stated"), Option("yes", "Yes"), Option("no", "No"))
    assert (found["name"].required, found["url"].required) == (True, False)
    assert [button.name for button in met.sheet.buttons] == ["save", "check", "preview"]


def test_in_chinese_a_place_is_called_whole(desk: Desk, session: Session) -> None:
    i18n.use("zh_CN")
    found = entries(desk.perform(Go(HERE)).sheet)
    assert (found["division_code"].label, found["division_code"].shown) == ("所在区划", "兰州市城关区")


def test_what_is_saved_is_signed_with_its_reason_and_can_be_taken_back(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    met = desk.perform(Press("save"), filled(sheet, note="周一闭馆。", reason="打过电话"))
    last = list(session.workspace.history("service", SCHOOL))[-1]
    assert (met.sheet.key, session.workspace.row("service", SCHOOL)["note"]) == ("home", "周一闭馆。")
    assert met.message == f"Saved. It can be taken back under “What was done”, number {last.act}."
    assert (last.by, last.reason, last.change.field) == ("李雪", "打过电话", "note")
    session.workspace.undo(last.act, by="李雪")
    assert session.workspace.row("service", SCHOOL)["note"] == last.change.before


def test_saving_nothing_says_so(desk: Desk) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    assert desk.perform(Press("save"), filled(sheet)).message == "Nothing was changed, so nothing was saved."


HOSTILE = {
    "name": ("a\0b", "It holds a character that cannot be seen; type it anew."),
    "short_name": ("\ud800", "It holds a character that cannot be seen; type it anew."),
    "alternate_name": ("=1+1", "This is a formula; write its value instead."),
    "note": ("打13912345678", "This is a mobile number; it belongs to a person and is not published."),
    "alert": ("联系人：王芳", "This names a person; write the office instead."),
    "email": ("mail", "This is no email address."),
    "url": ("www.gansu.gov.cn", "This is no address of a web page; it must begin with http:// or https://."
            " Write: http://www.gansu.gov.cn"),
    "minimum_age": ("six", "This is no number."),
    "source_date": ("2026-02-30", "This is no date; write 2026, 2026-11 or 2026-11-24."),
    "division_code": ("城关镇", "More than one is called “城关镇”. Choose from the list."),
    "category": ("chapter_1", "Nothing here is called “chapter_1”. Choose from the list."),
    "organization_id": ("x" * 100, f"Nothing here is called “{'x' * 40}…”. Choose from the list."),
    "source_name": ("", "Every record must name its source."),
}  # fmt: skip


def test_every_fault_stands_at_its_entry_with_the_repair_and_nothing_is_lost(desk: Desk, session: Session) -> None:
    before = session.workspace.row("service", SCHOOL)
    sheet = desk.perform(Go(HERE)).sheet
    met = desk.perform(Press("save"), filled(sheet, **{name: text for name, (text, _error) in HOSTILE.items()}))
    assert errors(met) == {name: error for name, (_text, error) in HOSTILE.items()}
    assert met.message == "Nothing was saved. To be mended: 13."
    assert {name: entries(met.sheet)[name].value for name in HOSTILE} == {
        name: text for name, (text, _error) in HOSTILE.items()
    }
    assert (met.focus, session.workspace.row("service", SCHOOL)) == ("name", before)


@pytest.mark.parametrize(
    ("number", "error"),
    [
        ("13912345678", "This is a mobile number; it belongs to a person and is not published."),
        ("9318821994", "This number cannot be dialled; write 0931-1234567, or a hotline as it is. Write: 0931-8821994"),
        (
            "0931-8821994、0931-8821995",
            "These are several numbers; write one a row. Write: 0931-8821994 | 0931-8821995",
        ),
    ],
)
def test_a_number_that_cannot_be_dialled_is_told_with_what_to_write(desk: Desk, number: str, error: str) -> None:
    sheet = desk.perform(Go(PHONE)).sheet
    met = desk.perform(Press("save"), filled(sheet, **dict(SOURCED), role="办事", number=number))
    assert errors(met) == {"number": error}


def test_ten_thousand_characters_and_pictures_are_kept_as_they_are(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    text = "这里能办事。" * 1_700
    desk.perform(Press("save"), filled(sheet, description=text, note="好🙂的\n第二行"))
    row = session.workspace.row("service", SCHOOL)
    assert (len(row["description"]), row["note"]) == (10_200, "好🙂的\n第二行")


def test_what_loses_nothing_is_mended_as_an_import_mends_it(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(PHONE)).sheet
    desk.perform(Press("save"), filled(sheet, **dict(SOURCED), role="办事", number="（０９３１）８８２ １９９４",
                                       source_date="2026年11月3日"))  # fmt: skip
    query = "SELECT service_id, number, source_date FROM phone WHERE number = '0931-8821994'"
    assert (SCHOOL, "0931-8821994", "2026-11-03") in session.workspace.connection.execute(query).fetchall()


def test_hours_are_written_as_people_say_them_and_half_of_them_is_told(desk: Desk, session: Session) -> None:
    here = place("add", table="schedule", service_id=SCHOOL)
    sheet = desk.perform(Go(here)).sheet
    met = desk.perform(Press("preview"), filled(sheet, byday="周一至周五", opens_at="9:00"))
    assert errors(met) == {"closes_at": "Opening hours need days, a beginning and an end."}
    desk.perform(Press("save"), filled(met.sheet, closes_at="17：30"))
    query = "SELECT byday, opens_at, closes_at FROM schedule WHERE service_id = ?"
    found = session.workspace.connection.execute(query, (SCHOOL,)).fetchall()
    assert found == [("MO,TU,WE,TH,FR", "09:00", "17:30")]
    (key,) = session.workspace.connection.execute("SELECT id FROM schedule WHERE service_id = ?", (SCHOOL,)).fetchone()
    days = entries(desk.perform(Go(place("edit", table="schedule", key=key))).sheet)["byday"]
    assert (days.value, days.shown) == ("MO,TU,WE,TH,FR", "Monday to Friday")


def test_a_row_that_belongs_to_a_record_is_not_asked_for_its_owner(desk: Desk) -> None:
    met = desk.perform(Go(PHONE))
    assert (met.sheet.title, met.sheet.lead) == ("Add: Phone", "For 兰州市城关区辅读学校.")
    assert not {"service_id", "location_id", "organization_id"} & entries(met.sheet).keys()
    assert entries(met.sheet)["role"].options[0] == Option("", "please choose")
    alias = desk.perform(Go(place("add", table="alias", link_entity="service", link_id=SCHOOL))).sheet
    assert alias.lead == "For 兰州市城关区辅读学校."
    assert [*entries(alias)] == ["name", "kind", "note", "reason"]


def test_what_a_row_must_also_belong_to_is_asked_for(desk: Desk) -> None:
    sheet = desk.perform(Go(place("add", table="service_at_location", service_id=SCHOOL))).sheet
    assert [*entries(sheet)] == ["description", "location_id", "reason"]
    assert entries(sheet)["location_id"].source == "location"


def test_a_row_that_is_there_tells_last_what_it_belongs_to(desk: Desk, session: Session) -> None:
    (key,) = session.workspace.connection.execute("SELECT id FROM alias WHERE link_entity = 'service'").fetchone()
    sheet = desk.perform(Go(place("edit", table="alias", key=key))).sheet
    assert [section.heading for section in sheet.sections] == ["", "What it belongs to", ""]
    assert (entries(sheet)["link_id"].kind, entries(sheet)["link_id"].source) == ("pick", "service")
    assert entries(sheet)["link_id"].shown != ""


def test_a_new_row_without_what_it_needs_is_told_at_every_entry(desk: Desk) -> None:
    met = desk.perform(Press("save"), filled(desk.perform(Go(PHONE)).sheet))
    assert errors(met) == {
        "number": "It must not be empty.",
        "role": "It must not be empty.",
        "source_name": "Every record must name its source.",
        "source_link_ok": "It must not be empty.",
        "confidence": "It must not be empty.",
    }


def test_a_new_record_is_opened_when_it_is_saved(session: Session, sit_down: Callable[..., Desk]) -> None:
    sit_down("editor")
    here = place("add", table="organization")
    sheet = form.build(session, here, {})
    outcome = form.press(session, here, "save", dict(filled(sheet, **dict(SOURCED), name="兰州新机构")))
    assert outcome.instead is not None
    key = outcome.instead.get("key")
    assert outcome.instead == place("record", table="organization", key=key)
    assert session.workspace.row("organization", key)["verify_method"] == "unverified"


def test_the_same_row_again_is_refused_in_words_and_stays_in_the_form(desk: Desk) -> None:
    written = {"document": "户口本"}
    here = place("add", table="required_document", service_id=SCHOOL)
    desk.perform(Press("save"), filled(desk.perform(Go(here)).sheet, **written))
    met = desk.perform(Press("save"), filled(desk.perform(Go(here)).sheet, **written))
    assert met.message.endswith(" stands there already.")
    assert entries(met.sheet)["document"].value == "户口本"


def test_hints_come_as_one_writes_and_keep_nothing_from_being_saved(desk: Desk, session: Session) -> None:
    sheet = desk.perform(Go(HERE)).sheet
    written = {"note": "请拨打8821994。"}
    met = desk.perform(Press("check"), filled(sheet, **written))
    assert entries(met.sheet)["note"].hints == (
        "“8821994” cannot be dialled as it stands; write the area code and a hyphen",
    )
    assert met.message.startswith("Nothing is wrong with it; could be said better: ")
    assert session.workspace.row("service", SCHOOL)["note"] != "请拨打8821994。"
    desk.perform(Press("save"), filled(met.sheet))
    assert session.workspace.row("service", SCHOOL)["note"] == "请拨打8821994。"


def test_a_reading_that_is_added_answers_the_hint(desk: Desk) -> None:
    met = desk.perform(Press("check"), filled(desk.perform(Go(HERE)).sheet, name="单家服务"))
    assert entries(met.sheet)["name"].hints == (
        "“单” can be read in several ways; put the name into the table of readings — for example: dān / shàn",
    )
    desk.perform(Go(place("add", table="reading")))
    desk.perform(Press("save"), (("word", "单家"), ("pinyin", "shan4 jia1"), ("reason", "")))
    assert entries(desk.perform(Go(HERE)).sheet)["name"].hints == ()


def test_checking_tells_every_fault_and_writes_nothing(desk: Desk, session: Session) -> None:
    acts = len(session.workspace.acts())
    met = desk.perform(Press("check"), filled(desk.perform(Go(HERE)).sheet, email="x", name=""))
    assert set(errors(met)) == {"email", "name"}
    assert len(session.workspace.acts()) == acts
