"""Measures counted in a register, asked for by the names on the screen."""

from collections.abc import Sequence

from makelaar.hearts.disclosure import PERIOD
from makelaar.services.registers import Register
from makelaar.services.statistics.categories import names_of
from makelaar.services.statistics.counting import Base, count_measure
from makelaar.services.statistics.frozen import Frozen


class Counted:
    """One measure of a register, over some quarters and those that are frozen."""

    def __init__(self, register: Register, code: str, *quarters: str, frozen: Sequence[Frozen] = ()) -> None:
        with register.read() as session:
            self.base: Base = count_measure(session, code, quarters, frozen)
            self.names = names_of(session)

    def many(self, quarter: str, **named: str) -> int:
        """How many in a quarter, of the categories with these names."""
        return self.over((quarter,), **named)

    def over(self, quarters: Sequence[str], **named: str) -> int:
        """The same in several quarters together."""
        space = self.base.space
        wanted = {dim: frozenset({self.code(dim, name)}) for dim, name in named.items()}
        wanted[PERIOD] = frozenset(quarters)
        sets = tuple(wanted.get(dim, frozenset(codes)) for dim, codes in space.dims)
        return self.base.cube.count_sets(space, sets)

    def code(self, dim: str, name: str) -> str:
        """The code of a category."""
        return next(code for code, called in self.names[dim].items() if called == name)

    def freeze(self, *quarters: str) -> tuple[Frozen, ...]:
        """These quarters as a release keeps them."""
        return tuple(self.base.freeze(quarter) for quarter in quarters)

    def is_impossible(self, quarter: str, **named: str) -> bool:
        """Whether nobody can be in any cell of these categories in this quarter."""
        codes = {dim: self.code(dim, name) for dim, name in named.items()}
        names = self.base.space.names
        zeros = {
            spot
            for spot in self.base.space.structural_zeros
            if spot[-1] == quarter and all(spot[names.index(dim)] == code for dim, code in codes.items())
        }
        size = 1
        for dim, categories in self.base.space.dims:
            size *= 1 if dim in codes or dim == PERIOD else len(categories)
        return len(zeros) == size
