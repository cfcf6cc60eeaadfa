"""Check the words that search knows, resources/lexicon: what collides, and how many sentences each need has.

    python packaging/lexicon.py        exit status 1 when words of two needs cannot be told apart by ear

Words that may sound alike, because the one is common and the other hardly typed, stand in alike.csv with the reason.
"""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from db.search import words
from db.search.collide import collisions

FEWEST = 40
"""Sentences that a need should be told in."""


def main() -> int:
    """Print what is wrong; the exit status."""
    accepted = {row["sounds"] for row in words.rows("alike")}
    wrong = [each for each in collisions(words.rows("category")) if each.sounds not in accepted]
    for each in wrong:
        print(each.sounds, *(f"{word} ({category})" for word, category in each.words))
    counts = Counter(row["category"] for row in words.rows("example") if row["category"])
    few = {category: count for category, count in counts.items() if count < FEWEST}
    for category, count in sorted(few.items()):
        print(f"{category}: only {count} sentences")
    return 1 if wrong or few else 0


if __name__ == "__main__":
    sys.exit(main())
