"""The parts in which a table is searched for witnesses, the rest of it held still."""

import numpy as np

from makelaar.hearts.auditing.asked import System
from makelaar.hearts.auditing.forms import Columns

BLOCK = 700
"""A part of the table that is searched at once has about so many cells at most."""


def blocks_of(system: System) -> list[Columns]:
    """The parts in which the table is searched: one where it is small, else the quarters, else what divides it."""
    cube = system.cube
    everything = np.arange(cube.width, dtype=np.int32)
    if len(cube.bases) <= BLOCK:
        return [everything]
    along = (
        system.periods[0]
        if system.periods
        else max(range(len(cube.dims)), key=lambda d: len(cube.bundles[cube.dims[d]]))
    )
    parts: dict[int, list[int]] = {}
    for base, column in cube.column.items():
        parts.setdefault(base[along], []).append(column)
    for (spot, shape), column in cube.unions.items():
        parts.setdefault(_where(cube.distinct, cube.dims, spot, shape, along), []).append(column)
    return [np.array(sorted(columns), dtype=np.int32) for _along, columns in sorted(parts.items())]


def _where(
    distinct: list[int], dims: list[int], spot: tuple[int, ...], shape: tuple[frozenset[int], ...], along: int
) -> int:
    """The part to which a union belongs: the last of the categories that it takes together."""
    dim = dims[along]
    if dim in distinct:
        return max(shape[distinct.index(dim)])
    return spot[[i for i in dims if i not in distinct].index(dim)]
