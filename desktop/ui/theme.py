"""Themes are data: the colours of resources/themes/*.json as one value each."""

import json
from dataclasses import dataclass
from pathlib import Path

from desktop.paths import RESOURCES


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of everything, each as #RRGGBB and named for what it is used for."""

    name: str
    paper: str  # behind everything
    card: str  # behind what can be pressed
    text: str
    second: str  # labels and details
    line: str  # borders
    header: str
    header_text: str
    accent: str  # number circles, and the number that can be called
    accent_text: str
    notice: str  # not confirmed, sample data
    notice_text: str
    notice_line: str
    caption: str
    caption_text: str
    chunk: str  # what is being said now
    chunk_text: str
    bar: str  # behind the actions
    pressed: str
    focus: str
    focus_inner: str

    def text_pairs(self) -> tuple[tuple[str, str], ...]:
        """Every colour of text with every background it is drawn on."""
        return (
            (self.text, self.paper),
            (self.text, self.card),
            (self.text, self.pressed),
            (self.text, self.bar),
            (self.second, self.paper),
            (self.second, self.card),
            (self.second, self.pressed),
            (self.accent, self.card),
            (self.accent, self.pressed),
            (self.header_text, self.header),
            (self.accent_text, self.accent),
            (self.notice_text, self.notice),
            (self.caption_text, self.caption),
            (self.chunk_text, self.chunk),
        )

    def shape_pairs(self) -> tuple[tuple[str, str], ...]:
        """Borders, rings and pictures with what they are seen against."""
        return (
            (self.line, self.paper),
            (self.line, self.card),
            (self.line, self.bar),
            (self.notice_line, self.notice),
            (self.header_text, self.header),
            (self.focus, self.focus_inner),
        )


def load(name: str, folder: Path = RESOURCES / "themes") -> Theme:
    """The theme of that name; raises OSError, ValueError or TypeError when the file is not a theme."""
    return Theme(**json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2 computes it: 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
