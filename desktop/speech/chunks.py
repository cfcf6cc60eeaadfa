"""From an utterance to chunks: by language, then by sentence, short enough to start and to stop quickly."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from desktop.speech.engine import Chunk
from desktop.speech.normalise import normalise
from desktop.speech.prompting import Find, stretches
from desktop.speech.scripts import HAN
from desktop.speech.utterance import Utterance

LONGEST = {"zh": 40, "en": 100}
"""Characters in a chunk: some 12 s of Mandarin, 7 s of English. espeak-ng stays far below 1 kB with it."""
SENTENCE_PAUSE, CLAUSE_PAUSE, JOIN_PAUSE = 0.12, 0.09, 0.03
UTTERANCE_PAUSE = 0.3
"""Seconds of silence; between utterances it must be noticeable (VVSG 7.3-K)."""

_LATIN = "A-Za-zÀ-ɏḀ-ỿ"
_LATIN_WORD = rf"[{_LATIN}](?:[{_LATIN}0-9.@/:_?=&%'’+-]*[{_LATIN}0-9])?"
_LATIN_RUN = re.compile(rf"(?<![{_LATIN}]){_LATIN_WORD}(?:[ ,.;!?'’\"()&-]{{1,3}}{_LATIN_WORD})*")
_HAN_RUN = re.compile(rf"[{HAN}](?:[{HAN}0-9 ，。、：；！？（）《》“”·\-]*[{HAN}])?")
_UNIT = re.compile(r"(?:km|cm|mm|kg|mg|m[lL]|min|dB|kW|m2)$")
_SENTENCE = re.compile(r"[。！？；!?\n]+[”’）」』)\"]*|[.;](?=\s|$)")
_CLAUSE = re.compile(r"[，、：,](?!\d)|(?<=[^\d]):(?=\s)|[—…]+")


def nothing_recorded(text: str) -> Path | None:
    """No recording of anything."""
    return None


def prepare(utterance: Utterance, find: Find = nothing_recorded) -> list[Chunk]:
    """The chunks of an utterance in order; what cannot be said in any way has none. `find` knows the recordings."""
    chunks: list[Chunk] = []
    for chunk in _chunks(utterance, find):
        piece = utterance.text[chunk.start : chunk.end]
        if chunks:  # a mark that the change of voice has parted from its sentence
            longer = max(chunks[-1].pause, _pause(piece.lstrip()[:1]))
            chunks[-1] = replace(chunks[-1], pause=longer)
        if chunk.text or chunk.recording:
            chunks.append(replace(chunk, pause=_pause(piece)))
    if chunks:
        chunks[-1] = replace(chunks[-1], pause=UTTERANCE_PAUSE)
    return chunks


def _chunks(utterance: Utterance, find: Find) -> Iterator[Chunk]:
    for first, last, recording in stretches(utterance.text, find):
        if recording:  # its text is for a synthesizer, should the file turn out to be damaged
            words = normalise(utterance.text[first:last], utterance.language)
            yield Chunk(words, utterance.language, first, last, recording=recording)
            continue
        for start, piece, language in _located(utterance, first, last):
            yield Chunk(normalise(piece, language), language, start, start + len(piece))


def _located(utterance: Utterance, first: int, last: int) -> Iterator[tuple[int, str, str]]:
    """Pieces of a stretch of the caption: where each begins, its text and its language."""
    offset = 0
    for span in utterance.spans:
        begin, text = max(offset, first), span.text[max(0, first - offset) : max(0, last - offset)]
        for start, end, language in _runs(text, span.language):
            for one, other in _pieces(text[start:end], LONGEST[language]):
                yield begin + start + one, text[start + one : start + other], language
        offset += len(span.text)


def _runs(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The text by language: Latin words in Chinese and Chinese in English are said by their own voice."""
    language = language if language in LONGEST else "zh"
    foreign, other = (_LATIN_RUN, "en") if language == "zh" else (_HAN_RUN, "zh")
    at = 0
    for match in foreign.finditer(text):
        if other == "en" and not _is_word(text, match):
            continue
        if match.start() > at:
            yield at, match.start(), language
        yield match.start(), match.end(), other
        at = match.end()
    if at < len(text):
        yield at, len(text), language


def _is_word(text: str, match: re.Match[str]) -> bool:
    """Whether the Latin run is English: not a single letter (A座, A4) nor a unit after a number."""
    letters = sum(character.isalpha() for character in match[0])
    after_number = text[max(0, match.start() - 3) : match.start()].rstrip()[-1:].isdigit()
    return letters > 1 and not (after_number and _UNIT.match(match[0]))


def _pieces(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """[start, end) of pieces no longer than `longest`, cut after sentences, else clauses, else words."""
    start = 0
    for end in [*(match.end() for match in _SENTENCE.finditer(text)), len(text)]:
        while end - start > longest:
            cut = _cut(text, start, start + longest)
            yield start, cut
            start = cut
        if end > start:
            yield start, end
            start = end


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut a sentence that is too long: after a clause, at a space, anywhere but inside a number."""
    clauses = [match.end() for match in _CLAUSE.finditer(text, start, limit) if match.end() >= start + 5]
    if clauses:
        return clauses[-1]
    space = text.rfind(" ", start + 5, limit)
    if space > 0:
        return space + 1
    cut = limit
    while cut > start + 5 and re.match(r"[A-Za-z0-9.:-]{2}", text[cut - 1 : cut + 1]):
        cut -= 1
    return cut if cut > start + 5 else limit


def _pause(piece: str) -> float:
    end = piece.rstrip()[-1:]
    if end and end in "。！？；.!?;":
        return SENTENCE_PAUSE
    return CLAUSE_PAUSE if end and end in "，、：,:—…）)" else JOIN_PAUSE
