"""Pages: what a resident meets, as values; and what is said of them. Qt-free."""

from desktop.pages.page import Page, Turn
from desktop.pages.visit import Visit

__all__ = ["Page", "Turn", "Visit"]
