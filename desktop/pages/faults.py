"""What is wrong with a value, a row or a file, in words, with what to do about it."""

from collections.abc import Sequence

from desktop.i18n import N_, _
from desktop.pages.spoken import closed
from desktop.pages.staff import facts, people

_VALUES = {
    # Translators: what is wrong with a cell of a spreadsheet; all of these follow “file, row, column, value:”.
    "required": N_("it must not be empty"),
    # Translators: what is wrong with a cell.
    "no_source": N_("every record must name its source"),
    # Translators: what is wrong with a cell.
    "duplicate_id": N_("the same number stands in an earlier row with other values; keep one of the two"),
    # Translators: what is wrong with a cell.
    "not_allowed": N_("it is none of the allowed values; the template lists them"),
    # Translators: what is wrong with a cell.
    "dangling": N_("there is no record with this number"),
    # Translators: what is wrong with a cell.
    "refers_to_rejected": N_("the record that it belongs to was rejected; mend that one first"),
    # Translators: what is wrong with a row: “file, row, number “org-x”:” stands before it.
    "was_withdrawn": N_("this record of the same name was withdrawn; if it is there again, restore that one"),
    # Translators: what is wrong with a cell.
    "unknown_division": N_("this is no code of a place; write 620102 or 兰州市城关区, for example"),
    # Translators: what is wrong with a cell.
    "bad_date": N_("this is no date; write 2026, 2026-11 or 2026-11-24"),
    # Translators: what is wrong with a cell.
    "bad_time": N_("this is no time; write 09:00"),
    # Translators: what is wrong with a cell.
    "bad_days": N_("these are no days of the week; write 周一至周五 or MO,TU,WE,TH,FR, for example"),
    # Translators: what is wrong with a cell.
    "half_hours": N_("opening hours need days, a beginning and an end"),
    # Translators: what is wrong with a cell.
    "bad_number": N_("this is no number"),
    # Translators: what is wrong with a cell.
    "bad_url": N_("this is no address of a web page; it must begin with http:// or https://"),
    # Translators: what is wrong with a cell.
    "bad_email": N_("this is no email address"),
    # Translators: what is wrong with a cell.
    "bad_phone": N_("this number cannot be dialled; write 0931-1234567, or a hotline as it is"),
    # Translators: what is wrong with a cell.
    "mobile_number": N_("this is a mobile number; it belongs to a person and is not published"),
    # Translators: what is wrong with a cell.
    "private_person": N_("this names a person; write the office instead"),
    # Translators: what is wrong with a cell.
    "formula": N_("this is a formula; write its value instead"),
    # Translators: what is wrong with a cell.
    "control_character": N_("it holds a character that cannot be seen; type it anew"),
    # Translators: what is wrong with a cell.
    "no_role": N_("an entitlement must say which office decides"),
    # Translators: what is wrong with a cell.
    "not_a_category": N_("this is no category"),
    # Translators: what is wrong with a cell.
    "no_method": N_("say how it was confirmed"),
    # Translators: what is wrong with a cell.
    "cycle": N_("the place lies in itself"),
    # Translators: what is wrong with a cell: 同上 or a ditto mark.
    "ditto": N_("“same as above” is lost when rows are sorted; write it out"),
    # Translators: what is wrong with a cell: #REF!, #N/A.
    "spreadsheet_error": N_("the spreadsheet could not work this out; write the value"),
    # Translators: what is wrong with a cell: 9.16E+17.
    "scientific": N_("the spreadsheet shortened this number and lost digits; set the column to text and type it anew"),
    # Translators: what is wrong with a cell: 45678 for a day.
    "date_serial": N_("the spreadsheet turned this date into a number"),
    # Translators: what is wrong with a cell.
    "lost_zero": N_("the spreadsheet took away the 0 at the beginning"),
    # Translators: what is wrong with a cell.
    "two_phones": N_("these are several numbers; write one a row"),
    # Translators: what is wrong with a cell.
    "merged_cell": N_("this cell is merged with another one and is empty itself; unmerge the cells"),
}

_FILES = {
    # Translators: why a whole file is refused.
    "no_reports": N_("It is no file of reports from a kiosk."),
    # Translators: why a whole file is refused.
    "too_many_reports": N_("It is larger than 2 megabytes; no kiosk writes so much."),
    # Translators: why a whole file is refused; {file} stands before it.
    "unknown_encoding": N_("It is in an unknown encoding. Save it as UTF-8."),
    # Translators: why a whole file is refused.
    "nul": N_("It holds NUL bytes: it is damaged or no text. Save it anew."),
    # Translators: why a whole file is refused.
    "cell_too_large": N_("A cell is longer than 32,767 characters."),
    # Translators: why a whole file is refused.
    "too_many_columns": N_("It has more than 500 columns."),
    # Translators: why a whole file is refused.
    "too_many_rows": N_("It has more than 1,050,000 rows."),
    # Translators: why a whole file is refused.
    "too_large": N_("It is larger than 200 megabytes."),
    # Translators: why a whole file is refused.
    "truncated": N_("It is damaged or not complete. Copy or download it again."),
    # Translators: why a whole file is refused.
    "broken_quotes": N_("A quotation mark is opened and not closed as it should be."),
    # Translators: why a whole file is refused.
    "bomb": N_("It would unpack to far more than it seems to hold, as harmful files do."),
    # Translators: why a whole file is refused.
    "path": N_("It names files outside itself, as harmful files do."),
    # Translators: why a whole file is refused.
    "encrypted": N_("It has a password. Save it without one."),
    # Translators: why a whole file is refused.
    "xml_entities": N_("It defines entities, as harmful files do and spreadsheets never do."),
    # Translators: why a whole file is refused.
    "old_excel": N_("It is an old Excel file (.xls) or has a password. Save it as .xlsx without one."),
    # Translators: why a whole file is refused.
    "broken_json": N_("It is no JSON of HSDS."),
    # Translators: why a whole file is refused.
    "missing_part": N_("A part that it names is not in it."),
}

_REMARKS = {
    # Translators: a remark of an import. {column} is the name of a sheet.
    "unknown_table": N_("“{column}” is no table of the directory and is left out"),
    # Translators: a remark of an import. {column} is the header of a column.
    "unknown_column": N_("the column “{column}” is none of ours and is left out"),
    # Translators: a remark of an import. {column} is the header of a column.
    "repeated_column": N_("the column “{column}” is one too many for its field and is left out"),
    # Translators: a remark of an import. {rows} is a number of rows.
    "mended": N_("{column}: {rows} values were put into the usual form"),
    # Translators: a remark of an import. {rows} is a number of rows.
    "repeated": N_("{rows} rows stand there twice and are taken once"),
    # Translators: a remark of an import. {rows} is a number of rows.
    "withdrawn": N_("{rows} rows were withdrawn here before and stay so"),
    # Translators: a remark of an import. {rows} is a number of rows.
    "confirmation": N_("{column}: left out in {rows} rows, because an import confirms nothing"),
}

_REFUSALS = {
    # Translators: why something that staff asked for is refused.
    "no_such_row": N_("There is no record {key}."),
    # Translators: why something that staff asked for is refused.
    "not_for_editing": N_("{column} cannot be edited: there is no such field, or only a confirmation sets it."),
    # Translators: why something that staff asked for is refused.
    "not_confirmable": N_("{key}: organizations, services, places and phones are confirmed, nothing else."),
    # Translators: why something that staff asked for is refused.
    "no_source": N_("Say with whom or where it was confirmed."),
    # Translators: why something that staff asked for is refused.
    "no_reason": N_("Say why."),
    # Translators: why something that staff asked for is refused.
    "no_fact": N_("Say which facts were confirmed, at least one."),
    # Translators: why something that staff asked for is refused. {column} is a fact such as address.
    "no_such_fact": N_(
        "{key} has no {column} that could be confirmed: it is not known, or not part of such a service."
    ),
    # Translators: why something that staff asked for is refused.
    "in_the_future": N_("The day {value} has not come yet."),
    # Translators: why nothing is confirmed or listed. {value} and {column} are days.
    "clock_behind": N_(
        "The clock of this computer is wrong: it says {column}, but {key} was confirmed on {value} already. "
        "Set the clock; if that confirmation is wrong, take it back."
    ),
    # Translators: why a record cannot be shown as residents see it.
    "not_published": N_("{key} would not be published: it is withdrawn, or not in use."),
    # Translators: why something that staff asked for is refused.
    "there_already": N_("{key} stands there already."),
    # Translators: why something that staff asked for is refused. {path} is a folder.
    "no_copy": N_("No copy of the workspace could be written to {key}; is the disk full? Nothing was changed."),
    # Translators: why going back to a copy of the workspace is refused. {key} is a file.
    "no_such_copy": N_("The copy {key} is not there any more."),
    # Translators: why something that staff asked for is refused.
    "no_people": N_("Nobody works here yet. Begin with: ./run data people add NAME"),
    # Translators: why something that staff asked for is refused.
    "not_signed": N_("Sign in first: ./run data sign-in NAME"),
    # Translators: why something that staff asked for is refused. {key} is a name.
    "nobody": N_("Nobody called {key} works here."),
    # Translators: why something that staff asked for is refused. {key} is a name, {role} what is needed.
    "not_your_role": N_("{key} may not do this; it takes the role {role}."),
    # Translators: why something that staff asked for is refused.
    "no_such_role": N_("There is no such role."),
    # Translators: why a name is refused.
    "bad_name": N_("This cannot be a name: 1 to 40 characters without blanks at the ends."),
    # Translators: why a password is refused.
    "weak_password": N_("A password has 8 characters at least and is not the name."),
    # Translators: why a password is refused.
    "passwords_differ": N_("The two passwords are not the same. Nothing was changed."),
    # Translators: why a sign-in is refused.
    "wrong_password": N_("The name or the password is wrong."),
    # Translators: why a sign-in is refused.
    "locked": N_(
        "Too many wrong passwords: {key} cannot sign in for 15 minutes. Who is signed in goes on working; "
        "a publisher can end it sooner."
    ),
    # Translators: why something that staff asked for is refused.
    "last_publisher": N_("{key} is the last who can name people. Name another publisher first."),
    # Translators: why something that staff asked for is refused.
    "already": N_("{key} is so already."),
    # Translators: why something that staff asked for is refused.
    "not_mergeable": N_("{key} cannot be merged: it is withdrawn, or it is the same record."),
    # Translators: why something that staff asked for is refused.
    "cannot_undo": N_("There is no act {key} that could be undone."),
    # Translators: why something that staff asked for is refused.
    "undone_before": N_("Act {key} was undone before."),
    # Translators: why something that staff asked for is refused.
    "busy": N_("Somebody else is writing just now, or the disk is full. Nothing was written; try again."),
    # Translators: why something that staff asked for is refused. {table} is the name of a table.
    "still_needed": N_("A row of {table} still needs it; take that back first."),
}

_WORKSPACE = {
    # Translators: why the workspace cannot be opened. {path} is a file.
    "missing": N_("There is no workspace at {path}."),
    # Translators: why the workspace cannot be made. {path} is a file.
    "exists": N_("A workspace stands at {path} already."),
    # Translators: why the workspace cannot be opened. {path} is a file; backups stand in a folder beside it.
    "damaged": N_("The workspace at {path} is damaged. Put back the newest copy from the folder “backups” beside it."),
    # Translators: why the workspace cannot be opened. {path} is a file.
    "not_ours": N_("{path} is no workspace."),
    # Translators: why the workspace cannot be opened. {path} is a file.
    "too_new": N_("The workspace at {path} was made by a newer version of this program."),
}


def value(code: str) -> str:
    """What is wrong with a value."""
    return _(_VALUES[code])


def fault(file: str, row: int, column: str, written: str, code: str, repair: str) -> str:
    """One thing that is wrong: where, what, why, and what to write instead."""
    shown = written if len(written) <= 60 else f"{written[:60]}…"
    # Translators: one fault of an import. {why} is a sentence part such as “this is no date”.
    said = _("{file}, row {row}, {column} “{value}”: {why}.").format(
        file=file, row=row, column=column, value=shown, why=value(code)
    )
    # Translators: follows a fault: what to write instead.
    return said + (" " + _("Write: {repair}").format(repair=repair) if repair else "")


def row_of(number: int) -> str:
    """A row of a file, as a spreadsheet counts."""
    # Translators: follows the name of a file that is refused, or stands in a list: the row where it was noticed.
    return _("row {row}").format(row=number)


def whole_file(file: str, code: str, row: int, detail: str) -> str:
    """Why a whole file is refused."""
    where = row_of(row) if row else detail
    # Translators: a file is refused. {why} is one or two sentences.
    return _("{file} was not read, and nothing was changed. {why}").format(
        file=f"{file} ({where})" if where else file, why=_(_FILES[code])
    )


def remark(file: str, code: str, column: str, rows: int) -> str:
    """Something to know about an import."""
    return f"{file}: " + remarked(code, column, rows)


def remarked(code: str, column: str, rows: int) -> str:
    """Something to know about a file of which it is clear which."""
    return _(_REMARKS[code]).format(column=column, rows=rows)


def refused(code: str, table: str, key: str, column: str, written: str) -> str:
    """Why something that staff asked for is refused."""
    if code in _REFUSALS:
        role = people.role(table) if code == "not_your_role" else ""
        fact = facts.fact(column) if code == "no_such_fact" else column
        return _(_REFUSALS[code]).format(table=table, key=key, column=fact, value=written, role=role)
    # Translators: an edit is refused. {why} is a sentence part such as “this is no date”.
    return _("{key}, {column} “{value}”: {why}.").format(key=key, column=column, value=written, why=value(code))


def workspace(code: str, path: str) -> str:
    """Why the workspace cannot be opened or made."""
    return _(_WORKSPACE[code]).format(path=path)


def at_entry(codes: Sequence[str], repair: str) -> str:
    """Everything that is wrong with what stands in an entry, and what to write instead where that is known."""
    said = " ".join(closed(_upper_first(value(code))) for code in codes)
    # Translators: follows a fault: what to write instead.
    return said + (" " + _("Write: {repair}").format(repair=repair) if repair else "")


def _upper_first(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
