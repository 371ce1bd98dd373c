"""What a PDF says of itself in its XMP."""

from typing import Any
from xml.etree import ElementTree

from pikepdf import Pdf

PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}namespaceURI"


def told_in_xmp(pdf: Pdf) -> dict[str, str]:
    """Each property by its usual prefix ("dc:title"), all its words after each other; {} if it is no XML."""
    try:
        root = ElementTree.fromstring(pdf.Root.Metadata.read_bytes())
    except ElementTree.ParseError:
        return {}
    told: dict[str, str] = {}
    for about in root.iter(f"{_RDF}Description"):
        told |= {_named(key): value for key, value in about.attrib.items() if not key.startswith(_RDF)}
        told |= {_named(one.tag): "".join(one.itertext()).strip() for one in about}
    return told


def title_languages(pdf: Pdf) -> set[str]:
    """The languages in which it tells its title."""
    root = ElementTree.fromstring(pdf.Root.Metadata.read_bytes())
    titles = [one for about in root.iter("{http://purl.org/dc/elements/1.1/}title") for one in about.iter(f"{_RDF}li")]
    return {one.attrib.get("{http://www.w3.org/XML/1998/namespace}lang", "") for one in titles}


def described_namespaces(pdf: Pdf) -> set[str]:
    """The namespaces that its extension schemas describe."""
    root = ElementTree.fromstring(pdf.Root.Metadata.read_bytes())
    return {str(one.text) for one in root.iter(_SCHEMA)}


def _named(tag: Any) -> str:
    space, _, name = str(tag)[1:].partition("}")
    return f"{PREFIXES.get(space, space)}:{name}"
