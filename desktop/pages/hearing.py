"""Hearing it again: at the same speed, slowly, spelled; and the number slowly, digit by digit."""

from dataclasses import replace

from desktop.pages import narrate
from desktop.pages.page import Page
from desktop.pages.spelling import spelled
from desktop.pages.spoken import closed, slow_groups
from desktop.speech.utterance import Utterance

SLOW = 60
"""Percent of the speed that the person chose."""


class Hearing:
    """What was said last, and how often it has been asked for again without anything between."""

    def __init__(self) -> None:
        self.last: tuple[Utterance, ...] = ()
        self._asked = ""
        self._times = 0

    def asked(self, name: str) -> int:
        """How many times in a row this has been asked for, this time included."""
        self._times = self._times + 1 if name == self._asked else 1
        self._asked = name
        return self._times

    def slowly(self, page: Page) -> tuple[Utterance, ...]:
        """The last thing, slowly; the number that can be called digit by digit."""
        if page.contact and [each.text for each in self.last] == [narrate.line_words(page.contact)]:
            return dictated(page)
        return tuple(replace(utterance, pace=SLOW) for utterance in self.last)


def spelled_out(page: Page, stop: str) -> tuple[Utterance, ...]:
    """What is in focus, character by character, each with a pause after it."""
    return tuple(_slow(text, page) for text in spelled(narrate.words(page, stop), page.language))


def dictated(page: Page) -> tuple[Utterance, ...]:
    """The number that can be called: whose it is, then digit by digit in groups, slowly."""
    if page.contact is None:
        return ()
    groups = [_slow(closed(group), page) for group in slow_groups(page.contact.text)]
    return (*narrate.status(closed(page.contact.label), page), *groups)


def _slow(text: str, page: Page) -> Utterance:
    return replace(narrate.utterance(text, page), pace=SLOW)
