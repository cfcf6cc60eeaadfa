"""Writing with the twelve keys of a telephone: pinyin or first letters by their digits, among the directory's words."""

from db import PAD_LETTERS, Dialled, Directory
from desktop.i18n import _, current, number_words
from desktop.pages import command as does
from desktop.pages import narrate
from desktop.pages.command import Command, Dial, Open, Route
from desktop.pages.contact import hotline_line
from desktop.pages.context import Context, page_language
from desktop.pages.keynames import key_name
from desktop.pages.listing import LEAF
from desktop.pages.page import Line, PadKey, Page
from desktop.pages.spoken import apart, sentence
from desktop.pages.words import word_choices

MOST = 30
"""Keys that are kept: more than any word has."""


def build(context: Context, route: Route) -> Page:
    """The pad, how many words are left, and the words once they are few."""
    found = context.directory.dial(route.query, LEAF)
    return Page(
        "dial",
        # Translators: title of the page where the number keys of a telephone's pad write words.
        _("Write with the number keys"),
        page_language(),
        lead=_lead(found),
        lines=_written(found),
        pad=tuple(PadKey(key, label, Dial(key)) for key, label in _labels().items()),
        choices=word_choices(context, found) if found.total <= LEAF else (),
        contact=hotline_line(),
        help=_help(),
        found=found.total if found.digits else None,
    )


def answer(page: Page, route: Route, key: str, directory: Directory) -> Command | Route | str:
    """What a key leads to: something to do, the same page with other digits, or a message."""
    if page.key != "dial":
        return does.Repeat()
    if key == "#":
        return _picked(page, route)
    if key == "*":
        return _with(route, route.query[:-1]) if route.query else does.Back()
    if key == "0" and not directory.dial(route.query + key, 0).total:
        return does.Help()
    return _with(route, (route.query + key)[:MOST])


def told(page: Page, key: str) -> tuple[str, ...]:
    """What is said after a key: the key, how many words are left, and the words once they are few."""
    texts = [sentence([key_name(key), _left(page.found or 0)]) if page.found is not None else _emptied()]
    texts += [narrate.in_passing(choice) for choice in page.choices]
    texts += [_how_to_choose(page.found)] if page.choices else []
    return tuple(texts)


def digits(text: str) -> str:
    """What was written elsewhere, if number keys wrote it: it is carried over to this page."""
    written = text.strip()
    return written if written.isascii() and written.isdecimal() else ""


def _with(route: Route, digits: str) -> Route:
    return Route(route.page, query=digits)


def _picked(page: Page, route: Route) -> Command | str:
    if page.found == 1:
        return page.choices[0].command
    if page.found:
        return Open(Route("words", query=route.query))
    return sentence([_none()]) if page.found == 0 else page.lead


def _labels() -> dict[str, str]:
    return {
        # Translators: on the key 1 of a pad of twelve keys: it writes the number and no letters.
        "1": _("number"),
        **{key: " ".join(letters) for key, letters in PAD_LETTERS.items()},
        # Translators: on the star key of the pad: takes back what the last key has written.
        "*": _("take back"),
        # Translators: on the key 0 of the pad.
        "0": _("help"),
        # Translators: on the hash key of the pad: the words that were found can now be chosen by number.
        "#": _("choose"),
    }


def _lead(found: Dialled) -> str:
    if not found.digits:
        return _emptied()
    left = sentence([_left(found.total)])
    return current().gap.join((left, _how_to_choose(found.total))) if 0 < found.total <= LEAF else left


def _written(found: Dialled) -> tuple[Line, ...]:
    # Translators: the label before the digits that the number keys have written so far.
    return (Line(_("Written"), apart(found.digits)),) if found.digits else ()


def _emptied() -> str:
    # Translators: how to write with the number keys of a telephone: each key stands for its letters. The example is
    # one of your language; in Chinese 轮椅 by its first letters. Star and hash are keys.
    return _("Press the key of each letter: English, pinyin, or the first letters of pinyin. For day press 3, 2, 9. "
             "Star takes a key back, hash goes to the words.")  # fmt: skip


def _left(count: int) -> str:
    if not count:
        return _none()
    # Translators: after each key: how many words begin with what was written. In Chinese: 还有 {count} 个
    several = _("{count} words left").format(count=number_words(count))
    # Translators: after a key: only one word begins with what was written. In Chinese: 只有一个
    return several if count > 1 else _("only one left")


def _none() -> str:
    # Translators: no word begins with what was written with the number keys. Star is a key.
    return _("no such word; star takes the last key back")


def _how_to_choose(count: int | None) -> str:
    # Translators: one word is left: how to take it. Hash is a key.
    one = _("Hash takes it.")
    # Translators: several words are left: how to take one of them. Hash is a key.
    return one if count == 1 else _("Hash, then its number.")


def _help() -> str:
    # Translators: help for the page where the number keys write words.
    return _("Every key stands for the letters on it: 2 is a, b, c. Write pinyin, first letters, English or a number. "
             "After each key you hear how many words are left, and at nine or fewer the words themselves. "
             "Hash goes to the words, star takes a key back; star with nothing written leaves.")  # fmt: skip
