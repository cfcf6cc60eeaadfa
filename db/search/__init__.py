"""Finding records by what people type: words, parts, places, pinyin, initials."""

from db.search.find import search

__all__ = ["search"]
