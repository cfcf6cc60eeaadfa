"""Nothing that is written into a form is an error of the program."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.pages.desk.desk import Desk
from desktop.pages.desk.sheet import Go, Place, Press, place
from tests.desktop.pages.desk.writing import HERE, PHONE, SCHOOL, entries, filled


@pytest.fixture
def desk(sit_down: Callable[..., Desk]) -> Desk:
    return sit_down("editor")


_TEXT = st.one_of(
    st.text(st.characters(), max_size=30),
    st.sampled_from(["", "\0", "\ud800", "=1", "yes", "620102", "0931-8821994", "13912345678", "同上", "1e9", "👩‍🦽"]),
    st.just("9" * 5_000),
)
_PLACES = (
    HERE,
    PHONE,
    place("add", table="service"),
    place("add", table="translation"),
    place("add", table="schedule", service_id=SCHOOL),
    place("edit", table="role", key="county_federation"),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), here=st.sampled_from(_PLACES), button=st.sampled_from(["save", "check", "preview", "listen"]))
def test_nothing_that_is_written_is_an_error_of_the_program(
    desk: Desk, data: st.DataObject, here: Place, button: str
) -> None:
    desk.enter(place("home"))
    sheet = desk.perform(Go(here)).sheet
    names = list(entries(sheet)) or ["reason"]
    written: Mapping[str, str] = data.draw(st.dictionaries(st.sampled_from(names), _TEXT, max_size=6))
    pressed = next((each.name for section in sheet.sections for each in section.buttons), "check")
    desk.perform(Press(pressed if button == "listen" else button), filled(sheet, **written))
