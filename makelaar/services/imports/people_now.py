"""People as the register has them at this moment, whole and plain: what a sheet is compared with."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.models import Area, ContactPoint, FollowUp, Person, PersonLanguage, PersonTag, Tag, Talent, Wish
from makelaar.terms import AgeGroup, Channel, FollowUpStatus, PointKind

CHUNK = 500
"""Ids in one select: well below SQLite's limit on parameters."""


@dataclass(frozen=True)
class PromiseNow:
    """A promise as it stands; `is_open` False when it was done or dropped."""

    id: int
    is_open: bool
    due: date | None
    condition: str
    words: str


@dataclass(frozen=True)
class PersonNow:
    """One person with everything that a sheet can speak of."""

    id: int
    name: str = ""
    given_name: str = ""
    particle: str = ""
    family_name: str = ""
    street: str = ""
    number: str = ""
    door: str = ""
    postcode: str = ""
    place: str = ""
    area: str = ""
    preferred_channel: Channel | None = None
    age_group: AgeGroup | None = None
    is_key_person: bool = False
    met_on: date | None = None
    met_how: str = ""
    notes: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    can: tuple[str, ...] = ()
    want: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    promises: tuple[PromiseNow, ...] = ()
    in_bin: bool = False


def chunks(ids: Iterable[Any]) -> Iterator[list[Any]]:
    """The ids in lists of at most `CHUNK`."""
    every = list(ids)
    for start in range(0, len(every), CHUNK):
        yield every[start : start + CHUNK]


def load_people(session: Session, ids: Iterable[int]) -> dict[int, PersonNow]:
    """These people as they are now, a fixed number of selects for every `CHUNK`; who is gone is left out."""
    found: dict[int, PersonNow] = {}
    for some in chunks(sorted(set(ids))):
        found.update(_load_chunk(session, some))
    return found


def _load_chunk(session: Session, ids: Sequence[int]) -> Iterator[tuple[int, PersonNow]]:
    lists = _Lists(session, ids)
    people = select(Person, Area.name).outerjoin(Area, Area.id == Person.area_id).where(Person.id.in_(ids))
    for person, area in session.execute(people):
        yield (
            person.id,
            PersonNow(
                id=person.id,
                name=person.name,
                given_name=person.given_name,
                particle=person.particle,
                family_name=person.family_name,
                street=person.street,
                number=person.house_number,
                door=person.door,
                postcode=person.postcode,
                place=person.place,
                area=area or "",
                preferred_channel=person.preferred_channel,
                age_group=person.age_group,
                is_key_person=person.is_key_person,
                met_on=person.met_on,
                met_how=person.met_how,
                notes=person.notes,
                phones=lists.points(person.id, PointKind.PHONE),
                emails=lists.points(person.id, PointKind.EMAIL),
                can=lists.of(lists.can, person.id),
                want=lists.of(lists.want, person.id),
                languages=lists.of(lists.languages, person.id),
                tags=lists.of(lists.tags, person.id),
                promises=tuple(lists.promises.get(person.id, ())),
                in_bin=person.binned_at is not None,
            ),
        )


class _Lists:
    """What hangs on the people of one chunk, each kind by one select."""

    def __init__(self, session: Session, ids: Sequence[int]) -> None:
        self.can = _texts(session, select(Talent.person_id, Talent.text), Talent, ids)
        self.want = _texts(session, select(Wish.person_id, Wish.text), Wish, ids)
        self.languages = _texts(session, select(PersonLanguage.person_id, PersonLanguage.language), PersonLanguage, ids)
        tagged = select(PersonTag.person_id, Tag.name).join(Tag, Tag.id == PersonTag.tag_id)
        self.tags = _texts(session, tagged, PersonTag, ids)
        self._points: dict[tuple[int, PointKind], list[str]] = {}
        wanted = select(ContactPoint).where(ContactPoint.person_id.in_(ids))
        for point in session.scalars(wanted.order_by(ContactPoint.position, ContactPoint.id)):
            self._points.setdefault((point.person_id, point.kind), []).append(point.value)
        self.promises: dict[int, list[PromiseNow]] = {}
        for row in session.scalars(select(FollowUp).where(FollowUp.person_id.in_(ids)).order_by(FollowUp.id)):
            is_open = row.status is FollowUpStatus.OPEN
            promise = PromiseNow(row.id, is_open, row.due, row.condition, row.words)
            self.promises.setdefault(row.person_id, []).append(promise)

    def points(self, person_id: int, kind: PointKind) -> tuple[str, ...]:
        return tuple(self._points.get((person_id, kind), ()))

    @staticmethod
    def of(texts: dict[int, list[str]], person_id: int) -> tuple[str, ...]:
        return tuple(texts.get(person_id, ()))


def _texts(session: Session, wanted: Any, model: Any, ids: Sequence[int]) -> dict[int, list[str]]:
    texts: dict[int, list[str]] = {}
    for person_id, text in session.execute(wanted.where(model.person_id.in_(ids)).order_by(model.id)):
        texts.setdefault(person_id, []).append(text)
    return texts
