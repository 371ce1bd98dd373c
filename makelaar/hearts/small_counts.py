"""Counts of people as they may be shown to others in one round report: small ones hidden, the others rounded.

For one small report whose tables do not overlap. Numbers about the work (doors rung, doors that opened) need no
rounding, but are told of so many doors together that they are of nobody. Who reads is taken to know the building and
the day, and to subtract.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

THRESHOLD = 5
SENSITIVE_THRESHOLD = 10
"""ANONYMITY.md: k is 5, and 10 for themes that are marked sensitive."""
_BASE = 5
_Part = TypeVar("_Part", bound=Hashable)


@dataclass(frozen=True)
class SmallCount:
    """A count as it may be shown: `value` is a multiple of five, or None where it is below `threshold`."""

    value: int | None
    threshold: int

    def __str__(self) -> str:
        return f"<{self.threshold}" if self.value is None else str(self.value)

    @property
    def between(self) -> tuple[int, int]:
        """The least and the most that it may be, for who reads it."""
        if self.value is None:
            return 0, self.threshold - 1
        return max(self.threshold, self.value - _BASE // 2), self.value + _BASE // 2


def small_count(people: int, *, sensitive: bool = False) -> SmallCount:
    """`people` (0 or more) as it may be shown. None at all is hidden like a few: that nobody spoke of it tells too."""
    if people < 0:
        raise ValueError("a count of people is never below 0")
    threshold = SENSITIVE_THRESHOLD if sensitive else THRESHOLD
    if people < threshold:
        return SmallCount(None, threshold)
    return SmallCount((people + _BASE // 2) // _BASE * _BASE, threshold)


def stays_hidden(total: int, parts: Sequence[SmallCount]) -> bool:
    """Whether the hidden ones among `parts` may be printed beside their exact `total`: each may then still be anything
    from none to just below its threshold, whatever is subtracted from what."""
    least, most = (sum(part.between[end] for part in parts) for end in (0, 1))
    for part in parts:
        low, high = part.between
        beside = total - (most - high), total - (least - low)
        if part.value is None and (beside[0] > low or beside[1] < high):
            return False
    return True


def alone_and_together(doors: Mapping[_Part, Collection[Hashable]]) -> tuple[tuple[_Part, ...], tuple[_Part, ...]]:
    """(parts that may be told alone, those to be told as one), in their order, by the doors that each is about.

    Nothing that is told is about fewer doors than the threshold: what is left over takes the smallest of the others in.
    A part about no door at all tells of nobody and is told alone.
    """
    together = {part for part, about in doors.items() if 0 < len(set(about)) < THRESHOLD}
    others = sorted((part for part in doors if doors[part] and part not in together), key=lambda part: len(doors[part]))
    while together and others and len({door for part in together for door in doors[part]}) < THRESHOLD:
        together.add(others.pop(0))
    return tuple(p for p in doors if p not in together), tuple(p for p in doors if p in together)
