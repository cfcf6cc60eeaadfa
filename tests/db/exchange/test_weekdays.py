"""Days of the week as people write them become the codes of HSDS."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.check_value import WEEKDAYS, are_weekdays
from db.exchange.weekdays import codes

WORKDAYS = "MO,TU,WE,TH,FR"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("周一至周五", WORKDAYS),
        ("星期一到五", WORKDAYS),
        ("周一 - 周五", WORKDAYS),
        ("工作日", WORKDAYS),
        ("每天", "MO,TU,WE,TH,FR,SA,SU"),
        ("周六、周日", "SA,SU"),
        ("周末", "SA,SU"),
        ("星期天", "SU"),
        ("周三、周一", "MO,WE"),
        ("周一至周三、周五", "MO,TU,WE,FR"),
        ("mo,tu", "MO,TU"),
        ("ＭＯ，ＴＵ", "MO,TU"),
        ("Mon-Fri", WORKDAYS),
        ("Saturday and", ""),
        ("周五至周一", ""),
        ("上午", ""),
        ("周八", ""),
        ("", ""),
        ("\0\ud800", ""),
    ],
)
def test_days_are_understood_or_left_alone(text: str, days: str) -> None:
    assert codes(text) == days


@given(st.sets(st.sampled_from(WEEKDAYS), min_size=1))
def test_codes_stay_what_they_are(days: set[str]) -> None:
    text = ",".join(day for day in WEEKDAYS if day in days)
    assert (codes(text), are_weekdays(text)) == (text, True)


@given(st.text())
def test_whatever_is_written_becomes_codes_or_nothing(text: str) -> None:
    assert codes(text) == "" or are_weekdays(codes(text))
