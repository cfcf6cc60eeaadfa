"""The search tables inside a snapshot that is being built.

Records are numbered in the order of the tree of divisions, so that every division is one range of
numbers and "in this place first" costs nothing. The full-text table holds, for each number, every
two neighbouring characters of its names, the words of its English name, and a mark for each of its
categories and facets; it needs no extension and no rank function to be read.

`search_record`    number of a record, and its rank in `listing`
`search_called`    all names of a record, compact, its own first
`search_range`     the numbers of every division
`search_name`      whole names, other names and English names, compact
`search_initials`  first letters of names, with and without the place in front
`search_text`      full text over `name` (names and marks) and `body` (who, where, for whom)
`search_part`      how many names and how many bodies hold a pair of characters or a word
`search_sound`     which pairs of characters sound how
`search_meta`      the lexicon, how single characters sound, what sentences are about

and the words that number keys write (`pad_index`).
"""

import sqlite3
from collections.abc import Iterator

import db.facets.build
from db.facets import marks
from db.readings import stored_readings
from db.search import characters, hanzi, intent, lexicon, pad_index, related, words
from db.search.names import Names, Row

_TABLES = """
CREATE TABLE search_record (number INTEGER PRIMARY KEY, rank INTEGER NOT NULL);
CREATE TABLE search_called (number INTEGER PRIMARY KEY, names TEXT NOT NULL);
CREATE TABLE search_range (
    division TEXT PRIMARY KEY, parent TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    own_last INTEGER NOT NULL, called_last INTEGER NOT NULL, entitled_last INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE search_name (
    name TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (name, number)
) WITHOUT ROWID;
CREATE TABLE search_initials (
    initials TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (initials, number)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE search_text USING fts5(
    name, body, content='', columnsize=0, detail=column, tokenize='ascii'
);
CREATE TABLE search_part (
    part TEXT PRIMARY KEY, named INTEGER NOT NULL, mentioned INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE search_sound (
    sound TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (sound, part)
) WITHOUT ROWID;
CREATE TABLE search_meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
"""

# The codes of GB/T 2260 sort as the tree does: every division before what lies in it. Hotlines and entitlements
# come first in each: those of the province serve every place in it.
_NUMBERS = """
INSERT INTO search_record (rank)
SELECT rank FROM listing
ORDER BY division, CASE kind WHEN 'hotline' THEN 0 WHEN 'entitlement' THEN 1 ELSE 2 END, rank
"""

_COUNTS = """
SELECT code, coalesce(parent, ''), count(listing.rank), count(listing.rank) FILTER (WHERE listing.kind = 'hotline'),
    count(listing.rank) FILTER (WHERE listing.kind = 'entitlement')
FROM admin_division LEFT JOIN listing ON listing.division = code
GROUP BY code ORDER BY code
"""

_RECORDS = """
SELECT number, iif(listing.kind = 'hotline', listing.phone, ''),
    listing.id, listing.category, listing.division, listing.name, listing.name_en, service.name_pinyin,
    coalesce(organization.name, ''), service.alternate_name, service.short_name,
    service.eligibility_description, service.description,
    coalesce((SELECT group_concat(address_1, ' ') FROM service_at_location AS here
        JOIN address ON address.location_id = here.location_id WHERE here.service_id = service.id), ''),
    traits, hours
FROM search_record JOIN facet USING (number)
JOIN listing ON listing.rank = search_record.rank
JOIN service ON service.id = listing.id
LEFT JOIN organization ON organization.id = service.organization_id
ORDER BY number
"""

_PARTS = """
INSERT INTO search_part
SELECT term, coalesce(sum(doc) FILTER (WHERE col = 'name'), 0), coalesce(sum(doc) FILTER (WHERE col = 'body'), 0)
FROM temp.search_vocabulary GROUP BY term ORDER BY term
"""


def build(connection: sqlite3.Connection) -> None:
    """Create the search tables from the tables of the directory that are already filled."""
    number(connection)
    connection.executemany("INSERT INTO search_range VALUES (?, ?, ?, ?, ?, ?, ?)", _ranges(connection))
    readings = stored_readings(connection)
    short = [(row["long"], row["short"]) for row in words.rows("short")]
    keys = pad_index.Keys(connection)
    pad_index.add_words(connection, keys, readings)
    _fill(connection, Names(connection, readings, short), keys)
    keys.finish()
    known = words.gather(connection, readings)
    examples = [(row["category"], row["example"]) for name in words.EXAMPLES for row in words.rows(name)]
    near = [(row["category"], row["related"]) for row in words.rows("related")]
    sounds = characters.store()
    stored = {
        "intent": intent.learn(known, examples, hanzi.parse(sounds)),
        "related": related.store(near),
        "sounds": sounds,
        "words": lexicon.store(known),
    }
    connection.executemany("INSERT INTO search_meta VALUES (?, ?)", stored.items())


def number(connection: sqlite3.Connection) -> None:
    """Create the search tables with numbers and facets and no words: enough to browse, not to search."""
    connection.executescript(_TABLES + pad_index.TABLES)
    connection.execute(_NUMBERS)
    db.facets.build.build(connection)


def _ranges(connection: sqlite3.Connection) -> Iterator[tuple[str, str, int, int, int, int, int]]:
    """Give the numbers of every division; the rows come sorted, so a parent stands before its children."""
    counts = connection.execute(_COUNTS).fetchall()
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    parents = {code: parent for code, parent, *_ in counts}
    at = 0
    for code, _, records, *_ in counts:
        first[code], at = at + 1, at + records
        above: str = code
        while above:
            last[above] = at
            above = parents.get(above, "")
    for code, parent, records, called, entitled in counts:
        start = first[code]
        called_last = start + called - 1
        yield code, parent, start, last[code], start + records - 1, called_last, called_last + entitled


def _fill(connection: sqlite3.Connection, readers: Names, keys: pad_index.Keys) -> None:
    writer = connection.cursor()
    for number, called, *fields, traits, hours in connection.execute(_RECORDS):
        row = Row(*fields)
        record = readers.record(row)
        keys.add(number, record.read, (row.name_en, *pad_index.numbers(row.name), called))
        parts = " ".join([record.parts, *marks.of_record(traits, hours)])
        writer.execute("INSERT INTO search_text (rowid, name, body) VALUES (?, ?, ?)", (number, parts, record.body))
        writer.executemany("INSERT OR IGNORE INTO search_name VALUES (?, ?)", [(name, number) for name in record.names])
        writer.execute("INSERT INTO search_called VALUES (?, ?)", (number, " ".join(record.names)))
        writer.executemany(
            "INSERT OR IGNORE INTO search_initials VALUES (?, ?)",
            [(initials, number) for initials in record.initials],
        )
    writer.execute("INSERT INTO search_text (search_text) VALUES ('optimize')")
    writer.executemany("INSERT INTO search_sound VALUES (?, ?)", readers.sounds())
    writer.execute("CREATE VIRTUAL TABLE temp.search_vocabulary USING fts5vocab(main, search_text, 'col')")
    writer.execute(_PARTS)
    writer.execute("DROP TABLE temp.search_vocabulary")
