"""The Matterhorn protocol 1.1: how a PDF can fail PDF/UA-1 (ISO 14289-1), as far as a machine can tell.

Not checked, because nothing of ours has it: ruby and warichu (09-007, 09-008), media clips (28-014 to 28-016), and of
fonts what concerns Type 1 and composite ones beyond being in the file and readable.
"""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from kit.annotation_rules import annotation_failures, form_failures
from kit.font_rules import font_failures
from kit.painted import Marking, painted
from kit.structure_rules import structure_failures
from kit.tagged_tree import STANDARD, Node, parents, read_tree, roles, standard
from kit.xmp_told import title_languages, told_in_xmp
from pikepdf import Dictionary, Pdf

Failure = tuple[str, str]
"""The condition ("01-005") and what fails it."""

_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")


def failures(content: bytes) -> list[Failure]:
    """All that fails, each once; empty is good."""
    with Pdf.open(BytesIO(content)) as pdf:
        rules: tuple[Callable[[Pdf, list[Node]], Iterator[Failure]], ...] = (
            _content,
            _role_map,
            _metadata,
            _languages,
            _files_and_layers,
            annotation_failures,
        )
        nodes = [node for first in read_tree(pdf) for node in first.walk()]
        found = [one for rule in rules for one in rule(pdf, nodes)]
        return list(dict.fromkeys([*found, *structure_failures(nodes), *form_failures(pdf), *font_failures(pdf)]))


def _content(pdf: Pdf, nodes: list[Node]) -> Iterator[Failure]:
    """01: everything is tagged or decoration, never both; and the tree and the pages say the same."""
    above = parents(pdf)
    known = {(page, number) for node in nodes for page, number in node.marks}
    for page, one in painted(pdf):
        tagged = [mark for mark in one.inside if mark.number is not None]
        artifact = any(mark.tag == "Artifact" for mark in one.inside)
        where = f"page {page.index + 1}"
        if one.kind == "begin":
            last, around = one.inside[-1], one.inside[:-1]
            if last.tag == "Artifact" and any(mark.number is not None for mark in around):
                yield "01-003", where
            if last.number is not None and any(mark.tag == "Artifact" for mark in around):
                yield "01-004", where
            if last.number is not None and not _belongs(last, one.key, above, known, page.obj.objgen):
                yield "01-005", f"{where}, mark {last.number} is of no element"
        elif one.kind in ("text", "paint") and not tagged and not artifact:
            yield "01-005", f"{where}, {one.operator}"
    marks = pdf.Root.get("/MarkInfo", Dictionary())
    if not marks.get("/Marked", False):
        yield "01-005", "not told to be marked"
    if marks.get("/Suspects", False):
        yield "01-007", "suspects"
    if not nodes:
        yield "01-005", "no structure"


def _belongs(mark: Marking, key: int | None, above: dict[int, Any], known: set[Any], page: tuple[int, int]) -> bool:
    of_page = above.get(key) if key is not None else None
    return of_page is not None and mark.number < len(of_page) and (page, mark.number) in known


def _role_map(pdf: Pdf, nodes: list[Node]) -> Iterator[Failure]:
    mapped = roles(pdf)
    for kind in {node.own for node in nodes} | set(mapped):
        if kind in STANDARD:
            if kind in mapped:
                yield "02-004", kind
        elif not standard(kind, mapped):
            yield "02-003" if _circles(kind, mapped) else "02-001", kind


def _circles(kind: str, mapped: dict[str, str]) -> bool:
    seen: set[str] = set()
    while kind in mapped and kind not in seen:
        seen.add(kind)
        kind = mapped[kind]
    return kind in seen


def _metadata(pdf: Pdf, nodes: list[Node]) -> Iterator[Failure]:
    if "/Metadata" not in pdf.Root:
        yield "06-001", "no metadata"
    else:
        told = told_in_xmp(pdf)
        if told.get("pdfuaid:part") != "1" or not re.search(rb"\bpdfuaid:part\b", pdf.Root.Metadata.read_bytes()):
            yield "06-002", "not told to be PDF/UA-1"
        if not told.get("dc:title"):
            yield "06-003", "no title"
    preferences = pdf.Root.get("/ViewerPreferences", Dictionary())
    if "/DisplayDocTitle" not in preferences:
        yield "07-001", "no word on showing the title"
    elif not preferences.DisplayDocTitle:
        yield "07-002", "title is not shown"


def _languages(pdf: Pdf, nodes: list[Node]) -> Iterator[Failure]:
    """11: the document's language, or that of each part."""
    for told in (pdf.Root.get("/Lang"), *(node.made.get("/Lang") for node in nodes)):
        if told is not None and not _LANGUAGE.fullmatch(str(told)):
            yield "11-001", f"“{told}” is no language"
    if str(pdf.Root.get("/Lang", "")):
        return
    told = {mark for node in nodes for mark in node.marks if any(one.words("/Lang") for one in node.above())}
    for page, one in painted(pdf):
        own = any("/Lang" in mark.about or (page.obj.objgen, mark.number) in told for mark in one.inside)
        if one.kind == "text" and not own and not any(mark.tag == "Artifact" for mark in one.inside):
            yield "11-001", f"page {page.index + 1}"
    for node in nodes:
        told_in_words = any(key in node.made for key in ("/Alt", "/ActualText", "/E"))
        if told_in_words and not any(around.words("/Lang") for around in node.above()):
            yield "11-002", node.kind
    if "/First" in pdf.Root.get("/Outlines", Dictionary()):
        yield "11-003", "bookmarks"
    if any("/Contents" in note and "/Lang" not in note for page in pdf.pages for note in page.obj.get("/Annots", [])):
        yield "11-004", "annotation"
    if "/Metadata" in pdf.Root and title_languages(pdf) == {"x-default"}:
        yield "11-006", "title"


def _files_and_layers(pdf: Pdf, nodes: list[Node]) -> Iterator[Failure]:
    layers = pdf.Root.get("/OCProperties", Dictionary())
    for one in [layers[key] for key in ("/D",) if key in layers] + list(layers.get("/Configs", [])):
        if not str(one.get("/Name", "")):
            yield "20-001", "layers without a name"
        if "/AS" in one:
            yield "20-003", "layers that switch themselves"
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/EF" in one and not (str(one.get("/F", "")) and str(one.get("/UF", ""))):
            yield "21-001", "file without a name"
    if pdf.is_encrypted and not pdf.allow.accessibility:
        yield "26-002", "closed to screen readers"
