"""The documents tell the truth: what they name is there, and what they print is what the program prints."""

import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from db import making

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ("README.md", "STAFF.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
ROOMS = ("db/", "desktop/", "resources/", "i18n/", "packaging/", "tests/", "benchmarks/", ".ci/")
STAFF = ["import", "template", "export", "publish", "confirm", "edit", "withdraw", "restore", "history", "undo"]
STAFF += ["duplicates", "merge", "not-same", "add", "show", "work", "coverage", "reports", "people", "sign-in"]
STAFF += ["sign-out", "backups", "go-back", "preview", "prompts", "columns", "paper"]
COMMANDS = ["lookup", "visit", "data", "data build", "data check", "data stats", "data document"]
COMMANDS += [f"data {name}" for name in STAFF]


@cache
def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_a_document_names_is_there(name: str) -> None:
    written = re.findall(r"[`\s(]([\w.-]+/[\w./-]+)", text_of(name))
    paths = {path.rstrip(".") for path in written if path.startswith(ROOMS)}
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_to_a_file_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text_of(name))
    assert [link for link in links if not (ROOT / link).exists()] == []


@cache
def helps() -> str:
    """All that `./run --help` and the help of every command print."""
    printed = ""
    for command in ("", *COMMANDS):
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *command.split(), "--help"],
            cwd=ROOT,
            env=os.environ | {"COLUMNS": "200"},
            capture_output=True,
            text=True,
            check=True,
        )
        printed += done.stdout
    return printed


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_that_a_document_shows_is_one_the_program_has(name: str) -> None:
    shown = re.findall(r"\./run((?: +[\w=./-]+)+)", text_of(name))
    options = {word.split("=")[0] for line in shown for word in line.split() if word.startswith("--")}
    assert sorted(option for option in options if option not in helps()) == []


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "data document"])
def test_the_readme_tells_every_command(command: str) -> None:
    shown = re.findall(r"\./run [^`\n]+", text_of("README.md"))
    assert any(set(command.split()) <= set(re.split(r"[ |]", line)) for line in shown)


def test_the_readme_shows_the_two_commands_and_two_pictures() -> None:
    readme = text_of("README.md")
    assert re.search(r"(?m)^\./run\b", readme)
    assert re.search(r"(?m)^\./test\b", readme)
    assert len(re.findall(r"!\[[^\]]{10,}\]\(", readme)) >= 2, "two pictures, each described in words"


def drawn_rooms() -> list[str]:
    """The paths in the drawing of the rooms in ARCHITECTURE.md."""
    drawing = text_of("ARCHITECTURE.md").split("## The rooms")[1].split("```")[1]
    paths, above = [], ""
    for line in drawing.strip("\n").splitlines():
        names = re.split(r",? +", re.split(r"\s{2,}", line.strip())[0])
        if not line.startswith(" "):
            above = names[0] if names[0].endswith("/") else ""
            paths += names
        else:
            paths += [above + name for name in names]
    return paths


def test_every_room_in_the_drawing_is_there() -> None:
    assert [path for path in drawn_rooms() if not (ROOT / path).exists()] == []


def test_every_room_that_is_there_is_in_the_drawing() -> None:
    rooms = [package.parent for room in ("db", "desktop") for package in (ROOT / room).glob("*/__init__.py")]
    drawn = {path.rstrip("/") for path in drawn_rooms()}
    assert sorted(str(room.relative_to(ROOT)) for room in rooms if str(room.relative_to(ROOT)) not in drawn) == []


def test_the_document_of_the_profile_is_the_one_the_profile_makes() -> None:
    assert text_of("HSDS-CN.md") == making.document(), "run ./run data document"


def test_the_changelog_tells_of_this_version() -> None:
    version = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    assert f"## {version}" in text_of("CHANGELOG.md")
