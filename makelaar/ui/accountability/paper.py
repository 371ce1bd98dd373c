"""The report as it will be printed: its PDF, drawn from memory. Nothing of it touches the disk."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit import STEP, Button, EmptyState, IconButton, Text, colour, look

_ZOOM = 1.25
_LEAST, _MOST = 0.25, 4.0
_WORDS = 230
"""Pixels: how wide words in place of the report are at most."""
_VEIL = 150
"""How far the old report fades while the next is made, of 255."""


class Paper(QWidget):
    """`show_pdf` shows a document, `fade` dims it while another is made, `say` puts words in its place."""

    turned = Signal()
    """Another page is in view, or another document."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._stack = QStackedWidget()
        self.view = _Pages()
        self.view.zoomed.connect(self.zoom)
        self._stack.addWidget(self.view)
        self._words: QWidget | None = None
        self.page_words = Text("", "meta")
        self.state_words = Text("", "meta")
        self.fit = IconButton("spread", _("Zo breed als het past"), self.fit_width, keys="Ctrl+0")
        self.smaller = IconButton("smaller", _("Kleiner"), lambda: self.zoom(1 / _ZOOM), keys="Ctrl+-")
        self.larger = IconButton("larger", _("Groter"), lambda: self.zoom(_ZOOM), keys="Ctrl++")
        self._document = QPdfDocument(self)  # after the view: Qt takes them away in this order, and must
        self.view.setDocument(self._document)
        self._lay_out()
        self._connect()
        self._tell()

    def show_pdf(self, pdf: bytes) -> None:
        """Show this document, as far down as the one before was."""
        self._drop_words()
        place = self.view.verticalScrollBar().value()
        self._load(pdf)
        self.view.verticalScrollBar().setValue(place)

    def clear(self, words: QWidget | None = None) -> None:
        """Forget the document; `words` (an `EmptyState`) stand in its place."""
        self._load(b"")
        self._drop_words()
        self._words = words
        if words is not None:
            self._stack.addWidget(words)
            self._stack.setCurrentWidget(words)

    def say(self, sign: str, title: str, text: str, *steps: Button) -> None:
        """Words in place of a document."""
        self.clear(EmptyState(sign, title, text, *steps, width=_WORDS))

    def fade(self, words: str) -> None:
        """The report in view is an old one: dim it, and say why beside the page's number. "" brings it back."""
        self.view.faded = bool(words)
        self.view.viewport().update()
        self.state_words.setText(words)

    @property
    def pages(self) -> int:
        """How many there are; 0 while there is no document."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """The page in view, from 1; 0 while there is no document."""
        return self.view.pageNavigator().currentPage() + 1 if self.pages else 0

    def go_to(self, page: int) -> None:
        """Bring a page into view, from 1."""
        if 1 <= page <= self.pages:
            self.view.pageNavigator().jump(page - 1, QPointF())

    def zoom(self, by: float) -> None:
        """Larger or smaller, from what it is now."""
        now = self.view.zoomFactor()
        if self.view.zoomMode() is not QPdfView.ZoomMode.Custom:
            now = self._fitting()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(max(_LEAST, min(_MOST, now * by)))

    def fit_width(self) -> None:
        """As wide as there is room."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _fitting(self) -> float:
        """The factor that `FitToWidth` comes to."""
        if not self.pages:
            return 1.0
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        points = self._document.pagePointSize(max(0, self.page - 1)).width()
        return max(_LEAST, room / (points * self.view.logicalDpiX() / 72))

    def _load(self, pdf: bytes) -> None:
        old, self._document = self._document, QPdfDocument(self)
        if pdf:
            held = QBuffer(self._document)  # the document's own: it is read until the document is gone
            held.setData(QByteArray(pdf))
            held.open(QIODevice.OpenModeFlag.ReadOnly)
            self._document.load(held)
        self.view.setDocument(self._document)
        old.close()
        old.deleteLater()
        self.fade("")
        self._tell()

    def _drop_words(self) -> None:
        words, self._words = self._words, None
        self._stack.setCurrentWidget(self.view)
        if words is not None:
            self._stack.removeWidget(words)
            words.deleteLater()

    def _tell(self) -> None:
        told = _("{page} van {pages}").format(page=self.page, pages=self.pages) if self.pages else ""
        self.page_words.setText(told)
        self.view.setAccessibleName(f"{self._name}, {_('bladzijde')} {told}" if told else self._name)
        for button in (self.fit, self.smaller, self.larger):
            button.setEnabled(self.pages > 0)
        self.turned.emit()

    def _connect(self) -> None:
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._tell())
        look().changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, colour("pressed"))
        self.view.setPalette(palette)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(STEP, 0, 0, 0)
        bar.setSpacing(0)
        bar.addWidget(self.page_words)
        bar.addSpacing(STEP)
        bar.addWidget(self.state_words, 1)
        for button in (self.smaller, self.larger, self.fit):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)


class _Pages(QPdfView):
    """Pages below each other. Home and End go to the first and the last, Ctrl with the wheel makes it larger."""

    zoomed = Signal(float)

    def __init__(self) -> None:
        super().__init__(None)
        self.faded = False
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QPdfView.Shape.NoFrame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends: dict[int, Callable[[], Any]] = {
            Qt.Key.Key_Home: lambda: bar.setValue(bar.minimum()),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
        }
        if event.key() in ends:
            ends[event.key()]()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: Any) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.faded:
            veil = colour("paper")
            veil.setAlpha(_VEIL)
            with QPainter(self.viewport()) as painter:
                painter.fillRect(event.rect(), veil)
