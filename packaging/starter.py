"""Make resources/starter/*.csv from the folder of collected records.

    PYTHONPATH=. python packaging/starter.py FOLDER

FOLDER holds gansu_divisions.csv, gansu_services.jsonl and gansu_guides.jsonl. What a person decided
about single rows (English titles, categories, notes for residents, corrections) is read from
packaging/starter_words/. Tables written by hand (taxonomy, taxonomy_term, role, alias, reading,
coverage_target, edition) stay as they are. The same input gives the same files.
"""

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from db.profile import BY_NAME
from db.readings import Readings, plain, readings

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "packaging" / "starter_words"
STARTER = ROOT / "resources" / "starter"

Row = dict[str, str]
Json = dict[str, Any]

PROVINCE = "620000"
VIA = "canzhutong（https://github.com/sun9bear/canzhutong，MIT，© 2026 sun9bear）"
KINDS = {
    "hotline": "hotline",
    "federation": "office",
    "accessibility_retrofit": "programme",
    "volunteer": "programme",
}


def read_csv(path: Path) -> list[Row]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_lines(path: Path) -> list[Json]:
    """Return the objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


class Starter:
    """The tables as they grow."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, **fields: str) -> None:
        """Add a row; a field that is not given is empty."""
        unknown = set(fields) - set(BY_NAME[table].columns)
        if unknown:
            raise KeyError(f"{table} has no field {sorted(unknown)}")
        self.tables[table].append({name: fields.get(name, "") for name in BY_NAME[table].columns})

    def write(self, folder: Path) -> None:
        """Write one CSV file a table, in the order of the keys."""
        for name, rows in self.tables.items():
            table = BY_NAME[name]
            with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table.columns, lineterminator="\n")
                writer.writeheader()
                writer.writerows(sorted(rows, key=lambda row: row[table.key]))


# --- divisions


def english(name: str, pinyin: str, level: str, words: list[Row]) -> str:
    """Return an English name: the stem in pinyin, peoples and the generic name in words."""
    suffixes = {row["word"]: row["english"] for row in words if row["kind"] == "suffix"}
    peoples = {row["word"]: row["english"] for row in words if row["kind"] == "people"}
    suffix = next((each for each in sorted(suffixes, key=len, reverse=True) if name.endswith(each)), "")
    stem = name.removesuffix(suffix)
    found: list[str] = []
    while people := next((each for each in sorted(peoples, key=len, reverse=True) if stem.endswith(each)), ""):
        stem = stem.removesuffix(people)
        found.insert(0, peoples[people])
    generic = "" if level == "prefecture" and suffix == "市" else suffixes.get(suffix, "")
    return " ".join(part for part in (joined(pinyin.split()[: len(stem)]), *found, generic) if part)


def joined(syllables: list[str]) -> str:
    """Return syllables as one word, apart by an apostrophe where two vowels meet: Qin'an."""
    word = ""
    for syllable in map(plain, syllables):
        word += ("'" if word and syllable[0] in "aoe" else "") + syllable
    return word.replace("v", "ü").capitalize()


def add_divisions(starter: Starter, rows: Iterable[Row]) -> None:
    """Add the divisions with English names and with the corrections that were written down."""
    words = read_csv(WORDS / "division_words.csv")
    corrections = {row["code"]: row for row in read_csv(WORDS / "division_corrections.csv")}
    kinds = {"gbt2260": "gbt2260", "township": "gbt10114"}
    for row in rows:
        right = corrections.get(row["code"], {})
        name, pinyin = (right.get(field) or row[field] for field in ("name", "pinyin"))
        starter.add(
            "admin_division",
            **{field: row[field] for field in ("code", "level", "parent")},
            name=name,
            pinyin=pinyin,
            name_en=right.get("name_en") or english(name, pinyin, row["level"], words),
            kind=kinds.get(row["kind"], "statistical"),
        )


# --- what every record has


def provenance(record: Json, title: str = "", confidence: str = "") -> Row:
    """Return where a collected record was read."""
    via = record.get("via")
    at_second_hand = via and "name" in via["fields"]
    return {
        "source_name": title or record["source_title"],
        "source_url": record["source_url"],
        "source_date": record["source_date"] or "",
        "source_link_ok": link_ok(record.get("source_link_ok", True)),
        "confidence": confidence or record["confidence"],
        "via": VIA if at_second_hand else "",
    }


def link_ok(known: bool) -> str:
    """Return a flag as the profile writes it."""
    return "yes" if known else "no"


def passed_on(record: Json) -> Row:
    """Return where the contact details were read: sometimes at second hand."""
    via = record.get("via")
    if not via:
        return provenance(record)
    return {
        "source_name": via["states_official_page"],
        "source_url": via["states_official_url"],
        "source_date": via["their_check_date"] or "",
        "source_link_ok": "yes",
        "confidence": "medium",
        "via": VIA,
    }


def add_phone(starter: Starter, key: str, number: str, role: str, words: str, hours: str, source: Row) -> None:
    """Add one number; the ones of a service are kept in the order in which they are added."""
    count = sum(row["service_id"] == key for row in starter.tables["phone"]) + 1
    starter.add(
        "phone",
        id=f"{key}-phone-{count}",
        service_id=key,
        number=number,
        type="text" if role == "短信" else "voice",
        role=role,
        description=words,
        hours_note=hours,
        verify_method="unverified",
        **source,
    )


def add_links(starter: Starter, key: str, categories: str) -> None:
    """List a record under further categories too."""
    for category in filter(None, categories.split(";")):
        starter.add(
            "attribute",
            id=f"{key}-{category}",
            link_id=key,
            link_entity="service",
            taxonomy_term_id=category,
            link_type="also",
        )


# --- the collected services


def place_of(record: Json, codes: Mapping[tuple[str, str], str]) -> str:
    """Return the code of the place that a record names; the province when it names none."""
    if record["name"] == "甘肃省残疾人联合会" or not record.get("prefecture"):
        return PROVINCE
    prefecture = codes[PROVINCE, record["prefecture"]]
    return codes[prefecture, record["county"]] if record.get("county") else prefecture


def organization_id(starter: Starter, name: str, record: Json, reading: Readings) -> str:
    """Return the id of an organization, adding it when it is new."""
    if not name:
        return ""
    known = {row["name"]: row["id"] for row in starter.tables["organization"]}
    if name not in known:
        known[name] = f"org-{reading.initials(name)}"
        if known[name] in {row["id"] for row in starter.tables["organization"]}:
            known[name] += f"-{len(known)}"
        starter.add("organization", id=known[name], name=name, verify_method="unverified", **provenance(record))
    return known[name]


def staff_note(record: Json) -> str:
    """Return what staff should know about how a record was read."""
    unread = "" if record["read_by_us"] else "未读到原文。"
    return f"来源类型：{record['source_type']}。{unread}{record.get('note', '')}"


def add_services(starter: Starter, records: list[Json]) -> None:
    """Add the collected services with what a person decided about them."""
    decisions = {row["name"]: row for row in read_csv(WORDS / "records.csv")}
    divisions = starter.tables["admin_division"]
    codes = {(row["parent"], row["name"]): row["code"] for row in divisions}
    reading = readings([(row["name"], row["pinyin"]) for row in divisions], [])
    numbers: dict[tuple[str, str], int] = defaultdict(int)
    for record in records:
        decision = decisions.get(record["name"], defaultdict(str))
        division = place_of(record, codes)
        key = service_id(record, division, numbers)
        organization = organization_id(starter, record.get("organization", ""), record, reading)
        add_service(starter, record, decision, key, division, organization)


def service_id(record: Json, division: str, numbers: dict[tuple[str, str], int]) -> str:
    """Return a stable id: hotlines by number, federations by place, others counted by place."""
    category: str = record["kind"]
    if category == "hotline":
        return f"hotline-{record['phone']}"
    numbers[category, division] += 1
    number = numbers[category, division]
    return f"{category.replace('_', '-')}-{division}-{number}"


def add_service(
    starter: Starter, record: Json, decision: Mapping[str, str], key: str, division: str, organization: str
) -> None:
    """Add one collected service with everything that hangs on it."""
    kind = decision["kind"] or KINDS.get(record["kind"], "place")
    low = "low" if key == "hotline-12110" else ""
    starter.add(
        "service",
        id=key,
        organization_id=organization,
        name=record["name"],
        name_en=decision["name_en"],
        description=record["description"],
        url=record.get("website", ""),
        status="active",
        eligibility_description=record.get("audience", ""),
        service_kind=kind,
        category=record["kind"],
        division_code=division,
        position=decision["position"],
        note=decision["note"],
        staff_note=staff_note(record),
        verify_method="unverified",
        **provenance(record, decision["title"], low),
    )
    if kind != "place":
        starter.add("service_area", id=f"{key}-area", service_id=key, division_code=division)
    add_contacts(starter, record, decision, key, division)
    add_links(starter, key, decision["also"])
    add_more_sources(starter, record, key)


def add_contacts(starter: Starter, record: Json, decision: Mapping[str, str], key: str, division: str) -> None:
    """Add the phones and the address of a collected service."""
    source = passed_on(record)
    if record.get("phone"):
        hours = record.get("hours", "")
        add_phone(starter, key, record["phone"], decision["phone_role"], decision["phone_description"], hours, source)
    for more in filter(None, decision["more_phones"].split(";")):
        number, role, words = more.split(" ", 2)
        add_phone(starter, key, number, role, words, "", source)
    if not record.get("address"):
        return
    place = f"{key}-location"
    starter.add(
        "location",
        id=place,
        location_type="physical",
        name=record["name"],
        division_code=division,
        verify_method="unverified",
        **source,
    )
    starter.add("service_at_location", id=f"{key}-here", service_id=key, location_id=place)
    starter.add(
        "address",
        id=f"{key}-address",
        location_id=place,
        address_1=record["address"],
        city=record.get("prefecture", ""),
        county=record.get("county", ""),
        state_province="甘肃省",
        country="CN",
        address_type="physical",
    )


def add_more_sources(starter: Starter, record: Json, key: str) -> None:
    """Add the further sources of a collected service, and the credit for what was passed on."""
    more: list[Row] = [
        {"name": "", "url": url, "date": "", "link_ok": "no", "via": ""} for url in record.get("more_sources", [])
    ]
    if record.get("via") and "name" not in record["via"]["fields"]:
        said = passed_on(record)
        more = [each for each in more if each["url"] != said["source_url"]]
        more.append({field: said[f"source_{field}"] for field in ("name", "url", "date", "link_ok")})
        more[-1]["via"] = VIA
    for number, each in enumerate(more, 1):
        starter.add(
            "source",
            id=f"{key}-source-{number}",
            link_entity="service",
            link_id=key,
            confidence=record["confidence"],
            **each,
        )


# --- the guides


def add_guides(starter: Starter, guides: list[Json]) -> None:
    """Add the guides as entitlements for the whole province."""
    decisions = {row["id"]: row for row in read_csv(WORDS / "guides.csv")}
    amounts = read_csv(WORDS / "amounts.csv")
    for guide in guides:
        decision = decisions[guide["id"]]
        key = f"guide-{guide['id']}"
        main = {**guide, "source_link_ok": guide["sources"][0]["link_ok"]}
        source = provenance(main, "", decision["confidence"])
        add_guide(starter, guide, decision, key, source)
        add_benefits(starter, guide, [row for row in amounts if row["guide"] == guide["id"]], key)
        add_hotlines(starter, guide["hotline"] or "", key, source)
        add_links(starter, key, decision["also"])
        add_eligibility(starter, decision, key)
        for number, other in enumerate(guide["sources"][1:], 1):
            starter.add(
                "source",
                id=f"{key}-source-{number}",
                link_entity="service",
                link_id=key,
                name=other["title"],
                url=other["url"],
                date=other["date"] or "",
                link_ok=link_ok(other["link_ok"]),
                confidence=source["confidence"],
            )


def add_guide(starter: Starter, guide: Json, decision: Row, key: str, source: Row) -> None:
    """Add the entitlement itself, its area and its papers."""
    fields = ("name_en", "category", "apply_role", "apply_level", "certificate_required", "apply_online")
    starter.add(
        "service",
        id=key,
        name=guide["title"],
        description=guide["benefit"],
        status="active",
        application_process="\n".join(guide["steps"] or ()),
        eligibility_description=guide["who"],
        service_kind="entitlement",
        division_code=PROVINCE,
        apply_where=guide["where"] or "",
        verify_method="unverified",
        **{field: decision[field] for field in (*fields, "hukou_scope", "minimum_age", "note", "staff_note")},
        **source,
    )
    starter.add(
        "service_area",
        id=f"{key}-area",
        service_id=key,
        division_code=PROVINCE,
        description=guide["scope"],
    )
    for number, paper in enumerate(guide["materials"] or (), 1):
        starter.add("required_document", id=f"{key}-paper-{number}", service_id=key, document=paper)


def add_benefits(starter: Starter, guide: Json, decisions: list[Row], key: str) -> None:
    """Add what an entitlement gives, each with its time and place."""
    known = guide["amount_gansu"] or []
    if {row["number"] for row in decisions} != {str(number + 1) for number in range(len(known))}:
        raise ValueError(f"amounts.csv does not tell every amount of {guide['id']}")
    for number, row in enumerate((row for row in decisions if row["keep"] == "yes"), 1):
        amount = known[int(row["number"]) - 1]
        starter.add(
            "benefit",
            id=f"{key}-benefit-{number}",
            service_id=key,
            value=row["value"] or amount["value"],
            effective=row["effective"] or amount["effective"] or "",
            as_of=row["as_of"] or amount["as_of"],
            division_code=row["division_code"],
        )


def add_hotlines(starter: Starter, words: str, key: str, source: Row) -> None:
    """Add the numbers in a text such as “12385（不通拨12345）”."""
    for number, told in re.findall(r"(\d{3,5})(?:（(24小时)）)?", words.replace("24小时", "24小时")):
        if number == "24":
            continue
        role = "短信" if number == "12110" else "热线"
        add_phone(starter, key, number, role, "", told, source)


def add_eligibility(starter: Starter, decision: Row, key: str) -> None:
    """Add the kinds and grades of disability that an entitlement is for."""
    lowest, _, highest = decision["grades"].partition("-")
    for kind in filter(None, decision["disability"].split(";")):
        starter.add(
            "disability_eligibility",
            id=f"{key}-{kind}",
            service_id=key,
            disability_type=kind,
            grade_min=lowest,
            grade_max=highest,
        )


def main(folder: Path) -> None:
    """Make every table that is made."""
    starter = Starter()
    add_divisions(starter, read_csv(folder / "gansu_divisions.csv"))
    add_services(starter, read_lines(folder / "gansu_services.jsonl"))
    add_guides(starter, read_lines(folder / "gansu_guides.jsonl"))
    add_groups(starter)
    starter.write(STARTER)


def add_groups(starter: Starter) -> None:
    """List categories under the actions of 爱心甘肃 and under second chapters."""
    for number, row in enumerate(read_csv(WORDS / "groups.csv"), 1):
        starter.add(
            "attribute",
            id=f"group-{number:03}",
            link_entity="taxonomy_term",
            link_id=row["category"],
            taxonomy_term_id=row["group"],
            link_type="also",
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
