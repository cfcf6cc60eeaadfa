"""The facts of one record as lines, in words a neighbour would use. What is not known is said, never guessed."""

from datetime import date

from db import AccessibilityFact, Benefit, Service, Source
from desktop.i18n import N_, _, age_words, date_words
from desktop.pages.context import Context, data_language, place_name
from desktop.pages.page import Line, LineKind
from desktop.pages.spoken import sentence

_NEEDS = {
    # Translators: accessibility of a place: can one get in with a wheelchair?
    "wheelchair": (N_("Wheelchair access"), "wheelchair"),
    # Translators: accessibility of a place: is there an accessible toilet?
    "toilet": (N_("Accessible toilet"), "restroom"),
    # Translators: accessibility of a place: is there a lift?
    "lift": (N_("Lift"), "elevator"),
    # Translators: accessibility of a place: help for hard-of-hearing people, such as an induction loop.
    "hearing": (N_("Hearing support"), "ear-listen"),
    # Translators: accessibility of a place: does somebody there use sign language?
    "sign_language": (N_("Sign language"), "hands-asl-interpreting"),
    # Translators: accessibility of a place: are there signs in braille?
    "braille": (N_("Braille signs"), "braille"),
    # Translators: accessibility of a place: are guide dogs let in?
    "guide_dog": (N_("Guide dogs"), "dog"),
}

_STATES = {
    # Translators: a place has this: 有
    "yes": (N_("yes"), LineKind.STATE_YES),
    # Translators: a place does not have this: 没有
    "no": (N_("no"), LineKind.STATE_NO),
    # Translators: nobody has confirmed whether a place has this: 未核实
    "unknown": (N_("not confirmed"), LineKind.UNCONFIRMED),
}


def written(label: str, text: str, kind: LineKind = LineKind.PLAIN, picture: str = "") -> tuple[Line, ...]:
    """A fact of the directory as a line, or nothing when it is not stated."""
    return (Line(label, text, "", data_language(text), kind, picture),) if text else ()


def who(service: Service) -> tuple[Line, ...]:
    """For whom, with the ages."""
    # Translators: the label before the people whom a service is for. In Chinese: 给谁
    label = _("For whom")
    # Translators: the label before the ages that a service is for.
    return written(label, service.audience) + written(_("Age"), _ages(service))


def _ages(service: Service) -> str:
    low, high = service.minimum_age, service.maximum_age
    if low is not None and high is not None:
        # Translators: the ages that a service is for.
        return _("Ages {low} to {high}").format(low=low, high=high)
    if low is not None:
        # Translators: the youngest age that a service is for.
        return _("From age {low}").format(low=low)
    # Translators: the oldest age that a service is for.
    return _("Up to age {high}").format(high=high) if high is not None else ""


def benefits(context: Context, service: Service) -> tuple[Line, ...]:
    """Amounts, each with the time it is true for."""
    return tuple(_benefit(context, benefit) for benefit in service.benefits)


def _benefit(context: Context, benefit: Benefit) -> Line:
    parts = [benefit.value.rstrip("。")]
    if benefit.effective:
        # Translators: from when on an amount is paid. {date} is a date, a month or a year.
        parts.append(_("since {date}").format(date=date_words(benefit.effective)))
    if benefit.as_of:
        # Translators: the date of the document that states an amount.
        parts.append(_("as of {date}").format(date=date_words(benefit.as_of)))
    text = sentence(parts)
    # Translators: the label before an amount of money or a thing that is granted. In Chinese: 给多少
    return Line(_("How much"), text, "", data_language(benefit.value), LineKind.MONEY, "hand-holding-dollar")


def documents(service: Service) -> tuple[Line, ...]:
    """Which papers to bring."""
    # Translators: the label before one of the papers that must be brought. In Chinese: 带什么
    label = _("What to bring")
    return tuple(line for text in service.documents for line in written(label, text, LineKind.STEP, "file-lines"))


def steps(service: Service) -> tuple[Line, ...]:
    """How to apply, step by step."""
    lines: tuple[Line, ...] = ()
    for number, text in enumerate(service.steps, start=1):
        # Translators: the label before a step of an application. {number} counts from 1.
        lines += written(_("Step {number}").format(number=number), text, LineKind.STEP, "shoe-prints")
    return lines


def accessibility(service: Service) -> tuple[Line, ...]:
    """What is known of the place, need by need; when nothing is known, that."""
    if service.listing.kind != "place":
        return ()
    if not service.accessibility:
        # Translators: the label before whether a place can be used with a disability. In Chinese: 无障碍
        return (Line(_("Accessibility"), _("not confirmed"), "", "", LineKind.UNCONFIRMED, "wheelchair"),)
    return tuple(_need(fact) for fact in service.accessibility)


def _need(fact: AccessibilityFact) -> Line:
    label, picture = _NEEDS[fact.need]
    state, kind = _STATES[fact.state]
    text = sentence([_(state), fact.note]).rstrip("。.")
    return Line(_(label), text, "", "", kind, picture)


def trust(service: Service, today: date) -> tuple[Line, ...]:
    """Where the facts come from, how old they are, and whether anybody confirmed them."""
    named = [source for source in service.sources if source.name]
    return (*(_source(source, today) for source in named[:1]), _confirmation(service, today))


def _source(source: Source, today: date) -> Line:
    parts = [source.name]
    if source.date:
        parts += [date_words(source.date), age_words(source.date, today)]
    else:
        # Translators: the source of a fact has no date.
        parts.append(_("no date given"))
    if source.url and not source.link_ok:
        # Translators: the web page that a fact comes from can no longer be opened.
        parts.append(_("the web page can no longer be opened"))
    spoken = sentence(parts)
    text = f"{spoken} {source.url}".strip()  # nobody wants to hear an address spelled
    # Translators: the label before where a fact comes from. In Chinese: 来源
    return Line(_("Source"), text, spoken, data_language(source.name), LineKind.SOURCE, "circle-info")


def _confirmation(service: Service, today: date) -> Line:
    # Translators: the label before when somebody last confirmed the facts. In Chinese: 核实
    label = _("Confirmed")
    verified = service.listing.verified_on
    if verified:
        text = sentence([date_words(verified), age_words(verified, today)])
        return Line(label, text, "", "", LineKind.SOURCE, "circle-check")
    if service.listing.kind == "hotline":
        # Translators: nobody tried a hotline's number yet.
        text = _("Nobody has tried this number yet.")
    elif service.listing.confidence == "low":
        # Translators: nobody confirmed these facts and the source is weak.
        text = _("To be confirmed: the source is weak. Call before you go.")
    else:
        # Translators: nobody confirmed these facts yet, though the source is good.
        text = _("Not confirmed by phone yet. Call before you go.")
    return Line(label, text, "", "", LineKind.UNCONFIRMED, "triangle-exclamation")


def where(context: Context, service: Service) -> tuple[Line, ...]:
    """Place, address and the way there."""
    # Translators: the label before the place in which a service lies. In Chinese: 地方
    lines = written(_("Place"), place_name(context, service.listing.division))
    # Translators: the label before the address of an office or a place.
    address = written(_("Address"), service.address, LineKind.ADDRESS, "location-dot")
    if not address and service.listing.kind == "place":
        # Translators: the label before the address of an office or a place.
        address = (Line(_("Address"), _unknown(), "", "", LineKind.UNCONFIRMED, "location-dot"),)
    # Translators: the label before how to find the way to a place. In Chinese: 怎么去
    return (*lines, *address, *written(_("How to get there"), service.landmark))


def _unknown() -> str:
    # Translators: a fact such as an address is not in the directory.
    return _("not listed; please ask by phone")
