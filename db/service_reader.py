"""Reading one service with everything that residents may be told about it."""

import sqlite3
from typing import Any

from db.browse import LISTING_COLUMNS
from db.profile import CALLABLE_ROLES
from db.records import AccessibilityFact, Benefit, Listing, Phone, Schedule, Service, Source
from db.wording import WRITTEN_IN, Wording

_SERVICE = """
SELECT coalesce(organization.name, '') AS organization, organization_id, service.description, spoken_summary,
    eligibility_description AS audience, minimum_age, maximum_age, service.url AS website,
    fees_description AS fees, certificate_required, apply_where, coalesce(apply_role, '') AS apply_role,
    note, application_process, service.source_name, service.source_url, service.source_date,
    service.source_link_ok, service.confidence, service.via, service.verify_method
FROM service LEFT JOIN organization ON organization.id = service.organization_id
WHERE service.id = ?
"""

# The texts of a service that may be translated: their name in the query above, and in the profile.
_TRANSLATED = {
    "description": "description",
    "spoken_summary": "spoken_summary",
    "audience": "eligibility_description",
    "fees": "fees_description",
    "apply_where": "apply_where",
    "note": "note",
    "application_process": "application_process",
}

# The places of a service, nearest first in the order in which they were entered.
_HERE = "(SELECT location_id FROM service_at_location WHERE service_id = :id)"
_CALLABLE = ", ".join(f"'{role}'" for role in CALLABLE_ROLES)

_PLACE = """
SELECT coalesce(address.address_1, ''), location.landmark
FROM service_at_location AS here JOIN location ON location.id = here.location_id
LEFT JOIN address ON address.location_id = location.id
WHERE here.service_id = :id ORDER BY here.id, address.id LIMIT 1
"""
_PHONES = f"""
SELECT number, role, description, hours_note FROM phone
WHERE (service_id = :id OR location_id IN {_HERE}) AND role IN ({_CALLABLE}) ORDER BY service_id IS NULL, id
"""
_SCHEDULES = f"""
SELECT byday, opens_at, closes_at, description, valid_from, valid_to FROM schedule
WHERE service_id = :id OR location_id IN {_HERE} ORDER BY id
"""
_ACCESSIBILITY = f"SELECT need, state, description FROM accessibility WHERE location_id IN {_HERE} ORDER BY id"
_DISABILITIES = "SELECT disability_type FROM disability_eligibility WHERE service_id = :id ORDER BY id"
_BENEFITS = """
SELECT id, value, effective, as_of, coalesce(division_code, '') FROM benefit WHERE service_id = :id ORDER BY id
"""
_DOCUMENTS = "SELECT id, document FROM required_document WHERE service_id = :id ORDER BY id"
_LANGUAGES = f"""
SELECT DISTINCT name FROM language WHERE service_id = :id OR location_id IN {_HERE} ORDER BY name
"""
_SOURCES = """
SELECT name, url, date, link_ok, confidence, via FROM source
WHERE link_entity = 'service' AND link_id = :id ORDER BY id
"""


def read_service(
    connection: sqlite3.Connection, record_id: str, *, is_sample: bool, language: str = WRITTEN_IN
) -> Service:
    """Return one record, its texts in a language where they are translated; raises KeyError."""
    listing = connection.execute(f"SELECT {LISTING_COLUMNS} FROM listing WHERE id = ?", (record_id,)).fetchone()
    if listing is None:
        raise KeyError(record_id)
    cursor = connection.execute(_SERVICE, (record_id,))
    main = dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
    wording = Wording(connection, record_id, language)
    main |= {name: wording.text("service", record_id, field, main[name]) for name, field in _TRANSLATED.items()}

    def rows(query: str) -> list[tuple[Any, ...]]:
        return connection.execute(query, {"id": record_id}).fetchall()

    place = rows(_PLACE)
    address, landmark = place[0] if place else ("", "")
    return Service(
        listing=Listing(*listing),
        organization=wording.text("organization", main["organization_id"], "name", main["organization"]),
        description=main["description"],
        spoken_summary=main["spoken_summary"],
        audience=main["audience"],
        minimum_age=main["minimum_age"],
        maximum_age=main["maximum_age"],
        disabilities=tuple(kind for (kind,) in rows(_DISABILITIES)),
        address=address,
        landmark=landmark,
        website=main["website"],
        fees=main["fees"],
        certificate_required=main["certificate_required"] or "unknown",
        apply_where=main["apply_where"],
        apply_role=main["apply_role"],
        note=main["note"],
        phones=tuple(Phone(*row) for row in rows(_PHONES)),
        schedules=tuple(Schedule(*row) for row in rows(_SCHEDULES)),
        accessibility=tuple(AccessibilityFact(*row) for row in rows(_ACCESSIBILITY)),
        benefits=tuple(
            Benefit(wording.text("benefit", key, "value", value), *when) for key, value, *when in rows(_BENEFITS)
        ),
        documents=tuple(wording.text("required_document", key, "document", text) for key, text in rows(_DOCUMENTS)),
        steps=tuple(main["application_process"].splitlines()),
        languages=tuple(row[0] for row in rows(_LANGUAGES)),
        sources=(main_source(main), *(_source(*row) for row in rows(_SOURCES))),
        verify_method=main["verify_method"],
        is_sample=is_sample,
    )


def main_source(row: dict[str, Any]) -> Source:
    """Return the main source out of the columns that every record has."""
    return _source(
        row["source_name"],
        row["source_url"],
        row["source_date"],
        row["source_link_ok"],
        row["confidence"],
        row["via"],
    )


def _source(name: str, url: str, date: str, link_ok: str, confidence: str, via: str) -> Source:
    return Source(name, url, date, link_ok == "yes", confidence, via)
