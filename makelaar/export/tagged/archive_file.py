"""The bytes of a tagged, archivable PDF (PDF/A-2: ISO 19005-2, 6.1), from a canvas that has been drawn.

reportlab's own file names reportlab, leaves out the line end before "endstream" and has no place for an output intent;
so the objects are its, the file is ours.
"""

import re
from collections.abc import Iterator
from hashlib import sha256

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFIndirectObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from makelaar.export.tagged.colour_profile import srgb_profile
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.pen import Pen
from makelaar.export.tagged.structure_tree import write_structure
from makelaar.export.tagged.xmp import About, xmp_packet

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_MAPPED = re.compile(r"<[0-9A-F]{2}> <[0-9A-F]{4}>\n")
_PER_BLOCK = 100
"""Most lines of one "beginbfchar" (Adobe technical note 5014)."""


def archive_file(pen: Pen, root: Element, about: About) -> bytes:
    """The file: all pages of the pen, the structure under `root`, what `about` tells. Its /ID follows from the rest."""
    document: PDFDocument = pen.canvas._doc
    _write_fonts(document)
    _complete_pages(document)
    info = document.Reference(_info(about))
    catalog = document.Reference(_catalog(pen, root, about), "Catalog")
    return _file(document, catalog, info)


def _catalog(pen: Pen, root: Element, about: About) -> PDFDictionary:
    document = pen.canvas._doc
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
        "Info": PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": document.Reference(_stream(srgb_profile(), N=3)),
    }
    metadata = PDFStream(PDFDictionary({"Type": "/Metadata", "Subtype": "/XML"}), xmp_packet(about))
    catalog = PDFDictionary(
        {
            "Type": "/Catalog",
            "Pages": document.Reference(document.Pages),
            "Lang": PDFString(about.language),
            "MarkInfo": PDFDictionary({"Marked": "true"}),
            "StructTreeRoot": write_structure(pen, root),
            "Metadata": document.Reference(metadata),
            "OutputIntents": PDFArray([PDFDictionary(intent)]),
            "ViewerPreferences": PDFDictionary({"DisplayDocTitle": "true"}),
        }
    )
    document.Outlines.prepare(document, pen.canvas)
    if document.Outlines.ready > 0:
        catalog["Outlines"] = document.Reference(document.Outlines)
        catalog["PageMode"] = "/UseOutlines"
    return catalog


def _info(about: About) -> PDFDictionary:
    told: dict[str, object] = {"Title": PDFString(about.title)}
    if about.organisation is not None:
        told["Author"] = PDFString(about.organisation)
    if about.made_on is not None:
        told["CreationDate"] = told["ModDate"] = PDFString(f"D:{about.made_on:%Y%m%d}")
    return PDFDictionary(told)


def _write_fonts(document: PDFDocument) -> None:
    """The fonts, each letter with what it means; the empty places of a font mean nothing."""
    for font in document.delayedFonts:
        font.addObjects(document)
    for name, made in document.idToObject.items():
        if name.startswith("toUnicodeCMap:"):
            mapped = [line for line in _MAPPED.findall(made.content) if not line.endswith("<0000>\n")]
            blocks = [mapped[at : at + _PER_BLOCK] for at in range(0, len(mapped), _PER_BLOCK)]
            written = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
            before, _, after = made.content.partition("endcodespacerange\n")
            made.content = before + "endcodespacerange\n" + written + after.partition("endbfchar\n")[2]


def _complete_pages(document: PDFDocument) -> None:
    for number, page in enumerate(document.Pages.pages):
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs, page.Trans = number, "/S", None
        page.Contents = _stream(page.stream.encode())


def _stream(content: bytes, **about: object) -> PDFStream:
    return PDFStream(PDFDictionary(about), content, [PDFZCompress])


def _file(document: PDFDocument, catalog: PDFObjectReference, info: PDFObjectReference) -> bytes:
    parts, places, at = [_HEAD], [], len(_HEAD)
    for written in _objects(document):
        places.append(at)
        parts.append(written)
        at += len(written)
    identity = sha256(b"".join(parts)).hexdigest()[:32].upper()
    trailer = PDFDictionary(
        {"Size": len(places) + 1, "Root": catalog, "Info": info, "ID": f"[<{identity}><{identity}>]"}
    )
    parts.append(f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode())
    parts += [f"{place:010d} 00000 n \n".encode() for place in places]
    parts += [b"trailer\n", trailer.format(document), f"\nstartxref\n{at}\n%%EOF\n".encode()]
    return b"".join(parts)


def _objects(document: PDFDocument) -> Iterator[bytes]:
    """Each object as it stands in the file, by number; while one is written, it may call up more."""
    number = 1
    while number in document.numberToId:
        name = document.numberToId[number]
        written: bytes = PDFIndirectObject(name, document.idToObject[name]).format(document)
        if written.endswith(b"endstream\nendobj\n"):
            written = written.removesuffix(b"endstream\nendobj\n") + b"\nendstream\nendobj\n"
        yield written
        number += 1
