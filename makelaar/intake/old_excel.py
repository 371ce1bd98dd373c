"""Look through an old Excel file (xls) or another compound file before any reader opens it.

Compound files: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.6 (directory). Records: [MS-XLS] 2.3. Only what is needed to
find the workbook stream and to see which cells it fills.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from makelaar.intake.book import MAX_CELLS, Stop, check_stop
from makelaar.intake.refusals import damaged, protected, spread_out, too_large, unknown_kind

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
MAX_BYTES = 40 * 2**20

_END_OF_CHAIN = 0xFFFFFFFA
"""Sector numbers from here on are marks, not places."""
_FILLED = {0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E}
"""FORMULA, RSTRING, LABELSST, NUMBER, LABEL, BOOLERR, RK: cells with a value, row and column first."""
_MULTIPLE_NUMBERS = 0x00BD
_START, _PASSWORD = 0x0809, 0x002F


def check_old_excel(path: Path, cancelled: Stop | None = None) -> None:
    """Raises UserError where the file is damaged, protected, no workbook, or fills too wide a rectangle."""
    if path.stat().st_size > MAX_BYTES:
        raise too_large()
    try:
        streams = _Compound(path.read_bytes())
        if "EncryptedPackage" in streams.names:
            raise protected()
        workbook = streams.read("Workbook") or streams.read("Book")
    except (struct.error, IndexError, ValueError, OverflowError, OSError) as error:
        raise damaged() from error
    if not workbook:
        raise damaged() if not streams.names else unknown_kind()
    _check_records(workbook, cancelled)


def _check_records(workbook: bytes, cancelled: Stop | None) -> None:
    """Walk the records once."""
    last_row = last_column = 0
    for place, (kind, body) in enumerate(_records(workbook)):
        if place % 20_000 == 0:
            check_stop(cancelled)
        if kind == _PASSWORD:
            raise protected()
        if kind == _START:
            last_row = last_column = 0
        elif kind in _FILLED or kind == _MULTIPLE_NUMBERS:
            if len(body) < 4:
                raise damaged()
            row, column = struct.unpack_from("<HH", body)
            if kind == _MULTIPLE_NUMBERS:
                column = max(column, int.from_bytes(body[-2:], "little"))
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
            if last_row * last_column > MAX_CELLS:
                raise spread_out()


def _records(workbook: bytes) -> Iterator[tuple[int, bytes]]:
    """(kind, body) of every record until the stream ends."""
    at = 0
    while at + 4 <= len(workbook):
        kind, length = struct.unpack_from("<HH", workbook, at)
        yield kind, workbook[at + 4 : at + 4 + length]
        at += 4 + length


class _Compound:
    """The streams of a compound file, by name. Raises ValueError, IndexError or struct.error on damage."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(SIGNATURE):
            raise ValueError("no compound file")
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError("sector size")
        self._data, self._size = data, 1 << shift
        directory, self._cutoff, mini_fat = struct.unpack_from("<I4xII", data, 48)
        self._fat = self._allocation()
        self._mini_fat = self._numbers(self._chain(mini_fat)) if mini_fat < _END_OF_CHAIN else ()
        self._entries = self._directory(self._chain(directory))
        self.names = frozenset(self._entries)

    def read(self, name: str) -> bytes:
        """The stream's bytes; none where there is no such stream."""
        start, length = self._entries.get(name, (0, 0))
        if length < self._cutoff:
            root, root_length = self._entries["Root Entry"]
            small = self._chain(root)[:root_length]
            return self._follow(start, self._mini_fat, 64, small)[:length]
        return self._chain(start)[:length]

    def _allocation(self) -> tuple[int, ...]:
        """The FAT: 109 sectors of it named in the header, the others in a chain of DIFAT sectors."""
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        following, count = struct.unpack_from("<II", self._data, 68)
        for _step in range(min(count, 4_096)):
            if following >= _END_OF_CHAIN:
                break
            *more, following = self._numbers(self._sector(following))
            sectors += more
        return self._numbers(b"".join(self._sector(place) for place in sectors if place < _END_OF_CHAIN))

    def _directory(self, raw: bytes) -> dict[str, tuple[int, int]]:
        """(first sector, length) by name; entries are 128 bytes."""
        entries = {}
        for at in range(0, len(raw) - 127, 128):
            name_length, kind = struct.unpack_from("<HB", raw, at + 64)
            if kind in (2, 5) and 2 <= name_length <= 64:
                name = raw[at : at + name_length - 2].decode("utf-16-le", "replace")
                entries["Root Entry" if kind == 5 else name] = struct.unpack_from("<II", raw, at + 116)
        return entries

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        if at >= len(self._data):
            raise IndexError("sector behind the end")
        return self._data[at : at + self._size]

    def _chain(self, first: int) -> bytes:
        return self._follow(first, self._fat, self._size, self._data[self._size :])

    @staticmethod
    def _numbers(raw: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])

    @staticmethod
    def _follow(first: int, table: tuple[int, ...], size: int, data: bytes) -> bytes:
        """The sectors of one chain, joined. A chain that visits a sector twice is damage."""
        pieces, seen, at = [], set(), first
        while at < _END_OF_CHAIN:
            if at in seen:
                raise ValueError("a chain that runs in a circle")
            seen.add(at)
            pieces.append(data[at * size : (at + 1) * size])
            at = table[at]
        return b"".join(pieces)
