"""The sheets by name. A table and not discovery: a frozen build must find them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.i18n import _
from desktop.pages.desk import (
    changes,
    columns,
    exporting,
    home,
    importing,
    looked,
    mapping,
    printing,
    publishing,
    rejected,
    reporting,
    signing,
    template,
    work,
)
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import Outcome, Place, Sheet


@dataclass(frozen=True, slots=True)
class Maker:
    """What a sheet is at a place, with what was written there before, and what its buttons do."""

    build: Callable[[Session, Place, Mapping[str, str]], Sheet]
    press: Callable[[Session, Place, str, Mapping[str, str]], Outcome]


HOME = "home"
SHEETS: Mapping[str, Maker] = {
    "first": Maker(signing.build_first, signing.press_first),
    "sign_in": Maker(signing.build_sign_in, signing.press_sign_in),
    "home": Maker(home.build, home.press),
    "work": Maker(work.build, work.press),
    "import": Maker(importing.build, importing.press),
    "mapping": Maker(mapping.build, mapping.press),
    "looked": Maker(looked.build, looked.press),
    "changes": Maker(changes.build, changes.press),
    "rejected": Maker(rejected.build, rejected.press),
    "columns": Maker(columns.build_list, columns.press_list),
    "column": Maker(columns.build_one, columns.press_one),
    "template": Maker(template.build, template.press),
    "export": Maker(exporting.build, exporting.press),
    "paper": Maker(printing.build, printing.press),
    "publish": Maker(publishing.build, publishing.press),
    "reports": Maker(reporting.build, reporting.press),
}
"""Adding a sheet: a module in desktop/pages/desk and a line here."""

ROOTS = ("home", "records", "work", "import", "export", "duplicates", "coverage", "acts", "people", "copies", "publish")
"""The sheets that can be gone to from everywhere; going there leaves the trail."""


def empty(there: Place) -> Sheet:
    """A sheet that cannot be made: the reason stands above it."""
    # Translators: title of a sheet that cannot be shown; the reason is told with it.
    return Sheet(there.sheet, _("This cannot be shown"))
