"""Values as `search_meta` keeps them: JSON, compressed."""

import json
import zlib
from typing import Any


def pack(value: object) -> bytes:
    """Write a value down; the same value gives the same bytes."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 9)


def unpack(stored: bytes) -> Any:  # what was packed; whoever packed it knows its shape
    """Read a value again."""
    return json.loads(zlib.decompress(stored))
