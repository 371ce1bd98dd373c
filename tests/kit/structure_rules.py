"""Matterhorn 09, 13 to 15, 17 and 19: elements stand where they may, and tell what their readers need."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from kit.tagged_tree import Node
from pikepdf import Name

Failure = tuple[str, str]

_ROWS, _CELLS = {"TR"}, {"TH", "TD"}
_INSIDE: dict[str, tuple[str, set[str]]] = {
    "Table": ("09-004", {"TR", "THead", "TBody", "TFoot", "Caption"}),
    "THead": ("09-004", _ROWS),
    "TBody": ("09-004", _ROWS),
    "TFoot": ("09-004", _ROWS),
    "TR": ("09-004", _CELLS),
    "L": ("09-005", {"L", "LI", "Caption"}),
    "LI": ("09-005", {"Lbl", "LBody"}),
    "TOC": ("09-006", {"TOC", "TOCI", "Caption"}),
}
"""What may stand in an element."""
_AROUND: dict[str, tuple[str, set[str]]] = {
    "TR": ("09-004", {"Table", "THead", "TBody", "TFoot"}),
    "THead": ("09-004", {"Table"}),
    "TBody": ("09-004", {"Table"}),
    "TFoot": ("09-004", {"Table"}),
    "TH": ("09-004", _ROWS),
    "TD": ("09-004", _ROWS),
    "LI": ("09-005", {"L"}),
    "LBody": ("09-005", {"LI"}),
    "TOCI": ("09-006", {"TOC"}),
}
"""In what an element may stand."""


def structure_failures(nodes: list[Node]) -> Iterator[Failure]:
    """What is wrong with the structure, whatever is drawn; `nodes` are all elements in reading order."""
    for rule in (_nesting, _pictures, _headings, _tables, _notes):
        yield from rule(nodes)


def _nesting(nodes: list[Node]) -> Iterator[Failure]:
    for node in nodes:
        condition, allowed = _INSIDE.get(node.kind, ("", None))
        kinds = [child.kind for child in node.children]
        if allowed is not None and (wrong := [kind for kind in kinds if kind not in allowed]):
            yield condition, f"{wrong[0]} in {node.kind}"
        if allowed is not None and "Caption" in (kinds[1:-1] if node.kind == "Table" else kinds[1:]):
            yield condition, f"Caption amid {node.kind}"
        condition, allowed = _AROUND.get(node.kind, ("", None))
        if allowed is not None and (node.parent is None or node.parent.kind not in allowed):
            yield condition, f"{node.kind} in {node.parent.kind if node.parent else 'nothing'}"
        if node.kind == "Table":
            if kinds.count("THead") > 1 or kinds.count("TFoot") > 1 or kinds.count("Caption") > 1:
                yield "09-004", "twice what may be there once"
            if ("THead" in kinds or "TFoot" in kinds) and "TBody" not in kinds:
                yield "09-004", "heads without a body"


def _pictures(nodes: list[Node]) -> Iterator[Failure]:
    for node in nodes:
        if node.kind in ("Figure", "Formula") and not node.words("/Alt") and "/ActualText" not in node.made:
            yield "13-004" if node.kind == "Figure" else "17-002", "without words"


def _headings(nodes: list[Node]) -> Iterator[Failure]:
    levels = [int(node.kind[1]) for node in nodes if re.fullmatch("H[1-6]", node.kind)]
    if levels and levels[0] != 1:
        yield "14-002", f"begins with H{levels[0]}"
    for before, level in pairwise(levels):
        if level > before + 1:
            yield "14-003", f"H{level} after H{before}"
    if levels and any(node.kind == "H" for node in nodes):
        yield "14-007", "H and Hn"
    if any([child.kind for child in node.children].count("H") > 1 for node in nodes):
        yield "14-006", "several H"


def _tables(nodes: list[Node]) -> Iterator[Failure]:
    """15-003: each cell can find its headings. A table whose rows differ in length is not to be followed (09-004)."""
    for table in (node for node in nodes if node.kind == "Table"):
        cells = [node for node in table.walk() if node.kind in _CELLS]
        known = {node.words("/ID") for node in cells if node.kind == "TH"}
        told = [cell.attribute("/Table", "/Headers") for cell in cells if cell.kind == "TD"]
        by_id = bool(told) and all(one is not None and {str(name) for name in one} <= known for one in told)
        if any(one is not None and not {str(name) for name in one} <= known for one in told):
            yield "15-003", "Headers that are not there"
        for cell in cells:
            scope = cell.attribute("/Table", "/Scope")
            if cell.kind == "TH" and not by_id and scope not in (Name.Row, Name.Column, Name.Both):
                yield "15-003", "TH without Scope"
        if told and not by_id and not any(cell.kind == "TH" for cell in cells):
            yield "15-003", "no TH"
        widths = _row_widths([row for row in table.walk() if row.kind == "TR"])
        if len(set(widths)) > 1:
            yield "09-004", f"rows of {sorted(set(widths))} columns"


def _row_widths(rows: list[Node]) -> list[int]:
    """How many columns each row has, those that cells above it reach down into included."""
    widths, reaching = [], [0] * (len(rows) + 1)
    for nth, row in enumerate(rows):
        for cell in row.children:
            for below in range(nth, min(nth + _span(cell, "/RowSpan"), len(rows))):
                reaching[below] += _span(cell, "/ColSpan")
        widths.append(reaching[nth])
    return widths


def _span(cell: Node, key: str) -> int:
    return int(cell.attribute("/Table", key) or 1)


def _notes(nodes: list[Node]) -> Iterator[Failure]:
    names = [node.words("/ID") for node in nodes if node.kind == "Note"]
    if "" in names:
        yield "19-003", "Note without ID"
    for name, times in Counter(name for name in names if name).items():
        if times > 1:
            yield "19-004", name
