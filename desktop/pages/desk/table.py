"""The sheets by name. A table and not discovery: a frozen build must find them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.i18n import _
from desktop.pages.desk import (
    act,
    changes,
    columns,
    confirm,
    copies,
    coverage,
    duplicates,
    exporting,
    form,
    history,
    home,
    importing,
    keys,
    looked,
    mapping,
    pair,
    people,
    person,
    picking,
    preview,
    printing,
    publishing,
    record,
    records,
    rejected,
    reporting,
    signing,
    template,
    withdraw,
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
    "keys": Maker(keys.build, keys.press),
    "narrow": Maker(work.build_narrow, work.press),
    "pick": Maker(picking.build, picking.press),
    "records": Maker(records.build, records.press),
    "given_by": Maker(records.build, records.press),
    "record": Maker(record.build, record.press),
    "import": Maker(importing.build, importing.press),
    "mapping": Maker(mapping.build, mapping.press),
    "looked": Maker(looked.build, looked.press),
    "changes": Maker(changes.build, changes.press),
    "rejected": Maker(rejected.build, rejected.press),
    "columns": Maker(columns.build_list, columns.press_list),
    "column": Maker(columns.build_one, columns.press_one),
    "template": Maker(template.build, template.press),
    "duplicates": Maker(duplicates.build, duplicates.press),
    "pair": Maker(pair.build, pair.press),
    "coverage": Maker(coverage.build, coverage.press),
    "edit": Maker(form.build, form.press),
    "add": Maker(form.build, form.press),
    "confirm": Maker(confirm.build, confirm.press),
    "preview": Maker(preview.build, preview.press),
    "withdraw": Maker(withdraw.build_withdraw, withdraw.press_withdraw),
    "restore": Maker(withdraw.build_restore, withdraw.press_restore),
    "people": Maker(people.build, people.press),
    "person": Maker(person.build, person.press),
    "let_go": Maker(person.build_let_go, person.press_let_go),
    "password": Maker(people.build_password, people.press_password),
    "copies": Maker(copies.build, copies.press),
    "go_back": Maker(copies.build_go_back, copies.press_go_back),
    "acts": Maker(history.build_acts, history.press),
    "act": Maker(act.build, act.press),
    "history": Maker(history.build_history, history.press),
    "export": Maker(exporting.build, exporting.press),
    "paper": Maker(printing.build, printing.press),
    "publish": Maker(publishing.build, publishing.press),
    "reports": Maker(reporting.build, reporting.press),
}
"""Adding a sheet: a module in desktop/pages/desk and a line here."""

ROOTS = (
    "home",
    "records",
    "work",
    "import",
    "export",
    "duplicates",
    "coverage",
    "acts",
    "people",
    "copies",
    "publish",
    "keys",
)
"""The sheets that can be gone to from everywhere; going there leaves the trail."""


def empty(there: Place) -> Sheet:
    """A sheet that cannot be made: the reason stands above it."""
    # Translators: title of a sheet that cannot be shown; the reason is told with it.
    return Sheet(there.sheet, _("This cannot be shown"))
