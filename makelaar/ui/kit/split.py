"""A list to the left, one card to the right; the widths are remembered on the device."""

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from makelaar.errors import CannotWrite
from makelaar.settings import SPLITTERS

if TYPE_CHECKING:
    from makelaar.services.device_settings import DeviceSettings


class Split(QSplitter):
    """`name` is the page's; `left` gets `share` of the width until she drags the line between."""

    def __init__(
        self, name: str, settings: "DeviceSettings", left: QWidget, right: QWidget, *, share: float = 0.45
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._name, self._settings = name, settings
        self.setChildrenCollapsible(False)
        self.setHandleWidth(9)
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(0, round(share * 100))
        self.setStretchFactor(1, 100 - round(share * 100))
        kept = self._kept().get(name)
        self.setSizes(kept if _is_sizes(kept) else [round(share * 1000), round((1 - share) * 1000)])
        self.splitterMoved.connect(self._keep)

    def createHandle(self) -> QSplitterHandle:
        return _Air(self.orientation(), self)

    def _kept(self) -> dict[str, object]:
        with suppress(ValueError):
            kept = json.loads(self._settings.get(SPLITTERS))
            if isinstance(kept, dict):
                return kept
        return {}

    def _keep(self) -> None:
        with suppress(CannotWrite):
            self._settings.put(SPLITTERS, json.dumps(self._kept() | {self._name: self.sizes()}))


class _Air(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the card's own edge is line enough."""


def _is_sizes(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(part) is int and part > 0 for part in value)
