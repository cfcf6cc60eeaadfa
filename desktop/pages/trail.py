"""The trail of a visit: the pages a person went through, and where the focus was on each."""

from dataclasses import dataclass, replace

from desktop.pages.command import Route

_LENGTH = 40
"""Pages that Back can return through; who goes further has long forgotten the first."""


@dataclass(frozen=True, slots=True)
class _Stand:
    route: Route
    focus: str


class Trail:
    """Where the person is, and the way back. Never empty: it begins at home."""

    def __init__(self) -> None:
        self._stands = [_Stand(Route("home"), "title")]

    @property
    def route(self) -> Route:
        """The page the person is on."""
        return self._stands[-1].route

    @property
    def focus(self) -> str:
        """The stop in focus on this page."""
        return self._stands[-1].focus

    def focus_on(self, stop: str) -> None:
        """Move the focus on this page."""
        self._stands[-1] = replace(self._stands[-1], focus=stop)

    def open(self, route: Route, focus: str) -> None:
        """Go to a page."""
        self._stands = [*self._stands, _Stand(route, focus)][-_LENGTH:]

    def turn_to(self, route: Route, focus: str) -> None:
        """Show something else in the place of this page: another leaf, other words in the entry."""
        self._stands[-1] = _Stand(route, focus)

    def back(self) -> bool:
        """Return to the page before; False when this is the first."""
        if len(self._stands) == 1:
            return False
        self._stands.pop()
        return True

    def home(self) -> None:
        """Begin again."""
        self._stands = [_Stand(Route("home"), "title")]

    def leave(self, page: str) -> None:
        """Return through all pages of this kind to the one the person came from."""
        while self.route.page == page and self.back():
            pass
