"""English: what is written, and what is said for it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.speech.normalise import normalise

SAID = (
    ("Phone: 0931-8616666", "Phone, zero nine three one, eight six one, six six six six"),
    ("12385", "one two three eight five"),
    ("Call 12345 now", "Call one two three four five now"),
    ("110 yuan", "one hundred ten yuan"),
    ("110 results", "one hundred ten results"),
    ("2026", "twenty twenty-six"),
    ("2021-01-05", "January fifth, twenty twenty-one"),
    ("Checked 2021-01", "Checked January twenty twenty-one"),
    ("09:00-17:30", "nine a.m. to five thirty p.m."),
    ("Monday-Friday 9:00–12:00, 14:30–18:00", "Monday to Friday nine a.m. to noon, two thirty p.m. to six p.m."),
    ("ages 16-59", "ages sixteen to fifty-nine"),
    ("15,000 yuan", "fifteen thousand yuan"),
    ("1.5 million", "one point five million"),
    ("50%", "fifty percent"),
    ("120 ㎡", "one hundred twenty square metres"),
    ("120m2", "one hundred twenty square metres"),
    ("3rd of 12", "third of twelve"),
    ("Item 3 of 12", "Item three of twelve"),
    ("(county level) federation", "county level, federation"),
    ("A4 paper", "A four paper"),
    ("Lánzhōu", "Lanzhou"),
    ("www.gsdpf.org.cn", "www dot gsdpf dot org dot cn"),
    ("press # or *", "press hash or star"),
    ("200 yuan/month", "two hundred yuan per month"),
    ("13909310000", "one three nine, zero nine three one, zero zero zero zero"),
    ("No. 222, Tianshui Road", "number two hundred twenty-two, Tianshui Road"),
    ("Room 402", "Room four hundred two"),
    ("1/2", "one half"),
    ("¥1,200.50", "one thousand two hundred point five zero yuan"),
    ("60+", "sixty and over"),
    ("★ star 📞", "star"),
    ("rated ★★★★", "rated four stars,"),
    ("(0931) 8616666", "zero nine three one, eight six one, six six six six"),
    ("21st", "twenty-first"),
    ("page 1.", "page one."),
    ("12385.", "one two three eight five."),
    ("T9", "T nine"),
    ("8616666", "eight six one, six six six six"),
    ("COVID-19", "COVID-nineteen"),
    ("12:00", "noon"),
    ("00:30", "twelve thirty a.m."),
    ("2005", "two thousand five"),
    ("2010-2015", "twenty ten to twenty fifteen"),
    ("-5℃", "minus five degrees Celsius"),
    ("30-50%", "thirty to fifty percent"),
    ("the 42nd", "the forty-second"),
    ("1,234,567", "one million two hundred thirty-four thousand five hundred sixty-seven"),
    ("one & two; three: four", "one and two; three, four"),
    ("e.g. this", "e.g. this"),
    ("open 24 hours", "open twenty-four hours"),
    ("in 1999", "in nineteen ninety-nine"),
    ("the 1st", "the first"),
    ("level 2-4", "level two to four"),
    ("2026-11-24", "November twenty-fourth, twenty twenty-six"),
    ("8:05", "eight oh five a.m."),
    ("call 110", "call one one zero"),
    ("110 beds", "one hundred ten beds"),
    ("3 kg", "three kilograms"),
    ("1,000 people", "one thousand people"),
    ("12:30", "twelve thirty p.m."),
    ("24:00", "midnight"),
    ("«quote»", "quote"),
    ("https://www.gov.cn/", "www dot gov dot cn"),
    ("May 5, 2025", "May five, twenty twenty-five"),
    ("$5", "five dollars"),
    ("RMB 300", "three hundred yuan"),
    ("#", "hash"),
    ("", ""),
    ("🦮", ""),
    ("兰州", ""),
    ("you don't need it", "you don't need it"),
)


@pytest.mark.parametrize(("written", "said"), SAID, ids=[written or "nothing" for written, _ in SAID])
def test_what_is_written_is_said(written: str, said: str) -> None:
    assert normalise(written, "en") == said


@given(some.text())
def test_nothing_is_left_to_guess(written: str) -> None:
    assert re.fullmatch(r"[A-Za-z ,.;!?'-]*", normalise(written, "en"))
