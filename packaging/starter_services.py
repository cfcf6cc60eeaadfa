"""The collected services: places, offices, programmes and hotlines."""

from collections import defaultdict
from collections.abc import Mapping

from starter_tables import (
    PROVINCE,
    VIA,
    WORDS,
    Json,
    Row,
    Starter,
    add_links,
    add_phone,
    passed_on,
    provenance,
    read_csv,
)

from db.readings import Readings, readings

KINDS = {
    "hotline": "hotline",
    "federation": "office",
    "accessibility_retrofit": "programme",
    "volunteer": "programme",
}


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
        place = place_of(record, codes)
        division = decision["division"] or place
        key = service_id(record, division, numbers)
        organization = organization_id(starter, record.get("organization", ""), record, reading)
        add_service(starter, record, decision, key, division, organization)
        add_contacts(starter, record, decision, key, place)


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
        starter.add("service_area", id=f"{key}-area", service_id=key, division_code=decision["area"] or division)
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


def add_emergency_numbers(starter: Starter, records: list[Json]) -> None:
    """Add 110, 119 and 120: the page about 12345 says that they stay the numbers for emergencies."""
    said = next(record for record in records if record.get("phone") == "12345")
    source = provenance(said)
    for row in read_csv(WORDS / "hotlines.csv"):
        if row["number"] not in said["description"]:
            raise ValueError(f"no source tells about {row['number']}")
        key = f"hotline-{row['number']}"
        fields = ("name", "name_en", "description", "position")
        starter.add(
            "service",
            id=key,
            status="active",
            service_kind="hotline",
            category="hotline",
            division_code=PROVINCE,
            verify_method="unverified",
            **{field: row[field] for field in fields},
            **source,
        )
        starter.add("service_area", id=f"{key}-area", service_id=key, division_code=PROVINCE)
        add_phone(starter, key, row["number"], "热线", "", "", source)
