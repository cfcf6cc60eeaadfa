"""What is heard: a page or the stop in focus as utterances, each span in its language."""

import re

from desktop.i18n import _
from desktop.pages.keynames import key_name
from desktop.pages.page import Action, Choice, Line, PadKey, Page, is_setting
from desktop.pages.spoken import sentence
from desktop.speech.utterance import Span, Utterance

_HAN = re.compile(r"[㐀-鿿\U00020000-\U0003ffff][㐀-鿿\U00020000-\U0003ffff、，。；：（）《》〈〉“”0-9]*")
_WEB = re.compile(r"\s*https?://[^\s，。；）]+[，；]?")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'’ .-]*[A-Za-z]")


def opened(page: Page) -> tuple[Utterance, ...]:
    """A page that has just been opened: title, lead, facts, choices, and the number last."""
    texts = [page.notice, sentence([page.title]), sentence([page.lead])]
    texts += [sentence([page.entry.prompt, page.entry.hint])] if page.entry and not page.entry.text else []
    texts += [line_words(line) for line in page.lines]
    texts += [in_passing(choice) for choice in page.choices]
    texts += [_leaf_words(page)]
    texts += [line_words(page.contact)] if page.contact else []
    return tuple(utterance(text, page) for text in texts if text)


def focused(page: Page, stop: str) -> tuple[Utterance, ...]:
    """The one thing in focus, with its position among the choices."""
    kind, _dash, name = stop.partition("-")
    if kind == "line":
        text = line_words(page.lines[int(name)])
    elif kind == "choice":
        text = _choice_in_list(page, int(name))
    elif kind == "action":
        text = action_words(next(action for action in page.actions if action.name == name))
    elif kind == "pad":
        text = pad_words(next(each for each in page.pad if each.key == name))
    elif kind == "contact" and page.contact:
        text = line_words(page.contact)
    elif kind == "entry" and page.entry:
        text = sentence([page.entry.prompt, page.entry.text or page.entry.hint])
    else:
        return tuple(utterance(text, page) for text in (sentence([page.title]), sentence([page.lead])) if text)
    return (utterance(text, page),)


def words(page: Page, stop: str) -> str:
    """What the stop in focus is called, bare: what there is to spell."""
    kind, _dash, name = stop.partition("-")
    if kind == "line":
        return page.lines[int(name)].text
    if kind == "choice":
        return next(choice.label for choice in page.choices if choice.number == int(name))
    if kind == "action":
        return next(action.label for action in page.actions if action.name == name)
    if kind == "pad":
        return next(each.label for each in page.pad if each.key == name)
    if kind == "contact" and page.contact:
        return page.contact.text
    return page.entry.text if kind == "entry" and page.entry and page.entry.text else page.title


def written(page: Page) -> tuple[Utterance, ...]:
    """After a change of the entry: how many were found and the first of them; where nothing was, the ways on."""
    if page.found is None:
        return focused(page, "entry")
    texts = [sentence([page.lead])]
    if page.found:
        texts += [in_passing(choice) for choice in page.choices[:1]]
        # Translators: said after the first result of a search: how to hear the others.
        texts += [_("Down key for the next.")]
    elif page.found == 0:
        texts += [in_passing(choice) for choice in page.choices]
        texts += [line_words(page.contact)] if page.contact else []
    return tuple(utterance(text, page) for text in texts if text)


def status(text: str, page: Page) -> tuple[Utterance, ...]:
    """A short message about what has just happened."""
    return (utterance(text, page),) if text else ()


def utterance(text: str, page: Page) -> Utterance:
    """The text as something to say, split where the script changes."""
    return Utterance(spans(text, page.language), page.key)


def spans(text: str, language: str) -> tuple[Span, ...]:
    """Runs of text with the language each is in: Chinese names in English sentences, and the reverse."""
    pattern, other = (_LATIN, "en") if language == "zh" else (_HAN, "zh")
    found: list[Span] = []
    end = 0
    for match in pattern.finditer(text):
        found += [Span(text[end : match.start()], language)] if match.start() > end else []
        found.append(Span(match.group(), other))
        end = match.end()
    return (*found, Span(text[end:], language)) if end < len(text) or not found else tuple(found)


def line_words(line: Line) -> str:
    """A fact with its label. Nobody wants to hear the address of a web page spelled."""
    said = _WEB.sub("", line.spoken or line.text)
    # Translators: said in the place of the address of a web page.
    return sentence([line.label, said if said.strip() else _("it is shown on the screen")])


def choice_words(choice: Choice) -> str:
    """A choice with the number that takes it."""
    return sentence([str(choice.number), choice.label, choice.detail])


def choice_name(page: Page, choice: Choice) -> str:
    """What a screen reader calls a choice: as it is said, and how many there are.

    The number is the position too, except on a further leaf. Which value of a setting is in force the reader says
    itself.
    """
    if choice.number > len(page.choices) - page.aside:
        return choice_words(choice)
    total, position = page.total or len(page.choices), page.first + choice.number - 1
    # Translators: after a choice and its number: how many there are in its list. In Chinese: 共 {total} 项
    place = _("{total} in all").format(total=total) if position == choice.number else _position(position, total)
    return sentence([str(choice.number), choice.label, "" if is_setting(page) else choice.detail, place])


def leaf_name(page: Page) -> str:
    """Which part of its list a further leaf shows; "" on the first."""
    if page.first == 1:
        return ""
    last = page.first + len(page.choices) - page.aside - 1
    # Translators: which of the choices of a long list a page shows, when it is not the first of its pages.
    return _("Items {first} to {last} of {total}").format(first=page.first, last=last, total=page.total)


def action_words(action: Action) -> str:
    """An action with its key."""
    # Translators: after the name of an action: which key does it. {key} is the name of the key.
    key = _("key {key}").format(key=key_name(action.key)) if action.key else ""
    return sentence([action.label, action.detail, key])


def pad_words(key: PadKey) -> str:
    """A key of the pad with what it writes or does."""
    return sentence([key_name(key.key), key.label])


def in_passing(choice: Choice) -> str:
    """A choice as it is said where all are said one after another."""
    return sentence([str(choice.number), choice.label]) if choice.brief else choice_words(choice)


def _choice_in_list(page: Page, number: int) -> str:
    choice = next(choice for choice in page.choices if choice.number == number)
    if number > len(page.choices) - page.aside:
        return choice_words(choice)
    position = _position(page.first + number - 1, page.total or len(page.choices))
    return sentence([choice_words(choice), position])


def _position(number: int, total: int) -> str:
    # Translators: the position of a choice in its list. In Chinese: 第{number}项，共{total}项
    return _("item {number} of {total}").format(number=number, total=total)


def _leaf_words(page: Page) -> str:
    last = page.first + len(page.choices) - page.aside - 1
    if page.total <= last:
        return ""
    # Translators: said after the choices of a long list: which of how many these were, and the key for more; on a pad
    # without plus the keys 0 and 9, one after the other.
    text = _("These were {first} to {last} of {total}. Press plus for more, or 0 and 9.")
    return text.format(first=page.first, last=last, total=page.total)
