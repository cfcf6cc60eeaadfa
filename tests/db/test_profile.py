"""HSDS-CN is told once: the schema, the document and the files follow it."""

import csv
import sqlite3
from pathlib import Path

from db.identity import APPLICATION_ID, USER_VERSION
from db.making import document
from db.profile import BY_NAME, TABLES, Field, Table
from db.schema import migrate

ROOT = Path(__file__).resolve().parents[2]


def described() -> list[tuple[str, Table | Field]]:
    """Every table and every field with the place where it stands."""
    tables: list[tuple[str, Table | Field]] = [(table.name, table) for table in TABLES]
    return [*tables, *((f"{table.name}.{field.name}", field) for table in TABLES for field in table.fields)]


def test_the_document_is_what_the_profile_gives() -> None:
    assert (ROOT / "HSDS-CN.md").read_text(encoding="utf-8") == document()


def test_every_table_and_field_has_words_in_both_languages() -> None:
    for place, each in described():
        assert all((each.label, each.label_en, each.help, each.help_en)), place


def test_no_table_has_two_fields_of_one_name() -> None:
    assert [table.name for table in TABLES if len(set(table.columns)) != len(table.columns)] == []


def test_every_reference_is_to_a_table_of_the_profile() -> None:
    assert {field.references for table in TABLES for field in table.fields if field.references} <= set(BY_NAME)


def test_chinese_words_are_set_with_chinese_marks() -> None:
    for place, each in described():
        assert not any(mark in each.label + each.help for mark in (";", "(", "?")), place


def test_what_names_the_one_who_confirmed_is_for_staff_only() -> None:
    staff = {field.name for table in TABLES for field in table.fields if field.visibility == "staff"}
    assert staff == {
        "verified_by",
        "review_due",
        "staff_note",
        "area_code_added",
        "note",
        "updated_by",
        "source",
        "date",
    }
    assert next(each for each in BY_NAME["service"].fields if each.name == "note").visibility == "public"


def test_the_schema_has_every_column_and_every_reference() -> None:
    connection = sqlite3.connect(":memory:")
    migrate(connection)
    for table in TABLES:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
        references = {(row[3], row[2]) for row in connection.execute(f"PRAGMA foreign_key_list({table.name})")}
        assert columns == list(table.columns)
        assert references == {(field.name, field.references) for field in table.fields if field.references}
    connection.close()


def test_a_file_is_marked_as_ours() -> None:
    connection = sqlite3.connect(":memory:")
    migrate(connection)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (USER_VERSION,)
    connection.close()


def test_migrating_twice_changes_nothing() -> None:
    connection = sqlite3.connect(":memory:")
    migrate(connection)
    before = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    migrate(connection)
    assert connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall() == before
    connection.close()


def test_the_files_that_ship_have_the_columns_of_the_profile() -> None:
    for path in sorted((ROOT / "resources" / "starter").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            assert tuple(next(csv.reader(file))) == BY_NAME[path.stem].columns, path.name
