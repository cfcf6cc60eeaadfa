"""What every sheet works with: the workspace, who signs, the day, and what is in hand between two sheets."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from db import exchange
from db.curation import Workspace, style
from desktop.settings import Settings


def _on(done: int) -> bool:
    return True


@dataclass
class Session:
    """One person at one workspace. It belongs to the thread that made it, as its connection does."""

    workspace: Workspace
    resources: Path  # the glossary and the readings that hints rest on
    folder: Path  # where files are looked for and written first
    settings: Settings = field(default_factory=Settings)  # how residents' pages are previewed
    today: Callable[[], date] = date.today
    name: str = ""  # who signed in, and signs what is done
    progress: Callable[[int], bool] = _on  # told how far long work has come; False stops it
    plan: exchange.Plan | None = None  # an import that was looked at and is not written yet

    @cached_property
    def guide(self) -> style.Guide:
        """The hints in writing for this workspace."""
        return style.guide_of(self.workspace.connection, self.resources)

    def forget_guide(self) -> None:
        """Read the guide anew when it is asked for next: words that it rests on were changed."""
        self.__dict__.pop("guide", None)

    def moment(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)
