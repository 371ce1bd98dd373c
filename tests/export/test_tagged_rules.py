"""The checker finds each fault that is put in a good report: what it finds nothing wrong with is proven to be right."""

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from kit.archive_rules import archive_failures
from kit.matterhorn import failures
from kit.tagged_report import full_report
from kit.tagged_tree import read_tree
from pikepdf import Array, Dictionary, Encryption, Name, Object, Page, Pdf, Permissions, String

Fault = Callable[[Pdf], object]


@cache
def good() -> bytes:
    return full_report()


def with_fault(fault: Fault, **how: Any) -> bytes:
    file = BytesIO()
    with Pdf.open(BytesIO(good())) as pdf:
        fault(pdf)
        pdf.save(file, fix_metadata_version=False, **how)
    return file.getvalue()


def conditions(found: list[tuple[str, str]]) -> set[str]:
    return {condition for condition, _what in found}


def of_kind(pdf: Pdf, kind: str) -> Object:
    return next(node.made for top in read_tree(pdf) for node in top.walk() if node.own == kind)


def painting(code: bytes) -> Fault:
    """Something more at the end of the second page."""

    def put(pdf: Pdf) -> None:
        page = Page(pdf.pages[1].obj)
        page.contents_add(pdf.make_stream(code))

    return put


def renamed(old: str, new: str) -> Fault:
    def rename(pdf: Pdf) -> None:
        of_kind(pdf, old).S = Name(f"/{new}")

    return rename


def without(kind: str, key: str) -> Fault:
    def remove(pdf: Pdf) -> None:
        made = of_kind(pdf, kind)
        if key in made:
            del made[key]
        for one in made.get("/A", []):
            if key in one:
                del one[key]

    return remove


def in_catalog(key: str, value: Any) -> Fault:
    def put(pdf: Pdf) -> None:
        if value is None:
            del pdf.Root[key]
        else:
            pdf.Root[key] = value

    return put


def in_xmp(old: bytes, new: bytes) -> Fault:
    def put(pdf: Pdf) -> None:
        told = pdf.Root.Metadata.read_bytes()
        assert re.search(old, told)
        pdf.Root.Metadata.write(re.sub(old, new, told))

    return put


def in_roles(**mapped: str) -> Fault:
    def put(pdf: Pdf) -> None:
        for own, other in mapped.items():
            pdf.Root.StructTreeRoot.RoleMap[f"/{own}"] = Name(f"/{other}")

    return put


def on_link(change: Callable[[Any], object]) -> Fault:
    def put(pdf: Pdf) -> None:
        change(next(note for page in pdf.pages for note in page.obj.get("/Annots", [])))

    return put


def on_font(change: Callable[[Any], object]) -> Fault:
    def put(pdf: Pdf) -> None:
        change(pdf.pages[1].Resources.Font["/F1+0"])

    return put


def in_unicode(old: bytes, new: bytes) -> Fault:
    def put(font: Any) -> None:
        told = font.ToUnicode.read_bytes()
        assert old in told
        font.ToUnicode.write(told.replace(old, new))

    return on_font(put)


def removed(key: str) -> Callable[[Any], object]:
    def remove(made: Any) -> None:
        del made[key]

    return remove


def put(key: str, value: Any) -> Callable[[Any], object]:
    def change(made: Any) -> None:
        made[key] = value

    return change


def unlanguaged(pdf: Pdf) -> None:
    del pdf.Root["/Lang"]


def unspoken_mark(pdf: Pdf) -> None:
    """The parent tree knows a mark less than the page has."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[3] = Array(list(numbers[3])[:1])


def unbound(pdf: Pdf) -> None:
    """A link that no element has."""
    link = next(node for top in read_tree(pdf) for node in top.walk() if node.own == "Link").made
    link.K = Array([one for one in link.K if not isinstance(one, Dictionary)])


def same_notes(pdf: Pdf) -> None:
    for node in (node for top in read_tree(pdf) for node in top.walk() if node.own == "Note"):
        node.made.ID = String("note")


def narrow(pdf: Pdf) -> None:
    """A letter that is told to be wider than it is."""
    widths = pdf.pages[1].Resources.Font["/F1+0"].Widths
    widths[ord("e")] = float(widths[ord("e")]) + 50


def drawn_twice(pdf: Pdf) -> None:
    form = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), StructParents=1)
    pdf.pages[1].Resources.XObject = Dictionary(Twice=form)
    painting(b"/Twice Do /Twice Do")(pdf)


def referring(pdf: Pdf) -> None:
    form = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), Ref=Dictionary())
    pdf.pages[1].Resources.XObject = Dictionary(Other=form)
    painting(b"/Other Do")(pdf)


def heads_alone(pdf: Pdf) -> None:
    table = of_kind(pdf, "Table")
    table.K = Array([one for one in table.K if Name.TBody != one.S])


def amid(pdf: Pdf) -> None:
    table = of_kind(pdf, "Table")
    table.K = Array([table.K[1], table.K[0], table.K[2]])


def ragged(pdf: Pdf) -> None:
    row = of_kind(pdf, "TBody").K[0]
    row.K = Array(list(row.K)[:-1])


def widget(pdf: Pdf) -> None:
    def change(note: Any) -> None:
        note.Subtype, note.FT = Name.Widget, Name.Tx
        pdf.Root.AcroForm = Dictionary(Fields=Array([note]))

    on_link(change)(pdf)


def form_that_draws_itself(pdf: Pdf) -> None:
    told = pdf.make_stream(b"<acrobat7><dynamicRender>required</dynamicRender></acrobat7>")
    pdf.Root.AcroForm = Dictionary(XFA=Array([String("config"), told]))


def file_inside(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(
        EmbeddedFiles=Dictionary(
            Names=Array([String("a"), pdf.make_indirect(Dictionary(Type=Name.Filespec, EF=Dictionary()))])
        )
    )


MATTERHORN: list[tuple[str, Fault]] = [
    ("01-003", painting(b"/P <</MCID 0>> BDC /Artifact BMC EMC EMC")),
    ("01-004", painting(b"/Artifact BMC /P <</MCID 0>> BDC EMC EMC")),
    ("01-005", painting(b"0 0 10 10 re f")),
    ("01-005", painting(b"/Span <</Lang (nl)>> BDC BT /F1+0 9 Tf (a) Tj ET EMC")),
    ("01-005", unspoken_mark),
    ("01-005", in_catalog("/StructTreeRoot", None)),
    ("01-005", in_catalog("/MarkInfo", Dictionary(Marked=False))),
    ("01-007", in_catalog("/MarkInfo", Dictionary(Marked=True, Suspects=True))),
    ("02-001", renamed("Caption", "Bijschrift")),
    ("02-003", in_roles(Title="Titel", Titel="Title")),
    ("02-004", in_roles(P="H1")),
    ("06-001", in_catalog("/Metadata", None)),
    ("06-002", in_xmp(rb"<pdfuaid:part>1</pdfuaid:part>", b"")),
    ("06-003", in_xmp(rb"(?s)<dc:title>.*</dc:title>", b"")),
    ("07-001", in_catalog("/ViewerPreferences", None)),
    ("07-002", in_catalog("/ViewerPreferences", Dictionary(DisplayDocTitle=False))),
    ("09-004", renamed("TR", "P")),
    ("09-004", renamed("TH", "P")),
    ("09-004", renamed("Table", "Div")),
    ("09-004", heads_alone),
    ("09-004", amid),
    ("09-004", ragged),
    ("09-005", renamed("LI", "P")),
    ("09-005", renamed("LBody", "P")),
    ("09-005", renamed("L", "Div")),
    ("09-006", renamed("TOCI", "P")),
    ("09-006", renamed("TOC", "Div")),
    ("10-001", in_unicode(b"<65> <0065>\n", b"")),
    ("11-001", unlanguaged),
    ("11-001", in_catalog("/Lang", String("Nederlands!"))),
    ("11-002", unlanguaged),
    ("11-003", unlanguaged),
    ("11-004", unlanguaged),
    ("11-006", unlanguaged),
    ("13-004", without("Figure", "/Alt")),
    ("14-002", renamed("H1", "H2")),
    ("14-003", renamed("H2", "H4")),
    ("14-007", renamed("H2", "H")),
    ("15-003", without("TH", "/Scope")),
    ("15-003", without("TH", "/ID")),
    ("19-003", without("Note", "/ID")),
    ("19-004", same_notes),
    ("20-001", in_catalog("/OCProperties", Dictionary(D=Dictionary()))),
    ("20-003", in_catalog("/OCProperties", Dictionary(D=Dictionary(Name=String("a"), AS=Array())))),
    ("21-001", file_inside),
    ("25-001", form_that_draws_itself),
    ("28-002", on_link(put("/Subtype", Name.Highlight))),
    ("28-004", on_link(lambda note: (put("/Subtype", Name.Highlight)(note), removed("/Contents")(note)))),
    ("28-005", widget),
    ("28-006", on_link(put("/Subtype", Name.Sticker))),
    ("28-007", on_link(put("/Subtype", Name.TrapNet))),
    ("28-008", lambda pdf: removed("/Tabs")(pdf.pages[1].obj)),
    ("28-009", lambda pdf: put("/Tabs", Name.R)(pdf.pages[1].obj)),
    ("28-010", widget),
    ("28-011", unbound),
    ("28-012", on_link(removed("/Contents"))),
    ("28-018", on_link(put("/Subtype", Name.PrinterMark))),
    ("30-001", referring),
    ("30-002", drawn_twice),
    ("31-009", on_font(lambda font: removed("/FontFile2")(font.FontDescriptor))),
    ("31-016", narrow),
    ("31-024", on_font(put("/Encoding", Name.WinAnsiEncoding))),
    ("31-019", on_font(lambda font: put("/Flags", 32)(font.FontDescriptor))),
    ("31-025", on_font(lambda font: font.FontDescriptor.FontFile2.write(uncharted(font)))),
    ("31-027", on_font(removed("/ToUnicode"))),
    ("31-028", in_unicode(b"<65> <0065>", b"<65> <0000>")),
    ("31-029", in_unicode(b"<65> <0065>", b"<65> <FEFF>")),
    ("31-030", painting(b"/P <</MCID 0>> BDC BT /F1+0 9 Tf <FE> Tj ET EMC")),
]


def uncharted(font: Any) -> bytes:
    """The font without its table of letters."""
    return bytes(font.FontDescriptor.FontFile2.read_bytes()).replace(b"cmap", b"xmap", 1)


def test_the_good_report_fails_nothing() -> None:
    assert failures(good()) == []
    assert archive_failures(good()) == []


@pytest.mark.parametrize(("condition", "fault"), MATTERHORN)
def test_each_fault_is_found(condition: str, fault: Fault) -> None:
    assert condition in conditions(failures(with_fault(fault)))


def test_a_file_closed_to_screen_readers_is_found() -> None:
    closing = Encryption(owner="x", R=3, aes=False, metadata=False, allow=Permissions(accessibility=False))
    closed = with_fault(lambda pdf: None, encryption=closing)

    assert "26-002" in conditions(failures(closed))
    assert "6.1.3" in conditions(archive_failures(closed))


ARCHIVE: list[tuple[str, Fault]] = [
    ("6.1.12", in_catalog("/Perms", Dictionary(Other=1))),
    ("6.1.13", lambda pdf: put("/MediaBox", Array([0, 0, 2, 2]))(pdf.pages[0].obj)),
    ("6.1.13", in_catalog("/Long", String("x" * 40000))),
    ("6.1.13", painting(b"q " * 40 + b"Q " * 40)),
    ("6.2.3", in_catalog("/OutputIntents", None)),
    ("6.2.3", lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"no profile")),
    ("6.2.3", lambda pdf: put("/N", 4)(pdf.Root.OutputIntents[0].DestOutputProfile)),
    ("6.2.4.3", painting(b"0 0 0 1 k")),
    ("6.2.11.4.1", on_font(lambda font: removed("/FontFile2")(font.FontDescriptor))),
    ("6.3.1", on_link(put("/Subtype", Name.Movie))),
    ("6.3.2", on_link(put("/F", 0))),
    ("6.3.3", on_link(put("/Subtype", Name.Square))),
    ("6.4", in_catalog("/AcroForm", Dictionary(NeedAppearances=True))),
    ("6.5.1", in_catalog("/OpenAction", Dictionary(S=Name.JavaScript, JS=String("x")))),
    ("6.5.1", on_link(put("/A", Dictionary(S=Name.Launch)))),
    ("6.5.2", in_catalog("/AA", Dictionary())),
    ("6.6.2.1", in_catalog("/Metadata", None)),
    ("6.6.2.1", lambda pdf: pdf.Root.Metadata.write(b"not xml")),
    ("6.6.2.3", in_xmp(rb"(?s)<pdfaExtension:schemas>.*</pdfaExtension:schemas>", b"")),
    ("6.6.3", lambda pdf: put("/Title", String("Iets anders"))(pdf.trailer.Info)),
    ("6.6.4", in_xmp(rb"<pdfaid:part>2", b"<pdfaid:part>9")),
    ("6.7.2.2", in_catalog("/MarkInfo", Dictionary(Marked=False))),
    ("6.7.3.3", in_catalog("/StructTreeRoot", None)),
    ("6.8", file_inside),
    ("6.9", in_catalog("/OCProperties", Dictionary(D=Dictionary()))),
    ("6.10", lambda pdf: put("/PresSteps", Dictionary())(pdf.pages[0].obj)),
    ("6.11", in_catalog("/Requirements", Array())),
]


@pytest.mark.parametrize(("clause", "fault"), ARCHIVE)
def test_what_cannot_be_archived_is_found(clause: str, fault: Fault) -> None:
    assert clause in conditions(archive_failures(with_fault(fault)))


@pytest.mark.parametrize(
    ("clause", "old", "new"),
    [
        ("6.1.2", b"%\xe2\xe3\xcf\xd3", b"%abcd"),
        ("6.1.7.1", b"\nendstream", b"endstream"),
        ("6.1.9", b"\nendobj", b" endobj"),
        ("6.1.3", b"%%EOF\n", b"%%EOF\nmore"),
        ("6.1.3", b"/ID ", b"/Ix "),
    ],
)
def test_a_file_that_is_written_otherwise_is_found(clause: str, old: bytes, new: bytes) -> None:
    assert clause in conditions(archive_failures(good().replace(old, new)))
