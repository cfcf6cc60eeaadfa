"""`./run lookup`: search for programs, a result a line or a JSON object a query."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from time import perf_counter
from typing import TextIO

from db import UNFILTERED, Directory, Filter, Filtered, Listing, SearchResult, Wish
from desktop.pages.context import Context, listing_name, place_name, term_name
from desktop.pages.understood import found_words, need_name
from desktop.settings import Settings


class Lookup:
    """Searches one after another in one open directory."""

    def __init__(self, directory: Directory, settings: Settings, limit: int, asked: Filter = UNFILTERED) -> None:
        self._context = Context(directory, settings, date.today(), datetime.now())
        self._limit = limit
        self._wish = Wish(filter=asked)

    def run(self, queries: Iterable[str], out: TextIO, as_json: bool) -> bool:
        """Write the answers; True when any query found something."""
        found = False
        for query in queries:
            begun = perf_counter()
            result = self._context.directory.search(query, self._context.division.code, self._limit, wish=self._wish)
            elapsed = (perf_counter() - begun) * 1000
            found = found or result.total > 0
            rows = [self._object(result, elapsed)] if as_json else self._lines(result)
            out.write("".join(row + "\n" for row in rows))
            out.flush()
        return found

    def _object(self, result: SearchResult, elapsed: float) -> str:
        return json.dumps(
            {
                "query": result.query.encode("utf-8", "replace").decode("utf-8"),
                "understood": self._understood(result),
                "notice": found_words(self._context, result),
                "elapsed_ms": round(elapsed, 2),
                "results": [self._row(listing) for listing in result.listings],
            },
            ensure_ascii=False,
        )

    def _understood(self, result: SearchResult) -> dict[str, object]:
        """How the query was read, with the names of the need and the place beside their codes."""
        understood = result.understood
        return {
            **asdict(understood),
            "need": need_name(self._context, result) if understood.category else "",
            "place": place_name(self._context, understood.division),
            "reach": asdict(result.reach),
            **({"filter": _filter(result.filtered)} if result.filtered else {}),
        }

    def _row(self, listing: Listing) -> dict[str, str]:
        office = self._office(listing)
        return {
            "id": listing.id,
            "kind": listing.kind,
            "category": listing.category,
            "division": office[0],
            "name": listing.name,
            "phone": office[1] or listing.phone,
            "verified_on": listing.verified_on,
        }

    def _office(self, listing: Listing) -> tuple[str, str]:
        """For an entitlement, the division it was resolved for and the number of the office that decides."""
        if listing.kind != "entitlement":
            return listing.division, ""
        directory = self._context.directory
        service = directory.service(listing.id)
        role = service.apply_role or directory.term(listing.category).role
        office = directory.office(role, self._context.division.code)
        return office.asked.code, office.phone

    def _lines(self, result: SearchResult) -> list[str]:
        rows = [found_words(self._context, result)]
        for listing in result.listings:
            category = term_name(self._context.directory.term(listing.category))
            place = place_name(self._context, listing.division)
            rows.append("\t".join([listing_name(listing), category, place, self._row(listing)["phone"]]))
        return rows


def _filter(filtered: Filtered) -> dict[str, object]:
    """What was asked, how many there are without it, and of how many nobody registered it."""
    asked = filtered.filter
    return {
        "open_at": asked.open_at.isoformat(timespec="minutes") if asked.open_at else "",
        "free": asked.free,
        "accessible": list(asked.accessible),
        "for": asked.disability,
        "age": asked.age,
        "without": filtered.without,
        "unknown": filtered.unknown,
    }
