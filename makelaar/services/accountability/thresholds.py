"""How many people a number must count at least, quarter by quarter.

A quarter keeps the thresholds with which it first left: what was printed then stands outside, and can only be reported
on as it was. A threshold that is raised, or a theme that is marked sensitive, goes for every quarter that had not left.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from makelaar.hearts.disclosure import PERIOD, Raised, Space


@dataclass(frozen=True)
class Thresholds:
    """k, the higher k of what is sensitive, and the codes by dimension that are."""

    k: int
    k_sensitive: int
    sensitive: Mapping[str, frozenset[str]]

    def of(self, dim: str, code: str) -> int:
        """The threshold of a category."""
        return self.k_sensitive if code in self.sensitive.get(dim, ()) else self.k


def guarded(space: Space, now: Thresholds, then: Mapping[str, Thresholds]) -> Space:
    """`space` (in codes) with the thresholds of each quarter: those `then` it first left, else those of `now`.

    A cell over several quarters has the lowest of theirs: what the others let out is known.
    """
    by_quarter = {quarter: _inside(then.get(quarter, now), space) for quarter in space.categories(PERIOD)}
    alike = list(by_quarter.values())
    if all(one == alike[0] for one in alike):
        one = alike[0] if alike else _inside(now, space)
        return replace(space, k=one.k, k_sensitive=one.k_sensitive, sensitive=one.sensitive, raised=())
    lowest = min(one.k for one in alike)
    raised = [
        Raised(k, {PERIOD: quarters})
        for k, quarters in _levels({quarter: one.k for quarter, one in by_quarter.items()})
        if k > lowest
    ]
    for dim in space.names:
        raised += _of_categories(dim, space, by_quarter)
    return replace(space, k=lowest, k_sensitive=max(lowest, now.k_sensitive), sensitive={}, raised=tuple(raised))


def _inside(one: Thresholds, space: Space) -> Thresholds:
    """The same, of the categories of this space alone."""
    found = {dim: one.sensitive.get(dim, frozenset()) & frozenset(codes) for dim, codes in space.dims}
    return replace(one, sensitive={dim: codes for dim, codes in found.items() if codes})


def _of_categories(dim: str, space: Space, by_quarter: Mapping[str, Thresholds]) -> Iterator[Raised]:
    together: dict[tuple[int, frozenset[str]], set[str]] = defaultdict(set)
    for code in space.categories(dim):
        if any(code in one.sensitive.get(dim, ()) for one in by_quarter.values()):
            for k, quarters in _levels({quarter: one.of(dim, code) for quarter, one in by_quarter.items()}):
                together[k, quarters].add(code)
    for (k, quarters), codes in together.items():
        yield Raised(k, {dim: frozenset(codes), PERIOD: quarters})


def _levels(by_quarter: Mapping[str, int]) -> Iterator[tuple[int, frozenset[str]]]:
    """Each threshold, with the quarters that have at least that one."""
    for k in sorted(set(by_quarter.values())):
        yield k, frozenset(quarter for quarter, one in by_quarter.items() if one >= k)
