"""A release file as the auditor knows it: ANONYMITY.md, "The release file"."""

from collections.abc import Mapping
from dataclasses import dataclass

from makelaar.hearts.auditing.labels import Place


@dataclass(frozen=True)
class Printed:
    """One printed cell."""

    place: Place
    how: str
    value: float
    """Of "lt" the bound; 0 where the file does not say it, and then it is k."""
    base: int = 0
    decimals: int = 0
    of: Place | None = None
    named: frozenset[str] = frozenset()
    """The dimensions that the key names."""


@dataclass(frozen=True)
class Issue:
    """One release: what left at one moment for one measure."""

    name: str
    measure: str
    work: bool
    cells: tuple[Printed, ...]


@dataclass(frozen=True)
class Mark:
    """A higher threshold for whatever counts nothing outside these categories of these dimensions."""

    k: int
    where: Mapping[int, frozenset[int]]


@dataclass(frozen=True)
class ReleaseFile:
    """All that left the laptop for one or more measures, oldest release first."""

    k: int
    dims: tuple[tuple[str, tuple[str, ...]], ...]
    zeros: frozenset[tuple[int, ...]]
    grouped: Mapping[str, Mapping[str, frozenset[int]]]
    layouts: tuple[frozenset[str], ...]
    issues: tuple[Issue, ...]
    marks: tuple[Mark, ...]
    distinct: frozenset[str]
    never_below_k: bool
    """The maker prints no number below k, so that a rounded 5 is never 3: the reader knows more, and needs less."""
    unread: tuple[str, ...]
    """Fields that the auditor does not know. In a cell there may be none."""
