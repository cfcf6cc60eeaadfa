"""The whole file is read whenever it is not as it was left; a workspace that was left well opens at once."""

import os
import sqlite3
from pathlib import Path

import pytest

from db.curation import Workspace, WorkspaceError, soundness


def read_whole(monkeypatch: pytest.MonkeyPatch, path: Path) -> bool:
    """Open the workspace and tell whether all of it was read."""
    seen: list[sqlite3.Connection] = []
    is_sound = soundness.is_sound

    def watched(connection: sqlite3.Connection) -> bool:
        seen.append(connection)
        return is_sound(connection)

    with monkeypatch.context() as patch:
        patch.setattr(soundness, "is_sound", watched)
        Workspace.open(path).close()
    return bool(seen)


def test_it_is_read_once_a_day(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace.edit("service", "hotline-12385", {"alternate_name": "热线"}, by="编辑")
    workspace.close()
    mark = workspace.path.with_name("workspace.db.checked")
    assert not read_whole(monkeypatch, workspace.path)
    mark.write_text("2026-01-01" + mark.read_text(encoding="ascii")[10:], encoding="ascii")
    assert read_whole(monkeypatch, workspace.path)
    assert not read_whole(monkeypatch, workspace.path)


def test_it_is_read_when_somebody_else_touched_it(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace.close()
    os.utime(workspace.path)
    assert read_whole(monkeypatch, workspace.path)


def test_it_is_read_while_it_is_open_elsewhere_or_was_not_closed(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.edit("service", "hotline-12385", {"alternate_name": "热线"}, by="编辑")
    assert read_whole(monkeypatch, workspace.path)


def test_damage_is_found_after_it_was_left_well(workspace: Workspace) -> None:
    workspace.close()
    Workspace.open(workspace.path).close()
    content = bytearray(workspace.path.read_bytes())
    content[200_000:204_096] = os.urandom(4096)
    workspace.path.write_bytes(content)
    with pytest.raises(WorkspaceError, match="damaged"):
        Workspace.open(workspace.path)
