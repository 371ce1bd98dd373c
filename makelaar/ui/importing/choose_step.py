"""Step one: a file, by dropping it or by choosing it; below it the imports that were done."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from makelaar.clock import Clock
from makelaar.hearts.day_words import short_day
from makelaar.i18n import _, ngettext
from makelaar.services.imports import PastImport
from makelaar.ui.kit import STEP, Button, Line, SectionHeading, Sign, Text, colour, look


class DropPlace(QWidget):
    """A place to drop one file on; `dropped` gives its path."""

    dropped = Signal(Path)

    def __init__(self, choose: Button) -> None:
        super().__init__()
        self._over = False
        self.setAcceptDrops(True)
        self.setMinimumHeight(220)
        self.setAccessibleName(_("Sleep een bestand hierheen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(Sign("import", "accent", 44), alignment=centre)
        column.addWidget(Text(_("Sleep je lijst hierheen"), "name"), alignment=centre)
        kinds = Text(_("Excel, LibreOffice, csv of vCard. Zoals hij is: opruimen hoeft niet."), "muted")
        column.addWidget(kinds, alignment=centre)
        column.addSpacing(STEP)
        column.addWidget(choose, alignment=centre)
        column.addSpacing(STEP)
        stays = _("Je bestand blijft waar het is en verandert niet. Je ziet eerst wat er gebeurt.")
        column.addWidget(Text(stays, "meta"), alignment=centre)
        column.addStretch(1)
        look().changed.connect(self.update)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(colour("accent" if self._over else "edge"), 2 if self._over else 1.5)
            pen.setDashPattern([4, 4])
            painter.setPen(pen)
            painter.setBrush(colour("tint" if self._over else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)

    def _mark(self, over: bool) -> None:
        self._over = over
        self.update()


class ChooseStep(QWidget):
    """`choose` is the page's button; `report` and `undo` are asked for by an earlier import's id."""

    def __init__(
        self, choose: Button, clock: Clock, report: Callable[[int], None], undo: Callable[[int], None]
    ) -> None:
        super().__init__()
        self._clock, self._report, self._undo = clock, report, undo
        self.place = DropPlace(choose)
        self._past = QVBoxLayout()
        self._past.setSpacing(0)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, STEP, 2 * STEP)
        column.addWidget(self.place)
        column.addLayout(self._past)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_past(self, past: Sequence[PastImport]) -> None:
        """The imports that were done, the newest first."""
        while (item := self._past.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if past:
            self._past.addWidget(SectionHeading(_("Eerder ingelezen")))
        for one in past:
            self._past.addWidget(self._line(one))
            self._past.addWidget(Line())

    def _line(self, one: PastImport) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, STEP // 2, 0, STEP // 2)
        row.setSpacing(2 * STEP)
        row.addWidget(Text(one.file_name, "strong"), 1)
        row.addWidget(Text(short_day(one.at.date(), self._clock.today()), "meta"))
        row.addWidget(Text(_came(one), "muted"))
        report = Button(_("Verslag"), lambda: self._report(one.id))
        report.setAccessibleDescription(one.file_name)
        row.addWidget(report)
        if one.undone_at is None:
            undo = Button(_("Maak ongedaan"), lambda: self._undo(one.id), sign="undo")
            undo.setAccessibleDescription(one.file_name)
            row.addWidget(undo)
        else:
            row.addWidget(Text(_("ongedaan gemaakt"), "meta"))
        return line


def _came(one: PastImport) -> str:
    added = ngettext("{n} nieuw", "{n} nieuw", one.added).format(n=one.added)
    updated = ngettext("{n} bijgewerkt", "{n} bijgewerkt", one.updated).format(n=one.updated)
    return f"{added} · {updated}" if one.updated else added
