"""What every sheet works with: the workspace, who signs, the day, and what is in hand between two sheets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from db import exchange
from db.curation import TakenIn, Workspace, style
from desktop.settings import Settings


def _on(done: int) -> bool:
    return True


@dataclass
class ImportInHand:
    """A file that is being brought in and is not written yet; its columns in the order in which they are asked."""

    file: Path
    options: exchange.Options
    columns: list[exchange.Column] = field(default_factory=list)
    plan: exchange.Plan | None = None  # what would happen, once it was looked at

    def take(self, columns: Iterable[exchange.Column]) -> None:
        """Take note of the columns with a header, those that are not understood first."""
        named = (each for each in columns if each.how != "note")
        self.columns = sorted(named, key=lambda each: each.how != "unknown")


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
    plan: ImportInHand | None = None  # an import that is not written yet
    taken: TakenIn | None = None  # what became of the reports that were brought in last
    seen: dict[tuple[str, str], int] = field(default_factory=dict)  # revisions of rows as a sheet last showed them

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
