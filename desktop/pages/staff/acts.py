"""The words of what staff did: acts, changes, imports, pairs."""

from collections.abc import Sequence

from desktop.i18n import N_, _
from desktop.pages.staff import facts

_KINDS = {
    # Translators: a kind of act in the history.
    "start": N_("beginning"),
    # Translators: a kind of act in the history.
    "edit": N_("edit"),
    # Translators: a kind of act in the history.
    "confirm": N_("confirmation"),
    # Translators: a kind of act in the history.
    "withdraw": N_("withdrawal"),
    # Translators: a kind of act in the history.
    "restore": N_("restoring"),
    # Translators: a kind of act in the history.
    "import": N_("import"),
    # Translators: a kind of act in the history.
    "merge": N_("merging"),
    # Translators: a kind of act in the history.
    "undo": N_("undoing"),
    # Translators: a kind of act in the history: a new row.
    "add": N_("adding"),
    # Translators: a kind of act in the history: two records are not the same.
    "not_same": N_("not the same"),
    # Translators: a kind of act in the history: reports of residents came in.
    "report": N_("reports of residents"),
    # Translators: a kind of act in the history: somebody was named, let go or unlocked.
    "people": N_("people"),
    # Translators: a kind of act in the history.
    "publish": N_("publishing"),
    # Translators: a kind of act in the history: going back to a copy of the workspace.
    "go_back": N_("going back to a copy"),
}

_MARKS = {
    # Translators: instead of a field, in the history: a record is withdrawn.
    "*withdrawn": N_("withdrawn"),
    # Translators: instead of a field, in the history: a fact such as the address is confirmed.
    "*confirmed": N_("confirmation of: {rest}"),
    # Translators: instead of a field, in the history: residents say that a fact is wrong.
    "*reported": N_("reported wrong: {rest}"),
    # Translators: instead of a field, in the history: it is not the same as another record.
    "*not_same": N_("not the same as {rest}"),
}

_SIGNS = {
    # Translators: what speaks for two records being the same.
    "identifier": N_("same code"),
    # Translators: what speaks for two records being the same.
    "phone": N_("same number"),
    # Translators: what speaks for two records being the same.
    "name": N_("similar name"),
    # Translators: what speaks for two records being the same.
    "sound": N_("names that sound the same"),
    # Translators: what speaks for two records being the same.
    "address": N_("same address"),
}


def kind(code: str) -> str:
    """What a kind of act is called."""
    return _(_KINDS[code])


def read(file: str, encoding: str) -> str:
    """A file was read."""
    # Translators: a file was read. {encoding} is UTF-8, GB18030, XLSX …
    return _("{file} was read as {encoding}.").format(file=file, encoding=encoding)


def counted(table: str, new: int, changed: int, unchanged: int, rejected: int) -> str:
    """What happens to the rows of a table."""
    # Translators: the preview of an import, for one table.
    return _("{table}: {new} new, {changed} changed, {unchanged} unchanged, {rejected} rejected").format(
        table=table, new=new, changed=changed, unchanged=unchanged, rejected=rejected
    )


def change(table: str, key: str, field: str, before: str, after: str) -> str:
    """One field of one row changes."""
    # Translators: one change. Each of the last two may be empty.
    return _("{table} {key}, {field}: “{before}” → “{after}”").format(
        table=table, key=key, field=field_name(field), before=before, after=after
    )


def more(count: int) -> str:
    """Not all of a list is shown."""
    # Translators: after the first lines of a long list.
    return _("… and {count} more").format(count=count)


def looked_only() -> str:
    """Nothing was written."""
    # Translators: after the preview of an import.
    return _("Nothing was written. Add --commit to write it.")


def nothing_to_do() -> str:
    """There is nothing to write."""
    # Translators: there is nothing in the file that is not in the workspace as it is.
    return _("There is nothing to change.")


def done(act: int) -> str:
    """Something was done."""
    # Translators: after any change of the workspace. {act} is a number.
    return _("Done. To take it back: ./run data undo {act}").format(act=act)


def added(key: str) -> str:
    """A row was made."""
    # Translators: after making a new row. {key} is its number.
    return _("Done. Its number is {key}").format(key=key)


def row(table: str, key: str, rev: int, withdrawn: str) -> str:
    """The head of a row."""
    # Translators: the head of a row: its table, its number, which revision it is.
    said = _("{table} {key}, revision {rev}").format(table=table, key=key, rev=rev)
    return said + (", " + withdrawn_for(withdrawn) if withdrawn else "")


def withdrawn_for(reason: str) -> str:
    """A row is withdrawn, and why; "" while it stands."""
    # Translators: follows a row that is withdrawn. {reason} is why.
    return _("withdrawn: {reason}").format(reason=reason) if reason else ""


def shown() -> str:
    """Before a page as residents see it."""
    # Translators: before a page as residents see it.
    return _("Residents see:")


def heard() -> str:
    """Before a page as residents hear it."""
    # Translators: before a page as residents hear it.
    return _("Residents hear:")


def errors_written(file: str) -> str:
    """The rejected rows were written."""
    # Translators: after an import with faults. {file} is a file.
    return _("The rejected rows are in {file}. Mend them there and import it again.").format(file=file)


def heading_of_errors() -> str:
    """The header of the column that tells what is wrong."""
    # Translators: header of a column of the file of rejected rows.
    return _("What is wrong")


def progress(rows: int) -> str:
    """How far an import has come."""
    # Translators: while a file is read.
    return _("{rows} rows …").format(rows=rows)


def stopped() -> str:
    """A person stopped it."""
    # Translators: an import was stopped with Ctrl+C.
    return _("Stopped. Nothing was changed.")


def stale() -> str:
    """Somebody else changed the workspace meanwhile."""
    # Translators: somebody else changed the workspace between the preview and the writing.
    return _("Somebody changed the workspace meanwhile. Nothing was written; look again.")


def conflict(differences: Sequence[tuple[str, str, str, str, str, str]], rev: int) -> str:
    """Somebody else was faster: field by field what it was, what it is now, and what was not written."""
    # Translators: before a list of fields.
    lines = [_("Somebody changed this since you opened it. Nothing was written; here is what each of you wrote:")]
    lines += [_difference(*each) for each in differences]
    if rev:
        # Translators: after the fields that somebody else changed. {rev} is a number.
        lines.append(_("If yours is right nevertheless: the same again with --expect-rev {rev}").format(rev=rev))
    return "\n".join(lines)


def _difference(key: str, field: str, base: str, theirs: str, mine: str, by: str) -> str:
    # Translators: a field about which two people disagree: what it was, what it is now.
    said = _("{key}, {field}: it was “{base}”, it is “{theirs}”").format(
        key=key, field=field_name(field), base=base, theirs=theirs
    )
    # Translators: follows a field that somebody changed. {name} is a person.
    said += " " + _("(by {name})").format(name=by) if by else ""
    # Translators: follows a field that somebody changed: what the reader wanted to write.
    return said + (" " + _("— yours: “{mine}”").format(mine=mine) if mine not in (base, theirs) else "")


def field_name(field: str) -> str:
    """What is said of a row beside its fields, in words; a field is itself."""
    name, _colon, rest = field.partition(":")
    if name not in _MARKS:
        return field
    return _(_MARKS[name]).format(rest=facts.fact(rest.partition(":")[0]) if name != "*not_same" else rest)


def exported(file: str, rows: int) -> str:
    """The directory was exported."""
    # Translators: after an export.
    return _("{rows} rows written to {file}").format(rows=rows, file=file)


def wrong_ending(file: str) -> str:
    """The ending of a file name tells no kind."""
    # Translators: data export with a file name that has another ending.
    return _(
        "{file}: the name must end in .xlsx, .zip or, with --table, .csv; without an ending it is a folder."
    ).format(file=file)


def wrong_table(name: str) -> str:
    """There is no such table."""
    # Translators: a table that does not exist was named.
    return _("There is no table {name}.").format(name=name)


def act(number: int, kind: str, at: str, by: str, reason: str, file: str) -> str:
    """One act of the history."""
    parts = [part for part in (by, file, reason) if part]
    # Translators: one act of the history: its number, its moment, what it was.
    return _("{number}  {at}  {kind}").format(number=number, at=at, kind=_(_KINDS[kind])) + f"  {' · '.join(parts)}"


def pair(table: str, first: str, second: str, percent: int, signs: Sequence[str]) -> str:
    """Two records that are probably the same."""
    said = signs_of(signs)
    # Translators: two records that are probably the same. {percent} is how sure it is.
    return _("{table}: {first} and {second}, {percent} % ({signs})").format(
        table=table, first=first, second=second, percent=percent, signs=said
    )


def signs_of(signs: Sequence[str]) -> str:
    """What speaks for two records being the same."""
    return " · ".join(_(_SIGNS[sign]) for sign in signs)


def no_pairs() -> str:
    """No records seem to be the same."""
    # Translators: after looking for duplicates.
    return _("No two records seem to be the same.")


def remembered() -> str:
    """A pair is remembered as not the same."""
    # Translators: after telling that two records are not the same.
    return _("It is remembered; this pair is not shown again.")


def kept(act: int) -> str:
    """Something was done in the window."""
    # Translators: after any change of the workspace in the window. {act} is a number; “What was done” is a sheet there.
    return _("Saved. It can be taken back under “What was done”, number {act}.").format(act=act)


def nothing_changed() -> str:
    """A form was saved as it was."""
    # Translators: after saving a form in which nothing was changed.
    return _("Nothing was changed, so nothing was saved.")
