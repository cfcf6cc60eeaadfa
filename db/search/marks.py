"""The words in the full-text table that mark the categories of a record."""

MARK = "§"
"""What begins the mark of a category; nobody can type it, because it is no letter."""


def mark(category: str) -> str:
    """Return the word that marks the records of a category."""
    return MARK + category.replace("_", "")


def main_mark(category: str) -> str:
    """Return the word that marks the records whose own category it is."""
    return MARK + mark(category)
