"""The structure as objects of a PDF: its tree, the tree back from marks to elements, and their identities."""

from collections.abc import Iterable

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObjectReference, PDFString

from makelaar.export.tagged.elements import ROLES, Element, LinkArea, Mark
from makelaar.export.tagged.pen import Pen


def write_structure(pen: Pen, root: Element) -> PDFObjectReference:
    """Put the whole structure into the canvas' file; gives the reference to its root.

    The parent tree has the pages first, by number, then the links.
    """
    return _Writer(pen).write(root)


class _Writer:
    def __init__(self, pen: Pen) -> None:
        self._document: PDFDocument = pen.canvas._doc
        self._pen = pen
        self._pages = [PDFObjectReference(f"Page{number}") for number in range(1, len(pen.marked) + 1)]
        self._references: dict[int, PDFObjectReference] = {}
        self._identities: dict[str, PDFObjectReference] = {}

    def write(self, root: Element) -> PDFObjectReference:
        top = PDFDictionary({"Type": "/StructTreeRoot"})
        reference = self._document.Reference(top, "StructTreeRoot")
        top["K"] = PDFArray([self._written(root, reference)])
        top["RoleMap"] = PDFDictionary({own: f"/{standard}" for own, standard in ROLES.items()})
        top["ParentTree"] = self._document.Reference(PDFDictionary({"Nums": PDFArray(self._parents())}))
        top["ParentTreeNextKey"] = len(self._pages) + len(self._pen.links)
        if self._identities:
            names: list[object] = []
            for identity in sorted(self._identities):
                names += [PDFString(identity), self._identities[identity]]
            top["IDTree"] = self._document.Reference(PDFDictionary({"Names": PDFArray(names)}))
        return reference

    def _written(self, element: Element, parent: PDFObjectReference) -> PDFObjectReference:
        about = PDFDictionary({"Type": "/StructElem", "S": PDFName(element.kind), "P": parent})
        reference = self._references[id(element)] = self._document.Reference(about)
        for key, words in (
            ("Alt", element.alt),
            ("T", element.title),
            ("Lang", element.lang),
            ("ID", element.identity),
        ):
            if words is not None:
                about[key] = PDFString(words)
        if element.identity is not None:
            self._identities[element.identity] = reference
        if element.attributes:
            about["A"] = PDFArray(
                [PDFDictionary({"O": PDFName(owner), **told}) for owner, told in element.attributes.items()]
            )
        page = next((child.page for child in element.children if not isinstance(child, Element)), None)
        if page is not None:
            about["Pg"] = self._pages[page]
        if element.children:
            about["K"] = PDFArray([self._child(child, page, reference) for child in element.children])
        return reference

    def _child(self, child: Element | Mark | LinkArea, page: int | None, parent: PDFObjectReference) -> object:
        if isinstance(child, Element):
            return self._written(child, parent)
        if isinstance(child, LinkArea):
            area = self._document.refAnnotation(child.name)
            self._document.idToObject[area.name]["StructParent"] = len(self._pages) + child.key
            return PDFDictionary({"Type": "/OBJR", "Pg": self._pages[child.page], "Obj": area})
        if child.page == page:
            return child.number
        return PDFDictionary({"Type": "/MCR", "Pg": self._pages[child.page], "MCID": child.number})

    def _parents(self) -> Iterable[object]:
        for number, elements in enumerate(self._pen.marked):
            of_page = PDFArray([self._references[id(element)] for element in elements])
            yield from (number, self._document.Reference(of_page))
        for key, element in enumerate(self._pen.links):
            yield from (len(self._pages) + key, self._references[id(element)])
