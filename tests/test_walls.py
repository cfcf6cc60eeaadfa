"""The walls between the rooms: who may import whom, how large a room is, where words are made."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("db", "desktop", "packaging", "benchmarks", "tests")
TRANSLATING = {"_", "gettext", "ngettext", "pgettext", "npgettext"}


def files_of(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def calls_in(path: Path) -> Iterator[tuple[str, int]]:
    """Every call in a file, by the last part of the name called, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno


def places(names: set[str], *rooms: str) -> list[str]:
    """Where any of the names is called in the rooms."""
    return [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in files_of(*rooms)
        for name, line in calls_in(path)
        if name in names
    ]


def lint_imports(checkout: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    clean = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "PYTHONPATH")}
    environment = clean | {"NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run(
        [*command, "--no-cache", "--no-logo"],
        cwd=checkout,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = settings["tool"]["importlinter"]["contracts"]
    assert isinstance(found, list)
    return found


def test_every_import_goes_the_way_the_contracts_say() -> None:
    linted = lint_imports(ROOT)
    assert linted.returncode == 0, linted.stdout + linted.stderr


TRESPASSES = {
    "One way down": ("db/trespass.py", "import desktop.settings"),
    "No circle of neighbours, at any depth": ("db/trespass_circle.py", "import db.trespass_round"),
    "Qt stays in desktop.ui": ("desktop/pages/trespass.py", "import PySide6.QtCore"),
    "SQL stays in db": ("desktop/ui/trespass.py", "import sqlite3"),
    "pyttsx3 stays in the engines": ("desktop/speech/trespass.py", "import pyttsx3"),
    "Sound stays in desktop.speech": ("desktop/ui/trespass_sound.py", "import miniaudio"),
    "An engine knows no other engine": (
        "desktop/speech/engines/trespass.py",
        "import desktop.speech.engines.trespassed",
    ),
}


def test_every_contract_breaks_when_its_wall_is_climbed(tmp_path: Path) -> None:
    for room in ("db", "desktop"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path, statement in TRESPASSES.values():
        (tmp_path / path).write_text(statement + "\n", encoding="utf-8")
    (tmp_path / "db/trespass_round.py").write_text("import db.trespass_circle\n", encoding="utf-8")
    (tmp_path / "desktop/speech/engines/trespassed.py").write_text("", encoding="utf-8")
    printed = lint_imports(tmp_path).stdout
    assert {contract["name"] for contract in contracts()} == set(TRESPASSES)
    assert [name for name in TRESPASSES if f"{name} BROKEN" not in printed] == []


def test_every_room_of_desktop_has_its_floor() -> None:
    floors = next(contract["layers"] for contract in contracts() if contract["type"] == "layers")
    assert isinstance(floors, list)
    placed = {module.strip() for floor in floors for module in floor.split("|")}
    there = {
        f"desktop.{path.stem}"
        for path in (ROOT / "desktop").iterdir()
        if (path.suffix == ".py" and path.name != "__init__.py") or (path / "__init__.py").exists()
    }
    assert placed - {"db"} == there


@pytest.mark.parametrize("room", ROOMS)
def test_no_file_is_longer_than_300_lines(room: str) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files_of(room)}
    assert {str(path.relative_to(ROOT)): length for path, length in lengths.items() if length > 300} == {}


def test_nothing_waits_by_sleeping_or_by_turning_the_event_loop() -> None:
    assert places({"sleep", "processEvents", "qWait"}, *ROOMS) == []


def test_sentences_are_made_in_pages_only() -> None:
    outside = [place for place in places(TRANSLATING, "desktop", "db") if not place.startswith("desktop/pages/")]
    assert [place for place in outside if not place.startswith("desktop/i18n.py")] == []


def test_a_frozen_build_can_see_every_import() -> None:
    assert places({"__import__", "import_module", "iter_modules", "eval"}, "db", "desktop") == []
