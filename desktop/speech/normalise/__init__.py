"""From written to speakable: after this, every engine says the same and has nothing left to guess."""

from desktop.speech.normalise import chinese, english


def normalise(text: str, language: str) -> str:
    """The words of `text` as they are said; "" when there is nothing to say in it.

    "zh" comes out as Chinese characters, marks of pause and single Latin letters (A座), "en" as Latin letters
    and marks of pause: no digits, no symbols, no other scripts.
    """
    return chinese.normalise(text) if language == "zh" else english.normalise(text)
