"""The registry of measures: what a report can count. A later part adds its own with one `Measure`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from makelaar.hearts.disclosure.types import Unit


@dataclass(frozen=True)
class Measure:
    """One thing that can be counted. `name` and `definition` are sentences marked for translation."""

    code: str
    name: str
    definition: str
    unit: Unit
    dims: tuple[str, ...] = ()
    """The dimensions that it has, the period last: only along these can it be broken down."""
    distinct: frozenset[str] = frozenset()
    """The dimensions along which one person may count several times."""


class Measures:
    """Measures by code, in the order of their registration."""

    def __init__(self, measures: Iterable[Measure] = ()) -> None:
        self._by_code: dict[str, Measure] = {}
        for measure in measures:
            self.add(measure)

    def add(self, measure: Measure) -> None:
        """Register `measure`. Raises ValueError where its code is taken: one name, one definition."""
        if measure.code in self._by_code:
            raise ValueError(f"the measure {measure.code} is registered already")
        self._by_code[measure.code] = measure

    def __getitem__(self, code: str) -> Measure:
        return self._by_code[code]

    def __iter__(self) -> Iterator[Measure]:
        return iter(self._by_code.values())

    def __len__(self) -> int:
        return len(self._by_code)
