"""Look through a zipped sheet (xlsx, ods) before any reader opens it, so that none can be made to choke on it."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from zlib import error as zlib_error

from makelaar.intake.book import Stop, check_stop
from makelaar.intake.refusals import damaged, harmful, protected, too_large

MAX_PARTS = 4_000
MAX_XML_BYTES = 64 * 2**20
"""All XML of one file together, unpacked: some 80,000 rows of twelve cells."""
MAX_RATIO = 250
"""Real sheets shrink 5 to 60 times; a bomb gets near deflate's bound of 1,032."""
CHUNK = 2**18

_ENCRYPTED = 0x1
_DECLARATION = re.compile(rb"<\x00?!\x00?(D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E|E\x00?N\x00?T\x00?I\x00?T\x00?Y)")
_UTF16_STARTS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")

BROKEN_ZIP = (
    zipfile.BadZipFile, zlib_error, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError, OSError,
    OverflowError, IndexError,
)  # fmt: skip
"""What `zipfile` raises on files that are not as they should be."""


def open_zip(path: Path) -> zipfile.ZipFile:
    """The archive, after its directory was found sane. Raises UserError."""
    try:
        archive = zipfile.ZipFile(path)
    except BROKEN_ZIP as error:
        raise damaged() from error
    try:
        _check_directory(archive, path.stat().st_size)
    except BaseException:
        archive.close()
        raise
    return archive


def is_text_part(name: str) -> bool:
    """Whether a reader would parse this part (pictures and macros are never unpacked)."""
    return name.lower().endswith((".xml", ".rels", ".vml")) or name == "mimetype"


def _check_directory(archive: zipfile.ZipFile, size_on_disk: int) -> None:
    """Refuse by what the directory says, without unpacking anything."""
    parts = archive.infolist()
    if len(parts) > MAX_PARTS:
        raise harmful()
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise protected()
    if sum(part.compress_size for part in parts) > size_on_disk:
        raise harmful()  # parts that overlap, each counted more than once
    if len({part.filename for part in parts}) < len(parts):
        raise damaged()  # two parts of one name: readers would differ on which counts
    text = [part for part in parts if is_text_part(part.filename)]
    for part in text:
        if part.file_size > 2**20 and part.file_size > MAX_RATIO * max(part.compress_size, 1):
            raise harmful()
    if sum(part.file_size for part in text) > MAX_XML_BYTES:
        raise too_large()


def chunks(archive: zipfile.ZipFile, name: str, cancelled: Stop | None = None) -> Iterator[bytes]:
    """The part's bytes piece by piece, proven not to declare entities. Raises UserError where it cannot be unpacked.

    A part that holds more than its directory entry says ends in a checksum error, so it is damaged.
    """
    tail = b""
    try:
        with archive.open(name) as part:
            while piece := part.read(CHUNK):
                check_stop(cancelled)
                if not tail and piece[:2] in _UTF16_STARTS:
                    raise damaged()  # no sheet program writes it, and the checks below would not see its tags
                if _DECLARATION.search(tail + piece):
                    raise harmful()
                tail = piece[-32:] or tail
                yield piece
    except BROKEN_ZIP as error:
        raise damaged() from error


def part_bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    """One whole small part. Raises UserError where it is missing, large or broken."""
    try:
        if archive.getinfo(name).file_size > MAX_XML_BYTES // 4:
            raise too_large()
    except KeyError as error:
        raise damaged() from error
    return b"".join(chunks(archive, name))
