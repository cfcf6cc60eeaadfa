"""Words on a sheet: always plain, wrapped, and of a kind that the style knows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Words(QLabel):
    """A text that never renders markup, whatever the data holds."""

    def __init__(self, text: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text; nothing is shown for none."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


def comma(language: str, *parts: str) -> str:
    """The parts that are there, with the comma of the language between them."""
    return ("，" if language == "zh" else ", ").join(part for part in parts if part)
