"""What search makes of what people write, as a table to be read: answers.csv beside this file.

`./test tests/desktop/pages/test_answers.py --rewrite-transcripts` writes down what is answered now; read the
difference row by row, as the person who asked, before you commit it.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

import db
from desktop import i18n
from desktop.pages.context import Context
from desktop.pages.understood import found_words, is_unsure
from desktop.settings import Settings

TABLE = Path(__file__).parent / "answers.csv"
COLUMNS = ("written", "asked_from", "need", "place", "sure", "sentence", "first", "second")


def table() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def answered(directory: db.Directory, written: str, asked_from: str) -> dict[str, str]:
    i18n.use("zh_CN")
    result = directory.search(written, asked_from, 2)
    context = Context(directory, Settings(division=asked_from), date(2025, 1, 1))
    names = [listing.name for listing in result.listings]
    sure = "no" if is_unsure(result) else "yes" if result.total else ""
    row = (written, asked_from, result.understood.category, result.understood.division, sure)
    return dict(zip(COLUMNS, (*row, found_words(context, result), *(*names, "", "")[:2]), strict=True))


def test_every_row_of_the_table_is_answered_as_it_says(directory: db.Directory, request: pytest.FixtureRequest) -> None:
    rows = table()
    now = [answered(directory, row["written"], row["asked_from"]) for row in rows]
    if request.config.getoption("--rewrite-transcripts"):
        with TABLE.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(now)
    assert now == rows


def test_the_table_has_every_kind_of_service_and_a_hundred_and_fifty_rows(directory: db.Directory) -> None:
    rows = table()
    assert len({(row["written"], row["asked_from"]) for row in rows}) == len(rows) >= 150
    assert {row["need"] for row in rows} >= {term.code for term in directory.categories()}


@pytest.mark.parametrize("written", ["游泳", "火车票", "演唱会门票", "高考分数线", "天气预报", "今天吃什么", "火锅"])
def test_what_is_about_something_else_is_never_answered_as_if_it_were_sure(
    directory: db.Directory, written: str
) -> None:
    result = directory.search(written)
    assert result.understood.confidence < db.SURE
