"""What a screen reader calls each widget: the words of the page, joined as the language joins them."""

from desktop.pages import narrate
from desktop.pages.keynames import key_name
from desktop.pages.page import Action, Choice, Line, PadKey, Page

_COMMA = {"zh": "，"}
_STOP = {"zh": "。"}
_AFTER_END = {"zh": ""}
PRINTED = {"*": "＊"}
"""Keys as they look on a pad: the star of a line of text stands too high and too small."""
_ENDS = ("？", "！", "。", "?", "!", ".")


def join(language: str, *parts: str) -> str:
    """The parts that are there, with the comma of the language between them."""
    return _COMMA.get(language, ", ").join(part for part in parts if part)


def of_title(page: Page) -> str:
    """Notice, title, leaf and lead: descriptions of labels are not spoken by Orca, so all are the name."""
    return _sentences(page, page.notice, page.title, narrate.leaf_name(page), page.lead)


def below_title(page: Page) -> str:
    """What the heading of a page that opens is called where the title has just been said as the window's."""
    leaf = narrate.leaf_name(page)
    return _sentences(page, page.notice, leaf, page.lead or ("" if leaf else page.help or page.title))


def of_choice(choice: Choice, page: Page) -> str:
    """Number, label, detail, and how many there are: 1，照护托养，日间照料，共 9 项."""
    return narrate.choice_name(page, choice).rstrip("。.")


def of_line(line: Line, page: Page) -> str:
    """Label and text; a number as it is dictated, for a synthesizer would read it as one great number."""
    return join(page.language, line.label, line.spoken or line.text)


def of_action(action: Action, page: Page) -> str:
    """Label, what is chosen now, and the key by its name: a synthesizer may leave signs such as * out."""
    return join(page.language, action.label, action.detail, key_name(action.key))


def of_pad_key(key: PadKey, page: Page) -> str:
    """What is printed on the key and what it writes: 2，a b c."""
    return join(page.language, key.key, key.label)


def _sentences(page: Page, *parts: str) -> str:
    """The parts that are there, one after another, each but the last with its end."""
    text = ""
    for part in filter(None, parts):
        end = _AFTER_END.get(page.language, " ") if text.endswith(_ENDS) else _STOP.get(page.language, ". ")
        text += (end if text else "") + part
    return text
