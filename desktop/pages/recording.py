"""The words of the list of what is to be recorded."""

from desktop.i18n import N_, _

_PROMPTS = {
    # Translators: a kind of thing to record: the numbers.
    "number": N_("numbers"),
    # Translators: a kind of thing to record: buttons, titles and help of the program.
    "program": N_("the program"),
    # Translators: a kind of thing to record: lists and kinds of services.
    "service": N_("services"),
    # Translators: a kind of thing to record: subsidies and certificates.
    "guide": N_("entitlements"),
    # Translators: a kind of thing to record: names of cities and counties.
    "place": N_("places"),
}


def prompt_kind(kind: str) -> str:
    """Of what a thing to record is part."""
    return _(_PROMPTS[kind])


def prompt_columns() -> tuple[str, str, str, str]:
    """The head of the list of what is to be recorded."""
    # Translators: a column of the list of what is to be recorded: what it is part of.
    part = _("Part")
    # Translators: a column of the list of what is to be recorded: the words.
    text = _("Text")
    # Translators: a column of the list of what is to be recorded: how the sound file must be called.
    file = _("Name of the sound file")
    # Translators: a column of the list of what is to be recorded: whether it has been.
    return part, text, file, _("Recorded")


def recorded(done: bool) -> str:
    """Whether something has been recorded."""
    # Translators: in the list of what is to be recorded, where there is a recording.
    return _("yes") if done else ""


def prompts(file: str, total: int, done: int) -> str:
    """The list of what is to be recorded was written."""
    # Translators: after writing the list of what is to be recorded.
    return _("{done} of {total} are recorded. What to record, and what to call each file, is in {file}").format(
        done=done, total=total, file=file
    )


def unused_recording(file: str) -> str:
    """A recording of words that the program no longer says."""
    # Translators: a sound file whose words were changed or are no longer said.
    return _("No longer used, because its words have changed: {file}").format(file=file)
