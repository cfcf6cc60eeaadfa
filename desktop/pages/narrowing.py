"""What stands on every list that a filter helps with: the way to the filters, and the way back."""

from dataclasses import replace

from db import UNFILTERED, Filter
from desktop.i18n import _
from desktop.pages.command import Open, Route
from desktop.pages.context import Context
from desktop.pages.filtering import codes, filter_words
from desktop.pages.listing import Extra

PICTURE = "filter"


def listed(route: Route, asked: Filter) -> Open:
    """The list that a route is about, narrowed by a filter."""
    page = "search" if route.query else "category"
    return Open(replace(route, page=page, option="", filters=codes(asked), offset=0))


def filters_of(route: Route, kind: str = "") -> Open:
    """The filters of a list, or those of one kind."""
    return Open(replace(route, page="filters", option=kind, offset=0))


def aside(context: Context, route: Route, asked: Filter) -> Extra:
    """The choice on every leaf of a list that leads to its filters."""
    if not asked:
        # Translators: a choice beside a list: narrow it, for example to what is open now. In Chinese: 筛选
        return Extra(_("Filter"), filters_of(route), PICTURE)
    # Translators: a choice beside a list that is narrowed. {what} says what the filter leaves.
    label = _("Filter: {what}").format(what=filter_words(context, asked))
    # Translators: under a choice: taking it changes this.
    return Extra(label, filters_of(route), PICTURE, _("change"))


def taken_off(route: Route) -> tuple[Open, str]:
    """What shows the whole list again, and how that is called."""
    # Translators: an action on a list that is narrowed by a filter: show all of it again. In Chinese: 不筛选
    return listed(route, UNFILTERED), _("Without filter")
