"""How alike two records are: names without their place and in one form, numbers, codes, addresses."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from db.readings import stored_readings

# The long and the short form of what bodies are called; the short one is compared.
_SHORT = (
    ("残疾人联合会", "残联"),
    ("人力资源和社会保障局", "人社局"),
    ("人力资源社会保障局", "人社局"),
    ("卫生健康委员会", "卫健委"),
    ("特殊教育学校", "特校"),
    ("社区卫生服务中心", "社卫中心"),
    ("有限责任公司", "公司"),
    ("有限公司", "公司"),
    ("服务中心", "中心"),
    ("残疾人", "残"),
    ("委员会", "委"),
)
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_NARROWER = -0.15
"""A county's body is not its prefecture's, unless more than the name speaks for it."""

_AS_HEARD = 0.95
_COUNTS = 0.6
"""Names that are less alike than this say nothing for two records being the same."""

_NUMBERS = re.compile(r"[0-9]+")
_NOISE = re.compile(r"[\W_]+")

_PEOPLE = """
SELECT {key}, record.name, record.short_name, record.alternate_name, coalesce(record.division_code, ''), {category}
FROM {table} AS record
"""
_ALIASES = "SELECT link_id, name FROM alias WHERE link_entity = ? AND kind IN ('former', 'short', 'other')"
_IDENTIFIERS = "SELECT organization_id, identifier FROM organization_identifier"
_PHONES = {
    "organization": "SELECT organization_id, number FROM phone WHERE organization_id IS NOT NULL",
    "service": "SELECT service_id, number FROM phone WHERE service_id IS NOT NULL",
}
_ADDRESSES = {
    "organization": "SELECT organization_id, address_1 FROM address JOIN location ON location.id = location_id "
    "WHERE organization_id IS NOT NULL",
    "service": "SELECT service_id, address_1 FROM address JOIN service_at_location USING (location_id)",
}
_DIVISIONS = "SELECT code, name, coalesce(parent, '') FROM admin_division"


@dataclass(frozen=True, slots=True)
class Named:
    """A record as far as it says who it is."""

    key: str
    names: tuple[str, ...]  # its name first, then short, other and former ones
    division: str
    category: str
    phones: frozenset[str]
    identifiers: frozenset[str]
    addresses: tuple[str, ...]
    cores: tuple[str, ...]  # its names without their place, in long and in short form
    sounds: frozenset[str]  # the pinyin of the cores, without tones


def named(connection: sqlite3.Connection, table: str) -> Iterator[Named]:
    """Give every record of a table as far as it says who it is."""
    category = "record.category" if table == "service" else "''"
    readings = stored_readings(connection)
    divisions = {code: (name, parent) for code, name, parent in connection.execute(_DIVISIONS)}
    aliases = _gathered(connection, _ALIASES, (table,))
    phones = _gathered(connection, _PHONES[table])
    addresses = _gathered(connection, _ADDRESSES[table])
    identifiers = _gathered(connection, _IDENTIFIERS) if table == "organization" else {}
    told = _told(divisions)
    for key, name, short, other, division, of in connection.execute(
        _PEOPLE.format(key="record.id", table=table, category=category)
    ):
        division = division or next((told[name[:end]] for end in range(len(name), 1, -1) if name[:end] in told), "")
        places = tuple(_places(divisions, division))
        names = tuple(dict.fromkeys(each for each in (name, short, other, *aliases.get(key, ())) if each))
        longs = [name_core(each, places) for each in names]
        cores = tuple(dict.fromkeys((*longs, *map(_shortened, longs))))
        yield Named(
            key,
            names,
            division,
            of,
            frozenset(map(_digits, phones.get(key, ()))),
            frozenset(identifiers.get(key, ())),
            tuple(addresses.get(key, ())),
            cores,
            frozenset(filter(None, map(readings.plain, cores))),
        )


def _told(divisions: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Return the divisions whose names alone tell them, for records that name no code."""
    found: dict[str, str] = {}
    for code, (name, _) in divisions.items():
        if len(code) == 6:
            found[name] = code if name not in found or found[name][:4] == code[:4] else ""
    return {name: code for name, code in found.items() if code}


def _gathered(connection: sqlite3.Connection, query: str, given: tuple[str, ...] = ()) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, text in connection.execute(query, given):
        found.setdefault(key, []).append(text)
    return found


def _places(divisions: dict[str, tuple[str, str]], code: str) -> Iterator[str]:
    while code in divisions:
        name, code = divisions[code]
        yield name


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def name_core(name: str, places: tuple[str, ...]) -> str:
    """Return what is left of a name without the places it lies in, in plain form."""
    core = _NOISE.sub("", unicodedata.normalize("NFKC", name)).translate(_DIGITS)
    for place in sorted(places, key=len):
        core = core.replace(place.translate(_DIGITS), "")
    for place in places:
        stem = place.translate(_DIGITS)[:-1]
        if len(stem) >= 2 and core.startswith(stem):
            core = core[len(stem) :].removeprefix(place[-1])
    return core.casefold() or name


def _shortened(core: str) -> str:
    for long, short in _SHORT:
        core = core.replace(long, short)
    return core


def _same_place(one: str, two: str) -> bool:
    """Tell whether one division is the other or lies in it; codes of counties and above end in zeros."""
    if not one or not two:
        return True
    narrow, wide = (one, two) if len(one.rstrip("0")) >= len(two.rstrip("0")) else (two, one)
    return narrow[:6] == wide[:6] or (narrow[:4] == wide[:4] and wide[4:6] == "00")


def _names_alike(one: Named, two: Named) -> tuple[float, str]:
    best = 0.0
    for first in one.cores:
        for second in two.cores:
            best = max(best, _ratio(first, second, best))
    if best < _AS_HEARD and one.sounds & two.sounds:
        return _AS_HEARD, "sound"
    return best, "name"


def _ratio(one: str, two: str, above: float) -> float:
    """Return how alike two names are, 0 where it cannot be more than what is known or enough to count.

    Other numbers in them make them others.
    """
    if one == two:
        return 1.0
    most = _most(one, two)
    if most <= above or most < _COUNTS or _NUMBERS.findall(one) != _NUMBERS.findall(two):
        return 0.0
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def _most(one: str, two: str) -> float:
    """Return how alike two texts are at most: the characters that they share, wherever they stand."""
    whole = len(one) + len(two)
    if 2 * min(len(one), len(two)) < _COUNTS * whole:
        return 0.0
    return 2 * sum(min(one.count(each), two.count(each)) for each in set(one)) / whole


def likeness(one: Named, two: Named) -> tuple[float, tuple[str, ...]]:
    """Return from 0 to 1 how probably two records are the same, and what speaks for it."""
    if one.identifiers & two.identifiers:
        return 1.0, ("identifier",)
    apart = one.identifiers and two.identifiers
    if apart or not _same_place(one.division, two.division) or one.category != two.category:
        return 0.0, ()
    alike, sign = _names_alike(one, two)
    signs = [sign] if alike >= 0.8 else []
    score = 0.7 * alike if alike >= _COUNTS else 0.0
    if one.phones & two.phones:
        signs.append("phone")
        score += 0.25
    if one.division and two.division:
        score += _NARROWER if one.division != two.division else 0.05 if alike < 0.9 else 0.15
    if _address_alike(one, two) >= 0.85:
        signs.append("address")
        score += 0.15
    return min(score, 0.99), tuple(signs)


def _address_alike(one: Named, two: Named) -> float:
    pairs = ((first, second) for first in one.addresses for second in two.addresses)
    return max((SequenceMatcher(None, first, second, autojunk=False).ratio() for first, second in pairs), default=0.0)
