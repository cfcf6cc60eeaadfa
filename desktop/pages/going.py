"""Going from page to page: opened, back, home, help, further on in a list."""

from desktop.i18n import _
from desktop.pages import command as does
from desktop.pages.command import Route
from desktop.pages.listing import earlier, further
from desktop.pages.page import Turn
from desktop.pages.standing import Standing


class Going(Standing):
    """What of a visit leads from one page to another."""

    def _open(self, command: does.Open) -> Turn:
        writes = command.route.page == "search" and not command.route.query and not command.route.filters
        self._trail.open(command.route, "entry" if writes else "title")
        return self._opened()

    def _back(self, _command: does.Back) -> Turn:
        if self._trail.back():
            return self._opened()
        # Translators: said when a person presses Back on the first page. 0 is a key.
        return self._told(_("This is the first page. Press a number, or 0 for help."))

    def _home(self, _command: does.Home) -> Turn:
        self._trail.home()
        return self._opened()

    def _help(self, _command: does.Help) -> Turn:
        if self.page.key == "help":
            return self._opened()
        return self._open(does.Open(Route("help", query=self.page.help)))

    def _further(self, _command: does.Further) -> Turn:
        route = further(self._trail.route, self.page)
        # Translators: said when there are no more choices in a list.
        return self._leaf(route) if route else self._told(_("There are no more choices."))

    def _earlier(self, _command: does.Earlier) -> Turn:
        route = earlier(self._trail.route, self.page)
        # Translators: said when there are no choices before these in a list.
        return self._leaf(route) if route else self._told(_("These are the first choices."))

    def _leaf(self, route: Route) -> Turn:
        self._trail.turn_to(route, "title")
        return self._opened()
