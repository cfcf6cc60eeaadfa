"""What spreadsheets do to values: mended where nothing is lost, told with the repair where something is."""

import re
import unicodedata
from datetime import date, timedelta
from functools import cache

from db.check_value import is_date, is_dialable
from db.exchange import weekdays
from db.profile import Field, Value

Mended = tuple[str, str, str]
"""The text to go on with, the code of what is wrong or "", and the repair where it is known."""

_SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+)?[Ee]\+?\d{1,3}")
_SPREADSHEET_ERROR = re.compile(r"#(?:REF|VALUE|NAME|N/A|NUM|NULL|DIV/0)[!?]?")
_DITTO = frozenset(("同上", "同前", "〃", "″", '"', "”"))
_DATE = re.compile(r"(\d{4})[年/.\-](\d{1,2})(?:[月/.\-](\d{1,2})日?|月)?(?:[ T]00:00(?::00)?)?")
_YEAR = re.compile(r"(\d{4})年")
_SERIAL = re.compile(r"[2-6]\d{4}")
_TIME = re.compile(r"(\d{1,2})[:：](\d{2})(?::00)?(?:Z|\+08:?00)?")
_PHONE_LIKE = re.compile(r"\d[\d\- ()]{4,}\d")
_BETWEEN = re.compile(r"\s*(?:[、,，;；/或\n]|\s{2,})\s*")
_LINE = re.compile(r"\(?(0\d{2,3})\)?[ \-]*(\d{7,8})|\(?(0\d{2,3})\)?[ \-]+(\d{3,4})[ \-](\d{4})")
_WITHOUT_ZERO = re.compile(r"(?:10|[2-9]\d)\d{7,9}", re.ASCII)
_BARE_URL = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/\S*)?")
_EPOCH = date(1899, 12, 30)


def mend(field: Field, text: str, above: str = "") -> Mended:
    """Return what a cell says, and what is wrong with it; `above` is the value of the row before."""
    if text.startswith("'") and text[1:2] in "=+-@\t\r'" and len(text) > 1:
        text = text[1:]  # our own guard against formulas, see db.exchange.export
    kept = text if field.type == "long_text" else text.strip(" \t\r\n\u3000\ufeff")
    if not kept:
        return "", "", ""
    if kept in _DITTO:
        return kept, "ditto", above
    if _SPREADSHEET_ERROR.fullmatch(kept):
        return kept, "spreadsheet_error", ""
    if _SCIENTIFIC.fullmatch(kept) and field.type != "real":
        return kept, "scientific", ""
    return _KINDS.get(_kind(field), _as_it_is)(field, kept)


def _kind(field: Field) -> str:
    named = {"number": "phone", "byday": "days"}
    return named.get(field.name, "values" if field.values else field.type)


def _as_it_is(field: Field, text: str) -> Mended:
    if field.references or field.name in ("identifier", "postal_code", "code"):
        text = unicodedata.normalize("NFKC", text).strip()
    return text, "", ""


def _value(field: Field, text: str) -> Mended:
    """Take the Chinese and the English word for the code."""
    if text in field.codes:
        return text, "", ""
    folded = unicodedata.normalize("NFKC", text).strip().casefold()
    return _codes(field.values).get(folded, text), "", ""


@cache
def _codes(values: tuple[Value, ...]) -> dict[str, str]:
    return {word.casefold(): value.code for value in values for word in (value.label_en, value.label, value.code)}


def _date(field: Field, text: str) -> Mended:
    plain = unicodedata.normalize("NFKC", text).strip()
    if is_date(plain):
        return plain, "", ""
    if _SERIAL.fullmatch(plain):
        return text, "date_serial", (_EPOCH + timedelta(days=int(plain))).isoformat()
    if found := _YEAR.fullmatch(plain):
        return found[1], "", ""
    if found := _DATE.fullmatch(plain):
        made = "-".join(part.zfill(2) for part in found.groups() if part)
        return (made, "", "") if is_date(made) else (text, "", "")
    return text, "", ""


def _time(field: Field, text: str) -> Mended:
    found = _TIME.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return (f"{int(found[1]):02}:{found[2]}", "", "") if found else (text, "", "")


def _days(field: Field, text: str) -> Mended:
    return weekdays.codes(text) or text, "", ""


def _number(field: Field, text: str) -> Mended:
    plain = unicodedata.normalize("NFKC", text).strip().replace(",", "")
    return (plain[:-2] if field.type == "integer" and plain.endswith(".0") else plain), "", ""


def _phone(field: Field, text: str) -> Mended:
    plain = re.sub(r"[‐-―−－—﹣~]+", "-", unicodedata.normalize("NFKC", text)).strip()
    if is_dialable(plain):
        return plain, "", ""
    several = [part for part in _BETWEEN.split(plain) if _PHONE_LIKE.search(part)]
    if len(several) > 1:
        return text, "two_phones", " | ".join(_one_phone(part) for part in several)
    made = _one_phone(plain)
    if is_dialable(made):
        return made, "", ""
    with_zero = _one_phone(f"0{plain}")
    if _WITHOUT_ZERO.fullmatch(plain) and is_dialable(with_zero):
        return text, "lost_zero", with_zero
    return text, "", ""


def _one_phone(text: str) -> str:
    """Return a line with its area code and a hyphen: (0931) 841 3576 is 0931-8413576."""
    digits = re.sub(r"[^\d]", "", text)
    found = _LINE.fullmatch(text.strip())
    if found:
        area, *rest = (part for part in found.groups() if part)
        return f"{area}-{''.join(rest)}"
    if digits.startswith("0") and len(digits) in (10, 11, 12):
        area = digits[:3] if digits[1] in "12" else digits[:4]
        return f"{area}-{digits[len(area) :]}"
    return digits if digits and is_dialable(digits) and not re.search(r"[^\d\s\-()]", text) else text


def _url(field: Field, text: str) -> Mended:
    bare = _BARE_URL.fullmatch(text)
    return (text, "bad_url", f"http://{text}") if bare else (text, "", "")


_KINDS = {
    "url": _url,
    "phone": _phone,
    "days": _days,
    "values": _value,
    "date": _date,
    "time": _time,
    "integer": _number,
    "real": _number,
}
