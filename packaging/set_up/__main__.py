"""`python -m set_up run|test|without-qt [arguments]`: leaves all ready, or says what is missing."""

import fcntl
import os
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from .environment import Environment, is_made, make, was_made_of
from .needs import FACES, Kind, Need
from .screen import has_screen
from .system import provide
from .without_qt import list_without_qt
from .words import CANNOT_WRITE, NO_SCREEN, STARTING, STOPPED, SetUpError, lines_of, say

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build"
LOG = BUILD / "set-up.log"
RUN_LIST = ROOT / "requirements.lock"
TEST_LIST = ROOT / "requirements-dev.lock"
_QUIET = {"lookup", "visit", "data", "--help", "-h"}


def main(goal: str, arguments: list[str]) -> int:
    """Set up for a goal; 0 when all is ready."""
    try:
        _set_up(goal, arguments)
    except SetUpError as error:
        say(error.lines)
        return 1
    except KeyboardInterrupt:
        say(lines_of(STOPPED))
        return 130
    except PermissionError as error:
        say(lines_of(CANNOT_WRITE, folder=error.filename or ROOT))
        return 1
    return 0


def _set_up(goal: str, arguments: list[str]) -> None:
    face = face_of(arguments) if goal == "run" else "test"
    if face == "window" and not has_screen():
        raise SetUpError(NO_SCREEN)
    environment = environment_for(goal)
    made = is_made(environment)
    needs = FACES[face]
    provide(needs if made else replace(needs, required=needs.required + _venv_needs()), LOG)
    if not made:
        # Where tests have run they shall run again: an update must not take their tools away.
        also_tests = goal == "run" and was_made_of(environment, TEST_LIST)
        _make_alone(environment_for("test") if also_tests else environment)
    _catalogues(environment)


def face_of(arguments: list[str]) -> str:
    """Which face the arguments of ./run ask for."""
    if _QUIET & set(arguments):
        return "data"
    return "terminal" if "--text" in arguments else "window"


def environment_for(goal: str) -> Environment:
    """The environment a goal runs in: tests add to that of the program, and one has no Qt at all."""
    if goal == "without-qt":
        return Environment(ROOT / ".venv-without-qt", (list_without_qt(TEST_LIST, BUILD),), LOG)
    lists = (RUN_LIST,) if goal == "run" else (RUN_LIST, TEST_LIST)
    return Environment(ROOT / ".venv", lists, LOG)


def _venv_needs() -> tuple[Need, ...]:
    """Debian keeps the part of venv that brings pip in a package of its own."""
    if find_spec("ensurepip"):
        return ()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    name = f"python{version}/ensurepip/__init__.py"
    return (Need(name, f"python{version}-venv", "Python 环境 Python environment", Kind.FILE),)


def _make_alone(environment: Environment) -> None:
    """Two first starts at once take turns; the lock ends with the process, however it ends."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "set-up.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not is_made(environment):
            say(lines_of(STARTING))
            make(environment)


def _catalogues(environment: Environment) -> None:
    """Compile the catalogues that are newer than what was compiled of them."""
    tool = ROOT / "packaging" / "catalogues.py"
    stale = [po for po in ROOT.glob("i18n/*/LC_MESSAGES/*.po") if not _compiled(po)]
    if stale and tool.exists():
        clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        command = [str(environment.python), str(tool), "compile"]
        subprocess.run(command, env=clean, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)


def _compiled(catalogue: Path) -> bool:
    compiled = catalogue.with_suffix(".mo")
    return compiled.exists() and compiled.stat().st_mtime_ns >= catalogue.stat().st_mtime_ns


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
