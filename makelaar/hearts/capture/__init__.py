"""One line as a worker writes it, taken apart: who, where, how to reach, can, wants, when to return, the rest."""

from makelaar.hearts.capture.correcting import Chip, chips, dropped, questions_about, rewritten, turned
from makelaar.hearts.capture.line import read_line
from makelaar.hearts.capture.types import Captured, Part, Piece, Promise, Question

__all__ = [
    "Captured",
    "Chip",
    "Part",
    "Piece",
    "Promise",
    "Question",
    "chips",
    "dropped",
    "questions_about",
    "read_line",
    "rewritten",
    "turned",
]
