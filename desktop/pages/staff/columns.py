"""The words of bringing files in: columns, the chosen part, what disagrees with a confirmation."""

from desktop.i18n import _
from desktop.pages.staff import acts, facts, labels


def taken_for(table: str, header: str, field: str) -> str:
    """A column is understood because somebody said once what it is."""
    if not field:
        # Translators: a column of a file. {header} is what stands above it, {table} a table such as service.
        return _("{table}: the column “{header}” is left out, as said before").format(
            table=labels.table(table), header=header
        )
    # Translators: a column of a file. {header} is what stands above it, {field} a field such as name.
    return _("{table}: the column “{header}” is taken for {field}, as said before").format(
        table=labels.table(table), header=header, field=labels.column(table, field)
    )


def forgotten(header: str) -> str:
    """What a column is was forgotten."""
    # Translators: after forgetting what a column of files is. {header} is what stands above it.
    return _("It is forgotten what the column “{header}” is.").format(header=header)


def not_remembered(header: str) -> str:
    """There is nothing to forget."""
    # Translators: forgetting a column of files that is not remembered. {header} is what stands above it.
    return _("Nothing is remembered of a column “{header}”.").format(header=header)


def none_remembered() -> str:
    """Nothing is remembered."""
    # Translators: instead of a list of the columns of files that are remembered.
    return _("Nothing is remembered of columns yet.")


def disagreement(table: str, key: str, field: str, fact: str, confirmed_on: str, before: str, after: str) -> str:
    """A change of something that was confirmed since."""
    said = acts.change(table, key, field, before, after)
    # Translators: follows a change that an import would make. {fact} is such as address, {day} a day.
    return said + " — " + confirmed(fact, confirmed_on)


def confirmed(fact: str, day: str) -> str:
    """Since when something is confirmed."""
    if not fact:
        # Translators: about a record that an import would change. {day} is a day.
        return _("confirmed on {day}").format(day=day)
    # Translators: about a fact that an import would change: “address confirmed on 2026-11-01”. {day} is a day.
    return _("{fact} confirmed on {day}").format(fact=facts.fact(fact), day=day)


def kept_as_confirmed(records: int) -> str:
    """What disagrees with a confirmation is not taken."""
    # Translators: before a list of changes that an import would make. {records} is a number.
    return _("{records} records disagree with what somebody confirmed; they stay as they are:").format(records=records)


def how_to_take_them() -> str:
    """How to take what disagrees, on the command line."""
    # Translators: after a list of changes. --against-confirmed is an option and stays so.
    return _("If the file is right nevertheless: the same again with --against-confirmed")


def without(rows: int) -> str:
    """What hangs on rows that are left out is left out too."""
    # Translators: after choosing a part of an import. {rows} is a number.
    return _("{rows} rows are left out too, because they belong to records that are not taken.").format(rows=rows)
