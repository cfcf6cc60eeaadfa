"""What an assistive program finds and does through AT-SPI; run by /usr/bin/python3, which has its bindings.

Reads one deed a line from standard input, as JSON, and answers each with one line of JSON:
["tree"] the showing nodes of the program · ["all"] and those that are scrolled away · ["press", ID] · ["focus", ID] ·
["write", ID, TEXT] · ["caret", ID, N].
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  # after the version is chosen

STATES = ("FOCUSABLE", "FOCUSED", "SHOWING", "VISIBLE", "ENABLED", "EDITABLE", "ACTIVE", "CHECKABLE", "CHECKED")
NAMES = ("minglu", "明路", "python", "python3")


def program() -> Any:
    """The one program on this stage that has a window of its own and is not the reader."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    programs = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
    found = next(each for each in programs if each and each.get_name() in NAMES)
    found.set_cache_mask(Atspi.Cache.NONE)  # each answer is the program's own, never an old one
    return found


def nodes(parent: Any, path: str = "0", state: Any = Atspi.StateType.SHOWING) -> Iterator[tuple[Any, str]]:
    """All that is showing, or in another state, with the way to it."""
    yield parent, path
    for index in range(parent.get_child_count()):
        child = parent.get_child_at_index(index)
        if child is not None and child.get_state_set().contains(state):
            yield from nodes(child, f"{path}.{index}", state)


def told(node: Any, path: str) -> dict[str, object]:
    """What it is called, what it can do, where it stands."""
    states, faces = node.get_state_set(), node.get_interfaces()
    extents = node.get_extents(Atspi.CoordType.SCREEN) if "Component" in faces else None
    return {
        "path": path,
        "id": identifier(node),
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": [state for state in STATES if states.contains(getattr(Atspi.StateType, state))],
        "actions": node.get_n_actions() if "Action" in faces else 0,
        "box": [extents.x, extents.y, extents.width, extents.height] if extents else None,
        "faces": faces,
        "parent": identifier(node.get_parent()) if path != "0" else "",
        "text": text(node) if "Text" in faces else None,
        "value": [node.get_minimum_value(), node.get_current_value(), node.get_maximum_value()]
        if "Value" in faces
        else None,
    }


def text(node: Any) -> dict[str, object]:
    """What a reader may ask of a text: how much there is, where the cursor stands, where each character is."""
    count = node.get_character_count()
    boxes = [node.get_character_extents(at, Atspi.CoordType.SCREEN) for at in range(count)]
    return {
        "text": node.get_text(0, count),
        "caret": node.get_caret_offset(),
        "boxes": [[box.x, box.y, box.width, box.height] for box in boxes],
        "attributes": dict(node.get_attribute_run(0, True)[0]) if count else {},
    }


def identifier(node: Any) -> str:
    """Of the widget: the last part of its path."""
    return str(node.get_accessible_id().rpartition(".")[2])


def do(deed: str, name: str = "", value: Any = None) -> object:
    """Carry a deed out; its answer."""
    if deed == "tree":
        return [told(node, path) for node, path in nodes(program())]
    if deed == "all":
        return [told(node, path) for node, path in nodes(program(), state=Atspi.StateType.VISIBLE)]
    # What is only scrolled away is visible to whoever asks and does not show.
    every = nodes(program(), state=Atspi.StateType.VISIBLE)
    node = next((node for node, _path in every if identifier(node) == name), None)
    if node is None:
        return False
    deeds = {
        "press": lambda: node.do_action(0),
        "focus": node.grab_focus,
        "write": lambda: node.set_text_contents(value),
        "caret": lambda: node.set_caret_offset(value),
    }
    return bool(deeds[deed]())


for line in sys.stdin:
    sys.stdout.write(json.dumps(do(*json.loads(line)), ensure_ascii=False) + "\n")
    sys.stdout.flush()
