"""What a text sounds like before it is written: the same words that residents would hear."""

import unicodedata
from collections.abc import Iterable, Mapping

from db.profile import Field
from desktop.i18n import _
from desktop.pages import narrate
from desktop.pages.context import page_language
from desktop.pages.desk.sheet import Outcome
from desktop.pages.spoken import closed, digits
from desktop.speech.utterance import Utterance

MOST = 2_000
"""Characters of one text: who wrote more has heard enough."""


def heard(fields: Iterable[Field], filled: Mapping[str, str]) -> Outcome:
    """Play what stands in these entries, one line after another; of a number its digits."""
    texts = [(each.name, filled.get(each.name, "")) for each in fields]
    play = tuple(said for name, text in texts for said in _said(name, text))
    if not play:
        # Translators: somebody wants to listen to entries in which nothing is written.
        return Outcome(message=_("Nothing is written here yet."), keep=True)
    return Outcome(play=play, keep=True)


def _said(name: str, text: str) -> tuple[Utterance, ...]:
    lines = [_sayable(line) for line in text[:MOST].splitlines()]
    return tuple(_utterance(digits(line) if name == "number" else line) for line in lines if line)


def _utterance(text: str) -> Utterance:
    return Utterance(narrate.spans(closed(text), page_language()), "edit")


def _sayable(text: str) -> str:
    """A text without what no voice can say."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] != "C").strip()
