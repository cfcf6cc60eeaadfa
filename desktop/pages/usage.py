"""The words of the command line: what each command and option is for."""

from desktop.i18n import _


def program() -> str:
    """What the program is for, in one sentence."""
    # Translators: the first line of --help.
    return _("Find services and entitlements for disabled people in Gansu, by eye, by key and by ear.")


def words(name: str) -> str:
    """The help of a command or an option, by its name."""
    return {
        # Translators: help of the option --text.
        "text": _("use the program in the terminal instead of a window"),
        # Translators: help of the option --kiosk.
        "kiosk": _("fill the screen, without a window frame; keep no settings"),
        # Translators: help of the option --sample.
        "sample": _("open made-up sample data instead of the real directory"),
        # Translators: help of the option --size; it goes with --sample.
        "size": _("how many places the sample data has (1250 to 1000000)"),
        # Translators: help of the option --language. zh_CN and en are codes.
        "language": _("language to begin with: zh_CN or en (x_long and x_mirror try the layout)"),
        # Translators: help of the option --division.
        "division": _("place to look in: its GB/T 2260 code, 620102 for example"),
        # Translators: help of the option --engine. The names are those of speech engines and stay.
        "engine": _("speak with this engine: pyttsx3, espeak (tells word by word) or silent (captions only)"),
        # Translators: help of the option --speech-log.
        "speech-log": _("write what is spoken to this file, one JSON object a line"),
        # Translators: help of the command lookup.
        "lookup": _("search once and print what was found; exit status 0 found, 1 nothing found, 2 wrong use"),
        # Translators: help of the option lookup --json.
        "json": _("print one JSON object a line"),
        # Translators: help of the option lookup --limit.
        "limit": _("how many results to print at most"),
        # Translators: help of the option lookup --batch.
        "batch": _("read the queries from this file, one a line; - is the standard input"),
        # Translators: help of the option lookup --open-at. now stays English.
        "open-at": _("only what is open at this time: 2026-11-24T10:30, or now"),
        # Translators: help of the option lookup --for; the words after the colon are codes.
        "for": _("only what is for this disability: vision hearing speech physical intellectual mental multiple"),
        # Translators: help of the option lookup --age; what follows the colon are codes.
        "age": _("only what is for these ages: 0-6 7-17 18-59 60+"),
        # Translators: help of the option lookup --accessible; the words after the colon are codes.
        "accessible": _("only places that have this: wheelchair toilet lift hearing sign_language braille guide_dog"),
        # Translators: help of the option lookup --free.
        "free": _("only what is free of charge"),
        # Translators: help of the argument of lookup.
        "query": _("what to look for"),
        # Translators: help of the command visit.
        "visit": _("go through the pages by commands on the standard input, one a line: 3, next, back, type …"),
        # Translators: help of the command staff.
        "staff": _("keep the directory true in a window: edit, confirm, import, undo, publish"),
        # Translators: help of the command data.
        "data": _("build, check or count the directory"),
        # Translators: help of the command data build.
        "build": _("make the directory file from resources/starter"),
        # Translators: help of the command data check.
        "check": _("check resources/starter and tell every fault with file and row"),
        # Translators: help of the option data check --style.
        "style": _("tell instead what could be said more plainly: sentences, jargon, numbers, hours, readings"),
        # Translators: help of the option data check --workspace, with --style.
        "style-of": _("look at the texts of this workspace"),
        # Translators: help of the command data stats.
        "stats": _("count records by category, place and confidence, and beside the totals of the province"),
        # Translators: help of the command data document.
        "document": _("write HSDS-CN.md from the profile"),
        # Translators: help of the option data build --out.
        "out": _("the file to write"),
    }[name]


def built(path: str, records: int) -> str:
    """The directory was built."""
    # Translators: after building the directory. {records} is a number, {path} a file.
    return _("{records} records written to {path}").format(records=records, path=path)


def checked(faults: int) -> str:
    """The directory was checked."""
    if not faults:
        # Translators: after checking the directory: nothing is wrong.
        return _("The directory has no faults.")
    # Translators: after checking the directory: how many things are wrong.
    return _("{count} faults found.").format(count=faults)


def coverage(category: str, held: int, total: int) -> str:
    """How much of a total of the province the directory holds."""
    # Translators: how many of a kind of service the directory holds, of how many there are in the province.
    return _("{category}: {held} of {total}").format(category=category, held=held, total=total)
