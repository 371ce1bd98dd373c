"""Given names and what their bearers are called: "Mien" may be Wilhelmina. Pure."""

from functools import cache

from makelaar.hearts.folding import fold
from makelaar.resource_paths import resource


def are_one_name(one: str, other: str) -> bool:
    """Whether of two folded given names one is a known short form of the other, or both are short for a third."""
    return bool(_meant().get(one, frozenset()) & _meant().get(other, frozenset()))


@cache
def _meant() -> dict[str, frozenset[str]]:
    """Every name with the whole names that it may stand for, itself where it is one."""
    text = resource("words", "short_names.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            whole, *short = fold(line).split()
            for name in (whole, *short):
                found.setdefault(name, set()).add(whole)
    return {name: frozenset(wholes) for name, wholes in found.items()}
