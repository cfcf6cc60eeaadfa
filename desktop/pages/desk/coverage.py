"""How much of what the province reports is held: by category as list and chart, and by the places below."""

from collections.abc import Iterable, Iterator, Mapping

from db import PROVINCE
from db.curation import Coverage, coverage
from db.curation.coverage import Row as Held
from desktop.i18n import _, current, number_words
from desktop.pages.desk import leaves
from desktop.pages.desk.duplicates import percent
from desktop.pages.desk.session import Session
from desktop.pages.desk.sheet import MOST_ROWS, Bar, Chart, Go, Outcome, Place, Row, Section, Sheet, Table, place


def build(session: Session, here: Place, draft: Mapping[str, str]) -> Sheet:
    """The categories, a chart of them, and the places below."""
    division = here.get("division") or PROVINCE
    name = session.workspace.row("admin_division", division)["name"]
    counted = coverage(session.workspace.connection, division)
    # Translators: title of the sheet that tells how much is held. {place} is a place such as 兰州市.
    title = _("What is held: {place}").format(place=name)
    sections = (*_categories(here, counted), *_chart(counted), *_below(counted))
    return Sheet("coverage", title, _lead(counted), sections)


def _of_province(counted: Coverage) -> bool:
    """Nobody reports totals for a part of the province."""
    return counted.division == PROVINCE


def _lead(counted: Coverage) -> str:
    held, confirmed = sum(row.held for row in counted.rows), sum(row.confirmed for row in counted.rows)
    # Translators: below the title of what is held. Both are counts.
    said = _("{held} records, {confirmed} of them confirmed.")
    if _of_province(counted):
        # Translators: below the title of what is held in the whole province. Both are counts.
        said = _("{held} records, {confirmed} of them confirmed. The totals are those that the province reports.")
    return said.format(held=number_words(held), confirmed=number_words(confirmed))


def _name(row: Held) -> str:
    return row.name if current().spoken == "zh" else row.name_en


def _categories(here: Place, counted: Coverage) -> Iterator[Section]:
    # Translators: heading above what is held by category.
    heading = _("By category")
    rows = tuple(Row(_cells(row, counted), Go(_records(row, counted))) for row in counted.rows)
    at = leaves.offset(here)
    shown = Table("categories", heading, _columns(counted), rows[at : at + MOST_ROWS])
    yield Section(heading, table=shown, buttons=leaves.turning(here, len(rows)))


def _columns(counted: Coverage) -> tuple[str, ...]:
    # Translators: header of the list of what is held: the kind of help.
    category = _("Category")
    # Translators: header of the list of what is held: how many records of a kind there are.
    held = _("Held")
    # Translators: header of the list of what is held: how many of them are confirmed.
    confirmed = _("Confirmed")
    if not _of_province(counted):
        return category, held, confirmed
    # Translators: header of the list of what is held: how many of a kind there are in the province by its own count.
    total = _("In the province")
    # Translators: header of the list of what is held: how much of what is in the province is held, in percent.
    share = _("Share")
    return category, held, confirmed, total, share


def _cells(row: Held, counted: Coverage) -> tuple[str, ...]:
    cells = (_name(row), number_words(row.held), number_words(row.confirmed))
    if not _of_province(counted):
        return cells
    if not row.total:
        # Translators: instead of a total: the province reports none for this kind of help.
        return (*cells, _("not reported"), "")
    return (*cells, number_words(row.total), percent(row.held / row.total))


def _records(row: Held, counted: Coverage) -> Place:
    return place("records", category=row.category, division="" if _of_province(counted) else counted.division)


def _chart(counted: Coverage) -> Iterator[Section]:
    # Translators: heading above the chart of what is held.
    heading = _("As a chart")
    if counted.rows:
        yield Section(heading, chart=Chart("chart", heading, tuple(_bars(counted))))


def _bars(counted: Coverage) -> Iterator[Bar]:
    for row in counted.rows:
        whole = row.total if _of_province(counted) else 0
        # Translators: a bar of the chart in words, where nobody reports a total. It follows the category.
        words = _("{held} held").format(held=number_words(row.held))
        if whole:
            # Translators: a bar of the chart in words. It follows the category. In Chinese: 全省{total}，收了{held}
            words = _("{held} of {total}, {percent} %").format(
                held=number_words(row.held), total=number_words(whole), percent=round(100 * row.held / whole)
            )
        yield Bar(_name(row), row.held, whole, words)


def _below(counted: Coverage) -> Iterator[Section]:
    """The places below, with how much each holds and of how many kinds of help there is anything."""
    columns = (
        # Translators: header of the list of what is held by place: the place.
        _("Place"),
        # Translators: header of the list of what is held by place: how many records.
        _("Held"),
        # Translators: header of the list of what is held by place: of how many kinds of help there is anything.
        _("Categories with any"),
    )
    # Translators: heading above what is held by place.
    heading = _("By place")
    rows = tuple(
        Row((name, number_words(sum(held)), number_words(sum(map(bool, held)))), Go(place("coverage", division=code)))
        for (code, name), held in zip(counted.columns, _turned(counted), strict=True)
    )
    for at in range(0, len(rows), MOST_ROWS):
        yield Section("" if at else heading, table=Table(f"places{at or ''}", heading, columns, rows[at:][:MOST_ROWS]))


def _turned(counted: Coverage) -> Iterable[tuple[int, ...]]:
    """Return for each place below how much is held of each category."""
    return [tuple(row.by_division[at] for row in counted.rows) for at in range(len(counted.columns))]


def press(session: Session, here: Place, button: str, filled: Mapping[str, str]) -> Outcome:
    """There is nothing to press here."""
    return Outcome(keep=True)
