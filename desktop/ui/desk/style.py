"""How the window of the staff looks: colours of the residents' themes, letters of any size, a focus nobody misses."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QWidget

from desktop.ui.fonts import Typeface
from desktop.ui.theme import Theme

ZOOMS = (100, 125, 150, 175, 200, 250, 300)
"""Percent of the usual size of letters; 200 is what WCAG 2.2, 1.4.4, asks for."""

_ROOMY = 150
"""Percent up to which buttons stand beside one another, and the title and the foot stay in sight."""

_USUAL_PX = 17
"""Of the letters: 3.2 mm of capitals on a screen of 96 dpi at arm's length."""

_SHEET = """
QWidget {{ color: {text}; font-family: "{family}"; font-size: {em}px; }}
QLineEdit, QPlainTextEdit, QListWidget {{
    background: {card}; border: {line}px solid {border}; border-radius: {corner}px; padding: {pad}px;
    selection-background-color: {header}; selection-color: {header_text};
}}
QPushButton {{
    background: {card}; border: {line}px solid {border}; border-radius: {corner}px; padding: {pad}px {wide}px;
}}
QPushButton:hover, QPushButton:pressed {{ background: {bar}; }}
QPushButton[main="true"] {{ background: {header}; color: {header_text}; font-weight: bold; }}
QLineEdit:focus, QPlainTextEdit:focus, QListWidget:focus, QPushButton:focus {{
    border: {ring}px solid {focus}; padding: {less}px {wide_less}px;
}}
QPushButton:focus {{ outline: none; background: {focus_inner}; color: {focus}; }}
QLineEdit:focus, QPlainTextEdit:focus, QListWidget:focus {{ padding: {less}px; }}
QLabel[kind="title"] {{
    font-size: {title}px; font-weight: bold; border: {ring}px solid transparent; padding: 0 {inner}px;
}}
QLabel[kind="lead"] {{ padding: 0 {edge}px; }}
QLabel[kind="heading"] {{ font-size: {heading}px; font-weight: bold; }}
QLabel[kind="label"] {{ font-weight: bold; }}
QLabel[kind="help"] {{ color: {second}; }}
QLabel[kind="error"] {{
    color: {notice_text}; background: {notice}; border-left: {mark}px solid {notice_line}; padding: {pad}px;
}}
QLabel[kind="hint"] {{ color: {second}; border-left: {mark}px solid {second}; padding-left: {pad}px; }}
QLabel[kind="message"] {{
    color: {notice_text}; background: {notice}; border: {line}px solid {notice_line}; border-radius: {corner}px;
    padding: {pad}px {wide}px;
}}
QLabel:focus {{ border: {ring}px solid {focus}; border-radius: {corner}px; }}
QRadioButton, QCheckBox {{ spacing: {pad}px; padding: {less}px; border: {ring}px solid transparent; }}
QRadioButton:focus, QCheckBox:focus {{ border: {ring}px solid {focus}; border-radius: {corner}px; }}
QGroupBox {{ border: none; margin-top: {heading}px; font-weight: bold; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; }}
QScrollArea {{ border: none; background: {paper}; }}
QWidget#sheet, QWidget#desk {{ background: {paper}; }}
QWidget#side, QWidget#side QListWidget {{ background: {header}; color: {header_text}; border: none; }}
QWidget#side QLabel {{ color: {header_text}; }}
QWidget#side QListWidget:focus {{ border: {ring}px solid {focus}; }}
QWidget#side QListWidget::item {{ padding: {less}px; }}
QWidget#side QListWidget::item:selected {{ background: {paper}; color: {text}; border-radius: {corner}px; }}
QWidget#side QListWidget::item:disabled {{ color: {bar}; }}
QWidget#foot {{ background: {bar}; }}
"""


@dataclass(frozen=True, slots=True)
class Style:
    """Colours and sizes of one window."""

    theme: Theme
    typeface: Typeface
    zoom: int = 100
    language: str = "zh"

    @property
    def is_large(self) -> bool:
        """Whether letters are so large that everything stands in one column and scrolls."""
        return self.zoom > _ROOMY

    @property
    def em(self) -> int:
        """The size of the letters in pixels."""
        return round(_USUAL_PX * self.zoom / 100)

    @property
    def _ring(self) -> int:
        """How wide the ring around what has the focus is, in pixels."""
        return max(3, self.em // 6)

    @property
    def edge(self) -> int:
        """Pixels between the title's words and the edge of its ring."""
        return self._ring + self.em // 6

    def font(self, *, bold: bool = False, times: float = 1.0) -> QFont:
        """The letters."""
        return self.typeface.font(round(self.em * times), bold=bold, language=self.language)

    def apply(self, window: QWidget) -> None:
        """Have a window and everything in it look like this."""
        window.setFont(self.font())
        window.setPalette(self._palette())
        window.setStyleSheet(self._sheet())

    def _palette(self) -> QPalette:
        theme, roles = self.theme, QPalette.ColorRole
        palette = QPalette()
        for role, colour in (
            (roles.Window, theme.paper),
            (roles.Base, theme.card),
            (roles.AlternateBase, theme.pressed),
            (roles.Button, theme.card),
            (roles.WindowText, theme.text),
            (roles.Text, theme.text),
            (roles.ButtonText, theme.text),
            (roles.PlaceholderText, theme.second),
            (roles.Highlight, theme.header),
            (roles.HighlightedText, theme.header_text),
        ):
            palette.setColor(role, QColor(colour))
        return palette

    def _sheet(self) -> str:
        theme, em = self.theme, self.em
        pad, ring, line = max(4, em // 3), self._ring, max(1, em // 12)
        sizes: dict[str, object] = {
            "pad": pad, "ring": ring, "line": line, "less": max(0, pad - ring + line), "wide": em,
            "edge": self.edge, "inner": self.edge - ring, "wide_less": max(0, em - ring + line), "corner": em // 3,
            "mark": max(4, em // 4), "em": em, "family": self.typeface.family, "title": round(em * 1.5),
            "heading": round(em * 1.15),
        }  # fmt: skip
        colours = {
            "border": theme.line, "text": theme.text, "card": theme.card, "paper": theme.paper, "bar": theme.bar,
            "second": theme.second, "header": theme.header, "header_text": theme.header_text, "focus": theme.focus,
            "focus_inner": theme.focus_inner, "notice": theme.notice, "notice_text": theme.notice_text,
            "notice_line": theme.notice_line,
        }  # fmt: skip
        return _SHEET.format(**sizes, **colours)
