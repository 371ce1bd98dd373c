"""The legend of the front of a building: each state with its sign, its word and its count; a press lights its doors."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy

from makelaar.hearts.doors.finding import DO_NOT_RING_WORDS, STATE_WORDS, FacadeSummary
from makelaar.hearts.doors.palette import DARK, LIGHT
from makelaar.hearts.doors.scene import swatch
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _
from makelaar.ui.doors.scene_painter import paint_shapes
from makelaar.ui.kit import TARGET, Flow, colour, font, look
from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.theme import META

DO_NOT_RING = "do_not_ring"
"""The item of doors where nobody should ring, whatever their state."""
_SWATCH_WIDTH, _SWATCH_HEIGHT, _MARGIN, _BETWEEN = 25.0, 19.0, 6, 6


@dataclass(frozen=True)
class _Sample:
    """A door as the legend shows it: fresh."""

    state: DoorState
    do_not_ring: bool = False
    strength: float = 1.0


class LegendItem(PressedByEnter, QAbstractButton):
    """One state: a small door with its sign, the word and the count. Pressed down it stands out on the drawing."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        word = DO_NOT_RING_WORDS if key == DO_NOT_RING else STATE_WORDS[DoorState(key)]
        self.setText(_(word))
        self.setToolTip(_("Laat deze deuren oplichten"))
        look().changed.connect(self.update)

    def show_count(self, count: int) -> None:
        """How many doors there are of it; without any there is nothing to press."""
        self.count = count
        self.setEnabled(count > 0 or self.isChecked())
        self.setAccessibleName(f"{self.text()}: {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(font(META)).horizontalAdvance(self.text())
        figures = QFontMetrics(font(META)).horizontalAdvance(f"  {self.count}")
        return QSize(round(2 * _MARGIN + _SWATCH_WIDTH + _BETWEEN + wide + figures), TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            top = (self.height() - _SWATCH_HEIGHT) / 2
            state = DoorState.NEVER if self.key == DO_NOT_RING else DoorState(self.key)
            sample = _Sample(state, self.key == DO_NOT_RING)
            palette = DARK if look().dark else LIGHT
            paint_shapes(painter, swatch(sample, float(_MARGIN), top, _SWATCH_WIDTH, _SWATCH_HEIGHT, palette))
            left = round(_MARGIN + _SWATCH_WIDTH + _BETWEEN)
            words = self.rect().adjusted(left, 0, -_MARGIN, 0)
            painter.setFont(font(META))
            painter.setPen(colour("text" if self.count else "muted"))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            painter.setPen(colour("muted"))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))

    def _paint_ground(self, painter: QPainter) -> None:
        frame = QRectF(self.rect()).adjusted(1, 3, -1, -3)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(colour("accent"), 1.5) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(colour("tint" if self.isChecked() else "raised"))
            painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 6, 6)


class FacadeLegend(QScrollArea):
    """All items; `asked` tells which one should stand out ("" for none). Where the page is too low it shows a line of
    them and scrolls: the drawing keeps its room."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Legenda"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._flow = Flow(gap=0)
        self.items = {key: LegendItem(key) for key in (*map(str, DoorState), DO_NOT_RING)}
        for item in self.items.values():
            item.clicked.connect(lambda _on, item=item: self._pressed(item))
        self._flow.put(list(self.items.values()))
        self.setWidgetResizable(True)
        self.setWidget(self._flow)
        for part in (self.viewport(), self._flow):
            part.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """All items at the width that it has."""
        flow = self._flow.layout()
        narrowest = flow.minimumSize().width()
        return QSize(narrowest, flow.heightForWidth(max(self.width(), narrowest)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._flow.layout().minimumSize().width(), TARGET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @property
    def wanted(self) -> str:
        """The item that is pressed down; "" for none."""
        return next((key for key, item in self.items.items() if item.isChecked()), "")

    def show_summary(self, summary: FacadeSummary) -> None:
        """The counts of a building."""
        for key, item in self.items.items():
            item.show_count(summary.do_not_ring if key == DO_NOT_RING else summary.states[DoorState(key)])
        self._flow.relay()
        self.updateGeometry()

    def clear(self) -> None:
        """Let nothing stand out."""
        for item in self.items.values():
            item.setChecked(False)

    def _pressed(self, item: LegendItem) -> None:
        for other in self.items.values():
            if other is not item:
                other.setChecked(False)
        self.asked.emit(self.wanted)
