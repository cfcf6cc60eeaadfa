"""Which fields of a table a form asks for, in which groups: every field but the key and what a confirmation sets."""

from dataclasses import dataclass

from db.curation.checking import CONFIRMING
from db.curation.style import NAMES, TEXTS
from db.profile import BY_NAME, Field, Table
from db.profile.common import PROVENANCE
from desktop.i18n import N_, _

_WRITTEN_KEYS = ("taxonomy", "taxonomy_term")
"""Tables whose `id` people choose; other ids are made."""

CARDS = ("service", "organization", "location")
"""Tables whose rows are records of their own; the rows of others belong to them."""

OWNERS = ("service_id", "location_id", "organization_id", "phone_id", "link_entity", "link_id")
"""What a row that is no record of its own belongs to."""

_SOURCE, _OWNER = "source", "owner"

_HEADINGS = {
    # Translators: heading of a group of entries in a form of the staff: what something is called.
    "name": N_("What it is called"),
    # Translators: heading of a group of entries in a form of the staff: category, status, whose it is and so on.
    "kind": N_("What it is and where"),
    # Translators: heading of a group of entries in a form of the staff.
    "description": N_("Description"),
    # Translators: heading of a group of entries in a form of the staff: who may use a service, and what it costs.
    "who": N_("For whom, at what cost"),
    # Translators: heading of a group of entries in a form of the staff: how one applies for a service.
    "apply": N_("How to apply"),
    # Translators: heading of a group of entries in a form of the staff: position on the map and the way there.
    "where": N_("Where it is"),
    # Translators: heading of a group of entries in a form of the staff: web address and email.
    "contact": N_("Web and email"),
    # Translators: heading of a group of entries in a form of the staff: the service or place that a phone belongs to.
    _OWNER: N_("What it belongs to"),
    # Translators: heading of a group of entries in a form of the staff: where the facts come from.
    _SOURCE: N_("Source"),
    # Translators: heading of a group of entries in a form that residents never see.
    "staff": N_("For staff only"),
}
_GROUPS = {
    "service": {
        "name": ("name", "name_pinyin", "name_initials", "short_name", "alternate_name", "name_en"),
        "kind": ("service_kind", "category", "status", "division_code", "organization_id", "position"),
        "description": ("description", "spoken_summary", "alert", "note"),
        "who": (
            *("eligibility_description", "minimum_age", "maximum_age"),
            *("certificate_required", "hukou_scope", "fees_description"),
        ),
        "apply": ("application_process", "apply_where", "apply_role", "apply_level", "apply_online"),
        "contact": ("url", "email"),
        "staff": ("staff_note",),
    },
    "organization": {
        "name": ("name", "name_pinyin", "name_initials", "short_name", "alternate_name"),
        "kind": ("division_code", "parent_organization_id", "website"),
        "description": ("description",),
    },
    "location": {
        "name": ("name",),
        "kind": ("location_type", "division_code", "organization_id"),
        "where": ("transportation", "landmark", "latitude", "longitude", "coordinate_system"),
        "description": ("description",),
    },
}
"""A text stands before what is made of it for the ear: the name before its readings, the description before its
spoken summary. Fields that no group names come last, in the order of the profile."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that belong together."""

    name: str  # "" for what stands without a heading
    fields: tuple[Field, ...]

    @property
    def heading(self) -> str:
        """Its heading in the current language."""
        return _(_HEADINGS[self.name]) if self.name else ""


def groups(name: str, given: frozenset[str] = frozenset()) -> tuple[Group, ...]:
    """Return the groups of a table without what is `given` already; none of them is empty.

    What belongs to something that is given is not asked what else it belongs to, unless it must be.
    """
    table = BY_NAME[name]
    asked = {each.name: each for each in table.fields if _asked(table, each) and not _answered(table, each, given)}
    parts = {**_GROUPS.get(name, {}), "": (), _OWNER: _owners(table), _SOURCE: tuple(each.name for each in PROVENANCE)}
    named = {each for names in parts.values() for each in names}
    parts[""] = tuple(each for each in asked if each not in named)
    if name not in _GROUPS:
        parts = {"": parts.pop(""), **parts}
    found = {each: tuple(asked[one] for one in names if one in asked) for each, names in parts.items()}
    return tuple(Group(each, fields) for each, fields in found.items() if fields)


def _asked(table: Table, field: Field) -> bool:
    made = field.name == "id" and table.name not in _WRITTEN_KEYS
    return not made and field.name not in CONFIRMING


def _owners(table: Table) -> tuple[str, ...]:
    return tuple(each for each in OWNERS if each in table.columns) if table.name not in CARDS else ()


def _answered(table: Table, field: Field, given: frozenset[str]) -> bool:
    owned = not field.required and field.name in _owners(table)
    return field.name in given or (owned and not given.isdisjoint(OWNERS))


def texts(table: str, group: Group) -> tuple[Field, ...]:
    """Return the fields of a group that residents read and hear: what can be listened to before it is written."""
    heard = (*TEXTS.get(table, ()), *NAMES.get(table, ()), "number")
    return tuple(each for each in group.fields if each.name in heard)
