"""What a screen reader calls each widget: the words of the page, joined as the language joins them."""

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
    """Title and lead: descriptions of labels are not spoken by Orca, so both are the name."""
    if not page.lead or page.title.endswith(_ENDS):
        return f"{page.title}{_AFTER_END.get(page.language, ' ')}{page.lead}".strip()
    return f"{page.title}{_STOP.get(page.language, '. ')}{page.lead}"


def below_title(page: Page) -> str:
    """What the heading of a page that opens is called where the title has just been said as the window's."""
    return page.lead or page.help or page.title


def of_choice(choice: Choice, page: Page) -> str:
    """Number, label and detail: 1，照护托养，日间照料。"""
    return join(page.language, str(choice.number), choice.label, choice.detail)


def of_line(line: Line, page: Page) -> str:
    """Label and text; a number as it is dictated, for a synthesizer would read it as one great number."""
    return join(page.language, line.label, line.spoken or line.text)


def of_action(action: Action, page: Page) -> str:
    """Label, what is chosen now, and the key."""
    return join(page.language, action.label, action.detail, action.key)


def of_pad_key(key: PadKey, page: Page) -> str:
    """What is printed on the key and what it writes: 2，a b c."""
    return join(page.language, key.key, key.label)
