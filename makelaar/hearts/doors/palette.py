"""The colours of a façade, light and dark, and how they fade. Pure.

Colour-blind readers tell the state colours apart too; besides, each door has a sign. Signs hold 3 : 1 and numbers
4.5 : 1 on every fading of a colour (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from dataclasses import dataclass
from functools import lru_cache

from makelaar.hearts.doors.state import DoorState


@dataclass(frozen=True)
class FacadeColours:
    """Colours by what they paint. `states` has none for doors that are an outline alone."""

    paper: str
    wall: str
    wall_line: str
    roof: str
    shade: str
    """Stairwells, sills, railings: a tone deeper than the wall."""
    glass: str
    """A door of which nothing is known, and the windows of the stairs."""
    entrance: str
    ground: str
    green: str
    trunk: str
    ink: str
    muted: str
    accent: str
    edge: str
    stop: str
    """The sign "do not ring"."""
    states: dict[DoorState, str]


LIGHT = FacadeColours(
    paper="#FAF8F5",
    wall="#EFE8DC",
    wall_line="#CDC2B1",
    roof="#BFAE99",
    shade="#E2D8C8",
    glass="#FFFFFF",
    entrance="#5C6B70",
    ground="#A2988A",
    green="#C9D8C0",
    trunk="#B7A68F",
    ink="#1F2933",
    muted="#5F6B76",
    accent="#0F766E",
    edge="#8C8579",
    stop="#B42318",
    states={
        DoorState.NOT_HOME: "#C9CED3",
        DoorState.NOT_NOW: "#E7C873",
        DoorState.SHORT_TALK: "#7FB7D9",
        DoorState.CONVERSATION: "#0F766E",
        DoorState.COME_BACK: "#E08A3C",
        DoorState.DECLINED: "#8E6B8E",
    },
)

DARK = FacadeColours(
    paper="#161A1D",
    wall="#262D31",
    wall_line="#3D474E",
    roof="#49545B",
    shade="#30393E",
    glass="#181D20",
    entrance="#8A979E",
    ground="#56626A",
    green="#2B3B35",
    trunk="#4A443C",
    ink="#E8E6E3",
    muted="#9AA5AE",
    accent="#5EC4B6",
    edge="#7F8B95",
    stop="#F2938A",
    states={
        DoorState.NOT_HOME: "#8B959D",
        DoorState.NOT_NOW: "#D9B45B",
        DoorState.SHORT_TALK: "#6BA9D0",
        DoorState.CONVERSATION: "#2FA092",
        DoorState.COME_BACK: "#E08A3C",
        DoorState.DECLINED: "#AB83AB",
    },
)

_BLACK, _WHITE = "#000000", "#FFFFFF"


def faded(colour: str, ground: str, strength: float) -> str:
    """The colour as far as it is still there, the rest being what it fades into."""
    return _mixed(colour, ground, round(strength, 3))


@lru_cache(maxsize=4096)
def _mixed(colour: str, ground: str, strength: float) -> str:
    parts = zip(_parts(colour), _parts(ground), strict=True)
    return "#" + "".join(f"{round(own * strength + other * (1 - strength)):02X}" for own, other in parts)


@lru_cache(maxsize=4096)
def ink_on(fill: str, wanted: str) -> str:
    """What can be read on a colour: `wanted` where it holds 4.5 : 1, else white where that does, else black."""
    return next((ink for ink in (wanted, _WHITE) if contrast(ink, fill) >= 4.5), _BLACK)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@lru_cache(maxsize=4096)
def _luminance(colour: str) -> float:
    parts = (part / 255 for part in _parts(colour))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
