"""Matterhorn 10 and 31: each letter that is shown is in the file, as wide as it is said to be, and known as a sign."""

import re
import struct
from collections.abc import Iterator
from typing import Any

from kit.painted import codes, painted
from pikepdf import Dictionary, Pdf

_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_TRIPLE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[[^\]]*\])")
_FORBIDDEN = {0x0, 0xFEFF, 0xFFFE}


def font_failures(pdf: Pdf) -> Iterator[tuple[str, str]]:
    """What is wrong with the fonts, for the letters that they are used for."""
    for font, used in _used(pdf):
        name = str(font.get("/BaseFont", "font"))[1:]
        program = _program(font)
        if program is None and font.get("/Subtype") != "/Type3":
            yield "31-009", name
        known = _to_unicode(font)
        if known is None:
            if not _has_known_names(font):
                yield "31-027", name
                yield "10-001", name
        else:
            for code in sorted(used):
                if not known.get(code):
                    yield "10-001", f"{name}, code {code}"
                elif set(known[code]) & _FORBIDDEN:
                    yield "31-028" if 0 in known[code] else "31-029", f"{name}, code {code}"
        if font.get("/Subtype") == "/TrueType" and program is not None:
            yield from _true_type(font, used, name, TrueType(program))
        if font.get("/Subtype") == "/Type0":
            below = font.DescendantFonts[0]
            if below.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in below and program is not None:
                yield "31-004", name


class TrueType:
    """The few tables of a font program that say which letters it has and how wide they are."""

    def __init__(self, content: bytes) -> None:
        count = struct.unpack_from(">H", content, 4)[0]
        self._tables: dict[str, bytes] = {}
        for nth in range(count):
            tag, _sum, at, size = struct.unpack_from(">4sIII", content, 12 + 16 * nth)
            self._tables[tag.decode("latin-1")] = content[at : at + size]
        self.maps = self._maps()

    def glyph(self, code: int) -> int:
        """The glyph of a code of a symbolic font, 0 if there is none."""
        for kind in ((3, 0), (1, 0)):
            if kind in self.maps:
                chosen = self.maps[kind]
                return chosen.get(code) or chosen.get(0xF000 + code, 0)
        return 0

    def width(self, glyph: int) -> float:
        """In thousandths of the letter's size."""
        units = struct.unpack_from(">H", self._tables["head"], 18)[0]
        count = struct.unpack_from(">H", self._tables["hhea"], 34)[0]
        return float(struct.unpack_from(">H", self._tables["hmtx"], 4 * min(glyph, count - 1))[0] * 1000 / units)

    def _maps(self) -> dict[tuple[int, int], dict[int, int]]:
        table = self._tables.get("cmap", bytes(4))
        found = {}
        for nth in range(struct.unpack_from(">H", table, 2)[0]):
            platform, encoding, at = struct.unpack_from(">HHI", table, 4 + 8 * nth)
            found[platform, encoding] = _mapped(table[at:])
        return found


def _mapped(table: bytes) -> dict[int, int]:
    """The formats that subsets have: 0, 4 and 6."""
    form = struct.unpack_from(">H", table)[0]
    if form == 0:
        return dict(enumerate(table[6:262]))
    if form == 6:
        first, count = struct.unpack_from(">HH", table, 6)
        return {first + nth: glyph for nth, glyph in enumerate(struct.unpack_from(f">{count}H", table, 10))}
    if form != 4:
        return {}
    count = struct.unpack_from(">H", table, 6)[0] // 2
    ends, starts, steps, offsets = (
        struct.unpack_from(f">{count}H", table, at) for at in (14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count)
    )
    found = {}
    for nth in range(count):
        for code in range(starts[nth], min(ends[nth], 0xFFFE) + 1):
            place = 16 + 6 * count + 2 * nth + offsets[nth] + 2 * (code - starts[nth])
            glyph = struct.unpack_from(">H", table, place)[0] if offsets[nth] else code
            if glyph or not offsets[nth]:
                found[code] = (glyph + steps[nth]) & 0xFFFF
    return found


def _true_type(font: Any, used: set[int], name: str, program: TrueType) -> Iterator[tuple[str, str]]:
    symbolic = bool(int(font.FontDescriptor.get("/Flags", 0)) & 4)
    if not symbolic:
        if not program.maps or set(program.maps) == {(3, 0)}:
            yield "31-017", name
        encoding = font.get("/Encoding")
        base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
        if encoding is None:
            yield "31-019", name
        elif base not in ("/MacRomanEncoding", "/WinAnsiEncoding"):
            yield "31-020", name
        return
    if "/Encoding" in font:
        yield "31-024", name
    if not program.maps:
        yield "31-025", name
    elif len(program.maps) > 1 and (3, 0) not in program.maps:
        yield "31-026", name
    first, widths = int(font.get("/FirstChar", 0)), list(font.get("/Widths", []))
    for code in sorted(used):
        glyph = program.glyph(code)
        if not glyph:
            yield "31-030", f"{name}, code {code}"
        elif not 0 <= code - first < len(widths) or abs(float(widths[code - first]) - program.width(glyph)) > 1:
            yield "31-016", f"{name}, code {code}"


def _used(pdf: Pdf) -> list[tuple[Any, set[int]]]:
    """Each font that shows something, with its codes."""
    found: dict[tuple[int, int], tuple[Any, set[int]]] = {}
    for _page, one in painted(pdf):
        if one.kind == "text" and one.font is not None:
            found.setdefault(one.font.objgen, (one.font, set()))[1].update(codes(one))
    return list(found.values())


def _program(font: Any) -> bytes | None:
    holder = font.DescendantFonts[0] if font.get("/Subtype") == "/Type0" else font
    about = holder.get("/FontDescriptor", Dictionary())
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        if key in about:
            return bytes(about[key].read_bytes())
    return None


def _to_unicode(font: Any) -> dict[int, list[int]] | None:
    """The signs of each code; None if the font tells none."""
    if "/ToUnicode" not in font or not hasattr(font.ToUnicode, "read_bytes"):
        return None
    text = font.ToUnicode.read_bytes().decode("latin-1")
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        found |= {int(code, 16): _signs(signs) for code, signs in _PAIR.findall(block)}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for low, high, signs in _TRIPLE.findall(block):
            listed = re.findall(r"<([0-9A-Fa-f]+)>", signs)
            for nth, code in enumerate(range(int(low, 16), int(high, 16) + 1)):
                one = _signs(listed[min(nth, len(listed) - 1)])
                found[code] = one if signs.startswith("[") else [*one[:-1], one[-1] + nth]
    return found


def _signs(written: str) -> list[int]:
    return [ord(sign) for sign in bytes.fromhex(written).decode("utf-16-be", "replace")]


def _has_known_names(font: Any) -> bool:
    """Whether a standard encoding tells what the letters are (ISO 32000-1, 9.10.2)."""
    encoding = font.get("/Encoding")
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    return base in ("/WinAnsiEncoding", "/MacRomanEncoding", "/MacExpertEncoding")
