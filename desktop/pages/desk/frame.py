"""What stands around every sheet: where one can go, what the controls are called, how long work is told."""

from dataclasses import dataclass

from desktop.i18n import N_, _, current, number_words
from desktop.pages import faults
from desktop.pages.desk.sheet import Met, Sheet
from desktop.pages.page import Page

_NAVIGATION = {
    # Translators: a place that the staff can go to from everywhere.
    "home": N_("Desk"),
    # Translators: a place that the staff can go to from everywhere.
    "work": N_("What is to be done"),
    # Translators: a place that the staff can go to from everywhere.
    "records": N_("All records"),
    # Translators: a place that the staff can go to from everywhere.
    "duplicates": N_("Duplicates"),
    # Translators: a place that the staff can go to from everywhere: how much of the province is in the directory.
    "coverage": N_("Coverage"),
    # Translators: a place that the staff can go to from everywhere.
    "import": N_("Import"),
    # Translators: a place that the staff can go to from everywhere.
    "export": N_("Export and print"),
    # Translators: a place that the staff can go to from everywhere: what was done, and undoing it.
    "acts": N_("What was done"),
    # Translators: a place that the staff can go to from everywhere.
    "publish": N_("Publish"),
    # Translators: a place that the staff can go to from everywhere: who works here.
    "people": N_("People"),
    # Translators: a place that the staff can go to from everywhere: copies of the workspace.
    "copies": N_("Copies"),
    # Translators: a place that the staff can go to from everywhere: the keys of the window.
    "keys": N_("Keys"),
}


def navigation() -> tuple[tuple[str, str], ...]:
    """Where one can go from everywhere: sheet and words, in the order of the list at the side."""
    return tuple((sheet, _(words)) for sheet, words in _NAVIGATION.items())


@dataclass(frozen=True, slots=True)
class Frame:
    """The words around a sheet, in the language of the moment."""

    language: str  # "zh" or "en"
    product: str
    side: str
    back: str
    cancel: str
    required: str
    browse: str
    pick: str
    read: str  # what a list of sentences is called that has no heading of its own
    zoom: str  # {percent} is a number
    undone: str  # a command that failed without a reason that anybody foresaw


def frame() -> Frame:
    """The words."""
    return Frame(
        current().spoken,
        # Translators: the title of the staff's window ends in it.
        _("Minglu for staff"),
        # Translators: what the list at the side of the staff's window is called.
        _("Go to"),
        # Translators: a button of the staff: the sheet before.
        _("Back"),
        # Translators: a button that stops long work.
        _("Cancel"),
        # Translators: said after the label of an entry that must be filled in.
        _("must be filled in"),
        # Translators: a button beside the name of a file: find it with the window of the system.
        _("Browse …"),
        # Translators: a button beside an entry: choose from a list.
        _("Choose …"),
        # Translators: what a screen reader calls a list of sentences that has no heading: what there is to read.
        _("What it says"),
        # Translators: said and shown when the letters get larger or smaller. {percent} is a number.
        _("Letters at {percent} percent"),
        # Translators: something went wrong that nobody foresaw.
        _("This could not be done, and nothing was changed. The reason is in the log of the program."),
    )


def working(done: int) -> str:
    """How far long work has come."""
    if not done:
        # Translators: while something takes long.
        return _("Working …")
    # Translators: while something takes long. {done} is how many rows are done.
    return _("Working … {done} rows").format(done=number_words(done))


def signed(name: str) -> str:
    """Who signs what is done here."""
    # Translators: at the side of the staff's window: who is signed in.
    return _("Signed in: {name}").format(name=name) if name else ""


def closed(code: str, path: str) -> Met:
    """The workspace cannot be opened: why, in place of the first sheet."""
    # Translators: title of the sheet that is shown when the file of the staff cannot be opened.
    return Met(Sheet("closed", _("The workspace cannot be opened"), faults.workspace(code, path)))


def opening() -> Met:
    """The workspace is being opened: told in place of the first sheet when it takes long."""
    # Translators: below the title of the sheet that is shown while the file of the staff is checked; it may take long.
    lead = _("Once a day all of it is checked. With many records that takes some seconds.")
    # Translators: title of the sheet that is shown while the file of the staff is opened.
    return Met(Sheet("opening", _("Opening the workspace"), lead))


def as_page(met: Met) -> Page:
    """What a screen reader is told of a sheet: the same titles and messages as of a resident's page."""
    return Page(met.sheet.key, met.sheet.title, current().spoken, lead=met.sheet.lead, notice=met.message)
