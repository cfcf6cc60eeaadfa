"""Days of the week as people write them, 周一至周五 or Mon-Fri, as the codes that HSDS has for them: MO,TU,WE,TH,FR."""

import re
import unicodedata
from collections.abc import Iterator

from db.check_value import WEEKDAYS

_SIGNS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SPANS = {"每天": range(7), "每日": range(7), "全周": range(7), "工作日": range(5), "周末": (5, 6), "双休日": (5, 6)}
_BETWEEN = re.compile(r"[、,，;；/\s和及与]+")
_RUN = re.compile(r"(?P<first>[^到至~～\-–—―]+)(?:[到至~～\-–—―]+(?P<last>[^到至~～\-–—―]+))?")


def codes(text: str) -> str:
    """Return the codes of the days that a text names, in the order of the week; "" where it names anything else."""
    plain = re.sub(r"\s*([到至~～\-–—―])\s*", r"\1", unicodedata.normalize("NFKC", text).strip().casefold())
    found: set[int] = set()
    for part in filter(None, _BETWEEN.split(plain)):
        days = list(_days(part))
        if not days:
            return ""
        found.update(days)
    return ",".join(WEEKDAYS[day] for day in sorted(found))


def _days(part: str) -> Iterator[int]:
    if part in _SPANS:
        yield from _SPANS[part]
        return
    run = _RUN.fullmatch(part)
    first = _day(run["first"]) if run else None
    last = _day(run["last"]) if run and run["last"] else first
    if first is not None and last is not None and first <= last:
        yield from range(first, last + 1)


def _day(word: str) -> int | None:
    """Return the number of a day, Monday being 0."""
    sign = word.removeprefix("周").removeprefix("星期").removeprefix("礼拜")
    if len(sign) == 1:
        return _SIGNS.get(sign)
    return next((at for at, name in enumerate(_ENGLISH) if len(word) > 1 and name.startswith(word)), None)
