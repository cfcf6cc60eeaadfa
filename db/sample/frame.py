"""What the sample takes from the real directory: the divisions and the categories, nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.readings import Readings, readings
from db.records import FLOOR_HOTLINE

Row = Mapping[str, str]
Starter = Mapping[str, Sequence[Row]]

_TAKEN = ("admin_division", "taxonomy", "taxonomy_term", "reading")
_PROVINCE, _PREFECTURE, _COUNTY, _TOWNSHIP = "province", "prefecture", "county", "township"


@dataclass(frozen=True, slots=True)
class Place:
    """A division as the sample needs it: what it is called in names and in addresses."""

    code: str
    spoken: str  # how names say it: a township with its county
    spoken_en: str
    pinyin: str  # of `spoken`, toneless
    prefecture: str
    county: str
    township: str
    area_code: str
    unit: str  # code of the county; of the prefecture where there are no counties
    around: str  # code of the prefecture


@dataclass(frozen=True, slots=True)
class Frame:
    """The divisions, sorted by what the sample does with them."""

    tables: Mapping[str, Sequence[Row]]
    province: Place
    prefectures: tuple[Place, ...]
    units: tuple[Place, ...]  # counties, 兰州新区 and 嘉峪关, which has no counties
    townships: Mapping[str, tuple[Place, ...]]  # by the code of the unit
    readings: Readings


def frame(starter: Starter, area_codes: Mapping[str, str]) -> Frame:
    """Take the frame out of the starter tables. Roles keep their names and lose their real numbers."""
    rows = {row["code"]: row for row in starter["admin_division"]}
    spoken = readings(
        ((row["name"], row["pinyin"]) for row in rows.values()),
        ((row["word"], row["pinyin"]) for row in starter.get("reading", ())),
    )
    maker = _Maker(rows, area_codes, spoken)
    units = tuple(maker.place(code) for code in rows if maker.is_unit(code))
    tables: dict[str, Sequence[Row]] = {name: starter.get(name, ()) for name in _TAKEN}
    tables["role"] = [{**row, "hotline": FLOOR_HOTLINE} for row in starter["role"]]
    return Frame(
        tables=tables,
        province=maker.place(next(code for code, row in rows.items() if row["level"] == _PROVINCE)),
        prefectures=tuple(maker.place(code) for code, row in rows.items() if row["level"] == _PREFECTURE),
        units=units,
        townships={unit.code: maker.townships(unit.code) for unit in units},
        readings=spoken,
    )


class _Maker:
    """Makes places out of rows of admin_division."""

    def __init__(self, rows: Mapping[str, Row], area_codes: Mapping[str, str], spoken: Readings) -> None:
        self._rows = rows
        self._area_codes = area_codes
        self._readings = spoken

    def is_unit(self, code: str) -> bool:
        row = self._rows[code]
        if row["level"] == _PREFECTURE:
            return not any(self._is_county(other) for other, each in self._rows.items() if each["parent"] == code)
        return self._is_county(code)

    def _is_county(self, code: str) -> bool:
        """Whether it is a county that is not its own prefecture once more, as 嘉峪关 is in statistics."""
        row = self._rows[code]
        return row["level"] == _COUNTY and self._rows[row["parent"]]["name"] != row["name"]

    def townships(self, unit: str) -> tuple[Place, ...]:
        return tuple(
            self.place(code) for code, row in self._rows.items() if row["parent"] == unit and row["level"] == _TOWNSHIP
        )

    def place(self, code: str) -> Place:
        above = self._above(code)
        names = {level: self._rows[each]["name"] for level, each in above.items()}
        own = [each for level, each in above.items() if level in (_COUNTY, _TOWNSHIP)] or [code]
        around = above.get(_PREFECTURE, above[_PROVINCE])
        own = own if above.get(_COUNTY) or _TOWNSHIP not in above else [above[_PREFECTURE], code]
        return Place(
            code=code,
            spoken="".join(self._rows[each]["name"] for each in own),
            spoken_en=", ".join(self._rows[each]["name_en"] for each in reversed(own)),
            pinyin=self._readings.plain("".join(self._rows[each]["name"] for each in own)),
            prefecture=names.get(_PREFECTURE, ""),
            county=names.get(_COUNTY, ""),
            township=names.get(_TOWNSHIP, ""),
            area_code=self._area_codes[around],
            unit=above.get(_COUNTY, around),
            around=around,
        )

    def _above(self, code: str) -> dict[str, str]:
        """Return the division and everything above it by level, the widest first."""
        found: list[str] = []
        while code:
            found.append(code)
            code = self._rows[code]["parent"]
        return {self._rows[each]["level"]: each for each in reversed(found)}
