"""PDF/A-2 (ISO 19005-2), as far as a machine can tell: what a file must have and may not have to be archived.

The fonts' letters are checked by `matterhorn` (both standards ask the same of them). Not checked: JPEG 2000, halftones
and the fine print of colour spaces, which nothing of ours has.
"""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from kit.painted import painted
from kit.xmp_told import PREFIXES, described_namespaces, told_in_xmp
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

Failure = tuple[str, str]
"""The clause of ISO 19005-2 ("6.2.3") and what fails it."""

_HEAD = re.compile(rb"%PDF-1\.[0-7]\r?\n?%[\x80-\xff]{4}")
_STREAM = re.compile(rb"\bstream(\r\n|\n)")
_ACTIONS = {"/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"}
_NAMED = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
_NO_ANNOTATIONS = {"/3D", "/Sound", "/Screen", "/Movie"}
_BLENDS = {
    f"/{name}"
    for name in "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight "
    "Difference Exclusion Hue Saturation Color Luminosity".split()
}
_CMYK = {"k", "K"}
_RGB = {"rg", "RG"}
_LONGEST_STRING, _LONGEST_NAME, _DEEPEST, _PAGE = 32767, 127, 28, (3, 14400)
_PREDEFINED = ("http://ns.adobe.com/", "http://purl.org/dc/", "http://www.aiim.org/pdfa/")
"""Beginnings of the names of schemas that need no description."""


def archive_failures(content: bytes) -> list[Failure]:
    """All that fails, each once; empty is good."""
    with Pdf.open(BytesIO(content)) as pdf:
        rules: tuple[Callable[[Pdf], Iterator[Failure]], ...] = (
            _file,
            _objects,
            _output_intent,
            _graphics,
            _fonts,
            _annotations,
            _actions,
            _metadata,
            _tags,
        )
        return list(dict.fromkeys([*_bytes(content), *(one for rule in rules for one in rule(pdf))]))


def _bytes(content: bytes) -> Iterator[Failure]:
    if not _HEAD.match(content):
        yield "6.1.2", "head of the file"
    if re.search(rb"%%EOF(?!\r?\n?\Z)", content[-1024:]):
        yield "6.1.3", "something after the end"
    for match in _STREAM.finditer(content):
        end = content.find(b"endstream", match.end())
        length = re.findall(rb"/Length (\d+)(?! \d+ R)", content[max(0, match.start() - 2000) : match.start()])
        if end > 0 and content[end - 1 : end] not in (b"\n", b"\r"):
            yield "6.1.7.1", "no line end before endstream"
        elif end > 0 and length:
            told = content[match.end() + int(length[-1]) :][:11].lstrip(b"\r\n")
            if not told.startswith(b"endstream"):
                yield "6.1.7.1", "length of a stream"
    if re.search(rb"(?<![\r\n])\bendobj", content):
        yield "6.1.9", "no line end before endobj"


def _file(pdf: Pdf) -> Iterator[Failure]:
    if "/ID" not in pdf.trailer:
        yield "6.1.3", "no ID"
    if pdf.is_encrypted:
        yield "6.1.3", "encrypted"
    for page in pdf.pages:
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        if not all(_PAGE[0] <= abs(size) <= _PAGE[1] for size in (right - left, top - bottom)):
            yield "6.1.13", "size of a page"
    if "/OCProperties" in pdf.Root:
        default = pdf.Root.OCProperties.get("/D", Dictionary())
        if not str(default.get("/Name", "")) or "/AS" in default:
            yield "6.9", "layers"
    names = pdf.Root.get("/Names", Dictionary())
    if "/AlternatePresentations" in names or any("/PresSteps" in page.obj for page in pdf.pages):
        yield "6.10", "presentations"
    if "/Requirements" in pdf.Root:
        yield "6.11", "requirements"
    if "/Perms" in pdf.Root and set(pdf.Root.Perms.keys()) - {"/UR3", "/DocMDP"}:
        yield "6.1.12", "permissions"
    if any(isinstance(one, Dictionary) and "/EF" in one for one in pdf.objects):
        yield "6.8", "a file inside"


def _objects(pdf: Pdf) -> Iterator[Failure]:
    for one in pdf.objects:
        if isinstance(one, Stream):
            filters = one.get("/Filter", Array())
            if Name.LZWDecode in (filters if isinstance(filters, Array) else [filters]):
                yield "6.1.7.2", "LZW"
            if {"/F", "/FFilter", "/FDecodeParms"} & set(one.keys()):
                yield "6.1.7.1", "a stream outside the file"
        for part in _parts(one):
            if isinstance(part, String) and len(bytes(part)) > _LONGEST_STRING:
                yield "6.1.13", "long string"
            if isinstance(part, Name) and len(str(part)) - 1 > _LONGEST_NAME:
                yield "6.1.13", "long name"


def _parts(one: Object) -> Iterator[Any]:
    yield one
    if isinstance(one, Array):
        yield from one
    elif isinstance(one, Dictionary | Stream):
        for key in one:
            yield Name(key)
            yield one[key]


def _output_intent(pdf: Pdf) -> Iterator[Failure]:
    intents = [one for one in pdf.Root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFA1"]
    if not intents:
        yield "6.2.3", "no output intent"
    for intent in intents:
        if "/DestOutputProfile" not in intent or "/OutputConditionIdentifier" not in intent:
            yield "6.2.3", "output intent without a profile"
            continue
        profile = intent.DestOutputProfile.read_bytes()
        if (
            len(profile) < 132
            or profile[36:40] != b"acsp"
            or profile[8] > 4
            or int.from_bytes(profile[:4]) > len(profile)
        ):
            yield "6.2.3", "broken profile"
        if profile[12:16] not in (b"prtr", b"mntr") or profile[16:20] not in (b"RGB ", b"CMYK", b"GRAY"):
            yield "6.2.3", "profile of something else"
        if intent.DestOutputProfile.get("/N") != {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1}.get(profile[16:20]):
            yield "6.2.3", "profile of other colours than told"


def _graphics(pdf: Pdf) -> Iterator[Failure]:
    intents = pdf.Root.get("/OutputIntents", [])
    space = intents[0].DestOutputProfile.read_bytes()[16:20] if intents and "/DestOutputProfile" in intents[0] else b""
    for page, one in painted(pdf):
        where = f"page {page.index + 1}"
        if (one.operator in _CMYK and space != b"CMYK") or (one.operator in _RGB and space != b"RGB "):
            yield "6.2.4.3", f"{where}, {one.operator}"
        if one.depth > _DEEPEST:
            yield "6.1.13", f"{where}, {one.depth} states saved"
        if one.operator == "gs":
            state = one.resources.get("/ExtGState", Dictionary()).get(str(one.operands[0]), Dictionary())
            yield from (("6.2.5", f"{where}, {key}") for key in ("/TR", "/HTP") if key in state)
            if "/BM" in state and str(state.BM) not in _BLENDS:
                yield "6.2.10", f"{where}, blending"
            if not space and any(float(state.get(key, 1)) < 1 for key in ("/ca", "/CA")) and "/Group" not in page.obj:
                yield "6.2.10", f"{where}, see-through without a colour space"
        if one.operator == "Do":
            drawn = one.resources.get("/XObject", Dictionary()).get(str(one.operands[0]), Dictionary())
            if drawn.get("/Subtype") == "/Image":
                if drawn.get("/Interpolate", False) or "/Alternates" in drawn or "/OPI" in drawn:
                    yield "6.2.8", f"{where}, picture"
                if drawn.get("/ColorSpace") == "/DeviceCMYK" and space != b"CMYK":
                    yield "6.2.4.3", f"{where}, picture"
            elif drawn.get("/Subtype2") == "/PS" or "/PS" in drawn or "/Ref" in drawn or "/OPI" in drawn:
                yield "6.2.9", f"{where}, form"


def _fonts(pdf: Pdf) -> Iterator[Failure]:
    for one in pdf.objects:
        if (
            isinstance(one, Dictionary)
            and one.get("/Type") == "/Font"
            and one.get("/Subtype") not in ("/Type0", "/Type3")
        ):
            about = one.get("/FontDescriptor", Dictionary())
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(about.keys()):
                yield "6.2.11.4.1", str(one.get("/BaseFont"))


def _annotations(pdf: Pdf) -> Iterator[Failure]:
    for page in pdf.pages:
        for note in page.obj.get("/Annots", []):
            kind, flags = str(note.get("/Subtype")), int(note.get("/F", 0))
            if kind in _NO_ANNOTATIONS:
                yield "6.3.1", kind
            if kind != "/Popup" and (not flags & 4 or flags & (1 | 2 | 32 | 256)):
                yield "6.3.2", f"{kind} is not printed as seen"
            size = [float(edge) for edge in note.get("/Rect", [0, 0, 0, 0])]
            if kind not in ("/Popup", "/Link") and "/AP" not in note and (size[0] != size[2] and size[1] != size[3]):
                yield "6.3.3", kind
    form = pdf.Root.get("/AcroForm", Dictionary())
    if "/XFA" in form or form.get("/NeedAppearances", False) or pdf.Root.get("/NeedsRendering", False):
        yield "6.4", "form that draws itself"


def _actions(pdf: Pdf) -> Iterator[Failure]:
    for one in pdf.objects:
        if isinstance(one, Dictionary):
            acts = [one, *(part for key in ("/A", "/OpenAction") if isinstance(part := one.get(key), Dictionary))]
            for action in acts:
                kind = str(action.get("/S", ""))
                is_action = action is not one or action.get("/Type") == "/Action" or kind in ("/JavaScript", "/Launch")
                if is_action and (kind and kind not in _ACTIONS):
                    yield "6.5.1", kind
                if is_action and kind == "/Named" and str(action.get("/N")) not in _NAMED:
                    yield "6.5.1", str(action.get("/N"))
            if "/AA" in one and one.get("/Type") in ("/Catalog", "/Page", "/Annot"):
                yield "6.5.2", "acts by itself"
    if "/JavaScript" in pdf.Root.get("/Names", Dictionary()):
        yield "6.5.1", "/JavaScript"


def _metadata(pdf: Pdf) -> Iterator[Failure]:
    if "/Metadata" not in pdf.Root:
        yield "6.6.2.1", "no metadata"
        return
    content = pdf.Root.Metadata.read_bytes()
    if re.search(rb"<\?xpacket[^>]*(bytes|encoding)=", content):
        yield "6.6.2.1", "old packet"
    told = told_in_xmp(pdf)
    if not told:
        yield "6.6.2.1", "no XML"
        return
    if told.get("pdfaid:part") != "2" or told.get("pdfaid:conformance") not in ("A", "U", "B"):
        yield "6.6.4", "not told to be PDF/A-2"
    for key in told:
        space = next((uri for uri, prefix in PREFIXES.items() if key.startswith(f"{prefix}:")), key.rpartition(":")[0])
        if not space.startswith(_PREDEFINED) and space not in described_namespaces(pdf):
            yield "6.6.2.3", key
    same = {"/Title": "dc:title", "/Author": "dc:creator", "/Producer": "pdf:Producer", "/Creator": "xmp:CreatorTool"}
    info = pdf.trailer.get("/Info", Dictionary())
    for key, name in same.items():
        if key in info and str(info[key]) != told.get(name, ""):
            yield "6.6.3", f"{key} told in two ways"


def _tags(pdf: Pdf) -> Iterator[Failure]:
    """6.7, for conformance level A alone."""
    if "/Metadata" not in pdf.Root or told_in_xmp(pdf).get("pdfaid:conformance") != "A":
        return
    if not pdf.Root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "6.7.2.2", "not marked"
    if "/StructTreeRoot" not in pdf.Root:
        yield "6.7.3.3", "no structure"
