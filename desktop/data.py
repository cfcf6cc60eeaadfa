"""`./run data`: build, check, count and document the directory."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict

from db import making
from desktop import app, paths, prompts, staff
from desktop.pages import usage

DONE, FAULTS = 0, 1


def _build(wanted: argparse.Namespace) -> int:
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    report = making.build_starter(paths.RESOURCES, wanted.out)
    sys.stdout.write(usage.built(str(wanted.out), report.records) + "\n")
    return DONE


def _check(wanted: argparse.Namespace) -> int:
    if wanted.style:
        return staff.check_style(wanted)
    complaints = making.check_starter(paths.RESOURCES)
    for complaint in complaints:
        row = json.dumps(asdict(complaint), ensure_ascii=False) if wanted.json else complaint.reason
        sys.stdout.write(row + "\n")
    if not wanted.json:
        sys.stdout.write(usage.checked(len(complaints)) + "\n")
    return FAULTS if complaints else DONE


def _stats(wanted: argparse.Namespace) -> int:
    statistics = making.statistics(app.open_directory(app.Start()))
    if wanted.json:
        sys.stdout.write(json.dumps(asdict(statistics), ensure_ascii=False, indent=1) + "\n")
        return DONE
    for row in statistics.coverage:
        sys.stdout.write(usage.coverage(row.what, row.held, row.total) + "\n")
    return DONE


def _document(wanted: argparse.Namespace) -> int:
    wanted.out.write_text(making.document(), encoding="utf-8")
    return DONE


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "check": _check,
    "stats": _stats,
    "document": _document,
    **staff.COMMANDS,
    **prompts.COMMANDS,
}
