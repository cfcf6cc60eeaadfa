"""What an assistive program finds and does through AT-SPI; run by /usr/bin/python3, which has its bindings.

tree.py              the tree of the program as JSON, a line a node
tree.py press ID     do the first action of a node
tree.py focus ID     put the focus on it
tree.py write ID T   put a text into it
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  # after the version is chosen

STATES = ("FOCUSABLE", "FOCUSED", "SHOWING", "VISIBLE", "ENABLED", "EDITABLE", "ACTIVE")


def program() -> Any:
    """The one program on this stage that has a window of its own and is not the reader."""
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
    return next(each for each in programs if each and each.get_name() in ("minglu", "python", "python3", "明路"))


def nodes(parent: Any, path: str = "0") -> Iterator[tuple[Any, str]]:
    yield parent, path
    for index in range(parent.get_child_count()):
        child = parent.get_child_at_index(index)
        if child is not None:
            yield from nodes(child, f"{path}.{index}")


def told(node: Any, path: str) -> dict[str, object]:
    states, faces = node.get_state_set(), node.get_interfaces()
    extents = node.get_extents(Atspi.CoordType.SCREEN) if "Component" in faces else None
    return {
        "path": path,
        "id": node.get_accessible_id().rpartition(".")[2],
        "role": node.get_role_name(),
        "name": node.get_name(),
        "states": [state for state in STATES if states.contains(getattr(Atspi.StateType, state))],
        "actions": node.get_n_actions() if "Action" in faces else 0,
        "box": [extents.x, extents.y, extents.width, extents.height] if extents else None,
        "faces": faces,
    }


def find(name: str) -> Any:
    return next(node for node, _path in nodes(program()) if node.get_accessible_id().rpartition(".")[2] == name)


def main(deed: str = "tree", name: str = "", text: str = "") -> None:
    if deed == "press":
        assert find(name).do_action(0)
    elif deed == "focus":
        assert find(name).grab_focus()
    elif deed == "write":
        assert find(name).set_text_contents(text)
    else:
        for node, path in nodes(program()):
            sys.stdout.write(json.dumps(told(node, path), ensure_ascii=False) + "\n")


main(*sys.argv[1:])
