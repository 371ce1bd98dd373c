"""The structure tree of a PDF, read back: what a screen reader would find."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Array, Dictionary, Pdf

STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP "
    "WT WP Figure Formula Form".split()
)


@dataclass
class Node:
    """An element: its own type, the standard one that it stands for, what is in it.

    `marks` are the page (its object number) and number of each stretch of content, `objects` the annotations.
    """

    own: str
    kind: str
    made: Any
    parent: "Node | None"
    children: list["Node"] = field(default_factory=list)
    marks: list[tuple[tuple[int, int], int]] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)

    def words(self, key: str) -> str:
        """A text entry, "" if it is not there."""
        return str(self.made[key]) if key in self.made else ""

    def attribute(self, owner: str, key: str) -> Any:
        """An attribute of an owner, None if it is not there."""
        told = self.made.get("/A")
        for one in told if isinstance(told, Array) else [told]:
            if isinstance(one, Dictionary) and one.get("/O") == owner and key in one:
                return one[key]
        return None

    def walk(self) -> Iterator["Node"]:
        """The element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def above(self) -> Iterator["Node"]:
        """The element and all that it is in, innermost first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


def roles(pdf: Pdf) -> dict[str, str]:
    """What types of the file's own are said to be."""
    mapped = pdf.Root.get("/StructTreeRoot", Dictionary()).get("/RoleMap", Dictionary())
    return {name[1:]: str(mapped[name])[1:] for name in mapped}


def standard(kind: str, mapped: dict[str, str]) -> str:
    """The standard type that a type stands for, "" if none."""
    seen: set[str] = set()
    while kind not in STANDARD:
        if kind in seen or kind not in mapped:
            return ""
        seen.add(kind)
        kind = mapped[kind]
    return kind


def read_tree(pdf: Pdf) -> list[Node]:
    """The elements at the top of the tree."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None or "/K" not in root:
        return []
    holder = Node("", "", root, None)
    _read_children(holder, roles(pdf), None)
    for node in holder.children:
        node.parent = None
    return holder.children


def _read_children(node: Node, mapped: dict[str, str], page: Any) -> None:
    told = node.made.get("/K")
    for one in told if isinstance(told, Array) else [] if told is None else [told]:
        if not isinstance(one, Dictionary):
            if page is not None:
                node.marks.append((page.objgen, int(one)))
        elif one.get("/Type") == "/MCR":
            node.marks.append((one.get("/Pg", page).objgen, int(one.MCID)))
        elif one.get("/Type") == "/OBJR":
            node.objects.append(one.Obj)
        else:
            own = str(one.get("/S", "/"))[1:]
            child = Node(own, standard(own, mapped), one, node)
            node.children.append(child)
            _read_children(child, mapped, one.get("/Pg"))


def parents(pdf: Pdf) -> dict[int, Any]:
    """The parent tree: what stands under each key."""
    found: dict[int, Any] = {}
    waiting = [pdf.Root.get("/StructTreeRoot", Dictionary()).get("/ParentTree", Dictionary())]
    while waiting:
        node = waiting.pop()
        waiting += list(node.get("/Kids", []))
        numbers = list(node.get("/Nums", []))
        found |= {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    return found
