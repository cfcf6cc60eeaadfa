"""The locked Python environment: .venv, made from a list of exact versions with their hashes.

A stamp inside the environment says from which lists it was made. While it holds, nothing is looked at but
the stamp and the lists; without it the environment is half-made or not ours and is made again.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .words import (
    ENVIRONMENT_FAILED,
    FETCHING,
    NO_ROOM,
    NOT_THERE,
    OFFLINE,
    WRONG_HASH,
    SetUpError,
    lines_of,
    say,
)

_BASE_PYTHON = os.path.realpath(sys.executable)
"""The Python outside any environment; looked up now, for the one running may be about to be thrown away."""

_REASONS = (
    ("DO NOT MATCH THE HASHES", WRONG_HASH),
    ("No space left on device", NO_ROOM),
    ("Retrying (", OFFLINE),
    ("Could not fetch URL", OFFLINE),
    ("Connection", OFFLINE),
    ("No matching distribution found", NOT_THERE),
)
"""What pip prints, and what a person should be told; the first that fits counts."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A folder, and the lists it is made of. All lists but the last are contained in the last."""

    folder: Path
    lists: tuple[Path, ...]
    log: Path

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        return self.folder / "bin" / "python"

    @property
    def stamp(self) -> Path:
        """The file that says what the environment was made of."""
        return self.folder / "made-of"


def is_made(environment: Environment) -> bool:
    """Whether the environment stands as its lists ask, by its stamp alone."""
    made_of = _made_of(environment)
    return environment.python.exists() and made_of is not None and _wanted(environment) <= made_of


def was_made_of(environment: Environment, path: Path) -> bool:
    """Whether this list, whatever it said then, was among those of the environment."""
    return any(line.startswith(f"{path.name} ") for line in _made_of(environment) or ())


def make(environment: Environment) -> None:
    """Make the environment, or add to it what a longer list asks for. Raises SetUpError."""
    made_of = _made_of(environment)
    if made_of is None or not environment.python.exists() or not made_of <= _wanted(environment):
        if environment.folder.exists():
            shutil.rmtree(environment.folder)
        _run(environment, [_BASE_PYTHON, "-m", "venv", str(environment.folder)])
    say(lines_of(FETCHING))
    install = ["-m", "pip", "install", "--require-hashes", "--only-binary=:all:", "--no-input"]
    quiet = ["--progress-bar=off", "--disable-pip-version-check", "--no-warn-script-location"]
    _run(environment, [str(environment.python), *install, *quiet, "-r", str(environment.lists[-1])])
    _write_stamp(environment)


def _made_of(environment: Environment) -> set[str] | None:
    try:
        return set(environment.stamp.read_text(encoding="utf-8").splitlines())
    except OSError:
        return None


def _wanted(environment: Environment) -> set[str]:
    version = f"python {sys.version_info.major}.{sys.version_info.minor}"
    return {version} | {f"{path.name} {_digest(path)}" for path in environment.lists}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _write_stamp(environment: Environment) -> None:
    """Written last and renamed into place: a stamp is there whole, or not at all."""
    fresh = environment.stamp.with_suffix(".new")
    fresh.write_text("\n".join(sorted(_wanted(environment))) + "\n", encoding="utf-8")
    fresh.replace(environment.stamp)


def _run(environment: Environment, command: list[str]) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    environment.log.parent.mkdir(parents=True, exist_ok=True)
    with environment.log.open("ab") as out:
        start = out.tell()
        done = subprocess.run(command, env=kept, stdin=subprocess.DEVNULL, stdout=out, stderr=out, check=False)
    if done.returncode != 0:
        raise SetUpError(_reason(environment.log, start), log=environment.log)


def _reason(log: Path, start: int) -> tuple[str, str]:
    printed = log.read_bytes()[start:].decode("utf-8", "replace")
    return next((words for sign, words in _REASONS if sign in printed), ENVIRONMENT_FAILED)
