"""How a number of people is printed, and what a reader knows from it (rules 1 and 8)."""

from math import inf

from makelaar.hearts.disclosure.types import ROUNDING, Cell, How, Key

PCT_BASE = 20
MEAN_BASE = 10


def nearest(count: int) -> int:
    """`count` rounded to the nearest multiple of five; there is never a tie."""
    return (count + ROUNDING // 2) // ROUNDING * ROUNDING


def lowest_rounded(k: int) -> int:
    """The smallest count that is printed as a number: at least k, and rounded to at least k."""
    count = k
    while nearest(count) < k:
        count += 1
    return count


def rounded(key: Key, count: int, k: int) -> Cell:
    """`count` as the rounded display prints it: "<5" for 0-4, else the nearest five."""
    least = lowest_rounded(k)
    if count < least:
        return Cell(key, How.LT, least)
    return Cell(key, How.ROUND, nearest(count), ROUNDING)


def known(cell: Cell, k: int, *, below_k_hidden: bool) -> tuple[float, float]:
    """What the reader knows from a printed cell: [a, a], [r-2, r+2], [0, 4], or nothing.

    `below_k_hidden`: "<5" is used, so that a rounded number is never below k.
    """
    value = cell.value or 0
    if cell.how is How.EXACT:
        return value, value
    if cell.how is How.LT:
        return 0, (cell.value or k) - 1
    if cell.how is How.ROUND:
        base = cell.base or ROUNDING
        low, high = value - base // 2, value + (base - 1) // 2
        return (max(low, k) if below_k_hidden and high >= k else max(low, 0)), high
    return 0, inf


def percentage(part: Cell, whole: Cell) -> Cell | None:
    """`part` as a whole percentage of `whole`, from the two printed numbers alone; None where one of them is not
    printed as a number or the base is below 20 (rule 8)."""
    numbers = (How.EXACT, How.ROUND)
    if part.how not in numbers or whole.how not in numbers or part.value is None or whole.value is None:
        return None
    if whole.value < PCT_BASE:
        return None
    return Cell(part.key, How.PCT, (200 * part.value + whole.value) // (2 * whole.value), of=whole.key, decimals=0)


def mean(total: float, people: int) -> float | None:
    """The mean over `people`, or None below ten (rule 8)."""
    return total / people if people >= MEAN_BASE else None
