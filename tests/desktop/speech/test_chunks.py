"""From an utterance to chunks: the right voice, a length that can be stopped, and where it stands."""

from hypothesis import given
from hypothesis import strategies as some

from desktop.speech.chunks import LONGEST, prepare
from desktop.speech.utterance import Span, Utterance
from tests.desktop.speech.fakes import text


def said(utterance: Utterance) -> list[tuple[str, str]]:
    return [(chunk.language, chunk.text) for chunk in prepare(utterance)]


def test_latin_words_in_chinese_are_said_by_the_english_voice() -> None:
    assert said(text("请打开WiFi，见www.gov.cn。")) == [
        ("zh", "请打开"),
        ("en", "WiFi"),
        ("zh", "见"),
        ("en", "www dot gov dot cn"),
    ]


def test_single_letters_and_units_stay_chinese() -> None:
    assert said(text("A座3楼，120cm，A4纸")) == [("zh", "A座三楼，一百二十厘米，A四纸")]


def test_chinese_in_english_is_never_said_by_the_english_voice() -> None:
    assert said(text("The 兰州市城关区 2号 office", "en")) == [
        ("en", "The"),
        ("zh", "兰州市城关区二号"),
        ("en", "office"),
    ]


def test_each_span_has_its_voice() -> None:
    spans = Utterance((Span("电话", "zh"), Span("Call 12385", "en")))
    assert said(spans) == [("zh", "电话"), ("en", "Call one two three eight five")]


def test_a_language_without_a_voice_is_said_in_chinese() -> None:
    assert said(text("你好", "zh_CN")) == [("zh", "你好")]


def test_sentences_are_chunks_of_their_own() -> None:
    assert [chunk.text for chunk in prepare(text("你好。电话：12385！9:00-17:30"))] == [
        "你好。",
        "电话，幺二三八五！",
        "九点到十七点三十分",
    ]


def test_a_long_sentence_is_cut_after_a_clause_else_at_a_word() -> None:
    clauses = "甘肃省残疾人联合会，兰州市残疾人联合会，天水市残疾人联合会，平凉市残疾人联合会，完。"
    assert [len(chunk.text) for chunk in prepare(text(clauses))] == [40, 2]
    words = [chunk.text for chunk in prepare(text("rehabilitation " * 20, "en"))]
    assert {word for piece in words for word in piece.split()} == {"rehabilitation"}


def test_a_number_is_not_cut_in_two() -> None:
    pieces = list(prepare(text("残" * 36 + "0931-8616666")))
    assert [chunk.text for chunk in pieces] == ["残" * 36, "零九三幺，八六幺，六六六六"]


def test_the_pause_is_longest_after_an_utterance_and_shortest_within_a_sentence() -> None:
    pauses = [chunk.pause for chunk in prepare(text("打开WiFi。残疾人证，" + "残" * 38 + "。"))]
    assert pauses == [0.03, 0.12, 0.09, 0.3]


@given(some.text(), some.sampled_from(["zh", "en"]))
def test_chunks_stand_in_order_in_the_caption_and_are_short(words: str, language: str) -> None:
    end = 0
    for chunk in prepare(text(words, language)):
        assert end <= chunk.start < chunk.end <= len(words)
        assert chunk.end - chunk.start <= LONGEST[chunk.language]
        end = chunk.end


def test_a_text_of_many_kilobytes_is_cut_in_no_time() -> None:
    for words in ("1" * 14000, "残" * 14000, "a" * 14000, "，" * 14000, "word " * 3000):
        assert max((chunk.end - chunk.start for chunk in prepare(text(words))), default=0) <= 100
