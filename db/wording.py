"""The texts of one record in the language of the person: translated where somebody did, else as they are written."""

import sqlite3

WRITTEN_IN = "zh"
"""The language that the directory is written in, because its sources are."""

_TEXTS = """
SELECT link_entity, link_id, field_name, text FROM translation WHERE language = :language AND (
    (link_entity = 'service' AND link_id = :id)
    OR (link_entity = 'organization' AND link_id = (SELECT organization_id FROM service WHERE id = :id))
    OR (link_entity = 'benefit' AND link_id IN (SELECT id FROM benefit WHERE service_id = :id))
    OR (link_entity = 'required_document' AND link_id IN
        (SELECT id FROM required_document WHERE service_id = :id)))
"""


class Wording:
    """What is translated of one service and what belongs to it."""

    def __init__(self, connection: sqlite3.Connection, record_id: str, language: str) -> None:
        self._texts: dict[tuple[str, str, str], str] = {}
        if language != WRITTEN_IN:
            rows = connection.execute(_TEXTS, {"language": language, "id": record_id})
            self._texts = {(entity, key, field): text for entity, key, field, text in rows}

    def text(self, entity: str, key: str, field: str, written: str) -> str:
        """Return the translation of a text, or the text as it is written."""
        return self._texts.get((entity, key, field), written)
