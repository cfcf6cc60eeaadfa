"""Finding records by what people type: words, parts, places, pinyin, initials."""

from db.search.find import offers, search

__all__ = ["offers", "search"]
