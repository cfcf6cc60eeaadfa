"""Sizes are physical: what is asked for in millimetres is there in millimetres."""

import pytest
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.settings import SIZES
from desktop.ui import fonts, millimetres, theme
from desktop.ui.icons import Icons
from desktop.ui.look import Look, Type, gap_for, margin_for
from desktop.ui.millimetres import KIOSK_PX_PER_MM, Millimetres

DENSITIES = (96 / 25.4, KIOSK_PX_PER_MM, 6.5)


def look(size: float, density: float, width: int = 1920, height: int = 1080) -> Look:
    scale = Millimetres(density)
    gap = gap_for(width, height, scale)
    return Look(theme.load("light"), scale, fonts.load(), Icons(), size, gap, margin_for(gap))


def test_pixels_are_never_fewer_than_asked_for() -> None:
    scale = Millimetres(KIOSK_PX_PER_MM)
    assert scale.px(12.7) == 52
    assert scale.mm(scale.px(12.7)) >= 12.7


@pytest.mark.requirement("C6")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("density", DENSITIES)
def test_capitals_are_as_high_as_chosen_in_every_kind_of_text(qtbot: QtBot, size: float, density: float) -> None:
    drawn = look(size, density)
    for kind in Type:
        for crowding in (0.0, 1.0):
            cap = QFontMetricsF(drawn.crowd(crowding).font(kind)).capHeight() / density
            assert cap >= size - 0.05, (kind, cap)


def test_larger_settings_give_larger_letters_everywhere(qtbot: QtBot) -> None:
    for kind in Type:
        assert sorted({look(size, KIOSK_PX_PER_MM).em(kind) for size in SIZES}) == [
            look(size, KIOSK_PX_PER_MM).em(kind) for size in SIZES
        ]


@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("window", [(1920, 1080), (1366, 768), (1080, 1920), (640, 480)])
def test_gaps_keep_targets_apart_and_leave_room_for_the_ring(
    qtbot: QtBot, density: float, window: tuple[int, int]
) -> None:
    for crowding in (0.0, 0.5, 1.0):
        drawn = look(4.8, density, *window).crowd(crowding)
        assert drawn.gap / density >= 2.54
        assert drawn.gap >= drawn.ring
        assert drawn.margin > drawn.ring


def test_a_screen_that_reports_nonsense_counts_as_96_dpi(qtbot: QtBot) -> None:
    assert millimetres.of_screen(None) == Millimetres(96 / 25.4)
    screen = QGuiApplication.primaryScreen()
    assert 70 / 25.4 <= millimetres.of_screen(screen).px_per_mm <= 400 / 25.4
