"""The program's own typeface on paper: Inter, whole in every PDF, with figures that stand below each other."""

import struct
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFile
from reportlab.pdfgen.canvas import Canvas

from makelaar.i18n import language
from makelaar.resource_paths import resource

REGULAR, BOLD = "Inter", "Inter-SemiBold"
_FILES = {REGULAR: "Inter-Regular.ttf", BOLD: "Inter-SemiBold.ttf"}
_FIGURES = dict(
    zip("0123456789", ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), strict=True)
)
_STANDARD_NAMES = 258
"""Names of glyphs that every font knows; a font's own are counted from here (OpenType, table "post")."""


def inter_canvas(file: BytesIO, title: str, page: tuple[float, float] = A4) -> Canvas:
    """A new PDF in Inter. `title` tells nothing of the register. Drawn alike, two are the same to the byte."""
    use_inter()
    canvas = Canvas(file, pagesize=page, initialFontName=REGULAR, lang=language(), invariant=1)
    canvas.setTitle(title)
    canvas.setAuthor("Makelaar")
    return canvas


def use_inter() -> None:
    """Make both weights known to reportlab; again does nothing."""
    for name, file in _FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            font = TTFont(name, str(resource("fonts", file)))
            _with_tabular_figures(font.face)
            _with_soft_hyphen(font.face)
            pdfmetrics.registerFont(font)


def width(text: str, font: str, size: float) -> float:
    """How wide a line of text is, in points."""
    use_inter()
    wide: float = pdfmetrics.stringWidth(text, font, size)
    return wide


def unprintable(text: str) -> str:
    """The letters that Inter does not have (Arabic, for one), each once; on paper they would be empty boxes."""
    use_inter()
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    return "".join(dict.fromkeys(letter for letter in text if letter > " " and ord(letter) not in known))


def _with_tabular_figures(face: TTFontFile) -> None:
    """Reportlab knows no OpenType features: the figures that "tnum" would choose are put in the place of the usual."""
    glyphs = _glyph_names(face.get_table("post"))
    for figure, name in _FIGURES.items():
        glyph = glyphs[f"{name}.tf"]
        face.charToGlyph[ord(figure)] = glyph
        face.charWidths[ord(figure)] = face.hmetrics[glyph][0] * 1000 / face.unitsPerEm


def _with_soft_hyphen(face: TTFontFile) -> None:
    """Inter has none: where a word is broken the usual hyphen is drawn, and a reader still knows the word as one."""
    face.charToGlyph[0xAD] = face.charToGlyph[ord("-")]
    face.charWidths[0xAD] = face.charWidths[ord("-")]


def _glyph_names(post: bytes) -> dict[str, int]:
    """The font's own glyphs by name (OpenType, table "post", version 2.0)."""
    (count,) = struct.unpack_from(">H", post, 32)
    numbers = struct.unpack_from(f">{count}H", post, 34)
    names, at = [], 34 + 2 * count
    while at < len(post):
        names.append(post[at + 1 : at + 1 + post[at]].decode("ascii"))
        at += 1 + post[at]
    return {names[n - _STANDARD_NAMES]: glyph for glyph, n in enumerate(numbers) if n >= _STANDARD_NAMES}
