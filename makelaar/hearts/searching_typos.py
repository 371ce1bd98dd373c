"""Names that were nearly typed. Pure."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from makelaar.hearts.searching import Term

_SEVERAL = 20
"""More names than this are no longer what was meant."""


def allowed_typos(word: str) -> int:
    """Wrong, missing, extra or swapped letters that are forgiven: none under 4 letters, two from 8 on."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def mistyped(term: Term, names: Sequence[str]) -> Term:
    """The term with those of `names` (folded words) that it nearly is, or nearly begins; itself when there is none."""
    word = term.starts[-1]
    most = allowed_typos(word)
    if not most or term.digits:
        return term
    whole = process.extract(word, names, scorer=OSA.distance, score_cutoff=most, limit=_SEVERAL)
    near = [name for name, *_rest in whole] or _begun(word, names, most)
    return Term(term.starts, term.is_short, term.digits, tuple(near)) if near else term


def _begun(word: str, names: Sequence[str], most: int) -> list[str]:
    """Names whose first letters are nearly the word: it may still be being typed."""
    beginnings = [name[: len(word)] for name in names]
    found = process.extract(word, beginnings, scorer=OSA.distance, score_cutoff=most, limit=_SEVERAL)
    return [names[place] for _beginning, _distance, place in found]
