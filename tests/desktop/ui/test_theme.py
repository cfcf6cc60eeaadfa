"""Colours: every text on everything it is drawn on, in every theme."""

import pytest

from desktop.settings import THEMES
from desktop.ui import theme


def test_contrast_is_counted_as_wcag_counts_it() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert theme.contrast("#FFFFFF", "#777777") == theme.contrast("#777777", "#FFFFFF")


@pytest.mark.requirement("C1")
@pytest.mark.parametrize("name", THEMES)
def test_every_text_has_a_contrast_of_ten_to_one(name: str) -> None:
    weak = {pair: theme.contrast(*pair) for pair in theme.load(name).text_pairs() if theme.contrast(*pair) < 10}
    assert weak == {}


@pytest.mark.requirement("C2")
@pytest.mark.parametrize("name", THEMES)
def test_borders_rings_and_pictures_are_seen(name: str) -> None:
    weak = {pair: theme.contrast(*pair) for pair in theme.load(name).shape_pairs() if theme.contrast(*pair) < 3}
    assert weak == {}
