"""Two rows of a table side by side: where they differ, and what may be chosen of either."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.curation import RefusedError, Workspace, mergeable
from db.profile import BY_NAME, Field
from desktop.i18n import _
from desktop.pages.desk.sheet import MOST_ROWS, Entry, Option, Row, Section, Table
from desktop.pages.staff import labels

FIRST, SECOND = "first", "second"
_MOST_LETTERS = 80


@dataclass(frozen=True, slots=True)
class Compared:
    """One field of two rows."""

    field: Field
    one: str
    two: str

    @property
    def differs(self) -> bool:
        """Whether the two do not say the same."""
        return self.one != self.two


def compare(workspace: Workspace, table: str, first: str, second: str) -> tuple[Compared, ...]:
    """Return the fields in which either of two rows has something; raises RefusedError when there is no such row."""
    one, two = workspace.row(table, first), workspace.row(table, second)
    fields = BY_NAME[table].fields
    return tuple(Compared(each, one[each.name], two[each.name]) for each in fields if one[each.name] or two[each.name])


def tables(workspace: Workspace, compared: Iterable[Compared]) -> Iterator[Section]:
    """Give the fields as lists to be read: first where they differ, then where they say the same."""
    compared = tuple(compared)
    # Translators: heading above the fields of two records that are not the same in both.
    yield from _lists("differing", _("Where they differ"), workspace, [each for each in compared if each.differs])
    # Translators: heading above the fields of two records that are the same in both.
    yield from _lists("agreeing", _("Where they say the same"), workspace, [e for e in compared if not e.differs])


def _lists(name: str, heading: str, workspace: Workspace, compared: list[Compared]) -> Iterator[Section]:
    for at in range(0, len(compared), MOST_ROWS):
        rows = tuple(Row((labels.label(each.field), *_told(workspace, each))) for each in compared[at : at + MOST_ROWS])
        yield Section("" if at else heading, table=Table(f"{name}{at or ''}", heading, columns(), rows))


def _told(workspace: Workspace, each: Compared) -> tuple[str, str]:
    """What either says; a name that both have stands with its number only where they mean two things by it."""
    one, two = (_named(workspace, each.field, text) for text in (each.one, each.two))
    if one == two and each.differs:
        return shown(workspace, each.field, each.one), shown(workspace, each.field, each.two)
    return one, two


def columns() -> tuple[str, str, str]:
    """The headers of a list that compares two records."""
    return (
        # Translators: header of a list that compares two records: what a line is about.
        _("What"),
        # Translators: header of a list that compares two records: what the first of them says.
        _("The first"),
        # Translators: header of a list that compares two records: what the second of them says.
        _("The second"),
    )


def shown(workspace: Workspace, field: Field, text: str) -> str:
    """What stands in a field, in words; a number of another row with its name."""
    name = _named(workspace, field, text)
    return f"{name} ({text})" if field.references and name != text else name


def _named(workspace: Workspace, field: Field, text: str) -> str:
    """The same without the number, where there is a name."""
    if not text or not field.references:
        return labels.value(field, " · ".join(text.splitlines()))
    try:
        return workspace.row(field.references, text).get("name", "") or text
    except RefusedError:
        return text


def choices(workspace: Workspace, table: str, compared: Iterable[Compared]) -> tuple[Entry, ...]:
    """Return an entry for everything in which the two differ and of which either may stay."""
    by_name = {each.field.name: each for each in compared}
    groups = ([by_name[name] for name in names if name in by_name] for names in mergeable(BY_NAME[table]))
    return tuple(_choice(workspace, table, group) for group in groups if any(each.differs for each in group))


def _choice(workspace: Workspace, table: str, group: list[Compared]) -> Entry:
    one, two = (" · ".join(filter(None, each)) for each in zip(*(_words(workspace, e) for e in group), strict=True))
    # Translators: an option of a choice between two records: the field stays empty.
    nothing = _("nothing")
    options: tuple[Option, ...] = (
        Option(FIRST, _excerpt(one, two) or nothing),
        Option(SECOND, _excerpt(two, one) or nothing),
    )
    if one and two:
        # Translators: an option of a choice between two records: whichever of them is kept.
        options = (Option("", _("as the record that is kept")), *options)
    value = "" if one and two else FIRST if one else SECOND
    return Entry(group[0].field.name, labels.label(group[0].field), value, "choice", options)


def _words(workspace: Workspace, each: Compared) -> tuple[str, str]:
    return shown(workspace, each.field, each.one), shown(workspace, each.field, each.two)


def _excerpt(text: str, other: str) -> str:
    """Return a long text from a little before the place where it parts from the other."""
    if len(text) <= _MOST_LETTERS:
        return text
    parting = next((at for at, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), len(other))
    start = min(max(0, parting - _MOST_LETTERS // 4), len(text) - _MOST_LETTERS)
    piece = text[start : start + _MOST_LETTERS]
    return ("…" if start else "") + piece + ("…" if start + _MOST_LETTERS < len(text) else "")
