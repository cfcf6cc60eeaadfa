"""The command line: `./run --help` lists everything."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import db
from desktop import app, arguments, i18n, text
from desktop.lookup import Lookup
from desktop.pages import messages, usage

FOUND, NOTHING, WRONG_USE = 0, 1, 2


def main(given: list[str]) -> int:
    """Run one command; the exit status."""
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a console is one
    app.offer_recordings()
    i18n.use(arguments.language(given))
    wanted = arguments.parser().parse_args(given)
    start = arguments.start(wanted)
    try:
        return COMMANDS[wanted.command or "window"](wanted, start)
    except db.SnapshotError as error:
        sys.stderr.write(messages.snapshot(error) + "\n")
    except app.UnknownDivisionError as error:
        sys.stderr.write(messages.wrong_division(error.code) + "\n")
    except OSError as error:
        sys.stderr.write(messages.unreadable(str(error.filename)) + "\n")
    return WRONG_USE


def window_possible() -> bool:
    """Whether there is a screen to open a window on."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "win32" or any(os.environ.get(name) for name in shown)


def _window(wanted: argparse.Namespace, start: app.Start) -> int:
    if not window_possible():
        sys.stderr.write(messages.nobody_can_draw() + "\n")
        return WRONG_USE
    from desktop import window  # only here: everything else must work where Qt cannot even be loaded

    return window.open_window(start)


def _staff(wanted: argparse.Namespace, start: app.Start) -> int:
    if not window_possible():
        sys.stderr.write(messages.nobody_can_draw_for_staff() + "\n")
        return WRONG_USE
    from desktop import desk  # only here, as above

    return desk.open_desk(start, wanted.workspace)


def _text(wanted: argparse.Namespace, start: app.Start) -> int:
    text.run_text(app.open_visit(start), sys.stdin, sys.stdout)
    return FOUND


def _visit(wanted: argparse.Namespace, start: app.Start) -> int:
    run = text.run_json if wanted.json else text.run_text
    run(app.open_visit(start), sys.stdin, sys.stdout)
    return FOUND


def _lookup(wanted: argparse.Namespace, start: app.Start) -> int:
    if (wanted.query is None) == (wanted.batch is None):
        arguments.parser().error(usage.words("query"))
    visit = app.open_visit(start)
    asked = arguments.asked(wanted)
    if asked.open_at and visit.directory.day(asked.open_at) is None:
        sys.stderr.write(messages.too_early() + "\n")
        return WRONG_USE
    lookup = Lookup(visit.directory, visit.settings, wanted.limit, asked)
    queries = [wanted.query] if wanted.batch is None else _lines(wanted.batch)
    return FOUND if lookup.run(queries, sys.stdout, wanted.json) else NOTHING


def _lines(file: str) -> Iterable[str]:
    if file == "-":
        return (line.rstrip("\r\n") for line in sys.stdin)
    return Path(file).read_text(encoding="utf-8", errors="replace").splitlines()


def _data(wanted: argparse.Namespace, start: app.Start) -> int:
    from desktop import data  # only here: it loads what building needs, and nothing else needs that

    return data.COMMANDS[wanted.data](wanted)


COMMANDS: Mapping[str, Callable[[argparse.Namespace, app.Start], int]] = {
    "window": _window,
    "text": _text,
    "visit": _visit,
    "lookup": _lookup,
    "staff": _staff,
    "data": _data,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
