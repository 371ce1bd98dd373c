"""Ask the search index: who answers a question, best first.

A question is words (`hearts.searching`), all of which must be answered, each wherever it likes. Best is who answers by
name, then by name and door, then by what she can, wants, is tagged with or written in her notes, then by encounters.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    Select,
    TableClause,
    and_,
    bindparam,
    column,
    literal_column,
    select,
    table,
)
from sqlalchemy.orm import Session

from makelaar.hearts.searching import SHORT, Term, read_question
from makelaar.hearts.searching_typos import mistyped
from makelaar.models import Person
from makelaar.store.search_docs import BY_KEYS, beginning
from makelaar.store.search_few import judge
from makelaar.store.search_names import name_words

_STEPS = (("name",), ("name", "place"), ("name", "place", "can", "want", "tag", "reach"))
"""Columns of `search_head` in which all words are looked for, before they are looked for anywhere."""
_ORDERED = 200
"""So many people of one step are put in order, also when fewer are asked for."""
FEW = 8
"""With fewer who answer, names that were nearly typed are thought of too."""
_TELLING = 3
"""Words of a question that are looked for together before the others are."""
_FEW = 12
"""So many people are judged one by one."""
_Step = tuple[str, str, tuple[ColumnElement[bool], ...]]
_HEAD, _ALL = table("search_head", column("rowid")), table("search_all", column("rowid"))


@dataclass(frozen=True)
class Answers:
    """Who answers, best first; the last `nearly` of them by a name that is like a word that was typed. `terms` is how
    the question was understood."""

    ids: tuple[int, ...]
    nearly: int
    terms: tuple[Term, ...]


def understand(session: Session, text: str, where: Sequence[ColumnElement[bool]]) -> tuple[Term, ...]:
    """The question in `text`. Where nobody answers it among those for whom the conditions `where` hold, mistyped names
    are thought of too. Empty without words."""
    terms = read_question(text)
    if not terms or _rows(session, _steps(terms)[-1], where, 1):
        return terms
    return _with_nearly(session, terms)


def answering(terms: Sequence[Term]) -> ColumnElement[bool]:
    """The condition that a person answers the whole question."""
    short = [term for term in terms if term.is_short]
    long = [term for term in terms if not term.is_short]
    found: list[ColumnElement[bool]] = []
    if long:
        found.append(Person.id.in_(select(_ALL.c.rowid).where(_matches("search_all", _anywhere(long)))))
    if short:
        found.append(Person.id.in_(select(_HEAD.c.rowid).where(_matches("search_head", _within(BY_KEYS, short)))))
    return and_(*found)


def best(session: Session, text: str, where: Sequence[ColumnElement[bool]], most: int) -> Answers:
    """At most `most` people who answer `text`; where those are `FEW`, who is called nearly so comes behind them.

    `where` are conditions on `Person` besides.
    """
    terms = read_question(text)
    found = _best(session, terms, where, most)
    if not terms or len(found) >= min(FEW, most) or (nearly := _with_nearly(session, terms)) == terms:
        return Answers(tuple(found), 0, terms)
    exact = set(found)
    like = [key for key in _best(session, nearly, where, most) if key not in exact][: most - len(found)]
    return Answers((*found, *like), len(like), nearly)


def _with_nearly(session: Session, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    names = name_words(session.connection())
    return tuple(_anew(mistyped(term, names)) for term in terms)


def _anew(term: Term) -> Term:
    """Without names that begin with what was typed: those answer already."""
    return replace(term, near=tuple(name for name in term.near if not name.startswith(term.starts)))


def _best(session: Session, terms: Sequence[Term], where: Sequence[ColumnElement[bool]], most: int) -> list[int]:
    if (few := _few(session, terms, where)) is not None:
        return few[:most]
    found: dict[int, None] = {}
    at_once = max(most, _ORDERED)
    for step in _steps(terms):
        rows = _rows(session, step, where, at_once + len(found))
        for row in sorted(rows, key=lambda row: _order(row.id, row.sort_key, terms)):
            found.setdefault(row.id)
        if len(found) >= most:
            break
    return list(found)[:most]


def _few(session: Session, terms: Sequence[Term], where: Sequence[ColumnElement[bool]]) -> list[int] | None:
    """Who answers a question of several words, in order, where some of its words leave few: the longest, which say
    most, or all of them but the short ones. None where they leave many."""
    long = sorted((term for term in terms if not term.is_short), key=lambda term: -len(term.starts[-1]))
    telling = [term for term in long if not term.digits][:_TELLING]
    if len(long) < 2 or len(telling) == len(long) < _TELLING:
        return None  # then each step is quick
    for asked in dict.fromkeys(map(tuple, (telling, long) if len(telling) > 1 else (long,))):
        rows = _rows(session, ("search_all", _anywhere(asked), ()), where, _FEW + 1)
        if len(rows) <= _FEW:
            names = {row.id: row.sort_key for row in rows}
            steps = judge(session.connection(), names, terms, _STEPS)
            return sorted(steps, key=lambda key: (steps[key], *_order(key, names[key], terms)))
    return None


def _rows(session: Session, step: _Step, where: Sequence[ColumnElement[bool]], most: int) -> Sequence[Row[int, str]]:
    index, question, besides = step
    asked = _ASKED[index].where(*besides, *where)
    return session.connection().execute(asked, {"question": question, "most": most}).all()


def _steps(terms: Sequence[Term]) -> list[_Step]:
    """The index, what is asked of it and the conditions of each step, from the best answers to any."""
    long = [term for term in terms if not term.is_short]
    steps: list[_Step] = []
    for columns in (_STEPS if long else _STEPS[:2]) if terms else ():
        steps.append(("search_head", _within(columns, terms), ()))
    if long:
        short = [term for term in terms if term.is_short]
        besides = (answering(short),) if short else ()
        if len(long) > 1:
            named = " OR ".join(_within(("name",), [term]) for term in long)
            by_name = Person.id.in_(select(_HEAD.c.rowid).where(_matches("search_head", named)))
            steps.append(("search_all", _anywhere(long), (*besides, by_name)))
        steps.append(("search_all", _anywhere(long), besides))
    return steps


def _order(key: int, sort_key: str, terms: Sequence[Term]) -> tuple[bool, bool, str, int]:
    """Whole names before beginnings ("Jan" before "Janneke"), then as lists are ordered."""
    words = sort_key.split()
    return not all(term.starts[-1] in words for term in terms), not sort_key, sort_key, key


def _matches(index: str, expression: str | BindParameter[str]) -> ColumnElement[bool]:
    return literal_column(index).op("MATCH", is_comparison=True)(expression)


def _within(columns: Sequence[str], terms: Sequence[Term]) -> str:
    """All terms in these columns, in FTS5's words."""
    return " AND ".join(f"{{{' '.join(_open_to(columns, term))}}} : ({_pieces(term)})" for term in terms)


def _open_to(columns: Sequence[str], term: Term) -> Sequence[str]:
    return [name for name in columns if name in BY_KEYS] if term.is_short else columns


def _anywhere(terms: Sequence[Term]) -> str:
    return " AND ".join(f"({_pieces(term, SHORT)})" for term in terms)


def _pieces(term: Term, ready: int = 0) -> str:
    """Words are letters and digits alone (`words_of`), so that quotes are enough.

    Beginnings of `ready` letters stand in the index as they are, as short ones do.
    """
    starts = (
        f'"{beginning(start)}"' if term.is_short or len(start) == ready else f'"{start}"*' for start in term.starts
    )
    return " OR ".join([*starts, *(f'"{name}"' for name in term.near)])


def _asking(index: TableClause) -> Select[int, str]:
    """People out of an index. The + keeps SQLite from going by person and asking the index anew for each."""
    people = index.join(Person, Person.id == literal_column(f"+{index.name}.rowid"))
    asked = select(Person.id, Person.sort_key).select_from(people)
    return asked.where(_matches(index.name, bindparam("question"))).limit(bindparam("most"))


_ASKED = {index.name: _asking(index) for index in (_HEAD, _ALL)}
"""Made once: making a statement costs as much as asking it."""
