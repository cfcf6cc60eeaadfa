"""Sheets of paper for confirming by phone, as one page of HTML: large, black on white, an organization a sheet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from db.curation.card import FactState
from db.exchange.paper import Asked, Paper
from desktop.i18n import N_, _, current
from desktop.pages.staff import facts

_QUESTIONS = {
    # Translators: asked on the phone about a service of the directory.
    "status": N_("Does it still exist?"),
    # Translators: asked on the phone about a service of the directory.
    "name": N_("Is this still its full name?"),
    # Translators: asked on the phone about a service of the directory.
    "phone": N_("Is this the number that people should call?"),
    # Translators: asked on the phone about a service of the directory.
    "address": N_("Is this where people should come?"),
    # Translators: asked on the phone about a service of the directory.
    "hours": N_("Are these the hours?"),
    # Translators: asked on the phone about a service of the directory.
    "audience": N_("Is it for these people?"),
    # Translators: asked on the phone about a service of the directory.
    "papers": N_("Are these the papers to bring?"),
    # Translators: asked on the phone about a service of the directory.
    "amounts": N_("Are these the amounts?"),
}

_STYLE = """
@page { size: A4; margin: 15mm }
body { font: 14pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #000;
  background: #fff; margin: 0 auto; max-width: 190mm }
article { break-after: page }
article:last-child { break-after: auto }
h1 { font-size: 22pt; line-height: 1.25; margin: 0 0 4mm }
h2 { font-size: 16pt; margin: 8mm 0 2mm; break-after: avoid }
p { margin: 0 0 3mm }
.call { font-size: 20pt; font-weight: bold }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #000; padding: 2mm; text-align: left; vertical-align: top }
tr { break-inside: avoid }
.ask { width: 45mm }
.box { font-size: 20pt; line-height: 1; text-align: center; width: 18mm }
.line { width: 55mm; height: 14mm }
.fill { display: inline-block; border-bottom: 1px solid #000; min-width: 55mm; height: 8mm }
footer { margin-top: 8mm; break-inside: avoid; break-before: avoid }
"""


_FILL = '<span class="fill"></span>'
"""A line to write on."""


@dataclass(frozen=True, slots=True)
class _Day:
    today: date

    def since(self, day: str) -> int:
        """How many days ago that was."""
        return (self.today - date.fromisoformat(day)).days


def page(papers: Iterable[Paper], today: date) -> Iterator[str]:
    """Give the page, piece by piece. All that comes from the directory is text and nothing else."""
    # Translators: title of a page to be printed.
    title = _("To confirm by phone")
    yield f'<!DOCTYPE html>\n<html lang="{escape(current().code.replace("_", "-"))}">\n<head>\n<meta charset="utf-8">\n'
    yield f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    for each in papers:
        yield from _sheet(each, _Day(today))
    yield "</body>\n</html>\n"


def _sheet(paper: Paper, day: _Day) -> Iterator[str]:
    yield f"<article>\n<h1>{_chinese(paper.name)}</h1>\n"
    yield _numbered(paper.key, paper.place)
    # Translators: on a printed sheet, before a phone number.
    call = _("Call")
    # Translators: on a printed sheet: the directory has no phone number.
    unknown = _("no number is known")
    numbers = _chinese(" · ".join(numbers)) if (numbers := _numbers(paper)) else escape(unknown)
    yield f'<p class="call">{_labelled(call, numbers)}</p>\n'
    # Translators: on a printed sheet: how to begin the call.
    first = _("Say first who is calling and why: so that people with disabilities are told what is true.")
    yield f"<p>{escape(first)}</p>\n"
    for each in paper.services:
        yield from _service(each, day)
    if not paper.services:
        # Translators: on a printed sheet: an organization without services in the directory.
        none = _("The directory knows no service of it.")
        yield f"<p>{escape(none)}</p>\n"
    yield from _foot()


def _numbered(key: str, place: str = "") -> str:
    # Translators: on a printed sheet: the key of a record.
    said = _("Number in the directory")
    return f"<p>{_labelled(said, escape(key))}" + (f" · {_chinese(place)}" if place else "") + "</p>\n"


def _labelled(label: str, value: str) -> str:
    # Translators: something and what is said of it: its label, a colon, and what follows.
    return _("{label}: {value}").format(label=escape(label), value=value)


def _numbers(paper: Paper) -> list[str]:
    """The numbers of the organization, else those of its services."""
    said = (each.value for asked in paper.services for each in asked.facts if each.fact == "phone" and each.value)
    return list(dict.fromkeys(paper.numbers or said))


def _service(asked: Asked, day: _Day) -> Iterator[str]:
    yield f"<h2>{_chinese(asked.name)}</h2>\n{_numbered(asked.key)}"
    heads = (
        # Translators: header of a column of a printed sheet: the question.
        _("Ask"),
        # Translators: header of a column of a printed sheet.
        _("In the directory"),
        # Translators: header of a column of a printed sheet, above boxes to tick.
        _("Still right"),
        # Translators: header of a column of a printed sheet, above empty lines.
        _("If not: what is right"),
    )
    cells = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    yield f"<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n"
    for fact in asked.facts:
        yield f'<tr><td class="ask">{escape(_(_QUESTIONS[fact.fact]))}</td>'
        yield f"<td>{_stands(fact, fact.fact in asked.reported, day)}</td>"
        yield '<td class="box">☐</td><td class="line"></td></tr>\n'
    yield "</tbody>\n</table>\n"


def _stands(fact: FactState, reported: bool, day: _Day) -> str:
    lines = [_chinese(facts.shown(fact.fact, fact.value))] if fact.value else []
    lines += [escape(_age(fact, day))]
    if reported:
        # Translators: on a printed sheet, at a fact.
        lines.append(escape(_("Residents say that it is wrong.")))
    return "<br>".join(lines)


def _age(fact: FactState, day: _Day) -> str:
    if fact.state == "missing":
        # Translators: on a printed sheet, instead of a fact such as the address.
        return _("not known")
    if fact.state == "never":
        # Translators: on a printed sheet, below a fact such as the address.
        return _("never confirmed")
    if fact.state == "changed":
        # Translators: on a printed sheet, below a fact such as the address. {day} is a day.
        return _("changed since it was confirmed on {day}").format(day=fact.confirmed_on)
    # Translators: on a printed sheet, below a fact such as the address. {day} is a day, {days} a number.
    said = _("confirmed on {day}, {days} days ago")
    return said.format(day=fact.confirmed_on, days=day.since(fact.confirmed_on))


def _foot() -> Iterator[str]:
    fields = (
        # Translators: on a printed sheet, before a line to write on.
        _("Day"),
        # Translators: on a printed sheet, before a line to write on: the office, not the name of a person.
        _("With which office"),
        # Translators: on a printed sheet, before a line to write on: which of the staff called.
        _("Called by"),
    )
    yield "<footer>\n"
    for each in fields:
        yield f"<p>{_labelled(each, _FILL)}</p>\n"
    yield "</footer>\n</article>\n"


def _chinese(text: str) -> str:
    return f'<span lang="zh-CN">{escape(text)}</span>'


def written(file: str, number: int) -> str:
    """The sheets were written."""
    # Translators: after writing sheets to print. {number} is how many, {file} a path.
    return _("{number} sheets to print are in {file}. Open it in a browser and print it.").format(
        number=number, file=file
    )


def nobody() -> str:
    """There is nothing to print."""
    # Translators: there are no organizations in a place or of a kind.
    return _("There is nobody to call there.")
