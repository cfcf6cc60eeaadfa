"""The number pad of a real keyboard, with and without NumLock: its keys mean what is printed on them."""

import ast
import importlib.util
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from tests.at.seat import start_minglu
from tests.at.stage import PATIENCE, Stage
from tests.desktop.pages.test_keymap import RESERVED

CODES = {
    "7": 79, "8": 80, "9": 81, "4": 83, "5": 84, "6": 85, "1": 87, "2": 88, "3": 89, "0": 90, ".": 91, "/": 106,
    "*": 63, "+": 86, "Enter": 104,
}  # fmt: skip
"""Where the keys lie on a keyboard of 105 keys (evdev codes of X11)."""
NUMLOCK = "Num_Lock"
STEPS = (
    ("2", "生活和照料 — 明路"),
    ("1", "甘肃省的白天照料和托养 — 明路"),
    ("*", "生活和照料 — 明路"),
    ("*", "您要找什么？ — 明路"),
    ("0", "帮助 — 明路"),
    ("5", "选地方：甘肃省 — 明路"),
    ("*", "帮助 — 明路"),
    ("*", "您要找什么？ — 明路"),
    ("1", "查找 — 明路"),
    ("/", "用数字键写 — 明路"),
    ("5", "用数字键写 — 明路"),
    ("9", "用数字键写 — 明路"),
    ("/", "选词 — 明路"),
    ("*", "用数字键写 — 明路"),
    ("*", "用数字键写 — 明路"),
    ("*", "用数字键写 — 明路"),
    ("*", "查找 — 明路"),
    ("*", "您要找什么？ — 明路"),
    ("3", "康复和辅具 — 明路"),
    ("*", "您要找什么？ — 明路"),
    ("4", "上学和工作 — 明路"),
    ("*", "您要找什么？ — 明路"),
    ("6", "读书、观影、运动 — 明路"),
    ("*", "您要找什么？ — 明路"),
    ("7", "志愿者和法律帮助 — 明路"),
    ("*", "您要找什么？ — 明路"),
    ("8", "残疾人证和残联 — 明路"),
    ("*", "您要找什么？ — 明路"),
    ("9", "有困难找谁 — 明路"),
)
"""A key of the pad, and the page it leads to."""


def title(stage: Stage) -> str:
    """Of the window that has the focus; "" before there is one."""
    asked = ["xdotool", "getactivewindow", "getwindowname"]
    done = subprocess.run(asked, env=stage.environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
    return done.stdout.strip()


def come_to(stage: Stage, wanted: str) -> None:
    end = monotonic() + PATIENCE
    while title(stage) != wanted:
        assert monotonic() < end, f"{title(stage)!r} and not {wanted!r}"


@pytest.mark.requirement("E1", "E10")
@pytest.mark.parametrize("numlock", [False, True], ids=["NumLock off", "NumLock on"])
def test_the_keys_of_the_number_pad_mean_what_is_printed_on_them(
    set_stage: Callable[[str], Stage], numlock: bool
) -> None:
    stage = set_stage("zh_CN")
    start_minglu(stage)
    come_to(stage, "您要找什么？ — 明路")
    if numlock:
        stage.call(["xdotool", "key", NUMLOCK])
    for key, wanted in STEPS:
        stage.call(["xdotool", "key", str(CODES[key])])
        come_to(stage, wanted)


def unmodified(layout: str) -> set[str]:
    """The keys that the Orca of this machine takes without a modifier in one of its layouts."""
    found = importlib.util.find_spec("orca")
    folder = Path(found.origin).parent if found and found.origin else Path("/usr/lib/python3/dist-packages/orca")
    tree = ast.parse((folder / f"{layout}_keyboardmap.py").read_text(encoding="utf-8"))
    rows = [node.elts for node in ast.walk(tree) if isinstance(node, ast.Tuple) and len(node.elts) >= 4]
    return {
        str(key.value)
        for key, _mask, modifiers, *_rest in rows
        if isinstance(key, ast.Constant) and isinstance(modifiers, ast.Name) and modifiers.id == "NO_MODIFIER_MASK"
    } - {""}


@pytest.mark.requirement("G12")
def test_what_orca_takes_is_what_the_table_of_reserved_keys_says(in_the_way: str) -> None:
    if in_the_way:
        pytest.skip(in_the_way)
    reserved = next(taken for whose, taken in RESERVED.items() if "desktop layout, NumLock off" in whose)
    assert unmodified("desktop") == reserved
    assert unmodified("laptop") == unmodified("common") == set()
