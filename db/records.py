"""What the directory gives to the rooms above it: frozen values in HSDS words.

HSDS 3.1 (Open Referral, https://docs.openreferral.org) names; additions of the profile
HSDS-CN are told in db/profile.py. Codes of divisions are GB/T 2260 (6 digits) and, for
townships, the 9 digits of the National Bureau of Statistics. Dates are ISO 8601 text,
sometimes only a year or a month, as the source states them; "" means not stated.
"""

from dataclasses import dataclass

PROVINCE = "620000"
"""Gansu: where every walk through the divisions begins."""

FLOOR_HOTLINE = "12385"
"""The service hotline of the Disabled Persons' Federation: the number that every answer can end in."""


@dataclass(frozen=True, slots=True)
class Division:
    """One place of the administrative tree, from the province to the township."""

    code: str
    name: str
    name_en: str
    level: str  # province | prefecture | county | township
    parent: str  # code, "" for the province
    kind: str  # gbt2260 | gbt10114 (townships) | statistical (兰州新区 and the like)
    pinyin: str  # with tone marks, syllables apart: "lán zhōu shì"


@dataclass(frozen=True, slots=True)
class Term:
    """A taxonomy term: a chapter or an action (a group), or a category of services."""

    code: str
    name: str
    name_en: str
    description: str
    description_en: str
    picture: str  # the name of an icon in resources/icons, without ".svg"
    role: str  # whom to ask: the code of a role, "" for a group


@dataclass(frozen=True, slots=True)
class Phone:
    """A number that can be called, as its source prints it."""

    number: str
    role: str  # 办事 | 总机 | 热线 (others are stored and never shown to residents)
    description: str  # what it is for, in the source's words; "" if not stated
    hours_note: str


@dataclass(frozen=True, slots=True)
class Schedule:
    """Opening hours, RRULE-like as HSDS has them. `byday` is "MO,TU"; times are "HH:MM"."""

    byday: str
    opens_at: str
    closes_at: str
    description: str  # hours in the source's words where they do not parse; then the rest is ""
    valid_from: str = ""  # the first and the last day they hold; "" when they hold until told otherwise
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class AccessibilityFact:
    """One need at a place and what is known: "yes", "no" or "unknown" (有, 没有, 未核实)."""

    need: str  # wheelchair | toilet | hearing | sign_language | braille | guide_dog | lift
    state: str
    note: str


@dataclass(frozen=True, slots=True)
class Benefit:
    """An amount or a thing an entitlement gives, never without the time it is true for."""

    value: str
    effective: str
    as_of: str
    division_code: str  # "" when it holds for the whole province


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record comes from and how far it can be trusted."""

    name: str
    url: str
    date: str
    link_ok: bool  # False: the address is dead or a copy; show it as text
    confidence: str  # high | medium | low (low is always said: 待核实)
    via: str  # credit of whoever passed it on; "" if read at the source


@dataclass(frozen=True, slots=True)
class Listing:
    """One row of a list of results: enough to choose by."""

    id: str
    kind: str  # place | entitlement | hotline | home_visit | programme | office
    category: str
    division: str  # code of the division it belongs to
    name: str
    name_en: str
    phone: str  # the first callable number; "" if none is known
    confidence: str
    verified_on: str


@dataclass(frozen=True, slots=True)
class Service:
    """One service or entitlement with everything a resident may be told."""

    listing: Listing
    organization: str
    description: str
    spoken_summary: str
    audience: str  # for whom (HSDS eligibility_description)
    minimum_age: int | None
    maximum_age: int | None
    disabilities: tuple[str, ...]  # codes of the profile; "any" for all of them, () when it is not registered
    address: str
    landmark: str
    website: str
    fees: str
    certificate_required: str  # required | not_required | or_diagnosis | unknown
    apply_where: str  # in the source's words
    apply_role: str  # code of the role that decides, "" if it is the place itself
    note: str
    phones: tuple[Phone, ...]
    schedules: tuple[Schedule, ...]
    accessibility: tuple[AccessibilityFact, ...]
    benefits: tuple[Benefit, ...]
    documents: tuple[str, ...]
    steps: tuple[str, ...]
    languages: tuple[str, ...]
    sources: tuple[Source, ...]  # the first is the main one
    verify_method: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """One office on the ladder from the county to the province."""

    id: str  # of the service record that tells more, "" if there is none
    name: str
    name_en: str
    division: Division
    phone: str  # "" when nobody published one
    address: str
    source: Source | None  # None: no record of this office at all


@dataclass(frozen=True, slots=True)
class Office:
    """A role (县级残联, 县级民政 …) resolved for the division of the person who asks."""

    role: str
    role_name: str
    role_name_en: str
    asked: Division
    contacts: tuple[Contact, ...]  # nearest level first; one a level, also where nothing is known
    hotline: str  # the number that is always there: 12385, or the field's own

    @property
    def phone(self) -> str:
        """The nearest number that can be called."""
        return next((contact.phone for contact in self.contacts if contact.phone), self.hotline)


@dataclass(frozen=True, slots=True)
class Count:
    """How many records a category holds in a division and in the wider ones."""

    here: int
    prefecture: int
    province: int
    unknown: int = 0  # in the division, not ruled out by the filter that was asked, but nobody registered it


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is known about the published file that is open."""

    is_sample: bool
    built_from: str  # date of the newest source in it
    records: int
    licence: str
    credits: tuple[str, ...]
    version: int
    latest: str  # the last day that any record speaks of: a clock that shows an earlier one is wrong
