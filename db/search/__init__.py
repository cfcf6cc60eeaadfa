"""Finding records by what people type: words, parts, places, pinyin, initials."""

from db.search.find import search
from db.search.pad import dial

__all__ = ["dial", "search"]
