"""Write what a line says into a person's card, without overwriting what stands there."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.capture import Captured, Promise
from makelaar.hearts.folding import fold
from makelaar.hearts.streets import comparable_number, comparable_street
from makelaar.i18n import _
from makelaar.models import FollowUp, Person, PersonTag, Tag, Talent, Wish
from makelaar.services.followups.item import When
from makelaar.services.followups.promising import FollowUpForm, put
from makelaar.services.people.category import category_guesser
from makelaar.services.people.change import put_fields
from makelaar.services.people.reach import put_reach, reach_of
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus, PointKind


def add_to(session: Session, register: Register, person: Person, line: Captured) -> tuple[str, ...]:
    """Write the line; gives what differs from the card, which went to the note with its name. Raises Refused when
    there would be neither a name nor a door."""
    fields, apart = _fields(person, line)
    put_fields(session, person, {**fields, "tags": [*_tags_of(session, person), *line.tags]})
    apart += _put_points(session, person.id, line)
    note = "\n".join(part for part in (person.notes, line.note, *apart) if part)
    if note != person.notes:
        person.notes = note
    _put_offers(session, person.id, line)
    if line.promise is not None:
        _put_promise(session, register, person.id, line.promise)
    return tuple(apart)


def _fields(person: Person, line: Captured) -> tuple[dict[str, str], list[str]]:
    """(what goes into empty fields, what differs). A street and its number are one: half an address is completed."""
    fields: dict[str, str] = {}
    apart: list[str] = []
    if not person.name:
        fields["name"] = line.name
    elif line.name and fold(line.name) != fold(person.name):
        apart.append(_("Naam: {value}").format(value=line.name))
    same_street = _agree(comparable_street(line.street), comparable_street(person.street or ""))
    same_number = _agree(comparable_number(line.number), comparable_number(person.house_number or ""))
    same_postcode = _agree(fold(line.postcode), fold(person.postcode or ""))
    if same_street and same_number and same_postcode:
        fields |= {
            "street": person.street or line.street,
            "house_number": person.house_number or line.number,
            "postcode": person.postcode or line.postcode,
            "place": person.place or line.place,
        }
        if not (person.name or line.name or fields["street"]):
            fields |= {"house_number": "", "door": person.door or line.number}  # a door is all that is known
    else:
        whole = " ".join(part for part in (line.street, line.number, line.postcode, line.place) if part)
        apart.append(_("Adres: {value}").format(value=whole))
    return fields, apart


def _agree(one: str, other: str) -> bool:
    """Whether the two do not contradict each other."""
    return not one or not other or one == other


def _tags_of(session: Session, person: Person) -> list[str]:
    if person.id is None:
        return []
    hers = select(Tag.name).join(PersonTag, PersonTag.tag_id == Tag.id).where(PersonTag.person_id == person.id)
    return list(session.scalars(hers))


def _put_points(session: Session, person_id: int, line: Captured) -> list[str]:
    """Add phones and addresses behind those she has; gives what is none after all."""
    apart = []
    for kind, values in ((PointKind.PHONE, line.phones), (PointKind.EMAIL, line.emails)):
        known = {fold(point.value) for point in reach_of(session, person_id, kind)}
        for value in values:
            if fold(value) in known:
                continue
            try:
                put_reach(session, person_id, kind, value)
            except Refused:
                apart.append(value)
    return apart


def _put_offers(session: Session, person_id: int, line: Captured) -> None:
    """Add what she can and wants, in her words and with a category, where it does not stand there yet."""
    guess = category_guesser(session)
    for model, texts in ((Talent, line.can), (Wish, line.want)):
        known = {fold(text) for text in session.scalars(select(model.text).where(model.person_id == person_id))}
        for text in texts:
            words = " ".join(text.split())
            if words and fold(words) not in known:
                session.add(model(person_id=person_id, text=words, category_id=guess(words)))
                session.flush()
                known.add(fold(words))


def _put_promise(session: Session, register: Register, person_id: int, promise: Promise) -> None:
    """Add the promise. Without a day it is one for someday, in the words that were typed."""
    condition = "" if promise.day else promise.condition or _("zonder dag")
    same = select(FollowUp.id).where(
        FollowUp.person_id == person_id,
        FollowUp.status == FollowUpStatus.OPEN,
        FollowUp.due == promise.day if promise.day else FollowUp.condition == condition,
        FollowUp.channel == promise.channel if promise.channel else FollowUp.channel.is_(None),
    )
    if session.scalar(same.limit(1)) is None:
        when = When(promise.day, condition, promise.words, promise.repeat)
        put(session, register, person_id, when, FollowUpForm(promise.channel))
        session.flush()
