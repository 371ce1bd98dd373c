"""The colours of the screen, so that an archive prints them alike: an ICC profile of sRGB, made here.

Computed from the published standard (IEC 61966-2-1; values adapted to D50 as ICC.1:2001-04 asks), so that no file of
others has to be carried.
"""

import struct
from functools import lru_cache

_WHITE = (0.9642, 1.0, 0.8249)
_RED, _GREEN, _BLUE = (0.4360, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
_STEPS = 1024
_NAME = b"sRGB (IEC 61966-2-1)"


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The profile (ICC version 2.1, display, RGB to XYZ): always the same bytes."""
    curve = b"curv" + struct.pack(f">4xI{_STEPS}H", _STEPS, *(_linear(step / (_STEPS - 1)) for step in range(_STEPS)))
    tags = {
        b"desc": b"desc" + struct.pack(">4xI", len(_NAME) + 1) + _NAME + bytes(1 + 4 + 4 + 2 + 1 + 67),
        b"cprt": b"text" + bytes(4) + b"No copyright, use freely" + bytes(1),
        b"wtpt": _xyz(_WHITE),
        b"rXYZ": _xyz(_RED),
        b"gXYZ": _xyz(_GREEN),
        b"bXYZ": _xyz(_BLUE),
    }
    place = 128 + 4 + 12 * (len(tags) + 3)
    table, data = [], b""
    for name, content in (*tags.items(), (b"TRC", curve)):
        for tag in (b"rTRC", b"gTRC", b"bTRC") if name == b"TRC" else (name,):
            table.append(tag + struct.pack(">II", place + len(data), len(content)))
        data += content + bytes(-len(content) % 4)
    return _header(place + len(data)) + struct.pack(">I", len(table)) + b"".join(table) + data


def _linear(value: float) -> int:
    light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return round(light * 65535)


def _xyz(colour: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(colour)


def _fixed(colour: tuple[float, float, float]) -> bytes:
    return struct.pack(">3i", *(round(part * 65536) for part in colour))


def _header(size: int) -> bytes:
    day = struct.pack(">6H", 1999, 10, 18, 0, 0, 0)
    """Of the standard, not of the making."""
    start = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    return (start + day + b"acsp" + bytes(28) + _fixed(_WHITE)).ljust(128, b"\0")
