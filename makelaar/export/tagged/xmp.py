"""What a document says of itself, as XMP: PDF/UA-1 (ISO 14289-1, 7.1) and PDF/A-2 (ISO 19005-2, 6.6) ask for it."""

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from makelaar.export.tagged.runs import name_of, plain


@dataclass(frozen=True)
class About:
    """Title, language ("nl-NL"), organisation (author) and day of a document; the last two may be unknown."""

    title: str
    language: str
    organisation: str | None = None
    made_on: date | None = None

    def __post_init__(self) -> None:
        """Signs that no XML can hold are left out. Raises ValueError without a title."""
        object.__setattr__(self, "title", name_of(self.title))
        object.__setattr__(self, "organisation", plain(self.organisation or "") or None)


def xmp_packet(about: About) -> bytes:
    """The packet, in UTF-8; nothing in it but what `about` tells."""
    title, language = escape(about.title), escape(about.language, {'"': "&quot;"})
    told = [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<dc:format>application/pdf</dc:format>",
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>",
    ]
    if about.organisation is not None:
        told.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(about.organisation)}</rdf:li></rdf:Seq></dc:creator>")
    if about.made_on is not None:
        told += [f"<xmp:{what}Date>{about.made_on.isoformat()}</xmp:{what}Date>" for what in ("Create", "Modify")]
    return _PACKET.format(told="\n".join(told)).encode()


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{told}
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
