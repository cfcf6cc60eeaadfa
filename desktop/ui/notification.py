"""A notification for screen readers that know no announcements: said at once, whatever has the focus."""

from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Notification(QWidget):
    """Shows nothing; the same words stand in the caption."""

    def __init__(self, parent: QWidget) -> None:
        _install()
        super().__init__(parent)
        self.setAccessibleIdentifier("notification")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(1, 1)
        self.hide()

    def say(self, message: str) -> None:
        """Have it said."""
        self.setAccessibleName(message)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))

    def forget(self) -> None:
        """It is over."""
        self.hide()


@cache
def _install() -> None:
    QAccessible.installFactory(_interface)


def _interface(_class: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt has no widget with this role."""
    if isinstance(thing, Notification):
        return QAccessibleWidget(thing, QAccessible.Role.Notification)
    return None
