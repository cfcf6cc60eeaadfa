"""The words and sentences that search learns from: enough of them, and none that cannot be told apart."""

from collections import Counter

from db.search import words
from db.search.collide import Collision, collisions


def test_no_words_of_two_needs_sound_alike_but_those_that_are_accepted() -> None:
    accepted = {row["sounds"] for row in words.rows("alike")}
    assert [each for each in collisions(words.rows("category")) if each.sounds not in accepted] == []


def test_words_that_are_written_or_sound_the_same_are_found_out() -> None:
    rows = [
        {"category": "employment_base", "word": "找活"},
        {"category": "temporary_relief", "word": "着火"},
        {"category": "massage", "word": "按摩"},
        {"category": "training_base", "word": "按摩"},
        {"category": "massage", "word": "推拿"},
    ]
    assert collisions(rows) == (
        Collision("anmo", (("按摩", "massage"), ("按摩", "training_base"))),
        Collision("zaohuo", (("找活", "employment_base"), ("着火", "temporary_relief"))),
    )


def test_every_need_has_forty_sentences() -> None:
    counts = Counter(row["category"] for row in words.rows("example"))
    assert len(counts) == 27
    assert {category: count for category, count in counts.items() if count < 40} == {}
