"""House numbers as they really occur: the numbers of a range, and what stands behind each. Pure."""

from string import ascii_lowercase, ascii_uppercase

from makelaar.hearts.doors.plans import MOST_DOORS, STACKED, BuildingPlan, Parity, PlanProblem, Scheme, Trouble


def main_numbers(plan: BuildingPlan) -> tuple[int, ...]:
    """The house numbers of the range, in the order in which they are given out. Raises PlanProblem."""
    low, high = sorted((plan.first, plan.last))
    if low < 1 or high - low > 4 * MOST_DOORS:
        raise PlanProblem(Trouble.BAD_RANGE if low < 1 else Trouble.TOO_MANY, high - low + 1, MOST_DOORS)
    gone = frozenset(plan.skipped)
    found = [number for number in range(low, high + 1) if fits(number, plan.parity) and str(number) not in gone]
    return tuple(found if plan.first <= plan.last else reversed(found))


def fits(number: int, parity: Parity) -> bool:
    """Whether a house number is one of those."""
    return parity is Parity.ALL or (number % 2 == 0) is (parity is Parity.EVEN)


def numbered(plan: BuildingPlan) -> tuple[tuple[str, ...], ...]:
    """All doors' numbers, grouped by house number, in the order in which they are given out.

    In a stacked scheme a group goes from the lowest floor up. Raises PlanProblem where nothing is left, or too much.
    """
    additions = _behind(plan)
    gone = frozenset() if plan.scheme in STACKED else frozenset(plan.skipped)
    groups = tuple(
        tuple(whole for behind in additions if behind not in gone and (whole := f"{number}{behind}") not in gone)
        for number in main_numbers(plan)
    )
    doors = sum(len(group) for group in groups)
    if not doors:
        raise PlanProblem(Trouble.NO_DOORS)
    if doors > MOST_DOORS:
        raise PlanProblem(Trouble.TOO_MANY, doors, MOST_DOORS)
    return groups


def _behind(plan: BuildingPlan) -> tuple[str, ...]:
    """What stands behind each house number."""
    if plan.scheme is Scheme.LETTERS:
        return tuple(_letters(plan))
    if plan.scheme is Scheme.DASH:
        return tuple(f"-{number}" for number in _counted(plan))
    if plan.scheme is Scheme.FLOOR:
        return tuple(f"-{floor}" for floor in range(plan.lowest_floor, plan.lowest_floor + plan.floors))
    if plan.scheme is Scheme.HOOG:
        return ("-hs", *(f"-{floor}" for floor in range(1, plan.floors)))
    if plan.scheme is Scheme.BIS:
        return ("", "bis", *(f"bis{letter}" for letter in ascii_uppercase))[: plan.floors]
    return ("",)


def _letters(plan: BuildingPlan) -> str:
    first, last = plan.behind or ("", "")
    alphabet = ascii_uppercase if first.isupper() else ascii_lowercase
    if len(first) != 1 or len(last) != 1 or first not in alphabet or last not in alphabet:
        raise PlanProblem(Trouble.BAD_RANGE)
    start, end = sorted((alphabet.index(first), alphabet.index(last)))
    found = alphabet[start : end + 1]
    return found if first <= last else found[::-1]


def _counted(plan: BuildingPlan) -> tuple[str, ...]:
    """What is counted behind a dash: "01" to "24" keeps its zeros, "24" to "1" counts down."""
    first, last = plan.behind or ("", "")
    if not (first.isascii() and last.isascii() and first.isdigit() and last.isdigit()) or len(first + last) > 8:
        raise PlanProblem(Trouble.BAD_RANGE)
    width = max(len(end) for end in (first, last)) if "0" in (first[0], last[0]) else 0
    low, high = sorted((int(first), int(last)))
    found = [str(number).zfill(width) for number in range(low, high + 1)]
    return tuple(found if int(first) <= int(last) else reversed(found))
