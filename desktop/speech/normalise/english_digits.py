"""The table of rules by which digits are said in English. Order matters: the particular comes first."""

import re

from desktop.speech.normalise.numbers import (
    english,
    english_decimal,
    english_digits,
    english_year,
)
from desktop.speech.normalise.symbols import DASH, Rule

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
    *("nineteenth", "twentieth"),
)
UNITS = {
    "㎡": "square metres", "m²": "square metres", "m2": "square metres", "km": "kilometres", "㎞": "kilometres",
    "cm": "centimetres", "mm": "millimetres", "kg": "kilograms", "mg": "milligrams", "ml": "millilitres",
    "mL": "millilitres", "min": "minutes", "dB": "decibels", "°C": "degrees Celsius", "℃": "degrees Celsius",
    "m": "metres", "g": "grams", "L": "litres", "h": "hours",
}  # fmt: skip
COUNTED = (
    "people|persons|yuan|metres|places|place|results|records|services|items|years|months|days|hours|minutes|"
    "percent|%|beds|times|of|counties|offices|kilo|centi|square|RMB|CNY"
)
EACH = "month|year|day|person|hour|week|time|family|household|term|semester"
NUMBER = r"\d[\d,]*\d(?:\.\d+)?|\d(?:\.\d+)?"
YEAR = r"(?:19|20)\d{2}"


def ordinal(number: int) -> str:
    """A number that says which: 21 is twenty-first."""
    if number < len(ORDINALS):
        return ORDINALS[number]
    words = english(str(number))
    head, joint, last = words.rpartition("-" if "-" in words.split()[-1] else " ")
    if last.endswith("y"):
        return f"{head}{joint}{last[:-1]}ieth"
    ones = english_index(last)
    return f"{head}{joint}{ORDINALS[ones] if ones else last + 'th'}"


def english_index(word: str) -> int:
    """The number below twenty that the word names, 0 for none."""
    return next((number for number in range(1, 20) if english(str(number)) == word), 0)


def _groups(match: re.Match[str]) -> str:
    """The groups of a telephone number, with a pause between them."""
    return ", ".join(english_digits(group) for group in match.groups() if group)


def _long(match: re.Match[str]) -> str:
    digits = match[0]
    first = len(digits) % 4
    parts = [digits[:first]] if first else []
    parts += [digits[at : at + 4] for at in range(first, len(digits), 4)]
    return ", ".join(english_digits(part) for part in parts)


def _date(match: re.Match[str]) -> str:
    day = match.groupdict().get("d")
    month = MONTHS[int(match["m"]) - 1]
    return f"{month} {f'{ordinal(int(day))}, ' if day else ''}{english_year(match['y'])}"


def _time(match: re.Match[str]) -> str:
    hour, minute = int(match["h"]), match["min"]
    if not int(minute) and hour % 12 == 0:
        return "noon" if hour == 12 else "midnight"
    half = "p.m." if 12 <= hour < 24 else "a.m."  # espeak-ng takes "am" for the verb
    words = english(str((hour - 1) % 12 + 1))
    if int(minute):
        words += f" oh {english(minute)}" if minute[0] == "0" else f" {english(minute)}"
    return f"{words} {half}"


def _address(match: re.Match[str]) -> str:
    """A web or mail address: its dots are said."""
    text = re.sub(r"^https?://", "", match[0]).rstrip("/")
    return text.replace(".", " dot ").replace("/", " slash ").replace("@", " at ").replace("-", " dash ")


_UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_TABLE = (
    (r"https?://[\w./?=&%-]+|www\.[\w./?=&%-]+|[\w.+-]+@[\w-]+\.[\w.-]*\w", _address),
    (r"(?<!\w)[Nn]o\.\s*(?=\d)", lambda m: "number "),
    # telephone numbers
    (r"(?<!\d)(?:\+?86[- ])?\((0\d{2,3})\)\s*(\d{3,4})(\d{4})(?!\d)", _groups),
    (r"(?<!\d)(?:\+?86[- ]?)?(0\d{2,3})[- ](\d{3,4})(\d{4})(?:-(\d{1,5}))?(?!\d)", _groups),
    (r"(?<!\d)(0[12]\d|0[3-9]\d{2})(\d{3,4})(\d{4})(?!\d)", _groups),
    (r"(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)", _groups),
    (r"(?<!\d)([48]00)[- ]?(\d{3})[- ]?(\d{4})(?!\d)", _groups),
    (r"(?i)(?<=extension)\s*(\d{1,5})(?!\d)", lambda m: " " + _groups(m)),
    # dates, years, times
    (rf"(?<!\d)(?P<y>{YEAR})([-/.])(?P<m>0?[1-9]|1[0-2])\2(?P<d>[12]\d|3[01]|0?[1-9])(?!\d)", _date),
    (rf"(?<!\d)(?P<y>{YEAR})[-/](?P<m>0[1-9]|1[0-2]|[1-9])(?![\d-])", _date),
    (
        rf"(?<!\d)({YEAR}){DASH}({YEAR})(?!\d)",
        lambda m: f"{english_year(m[1])} to {english_year(m[2])}",
    ),
    (
        rf"(?<=\d){DASH}(?=[\d¥￥$])|(?<=day){DASH}(?=[A-Z][a-z]+day)|(?<=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)){DASH}"
        r"(?=Mon|Tue|Wed|Thu|Fri|Sat|Sun)",
        lambda m: " to ",
    ),
    (r"(?<![\d:])(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?::[0-5]\d)?(?![\d:])", _time),
    (rf"(?<![\d.,¥￥$])({YEAR})(?![\d%:]|[.,]\d|\s*(?:{COUNTED}))", lambda m: english_year(m[1])),
    # stars are a grade when there are several; one is a mark before a text
    (r"[★☆]{2,5}", lambda m: f"{english(str(m[0].count('★')))} stars, "),
    # money, percent, units
    (rf"(?:[¥￥]|RMB|CNY)\s*({NUMBER})(?:\s*yuan)?", lambda m: f"{english_decimal(m[1])} yuan"),
    (rf"\$\s*({NUMBER})", lambda m: f"{english_decimal(m[1])} dollars"),
    (r"(?<=\d)\s*%", lambda m: " percent"),
    (rf"(?<=[a-z])\s*/\s*(?=(?:{EACH}))", lambda m: " per "),
    (r"(?<![\d/])1/2(?![\d/])", lambda m: "one half"),
    (r"(?<![\d/])(\d{1,3})/(\d{1,3})(?![\d/])", lambda m: f"{english(m[1])} over {english(m[2])}"),
    (rf"(?<=\d)\s*({_UNIT})(?![A-Za-z])", lambda m: f" {UNITS[m[1]]}"),
    (r"(?<![\d\w])-(?=\d)", lambda m: "minus "),
    (r"(?<=\d)\+(?!\s*\d)", lambda m: " and over"),
    # which, hotlines, whatever is too long to be counted, numbers
    (r"(?<!\d)(\d{1,4})(?:st|nd|rd|th)(?![a-z])", lambda m: ordinal(int(m[1]))),
    (
        r"(?<![\d.])(110|112|114|119|120|122|12\d{3}|9[56]\d{3,4}|100(?:00|01|10|50|86))"
        rf"(?![\d]|[.,]\d|[\s-]*(?:{COUNTED}))",
        _groups,
    ),
    (rf"(?<![\d.,])\d{{7,}}(?!\d|[.,]\d|\s*(?:{COUNTED}))", _long),
    (r"(?<![\d.,])0\d+(?![\d.])", lambda m: english_digits(m[0])),
    (r"(?<![\d.])\d+(?:\.\d+){2,}(?!\d)", lambda m: " point ".join(map(english_digits, m[0].split(".")))),
    (rf"(?<=[A-Za-z])({NUMBER})", lambda m: f" {english_decimal(m[1])}"),
    (rf"({NUMBER})(?=[A-Za-z])", lambda m: f"{english_decimal(m[1])} "),
    (NUMBER, lambda m: english_decimal(m[0])),
)

RULES: tuple[Rule, ...] = tuple((re.compile(pattern), say) for pattern, say in _TABLE)
