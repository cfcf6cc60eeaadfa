"""The table of rules by which digits are said in Mandarin. Order matters: the particular comes first."""

import re

from desktop.speech.normalise.numbers import chinese, chinese_decimal, chinese_digits
from desktop.speech.normalise.symbols import DASH, Rule

COUNTED = (
    "个|条|次|名|位|家|所|种|项|人|天|日|年|月|元|角|分|套|台|件|张|间|户|周|小时|秒|米|平方米|公里|厘米|毫米|"
    "公斤|千克|克|毫升|升|万|亿|千|百|岁|处|步|页|份|笔|辆|本|层|楼|栋|只|双|部|类|级|等|号|站|段|星期|期|届|"
    "例|倍|度|余|多|床|县|市|区|乡|镇|村|路|字|门|学时|课时|摄氏度|%|％|‰|￥|㎡"
)
PAIRED = (
    "个|条|次|名|位|家|所|种|项|人|天|年(?!级|月|\\d)|元|套|台|件|张|间|户|周|小时|分钟|米|公里|万|千|岁|处|步|页|份|"
    "笔|辆|本|层|只|双|部|类|栋|站|段|星期|倍"
)
UNITS = {
    "㎡": "平方米", "m²": "平方米", "m2": "平方米", "km": "公里", "cm": "厘米", "mm": "毫米", "kg": "公斤",
    "㎏": "公斤", "㎞": "公里", "㎝": "厘米", "㎜": "毫米", "mg": "毫克", "ml": "毫升", "mL": "毫升", "min": "分钟",
    "dB": "分贝", "kW": "千瓦", "°C": "摄氏度", "m": "米", "g": "克", "L": "升", "h": "小时", "W": "瓦", "V": "伏",
}  # fmt: skip
NUMBER = r"\d[\d,]*(?:\.\d+)?"
YEAR = r"(?:19|20)\d{2}"
EACH = "人|月|年|天|日|次|户|小时|学期|学年|学时|床|家|份|张|个|平方米"


def _phone(digits: str) -> str:
    return chinese_digits(digits, one="幺")


def _groups(match: re.Match[str]) -> str:
    """The groups of a telephone number, with a pause between them."""
    return "，".join(_phone(group) for group in match.groups() if group)


def _long(match: re.Match[str]) -> str:
    """Seven digits and more with nothing counted after them: a telephone number, in groups of four."""
    digits = match[0]
    first = len(digits) % 4
    parts = [digits[:first]] if first else []
    parts += [digits[at : at + 4] for at in range(first, len(digits), 4)]
    return "，".join(_phone(part) for part in parts)


def _date(match: re.Match[str]) -> str:
    year, month, day = match["y"], match["m"], match.groupdict().get("d")
    return f"{chinese_digits(year)}年{chinese(month)}月" + (f"{chinese(day)}日" if day else "")


def _time(match: re.Match[str]) -> str:
    hour, minute, second = match["h"], match["min"], match["s"]
    words = f"{chinese(hour)}点"
    if int(minute) or second:
        words += ("零" if minute[0] == "0" and int(minute) else "") + f"{chinese(minute)}分"
    return words + (f"{chinese(second)}秒" if second else "")


def _fraction(match: re.Match[str]) -> str:
    return f"{chinese(match[2])}分之{chinese(match[1])}"


_UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_TABLE = (
    # telephone numbers: area code and number, extension; mobile; 400; several lines
    (r"(?<!\d)(?:\+?86[- ])?[（(](0\d{2,3})[)）]\s*(\d{3,4})(\d{4})(?!\d)", _groups),
    (r"(?<!\d)(?:\+?86[- ]?)?(0\d{2,3})[- ](\d{3,4})(\d{4})(?:-(\d{1,5}))?(?!\d)", _groups),
    (r"(?<!\d)(0[12]\d|0[3-9]\d{2})(\d{3,4})(\d{4})(?!\d)", _groups),
    (r"(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)", _groups),
    (r"(?<!\d)([48]00)[- ]?(\d{3})[- ]?(\d{4})(?!\d)", _groups),
    (r"(?<!\d)([48]00)[- ](\d{4})[- ](\d{3})(?!\d)", _groups),
    (r"(?<=转)\s*(\d{1,5})(?!\d)", _groups),
    (r"(?<=邮编)[:：]?\s*(\d{6})(?!\d)", lambda m: "，" + _groups(m)),
    (r"(?<=邮政编码)[:：]?\s*(\d{6})(?!\d)", lambda m: "，" + _groups(m)),
    # dates, years
    (rf"[〔\[（(]({YEAR})[〕\]）)]", lambda m: f"，{chinese_digits(m[1])}，"),
    (rf"(?<!\d)(?P<y>{YEAR})([-/.])(?P<m>0?[1-9]|1[0-2])\2(?P<d>[12]\d|3[01]|0?[1-9])(?!\d)", _date),
    (rf"(?<!\d)(?P<y>{YEAR})[-/](?P<m>0[1-9]|1[0-2]|[1-9])(?![\d-])", _date),
    (rf"(?<!\d)(?P<y>{YEAR})\.(?P<m>0[1-9]|1[0-2])(?!\d)", _date),
    (rf"(?<!\d)({YEAR}){DASH}({YEAR})(?!\d)", lambda m: f"{chinese_digits(m[1])}到{chinese_digits(m[2])}"),
    (r"(?<!\d)(\d{4})(?=\s*年)", lambda m: chinese_digits(m[1])),
    (rf"(?<![\d.])({YEAR})(?![\d.%]|\s*(?:{COUNTED})|{DASH}\d)", lambda m: chinese_digits(m[1])),
    # times
    (r"(?<![\d:])(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:])", _time),
    # numbers of houses and rooms; ranges
    (r"(?<!\d)\d+(?:-\d+){2,}(?!\d)", lambda m: "杠".join(_phone(part) for part in m[0].split("-"))),
    (r"(?<!\d)(\d{3,4})(?=室|房间|路公交|路车)", lambda m: _phone(m[1])),
    (rf"(?<=[\d%‰年月日号点分时元米岁㎡m℃度C一二三四五六七八九]){DASH}(?=[\d¥￥周星])", lambda m: "到"),
    (rf"(?<=[周期][一二三四五六日]){DASH}(?=[周星一二三四五六日])", lambda m: "到"),
    (rf"(?<=[点分年月日]){DASH}(?=[一二三四五六七八九十零])", lambda m: "到"),
    # stars are a grade when there are several; one is a mark before a text
    (r"[★☆]{2,5}", lambda m: f"{chinese(str(m[0].count('★')))}星，"),
    # money, percent, fractions, units
    (rf"[¥￥]\s*({NUMBER})\s*([万亿]?)(?:元)?", lambda m: f"{chinese_decimal(m[1])}{m[2]}元"),
    (rf"\$\s*({NUMBER})\s*([万亿]?)(?:美元)?", lambda m: f"{chinese_decimal(m[1])}{m[2]}美元"),
    (rf"({NUMBER})\s*%", lambda m: f"百分之{chinese_decimal(m[1])}"),
    (rf"({NUMBER})\s*‰", lambda m: f"千分之{chinese_decimal(m[1])}"),
    (rf"(?<=[元{EACH.replace('|', '')}])\s*/\s*(?=(?:{EACH}))", lambda m: "每"),
    (r"(?<![\d/])(\d{1,3})/(\d{1,3})(?![\d/])", _fraction),
    (rf"(?<=\d)\s*({_UNIT})(?![A-Za-z])", lambda m: UNITS[m[1]]),
    (r"(?<![\d\w])-(?=\d+(?:\.\d+)?(?:摄氏度|℃))", lambda m: "零下"),
    (r"(?<=\d)\+(?!\s*\d)", lambda m: "以上"),
    # hotlines, and whatever is too long to be counted
    (
        r"(?<![\d.第])(110|112|114|119|120|122|12\d{3}|9[56]\d{3,4}|100(?:00|01|10|50|86))"
        rf"(?![\d.,]|\s*(?:{COUNTED}))",
        lambda m: _phone(m[1]),
    ),
    (rf"(?<![\d.,])\d{{7,}}(?![\d.,]|\s*(?:{COUNTED}))", _long),
    # numbers
    (rf"(?<![\d.,第])2(?=\s*(?:{PAIRED}))", lambda m: "两"),
    (r"(?<![\d.,])0+([1-9]\d?)(?=\s*[年月日时分点号])", lambda m: chinese(m[1])),
    (r"(?<![\d.,])0\d+(?![\d.])", lambda m: chinese_digits(m[0])),
    (r"(?<![\d.])\d+(?:\.\d+){2,}(?!\d)", lambda m: "点".join(map(chinese_digits, m[0].split(".")))),
    (NUMBER, lambda m: chinese_decimal(m[0])),
)

RULES: tuple[Rule, ...] = tuple((re.compile(pattern), say) for pattern, say in _TABLE)
