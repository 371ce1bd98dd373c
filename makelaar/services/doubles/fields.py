"""What two cards say, field by field."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.models import Area, ContactPoint, NoContact, Person, PersonLanguage, PersonTag, Tag, Talent, Wish
from makelaar.services.imports.telling import value_text
from makelaar.services.people.consent import ConsentAnswer, answers_of
from makelaar.services.people.reach import shown_value
from makelaar.terms import ConsentPurpose, ConsentState, PointKind


class Side(StrEnum):
    """Which of two values is kept; BOTH where a card may hold several."""

    LEFT = "left"
    BOTH = "both"
    RIGHT = "right"


class Likeness(StrEnum):
    """How two values of one field relate. SAME: equal, or the one only fills up the other."""

    SAME = "same"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"
    DIFFERS = "differs"


COLUMNS = {
    "name": ("name", "given_name", "particle", "family_name"),
    "address": ("street", "house_number", "postcode", "place", "door"),
    "area": ("area_id",),
    "preferred_channel": ("preferred_channel",),
    "age_group": ("age_group",),
    "met_on": ("met_on",),
    "met_how": ("met_how",),
}
"""Fields of which a person has one, with the columns that go together: half of two addresses is a wrong address."""
LISTS = ("phones", "emails", "can", "want", "languages", "tags")
_ONE, _SEVERAL = (Side.LEFT, Side.RIGHT), (Side.LEFT, Side.BOTH, Side.RIGHT)


@dataclass(frozen=True)
class FieldPair:
    """One field of both cards as it is shown. `choices` is empty where nothing has to be chosen; `chosen` is what
    happens without a word from her. `answers` are the two answers where the field is a consent.
    """

    name: str
    left: str
    right: str
    likeness: Likeness
    choices: tuple[Side, ...] = ()
    chosen: Side = Side.LEFT
    answers: tuple[ConsentAnswer, ConsentAnswer] | None = None


@dataclass(frozen=True)
class Item:
    """One thing of a list: its row, how it reads, and what makes it the same as another."""

    row: Any
    text: str
    key: Any


@dataclass(frozen=True)
class Half:
    """One of the two cards with its rows; lives within one session."""

    person: Person
    area: str
    lists: dict[str, list[Item]]
    no_contact: tuple[str, ...]
    consent: tuple[ConsentAnswer, ...]


def read_half(session: Session, person: Person) -> Half:
    """Everything of one card."""
    area = session.get(Area, person.area_id) if person.area_id is not None else None
    refused = session.scalars(select(NoContact.channel).where(NoContact.person_id == person.id).order_by(NoContact.id))
    return Half(
        person,
        "" if area is None else area.name,
        _lists(session, person.id),
        tuple(value_text(channel) for channel in refused),
        answers_of(session, person.id),
    )


def field_pairs(left: Half, right: Half) -> tuple[FieldPair, ...]:
    """Every field that at least one of the two has, in the order of a card."""
    pairs = [_single(name, left, right) for name in COLUMNS]
    pairs[2:2] = [_list(name, left, right) for name in LISTS]
    pairs += [_consent(one, other) for one, other in zip(left.consent, right.consent, strict=True)]
    pairs.append(_told("no_contact", ", ".join(left.no_contact), ", ".join(right.no_contact)))
    mine, theirs = (value_text(True) if half.person.is_key_person else "" for half in (left, right))
    pairs.append(_told("is_key_person", mine, theirs))
    pairs.append(_told("notes", left.person.notes, right.person.notes))
    return tuple(pair for pair in pairs if pair.left or pair.right)


def consent_field(purpose: ConsentPurpose) -> str:
    """The name of the field for one purpose."""
    return f"consent:{purpose.value}"


def shown(half: Half, name: str) -> str:
    """One field of which a person has one, as it reads."""
    person = half.person
    if name == "address":
        street = " ".join(filter(None, (person.street, person.house_number)))
        town = " ".join(filter(None, (person.postcode, person.place)))
        return ", ".join(filter(None, (street, person.door, town)))
    if name == "area":
        return half.area
    value = getattr(person, name)
    return value_text(value) if value else ""


def values(half: Half, name: str) -> tuple[Any, ...]:
    """The columns of that field."""
    return tuple(getattr(half.person, column) for column in COLUMNS[name])


def fits(left: Half, right: Half, name: str) -> bool:
    """Whether the two say the same wherever both say something, so that the one only fills up the other."""
    if name == "name":
        return left.person.name == right.person.name
    pairs = zip(values(left, name), values(right, name), strict=True)
    return all(not one or not other or one == other for one, other in pairs)


def _single(name: str, left: Half, right: Half) -> FieldPair:
    one, other = shown(left, name), shown(right, name)
    if not one or not other or fits(left, right, name):
        return _told(name, one, other, Likeness.SAME)
    chosen = Side.LEFT
    if name == "met_on" and right.person.met_on and left.person.met_on and right.person.met_on < left.person.met_on:
        chosen = Side.RIGHT
    return FieldPair(name, one, other, Likeness.DIFFERS, _ONE, chosen)


def _list(name: str, left: Half, right: Half) -> FieldPair:
    mine, theirs = left.lists[name], right.lists[name]
    one, other = (", ".join(item.text for item in items) for items in (mine, theirs))
    if not mine or not theirs or {item.key for item in mine} == {item.key for item in theirs}:
        return _told(name, one, other, Likeness.SAME)
    return FieldPair(name, one, other, Likeness.DIFFERS, _SEVERAL, Side.BOTH)


def _told(name: str, left: str, right: str, both: Likeness = Likeness.SAME) -> FieldPair:
    """A field in which there is nothing to choose."""
    likeness = both if left and right else Likeness.ONLY_LEFT if left else Likeness.ONLY_RIGHT
    return FieldPair(name, left, right, likeness, chosen=Side.RIGHT if likeness is Likeness.ONLY_RIGHT else Side.LEFT)


def _consent(left: ConsentAnswer, right: ConsentAnswer) -> FieldPair:
    """A no, or a yes that was taken back, goes before a yes; of two alike the later is in force."""
    name, answers = consent_field(left.purpose), (left, right)
    one, other = (answer.state.value if answer.given_on else "" for answer in answers)
    chosen = Side.RIGHT if _weight(right) > _weight(left) else Side.LEFT
    if not one or not other:
        likeness = Likeness.ONLY_LEFT if one else Likeness.ONLY_RIGHT
        return FieldPair(name, one, other, likeness, (), chosen, answers)
    if left.state is right.state:
        return FieldPair(name, one, other, Likeness.SAME, (), chosen, answers)
    return FieldPair(name, one, other, Likeness.DIFFERS, _ONE, chosen, answers)


def _weight(answer: ConsentAnswer) -> tuple[int, Any]:
    if answer.given_on is None:
        return 0, 0
    strict = answer.state in (ConsentState.REFUSED, ConsentState.WITHDRAWN)
    return 1 + strict, (answer.withdrawn_on or answer.given_on).toordinal()


def _lists(session: Session, person_id: int) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {name: [] for name in LISTS}
    points = select(ContactPoint).where(ContactPoint.person_id == person_id)
    for point in session.scalars(points.order_by(ContactPoint.position, ContactPoint.id)):
        name = "phones" if point.kind is PointKind.PHONE else "emails"
        found[name].append(Item(point, shown_value(point.kind, point.value), fold(point.value)))
    for name, model in (("can", Talent), ("want", Wish)):
        found[name] = _offers(session.scalars(select(model).where(model.person_id == person_id).order_by(model.id)))
    languages = select(PersonLanguage).where(PersonLanguage.person_id == person_id).order_by(PersonLanguage.id)
    found["languages"] = [Item(row, row.language, fold(row.language)) for row in session.scalars(languages)]
    tags = select(PersonTag, Tag.name).join(Tag, Tag.id == PersonTag.tag_id).where(PersonTag.person_id == person_id)
    found["tags"] = [Item(row, name, row.tag_id) for row, name in session.execute(tags.order_by(Tag.name))]
    return found


def _offers(rows: Any) -> list[Item]:
    """The same words with another status are two things: what ended is told beside what still stands."""
    return [Item(row, row.text, (fold(row.text), row.status, row.available_from)) for row in rows]


def texts(items: Sequence[Item]) -> str:
    """A list as it reads."""
    return ", ".join(item.text for item in items)
