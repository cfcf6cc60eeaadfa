"""Where records are listed: worked out once when a snapshot is built, so that reading is a lookup.

`ancestry`        every division with itself and everything above it
`listing`         one row a record, numbered in the order of lists
`placement`       record, category, and every division that the record lies in
`reach`           record, category, and the wider division whose people it serves
`division_count`  how many records of a category a division's people can use
"""

import sqlite3
from collections import Counter

_TABLES = """
CREATE TABLE ancestry (
    division TEXT NOT NULL, ancestor TEXT NOT NULL, distance INTEGER NOT NULL,
    PRIMARY KEY (division, ancestor)
) WITHOUT ROWID;
CREATE TABLE listing (
    rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, band INTEGER NOT NULL, kind TEXT NOT NULL,
    category TEXT NOT NULL, division TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT NOT NULL,
    phone TEXT NOT NULL, confidence TEXT NOT NULL, verified_on TEXT NOT NULL
);
CREATE TABLE placement (
    category TEXT NOT NULL, division TEXT NOT NULL, band INTEGER NOT NULL, rank INTEGER NOT NULL,
    PRIMARY KEY (category, division, band, rank)
) WITHOUT ROWID;
CREATE TABLE reach (
    category TEXT NOT NULL, area TEXT NOT NULL, band INTEGER NOT NULL, rank INTEGER NOT NULL,
    PRIMARY KEY (category, area, band, rank)
) WITHOUT ROWID;
CREATE TABLE division_count (
    category TEXT NOT NULL, division TEXT NOT NULL, total INTEGER NOT NULL,
    PRIMARY KEY (category, division)
) WITHOUT ROWID;
CREATE INDEX phone_of_service ON phone (service_id, id) WHERE service_id IS NOT NULL;
CREATE INDEX phone_of_location ON phone (location_id, id) WHERE location_id IS NOT NULL;
CREATE INDEX location_of_service ON service_at_location (service_id, id);
CREATE INDEX address_of_location ON address (location_id, id);
CREATE INDEX accessibility_of_location ON accessibility (location_id, id);
CREATE INDEX schedule_of_service ON schedule (service_id, id) WHERE service_id IS NOT NULL;
CREATE INDEX schedule_of_location ON schedule (location_id, id) WHERE location_id IS NOT NULL;
CREATE INDEX language_of_service ON language (service_id, id) WHERE service_id IS NOT NULL;
CREATE INDEX language_of_location ON language (location_id, id) WHERE location_id IS NOT NULL;
CREATE INDEX document_of_service ON required_document (service_id, id);
CREATE INDEX benefit_of_service ON benefit (service_id, id);
CREATE INDEX area_of_service ON service_area (service_id, id);
CREATE INDEX source_of_record ON source (link_entity, link_id, id);
CREATE INDEX office_of_division ON service (category, division_code) WHERE service_kind = 'office';
CREATE INDEX division_below ON admin_division (parent, code);
"""

_ANCESTRY = """
INSERT INTO ancestry
WITH RECURSIVE up (division, ancestor, distance) AS (
    SELECT code, code, 0 FROM admin_division
    UNION ALL
    SELECT up.division, above.parent, up.distance + 1
    FROM up JOIN admin_division AS above ON above.code = up.ancestor
    WHERE above.parent IS NOT NULL AND up.distance < 8
)
SELECT division, ancestor, distance FROM up ORDER BY division, ancestor
"""

# The band is what comes first in every list: the order set by staff, then the kind. In a division follows how far
# a record can be trusted, when it was confirmed last, and how much of what people ask for is known of it.
_LISTING = """
INSERT INTO listing (id, band, kind, category, division, name, name_en, phone, confidence, verified_on)
SELECT service.id,
    coalesce(service.position, 99) * 10
        + CASE service_kind WHEN 'entitlement' THEN 0 WHEN 'place' THEN 1 WHEN 'office' THEN 1
          WHEN 'hotline' THEN 3 ELSE 2 END AS band,
    service_kind, category, division_code, service.name, service.name_en,
    coalesce(
        (SELECT number FROM phone WHERE phone.service_id = service.id
            AND role IN ('办事', '总机', '热线') ORDER BY phone.id LIMIT 1),
        (SELECT number FROM service_at_location AS here JOIN phone ON phone.location_id = here.location_id
            WHERE here.service_id = service.id
            AND role IN ('办事', '总机', '热线') ORDER BY here.id, phone.id LIMIT 1),
        ''),
    confidence, assured_date
FROM service
WHERE status = 'active'
ORDER BY band, division_code,
    CASE confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, coalesce(assured_date, '') DESC,
    (SELECT count(DISTINCT fact) FROM (
        SELECT 'address' AS fact FROM service_at_location AS here JOIN address ON address.location_id = here.location_id
            WHERE here.service_id = service.id
        UNION ALL SELECT 'phone' FROM phone WHERE phone.service_id = service.id
        UNION ALL SELECT 'hours' FROM schedule WHERE schedule.service_id = service.id
        UNION ALL SELECT 'papers' FROM required_document WHERE required_document.service_id = service.id
        UNION ALL SELECT 'access' FROM service_at_location AS here
            JOIN accessibility ON accessibility.location_id = here.location_id WHERE here.service_id = service.id
    )) DESC,
    name_pinyin, service.id
"""

# The order set by staff holds in a record's own category only.
_MEMBERS = """
CREATE TEMP TABLE member AS
SELECT listing.rank, listing.band, listing.division, listing.category FROM listing
UNION
SELECT listing.rank, 990 + listing.band % 10, listing.division, attribute.taxonomy_term_id
FROM attribute JOIN listing ON listing.id = attribute.link_id
WHERE attribute.link_entity = 'service' AND attribute.taxonomy_term_id <> listing.category
"""

_PLACEMENT = """
INSERT INTO placement
SELECT member.category, ancestry.ancestor, member.band, member.rank
FROM member JOIN ancestry ON ancestry.division = member.division
ORDER BY 1, 2, 3, 4
"""

# An area inside another area of the same record adds nobody.
_REACH = """
INSERT OR IGNORE INTO reach
SELECT member.category, area.division_code, member.band, member.rank
FROM member
JOIN listing ON listing.rank = member.rank
JOIN service_area AS area ON area.service_id = listing.id
WHERE NOT EXISTS (
    SELECT 1 FROM service_area AS wider JOIN ancestry
        ON ancestry.division = area.division_code AND ancestry.ancestor = wider.division_code
    WHERE wider.service_id = area.service_id AND ancestry.distance > 0)
ORDER BY 1, 2, 3, 4
"""

# Records that lie in a division and also reach it would be counted twice.
_BOTH = """
SELECT reach.category, inside.ancestor, count(*)
FROM reach
JOIN listing ON listing.rank = reach.rank
JOIN ancestry AS inside ON inside.division = listing.division
JOIN ancestry AS served ON served.division = inside.ancestor AND served.ancestor = reach.area
GROUP BY 1, 2
"""


def build(connection: sqlite3.Connection) -> None:
    """Fill the tables of this module from the tables of the profile."""
    connection.executescript(_TABLES)
    for statement in (_ANCESTRY, _LISTING, _MEMBERS, _PLACEMENT, _REACH):
        connection.execute(statement)
    connection.execute("DROP TABLE temp.member")
    connection.executemany("INSERT INTO division_count VALUES (?, ?, ?)", _totals(connection))


def _totals(connection: sqlite3.Connection) -> list[tuple[str, str, int]]:
    totals: Counter[tuple[str, str]] = Counter()
    inside = "SELECT category, division, count(*) FROM placement GROUP BY 1, 2"
    served = """
        SELECT wide.category, ancestry.division, sum(wide.total)
        FROM (SELECT category, area, count(*) AS total FROM reach GROUP BY 1, 2) AS wide
        JOIN ancestry ON ancestry.ancestor = wide.area GROUP BY 1, 2
    """
    for category, division, total in connection.execute(inside):
        totals[category, division] += total
    for category, division, total in connection.execute(served):
        totals[category, division] += total
    for category, division, total in connection.execute(_BOTH):
        totals[category, division] -= total
    return [(category, division, total) for (category, division), total in sorted(totals.items())]
