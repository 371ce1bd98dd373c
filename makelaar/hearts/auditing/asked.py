"""What is asked of a system: which numbers of people could be found out, and in which way."""

from dataclasses import dataclass, field
from math import inf

from makelaar.hearts.auditing.forms import Cube, Form, Rows


@dataclass(frozen=True)
class Target:
    """A number of people that nobody may come to know when it is small: `form` with its threshold `k`."""

    form: Form
    k: int
    words: str
    low: float = -inf
    """What is known of it without a computation: at least this."""
    several: bool = False
    """`form` takes several cells together that nobody printed apart: what is asked is one of them, which may be 0."""


@dataclass(frozen=True)
class Line:
    """Parts that lie beside each other along one dimension (R4)."""

    parts: tuple[Form, ...]
    alone: tuple[bool, ...]
    """Whether a part is one cell; somebody in a part that takes several together is not known to be in any of them."""
    words: str


@dataclass(frozen=True)
class Remainder:
    """What is left of a printed total when its printed parts are taken off (R3)."""

    form: Form
    k: int
    words: str


@dataclass
class System:
    """All of one measure."""

    cube: Cube
    rows: Rows
    targets: list[Target]
    lines: list[Line]
    remainders: list[Remainder]
    hidden: list[Target]
    exact: bool
    small_numbers: list[tuple[str, int]] = field(default_factory=list)
    """Printed numbers from 1 to k-1, with their k (R3)."""
    contradictions: list[str] = field(default_factory=list)
    periods: list[int] = field(default_factory=list)
    """Dimensions of the cube along which the table can be taken apart, periods first."""
