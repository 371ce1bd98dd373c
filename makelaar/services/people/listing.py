"""Mensen as a list: a query gives ids, and the rows that are on the screen are fetched by id.

A hundred thousand people scroll like a hundred: `list_people` gives every id and the first page of rows,
`get_summaries` the rows of any other page.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from makelaar.models import Area, Consent, FollowUp, Person, Talent, Wish
from makelaar.services.people.columns import NOTHING, Cells, Column, read_cells
from makelaar.services.people.names import address_line, shown_name
from makelaar.services.people.query import PeopleQuery, best_answers, conditions, find_ids
from makelaar.services.people.sorting import PeopleSort
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus, TalentStatus, WishStatus

__all__ = [
    "PAGE",
    "PeoplePage",
    "PeopleQuery",
    "PeopleSort",
    "PersonSummary",
    "count_people",
    "get_summaries",
    "list_people",
]

PAGE = 50
"""Rows that are fetched at once."""
BEST = 500
"""People that a text lists at first: more would make typing wait."""


@dataclass(frozen=True)
class PersonSummary:
    """One row of the list. `name` is never empty (a person without one is called by the door).

    `can` and `want` are those that still stand. `due` counts open promises for today or before. `cells` holds what the
    other columns show, where they were asked for.
    """

    id: int
    name: str
    area: str
    address: str
    can: tuple[str, ...] = ()
    want: tuple[str, ...] = ()
    is_key_person: bool = False
    has_consent: bool = False
    due: int = 0
    cells: Cells = NOTHING


@dataclass(frozen=True)
class PeoplePage:
    """The ids that a query gives, in order, and the rows of the first page.

    `more`: only the best were taken. `nearly`: so many of the last are only called nearly as was typed.
    """

    ids: tuple[int, ...]
    people: tuple[PersonSummary, ...] = field(default=())
    more: bool = False
    nearly: int = 0


def list_people(
    register: Register, query: PeopleQuery | None = None, columns: Collection[Column] = (), *, whole: bool = False
) -> PeoplePage:
    """The window on a query: every id in order, and the first `PAGE` rows with what `columns` show.

    Of who answers a text, in the usual order, the best `BEST` are given, best first, and the others by name behind them
    only where the `whole` is asked for: so typing stays quick in any register.
    """
    query = query or PeopleQuery()
    today = register.clock.today()
    with register.read() as session:
        if not query.text.strip() or query.sort is not PeopleSort.NAME or query.descending:
            ids = tuple(find_ids(session, query, today))
            return PeoplePage(ids, _summaries(session, ids[:PAGE], today, columns))
        answers = best_answers(session, query, today, BEST + 1)
        ids, more = answers.ids[:BEST], len(answers.ids) > BEST
        if more and whole:
            ids, more = tuple(dict.fromkeys((*ids, *find_ids(session, query, today)))), False
        return PeoplePage(ids, _summaries(session, ids[:PAGE], today, columns), more, answers.nearly)


def get_summaries(
    register: Register, ids: Sequence[int], columns: Collection[Column] = ()
) -> tuple[PersonSummary, ...]:
    """The rows of these people, in the order of `ids`; who is gone is left out."""
    with register.read() as session:
        return _summaries(session, ids, register.clock.today(), columns)


def count_people(register: Register, query: PeopleQuery | None = None) -> int:
    """How many people a query gives."""
    with register.read() as session:
        where = conditions(session, query or PeopleQuery(), register.clock.today())
        return session.scalar(select(func.count()).select_from(Person).where(*where)) or 0


def _summaries(
    session: Session, ids: Sequence[int], today: date, columns: Collection[Column]
) -> tuple[PersonSummary, ...]:
    """Five selects for a whole page, whatever its length, and one for each further column."""
    if not ids:
        return ()
    rows = session.execute(
        select(Person, Area.name).outerjoin(Area, Area.id == Person.area_id).where(Person.id.in_(ids))
    )
    found = {person.id: (person, area or "") for person, area in rows}
    can = _texts(session, Talent, ids, Talent.status != TalentStatus.ENDED)
    want = _texts(session, Wish, ids, Wish.status == WishStatus.OPEN)
    answered = set(session.scalars(select(Consent.person_id).where(Consent.person_id.in_(ids))))
    due = _due_counts(session, ids, today)
    cells = read_cells(session, ids, columns) if columns else {}
    return tuple(
        PersonSummary(
            id=key,
            name=shown_name(person),
            area=area,
            address=address_line(person),
            can=tuple(can.get(key, ())),
            want=tuple(want.get(key, ())),
            is_key_person=person.is_key_person,
            has_consent=key in answered,
            due=due.get(key, 0),
            cells=cells.get(key, NOTHING),
        )
        for key in ids
        if key in found
        for person, area in [found[key]]
    )


def _texts(
    session: Session, model: type[Talent] | type[Wish], ids: Sequence[int], stands: ColumnElement[bool]
) -> dict[int, list[str]]:
    texts: dict[int, list[str]] = {}
    for person_id, text in session.execute(
        select(model.person_id, model.text).where(model.person_id.in_(ids), stands).order_by(model.id)
    ):
        texts.setdefault(person_id, []).append(text)
    return texts


def _due_counts(session: Session, ids: Sequence[int], today: date) -> dict[int, int]:
    """Told here: SQLite would go by all that is due."""
    rows = select(FollowUp.person_id, FollowUp.status, FollowUp.due).where(FollowUp.person_id.in_(ids))
    return Counter(
        key
        for key, status, due in session.execute(rows)
        if status is FollowUpStatus.OPEN and due is not None and due <= today
    )
