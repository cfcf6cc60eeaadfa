"""Settings: each option and its values, with the one in force marked."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.i18n import N_, _, current, known
from desktop.i18n import offered as languages
from desktop.pages.command import Open, Route, SetOption
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.page import Choice, Page
from desktop.pages.spoken import sentence
from desktop.settings import RATES, SIZES, THEMES, TIMBRES, VOICES, VOLUMES

_TITLES = {
    # Translators: a setting: the language of the program.
    "language": (N_("Language"), "language"),
    # Translators: a setting: how large the letters are.
    "size": (N_("Size of letters"), "text-height"),
    # Translators: a setting: the colours of the program.
    "theme": (N_("Colours"), "circle-half-stroke"),
    # Translators: a setting: whether the program reads aloud.
    "voice": (N_("Reading aloud"), "volume-high"),
    # Translators: a setting: how fast the program reads aloud.
    "rate": (N_("Speed of reading"), "gauge-high"),
    # Translators: a setting: how loudly the program reads aloud.
    "volume": (N_("Loudness of reading"), "volume-low"),
    # Translators: a setting: which voice reads what is in Chinese.
    "voice_zh": (N_("Chinese voice"), "users"),
    # Translators: a setting: which voice reads what is in English.
    "voice_en": (N_("English voice"), "users"),
}

_NAMES = {
    # Translators: size of letters, the smallest of four.
    "3.5": N_("Small"),
    # Translators: size of letters, the second of four, the usual one.
    "4.8": N_("Usual"),
    # Translators: size of letters, the third of four.
    "6.4": N_("Large"),
    # Translators: size of letters, the largest of four.
    "8.5": N_("Very large"),
    # Translators: colours: dark letters on a light ground.
    "light": N_("Dark on light"),
    # Translators: colours: light letters on a dark ground.
    "dark": N_("Light on dark"),
    # Translators: the voice that reads: the one that the computer has.
    "usual": N_("The usual voice"),
    # Translators: the voice that reads: like a woman's.
    "woman": N_("A woman's voice"),
    # Translators: the voice that reads: lower than the usual one.
    "deep": N_("A deep voice"),
    # Translators: the voice that reads: higher than the usual one.
    "high": N_("A high voice"),
    # Translators: reading aloud: on, but silent when a screen reader speaks.
    "auto": N_("On, silent beside a screen reader"),
    # Translators: reading aloud: always, even beside a screen reader.
    "on": N_("Always on"),
    # Translators: reading aloud: never.
    "off": N_("Off"),
}

_VALUES = {
    "size": tuple(str(size) for size in SIZES),
    "theme": THEMES,
    "voice": VOICES,
    "rate": tuple(str(rate) for rate in RATES),
    "volume": tuple(str(volume) for volume in VOLUMES),
    "voice_zh": TIMBRES,
    "voice_en": TIMBRES,
}


def build(context: Context, route: Route) -> Page:
    """The list of options, or the values of one of them."""
    option = route.option
    choices = _values(context, option) if option else _options(context)
    # Translators: title of the page with the settings.
    title = _(_TITLES[option][0]) if option else _("Settings")
    return Page(
        "options",
        title,
        page_language(),
        choices=choices,
        contact=hotline_line(),
        # Translators: help for the settings.
        help=_("Press the number of what you want to change. It changes at once and nothing else is lost."),
    )


def offered() -> Mapping[str, tuple[str, ...]]:
    """Every option with the values that can be chosen."""
    return MappingProxyType({"language": languages(), **_VALUES})


def option_name(option: str) -> str:
    """What an option is called."""
    return _(_TITLES[option][0])


def value_name(option: str, value: str) -> str:
    """The name of a value of an option."""
    if option == "language":
        return known(value).name
    if option == "rate":
        # Translators: speed of reading in percent of the usual speed.
        return _("{percent} %").format(percent=value)
    if option == "volume":
        # Translators: loudness of reading: the step that is set, counted from the quietest. In Chinese: {number} 档
        return _("step {number} of {total}").format(number=VOLUMES.index(int(value)) + 1, total=len(VOLUMES))
    return _(_NAMES[value])


def change_words(option: str, value: str) -> str:
    """What has just been set, and to what."""
    words = sentence([_(_TITLES[option][0]), value_name(option, value)])
    if option == "language" and known(value).recorded:
        # Translators: said after a language was chosen that people have recorded: the rest is read in Chinese.
        words += current().gap + _("What has not been recorded is read in Chinese.")
    return words


def _offers(option: str) -> tuple[str, ...]:
    return offered()[option]


def _in_force(context: Context, option: str) -> str:
    return str(getattr(context.settings, option))


def _options(context: Context) -> tuple[Choice, ...]:
    rows = [
        Choice(
            number,
            _(title),
            Open(Route("options", option=option)),
            value_name(option, _in_force(context, option)) if _in_force(context, option) in _offers(option) else "",
            picture,
        )
        for number, (option, (title, picture)) in enumerate(_TITLES.items(), start=1)
    ]
    # Translators: a choice: where the facts come from, licences.
    return (*rows, Choice(len(rows) + 1, _("About this directory"), Open(Route("about")), "", "circle-info"))


def _values(context: Context, option: str) -> tuple[Choice, ...]:
    picture = _TITLES[option][1]
    rows = []
    for number, value in enumerate(_offers(option), start=1):
        current = value == _in_force(context, option)
        # Translators: marks the value of a setting that is in force now.
        detail = _("in use now") if current else ""
        language = known(value).spoken if option == "language" else ""
        rows.append(
            Choice(
                number,
                value_name(option, value),
                SetOption(option, value),
                detail,
                picture,
                language,
                current=current,
            )
        )
    return tuple(rows)
