"""How often every feature of a sentence was met with every need: some fifty thousand of them in a megabyte.

A dictionary of lists would take ten. Features that begin alike stand together in one text, each with a sign for its
counts; many features have the same counts, and those are kept once.
"""

from collections.abc import Iterable, Mapping, Sequence

_FROM, _TO = "\n", "\t"
_SIGN = 0x100
"""The first sign for counts: none of them is one of the marks around it."""

Counts = Sequence[int]
"""Category, count, category, count … by the numbers of the categories."""


class Tally:
    """The counts of features, found by the feature."""

    def __init__(self, stored: Mapping[str, object]) -> None:
        """Take what `store` gave."""
        groups, counts = stored["groups"], stored["counts"]
        assert isinstance(groups, dict)
        assert isinstance(counts, list)
        self._groups: dict[str, str] = groups
        self._counts: list[Counts] = counts

    def counts(self, feature: str) -> Counts | None:
        """Return how often a feature was met, by category; None when it never was."""
        first, rest = _apart(feature)
        group = self._groups.get(first, "")
        at = group.find(f"{_FROM}{rest}{_TO}")
        return None if at < 0 else self._counts[ord(group[at + len(rest) + 2]) - _SIGN]

    def met(self, features: Iterable[str]) -> int:
        """Return how many of these were ever met."""
        return sum(self.counts(feature) is not None for feature in features)


def store(found: Mapping[str, Counts]) -> dict[str, object]:
    """Write the counts of all features down, as JSON can hold them."""
    numbers: dict[tuple[int, ...], int] = {}
    groups: dict[str, list[str]] = {}
    for feature in sorted(found):
        first, rest = _apart(feature)
        sign = chr(_SIGN + numbers.setdefault(tuple(found[feature]), len(numbers)))
        groups.setdefault(first, []).append(f"{_FROM}{rest}{_TO}{sign}")
    return {
        "groups": {first: "".join(group) for first, group in groups.items()},
        "counts": [list(each) for each in numbers],
    }


def _apart(feature: str) -> tuple[str, str]:
    """Return what a feature stands under, and the rest of it: a character, a syllable or word, the first letters."""
    first, space, rest = feature.partition(" ")
    if space:
        return first, space + rest
    return (feature[:2], feature[2:]) if feature.isascii() else (feature[:1], feature[1:])
