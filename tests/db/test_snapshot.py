"""A snapshot is one file with its SHA-256: the same rows give the same bytes, and damage is found."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from db import Directory, SnapshotError
from db.identity import checksum, checksum_file
from db.making import BuildError, build, build_starter

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture
def copy(starter_snapshot: Path, tmp_path: Path) -> Path:
    own = tmp_path / "starter.db"
    shutil.copy(starter_snapshot, own)
    shutil.copy(checksum_file(starter_snapshot), checksum_file(own))
    return own


def seal(path: Path) -> None:
    checksum_file(path).write_text(f"{checksum(path)}  {path.name}\n", encoding="utf-8")


def code_of_opening(path: Path) -> str:
    with pytest.raises(SnapshotError) as caught:
        Directory.open(path)
    return caught.value.code


def test_the_same_rows_give_the_same_bytes(starter_snapshot: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    build_starter(RESOURCES, again)
    assert again.read_bytes() == starter_snapshot.read_bytes()


def test_the_sum_beside_the_file_is_the_one_that_sha256sum_checks(starter_snapshot: Path) -> None:
    assert checksum_file(starter_snapshot).read_text() == f"{checksum(starter_snapshot)}  starter.db\n"


def test_a_build_leaves_nothing_behind(tmp_path: Path) -> None:
    build_starter(RESOURCES, tmp_path / "starter.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["starter.db", "starter.db.sha256"]


def test_a_build_that_fails_leaves_the_old_snapshot_whole(copy: Path) -> None:
    before = copy.read_bytes()
    phone = {"id": "p", "service_id": "nobody", "number": "12345", "role": "热线"}
    with pytest.raises(BuildError):
        build({"phone": [phone]}, copy, sample=False)
    assert copy.read_bytes() == before
    assert sorted(path.name for path in copy.parent.iterdir()) == ["starter.db", "starter.db.sha256"]
    Directory.open(copy).close()


@pytest.mark.parametrize("place", [100, 40_000, 1_000_000])
def test_one_changed_byte_is_damage(copy: Path, place: int) -> None:
    content = bytearray(copy.read_bytes())
    content[place] ^= 0x20
    copy.write_bytes(content)
    assert code_of_opening(copy) == "damaged"


def test_a_shorter_file_is_damage(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-4096])
    assert code_of_opening(copy) == "damaged"


def test_a_file_without_its_sum_is_damage(copy: Path) -> None:
    checksum_file(copy).unlink()
    assert code_of_opening(copy) == "damaged"


@pytest.mark.parametrize("words", [b"", b"\xff\xfe", b"0000"])
def test_a_sum_that_says_something_else_is_damage(copy: Path, words: bytes) -> None:
    checksum_file(copy).write_bytes(words)
    assert code_of_opening(copy) == "damaged"


def test_no_file_is_missing(tmp_path: Path) -> None:
    assert code_of_opening(tmp_path / "none.db") == "missing"


def test_a_folder_is_missing(tmp_path: Path) -> None:
    assert code_of_opening(tmp_path) == "missing"


def test_another_database_is_not_ours(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE service (id TEXT)")
    connection.close()
    seal(other)
    assert code_of_opening(other) == "not_ours"


def test_a_text_file_is_not_ours(tmp_path: Path) -> None:
    other = tmp_path / "notes.db"
    other.write_text("残疾人服务\n" * 500, encoding="utf-8")
    seal(other)
    assert code_of_opening(other) == "not_ours"


def test_a_snapshot_of_a_newer_program_is_too_new(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    seal(copy)
    assert code_of_opening(copy) == "too_new"


def test_a_name_with_signs_of_an_address_opens(copy: Path) -> None:
    odd = copy.parent / "名 录?mode=rw#1%20.db"
    copy.rename(odd)
    seal(odd)
    opened = Directory.open(odd)
    assert opened.snapshot().records == 124
    opened.close()


def test_an_open_snapshot_writes_nothing_beside_itself(copy: Path) -> None:
    opened = Directory.open(copy)
    opened.listings("day_care", "620000")
    assert sorted(path.name for path in copy.parent.iterdir()) == ["starter.db", "starter.db.sha256"]
    opened.close()


def test_a_snapshot_tells_what_it_is(directory: Directory) -> None:
    snapshot = directory.snapshot()
    assert snapshot.is_sample is False
    assert snapshot.built_from == "2026-03-11"
    assert snapshot.records == 124
    assert snapshot.version == 1
    assert any("canzhutong" in credit and "MIT" in credit for credit in snapshot.credits)


def test_a_sample_says_that_it_is_one(tmp_path: Path) -> None:
    sample = tmp_path / "sample.db"
    build({}, sample, sample=True)
    opened = Directory.open(sample)
    assert opened.snapshot().is_sample is True
    opened.close()
