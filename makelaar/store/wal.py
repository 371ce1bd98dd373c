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
from typing import BinaryIO

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
    frames: int
    """Up to the last whole commit."""


def has_lost_commits(wal: Path, index: Path) -> bool:
    """Whether the log no longer holds all that it once confirmed. Raises CannotWrite when it cannot be read.

    Not to be seen: damage in a log whose index is gone too, which looks as a torn write does.
    """
    counted = _counted(_beginning(index, 2 * _INDEX_HEADER.size))
    head = _beginning(wal, _HEADER.size)
    if len(head) < _HEADER.size:
        return len(head) > 0 or (counted is not None and counted.frames > 0)
    with disk_errors(), wal.open("rb") as file:
        log = _read(file)
    if log is None:
        return True
    return counted is not None and counted.salts == log.salts and log.frames < counted.frames


def _beginning(path: Path, size: int) -> bytes:
    try:
        with disk_errors(), path.open("rb") as file:
            return file.read(size)
    except FileNotFoundError:
        return b""


def _counted(index: bytes) -> _Log | None:
    """The log as its index has it; None when that has no whole header (two equal copies of it)."""
    size = _INDEX_HEADER.size
    if len(index) < 2 * size or index[:size] != index[size : 2 * size]:
        return None
    fields = _INDEX_HEADER.unpack_from(index)
    if fields[0] != _VERSION or fields[3] != 1:
        return None
    # The salts are copied from the log byte by byte, so they are big-endian in the index too.
    first, second = struct.unpack_from(">2I", index, size - 16)
    return _Log((first, second), fields[6])


def _read(file: BinaryIO) -> _Log | None:
    """The log as far as SQLite would read it; None when its header is not as it was written."""
    head = file.read(_HEADER.size)
    magic, version, page, _number, salt1, salt2, *checksum = _HEADER.unpack(head)
    order = ">" if magic & 1 else "<"
    sums = _checksum(head[:24], (0, 0), order)
    if magic & ~1 != _MAGIC or version != _VERSION or list(sums) != checksum:
        return None
    number = committed = 0
    while len(frame := file.read(_FRAME.size + page)) == _FRAME.size + page:
        _page, size_after, frame_salt1, frame_salt2, *checksum = _FRAME.unpack_from(frame)
        sums = _checksum(frame[_FRAME.size :], _checksum(frame[:8], sums, order), order)
        if (frame_salt1, frame_salt2) != (salt1, salt2) or list(sums) != checksum:
            break
        number += 1
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
