"""Matterhorn 25, 28 and 30: what lies on a page or is drawn again, and who in the structure has it."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from kit.painted import painted
from kit.tagged_tree import Node, parents
from pikepdf import Array, Dictionary, Page, Pdf, Stream

Failure = tuple[str, str]

_KNOWN_ANNOTATIONS = frozenset(
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink "
    "Popup FileAttachment Sound Movie Widget Screen PrinterMark Watermark 3D TrapNet".split()
)


def annotation_failures(pdf: Pdf, nodes: list[Node]) -> Iterator[Failure]:
    """28: each annotation that is seen is in an element of its kind, and told in words."""
    holders = {one.objgen: node for node in nodes for one in node.objects}
    above = parents(pdf)
    for page in pdf.pages:
        notes = list(page.obj.get("/Annots", []))
        if notes and page.obj.get("/Tabs") != "/S":
            yield "28-009" if "/Tabs" in page.obj else "28-008", f"page {page.index + 1}"
        for note in notes:
            kind, hidden = str(note.get("/Subtype", "/"))[1:], int(note.get("/F", 0)) & 2
            holder = holders.get(note.objgen)
            around = holder.kind if holder else ""
            if kind not in _KNOWN_ANNOTATIONS:
                yield "28-006", kind
            if kind == "TrapNet":
                yield "28-007", kind
            if hidden or kind == "Popup" or _is_outside(note, page):
                continue
            contents = str(note.get("/Contents", "")) or (holder.words("/Alt") if holder else "")
            wanted = {"Link": ("28-011", "Link"), "Widget": ("28-010", "Form")}.get(kind, ("28-002", "Annot"))
            if kind == "PrinterMark":
                if holder is not None:
                    yield "28-018", "PrinterMark in the structure"
                continue
            if around != wanted[1] or int(note.get("/StructParent", -1)) not in above:
                yield wanted[0], f"{kind} in {around or 'nothing'}"
            if kind == "Link" and not str(note.get("/Contents", "")):
                yield "28-012", "link without words"
            elif kind == "Widget":
                field = note if "/TU" in note or "/Parent" not in note else note.Parent
                if not str(field.get("/TU", "")) and not (holder and holder.words("/Alt")):
                    yield "28-005", "field without words"
            elif kind != "Link" and not contents:
                yield "28-004", kind


def _is_outside(note: Any, page: Page) -> bool:
    """Whether a rectangle is nowhere on what is seen of its page."""
    left, bottom, right, top = _sorted_box(note.get("/Rect", [0, 0, 0, 0]))
    seen = _sorted_box(page.cropbox)
    return right < seen[0] or left > seen[2] or top < seen[1] or bottom > seen[3]


def _sorted_box(told: Any) -> tuple[float, float, float, float]:
    """A rectangle as left, bottom, right, top."""
    x, y, other_x, other_y = (float(edge) for edge in told)
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def form_failures(pdf: Pdf) -> Iterator[Failure]:
    """25 and 30: forms to fill in, and what is drawn from elsewhere or twice."""
    form = pdf.Root.get("/AcroForm", Dictionary())
    if "/XFA" in form and re.search(rb"dynamicRender\s*>\s*required", _xfa(form.XFA)):
        yield "25-001", "XFA"
    drawn: Counter[tuple[int, int]] = Counter()
    for _page, one in painted(pdf):
        if one.operator == "Do":
            made = one.resources.get("/XObject", Dictionary()).get(str(one.operands[0]))
            if made is not None and "/Ref" in made:
                yield "30-001", "reference to another file"
            if made is not None and made.get("/Subtype") == "/Form" and "/StructParents" in made:
                drawn[made.objgen] += 1
    if any(times > 1 for times in drawn.values()):
        yield "30-002", "tagged form drawn twice"


def _xfa(told: Any) -> bytes:
    parts = [one for one in (told if isinstance(told, Array) else [told]) if isinstance(one, Stream)]
    return b"".join(part.read_bytes() for part in parts)
