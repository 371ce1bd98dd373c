"""Look for words that must not be readable outside the register: in names and contents of every file of a tree.

Contents are read as they are, as UTF-16, and through what hides text: ZIP members (xlsx, docx, backups), gzip, and
the compressed streams of a PDF.
"""

import base64
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_DEEPEST = 4


@dataclass(frozen=True)
class Hit:
    """A canary that was found, and where: a path in the tree, with what it was inside of."""

    canary: str
    place: str


def find_canaries(tree: Path, canaries: Iterable[str]) -> list[Hit]:
    """Every canary in the names and contents of the files below `tree`, in small or capital letters."""
    wanted = tuple(canaries)
    hits: list[Hit] = []
    for path in sorted(tree.rglob("*")):
        place = path.relative_to(tree).as_posix()
        hits += [Hit(word, f"{place} (name)") for word in wanted if word.lower() in path.name.lower()]
        if path.is_file() and not path.is_symlink():
            for inside, content in _layers(path.read_bytes(), place):
                hits += [Hit(word, inside) for word in wanted if _holds(content, word)]
    return hits


def _holds(content: bytes, word: str) -> bool:
    small = content.lower()
    return any(word.lower().encode(encoding) in small for encoding in ("utf-8", "latin-1", "utf-16-le", "utf-16-be"))


def _layers(content: bytes, place: str, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """The content itself and everything packed in it."""
    yield place, content
    if depth < _DEEPEST:
        for name, inner in (*_zip_members(content), *_gzip(content), *_pdf_streams(content)):
            yield from _layers(inner, f"{place} > {name}", depth + 1)


def _zip_members(content: bytes) -> Iterator[tuple[str, bytes]]:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.infolist():
            yield f"{member.filename} (name)", member.filename.encode()
            yield member.filename, archive.read(member)


def _gzip(content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(b"\x1f\x8b"):
        yield "gzip", gzip.decompress(content)


def _pdf_streams(content: bytes) -> Iterator[tuple[str, bytes]]:
    if not content.startswith(b"%PDF"):
        return
    for number, match in enumerate(re.finditer(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)):
        stream = match[1]
        if stream.rstrip().endswith(b"~>"):
            stream = _ascii85(stream)
        inflater = zlib.decompressobj()
        try:
            yield f"stream {number}", inflater.decompress(stream)
        except zlib.error:
            continue


def _ascii85(stream: bytes) -> bytes:
    packed = b"".join(stream.split())
    return base64.a85decode(packed if packed.startswith(b"<~") else b"<~" + packed, adobe=True)
