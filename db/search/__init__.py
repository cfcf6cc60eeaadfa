"""Finding records by what people type: words, parts, places, pinyin, initials."""

from db.search.find import offers, search
from db.search.pad import dial

__all__ = ["dial", "offers", "search"]
