"""The title of a page and the sentence below it."""

from PySide6.QtWidgets import QWidget

from desktop.pages.page import Page
from desktop.ui import names
from desktop.ui.look import Look, Type
from desktop.ui.plain_label import PlainLabel, outdent


class Heading(QWidget):
    """Title and lead. Both belong to the stop `title`: the name of the title has the lead in it."""

    def __init__(self, page: Page, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        language = page.title_language or page.language
        pad = outdent(look)
        self.title = PlainLabel(
            page.title,
            look,
            stop="title",
            name=names.of_title(page),
            kind=Type.TITLE,
            language=language,
            pad=pad,
            parent=self,
        )
        self.lead = PlainLabel(
            page.lead, look, kind=Type.FACT, colour=look.theme.second, language=page.language, pad=pad, parent=self
        )
        self.lead.setVisible(bool(page.lead))

    def arrange(self, width: int) -> int:
        """Place both in that width; tells the height."""
        high = self.title.heightForWidth(width)
        own = min(width, self.title.sizeHint().width())
        self.title.setGeometry(width - own if self._look.mirrored else 0, 0, own, high)
        if self.lead.text():
            top = high + self._look.ring // 2  # the ring around the title leaves the lead readable
            lead = self.lead.heightForWidth(width)
            self.lead.setGeometry(0, top, width, lead)
            high = top + lead
        return high
