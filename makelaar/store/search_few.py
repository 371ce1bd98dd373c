"""Where few people can answer a question of many words: each is judged by her own words, which is quicker than asking
an index for every word of the question."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from sqlalchemy import Connection

from makelaar.hearts.searching import Term
from makelaar.store.search_docs import BY_KEYS, COLUMNS, held_docs, pieces_of

Columns = tuple[str, ...]


def judge(
    connection: Connection, people: Collection[int], terms: Sequence[Term], steps: Sequence[Columns]
) -> Mapping[int, int]:
    """Of those who answer all terms: the first of the steps (columns to look in) that holds them all. Behind those come
    who answers one of them by name, and then who answers anywhere."""
    found = {}
    for key, doc in held_docs(connection, list(people)).items():
        words = dict(zip(COLUMNS, doc, strict=True))
        pieces = cache(lambda column, words=words: tuple(pieces_of(column, words[column].split())))
        answered = [{c for c in _open_to(term) if any(_is(piece, term) for piece in pieces(c))} for term in terms]
        if all(answered):
            within = (place for place, columns in enumerate(steps) if all(a & {*columns} for a in answered))
            by_name = any("name" in a for a, term in zip(answered, terms, strict=True) if not term.is_short)
            found[key] = next(within, len(steps) + (not by_name))
    return found


def _open_to(term: Term) -> Columns:
    return BY_KEYS if term.is_short else COLUMNS


def _is(piece: str, term: Term) -> bool:
    return piece.startswith(term.starts) or piece in term.near
