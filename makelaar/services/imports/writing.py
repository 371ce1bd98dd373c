"""Write one row's changes into the register, within the one act of the import."""

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.intake.rows import FollowUpWords
from makelaar.intake.rows import Person as RowPerson
from makelaar.models import (
    Area,
    ContactPoint,
    FollowUp,
    Person,
    PersonLanguage,
    PersonTag,
    Tag,
    Talent,
    Wish,
)
from makelaar.services.followups.item import When
from makelaar.services.followups.promising import FollowUpForm, move_row, put
from makelaar.services.imports.threeway import ItemEdit, Merge, PromiseEdit
from makelaar.services.people.category import category_guesser
from makelaar.services.people.change import sort_key
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus, PointKind

_COLUMNS = {"number": "house_number"}


class Writer:
    """Writes rows in one session; looks up areas, tags and categories once. `known` are the people who were there."""

    def __init__(self, session: Session, register: Register, known: Collection[int]) -> None:
        self._session = session
        self._register = register
        self._areas = {fold(area.name): area.id for area in session.scalars(select(Area))}
        self._tags = {fold(tag.name): tag.id for tag in session.scalars(select(Tag))}
        self._known = known
        self._positions: dict[tuple[int, PointKind], int] = {}
        self._guess = category_guesser(session)
        self._items: dict[str, Callable[[int, ItemEdit], None]] = {
            "phones": self._point,
            "emails": self._point,
            "can": self._offer,
            "want": self._offer,
            "languages": self._language,
            "tags": self._tag,
        }

    def new_person(self) -> Person:
        """An empty person, added; she has her id after the next flush."""
        person = Person(created_at=self._register.utc_now())
        self._session.add(person)
        return person

    def write_fields(self, person: Person, merge: Merge) -> None:
        """The fields of the person's own row."""
        for edit in merge.fields:
            value = self._area(edit.new) if edit.name == "area" else edit.new
            setattr(person, "area_id" if edit.name == "area" else _COLUMNS.get(edit.name, edit.name), value)
        if merge.fields:
            person.sort_key = sort_key(person)

    def write_rest(self, person: Person, merge: Merge, row: RowPerson) -> dict[int, FollowUp]:
        """All that hangs on the person; gives the promise that was made or changed for each place in
        `row.followups`. Made promises have their ids after the next flush."""
        for item in merge.items:
            self._items[item.name](person.id, item)
        promises = {}
        for promise in merge.promises:
            made = self._promise(person.id, promise, row)
            if promise.place is not None:
                promises[promise.place] = made
        return promises

    def _area(self, name: str) -> int | None:
        if not name:
            return None
        key = fold(name)
        if key not in self._areas:
            self._areas[key] = self._added(Area(name=name))
        return self._areas[key]

    def _added(self, row: Any) -> int:
        self._session.add(row)
        self._session.flush()
        key: int = row.id
        return key

    def _one(self, model: Any, person_id: int, column: Any, text: str) -> Any:
        """The row of this person that holds the text."""
        rows = self._session.scalars(select(model).where(model.person_id == person_id))
        return next((row for row in rows if fold(getattr(row, column.key)) == fold(text)), None)

    def _point(self, person_id: int, edit: ItemEdit) -> None:
        kind = PointKind.PHONE if edit.name == "phones" else PointKind.EMAIL
        if edit.old:
            row = self._one(ContactPoint, person_id, ContactPoint.value, edit.old)
            self._change(row, "value", edit.new)
            return
        position = self._next_position(person_id, kind)
        self._session.add(ContactPoint(person_id=person_id, kind=kind, value=edit.new, position=position))

    def _next_position(self, person_id: int, kind: PointKind) -> int:
        if (person_id, kind) not in self._positions:
            self._positions[person_id, kind] = self._last_position(person_id, kind) if person_id in self._known else -1
        self._positions[person_id, kind] += 1
        return self._positions[person_id, kind]

    def _last_position(self, person_id: int, kind: PointKind) -> int:
        hers = select(ContactPoint.position).where(ContactPoint.person_id == person_id, ContactPoint.kind == kind)
        return max(self._session.scalars(hers), default=-1)

    def _offer(self, person_id: int, edit: ItemEdit) -> None:
        model: type[Talent] | type[Wish] = Talent if edit.name == "can" else Wish
        category = self._category(edit.new)
        if not edit.old:
            self._session.add(model(person_id=person_id, text=edit.new, category_id=category))
            return
        row = self._one(model, person_id, model.text, edit.old)
        if edit.new and row.category_id in (None, self._category(edit.old)):
            row.category_id = category
        self._change(row, "text", edit.new)

    def _category(self, text: str) -> int | None:
        return self._guess(text) if text else None

    def _language(self, person_id: int, edit: ItemEdit) -> None:
        if not edit.old:
            self._session.add(PersonLanguage(person_id=person_id, language=edit.new))
            return
        self._change(self._one(PersonLanguage, person_id, PersonLanguage.language, edit.old), "language", edit.new)

    def _tag(self, person_id: int, edit: ItemEdit) -> None:
        if edit.old:
            carried = select(PersonTag).where(
                PersonTag.person_id == person_id, PersonTag.tag_id == self._tags[fold(edit.old)]
            )
            self._session.delete(self._session.scalars(carried).one())
        if edit.new:
            key = fold(edit.new)
            if key not in self._tags:
                self._tags[key] = self._added(Tag(name=edit.new))
            self._session.add(PersonTag(person_id=person_id, tag_id=self._tags[key]))

    def _change(self, row: Any, column: str, new: str) -> None:
        if new:
            setattr(row, column, new)
        else:
            self._session.delete(row)

    def _promise(self, person_id: int, edit: PromiseEdit, row: RowPerson) -> FollowUp:
        if edit.old_id is None:
            assert edit.new is not None
            return put(self._session, self._register, person_id, _when(edit.new), _form(edit.new, row))
        promise = self._session.get_one(FollowUp, edit.old_id)
        if edit.new is None:
            promise.status, promise.outcome = FollowUpStatus.DROPPED, _("Weggehaald in het ingelezen blad")
            promise.closed_on = self._register.clock.today()
        else:
            move_row(self._session, promise, _when(edit.new), self._register.clock.today())
            promise.channel = edit.new.channel or promise.channel
        return promise


def _when(words: FollowUpWords) -> When:
    return When(words.day, words.condition, words.text, words.repeat)


def _form(words: FollowUpWords, row: RowPerson) -> FollowUpForm:
    """Why she is to be seen again is what the row says of her: her wish, else what she can, else the note."""
    if row.want:
        why = _("wil: {wishes}").format(wishes=", ".join(row.want))
    elif row.can:
        why = _("kan: {talents}").format(talents=", ".join(row.can))
    else:
        why = row.note.splitlines()[0] if row.note else ""
    return FollowUpForm(words.channel or row.preferred_channel, why)
