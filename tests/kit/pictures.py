"""Pages of a PDF as a picture, as the window shows them, and how much two pictures differ."""

from collections.abc import Sequence

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

GOLDEN_PAGES = (0, 2, 3, 6)
"""Of the example: the cover, the numbers, charts, the neighbourhoods."""
_PAGE = QSize(420, 594)
_SAME = 40
"""So much may a pixel differ, of 255: the edge of a letter."""


def rendered(content: bytes, pages: Sequence[int]) -> Image.Image:
    """These pages beside each other, on white."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)
    document.load(buffer)
    sheet = Image.new("RGB", (_PAGE.width() * len(pages), _PAGE.height()), "white")
    for nth, page in enumerate(pages):
        drawn = document.render(page, _PAGE).convertToFormat(QImage.Format.Format_RGBA8888)
        picture = Image.frombytes("RGBA", (drawn.width(), drawn.height()), bytes(drawn.constBits()))
        sheet.paste(picture, (nth * _PAGE.width(), 0), picture)
    document.close()
    return sheet


def differs(one: Image.Image, other: Image.Image) -> float:
    """The part of the pixels that differ more than the edge of a letter does, after a little blur."""
    blurred = [picture.filter(ImageFilter.GaussianBlur(1.5)) for picture in (one, other)]
    apart = ImageChops.difference(blurred[0], blurred[1]).convert("L").point(lambda value: 255 * (value > _SAME))
    return apart.histogram()[255] / (one.width * one.height)
