"""What is shown of the voice stays true."""

from desktop import i18n
from desktop.speech import VoiceState
from desktop.ui.program import VoiceSign


class Window:
    """Writes down what it is told to show."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, bool, bool]] = []

    def show_voice(self, sentence: str, *, heard: bool, able: bool) -> None:
        self.shown.append((sentence, heard, able))


def test_why_there_is_no_voice_is_told_in_the_language_of_the_page() -> None:
    window = Window()
    sign = VoiceSign(window)
    sign.tell(VoiceState.NO_DEVICE)
    sign.translate()
    i18n.use("en")
    sign.translate()
    sign.tell(VoiceState.READY)
    assert window.shown == [
        ("没有声音：没有找到音箱或耳机。", False, False),
        ("No voice: no loudspeaker or headphones found.", False, False),
        ("", True, True),
    ]


def test_a_voice_that_is_off_or_yields_could_be_heard() -> None:
    window = Window()
    sign = VoiceSign(window)
    for state in (VoiceState.OFF, VoiceState.SCREEN_READER, VoiceState.FAILED):
        sign.tell(state)
    assert [(heard, able) for _sentence, heard, able in window.shown] == [(False, True), (False, True), (False, False)]
