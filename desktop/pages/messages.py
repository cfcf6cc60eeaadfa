"""Sentences that belong to no page: the state of the voice, the terminal, the command line's complaints."""

from collections.abc import Collection

from db import SnapshotError
from desktop.i18n import N_, _, current, in_language
from desktop.speech.utterance import Span, Utterance, VoiceState

_VOICES = {
    # Translators: shown and said: the usual speech engine stopped working, another one with a plainer voice speaks.
    VoiceState.SPARE: N_("The usual voice has failed. Another voice is speaking."),
    # Translators: shown where captions are: the person switched reading aloud off.
    VoiceState.OFF: N_("Reading aloud is off."),
    # Translators: shown where captions are: a screen reader is running, so the program itself does not speak.
    VoiceState.SCREEN_READER: N_("A screen reader is speaking, so this program stays silent."),
    # Translators: shown where captions are: no speech synthesizer is installed.
    VoiceState.NO_ENGINE: N_("No voice: no speech engine on this computer."),
    # Translators: shown where captions are: there is a voice, but not for the language of this page.
    VoiceState.NO_LANGUAGE: N_("No voice: none for this language on this computer."),
    # Translators: shown where captions are: there is no loudspeaker or headphone.
    VoiceState.NO_DEVICE: N_("No voice: no loudspeaker or headphones found."),
    # Translators: shown where captions are: the speech engine stopped working.
    VoiceState.FAILED: N_("No voice: the speech engine stopped."),
}

_SNAPSHOTS = {
    # Translators: the file with the services is not there.
    "missing": N_("The directory file is missing: {path}"),
    # Translators: the file with the services was damaged, so it is not used.
    "damaged": N_("The directory file is damaged and was not opened: {path}"),
    # Translators: a file was given that is not a directory of services of this program.
    "not_ours": N_("This file is not a directory of this program: {path}"),
    # Translators: the file with the services was made by a newer version of the program.
    "too_new": N_("The directory file needs a newer version of this program: {path}"),
}


def voice(state: VoiceState) -> str:
    """Why nothing can be heard, or another voice than usual; "" when the voice works."""
    return _(_VOICES[state]) if state in _VOICES else ""


def spare_voice() -> Utterance:
    """Said by the spare voice itself, the first time it speaks."""
    return Utterance((Span(voice(VoiceState.SPARE), current().spoken),))


_LACKING = {
    # Translators: said in another language than Chinese, because there is no Chinese voice. F8 is a key.
    "zh": N_("This computer has no Chinese voice. The words are on the screen. Key F8 changes the language."),
    # Translators: said in Chinese, because there is no English voice. F8 is a key.
    "en": N_("This computer has no English voice. The words are on the screen. Key F8 changes the language."),
}
_CODES = {"zh": "zh_CN", "en": "en"}


def no_voice(language: str, has: Collection[str]) -> Utterance | None:
    """That there is no voice for a language, in one that there is a voice for; None when there is none at all."""
    spoken = next((each for each in _CODES if each in has), "")
    if not spoken or language not in _LACKING:
        return None
    return Utterance((Span(in_language(_CODES[spoken], _LACKING[language]), spoken),))


def reader_came() -> str:
    """Told to a screen reader that has just been started: our voice is silent now, and how to have it."""
    # Translators: said by a screen reader that was started while the program runs. F2 is a key, pressed twice.
    return _("The screen reader speaks now, and this program is silent. F2 twice lets both speak.")


def reader_left() -> Utterance:
    """Said by our own voice when the screen reader has ended."""
    # Translators: said when the screen reader has ended and the program speaks itself again. # is a key.
    text = _("The screen reader has ended. This program speaks now. Press hash to hear the last thing again.")
    return Utterance((Span(text, current().spoken),))


def snapshot(error: SnapshotError) -> str:
    """Why the directory cannot be opened."""
    return _(_SNAPSHOTS[error.code]).format(path=error.path)


def unknown_command(written: str) -> str:
    """The terminal did not understand what was typed."""
    # Translators: the terminal did not understand a command. {text} is what was typed; the words after the
    # colon are commands and stay English.
    text = _("“{text}” is not a command. Commands: 1–9, next, previous, choose, back, home, help, repeat, "
             "slowly, spell, hear, dictate, stop, pause, slower, faster, quieter, louder, voice, learn, larger, more, "
             "earlier, type …, set …, key …, place, ask, settings, language, quit")  # fmt: skip
    return text.format(text=written[:40])


def product() -> str:
    """The name of the program."""
    # Translators: the name of the program. It means a clear road and is not translated.
    return _("明路")


def purpose() -> str:
    """What the program is for, beside its name."""
    # Translators: what the program is for, beside its name in the header of the window.
    return _("Services for disabled people")


def nobody_can_draw() -> str:
    """There is no screen to open a window on."""
    # Translators: the program was started where there is no screen.
    return _("There is no screen here. Start with --text to use the program in a terminal.")


def nobody_can_draw_for_staff() -> str:
    """There is no screen to open the window of the staff on."""
    # Translators: the window of the staff was started where there is no screen. ./run data stays as it is.
    return _("There is no screen here. ./run data does the same in a terminal.")


def wrong_division(code: str) -> str:
    """The command line named a place that the directory does not have."""
    # Translators: the command line named a place by a code that does not exist.
    return _("There is no place with the code {code}.").format(code=code[:20])


def too_early() -> str:
    """It was asked what is open at a time before the directory was made, or the clock of this machine shows one."""
    # Translators: the time asked for, or the clock of this computer, is before the day of the directory.
    return _("This time is before the directory was made: is the clock of this machine right?")


def unreadable(path: str) -> str:
    """A file cannot be read or written."""
    # Translators: a file cannot be read or written.
    return _("This file cannot be read or written: {path}").format(path=path)
