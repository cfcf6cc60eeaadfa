"""What a table and a field of the profile are, and short ways to write them down."""

from dataclasses import dataclass, field
from typing import Literal

Type = Literal["text", "long_text", "integer", "real", "date", "time", "flag", "url", "email", "pinyin"]
"""How a field is written: `date` is ISO 8601, also only a year or a month; `flag` is "yes" or "no"."""

Visibility = Literal["public", "staff"]


@dataclass(frozen=True, slots=True)
class Value:
    """One allowed value of a field, with the words for it."""

    code: str
    label: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Field:
    """One column: what it is called, what may stand in it, and who may see it."""

    name: str
    label: str
    label_en: str
    help: str
    help_en: str
    type: Type = "text"
    required: bool = False
    values: tuple[Value, ...] = ()
    references: str = ""  # the table whose key must hold the value
    visibility: Visibility = "public"
    added: bool = False  # an addition of HSDS-CN; False: a field of HSDS 3.1
    codes: frozenset[str] = field(init=False, repr=False, compare=False)  # allowed values; empty where any is

    def __post_init__(self) -> None:
        object.__setattr__(self, "codes", frozenset(value.code for value in self.values))  # asked for every cell


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the profile; its first field is the key."""

    name: str
    label: str
    label_en: str
    help: str
    help_en: str
    fields: tuple[Field, ...]
    added: bool = False
    kept: str = ""  # the file of its rows, seen from the folder of the others; "": named after the table
    columns: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The names of the fields, in order: the header of the file."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", tuple(each.name for each in self.fields))  # asked for every row

    @property
    def file(self) -> str:
        """The file that holds its rows as text."""
        return self.kept or f"{self.name}.csv"

    @property
    def key(self) -> str:
        """The name of the field that identifies a row."""
        return self.fields[0].name


def identifier(label: str, label_en: str) -> Field:
    """Return the key of a table: a stable text that never changes once it is published."""
    return Field(
        "id",
        f"{label}编号",
        f"{label_en} id",
        "稳定的文字编号，发布后不再改变。",
        "A stable text that never changes once it is published.",
        required=True,
    )


def reference(name: str, table: str, label: str, label_en: str, required: bool = False, added: bool = False) -> Field:
    """Return a field that holds the key of a row in another table."""
    return Field(
        name,
        label,
        label_en,
        f"填 {table} 表里的编号。",
        f"The key of a row in the table {table}.",
        required=required,
        references=table,
        added=added,
    )
