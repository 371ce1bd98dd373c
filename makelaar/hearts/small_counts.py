"""From how many on something may be told of doors or talks together in a report of rounds.

Numbers about the work (doors rung) need no rounding, but are told of so many doors together that they are of nobody.
Numbers of people are protected elsewhere (`hearts.disclosure`).
"""

from collections.abc import Collection, Hashable, Mapping
from typing import TypeVar

THRESHOLD = 5
"""ANONYMITY.md: k is 5."""
_Part = TypeVar("_Part", bound=Hashable)


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
