"""The words of disclosure control: what is counted, what is asked for, what is printed (ANONYMITY.md, "Counts")."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

PERIOD = "kwartaal"
"""The dimension of time. A period is one of its categories (2026-Q1) or a group of them (2026-H1)."""
THRESHOLD = 5
SENSITIVE_THRESHOLD = 10
ROUNDING = 5
"""Counts are rounded to multiples of five, as CBS does per wijk (table 86195NED)."""

Key = tuple[tuple[str, str], ...]
"""What a cell counts: (dimension, category or group), in the order of the dimensions. What is not named is added up."""
Spot = tuple[str, ...]
"""An inner cell: one category for each dimension."""


class How(StrEnum):
    """How a number is printed."""

    EXACT = "exact"
    ROUND = "round"
    LT = "lt"
    HIDDEN = "hidden"
    PCT = "pct"


class Display(StrEnum):
    """Rounded is for all reports; exact for a one-off report whose period was never reported on."""

    ROUNDED = "rounded"
    EXACT = "exact"


class Unit(StrEnum):
    """What a measure counts. Numbers about the work (hours, doors rung) are printed exactly (rule 8)."""

    PEOPLE = "people"
    WORK = "work"


@dataclass(frozen=True)
class Group:
    """A label for several categories: 2026-H1 is 2026-Q1 and 2026-Q2."""

    dim: str
    label: str
    of: tuple[str, ...]


@dataclass(frozen=True)
class Raised:
    """A higher threshold for what counts nothing outside these categories: a theme in the quarters since it was marked
    sensitive, the quarters since she asked for a higher k. What was printed before stays as it was."""

    k: int
    where: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Space:
    """The dimensions and their categories, and how careful to be.

    `structural_zeros` are inner cells in which nobody can be. Along `distinct` dimensions one person may count in
    several categories, so that those do not add up (rule 1). `sensitive` categories have the threshold `k_sensitive`;
    `raised` are other thresholds, of which the highest that goes for a cell counts.
    """

    dims: tuple[tuple[str, tuple[str, ...]], ...]
    groups: tuple[Group, ...] = ()
    structural_zeros: frozenset[Spot] = frozenset()
    distinct: frozenset[str] = frozenset()
    sensitive: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    k: int = THRESHOLD
    k_sensitive: int = SENSITIVE_THRESHOLD
    raised: tuple[Raised, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The dimensions, in order."""
        return tuple(name for name, _categories in self.dims)

    def categories(self, dim: str) -> tuple[str, ...]:
        """The categories of a dimension."""
        return dict(self.dims)[dim]

    def members(self, dim: str, label: str) -> frozenset[str]:
        """The categories behind a label. Raises KeyError for a label that is not there."""
        for group in self.groups:
            if group.dim == dim and group.label == label:
                return frozenset(c for part in group.of for c in self.members(dim, part))
        if label not in self.categories(dim):
            raise KeyError(label)
        return frozenset((label,))

    def sets(self, key: Key) -> tuple[frozenset[str], ...]:
        """The categories of each dimension that `key` counts."""
        named = dict(key)
        return tuple(
            self.members(dim, named[dim]) if dim in named else frozenset(categories) for dim, categories in self.dims
        )

    def key(self, named: Mapping[str, str] | Iterable[tuple[str, str]]) -> Key:
        """A key in the order of the dimensions."""
        given = dict(named)
        return tuple((dim, given[dim]) for dim in self.names if dim in given)

    def threshold(self, sets: tuple[frozenset[str], ...]) -> int:
        """k of a cell: the higher one where everything that it counts is sensitive, or has a raised threshold."""
        k = self.k
        for dim, marked in self.sensitive.items():
            if marked and sets[self.names.index(dim)] <= marked:
                k = self.k_sensitive
        for one in self.raised:
            if one.k > k and all(sets[self.names.index(dim)] <= found for dim, found in one.where.items()):
                k = one.k
        return k


@dataclass(frozen=True)
class Cell:
    """One printed cell. `value` goes with exact, round, lt (the bound) and pct; `base` with round; `of` with pct."""

    key: Key
    how: How
    value: int | None = None
    base: int | None = None
    of: Key | None = None
    decimals: int | None = None


@dataclass(frozen=True)
class Release:
    """What left at one moment for one measure."""

    name: str
    measure: str
    cells: tuple[Cell, ...]
    unit: Unit = Unit.PEOPLE
    pct_from_printed: bool = True
    """Its percentages come from the printed numbers alone (rule 8)."""


@dataclass(frozen=True)
class History:
    """All that left, oldest first, in the space of today. Dimensions only grow: a category never disappears from it."""

    space: Space
    layouts: tuple[tuple[str, ...], ...] = ()
    releases: tuple[Release, ...] = ()


@dataclass(frozen=True)
class Request:
    """What somebody wants to print.

    `layouts` name the dimensions of each table, the period among them; `periods` are the categories or groups of the
    period to print. `choices` narrow a dimension to a group (some areas): a table shows its categories, and a total
    over that dimension is the total of the choice.
    """

    name: str
    measure: str
    periods: tuple[str, ...]
    layouts: tuple[tuple[str, ...], ...]
    choices: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    display: Display = Display.ROUNDED
    unit: Unit = Unit.PEOPLE
