"""The guides: entitlements for the whole province."""

import re

from starter_tables import PROVINCE, WORDS, Json, Row, Starter, add_links, add_phone, link_ok, provenance, read_csv


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
        apply_where=decision["where"] or guide["where"] or "",
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
