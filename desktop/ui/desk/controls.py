"""Controls as a person needs them who hears them: each said once, and met in the order in which they are told."""

import sys
from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtWidgets import QAccessibleWidget, QGroupBox, QRadioButton, QWidget

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


class ChoiceButton(QRadioButton):
    """One of a few. Arrows go through all of them in order, and the Tab key comes to the one that is chosen.

    By itself Qt goes to the one that stands below or beside, and backwards to the last of them.
    """

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self._be_stop)

    def _be_stop(self, chosen: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    @property
    def siblings(self) -> list["ChoiceButton"]:
        """All values of the choice, in order."""
        group = self.parentWidget()
        return group.findChildren(ChoiceButton) if group else [self]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and up to the one before, right and down to the one after, from the last to the first."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        every = self.siblings
        chosen = every[(every.index(self) + step) % len(every)]
        chosen.setChecked(True)
        chosen.setFocus(Qt.FocusReason.TabFocusReason)


_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


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
