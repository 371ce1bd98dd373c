"""Doubles (dubbelen): who may be in the register twice, laid side by side, merged or told apart. Never by itself."""

from makelaar.services.doubles.comparing import Comparison, compare
from makelaar.services.doubles.fields import FieldPair, Likeness, Side
from makelaar.services.doubles.finding import Double, count_doubles, doubles_of, find_doubles, like_this
from makelaar.services.doubles.merging import Merged, merge
from makelaar.services.doubles.telling_apart import not_the_same

__all__ = [
    "Comparison",
    "Double",
    "FieldPair",
    "Likeness",
    "Merged",
    "Side",
    "compare",
    "count_doubles",
    "doubles_of",
    "find_doubles",
    "like_this",
    "merge",
    "not_the_same",
]
