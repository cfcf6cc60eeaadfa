"""Mandarin: digits in their context, dates, times, telephone numbers, money, units and signs in words."""

import re

from desktop.speech.normalise.chinese_digits import RULES as DIGIT_RULES
from desktop.speech.normalise.symbols import CIRCLED, apply, fold
from desktop.speech.scripts import HAN

SIGNS = str.maketrans(
    {
        "+": "加", "=": "等于", "×": "乘", "÷": "除以", "≥": "大于等于", "≤": "小于等于",
        ">": "大于", "<": "小于", "&": "和", "@": "艾特", "#": "井号", "*": "星号", "%": "百分号",
        "℃": "摄氏度", "°": "度", "√": "对勾", "№": "号", "/": "，",
        "：": "，", ":": "，", "、": "，", "—": "，", "–": "，", "-": "，", "~": "，", "～": "，",
        "…": "，", "|": "，", "\n": "，", "(": "，", ")": "，", "（": "，", "）": "，", "[": "，", "]": "，",
        "【": "，", "】": "，", "〔": "，", "〕": "，", "→": "，", ",": "，", ";": "；", "!": "！", "?": "？",
        ".": "。",
    }
)  # fmt: skip
_UNSPEAKABLE = re.compile(rf"[^{HAN}A-Za-z，。；！？]")
_PAUSES = re.compile(r"[，。；！？]*([。；！？]|，)[，。；！？]*")
_LEADING = re.compile(r"^[，。；！？]+")


def normalise(text: str) -> str:
    """What is said for a piece of Chinese text: characters, single Latin letters and marks of pause."""
    words = apply(DIGIT_RULES, _circled(fold(text)))
    words = _UNSPEAKABLE.sub("", words.translate(SIGNS))
    words = _LEADING.sub("", _PAUSES.sub(_one_pause, words))
    return words if re.search(r"\w", words) else ""


def _circled(text: str) -> str:
    return "".join(f"，第{CIRCLED[char]}，" if char in CIRCLED else char for char in text)


def _one_pause(marks: re.Match[str]) -> str:
    """Several marks in a row are one pause: the strongest of them."""
    return max(marks[0], key="，；？！。".index)
