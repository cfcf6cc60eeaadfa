"""The command line as a person uses it: real processes, real exit statuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "desktop", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, env=environment, check=False)


def test_lookup_tells_by_its_status_whether_anything_was_found() -> None:
    assert run("lookup", "康复").returncode == 0
    assert run("lookup", "火星移民").returncode == 1
    assert run("lookup").returncode == 2
    assert run("lookup", "--limit", "0", "康复").returncode == 2


def test_lookup_reads_a_batch_from_the_standard_input() -> None:
    done = run("lookup", "--json", "--batch", "-", given='日间照料\na-b\n"\n')
    assert [json.loads(line)["query"] for line in done.stdout.splitlines()] == ["日间照料", "a-b", '"']


def test_a_place_that_is_none_is_refused_in_words() -> None:
    done = run("lookup", "--division", "999999", "康复")
    assert (done.returncode, done.stderr) == (2, "没有代码为 999999 的地方。\n")
    done = run("lookup", "--language", "en", "--division", "999999", "康复")
    assert done.stderr == "There is no place with the code 999999.\n"


def test_a_file_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    done = run("lookup", "--batch", str(tmp_path / "none.txt"))
    assert (done.returncode, done.stderr) == (2, f"无法读写这个文件：{tmp_path / 'none.txt'}\n")


def test_without_a_screen_the_window_says_what_to_do() -> None:
    done = run()
    assert (done.returncode, done.stderr) == (2, "这里没有屏幕。请加 --text，在终端里使用。\n")


def test_without_a_screen_the_window_of_the_staff_names_the_commands(tmp_path: Path) -> None:
    done = run("staff", "--workspace", str(tmp_path / "workspace.db"))
    assert (done.returncode, done.stderr) == (2, "这里没有屏幕。在终端里用 ./run data，做的是同样的事。\n")
    assert list(tmp_path.iterdir()) == []


def test_the_terminal_goes_through_the_pages() -> None:
    done = run("--text", "--language", "en", given="8\n1\nquit\n")
    assert "Disability certificate in Gansu Province" in done.stdout


def test_data_is_built_twice_with_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        assert run("data", "build", "--out", str(tmp_path / name)).returncode == 0
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_the_data_that_ships_has_no_faults() -> None:
    done = run("data", "check")
    assert (done.returncode, done.stdout) == (0, "数据没有错误。\n")


def test_the_statistics_stand_beside_the_totals_of_the_province() -> None:
    counted = json.loads(run("data", "stats", "--json").stdout)
    totals = {row["what"]: row["total"] for row in counted["coverage"]}
    assert 121 in totals.values()
    assert run("data", "stats").stdout.count("/") == len(totals)


@pytest.mark.parametrize("arguments", [("--help",), ("lookup", "--help"), ("visit", "--help"), ("data", "--help")])
def test_help_is_told_in_the_language_of_the_person(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == 0
    assert run(*arguments, "--language", "en").returncode in (0, 2)


def test_a_damaged_snapshot_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    first = run("lookup", "12348")
    (snapshot,) = (tmp_path / "minglu").glob("starter-*.db")
    content = bytearray(snapshot.read_bytes())
    content[len(content) // 2] ^= 0xFF
    snapshot.write_bytes(content)
    again = run("lookup", "12348")
    assert (again.returncode, again.stdout) == (0, first.stdout)


def test_where_nothing_can_be_written_the_program_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    done = run("lookup", "12348")
    assert (done.returncode, done.stderr) == (2, f"无法读写这个文件：{tmp_path / 'file' / 'minglu'}\n")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--free",), "只看不收费的，一条也没有；不筛选有 4 条；另有 4 条没有登记收不收费。"),
        (("--for", "vision"), "只看适合视力残疾人的，还剩 3 条；另有 1 条没有登记适合哪类残疾。"),
        (("--age", "60+"), "只看适合60岁以上的，一条也没有；不筛选有 4 条；另有 4 条没有登记适合的年龄。"),
        (("--accessible", "lift"), "只看有电梯的，一条也没有；不筛选有 4 条。"),
        (
            ("--open-at", "2026-11-24T02:30Z"),
            "只看2026年11月24日，星期二，上午10:30开门的，一条也没有；不筛选有 4 条。",
        ),
    ],
)
def test_lookup_leaves_what_is_asked_and_says_so(options: tuple[str, ...], sentence: str) -> None:
    done = run("lookup", "补贴", *options)
    assert done.stdout.splitlines()[0] == f"按“补贴”在“甘肃省”查找，{sentence}"
    assert done.returncode == ("还剩" not in sentence)


@pytest.mark.parametrize(
    "options",
    [
        ("--for", "视力"),
        ("--age", "7"),
        ("--accessible", "helicopter"),
        ("--open-at", "昨天"),
        ("--open-at", "2026-13-01"),
        ("--open-at", "1970-01-01T00:00"),
    ],
)
def test_lookup_refuses_what_cannot_be_asked(options: tuple[str, ...]) -> None:
    done = run("lookup", "康复", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
