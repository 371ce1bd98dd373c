"""How a table's width is shared out among its columns. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ColumnsAsked:
    """What each column of a table wants, at least needs (points), and its share of the width if that is fixed."""

    wanted: tuple[float, ...]
    least: tuple[float, ...]
    shares: tuple[float | None, ...]

    def widths(self, room: float) -> list[float]:
        """By what stands in the columns; those with a share have that, as long as it leaves the others room."""
        fixed = {nth: share * room for nth, share in enumerate(self.shares) if share is not None}
        loose = [nth for nth in range(len(self.shares)) if nth not in fixed]
        left = room - sum(fixed.values())
        if left < sum(self.least[nth] for nth in loose):
            return column_widths(self.wanted, self.least, room)
        shared = column_widths([self.wanted[n] for n in loose], [self.least[n] for n in loose], left) if loose else []
        given = fixed | dict(zip(loose, shared, strict=True))
        return [given[nth] for nth in range(len(self.shares))]


def column_widths(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Widths that fill `room`: what each column wants if that fits, else more for who wants more.

    None is below its `least` (the longest word) as long as there is room for all of those; if not, the widest give in.
    """
    total, bottom = sum(wanted), sum(least)
    if total <= room:
        spare = (room - total) / len(wanted)
        return [one + spare for one in wanted]
    if bottom >= room:
        return _levelled(least, room)
    share = (room - bottom) / (total - bottom)
    return [low + (one - low) * share for one, low in zip(wanted, least, strict=True)]


def _levelled(least: Sequence[float], room: float) -> list[float]:
    """The narrow columns have what they need, the others the same share of what is left."""
    given = [0.0] * len(least)
    by_width = sorted(range(len(least)), key=lambda nth: least[nth])
    for before, nth in enumerate(by_width):
        given[nth] = min(least[nth], room / (len(least) - before))
        room -= given[nth]
    return given
