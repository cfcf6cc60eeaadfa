"""The help of the staff's commands and of their options."""

from desktop.i18n import N_, _

_HELP = {
    # Translators: help of the command data prompts. The folder holds sound files.
    "prompts": N_("list what is to be recorded so that a language without a voice is heard, and how far it is"),
    # Translators: help of the argument CODE of data prompts: a language code such as bo or sce.
    "code": N_("the code of the language: bo Tibetan, mn Mongolian, sce Dongxiang, peh Bonan, yuy and ybe Yugur"),
    # Translators: help of the option data prompts --name.
    "language-name": N_("what the language is called, as people will read it among the languages"),
    # Translators: help of the option data prompts --folder.
    "folder": N_("the folder for the recordings; without it, beside the person's own data"),
    # Translators: help of the command data import.
    "import": N_("look at a file (CSV, XLSX, HSDS package or JSON); with --commit also take it into the workspace"),
    # Translators: help of the command data template.
    "template": N_("write an empty table to fill in, with help and allowed values (XLSX or CSV)"),
    # Translators: help of the command data export.
    "export": N_("write the directory as .xlsx, as one table .csv, or as an HSDS package (.zip or a folder)"),
    # Translators: help of the command data paper.
    "paper": N_("write sheets to print for confirming by phone, an organization a sheet, as HTML"),
    # Translators: help of the option paper --organization.
    "paper-organization": N_("only this organization, by its number or its name"),
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
    # Translators: help of the option --workspace.
    "workspace": N_("the workspace to work in; made from the directory that ships when there is none"),
    # Translators: help of the option --as.
    "as": N_("sign with this name; the password is asked for. Not needed after data sign-in"),
    # Translators: help of the command data add.
    "add": N_("make a new row, a phone of a service for example"),
    # Translators: help of the command data show.
    "show": N_("tell everything about a record: fields, what belongs to it, facts, revision"),
    # Translators: help of the command data preview.
    "preview": N_("show a service as residents will see and hear it, before it is published"),
    # Translators: help of the option --expect-rev.
    "expect-rev": N_("the revision you saw, as data show tells it; if somebody changed it since you are shown how"),
    # Translators: help of the option confirm --fact.
    "fact": N_("a fact that was confirmed, FACT=VALUE if you saw that value: {facts}"),
    # Translators: help of the option confirm --until.
    "until": N_("the day on which the policy ends that the fact rests on"),
    # Translators: help of the command data work.
    "work": N_(
        "list what is to be done: reported wrong, out of date, changed, due, never confirmed, not known, double"
    ),
    # Translators: help of the option work --kind.
    "work-kind": N_("only this kind of work: {kinds}"),
    # Translators: help of the option work --fact.
    "work-fact": N_("only this kind of fact: {facts}"),
    # Translators: help of the option work --due.
    "work-due": N_("only what is to be confirmed"),
    # Translators: help of the option work --division.
    "work-division": N_("only this place and what lies in it, by its code"),
    # Translators: help of the option work --category.
    "work-category": N_("only this category, by its code"),
    # Translators: help of the option work --service-kind.
    "work-service-kind": N_("only services of this kind: {kinds}"),
    # Translators: help of the option work --status.
    "work-status": N_("only services of this status: {kinds}"),
    # Translators: help of the option work --confidence.
    "work-confidence": N_("only records so far to be trusted: {kinds}"),
    # Translators: help of the option work --text.
    "work-text": N_("only records that hold these words, a number or a part of one"),
    # Translators: help of the options --limit and --offset of work.
    "work-limit": N_("how many to show"),
    # Translators: help of the options --limit and --offset of work.
    "work-offset": N_("how many to pass over"),
    # Translators: help of the option --json of the staff's commands.
    "json": N_("as JSON, for programs and charts"),
    # Translators: help of the command data coverage.
    "coverage": N_("tell how much of the totals of the province is held, by category and place"),
    # Translators: help of the command data reports.
    "reports": N_("bring what residents reported at a kiosk into the work list"),
    # Translators: help of the argument of data reports.
    "reports-file": N_("the file reports.csv of a kiosk"),
    # Translators: help of the command data people.
    "people": N_("tell who works here; add, let go or unlock somebody, change your password"),
    # Translators: help of the command data people add.
    "people-add": N_("name somebody, or give them another role and password; the first may do everything"),
    # Translators: help of the command data people leave.
    "people-leave": N_("let nobody sign in under this name any more"),
    # Translators: help of the command data people unlock.
    "people-unlock": N_("end a lock after wrong passwords"),
    # Translators: help of the command data people password.
    "people-password": N_("change your own password"),
    # Translators: help of the argument NAME of people and sign-in.
    "name": N_("the name"),
    # Translators: help of the option people add --role. {kinds} is a list of codes.
    "role": N_("what the person may do: {kinds}"),
    # Translators: help of the command data sign-in.
    "sign-in": N_("sign in for a working day; the password is asked for and not shown"),
    # Translators: help of the command data sign-out.
    "sign-out": N_("sign out"),
    # Translators: help of the command data backups.
    "backups": N_("list the copies of the workspace, made before every import; the newest 30 are kept"),
    # Translators: help of the command data go-back.
    "go-back": N_("make the workspace what it was in a copy; what it is now is copied first"),
    # Translators: help of the argument of data go-back.
    "copy": N_("the copy, as data backups tells it"),
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
    # Translators: help of the option --rename. COLUMN= stays so.
    "rename": N_("take a column for a field, COLUMN= to leave it out; remembered when it is written"),
    # Translators: help of the option import --only.
    "only": N_("take only the rows of this table"),
    # Translators: help of the option import --against-confirmed.
    "against-confirmed": N_("take also what disagrees with something that was confirmed since the file was written"),
    # Translators: help of the command data columns.
    "columns": N_("list what is remembered of the columns of files"),
    # Translators: help of the option columns --forget.
    "forget": N_("forget what this column is"),
    # Translators: help of the argument RECORD.
    "record": N_("the number of a record"),
    # Translators: help of the option --method.
    "method": N_("how it was confirmed"),
    # Translators: help of the option --source.
    "source": N_("with whom or where it was confirmed"),
    # Translators: help of the option --on.
    "on": N_("the day of the confirmation; today when it is not given"),
    # Translators: help of the arguments of edit.
    "fields": N_("what to set, description=… for example"),
    # Translators: help of the option history --act and of the argument of undo.
    "act": N_("the number of an act, as history tells it"),
    # Translators: help of the option --take.
    "take": N_("a field to take from the second record"),
    # Translators: help of the option --comment.
    "comment": N_("why they are not the same"),
}


def words(name: str, *codes: str) -> str:
    """The help of a command or an option of the staff, by its name; `codes` are what may be written."""
    listed = ", ".join(codes)
    return _(_HELP[name]).format(facts=listed, kinds=listed)
