"""Who speaks: never two voices at once, unless the person asks for it."""

from desktop.settings import Settings
from desktop.speech import Manner, Span, Utterance, VoiceState
from desktop.voice import Voice

HELLO = (Utterance((Span("您要找什么？", "zh"),), "home"),)
THERE = (Utterance((Span("第二页。", "zh"),), "group"),)


class Mouth:
    """A speaker that writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.muted = False

    def say(self, utterances: tuple[Utterance, ...]) -> None:
        self.told.append((utterances[0].text, self.muted))

    def adopt(self, manner: Manner) -> None:
        self.manner = manner
        self.told.append(manner.rate)

    def set_volume(self, percent: int) -> None:
        self.volume = percent

    def stop(self) -> None:
        self.told.append("stop")

    def pause(self) -> None:
        self.told.append("pause")

    def set_enabled(self, enabled: bool) -> None:
        self.told.append(enabled)

    def mute(self, reason: VoiceState) -> None:
        self.muted = True

    def unmute(self) -> None:
        self.muted = False


def test_the_first_word_waits_until_it_is_known_who_speaks() -> None:
    mouth = Mouth()
    voice = Voice(mouth, Settings())
    voice.say(HELLO)
    assert mouth.told == [100, True]
    voice.screen_reader(False)
    assert mouth.told == [100, True, ("您要找什么？", False)]


def test_beside_a_screen_reader_the_program_is_silent() -> None:
    mouth = Mouth()
    voice = Voice(mouth, Settings())
    voice.screen_reader(True)
    voice.say(HELLO)
    voice.screen_reader(False)
    voice.say(THERE)
    assert mouth.told[2:] == [("您要找什么？", True), ("第二页。", False)]


def test_whoever_asks_for_both_hears_both() -> None:
    mouth = Mouth()
    voice = Voice(mouth, Settings(voice="on"))
    voice.screen_reader(True)
    voice.say(HELLO)
    assert mouth.told[2:] == [("您要找什么？", False)]


def test_a_turn_without_words_interrupts_nothing() -> None:
    mouth = Mouth()
    voice = Voice(mouth, Settings(rate=150, voice="off"))
    voice.screen_reader(False)
    voice.say(())
    assert mouth.told == [150, False]


def test_a_change_of_who_speaks_is_told_once_it_is_one() -> None:
    voice = Voice(Mouth(), Settings())
    assert [voice.screen_reader(present) for present in (True, False, True)] == [False, True, True]


def test_nobody_falls_silent_where_both_are_wanted_or_neither() -> None:
    for wanted in ("on", "off"):
        voice = Voice(Mouth(), Settings(voice=wanted))
        voice.screen_reader(False)
        assert not voice.screen_reader(True)
