"""Forms for the ear: numbers digit by digit, and parts joined as the language joins them."""

from collections.abc import Iterable

from desktop.i18n import _, current


def digits(number: str) -> str:
    """A phone number as it is dictated: digit by digit, in groups, with a pause between them."""
    groups = [_dictated(group) for group in _groups(number)]
    return _separator().join(groups)


def grouped(number: str) -> str:
    """A phone number for the eye: 0931 882 1994. The area code stays what it is."""
    return " ".join(_groups(number))


def slow_groups(number: str) -> list[str]:
    """A number as `grouped` writes it, for whoever writes it down: each group with a pause after each digit."""
    return [_separator().join(_dictated(digit) for digit in group) for group in number.split()]


def apart(pressed: str) -> str:
    """Keys that were pressed, one by one: nobody wants to hear them as one great number."""
    return " ".join(pressed)


def list_apart(pressed: Iterable[str]) -> str:
    """Keys that are to be pressed one after another, with pauses between them."""
    return _separator().join(pressed)


def sentence(parts: Iterable[str]) -> str:
    """Parts of a sentence with pauses between them and a stop at the end."""
    cleaned = [part.strip() for part in parts if part.strip()]
    if not cleaned:
        return ""
    text = _separator().join(part.rstrip("。.，,") for part in cleaned[:-1])
    return (text + _separator() if text else "") + closed(cleaned[-1])


def closed(text: str) -> str:
    """The text with a full stop, unless it ends in one already."""
    if not text or text[-1] in "。.！!？?…":
        return text
    # Translators: the full stop that ends a spoken sentence. In Chinese: 。
    return text + _(".")


def quoted(text: str) -> str:
    """What the person wrote, in quotation marks."""
    # Translators: quotation marks around what the person wrote. {text} is the writing.
    return _("“{text}”").format(text=text)


def _separator() -> str:
    # Translators: what stands between the parts of a spoken sentence, a short pause. In Chinese: ，
    return _(", ")


def _groups(number: str) -> list[str]:
    area, dash, rest = number.partition("-")
    if not dash:
        area, rest = "", number
    rest = rest.replace("-", " ").replace("转", " ")
    blocks = [piece for block in rest.split() for piece in _thirds(block)]
    return [area, *blocks] if area else blocks


def _thirds(block: str) -> list[str]:
    """Seven digits as 3-4, eight as 4-4, others whole: how numbers are said in China."""
    head = {7: 3, 8: 4, 10: 3, 11: 3}.get(len(block), 0)
    if not head:
        return [block]
    return [block[:head], *_thirds(block[head:])]


def _dictated(group: str) -> str:
    # Translators: the ten digits from 0 to 9 as they are dictated in a phone number, with spaces
    # between them. In Chinese 1 is 幺.
    names = _("0 1 2 3 4 5 6 7 8 9").split()
    return current().gap.join(names[int(sign)] if sign.isdecimal() and sign.isascii() else sign for sign in group)
