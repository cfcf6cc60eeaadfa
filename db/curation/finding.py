"""Looking for records: services, organizations and locations, by any word, by a number or a part of one, by the key.

Lookups only, whatever the size. Who looks for a name gets what is called so before what only mentions it.
"""

import json
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from db.curation import overview

TABLES = ("service", "organization", "location")
"""What is looked for, in this order."""

MOST = 10_000
"""So many are counted of what words find: who gets more writes another word."""

_LONGEST = 200  # characters of what is looked for; nobody means more
_DIGITS = 3  # as many make a part of a number
_SIGNS = str.maketrans("", "", "-－–—()（）+ ")

_COLUMNS = {
    "service": "'service', row.id, row.name, row.kind, row.division, coalesce(division.name, ''), row.status",
    "organization": "row.resource_type, row.id, row.name, '', row.division, coalesce(division.name, ''), ''",
}
_COLUMNS["location"] = _COLUMNS["organization"]
_DIVISION = "LEFT JOIN admin_division AS division ON division.code = row.division"
_DIALLED = """
SELECT service_id, location_id, organization_id FROM phone WHERE instr(replace(number, '-', ''), ?) LIMIT ?
"""
_AT = "SELECT service_id FROM service_at_location WHERE location_id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; what is empty does not narrow it."""

    text: str = ""  # words that must all stand in it; the last letters of each may be missing
    table: str = ""  # one of TABLES
    kind: str = ""  # of a service; so are the next three
    category: str = ""
    status: str = ""
    confidence: str = ""
    division: str = ""  # with everything below it
    organization: str = ""  # whose services and locations
    withdrawn: str = ""  # yes: only these; no: none of these


@dataclass(frozen=True, slots=True)
class Found:
    """One record."""

    table: str
    key: str
    name: str  # of a place without a name its address
    kind: str  # of a service
    division: str
    division_name: str
    status: str  # of a service
    withdrawn: str  # why; "" while it stands


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of what was found, and how much it is altogether."""

    rows: tuple[Found, ...]
    whole: int  # at most MOST where words are looked for


@dataclass(slots=True)
class _Search:
    """What is looked for in one table: a look-up in its words, conditions on its rows."""

    table: str
    words: str
    conditions: list[str] = field(default_factory=list)
    digits: str = ""  # the name of what a name should hold to come first

    @property
    def kept_in(self) -> str:
        """The table of the rows; that of their words is named after it."""
        return "record" if self.table == "service" else "listed"

    def rows(self) -> str:
        text = f"{self.kept_in}_text"
        source = f"{text} CROSS JOIN {self.kept_in} AS row ON row.number = {text}.rowid" if self.words else self._from()
        return (
            f"SELECT {_COLUMNS[self.table]}, row.withdrawn FROM {source} {_DIVISION} WHERE {self._where()} "
            f"ORDER BY {self._order()} LIMIT :many OFFSET :offset"
        )

    def count(self) -> str:
        """Count up to a limit, which spares looking at all that a common word finds."""
        text = f"{self.kept_in}_text"
        source = self._from()
        if self.words:
            joined = f" CROSS JOIN {self.kept_in} AS row ON row.number = {text}.rowid" if self.conditions else ""
            source = text + joined
        return f"SELECT count(*) FROM (SELECT 1 FROM {source} WHERE {self._where()} LIMIT :many)"

    def _order(self) -> str:
        if self.words:
            return f"{self.kept_in}_text.rowid"
        return f"instr(row.name, :{self.digits}) = 0, row.number" if self.digits else "row.number"

    def _from(self) -> str:
        return f"{self.kept_in} AS row"

    def _where(self) -> str:
        matching = [f"{self.kept_in}_text MATCH :words"] if self.words else []
        return " AND ".join((*matching, *self.conditions)) or "1"


def find(connection: sqlite3.Connection, sought: Sought, limit: int = 20, offset: int = 0) -> Leaf:
    """Return a leaf of what is found, what is called so first."""
    rows: list[Found] = []
    whole = 0
    most = MOST if sought.text.strip() else -1
    for search, given in _searches(connection, sought):
        (number,) = connection.execute(search.count(), given | {"many": most - whole if most > 0 else -1}).fetchone()
        skipped = max(0, offset - whole)
        if number > skipped and len(rows) < limit:
            wanted = given | {"many": limit - len(rows), "offset": skipped}
            rows += (Found(*row) for row in connection.execute(search.rows(), wanted))
        whole += number
        if whole == most:
            break
    return Leaf(tuple(rows), whole)


def _searches(connection: sqlite3.Connection, sought: Sought) -> Iterator[tuple[_Search, dict[str, str]]]:
    of_service = sought.kind or sought.category or sought.status or sought.confidence
    tables = ("service",) if of_service else TABLES
    numbers, words = _parted(sought.text)
    if sought.text.strip() and not numbers and not words:
        return
    dialled = [_dialled(connection, digits) for digits, _matching in numbers]
    for expression in _expressions(words):
        for table in (each for each in tables if sought.table in ("", each)):
            search = _Search(table, expression)
            given = {"words": expression} | _narrow(search, sought)
            for count, (digits, matching) in enumerate(numbers):
                search.conditions.append(_number(search, count))
                search.digits = f"digits_{count}"
                keys = json.dumps(dialled[count][table])
                given |= {search.digits: digits, f"begun_{count}": matching, f"dialled_{count}": keys}
            yield search, given


def _parted(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Tell what may be a part of a number apart from words: its digits, and what it is matched by as a word."""
    numbers: list[tuple[str, str]] = []
    words: list[str] = []
    for word in unicodedata.normalize("NFKC", _sayable(text)).split():
        digits = word.translate(_SIGNS)
        if len(digits) >= _DIGITS and digits.isascii() and digits.isdecimal():
            numbers.append((digits, overview.matching(word)))
        else:
            words.append(word)
    matching = overview.matching(" ".join(words)) if words else ""
    return numbers, [matching] if matching not in ("", '""') else []


def _sayable(text: str) -> str:
    """Return a text without halves of characters, which no database takes."""
    return text[:_LONGEST].encode("utf-8", "ignore").decode("utf-8")


def _expressions(words: list[str]) -> Iterator[str]:
    """Give what is matched: names first, then the rest of the words."""
    if not words:
        yield ""
    for each in words:
        named = f"{{name}} : ({each})"
        yield named
        yield f"({each}) NOT ({named})"


def _narrow(search: _Search, sought: Sought) -> dict[str, str]:
    stem = overview.stem(sought.division)
    service = search.table == "service"
    given = {"kind": sought.kind, "category": sought.category, "status": sought.status}
    given |= {"confidence": sought.confidence}
    search.conditions += [f"row.{name} = :{name}" for name, text in given.items() if text and service]
    if not service:
        search.conditions.append(f"row.resource_type = '{search.table}'")
    if stem:
        search.conditions.append("row.division >= :low AND row.division < :high")
    if sought.withdrawn:
        search.conditions.append(f"row.withdrawn {'<>' if sought.withdrawn == 'yes' else '='} ''")
    if sought.organization:
        owned = f"SELECT id FROM {search.table} WHERE {_OWNER[search.table]} = :organization"
        search.conditions.append(f"row.id IN ({owned})")
    return given | {"low": stem, "high": stem + ":", "organization": sought.organization}  # the sign after 9


_OWNER = {"service": "organization_id", "location": "organization_id", "organization": "parent_organization_id"}


def _number(search: _Search, count: int) -> str:
    """Match a record with such a phone, or with any other text that has a number which begins so."""
    text = f"{search.kept_in}_text"
    return (
        f"(row.id IN (SELECT value FROM json_each(:dialled_{count})) "
        f"OR row.number IN (SELECT rowid FROM {text} WHERE {text} MATCH :begun_{count}))"
    )


def _dialled(connection: sqlite3.Connection, digits: str) -> dict[str, list[str]]:
    """Return the keys of the records with a phone that has these digits in a row, by table."""
    found = connection.execute(_DIALLED, (digits, MOST)).fetchall()
    service, location, organization = ([row[column] for row in found if row[column]] for column in range(3))
    service += [key for (key,) in connection.execute(_AT, (json.dumps(location),))]
    return {"service": service, "location": location, "organization": organization}
