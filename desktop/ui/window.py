"""The window residents meet: keys and touches go to the visit, its turns come back and are shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.pages.command import Choose, Command, Focus, Hear, Next, Pause, Write
from desktop.pages.page import Page, Turn
from desktop.settings import Settings
from desktop.speech.screen_reader import ScreenReader
from desktop.speech.utterance import SpeechEvent
from desktop.ui import keys
from desktop.ui.announcer import Announcer
from desktop.ui.bars import Product
from desktop.ui.courier import Answer, Courier, Performer
from desktop.ui.focus_ring import FocusRing
from desktop.ui.looks import Looks
from desktop.ui.lull import Lull
from desktop.ui.shell import Shell
from desktop.ui.stage import Stage


class ResidentWindow(QMainWindow):
    """Wiring only: what a key means is in keys, what a page looks like in stage, what happens in the visit.

    Call `show_turn` with the first turn, then `present`. `asked` tells each command, `answered` each turn shown.
    """

    first_painted = Signal()
    asked = Signal(object)  # Command: the person has just acted
    answered = Signal(object)  # Turn

    def __init__(
        self,
        performer: Performer,
        *,
        product: Callable[[Page], Product] = lambda page: Product(),
        shell: Shell | None = None,
    ) -> None:
        super().__init__()
        self._shell = shell or Shell()
        self._product = product
        self._settings = performer.settings
        self._turn: Turn | None = None
        self._placing = False
        self._able = True
        self._looks = Looks(self._shell.px_per_mm)
        self.resize(self._shell.first_size(self.screen()))
        self._look = self._looks.of(self._settings, self)
        self._stage = Stage(self._look, self)
        self._ring = FocusRing(self._look, self._stage)
        self._announcer = Announcer(self)
        self._courier = Courier(performer, self)
        self._lull = Lull(self)
        self.setCentralWidget(self._stage)
        self._connect()

    def show_turn(self, turn: Turn, settings: Settings) -> None:
        """Show a page, put the focus on its stop, and tell what is to be told."""
        self._lull.drop()
        self._show(turn, settings, turn.message)
        self._tell(turn)

    def _show(self, turn: Turn, settings: Settings, message: str = "") -> None:
        self._turn, self._settings = turn, settings
        self._render(opened=turn.opened, message="" if self._tells_itself else message)

    def _tell(self, turn: Turn) -> None:
        if turn.message and not turn.spoken:
            self._stage.caption.show_message(turn.message)
        if not self._tells_itself:
            self._announcer.announce(turn.message, self.focused())
        self.answered.emit(turn)

    @property
    def _tells_itself(self) -> bool:
        """Whether the person wants to hear our voice even beside a screen reader, and does: once is enough."""
        return self._settings.voice == "on" and self._able

    def send(self, command: Command) -> None:
        """Have a command performed."""
        self.asked.emit(command)
        self._courier.send(command)

    def show_speech(self, event: SpeechEvent) -> None:
        """Follow the voice in the caption."""
        self._stage.caption.show_speech(event)

    def show_voice(self, sentence: str, *, heard: bool, able: bool = True) -> None:
        """Say in words, ready made, whether there is a voice; `able`: it could be heard if the person wants it."""
        self._able = able
        self._stage.caption.show_voice(sentence, heard=heard)

    def meet_reader(self, reader: ScreenReader, message: str = "") -> None:
        """A screen reader came or went; tell it what that changes, ready made."""
        self._announcer.meet(reader)
        if message:
            self._announcer.notify(message)

    def present(self) -> None:
        """Open: the whole screen at a kiosk, a window that fits the screen at home."""
        self._shell.present(self)
        self.activateWindow()

    def stop(self, name: str) -> QWidget | None:
        """The widget of a stop."""
        return self._stage.stops().get(name)

    def focused(self) -> QWidget | None:
        """The widget of the stop in focus."""
        return self.stop(self._turn.focus) if self._turn else None

    def is_idle(self) -> bool:
        """Whether everything that was asked for is shown."""
        return self._courier.is_idle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One table of keys for every page. A key held down counts once."""
        command = self._command_of(event)
        if command is None:
            event.ignore()
        elif not event.isAutoRepeat():
            self.send(command)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab moves through the stops of the page, as every other way of moving does."""
        if not self._placing and self._turn is not None:
            key = Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab
            self.send(keys.command_for(key, self._turn.page) or Next())
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may ask for other gaps and another arrangement."""
        super().resizeEvent(event)
        if self._turn is not None:
            self._render(opened=False, resized=True)

    def showEvent(self, event: QShowEvent) -> None:
        """What was made before is scrolled to once its place is known."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the courier with the window."""
        self._courier.stop()
        super().closeEvent(event)

    def _connect(self) -> None:
        self._courier.answered.connect(self._receive)
        self._lull.over.connect(self._tell)
        self._stage.first_painted.connect(self.first_painted)
        self._stage.heard.connect(lambda: self.send(Hear()))
        self._stage.caption.touched.connect(lambda: self.send(Pause()))
        self._stage.acted.connect(lambda action: self.send(action.command))
        self._stage.view.chosen.connect(lambda number: self.send(Choose(number)))
        self._stage.view.asked.connect(self.send)
        self._stage.view.written.connect(lambda text: self.send(Write(text)))
        application = QGuiApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _receive(self, answer: Answer) -> None:
        """Results move with every key; how many there are is told when the person pauses."""
        if isinstance(answer.command, Write) and answer.turn.page.entry is not None:
            self._show(answer.turn, answer.settings)
            self._lull.hold(answer.turn)
        else:
            self.show_turn(answer.turn, answer.settings)

    def _command_of(self, event: QKeyEvent) -> Command | None:
        if self._turn is None:
            return None
        writing = self._turn.focus == "entry"
        return keys.command_of(event, self._turn.page, writing=writing)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """A touch or a screen reader put the focus somewhere: the visit has to know."""
        if self._placing or self._turn is None or new is None or new.window() is not self:
            return
        stop = new.objectName()
        if stop != self._turn.focus and self._stage.stops().get(stop) is new:
            self.send(Focus(stop))

    def _render(self, *, opened: bool, resized: bool = False, message: str = "") -> None:
        turn = self._turn
        if turn is None:
            return
        self._placing = True
        self._ring.leave()
        self._look = self._looks.of(self._settings, self, mirrored=turn.page.mirrored)
        self._dress(turn.page)
        product = self._product(turn.page)
        self._announcer.before_focus(turn.page, product.name)
        self._stage.setGeometry(self.rect())
        self._stage.show_page(turn.page, self._look, product, opened=opened, resized=resized)
        on_title = self.stop(turn.focus) is self.stop("title")
        if on_title:
            self._announcer.name_heading(self.stop("title"), turn.page, opened=opened, focused=True)
        self._place_focus(turn, message)
        if not on_title:
            self._announcer.name_heading(self.stop("title"), turn.page, opened=opened, focused=False)
        self._announcer.after_focus(turn.page, product.name, self.focused())
        self._stage.view.settle(turn.page)
        self._stage.dispose()
        self._placing = False

    def _dress(self, page: Page) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._look.theme.paper)
        self.setPalette(palette)
        mirrored = Qt.LayoutDirection.RightToLeft if page.mirrored else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(mirrored)
        self._ring.restyle(self._look)

    def _place_focus(self, turn: Turn, message: str) -> None:
        stops = self._stage.stops()
        widget = stops.get(turn.focus) or stops.get("title")
        if widget is not None:
            self._announcer.prepare(message, widget)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self._ring.follow(widget, self._stage.ground_of(widget))
            self._reveal()

    def _reveal(self) -> None:
        widget = self.focused()
        if widget is not None:
            self._stage.view.reveal(widget)
