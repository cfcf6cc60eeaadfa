"""What an assistive program finds in the tree of every page in every face, and does there.

| row | what it asks | proved by |
|---|---|---|
| G1 | the platform's own interface is used | every test of tests/at |
| G2 | name, role, state and place of everything | test_everything_has_a_name_a_role_a_state_and_a_place |
| G3 | rows, columns and headers of tables | test_there_is_no_table_that_would_need_headers |
| G4 | value, least and most | test_what_has_a_value_has_its_bounds |
| G5 | what each input is called | test_the_entry_says_what_it_is_for_and_takes_text |
| G6 | parents and children | test_every_part_stands_in_its_parent |
| G7 | text, attributes, place of each character | test_the_text_of_the_entry_is_told_character_by_character |
|    | and the same of what is no entry, by Orca's own keys | test_a_fact_is_read_word_by_word |
| G8 | actions are listed and can be done | test_whatever_can_be_pressed_offers_it |
| G9 | focus and cursor can be followed and put | test_an_assistive_program_presses_and_puts_the_focus |
| G10 | changes are told | test_visits.py |
| G11 | states and texts can be set | test_a_value_is_set_by_its_action |
| G12 | keys of readers and of the platform stay theirs | tests/desktop/pages/test_keymap.py |
| G13 | colours, contrast and size of the platform | nothing: no theme follows the system yet |
| G14 | the title names the screen | test_the_title_names_the_page |
| G15 | what each input is for | test_the_entry_says_what_it_is_for_and_takes_text |
"""

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from desktop.i18n import LANGUAGES
from tests.at import which_orca
from tests.at.assistant import Assistant, Node, named
from tests.at.seat import Seat
from tests.at.stage import LANDSCAPE, PORTRAIT
from tests.at.ways import WAYS, homeward

SMALL, VERY_LARGE = ("F3",) * 3, ("F3",) * 2
"""From the usual size."""
FACES = (
    ("home", LANDSCAPE, "zh_CN", SMALL),
    ("home", LANDSCAPE, "zh_CN", VERY_LARGE),
    ("home", PORTRAIT, "en", VERY_LARGE),
    ("kiosk", LANDSCAPE, "en", SMALL),
    ("kiosk", PORTRAIT, "zh_CN", VERY_LARGE),
    ("kiosk", PORTRAIT, "en", SMALL),
)
"""Each two of a face, a screen, a language and a size meet somewhere."""
NAMES = [f"{face}-{screen}-{language}-{'3.5' if keys == SMALL else '8.5'}" for face, screen, language, keys in FACES]
Trees = Mapping[str, list[Node]]


@pytest.fixture(scope="session")
def look(seats: Callable[[str, str], Seat]) -> Callable[[str, str, str, tuple[str, ...]], Trees]:
    """Called with a face, a screen, a language and the keys of a size, gives the tree of every page."""

    @cache
    def seat(screen: str) -> tuple[Seat, Assistant]:
        taken = seats("zh_CN", screen)
        taken.bind("".join(step for way in WAYS.values() for step in way))
        return taken, Assistant(taken.stage)

    @cache
    def trees(face: str, screen: str, language: str, keys: tuple[str, ...]) -> Trees:
        taken, assistant = seat(screen)
        taken.open_minglu(*(["--kiosk"] if face == "kiosk" else []), "--language", language)
        for key in keys:
            taken.press(key)
        return {page: _seen(taken, assistant, page) for page in WAYS}

    return trees


def _seen(seat: Seat, assistant: Assistant, page: str) -> list[Node]:
    for step in WAYS[page]:
        seat.step(step)
    nodes = assistant.tree()
    if WAYS[page]:
        seat.step(homeward(page))
    return nodes


@pytest.fixture(params=FACES, ids=NAMES)
def trees(request: pytest.FixtureRequest, look: Callable[..., Trees]) -> Trees:
    """The tree of every page in one face."""
    return look(*request.param)


def _stops(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if "FOCUSABLE" in node["states"]]


def _wrong(trees: Trees, is_wrong: Callable[[Node], bool]) -> list[tuple[str, str]]:
    return [(page, node["id"]) for page, nodes in trees.items() for node in nodes if is_wrong(node)]


@pytest.mark.requirement("G1", "G2")
def test_everything_has_a_name_a_role_a_state_and_a_place(trees: Trees) -> None:
    nameless = _wrong(trees, lambda node: "FOCUSABLE" in node["states"] and not node["name"].strip())
    roleless = _wrong(
        trees, lambda node: "FOCUSABLE" in node["states"] and node["role"] in ("filler", "unknown", "panel")
    )
    placeless = _wrong(trees, lambda node: "FOCUSABLE" in node["states"] and min(node["box"][2:]) <= 0)
    stateless = _wrong(trees, lambda node: not {"SHOWING", "VISIBLE", "ENABLED"} <= set(node["states"]))
    assert (nameless, roleless, placeless, stateless) == ([], [], [], [])
    for page, nodes in trees.items():
        assert len({node["id"] for node in _stops(nodes)}) == len(_stops(nodes)), page
        assert [node["id"] for node in nodes if "FOCUSED" in node["states"]] in (["title"], ["entry"]), page


@pytest.mark.requirement("G3")
def test_there_is_no_table_that_would_need_headers(trees: Trees) -> None:
    assert _wrong(trees, lambda node: bool({"Table", "TableCell"} & set(node["faces"]))) == []


@pytest.mark.requirement("G4")
def test_what_has_a_value_has_its_bounds(trees: Trees) -> None:
    assert _wrong(trees, lambda node: "Value" in node["faces"] and node["role"] != "scroll bar") == []
    bounds = [node["value"] for nodes in trees.values() for node in nodes if node["value"]]
    assert all(least <= now <= most for least, now, most in bounds)


@pytest.mark.requirement("G6")
def test_every_part_stands_in_its_parent(trees: Trees) -> None:
    for nodes in trees.values():
        by_path = {node["path"]: node for node in nodes}
        for path, node in by_path.items():
            above = path.rpartition(".")[0]
            assert not above or node["parent"] == by_path[above]["id"]


@pytest.mark.requirement("G8")
def test_whatever_can_be_pressed_offers_it(trees: Trees) -> None:
    pressed = ("push button", "button", "radio button")
    assert _wrong(trees, lambda node: node["role"] in pressed and not node["actions"]) == []
    assert _wrong(trees, lambda node: bool(node["actions"]) and not node["name"].strip()) == []


@pytest.mark.requirement("G14")
def test_the_title_names_the_page(trees: Trees) -> None:
    titles = [named(nodes, "ResidentWindow")["name"] for nodes in trees.values()]
    assert all(title.endswith(" — 明路") for title in titles)
    assert len(set(titles)) == len(WAYS)


@pytest.mark.requirement("H3")
def test_another_language_is_offered_in_its_own_script_on_every_page(trees: Trees) -> None:
    for nodes in trees.values():
        offered = named(nodes, "action-language")["name"]
        assert any(language.name in offered for language in LANGUAGES.values())
        assert "FOCUSABLE" in named(nodes, "action-language")["states"]


@pytest.mark.requirement("I3", "I5", "I8")
def test_the_number_and_the_actions_are_there_on_every_page_in_the_same_order(trees: Trees) -> None:
    always = [f"action-{name}" for name in ("back", "home", "help", "repeat", "larger", "ask")]
    for page, nodes in trees.items():
        assert [node["id"] for node in nodes if node["id"] in always] == always, page
        assert named(nodes, "contact")["name"].strip(), page


@pytest.fixture(scope="session")
def visitor(seats: Callable[[str], Seat]) -> tuple[Seat, Assistant]:
    """A seat with another assistive program beside Orca."""
    seat = seats("zh_CN")
    return seat, Assistant(seat.stage)


@pytest.mark.requirement("G5", "G11", "G15")
def test_the_entry_says_what_it_is_for_and_takes_text(visitor: tuple[Seat, Assistant]) -> None:
    seat, assistant = visitor
    seat.open_minglu()
    seat.press("1")
    entry = assistant.node("entry")
    assert (entry["name"], entry["description"]) == ("请写要找什么", "例如：日间照料、轮椅，或者首字母 rjzl")
    assert {"Text", "EditableText"} <= set(entry["faces"])
    assistant.write("entry", "护理补贴")
    assert seat.listen_for("“护理补贴”") == "按“护理补贴”在“甘肃省”查找，4 条。"
    assert assistant.node("choice-1")["name"].startswith("1，重度残疾人护理补贴")


@pytest.mark.requirement("G7", "G9")
def test_the_text_of_the_entry_is_told_character_by_character(visitor: tuple[Seat, Assistant]) -> None:
    seat, assistant = visitor
    seat.open_minglu()
    seat.press("1")
    assistant.write("entry", "护理补贴")
    seat.listen_for("“护理补贴”")
    entry = assistant.node("entry")
    assert (entry["text"]["text"], entry["text"]["caret"]) == ("护理补贴", 4)
    lefts = [box[0] for box in entry["text"]["boxes"]]
    assert lefts == sorted(set(lefts))
    assert all(entry["box"][0] <= left < entry["box"][0] + entry["box"][2] for left in lefts)
    assistant.put_caret("entry", 1)
    assert assistant.node("entry")["text"]["caret"] == 1


@pytest.mark.requirement("G8", "G9", "G10")
def test_an_assistive_program_presses_and_puts_the_focus(visitor: tuple[Seat, Assistant]) -> None:
    seat, assistant = visitor
    seat.open_minglu()
    assistant.focus("choice-4")
    (said,) = seat.hear()
    assert said.startswith("4，上学和工作，特殊教育学校、残疾孩子入学、技能培训，共 9 项")
    assert "FOCUSED" in assistant.node("choice-4")["states"]
    assistant.press("choice-2")
    seat.hear()
    assert assistant.node("ResidentWindow")["name"] == "生活和照料 — 明路"
    assistant.press("action-back")
    seat.hear()
    assert assistant.node("ResidentWindow")["name"] == "您要找什么？ — 明路"


@pytest.mark.requirement("G11")
def test_a_value_is_set_by_its_action(visitor: tuple[Seat, Assistant]) -> None:
    seat, assistant = visitor
    seat.open_minglu()
    seat.press("F10")
    seat.press("2")
    states = {node["name"]: "CHECKED" in node["states"] for node in assistant.tree() if "CHECKABLE" in node["states"]}
    assert states == {
        "1，小，共 4 项": False,
        "2，标准，共 4 项": True,
        "3，大，共 4 项": False,
        "4，特大，共 4 项": False,
    }
    assistant.press("choice-3")
    seat.hear()
    assert assistant.node("choice-2")["name"] == "2，字的大小，大，共 9 项"


@pytest.mark.skipif(not which_orca.OWN, reason="the words are those of Orca 43")
@pytest.mark.requirement("G7")
def test_a_fact_is_read_word_by_word(visitor: tuple[Seat, Assistant]) -> None:
    """By Orca's own keys: this word, the next, its first character, the second, the line."""
    seat, _assistant = visitor
    seat.open_minglu()
    for key in ("2", "1", "2", "Down", "Down"):
        seat.press(key)
    heard = [seat.press(key) for key in ("KP_Begin", "KP_Right", "KP_Down", "KP_Next", "KP_Up")]
    assert heard == [["地方，兰州市"], ["地址，没有登记，请打电话问"], ["地"], ["址"], ["地址，没有登记，请打电话问"]]
