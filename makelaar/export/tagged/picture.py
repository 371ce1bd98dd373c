"""A picture of pixels on the page: a logo."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader

from makelaar.export.tagged.block import Block
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.pen import Pen

_MOST_PIXELS = 1200


@dataclass(frozen=True)
class Picture:
    """PNG or JPEG bytes, what it shows in words, and how large it may be drawn, in points."""

    content: bytes
    alt: str
    most_wide: float = 170.0
    most_high: float = 60.0


@dataclass(frozen=True)
class PictureBlock:
    """A picture, as large as it may be. What is see-through in it is white: an archive is printed alike everywhere."""

    picture: Picture
    element: Element
    before: float = 0.0
    after: float = 12.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return self._size(width)[1]

    def least(self, width: float) -> float:
        return self.height(width)

    def split(self, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        return None

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        wide, high = self._size(width)
        box = " ".join(f"{edge:.2f}" for edge in (left, top - high, left + wide, top))
        self.element.set("Layout", Placement="/Block", BBox=f"[{box}]")
        with pen.element(self.element) as canvas:
            canvas.drawImage(ImageReader(_on_white(self.picture.content)), left, top - high, wide, high)

    def _size(self, width: float) -> tuple[float, float]:
        with Image.open(BytesIO(self.picture.content)) as image:
            scale = min(min(width, self.picture.most_wide) / image.width, self.picture.most_high / image.height)
            return image.width * scale, image.height * scale


def _on_white(content: bytes) -> Image.Image:
    with Image.open(BytesIO(content)) as image:
        image.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
        coloured = image.convert("RGBA")
    white = Image.new("RGBA", coloured.size, "white")
    return Image.alpha_composite(white, coloured).convert("RGB")
