"""The window of the staff: a list of places at the side, and the sheet that is met beside it."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.pages.desk import frame
from desktop.pages.desk.sheet import Back, Command, Go, Met, Spot, place
from desktop.speech.screen_reader import ScreenReader
from desktop.ui import fonts, theme
from desktop.ui.announcer import Announcer
from desktop.ui.desk.busy import Busy
from desktop.ui.desk.courier import DeskCourier, Sitting
from desktop.ui.desk.keys import Deed, deed_of
from desktop.ui.desk.pane import Pane
from desktop.ui.desk.side import Side
from desktop.ui.desk.style import ZOOMS, Style
from desktop.ui.shell import Shell

_HOME = QSize(1280, 860)
_PATIENCE = 1500
"""Milliseconds that nobody wonders where the window is."""


class DeskWindow(QMainWindow):
    """Wiring only: what stands on a sheet is the desk's, what it looks like the pane's.

    `answered` tells each sheet that is shown.
    """

    answered = Signal(object)  # Met

    def __init__(self, sitting: Sitting, colours: str = "light", zoom: int = 100) -> None:
        super().__init__()
        self._words = frame.frame()
        self._style = Style(theme.load(colours), fonts.load(), zoom, self._words.language)
        self._style.apply(self)
        self._met: Met | None = None
        self._pane: Pane | None = None
        self._former: Pane | None = None
        self._announcer = Announcer(self)
        self._courier = DeskCourier(sitting, self)
        ground = self._ground = QWidget(self)
        ground.setObjectName("desk")
        self._side = Side(frame.navigation(), self._words.side, self._style, ground)
        self._busy = Busy(self._words.cancel, ground)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._busy)
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(self._column, 1)
        self.setCentralWidget(ground)
        layout = self.layout()
        if layout:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # no sheet makes the window larger
        self._connect()
        self.resize(_HOME.boundedTo(self.screen().availableSize()))

    def begin(self) -> None:
        """Ask for the first sheet. The window opens with it, or tells before that a large workspace is being read."""
        self._courier.begin()
        QTimer.singleShot(_PATIENCE, self, self._open_meanwhile)

    def _open_meanwhile(self) -> None:
        if self._met is None:
            self.show_met(frame.opening())
            self._busy.expect()

    def send(self, command: Command) -> None:
        """Have a command done, with what stands in the entries."""
        if self._courier.is_idle():
            self._busy.expect()
            self._courier.send(command, self._pane.filled if self._pane else (), self._spot)

    def is_idle(self) -> bool:
        """Whether everything that was asked for is shown."""
        return self._courier.is_idle()

    def meet_reader(self, reader: ScreenReader) -> None:
        """A screen reader came or went."""
        self._announcer.meet(reader)

    def tell(self, sentence: str) -> None:
        """Show and say something beside the sheet as it is; nothing for ""."""
        if sentence and self._pane:
            self._pane.tell(sentence)
            self._announcer.notify(sentence)

    def stop_named(self, name: str) -> QWidget | None:
        """A widget that can have the focus: the title, an entry, a list, a button, the list at the side."""
        stops = self._pane.stops if self._pane else {}
        return self._side.places if name == "side" else stops.get(name)

    def show_met(self, met: Met) -> None:
        """Show a sheet, put the focus where it belongs, and tell what happened."""
        old = self._pane
        at, before = (old.scrolled, self._spot.name) if old and not met.opened else (0, "")
        self._met = met
        pane = self._pane = Pane(met, self._style, self._words, self._ground)
        pane.asked.connect(self.send)
        if old:
            self._column.removeWidget(old)
        self._column.insertWidget(0, pane, 1)
        pane.show()  # a layout would show it later, and nothing in it could have the focus until then
        pane.chain(self._side.places)
        target = pane.stops.get(met.focus) or pane.stops.get(before) or pane.title
        by_window = not self.isVisible() or target is not pane.title
        if by_window:
            self._announcer.before_focus(frame.as_page(met), self._words.product)
        self._present()
        self._side.show_met(met.sheet.key, frame.signed(met.signed), open_to_all=bool(met.signed))
        self._place_focus(met, pane, target, by_window=by_window)
        self._put_away(old)
        pane.scroll_to(at)
        QTimer.singleShot(0, self, self._reveal)
        self.answered.emit(met)

    def _receive(self, met: Met) -> None:
        self._busy.over()
        self.show_met(met)

    def _put_away(self, old: Pane | None) -> None:
        """Hide the pane before this one, and let go of the one before that.

        Not sooner: what has the focus and dies hands it to a neighbour, which a screen reader would say. And Orca 43
        says nothing of what gets the focus when what had it is gone by the time that it looks, which takes a while,
        or when it had the same name at the same place, as an entry has that is still wrong.
        """
        if old:
            old.hide()
            old.move(-2 * self.width(), 0)
        if self._former:
            self._former.deleteLater()
        self._former = old

    def _place_focus(self, met: Met, pane: Pane, target: QWidget, *, by_window: bool) -> None:
        """By the window a title is told only where the heading cannot tell it: Orca 43 misses it in a sheet of many
        parts, whose coming floods it with events."""
        page = frame.as_page(met)
        on_title, rows = target is pane.title, pane.list_at(target)
        self._announcer.name_heading(pane.title, page, opened=met.opened, focused=on_title, by_window=by_window)
        if rows:
            rows.go_to(met.row)
        plain = not on_title and not rows
        if plain:
            self._announcer.prepare(met.message, target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        pane.fill()
        self._announcer.after_focus(page, self._words.product, target)
        if plain:
            self._announcer.announce(met.message, target)
        elif not on_title and met.message:
            self._announcer.notify(met.message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the window; what entries and lists do not take comes here."""
        found = deed_of(event)
        if found is None:
            event.ignore()
        else:
            self._do(*found)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the thread with the window."""
        self._courier.stop()
        super().closeEvent(event)

    def _do(self, deed: Deed, number: int) -> None:
        match deed:
            case Deed.BACK if self._busy.working:
                self._courier.cancel()
            case Deed.BACK:
                self.send(Back())
            case Deed.MAIN if self._pane:
                self._pane.press_main()
            case Deed.ZOOM:
                self._zoom(number)
            case Deed.SIDE if self._pane:
                self._between(self._pane)
            case Deed.SECTION if self._pane:
                self._pane.go_by(number, self.focusWidget())
            case Deed.PLACE:
                self._side.open(number)

    def _between(self, pane: Pane) -> None:
        to_side = self.focusWidget() is not self._side.places and self._side.places.isEnabled()
        (self._side.places if to_side else pane.title).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _zoom(self, by: int) -> None:
        at = ZOOMS.index(self._style.zoom)
        zoom = ZOOMS[0] if not by else ZOOMS[max(0, min(len(ZOOMS) - 1, at + by))]
        self._style = Style(self._style.theme, self._style.typeface, zoom, self._style.language)
        self._style.apply(self)
        self._side.restyle(self._style)
        if self._met and self._pane:
            said = self._words.zoom.format(percent=zoom)
            self.show_met(self._met.with_filled(self._pane.filled, self._spot, said))

    @property
    def _spot(self) -> Spot:
        widget = self.focusWidget()
        rows = self._pane.list_at(widget) if self._pane else None
        return Spot(widget.objectName() if widget else "", rows.currentRow() if rows else 0)

    def _present(self) -> None:
        """Open with the first sheet and not sooner: it is what a screen reader says first."""
        if not self.isVisible():
            Shell().present(self)
            self.activateWindow()

    def _connect(self) -> None:
        self._courier.met.connect(self._receive)
        self._courier.progressed.connect(lambda done: self._busy.tell(frame.working(done)))
        self._courier.failed.connect(self._tell_failure)
        self._busy.cancelled.connect(self._courier.cancel)
        self._busy.told.connect(self._announcer.notify)
        self._side.chosen.connect(lambda sheet: self.send(Go(place(sheet))))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)

    def _reveal(self, *_moved: object) -> None:
        widget = self.focusWidget()
        self._announcer.leave(widget)
        if self._pane and widget and not self._pane.list_at(widget):
            self._pane.reveal(widget)

    def _tell_failure(self) -> None:
        self._busy.over()
        self.tell(self._words.undone)
