"""The number that every answer ends in: the office of the person's own place, or a hotline."""

from db import FLOOR_HOTLINE, Contact, Office
from desktop.i18n import N_, _
from desktop.pages.context import data_language, page_language
from desktop.pages.page import Line, LineKind
from desktop.pages.spoken import digits, grouped

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
    return phone_line(nearest.phone, nearest.name)


def role_name(office: Office) -> str:
    """The role that is asked for, in the language of the page."""
    return office.role_name if page_language() == "zh" else office.role_name_en


def contact_lines(contact: Contact) -> tuple[Line, ...]:
    """One office of the ladder, told with what is known and what is not."""
    if not contact.phone:
        # Translators: told of an office for which nobody published a phone number.
        number = Line(contact.name, _("No phone number is known"))
    else:
        number = phone_line(contact.phone, contact.name)
    if not contact.address:
        return (number,)
    # Translators: the label before the address of an office or a place.
    address = Line(_("Address"), contact.address, "", data_language(contact.address), LineKind.ADDRESS, "location-dot")
    return (number, address)
