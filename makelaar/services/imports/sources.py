"""Rows of a corrected sheet and the rows of the last import: which is which, wherever they moved.

Pairs are sought from the surest sign to the faintest; within one sign the likest names and the nearest rows first.
Every earlier row is given away at most once, so that two neighbours of one name stay two.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import token_sort_ratio

from makelaar.hearts.folding import fold
from makelaar.intake.rows import Person
from makelaar.services.imports.fates import Source
from makelaar.services.imports.identity import door_of, identity_of, reach_of

LIKE = 75.0
"""Names this alike (0..100) are one name with a typing error, when something else fits too."""
MUCH_LIKE = 85.0
"""Names this alike are one name with a typing error on the same row of the same sheet."""


@dataclass(frozen=True)
class Seen:
    """A row of a sheet."""

    index: int
    number: int
    sheet_key: str
    person: Person


@dataclass(frozen=True)
class _Sign:
    """By what a row is known again: shared keys, and how alike the names must be; `alone` where only one may fit;
    `unless_otherwise` where another phone, mail address or door tells that it is another person."""

    keys: Callable[[Seen], Iterable[Hashable]]
    like: float
    alone: bool = False
    unless_otherwise: bool = False


_SIGNS = (
    _Sign(lambda seen: [identity_of(seen.person)], 0),
    _Sign(lambda seen: reach_of(seen.person), LIKE),
    _Sign(lambda seen: _named(fold(seen.person.name), door_of(seen.person)), 0),
    _Sign(lambda seen: _named(door_of(seen.person)), LIKE),
    _Sign(lambda seen: [(r, door_of(seen.person)) for r in reach_of(seen.person) if door_of(seen.person)], 0),
    _Sign(lambda seen: _named(fold(seen.person.name)), 0, alone=True),
    _Sign(lambda seen: [seen.number], MUCH_LIKE, unless_otherwise=True),
)


def match_sources(rows: Sequence[Seen], sources: Sequence[Source]) -> dict[int, Source]:
    """The earlier row of each row that has one, by the row's index. Only rows of tables with the same headers meet."""
    found: dict[int, Source] = {}
    given: set[int] = set()
    for sign in _SIGNS:
        left = [row for row in rows if row.index not in found]
        kept = [source for source in sources if source.id not in given]
        if not left or not kept:
            break
        for _order, index, source in sorted(_pairs(sign, left, kept), key=lambda pair: (*pair[0], pair[2].id)):
            if index not in found and source.id not in given:
                found[index] = source
                given.add(source.id)
    return found


def _named(*parts: str) -> list[tuple[str, ...]]:
    return [parts] if all(parts) else []


def _pairs(
    sign: _Sign, rows: Sequence[Seen], sources: Sequence[Source]
) -> list[tuple[tuple[float, int, int], int, Source]]:
    by_key: dict[Hashable, list[Source]] = defaultdict(list)
    for source in sources:
        earlier = Seen(0, source.row, source.sheet_key, source.remembered.person)
        for key in sign.keys(earlier):
            by_key[source.sheet_key, key].append(source)
    rows_by_key: dict[Hashable, int] = defaultdict(int)
    wanted = [(row, [(row.sheet_key, k) for k in sign.keys(row)]) for row in rows]
    for _row, keys in wanted:
        for key in keys:
            rows_by_key[key] += 1
    pairs = []
    for row, keys in wanted:
        for key in keys:
            fitting = by_key.get(key, [])
            if sign.alone and (len(fitting) != 1 or rows_by_key[key] != 1):
                continue
            fitting = [source for source in fitting if _like(row, source) >= sign.like]
            if sign.unless_otherwise:
                fitting = [source for source in fitting if not _is_said_otherwise(row.person, source.remembered.person)]
            pairs += [_pair(row, source) for source in fitting]
    return pairs


def _is_said_otherwise(one: Person, other: Person) -> bool:
    """Both are reached or live somewhere, and not the same: the next list with these headers, not a correction."""
    reach, door = (reach_of(one), reach_of(other)), (door_of(one), door_of(other))
    return (all(reach) and not reach[0] & reach[1]) or (all(door) and door[0] != door[1])


def _pair(row: Seen, source: Source) -> tuple[tuple[float, int, int], int, Source]:
    return (-_like(row, source), abs(row.number - source.row), row.index), row.index, source


def _like(row: Seen, source: Source) -> float:
    """How alike the names are, 0..100; a name that was or is not known stands in nobody's way."""
    one, other = fold(row.person.name), fold(source.remembered.person.name)
    return token_sort_ratio(one, other) if one and other else 100.0
