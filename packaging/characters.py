"""Write resources/readings/characters.txt and words.txt: what pypinyin knows, small enough for the speech process.

    python packaging/characters.py

characters.txt has a syllable a line with all characters read so; words.txt a word a line, sorted, with its
reading where it is not that of its characters. Both are as espeak-ng is fed: tone numbers, v for ü.
"""

import re
from importlib.metadata import version
from pathlib import Path

from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

FOLDER = Path(__file__).resolve().parent.parent / "resources/readings"
HEAD = "# Made by packaging/characters.py from pypinyin {version} (MIT, (c) 2016 mozillazg).\n"


def reading(word: str) -> str:
    """How pypinyin reads a word, in letters a-z and tone numbers."""
    syllables = lazy_pinyin([word], style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False, errors="ignore")
    joined = "".join(syllables).lower().replace("ê", "e").replace("ü", "v")
    return re.sub(r"^(?:m|n|ng|hm|hng)(?=\d$)", "en", re.sub(r"[^a-z1-5]", "", joined))


def tables() -> dict[str, str]:
    """Both tables by the name of their file."""
    head = HEAD.format(version=version("pypinyin"))
    usual = {chr(number): reading(chr(number)) for number in sorted(PINYIN_DICT)}
    alike: dict[str, str] = {}
    for character, syllable in usual.items():
        alike[syllable] = alike.get(syllable, "") + character
    rows = [f"{syllable}\t{characters}\n" for syllable, characters in sorted(alike.items()) if syllable]
    lines = []
    for word in sorted(PHRASES_DICT):
        said = reading(word)
        same = said == "".join(usual.get(character, "") for character in word)
        lines.append(f"{word}\n" if same else f"{word}\t{said}\n")
    return {"characters.txt": head + "".join(rows), "words.txt": head + "".join(lines)}


if __name__ == "__main__":
    for name, table in tables().items():
        (FOLDER / name).write_text(table, encoding="utf-8")
