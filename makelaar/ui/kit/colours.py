"""The palette, light and dark. The one place where a colour is written down."""

from typing import NamedTuple


class Colours(NamedTuple):
    """Colours by what they are for. Text on `paper` and `surface` holds 4.5 : 1, signs 3 : 1 (a test measures it)."""

    paper: str
    surface: str
    raised: str
    """A button or a hovered row on `surface`."""
    pressed: str
    line: str
    edge: str
    """The border of a field: a sign, so 3 : 1."""
    text: str
    muted: str
    accent: str
    accent_hovered: str
    accent_pressed: str
    on_accent: str
    tint: str
    """A breath of the accent: what is chosen."""
    overdue: str
    caution: str
    fine: str
    disabled: str


LIGHT = Colours(
    paper="#FAF8F5",
    surface="#FFFFFF",
    raised="#F3F0EB",
    pressed="#E9E4DC",
    line="#E6E1DA",
    edge="#8C8579",
    text="#1F2933",
    muted="#5F6B76",
    accent="#0F766E",
    accent_hovered="#0C655E",
    accent_pressed="#0A544F",
    on_accent="#FFFFFF",
    tint="#E3F0EE",
    overdue="#B42318",
    caution="#A64B08",
    fine="#276C43",
    disabled="#A9A49B",
)

DARK = Colours(
    paper="#161A1D",
    surface="#1E2428",
    raised="#283036",
    pressed="#323B42",
    line="#2E363C",
    edge="#707C86",
    text="#E8E6E3",
    muted="#9AA5AE",
    accent="#5EC4B6",
    accent_hovered="#78D2C5",
    accent_pressed="#4BAA9D",
    on_accent="#10201E",
    tint="#1F3835",
    overdue="#F2938A",
    caution="#F0B668",
    fine="#7CC79A",
    disabled="#5B656D",
)
