"""Ten whole visits, word for word as they are heard.

A transcript is a file: `# ` how the visit begins, `> ` what the person does, and below it what is said.
`./test tests/desktop/pages/test_transcripts.py --rewrite-transcripts` writes what is said now; read the
difference from top to bottom, as if it were all you had, before you commit it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

import db
from desktop.pages import Visit
from desktop.settings import Settings, changed
from desktop.speech.utterance import Utterance
from desktop.text import command
from tests.desktop.conftest import TODAY

FOLDER = Path(__file__).parent / "transcripts"
VISITS = sorted(FOLDER.glob("*.txt"))


Begin = Callable[[db.Directory, Settings], Visit]


def played(text: str, request: pytest.FixtureRequest, begin_visit: Begin) -> str:
    """The transcript of the commands in a text."""
    begin, *lines = [line for line in text.splitlines() if line.startswith(("# ", "> "))]
    options = dict(word.split("=") for word in begin.removeprefix("# ").split())
    opened: db.Directory = request.getfixturevalue(options.pop("directory", "directory"))
    clock = options.pop("clock", "")
    settings = Settings()
    for option, value in options.items():
        settings = changed(settings, option, value) or replace(settings)
    visit = (
        Visit(opened, settings, TODAY, lambda: datetime.fromisoformat(clock))
        if clock
        else begin_visit(opened, settings)
    )
    turn = visit.begin()
    rows = [begin, *heard(turn.spoken)]
    for line in lines:
        wanted = command(line.removeprefix("> "), turn.page)
        assert wanted is not None, line
        turn = visit.perform(wanted)
        rows += ["", line, *heard(turn.spoken)]
    return "\n".join(rows) + "\n"


def heard(spoken: tuple[Utterance, ...]) -> Iterator[str]:
    return (utterance.text for utterance in spoken)


@pytest.mark.requirement("A1")
@pytest.mark.parametrize("file", VISITS, ids=[file.stem for file in VISITS])
def test_a_whole_visit_is_heard_word_for_word(file: Path, begin_visit: Begin, request: pytest.FixtureRequest) -> None:
    written = file.read_text(encoding="utf-8")
    now = played(written, request, begin_visit)
    if request.config.getoption("--rewrite-transcripts"):
        file.write_text(now, encoding="utf-8")
    assert now == written


def test_there_are_ten_visits() -> None:
    assert len(VISITS) >= 10
