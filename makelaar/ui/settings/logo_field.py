"""The logo of the organisation: chosen from a file, shown, taken away."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.kit import STEP, Button, colour, look

_WIDEST, _HIGHEST = 1200, 600
"""Pixels: sharp on paper at the size of a letterhead."""
_LARGEST_FILE = 20_000_000
_BEGINNINGS = (b"\x89PNG\r\n", b"\xff\xd8\xff")
_PATTERNS = ("*.png", "*.jpg", "*.jpeg")


class LogoField(QWidget):
    """`changed` comes when another is chosen or it is taken away. What is kept is drawn anew as a PNG, so nothing comes
    along that was hidden in the file (who made it, where, with what)."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._logo = b""
        self.preview = _Preview()
        self.choose = Button(_("Kies een logo…"), self._ask)
        self.remove = Button(_("Haal weg"), self._take_away, quiet=True)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.preview)
        row.addLayout(buttons)
        row.addStretch(1)
        self.show_logo(b"")

    def logo(self) -> bytes:
        """The chosen logo, a PNG; b"" for none."""
        return self._logo

    def show_logo(self, logo: bytes) -> None:
        """Show this one."""
        self._logo = logo
        self.preview.show_image(QImage.fromData(QByteArray(logo)) if logo else QImage())
        self.remove.setVisible(bool(logo))

    def _ask(self) -> None:
        only = kinds((_("Plaatjes (png, jpg)"), _PATTERNS))
        self._context.desktop.choose_file(self, _("Kies een logo"), only, self._take)

    def _take(self, path: Path) -> None:
        image = _read(path)
        if image.isNull():
            sentence = _(
                "Dit bestand is geen plaatje dat wij kunnen lezen. Je logo is zoals het was; kies een png of jpg."
            )
            self._context.banner.error(Refused(sentence))
            return
        self.show_logo(_as_png(image))
        self.changed.emit()

    def _take_away(self) -> None:
        self.show_logo(b"")
        self.choose.setFocus()
        self.changed.emit()


class _Preview(QWidget):
    """The logo on white, as on paper."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setFixedSize(QSize(176, 80))
        self.setAccessibleName(_("Je logo"))
        look().changed.connect(self.update)

    def show_image(self, image: QImage) -> None:
        """Show it; a null image is no logo."""
        self._image = image
        self.setAccessibleDescription(_("Er is nog geen logo.") if image.isNull() else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        empty = self._image.isNull()
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.setPen(QPen(colour("edge"), 1, Qt.PenStyle.DotLine if empty else Qt.PenStyle.SolidLine))
            painter.setBrush(colour("surface") if empty else Qt.GlobalColor.white)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            if empty:
                painter.setPen(colour("muted"))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("nog geen logo"))
                return
            size = self._image.size().scaled(self.size() - QSize(16, 16), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, *size.toTuple())
            painter.drawImage(place, self._image)


def _read(path: Path) -> QImage:
    """The picture; a null one where it is no PNG or JPEG, whatever the file is called."""
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST_FILE else b""
    except OSError:
        return QImage()
    return QImage.fromData(QByteArray(content)) if content.startswith(_BEGINNINGS) else QImage()


def _as_png(image: QImage) -> bytes:
    """The picture alone, no larger than it is ever printed."""
    if image.width() > _WIDEST or image.height() > _HIGHEST:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(_WIDEST, _HIGHEST), Qt.AspectRatioMode.KeepAspectRatio, smooth)
    plain = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    plain.fill(Qt.GlobalColor.transparent)
    with QPainter(plain) as painter:
        painter.drawImage(0, 0, image)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(held, "PNG")
    return bytes(held.data().data())
