"""Frozen quarters (ANONYMITY.md, rule 3): a quarter as a measure counted it when it first left."""

import json
import zlib
from array import array
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from makelaar.hearts.disclosure.types import Spot
from makelaar.services.statistics.facts import Numbers


@dataclass(frozen=True)
class Frozen:
    """`categories` are those that there were, by dimension: in any other nobody could be. `counts` has the inner cells
    that are not 0, and `people` who was in them where a person may count in several. `facts` are the numbers of what
    counted in it, in order; a number that was counted is never counted again, wherever its row went since.

    Erasing a person leaves all this as it is: her number means nothing then.
    """

    measure: str
    quarter: str
    categories: Mapping[str, tuple[str, ...]]
    counts: Mapping[Spot, int]
    people: Mapping[Spot, Collection[int]] = field(default_factory=dict)
    facts: Collection[int] = ()

    @property
    def content(self) -> bytes:
        """All of it as `FrozenQuarter` keeps it; the same for the same quarter."""
        cells = [[list(spot), count, _steps(self.people.get(spot, ()))] for spot, count in sorted(self.counts.items())]
        told = {"categories": dict(sorted(self.categories.items())), "cells": cells, "facts": _steps(self.facts)}
        return zlib.compress(json.dumps(told, separators=(",", ":")).encode())


def unpack_frozen(measure: str, quarter: str, content: bytes) -> Frozen:
    """What `Frozen.content` wrote."""
    told = json.loads(zlib.decompress(content))
    cells = [(tuple(spot), count, people) for spot, count, people in told["cells"]]
    return Frozen(
        measure,
        quarter,
        {dim: tuple(codes) for dim, codes in told["categories"].items()},
        {spot: count for spot, count, _people in cells},
        {spot: _numbers(people) for spot, _count, people in cells if people},
        _numbers(told["facts"]),
    )


def compact(numbers: Iterable[int] | Numbers) -> "array[int]":
    """Whole numbers in little room: eight bytes each."""
    found = array("q")
    found.frombytes(np.asarray(numbers, dtype=np.int64).tobytes())
    return found


def _steps(numbers: Collection[int]) -> list[int]:
    """Each number as its distance to the one before: short, and much alike, so that they compress well."""
    ordered = np.sort(np.asarray(numbers, dtype=np.int64))
    steps: list[int] = np.diff(ordered, prepend=0).tolist()
    return steps


def _numbers(steps: list[int]) -> "array[int]":
    return compact(np.cumsum(np.array(steps, dtype=np.int64)))
