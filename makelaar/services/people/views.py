"""Saved lists (Bewaard): who is asked for, in which order and with which columns, under a name on the rail."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.models import SavedView
from makelaar.services.people.columns import Column, read_columns
from makelaar.services.people.listing import PeopleQuery, count_people
from makelaar.services.people.sorting import PeopleSort
from makelaar.store.register import Register

_LONGEST = 60


@dataclass(frozen=True)
class View:
    """One saved list. The register keeps it, for its name and words may tell of people."""

    id: int
    name: str
    query: PeopleQuery
    columns: tuple[Column, ...]


def list_views(register: Register) -> tuple[View, ...]:
    """All saved lists, in her order."""
    with register.read() as session:
        return tuple(_view(row) for row in session.scalars(_in_order()))


def count_views(register: Register) -> tuple[tuple[View, int], ...]:
    """All saved lists with how many people each gives now."""
    return tuple((view, count_people(register, view.query)) for view in list_views(register))


def save_view(register: Register, name: str, query: PeopleQuery, columns: Sequence[Column]) -> int:
    """Keep a list under a name, below those there are; gives its id. Raises Refused without a name, or one in use."""
    with register.write(_("Lijst bewaard")) as session:
        last = session.scalar(select(func.max(SavedView.position)))
        row = SavedView(name=_clean(session, name), position=0 if last is None else last + 1)
        _put(row, query, columns)
        session.add(row)
        session.flush()
        return row.id


def rename_view(register: Register, view_id: int, name: str) -> None:
    """Give it another name. Raises Refused when it is gone, without a name, or for a name in use."""
    with register.write(_("Bewaarde lijst hernoemd")) as session:
        row = _need(session, view_id)
        row.name = _clean(session, name, view_id)


def change_view(register: Register, view_id: int, query: PeopleQuery, columns: Sequence[Column]) -> None:
    """From now on it asks for this. Raises Refused when it is gone."""
    with register.write(_("Bewaarde lijst gewijzigd")) as session:
        _put(_need(session, view_id), query, columns)


def move_view(register: Register, view_id: int, steps: int) -> None:
    """Move it up (below zero) or down by so many places; not past the ends. Raises Refused when it is gone."""
    with register.write(_("Bewaarde lijst verplaatst")) as session:
        moved = _need(session, view_id)
        rows = list(session.scalars(_in_order()))
        place = rows.index(moved)
        rows.insert(min(max(place + steps, 0), len(rows) - 1), rows.pop(place))
        for position, row in enumerate(rows):
            row.position = position


def remove_view(register: Register, view_id: int) -> None:
    """Take it off the rail; the people stay. Raises Refused when it is already gone."""
    with register.write(_("Bewaarde lijst weggehaald")) as session:
        session.delete(_need(session, view_id))


def _in_order() -> Any:
    return select(SavedView).order_by(SavedView.position, SavedView.id)


def _put(row: SavedView, query: PeopleQuery, columns: Sequence[Column]) -> None:
    usual = PeopleQuery()
    asked = {part.name: getattr(query, part.name) for part in fields(query)}
    row.query = json.dumps({name: value for name, value in asked.items() if value != getattr(usual, name)})
    row.columns = json.dumps(list(columns))


def _view(row: SavedView) -> View:
    asked = json.loads(row.query)
    known = {part.name: asked[part.name] for part in fields(PeopleQuery) if part.name in asked}
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in known.items()}
    if "sort" in values:
        values["sort"] = PeopleSort(values["sort"])
    return View(row.id, row.name, PeopleQuery(**values), read_columns(json.loads(row.columns)))


def _need(session: Session, view_id: int) -> SavedView:
    row = session.get(SavedView, view_id)
    if row is None:
        raise Refused(_("Deze bewaarde lijst is er niet meer. Er is niets gewijzigd."))
    return row


def _clean(session: Session, name: str, view_id: int | None = None) -> str:
    words = " ".join(name.split())[:_LONGEST]
    if not words:
        raise Refused(_("Geef de lijst een naam, zodat je hem terugvindt. Er is niets bewaard."))
    for row in session.scalars(_in_order()):
        if row.id != view_id and fold(row.name) == fold(words):
            raise Refused(_("Zo heet al een bewaarde lijst. Kies een andere naam; er is niets bewaard."))
    return words
