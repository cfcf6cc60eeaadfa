"""The words of the staff's commands: what each is for, and what was done."""

from collections.abc import Sequence

from desktop.i18n import N_, _

_HELP = {
    # Translators: help of the command data import.
    "import": N_("look at a file (CSV, XLSX, HSDS package or JSON); with --commit also take it into the workspace"),
    # Translators: help of the command data template.
    "template": N_("write an empty table to fill in, with help and allowed values (XLSX or CSV)"),
    # Translators: help of the command data export.
    "export": N_("write the directory as .xlsx, as one table .csv, or as an HSDS package (.zip or a folder)"),
    # Translators: help of the command data publish.
    "publish": N_("make the directory file from the workspace"),
    # Translators: help of the command data confirm.
    "confirm": N_("write down that a record was confirmed, how and with whom"),
    # Translators: help of the command data edit.
    "edit": N_("change fields of a record"),
    # Translators: help of the command data history.
    "history": N_("tell who changed what, when, why and from which file"),
    # Translators: help of the command data undo.
    "undo": N_("take back an act, a whole import too"),
    # Translators: help of the command data withdraw.
    "withdraw": N_("keep a record from being published and from coming back with an import"),
    # Translators: help of the command data restore.
    "restore": N_("take a withdrawal back"),
    # Translators: help of the command data duplicates.
    "duplicates": N_("list records that are probably the same"),
    # Translators: help of the command data merge.
    "merge": N_("make one record of two; the second is withdrawn"),
    # Translators: help of the command data not-same.
    "not-same": N_("remember that two records are not the same"),
    # Translators: help of the command data prompts. The folder holds sound files.
    "prompts": N_("list what is to be recorded so that a language without a voice is heard, and how far it is"),
    # Translators: help of the argument CODE of data prompts: a language code such as bo or sce.
    "code": N_("the code of the language: bo Tibetan, mn Mongolian, sce Dongxiang, peh Bonan, yuy and ybe Yugur"),
    # Translators: help of the option data prompts --name.
    "name": N_("what the language is called, as people will read it among the languages"),
    # Translators: help of the option data prompts --folder.
    "folder": N_("the folder for the recordings; without it, beside the person's own data"),
    # Translators: help of the option --workspace.
    "workspace": N_("the workspace to work in; made from the directory that ships when there is none"),
    # Translators: help of the option --by.
    "by": N_("your role; never your name"),
    # Translators: help of the option --reason.
    "reason": N_("why"),
    # Translators: help of the argument FILE of import.
    "file": N_("the file or folder"),
    # Translators: help of the option --dry-run.
    "dry-run": N_("only look, write nothing; this is so unless --commit is given"),
    # Translators: help of the option --commit.
    "commit": N_("write the rows without faults, all in one go, after a backup"),
    # Translators: help of the option --errors.
    "errors": N_("write the rejected rows to this file; mend them there and import it again"),
    # Translators: help of the option --table.
    "table": N_("the table: organization, service, location, phone …"),
    # Translators: help of the option --set.
    "set": N_("the value of a field where a new row has none"),
    # Translators: help of the option --rename.
    "rename": N_("take a column for a field"),
    # Translators: help of the argument RECORD.
    "record": N_("the number of a record"),
    # Translators: help of the option --method.
    "method": N_("how it was confirmed"),
    # Translators: help of the option --source.
    "source": N_("with whom or where it was confirmed"),
    # Translators: help of the option --on.
    "on": N_("the day of the confirmation; today when it is not given"),
    # Translators: help of the option --due.
    "due": N_("the day by which to confirm it again"),
    # Translators: help of the arguments of edit.
    "fields": N_("what to set, description=… for example"),
    # Translators: help of the option history --act and of the argument of undo.
    "act": N_("the number of an act, as history tells it"),
    # Translators: help of the option --take.
    "take": N_("a field to take from the second record"),
    # Translators: help of the option --comment.
    "comment": N_("why they are not the same"),
}

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


def words(name: str) -> str:
    """The help of a command or an option of the staff, by its name."""
    return _(_HELP[name])


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
        table=table, key=key, field=field, before=before, after=after
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


def conflict(changes: Sequence[tuple[str, str, str, str]]) -> str:
    """Somebody else was faster."""
    # Translators: before a list of fields.
    lines = [_("This was changed since, and nothing was written:")]
    # Translators: a field that somebody else changed. {now} is what it holds.
    lines += [_("{key}, {field}: it is “{now}” now").format(key=k, field=f, now=now) for k, f, _before, now in changes]
    return "\n".join(lines)


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
    said = " · ".join(_(_SIGNS[sign]) for sign in signs)
    # Translators: two records that are probably the same. {percent} is how sure it is.
    return _("{table}: {first} and {second}, {percent} % ({signs})").format(
        table=table, first=first, second=second, percent=percent, signs=said
    )


def no_pairs() -> str:
    """No records seem to be the same."""
    # Translators: after looking for duplicates.
    return _("No two records seem to be the same.")


def remembered() -> str:
    """A pair is remembered as not the same."""
    # Translators: after telling that two records are not the same.
    return _("It is remembered; this pair is not shown again.")
