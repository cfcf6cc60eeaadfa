"""A person's choices, and what happens to them on a machine where anything may happen."""

from pathlib import Path

import pytest

from desktop.settings import Settings, changed, larger, load, save


def test_choices_are_kept_and_found_again(tmp_path: Path) -> None:
    chosen = Settings("en", 6.4, "dark", "off", 150, 32, "620102")
    save(chosen, tmp_path / "minglu" / "settings.json")
    assert load(tmp_path / "minglu" / "settings.json") == chosen


@pytest.mark.parametrize("damage", ["", "{", "[]", "null", '{"size": "huge", "language": 7, "division": "x; DROP"}'])
def test_a_damaged_file_gives_the_usual_choices(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(damage, encoding="utf-8")
    assert load(file) == Settings()


def test_one_bad_value_does_not_cost_the_good_ones(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"language": "en", "rate": -1}', encoding="utf-8")
    assert load(file) == Settings(language="en")


@pytest.mark.parametrize(
    ("option", "value"),
    [("language", "../xx"), ("size", "99"), ("voice", ""), ("rate", "fast"), ("division", "六二"), ("nothing", "1")],
)
def test_what_cannot_be_set_is_refused(option: str, value: str) -> None:
    assert changed(Settings(), option, value) is None


@pytest.mark.requirement("B1")
def test_the_larger_key_goes_through_four_sizes_and_begins_again() -> None:
    sizes = [Settings().size]
    settings = Settings()
    for _press in range(4):
        settings = larger(settings)
        sizes.append(settings.size)
    assert sizes == [4.8, 6.4, 8.5, 3.5, 4.8]
