"""What SQLite does not tell of its write-ahead log: whether confirmed work is missing from it.

SQLite reads a log up to the first frame with a wrong checksum and drops the rest in silence: right for a write that
a power cut tore, wrong for a flipped bit (one lost 20 commits). So before SQLite opens a log that a killed program
left behind, it is compared with its index (`-shm`), whose header counts the frames that were committed; with
`synchronous=FULL` that count never runs ahead of the log. Broken frames behind the last commit mean nothing: a
transaction that was rolled back leaves them too. Formats: sqlite.org/fileformat2.html#walformat, walformat.html.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

from makelaar.store.border import disk_errors

_HEADER = struct.Struct(">8I")  # magic, version, page size, checkpoint number, two salts, checksum
_FRAME = struct.Struct(">6I")  # page, size of the database after a commit or 0, two salts, checksum
_MAGIC = 0x377F0682  # the lowest bit says that checksums are big-endian
_VERSION = 3007000
_INDEX_HEADER = struct.Struct("=IIIBBHIIIIIIII")  # native order: the index is never moved between machines
_MASK = 0xFFFFFFFF


@dataclass(frozen=True)
class _Log:
    salts: tuple[int, int]
    committed: int
    """Frames up to the last whole commit."""


def has_lost_commits(wal: Path, index: Path) -> bool:
    """Whether the log no longer holds all that it once confirmed. Raises CannotWrite when it cannot be read.

    Not to be seen: damage in a log whose index is gone too, which looks as a torn write does.
    """
    content, counted = _content(wal), _content(index)
    expected = _counted(counted)
    if len(content) < _HEADER.size:
        return len(content) > 0 or (expected is not None and expected[0] > 0)
    log = _read(content)
    if log is None:
        return True
    return expected is not None and expected[1] == log.salts and log.committed < expected[0]


def _content(path: Path) -> bytes:
    try:
        with disk_errors():
            return path.read_bytes()
    except FileNotFoundError:
        return b""


def _counted(index: bytes) -> tuple[int, tuple[int, int]] | None:
    """Committed frames and salts by the index; None when it has no whole header (two equal copies of it)."""
    size = _INDEX_HEADER.size
    if len(index) < 2 * size or index[:size] != index[size : 2 * size]:
        return None
    fields = _INDEX_HEADER.unpack_from(index)
    if fields[0] != _VERSION or fields[3] != 1:
        return None
    # The salts are copied from the log byte by byte, so they are big-endian in the index too.
    first, second = struct.unpack_from(">2I", index, size - 16)
    return fields[6], (first, second)


def _read(content: bytes) -> _Log | None:
    """The log; None when its header is not as it was written."""
    magic, version, page, _number, salt1, salt2, *checksum = _HEADER.unpack_from(content)
    order = ">" if magic & 1 else "<"
    sums = _checksum(content[:24], (0, 0), order)
    if magic & ~1 != _MAGIC or version != _VERSION or list(sums) != checksum:
        return None
    step = _FRAME.size + page
    committed = 0
    for number, at in enumerate(range(_HEADER.size, len(content) - step + 1, step), start=1):
        _page, size_after, frame_salt1, frame_salt2, *checksum = _FRAME.unpack_from(content, at)
        sums = _checksum(content[at : at + 8], sums, order)
        sums = _checksum(content[at + _FRAME.size : at + step], sums, order)
        if (frame_salt1, frame_salt2) != (salt1, salt2) or list(sums) != checksum:
            break
        if size_after:
            committed = number
    return _Log((salt1, salt2), committed)


def _checksum(content: bytes, start: tuple[int, int], order: str) -> tuple[int, int]:
    """SQLite's running checksum over pairs of 32-bit words."""
    first, second = start
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for place in range(0, len(words), 2):
        first = (first + words[place] + second) & _MASK
        second = (second + words[place + 1] + first) & _MASK
    return first, second
