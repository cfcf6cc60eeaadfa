"""No cell that leaves us is run as a formula by a spreadsheet."""

from db.profile import Field

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "'=", "'+", "'-", "'@", "'\t", "'\r", "''")


def guarded(field: Field, text: str) -> str:
    """Return a value as it is written out: an apostrophe before what a spreadsheet would run (OWASP, CWE-1236).

    Numbers may begin with a minus. The import takes the apostrophe away again.
    """
    return f"'{text}" if text.startswith(_DANGEROUS) and field.type not in ("real", "integer") else text
