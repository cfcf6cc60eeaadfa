"""What there is to record: the list that staff are given, and how much of a visit is heard when it is done."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import arguments, data
from desktop.pages import Visit, narrate
from desktop.pages import command as does
from desktop.prompts import Prompt, prompts
from desktop.speech import Utterance
from desktop.speech.prompting import stretches
from desktop.speech.recordings import LANGUAGE, file_name, key


def listed(visit: Callable[..., Visit]) -> tuple[Prompt, ...]:
    person = visit()
    person.begin()
    return prompts(person)


def run(*given: str) -> int:
    """`./run` with these arguments."""
    return data.COMMANDS["prompts"](arguments.parser().parse_args(given))


def unheard(utterances: tuple[Utterance, ...], recorded: set[str]) -> str:
    """What of the utterances is not recorded."""
    parts = []
    for utterance in utterances:
        found = stretches(utterance.text, lambda part: Path("x") if key(part) in recorded else None)
        parts += [utterance.text[start:end] for start, end, file in found if file is None]
    return "".join(parts)


def test_everything_is_listed_once_and_what_is_needed_most_comes_first(visit: Callable[..., Visit]) -> None:
    found = listed(visit)
    kinds = list(dict.fromkeys(prompt.kind for prompt in found))
    assert kinds == ["number", "program", "service", "guide", "place"]
    assert len({key(prompt.text) for prompt in found}) == len(found)
    texts = {prompt.text for prompt in found}
    assert {"返回", "您要找什么？", "康复和辅具", "残疾人两项补贴", "幺", "兰州市", "城关区", "第 3 项"} & texts
    assert not [text for text in texts if "{" in text or "://" in text]
    assert 800 < len(found) < 1_500


def test_when_all_is_recorded_the_first_page_is_heard_from_people_alone(visit: Callable[..., Visit]) -> None:
    recorded = {key(prompt.text) for prompt in listed(visit)}
    person = visit()
    assert unheard(person.begin().spoken, recorded) == ""
    for command in (does.Next(), does.Help(), does.Hear(), does.Open(does.Route("options")), does.Further()):
        assert unheard(person.perform(command).spoken, recorded) == "", command


def test_nearly_all_of_an_entitlement_is_heard_from_people(visit: Callable[..., Visit]) -> None:
    recorded = {key(prompt.text) for prompt in listed(visit)}
    person = visit()
    person.begin()
    person.perform(does.Open(does.Route("service", record="guide-cert")))
    page = narrate.opened(person.page)
    words = sum(len(utterance.text) for utterance in page)
    assert len(unheard(page, recorded)) < 0.15 * words


def test_the_list_says_what_to_record_what_to_call_it_and_what_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = tmp_path / "minglu" / "recordings" / "sce"
    assert run("data", "prompts", "sce", "--name", "东乡语") == 0
    assert (folder / LANGUAGE).read_text(encoding="utf-8") == 'name = "东乡语"\n'
    first = rf"共 \d+ 条，已录 0 条。要录什么、文件叫什么名字，写在 {folder}/prompts.csv\n"
    assert re.fullmatch(first, capsys.readouterr().out)
    (folder / file_name("返回")).touch()
    (folder / file_name("从前的话")).touch()
    assert run("data", "prompts", "sce") == 0
    told = capsys.readouterr().out.splitlines()
    assert "已录 1 条" in told[0]
    assert told[1:] == [f"文字改了，这个录音不再使用：{file_name('从前的话')}"]
    with (folder / "prompts.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["部分", "文字", "录音文件名", "已录"]
    assert [row["文字"] for row in rows if row["已录"]] == ["返回"]
    assert all(row["录音文件名"] == file_name(row["文字"]) for row in rows)


def test_a_code_that_is_none_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("data", "prompts", "../elsewhere")
    assert "CODE" in capsys.readouterr().err
