"""The rows of one made-up place, table by table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.profile.values import NEED
from db.readings import Readings
from db.sample.quota import Spot
from db.sample.words import Row, Words

SAMPLE = "示例"
"""What every name begins with, so that nobody takes a sample for a place."""

SOURCE = {
    "source_name": "示例数据，由程序生成",
    "source_date": "2026-01-01",
    "source_link_ok": "no",
    "confidence": "high",
}
"""Where everything in the sample comes from."""

_STATES = ("yes", "no", "unknown")
_METHODS = ("phone", "visit", "provider_form")
_FEW_NEEDS = 3


def fictional_phone(area_code: str, number: int) -> str:
    """Return a number that cannot be: no line in China begins with 000."""
    return f"{area_code}-000{number % 10_000:04d}"


@dataclass(frozen=True)
class Places:
    """Makes the rows; `brief` keeps fewer facts of the building, for the very large samples."""

    words: Words
    readings: Readings
    brief: bool

    def name(self, spot: Spot) -> tuple[str, str]:
        """Return the name without 示例 and the English one: the first of a place has no name of its own."""
        thing, thing_en = spot.kind["name"], spot.kind["name_en"]
        if spot.ordinal == 0:
            return f"{spot.place.spoken}{thing}", f"{thing_en}, {spot.place.spoken_en}"
        round_, at = divmod(spot.ordinal - 1, len(self.words.brands))
        brand = self.words.brands[at]
        number = f"（{round_ + 1}号）" if round_ else ""
        number_en = f" {round_ + 1}" if round_ else ""
        return (
            f"{spot.place.spoken}{brand['word']}{thing}{number}",
            f"{brand['word_en']} {thing_en}{number_en}, {spot.place.spoken_en}",
        )

    def service(self, spot: Spot) -> Row:
        """Return the row of `service`: every field that a resident may be told is filled."""
        name, name_en = self.name(spot)
        kind = spot.kind
        pinyin = self._pinyin(spot, name)
        return {
            **SOURCE,
            "id": spot.id,
            "organization_id": f"sample-organization-{spot.place.unit}",
            "name": f"{SAMPLE}：{name}",
            "name_en": f"Sample: {name_en}",
            "short_name": name,
            "description": f"{kind['description']}这是示例，不是真的。",
            "status": "active",
            "application_process": "先打电话问清\n带上材料来登记\n按约定的时间来",
            "fees_description": kind["fees"],
            "eligibility_description": kind["audience"],
            "minimum_age": kind["minimum_age"],
            "maximum_age": kind["maximum_age"],
            "assured_date": f"2025-{1 + spot.pick('month', 12):02d}-{1 + spot.pick('day', 28):02d}",
            "service_kind": "place",
            "category": kind["category"],
            "division_code": spot.place.code,
            "apply_where": "来这里登记",
            "apply_online": "no",
            "certificate_required": ("required", "not_required", "or_diagnosis")[spot.pick("certificate", 3)],
            "hukou_scope": ("local", "resident", "any")[spot.pick("hukou", 3)],
            "spoken_summary": f"{name}，{kind['fees']}。",
            "note": "示例数据，请不要拨打，也不要前往。",
            "name_pinyin": pinyin,
            "name_initials": "".join(each if each.isdigit() else each[0] for each in pinyin.split()),
            "verify_method": _METHODS[spot.pick("method", len(_METHODS))],
        }

    def _pinyin(self, spot: Spot, name: str) -> str:
        rest = self.readings.plain(name.removeprefix(spot.place.spoken))
        return f"shi li {spot.place.pinyin} {rest}"

    def location(self, spot: Spot) -> Row:
        """Return the row of `location`."""
        name, _ = self.name(spot)
        return {
            **SOURCE,
            "id": f"{spot.id}-location",
            "location_type": "physical",
            "name": f"{SAMPLE}：{name}",
            "transportation": f"示例公交 {1 + spot.pick('bus', 99)} 路到示例站",
            "landmark": ("示例广场旁", "示例小学对面", "示例社区院内")[spot.pick("landmark", 3)],
            "division_code": spot.place.code,
            "verify_method": "unverified",
        }

    def address(self, spot: Spot) -> Row:
        """Return the row of `address`: no such road is known."""
        return {
            "id": f"{spot.id}-address",
            "location_id": f"{spot.id}-location",
            "address_1": f"{spot.place.spoken}示例路{1 + spot.pick('house', 400)}号",
            "city": spot.place.prefecture,
            "county": spot.place.county,
            "township": spot.place.township,
            "state_province": "甘肃省",
            "country": "CN",
            "address_type": "physical",
        }

    def here(self, spot: Spot) -> Row:
        """Return the row of `service_at_location`."""
        return {"id": f"{spot.id}-here", "service_id": spot.id, "location_id": f"{spot.id}-location"}

    def phone(self, spot: Spot) -> Row:
        """Return the row of `phone`."""
        return {
            **SOURCE,
            "id": f"{spot.id}-phone",
            "service_id": spot.id,
            "number": fictional_phone(spot.place.area_code, 1 + spot.pick("phone", 9_999)),
            "type": "voice",
            "role": "办事",
            "description": "示例号码，打不通",
            "verify_method": "unverified",
        }

    def schedules(self, spot: Spot) -> Iterator[Row]:
        """Give the rows of `schedule`."""
        for at, hours in enumerate(self.words.hours[spot.kind["hours"]], 1):
            yield {
                "id": f"{spot.id}-hours-{at}",
                "service_id": spot.id,
                "freq": "WEEKLY",
                "byday": hours["byday"],
                "opens_at": hours["opens_at"],
                "closes_at": hours["closes_at"],
            }

    def accessibility(self, spot: Spot) -> Iterator[Row]:
        """Give the rows of `accessibility`: all three states, for every need or for a few."""
        first = spot.pick("need", len(NEED))
        for at in range(_FEW_NEEDS if self.brief else len(NEED)):
            need = NEED[(first + at) % len(NEED)].code if self.brief else NEED[at].code
            state = _STATES[spot.pick(need, len(_STATES))]
            yield {
                "id": f"{spot.id}-{need}",
                "location_id": f"{spot.id}-location",
                "need": need,
                "state": state,
            }

    def languages(self, spot: Spot) -> Iterator[Row]:
        """Give the rows of `language`: Mandarin, sometimes signs, and what else is spoken there."""
        spoken: Sequence[Row] = self.words.languages[""]
        own = spoken if spot.pick("sign", 3) == 0 else spoken[:1]
        known = self.words.languages
        local = [row for code in {spot.place.unit: 1, spot.place.around: 1} for row in known.get(code, ())]
        for language in {row["code"]: row for row in (*own, *local)}.values():
            yield {
                "id": f"{spot.id}-{language['code']}",
                "service_id": spot.id,
                "name": language["name"],
                "code": language["code"],
            }

    def documents(self, spot: Spot) -> Iterator[Row]:
        """Give the rows of `required_document`."""
        for at, document in enumerate(("身份证明", "残疾人证或诊断证明")[: 1 if self.brief else 2], 1):
            yield {"id": f"{spot.id}-paper-{at}", "service_id": spot.id, "document": document}

    def eligibility(self, spot: Spot) -> Row:
        """Return the row of `disability_eligibility`."""
        return {"id": f"{spot.id}-for", "service_id": spot.id, "disability_type": spot.kind["disability"]}

    def also(self, spot: Spot) -> Iterator[Row]:
        """Give the row of `attribute` that lists the place in a second category."""
        if spot.kind["also"]:
            yield {
                "id": f"{spot.id}-{spot.kind['also']}",
                "link_entity": "service",
                "link_id": spot.id,
                "taxonomy_term_id": spot.kind["also"],
                "link_type": "also",
            }
