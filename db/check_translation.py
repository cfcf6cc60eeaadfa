"""Checking translations: each belongs to a text that exists, and says the numbers which that text says."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from db.complaint import Complaint
from db.profile import BY_NAME

Row = Mapping[str, str]
Tables = Mapping[str, Sequence[Row]]

_HAN = re.compile(r"[\u3400-\u9fff]")
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?", re.ASCII)
_CHINESE_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]+)?)(万?)", re.ASCII)
_MONTH = re.compile(r"(?<=年)(1[0-2]|[1-9])月|(1[0-2]|[1-9])月(?=[0-9])", re.ASCII)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_TEN_THOUSAND = 10_000


def check_translations(tables: Tables) -> Iterator[Complaint]:
    """Give what is wrong with the table `translation` beyond what every table is checked for."""
    written = {
        (name, row.get(table.key, "")): row
        for name, table in BY_NAME.items()
        if name in BY_NAME["translation"].fields[1].codes
        for row in tables.get(name, ())
    }
    seen: set[tuple[str, ...]] = set()
    for number, row in enumerate(tables.get("translation", ()), 2):
        place = tuple(row.get(name, "") for name in ("link_entity", "link_id", "field_name", "language"))
        original = written.get((place[0], place[1]))
        if original is None:
            continue  # the check of every table tells that the row is missing
        if place in seen:
            yield Complaint("translation.csv", number, "field_name", place[2], "translated_twice")
        seen.add(place)
        for column, code in _codes(row, original):
            yield Complaint("translation.csv", number, column, row.get(column, ""), code)


def _codes(row: Row, original: Row) -> Iterator[tuple[str, str]]:
    if row.get("field_name", "") not in _translatable(row["link_entity"]):
        yield "field_name", "not_translatable"
        return
    chinese, text = original.get(row["field_name"], ""), row.get("text", "")
    if not chinese:
        yield "field_name", "nothing_to_translate"
        return
    if _HAN.search(text):
        yield "text", "still_chinese"
    if len(chinese.splitlines()) != len(text.splitlines()):
        yield "text", "lines_differ"
    if numbers_missing(chinese, text):
        yield "text", "numbers_differ"


def _translatable(name: str) -> frozenset[str]:
    """Return the fields of a table that hold words for residents."""
    table = BY_NAME[name]
    return frozenset(
        field.name
        for field in table.fields
        if field.type in ("text", "long_text")
        and field.visibility == "public"
        and not (field.values or field.references or field.name == table.key)
    )


def numbers_missing(chinese: str, text: str) -> tuple[str, ...]:
    """Return the numbers of a Chinese text that its translation lacks. 1.6万 is 16,000; 6月 is June or 6."""
    said = Counter(Decimal(each.replace(",", "")) for each in _NUMBER.findall(text))
    wanted: Counter[Decimal] = Counter()
    for match in _MONTH.finditer(chinese):
        month = int(match.group(1) or match.group(2))
        wanted[Decimal(month)] += not _names_month(text, month)
    for digits, ten_thousands in _CHINESE_NUMBER.findall(_MONTH.sub("月", chinese)):
        wanted[Decimal(digits) * (_TEN_THOUSAND if ten_thousands else 1)] += 1
    return tuple(f"{number.normalize():f}" for number in wanted - said)


def _names_month(text: str, month: int) -> bool:
    return _MONTHS[month - 1] in text
