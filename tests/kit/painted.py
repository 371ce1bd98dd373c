"""What is painted on the pages of a PDF, and inside which marked content."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pikepdf import Array, Dictionary, Name, Page, Pdf, String, parse_content_stream

_SHOWS = {"Tj", "TJ", "'", '"'}
_PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "INLINE IMAGE"}


@dataclass(frozen=True)
class Marking:
    """A marked-content operator that begins: its tag and its properties."""

    tag: str
    about: Any

    @property
    def number(self) -> int | None:
        return int(self.about.MCID) if "/MCID" in self.about else None


@dataclass(frozen=True)
class Painted:
    """One operator in its place: `inside` are the marked contents around it, outermost first; `resources` its own.

    `kind` is "text", "paint", "begin" (of marked content, then the last of `inside`) or "state" (anything else).
    """

    kind: str
    operator: str
    operands: Any
    inside: tuple[Marking, ...]
    resources: Any
    font: Any
    key: int | None
    """StructParents of the page or form."""
    depth: int
    """How many graphics states are saved."""


@lru_cache(maxsize=1)
def painted(pdf: Pdf) -> list[tuple[Page, Painted]]:
    """Everything on all pages, forms that are drawn included. Kept, for rule after rule asks it of one file."""
    return [
        (page, one)
        for page in pdf.pages
        for one in _of_stream(page, page.obj.get("/Resources", Dictionary()), (), page.obj.get("/StructParents"))
    ]


def codes(one: Painted) -> list[int]:
    """The codes of the letters that a text operator shows, of one byte or (Type 0) of two."""
    told = one.operands[-1]
    strings = [part for part in told if isinstance(part, String)] if isinstance(told, Array) else [told]
    content = b"".join(bytes(part) for part in strings)
    if one.font is not None and one.font.get("/Subtype") == "/Type0":
        return [content[at] * 256 + content[at + 1] for at in range(0, len(content) - 1, 2)]
    return list(content)


def _of_stream(stream: Any, resources: Any, inside: tuple[Marking, ...], key: Any) -> Iterator[Painted]:
    stack, font, fonts = list(inside), None, []
    for instruction in parse_content_stream(stream):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in ("BDC", "BMC"):
            stack.append(Marking(str(operands[0])[1:], _properties(operands, resources)))
        elif operator == "EMC" and stack:
            stack.pop()
        elif operator == "Tf":
            font = resources.get("/Font", Dictionary()).get(str(operands[0]))
        elif operator == "q":
            fonts.append(font)
        elif operator == "Q" and fonts:
            font = fonts.pop()
        kind = "begin" if operator in ("BDC", "BMC") else "text" if operator in _SHOWS else "state"
        drawn = resources.get("/XObject", Dictionary()).get(str(operands[0])) if operator == "Do" else None
        is_form = drawn is not None and drawn.get("/Subtype") == "/Form"
        if operator in _PAINTS or (drawn is not None and not is_form):
            kind = "paint"
        yield Painted(kind, operator, operands, tuple(stack), resources, font, _number(key), len(fonts))
        if is_form:
            own = drawn.get("/Resources", resources)
            yield from _of_stream(drawn, own, tuple(stack), drawn.get("/StructParents", key))


def _number(key: Any) -> int | None:
    return None if key is None else int(key)


def _properties(operands: Any, resources: Any) -> Any:
    if len(operands) < 2:
        return Dictionary()
    if isinstance(operands[1], Name):
        return resources.get("/Properties", Dictionary()).get(str(operands[1]), Dictionary())
    return operands[1]
