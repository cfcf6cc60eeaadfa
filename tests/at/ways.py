"""Every page of the program, and how a person gets there from the first by keys alone."""

from collections.abc import Mapping

WAYS: Mapping[str, tuple[str, ...]] = {
    "home": (),
    "group": ("2",),
    "category": ("2", "1"),
    "search": ("1", "type lunyi as 轮椅"),
    "needs": ("1", "type lunyi as 轮椅", "Down", "7"),
    "service": ("2", "1", "2"),
    "ask": ("F9",),
    "places": ("F6",),
    "options": ("F10",),
    "help": ("0",),
    "about": ("F10", "9"),
    "keys": ("0", "1"),
    "dial": ("1", "numbersign"),
    "words": ("1", "numbersign", "7", "5", "9", "5", "numbersign"),
    "filters": ("2", "3", "7"),
    "wrong": ("2", "1", "2", "4"),
    "thanks": ("2", "1", "2", "4", "1"),
    "speaking": ("0", "3"),
    "learn": ("F1",),
}
"""By the key of the page, as desktop/pages/table.py has them; the last step opens it."""
DEEPER: Mapping[str, tuple[str, ...]] = {
    "search-empty": ("1",),
    "category-further": ("2", "1", "plus"),
    "places-further": ("F6", "plus"),
    "options-language": ("F10", "1"),
    "options-size": ("F10", "2"),
    "options-voice": ("F10", "4"),
    "options-volume": ("F10", "6"),
    "places-county": ("F6", "2", "2"),
}
"""The same pages with something else on them: another leaf, nothing written yet, the values of a setting."""
ALL: Mapping[str, tuple[str, ...]] = {**WAYS, **DEEPER}
EXPLAINED = ("learn",)
"""Pages on which no key moves: each only says what it does."""


def homeward(page: str) -> str:
    """The keys that lead home from a page."""
    return "Escape F7" if page in EXPLAINED else "F7"
