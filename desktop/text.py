"""The terminal: the same pages as numbered text, and as JSON for programs and tests."""

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from desktop.pages import Page, Turn, Visit, keymap
from desktop.pages.command import Command, SetOption, Write
from desktop.pages.keymap import command_for
from desktop.pages.messages import unknown_command
from desktop.pages.page import Action, Choice, Line

_SHORT = {"n": "next", "p": "previous", "": "take", "choose": "take", "more": "further", "settings": "options"}
"""Other words for the names of the table of keys."""


def command(line: str, page: Page) -> Command | None:
    """The command that a line of text means on this page; None when it means nothing."""
    word, _space, rest = line.strip().partition(" ")
    if word == "key" and rest:
        return command_for(rest, page)
    if rest or word == "type":
        return _written(word, rest)
    if word in (*keymap.TWELVE, "+", "-"):
        return command_for(word, page)
    name = _SHORT.get(word, word)
    for action in page.actions:
        if action.name == name:
            return action.command
    return next((row.command for row in keymap.TABLE if row.name == name), None)


def _written(word: str, rest: str) -> Command | None:
    if word == "type":
        return Write(rest)
    if word == "set":
        option, _space, value = rest.partition(" ")
        return SetOption(option, _LANGUAGE.get(value, value) if option == "language" else value)
    return None


_LANGUAGE = {"zh": "zh_CN"}


def shown(page: Page) -> list[str]:
    """The page as lines of text, in the order of its stops."""
    rows = [page.notice, page.title, page.lead]
    if page.entry:
        rows.append(f"{page.entry.prompt}: {page.entry.text or page.entry.hint}")
    rows += ["  ".join(f"[{each.key}] {each.label}" for each in page.pad)] if page.pad else []
    rows += [_line(line) for line in page.lines]
    rows += [_choice(choice) for choice in page.choices]
    rows += [_line(page.contact)] if page.contact else []
    rows.append("  ".join(_action(action) for action in page.actions))
    return [row for row in rows if row]


def run_json(visit: Visit, commands: Iterable[str], out: TextIO) -> None:
    """A visit for programs: one command a line in, one JSON object a command out. The first tells the first page."""
    for turn, notice in _turns(visit, commands):
        out.write(json.dumps(_told(turn, notice), ensure_ascii=False) + "\n")
        out.flush()


def run_text(visit: Visit, commands: Iterable[str], out: TextIO) -> None:
    """A visit in a terminal. Only what is new is printed, so that a terminal screen reader reads no page twice."""
    before: Page | None = None
    for turn, notice in _turns(visit, commands):
        said = [utterance.text for utterance in turn.spoken]
        rows = shown(turn.page) if turn.opened or turn.page != before else said
        rows = [*rows, notice] if notice and notice not in rows else rows
        out.write("\n".join(["", *rows]) + "\n> ")
        out.flush()
        before = turn.page


def _turns(visit: Visit, lines: Iterable[str]) -> Iterator[tuple[Turn, str]]:
    turn = visit.begin()
    yield turn, turn.message
    for line in lines:
        if line.strip() in ("quit", "exit"):
            return
        wanted = command(line.rstrip("\r\n"), turn.page)
        if wanted is None:
            turn = Turn(turn.page, turn.focus, (), opened=False)
            yield turn, unknown_command(line.strip())
        else:
            turn = visit.perform(wanted)
            yield turn, turn.message


def _told(turn: Turn, notice: str) -> dict[str, object]:
    return {
        "page": turn.page.key,
        "title": turn.page.title,
        "focus": turn.focus,
        "spoken": [utterance.text for utterance in turn.spoken],
        "shown": shown(turn.page),
        "notice": notice,
        "order": str(turn.order),
    }


def _line(line: Line) -> str:
    return f"{line.label}: {line.text}"


def _choice(choice: Choice) -> str:
    mark = "*" if choice.current else ""
    return f"{choice.number}{mark}  {choice.label}" + (f"  ({choice.detail})" if choice.detail else "")


def _action(action: Action) -> str:
    key = f"[{action.key}]" if action.key else ""
    return " ".join(filter(None, (key, action.label, action.detail)))
