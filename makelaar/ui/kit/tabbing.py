"""Tab through what is laid out anew while it is in view.

Qt puts what is made later at the end of the Tab key's way, wherever it is laid out.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

_BY_TAB = Qt.FocusPolicy.TabFocus.value


class TabsAsLaidOut:
    """Before a class of widgets: Tab goes through what is in it as it is laid out, and then to what lies outside."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = [stop for stop in _stops(self) if stop.isVisibleTo(self) and stop.isEnabled()]
        now = self.focusWidget()
        if now is None or (now is not self and now not in stops):
            return super().focusNextPrevChild(forward)
        before = stops.index(now) if now in stops else -1  # the focus is on the whole: Tab begins at its first
        place = before + (1 if forward else -1)
        inside = 0 <= place < len(stops)
        _go(stops[place] if inside else _outside(self, now, forward), forward)
        return True


def first_stop(home: QWidget) -> QWidget | None:
    """Where Tab comes first in what is in view of `home`, which may be itself; None where nothing takes the keys."""
    return next((stop for stop in _stops(home) if stop.isVisible() and stop.isEnabled()), None)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy().value & _BY_TAB:
        yield widget
    elif widget.layout() is not None:
        yield from _of_layout(widget.layout())
    else:
        for inner in widget.children():  # a scroll area, a splitter
            if isinstance(inner, QWidget):
                yield from _stops(inner)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item.widget() is not None:
            yield from _stops(item.widget())
        elif item.layout() is not None:
            yield from _of_layout(item.layout())


def _outside(home: QWidget, now: QWidget, forward: bool) -> QWidget:
    """The next of the window that is not in `home`; `now` where there is none."""
    step = now
    while True:
        step = step.nextInFocusChain() if forward else step.previousInFocusChain()
        fits = step.focusPolicy().value & _BY_TAB and step.isVisible() and step.isEnabled()
        if step is now or (fits and not home.isAncestorOf(step)):
            return step


def _go(stop: QWidget, forward: bool) -> None:
    stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
