"""How a table's width is shared out among its columns. Pure."""

from collections.abc import Sequence


def column_widths(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Widths that fill `room`: what each column wants if that fits, else more for who wants more.

    None is below its `least` (the longest word) as long as there is room for all of those.
    """
    total, bottom = sum(wanted), sum(least)
    if total <= room:
        spare = (room - total) / len(wanted)
        return [one + spare for one in wanted]
    if bottom >= room:
        return [one * room / bottom for one in least]
    share = (room - bottom) / (total - bottom)
    return [low + (one - low) * share for one, low in zip(wanted, least, strict=True)]
