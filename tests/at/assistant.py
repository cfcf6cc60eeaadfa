"""An assistive program other than Orca: it looks at the tree of the program, and acts in it."""

import json
from pathlib import Path
from typing import Any

from tests.at import which_orca
from tests.at.stage import Stage

SCRIPT = Path(__file__).with_name("tree.py")
Node = dict[str, Any]


class Assistant:
    """On a stage, beside the program; it must be left where it runs, for it answers one deed after another."""

    def __init__(self, stage: Stage) -> None:
        self._process = stage.start(which_orca.script(SCRIPT, stage.folder), listen=True, answer=True)

    def tree(self) -> list[Node]:
        """Every node that is showing."""
        nodes: list[Node] = self._do("tree")
        return nodes

    def everything(self) -> list[Node]:
        """Every node that is showing, or would if one scrolled."""
        nodes: list[Node] = self._do("all")
        return nodes

    def stops(self) -> list[Node]:
        """Every node that can have the focus."""
        return [node for node in self.tree() if "FOCUSABLE" in node["states"]]

    def node(self, name: str) -> Node:
        """The node of that identifier."""
        return named(self.tree(), name)

    def press(self, name: str) -> None:
        """Do its first action."""
        assert self._do("press", name)

    def focus(self, name: str) -> None:
        """Put the focus on it."""
        assert self._do("focus", name), name

    def write(self, name: str, text: str) -> None:
        """Put a text into it."""
        assert self._do("write", name, text)

    def put_caret(self, name: str, offset: int) -> None:
        """Put the cursor before that character of its text."""
        assert self._do("caret", name, offset)

    def _do(self, *deed: object) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(deed).encode() + b"\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def named(nodes: list[Node], name: str) -> Node:
    """The node of that identifier."""
    return next(node for node in nodes if node["id"] == name)
