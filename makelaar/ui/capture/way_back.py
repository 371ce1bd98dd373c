"""Where the keyboard goes when what lay over a page is closed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from makelaar.ui.kit.tabbing import first_stop


class WayBack:
    """Back to where she was on `page()`. What she wrote down may have made that place anew or taken it away: then to
    the nearest that is still there, at last the first of the page."""

    def __init__(self, page: Callable[[], QWidget]) -> None:
        self._page = page
        self._places: list[QWidget] = []

    def remember(self, now: QWidget | None) -> None:
        """The keyboard is at `now`; a place outside the page, or none at all, is the page."""
        self._places = []
        page = self._page()
        while now is not None and page.isAncestorOf(now):
            self._places.append(now)
            now = now.parentWidget()

    def go(self) -> None:
        """Put the keyboard there."""
        page = self._page()
        now = next(iter(self._places), None)
        for place in (*self._places, page.focusWidget(), page):
            if place is not None and isValid(place) and place.isVisible() and place.isEnabled():
                stop = place if place is now else first_stop(place)
                if stop is not None:
                    stop.setFocus()
                    return
