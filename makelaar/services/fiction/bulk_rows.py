"""Fill a new register with many rows at once: the example neighbourhood and demo registers.

Only for a register that nobody works in yet: these rows are no acts, so there is nothing to undo and no logbook.
"""

from datetime import date
from typing import Any

from sqlalchemy import insert

from makelaar.i18n import _
from makelaar.models import Area, Base, Person, PersonTag, Tag, Talent, Wish
from makelaar.services.people.category import category_guesser
from makelaar.services.people.change import sort_key
from makelaar.store.register import Register

BATCH = 20_000
"""Rows kept in memory before they are written: bounds memory at some 30 MB whatever the register's size."""


class BulkRows:
    """Collects rows and writes them in batches; `close()` writes the last. Ids count up from 1 in each table."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._pending: dict[type[Base], list[dict[str, Any]]] = {}
        self._waiting = 0
        self._ids: dict[type[Base], int] = {}
        self._areas: dict[str, int] = {}
        self._tags: dict[str, int] = {}
        with register.read() as session:
            self._guess = category_guesser(session)

    def add(self, model: type[Base], **values: Any) -> int:
        """One row; gives its id. All rows of a model must name the same columns. Defaults fill the others."""
        key = self._ids[model] = self._ids.get(model, 0) + 1
        self._pending.setdefault(model, []).append({"id": key, **values})
        self._waiting += 1
        if self._waiting >= BATCH:
            self._write(found_later=True)
        return key

    def person(self, *, area: str = "", tags: tuple[str, ...] = (), **columns: Any) -> int:
        """A person in an area (by name), with tags; gives her id."""
        area_id = self.area(area) if area else None
        columns["sort_key"] = sort_key(Person(name=columns["name"], family_name=columns["family_name"]))
        person = self.add(Person, area_id=area_id, **columns)
        for tag in tags:
            self.add(PersonTag, person_id=person, tag_id=self._named(self._tags, Tag, tag))
        return person

    def area(self, name: str) -> int:
        """The id of the area of that name."""
        return self._named(self._areas, Area, name)

    def offer(self, model: type[Talent] | type[Wish], person_id: int, text: str, noted_on: date) -> None:
        """A talent or wish, with the category that its words give."""
        self.add(model, person_id=person_id, text=text, category_id=self._guess(text), noted_on=noted_on)

    def count(self, model: type[Base]) -> int:
        """How many rows of this model were added."""
        return self._ids.get(model, 0)

    def close(self) -> None:
        """Write what is still waiting; from now on everybody is found."""
        self._write()

    def _write(self, *, found_later: bool = False) -> None:
        with self._register.write(_("Register gevuld"), undoable=False, found_later=found_later) as session:
            for model, rows in self._pending.items():
                session.execute(insert(model.__table__), rows)  # type: ignore[arg-type]
        self._pending, self._waiting = {}, 0

    def _named(self, known: dict[str, int], model: type[Area] | type[Tag], name: str) -> int:
        if name not in known:
            known[name] = self.add(model, name=name)
        return known[name]
