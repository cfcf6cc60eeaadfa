"""Parts of the window that are made anew when, and only when, what they show has changed."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

Made = TypeVar("Made", bound=QWidget)


class Parts:
    """Keeps what is shown by name. What was replaced lives until the focus has moved on: a focused widget
    that dies hands the focus to a neighbour, and a screen reader would say that neighbour."""

    def __init__(self) -> None:
        self._shown: dict[str, tuple[Hashable, QWidget]] = {}
        self._replaced: list[QWidget] = []

    def show(self, name: str, value: Hashable, make: Callable[[], Made], kind: type[Made]) -> Made:
        """The part of that name for that value: the one there is, or a new one."""
        known = self._shown.get(name)
        if known is not None and known[0] == value and isinstance(known[1], kind):
            return known[1]
        self.remove(name)
        made = make()
        made.show()
        self._shown[name] = (value, made)
        return made

    def remove(self, name: str) -> None:
        """Have no such part."""
        known = self._shown.pop(name, None)
        if known is not None:
            self._replaced.append(known[1])

    def dispose(self) -> None:
        """Let go of what was replaced."""
        for widget in self._replaced:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._replaced.clear()
