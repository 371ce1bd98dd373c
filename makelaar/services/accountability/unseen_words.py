"""What a PDF says beside its pages: to who hears it instead of seeing it, in its bookmarks, and about itself."""

import re
from collections.abc import Iterator
from html import unescape

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject, StreamObject, TextStringObject

_SAID = frozenset(
    "/Alt /ActualText /E /T /Title /Author /Subject /Keywords /Creator /Producer /Contents /TU /Desc /URI".split()
)
"""Under these keys stand words."""
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E)\s*<([0-9A-Fa-f\s]*)>")
"""Words to be said instead of what is drawn, amid the drawing."""
_TAG = re.compile(r"<[^>]*>")


def unseen_words(reader: PdfReader) -> Iterator[str]:
    """Every such text, each once."""
    yield from dict.fromkeys((*_in_objects(reader), *_amid_drawing(reader), *_in_metadata(reader)))


def _in_objects(reader: PdfReader) -> Iterator[str]:
    """Texts in the file's objects, all of them: the structure, the bookmarks, the links, the information."""
    ahead: list[PdfObject] = [reader.trailer]
    seen: set[tuple[int, int]] = set()
    while ahead:
        found: PdfObject | None = ahead.pop()
        if isinstance(found, IndirectObject):
            if (found.idnum, found.generation) in seen:
                continue
            seen.add((found.idnum, found.generation))
            found = found.get_object()
        if isinstance(found, DictionaryObject):
            for key, value in found.items():
                if key in _SAID and isinstance(value, TextStringObject):
                    yield str(value)
                ahead.append(value)
        elif isinstance(found, ArrayObject):
            ahead += found


def _amid_drawing(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        drawn = page.get_contents()
        if drawn is not None:
            for written in _SPOKEN.findall(drawn.get_data()):
                yield _text(bytes.fromhex(written.decode("ascii")))


def _text(written: bytes) -> str:
    return written.decode("utf-16") if written[:2] in (b"\xfe\xff", b"\xff\xfe") else written.decode("latin-1")


def _in_metadata(reader: PdfReader) -> Iterator[str]:
    about = reader.root_object.get("/Metadata")
    if about is not None and isinstance(stream := about.get_object(), StreamObject):
        yield unescape(_TAG.sub(" ", stream.get_data().decode("utf-8", "replace")))
