"""What is held of what the province reports: a list, the same as a chart in words, and the places below."""

from collections.abc import Callable

from desktop import i18n
from desktop.pages.desk.desk import Desk
from desktop.pages.desk.sheet import Back, Bar, Go, Row, place

SitDown = Callable[..., Desk]


def test_the_province_is_told_beside_the_totals_that_it_reports(sit_down: SitDown) -> None:
    met = sit_down().perform(Go(place("coverage")))
    assert met.sheet.title == "What is held: 甘肃省"
    assert met.sheet.lead == "70 records, 0 of them confirmed. The totals are those that the province reports."
    table = met.sheet.sections[0].table
    assert table is not None
    assert table.columns == ("Category", "Held", "Confirmed", "In the province", "Share")
    assert table.rows[:2] == (
        Row(("Day care", "11", "0", "121", "9 %"), Go(place("records", category="day_care"))),
        Row(("Rehabilitation centres", "9", "0", "50", "18 %"), Go(place("records", category="rehab_center"))),
    )
    assert table.rows[4].cells == ("Assistive devices", "2", "0", "not reported", "")
    assert len(table.rows) == 16


def test_the_chart_says_in_words_what_it_shows(sit_down: SitDown) -> None:
    chart = sit_down().perform(Go(place("coverage"))).sheet.sections[1].chart
    assert chart is not None
    assert (chart.bars[0], chart.bars[4]) == (
        Bar("Day care", 11, 121, "11 of 121, 9 %"),
        Bar("Assistive devices", 2, 0, "2 held"),
    )


def test_the_places_below_lead_to_their_own_sheets(sit_down: SitDown) -> None:
    desk = sit_down()
    places = desk.perform(Go(place("coverage"))).sheet.sections[2].table
    assert places is not None
    assert places.columns == ("Place", "Held", "Categories with any")
    assert len(places.rows) == 14
    assert places.rows[0] == Row(("兰州市", "27", "13"), Go(place("coverage", division="620100")))
    met = desk.perform(Go(place("coverage", division="620100")))
    categories = met.sheet.sections[0].table
    assert categories is not None
    assert (met.sheet.title, met.sheet.lead) == ("What is held: 兰州市", "27 records, 0 of them confirmed.")
    assert categories.columns == ("Category", "Held", "Confirmed")  # nobody reports totals for a part of the province
    there = Go(place("records", category="day_care", division="620100"))
    assert categories.rows[0] == Row(("Day care", "2", "0"), there)
    assert desk.perform(Back()).sheet.title == "What is held: 甘肃省"


def test_the_parts_add_up_to_no_more_than_the_whole(sit_down: SitDown) -> None:
    desk = sit_down()
    whole = {"620000": 70, "620100": 27}
    for division, held in whole.items():
        places = desk.perform(Go(place("coverage", division=division))).sheet.sections[2].table
        assert places is not None
        assert sum(int(row.cells[1]) for row in places.rows) <= held


def test_a_county_has_no_places_below(sit_down: SitDown) -> None:
    met = sit_down().perform(Go(place("coverage", division="620102")))
    assert [section.heading for section in met.sheet.sections] == ["By category", "As a chart"]


def test_a_place_that_is_none_is_told(sit_down: SitDown) -> None:
    met = sit_down().perform(Go(place("coverage", division="999999")))
    assert (met.sheet.title, met.message) == ("This cannot be shown", "There is no record 999999.")


def test_in_chinese(sit_down: SitDown) -> None:
    i18n.use("zh_CN")
    met = sit_down().perform(Go(place("coverage")))
    assert (met.sheet.title, met.sheet.lead) == (
        "收录情况：甘肃省",
        "收录 70 条，其中 0 条核实过。总数是全省公布的数字。",
    )
    chart = met.sheet.sections[1].chart
    assert chart is not None
    assert chart.bars[0] == Bar("白天照料和托养", 11, 121, "全省 121，收了 11，占 9%")
