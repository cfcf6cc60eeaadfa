"""Checking one value against its field."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date

from db.profile import Field

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_INTEGER = re.compile(r"-?[0-9]{1,9}")
_REAL = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,12})?")
_URL = re.compile(r"https?://[^\s/?#]+[^\s]*")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
_DIALABLE = re.compile(r"0\d{2,3}-\d{7,8}|[48]00-?\d{3}-?\d{4}|1[012]\d{1,3}|9[56]\d{3,4}", re.ASCII)

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The days of the week as RRULE writes them, Monday first."""

# A common surname before a title, or a label that a name follows.
_SURNAME = "赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹潘葛范彭鲁韦马袁柳唐薛雷贺罗郝邓康"
_PERSON = re.compile(rf"[{_SURNAME}](?:先生|女士|同志|经理|师傅)|(?:联系人|负责人|经办人)[:：]")


def is_date(text: str) -> bool:
    """Tell whether a text is a year, a month or a day that exists."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def are_weekdays(text: str) -> bool:
    """Tell whether a text is a list of days of the week as HSDS has them: MO,TU."""
    return all(each in WEEKDAYS for each in text.split(","))


def is_dialable(number: str) -> bool:
    """Tell whether a number is a line, a service number or a hotline in the form of the profile."""
    return _DIALABLE.fullmatch(number) is not None


_FORMS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "date": ("bad_date", is_date),
    "time": ("bad_time", lambda text: _TIME.fullmatch(text) is not None),
    "integer": ("bad_number", lambda text: _INTEGER.fullmatch(text) is not None),
    "real": ("bad_number", lambda text: _REAL.fullmatch(text) is not None),
    "url": ("bad_url", lambda text: _URL.fullmatch(text) is not None),
    "email": ("bad_email", lambda text: _EMAIL.fullmatch(text) is not None),
}


def hides(text: str) -> bool:
    """Tell whether a text holds characters that reorder, hide or break what is shown."""
    if text.isprintable():
        return False
    return any(unicodedata.category(each) in ("Cc", "Cf", "Cs", "Co") and each != "\n" for each in text)


def wrong_with(field: Field, text: str) -> Iterator[str]:
    """Give the codes of everything that is wrong with a value by itself; references are checked elsewhere."""
    if not text.strip():
        if field.required:
            yield "no_source" if field.name == "source_name" else "required"
        return
    if field.values and text not in field.codes:
        yield "not_allowed"
    code, is_right = _FORMS.get(field.type, ("", lambda _: True))
    if not is_right(text):
        yield code
    yield from _unsafe(field, text)


def _unsafe(field: Field, text: str) -> Iterator[str]:
    if field.type != "real" and text[0] in "=+-@\t\r":
        yield "formula"
    if hides(text):
        yield "control_character"
    if field.type != "url" and _MOBILE.search(text):
        yield "mobile_number"
    if field.type in ("text", "long_text") and _PERSON.search(text):
        yield "private_person"
