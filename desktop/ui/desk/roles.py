"""Widgets in roles that Qt gives to none, so that screen readers say each thing once."""

import sys
from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QGroupBox, QWidget

from desktop.ui.desk.texts import Words


class ChoiceGroup(QGroupBox):
    """Radio buttons that belong together, called by what is asked.

    On Linux it is no group: Orca would say its name as that of the group one comes into, and again as that of the
    radio buttons.
    """

    def __init__(self, called: str, parent: QWidget) -> None:
        _install()
        super().__init__(called, parent)
        self.setAccessibleName(called)


class SectionGroup(QWidget):
    """Entries that belong together: its name is said when one comes into it, and not again."""

    def __init__(self, called: str, parent: QWidget) -> None:
        _install()
        super().__init__(parent)
        self.setAccessibleName(called)


class Aside(Words):
    """Words that describe a control, which says them itself: Orca reads every label of a group on the way into it."""

    def __init__(self, text: str, kind: str, parent: QWidget) -> None:
        _install()
        super().__init__(text, kind, parent)


@cache
def _install() -> None:
    QAccessible.installFactory(_interface)


def _interface(_class: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, SectionGroup):
        return QAccessibleWidget(thing, QAccessible.Role.Grouping)
    if isinstance(thing, Aside):
        return QAccessibleWidget(thing, QAccessible.Role.Paragraph)
    if isinstance(thing, ChoiceGroup) and sys.platform.startswith("linux"):
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    return None
