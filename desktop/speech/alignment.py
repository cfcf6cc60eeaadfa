"""Where what is said stands in what is written: 12385 is said as 幺二三八五, and the caption shows 12385."""

from difflib import SequenceMatcher


class Alignment:
    """Follows the characters of a normalised text back to those it was made of."""

    def __init__(self, written: str, said: str) -> None:
        self._steps = SequenceMatcher(None, written, said, autojunk=False).get_opcodes() if written != said else []

    def written(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) of the written text that [start, end) of the said text stands for; all of a number at once."""
        found = [self._one(*step[1:], start, end) for step in self._steps if step[3] < end and step[4] > start]
        if not self._steps:
            return start, end
        return (min(first for first, _ in found), max(last for _, last in found)) if found else (0, 0)

    def _one(self, first: int, last: int, begin: int, stop: int, start: int, end: int) -> tuple[int, int]:
        """The part of one step: an equal stretch character by character, another as a whole."""
        if last - first != stop - begin:
            return first, last
        return first + max(0, start - begin), last - max(0, stop - end)
