"""The number that every answer ends in: the office of the person's own place, or a hotline."""

from db import FLOOR_HOTLINE, Contact, Office, Service
from desktop.i18n import N_, _, list_words
from desktop.pages.context import Context, data_language, page_language
from desktop.pages.page import Line, LineKind
from desktop.pages.spoken import digits, grouped

GOVERNMENT_HOTLINE = "12345"
"""Takes calls about everything that government does: the second number when the first does not answer."""

_HOTLINES = {
    # Translators: the name of the hotline 12385 for disabled people.
    "12385": N_("Disabled persons' service hotline"),
    # Translators: the name of the government hotline 12345.
    "12345": N_("Government service hotline"),
    # Translators: the name of the legal services hotline 12348.
    "12348": N_("Public legal services hotline"),
    # Translators: the name of the labour and social security hotline 12333.
    "12333": N_("Labour and social security hotline"),
}


def hotline_name(number: str) -> str:
    """The name of one of the public hotlines in the language of the page."""
    return _(_HOTLINES.get(number, _HOTLINES[FLOOR_HOTLINE]))


def phone_line(number: str, owner: str = "", language: str = "") -> Line:
    """A number labelled as one. `owner` is whose number it is, "" when the page is about the owner."""
    # Translators: the label before a phone number that can be called.
    label = _("Phone")
    if owner:
        # Translators: the label before a phone number. {owner} is the name of an office or a hotline.
        label = _("{owner}, phone").format(owner=owner)
    return Line(label, grouped(number), digits(number), language, LineKind.PHONE, "phone-volume")


def hotline_line(number: str = FLOOR_HOTLINE) -> Line:
    """A hotline as the number to call."""
    return phone_line(number, hotline_name(number))


def contact_of(office: Office) -> Line:
    """The nearest number of an office that can be called, with whose it is."""
    nearest = next((contact for contact in office.contacts if contact.phone), None)
    if nearest is None:
        return hotline_line(office.hotline)
    return phone_line(nearest.phone, office_name(nearest))


def role_name(office: Office) -> str:
    """The role that is asked for, in the language of the page."""
    return office.role_name if page_language() == "zh" else office.role_name_en


def office_name(contact: Contact) -> str:
    """The name of an office: in English where the directory has one, else as it is written."""
    return contact.name if page_language() == "zh" else contact.name_en or contact.name


def ladder_lines(office: Office) -> tuple[Line, ...]:
    """The offices from the nearest to the province; those of which nothing is known share one line."""
    silent = [office_name(contact) for contact in office.contacts if not contact.phone and not contact.address]
    lines = [line for contact in office.contacts if contact.phone or contact.address for line in _known(contact)]
    # Translators: told of offices for which nobody published a phone number.
    nothing = Line(list_words(silent), _("No phone number is known"))
    return (nothing, *lines) if silent else tuple(lines)


def _known(contact: Contact) -> tuple[Line, ...]:
    # Translators: told of an office for which nobody published a phone number.
    number = Line(office_name(contact), _("No phone number is known"))
    if contact.phone:
        number = phone_line(contact.phone, office_name(contact))
    if not contact.address:
        return (number,)
    # Translators: the label before the address of an office or a place.
    label = _("Address")
    return (number, Line(label, contact.address, "", data_language(contact.address), LineKind.ADDRESS, "location-dot"))


def own_contact(context: Context, service: Service) -> Line:
    """Its own number; for an entitlement the office that decides; else the nearest that can help."""
    own = next((phone for phone in service.phones), None)
    if own and service.listing.kind != "entitlement":
        return phone_line(own.number)
    role = service.apply_role or context.directory.term(service.listing.category).role
    place = context.division.code if service.apply_role else service.listing.division
    return contact_of(context.directory.office(role, place))
