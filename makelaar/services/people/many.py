"""Acts on many people at once: each is one act, with one undo, kept whole or not at all."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.folding import fold
from makelaar.i18n import _, ngettext
from makelaar.models import Area, Person, PersonTag, Tag
from makelaar.services.followups.item import When
from makelaar.services.followups.promising import FollowUpForm, put
from makelaar.services.people.rules import Told, chunks, halves
from makelaar.store.register import Register


def tag_all(register: Register, people: Sequence[int], name: str, told: Told | None = None) -> int:
    """Give these people a label; gives how many had it not yet. Raises Refused without a word."""
    word = _need_word(name)
    with register.read() as session:
        tag = _tag_named(session, word)
        have = set() if tag is None else _with_tag(session, tag.id)
        wanted = _here(session, [key for key in people if key not in have])
    label = ngettext("Label gezet bij {n} mens", "Label gezet bij {n} mensen", len(wanted)).format(n=len(wanted))
    changing, finding = halves(told)
    with register.write(label, told=finding) as session:
        for chunk in chunks(wanted, changing):
            tag = _tag_named(session, word) or _add(session, Tag(name=word))
            session.add_all(PersonTag(person_id=key, tag_id=tag.id) for key in chunk)
            session.flush()
    return len(wanted)


def untag_all(register: Register, people: Sequence[int], name: str, told: Told | None = None) -> int:
    """Take a label from these people; gives how many had it. The label itself stays, also when nobody has it."""
    with register.read() as session:
        tag = _tag_named(session, _need_word(name))
        have = set() if tag is None else _with_tag(session, tag.id)
    wanted = [key for key in people if key in have]
    label = ngettext("Label weggehaald bij {n} mens", "Label weggehaald bij {n} mensen", len(wanted))
    changing, finding = halves(told)
    with register.write(label.format(n=len(wanted)), told=finding) as session:
        for chunk in chunks(wanted, changing):
            hers = select(PersonTag).where(PersonTag.person_id.in_(chunk), PersonTag.tag_id == (tag and tag.id))
            for row in session.scalars(hers):
                session.delete(row)
            session.flush()
    return len(wanted)


def put_in_area(register: Register, people: Sequence[int], name: str, told: Told | None = None) -> int:
    """Say where these people live, or with an empty name that it is not known; gives how many lived elsewhere."""
    word = " ".join(name.split())
    with register.read() as session:
        area = next((row for row in session.scalars(select(Area)) if fold(row.name) == fold(word)), None)
        there: set[int] = set()
        if not word:
            there = set(session.scalars(select(Person.id).where(Person.area_id.is_(None))))
        elif area is not None:
            there = set(session.scalars(select(Person.id).where(Person.area_id == area.id)))
        wanted = _here(session, [key for key in people if key not in there])
    label = ngettext("Wijk gewijzigd bij {n} mens", "Wijk gewijzigd bij {n} mensen", len(wanted)).format(n=len(wanted))
    changing, finding = halves(told)
    with register.write(label, told=finding) as session:
        area_id = None if not word or not wanted else area.id if area else _add(session, Area(name=word)).id
        for chunk in chunks(wanted, changing):
            for person in session.scalars(select(Person).where(Person.id.in_(chunk))):
                person.area_id = area_id
            session.flush()
    return len(wanted)


def promise_all(
    register: Register, people: Sequence[int], when: When, form: FollowUpForm, told: Told | None = None
) -> int:
    """Promise all of them to return, each a promise of her own; gives to how many."""
    with register.read() as session:
        wanted = _here(session, people)
    label = ngettext("Opvolging beloofd aan {n} mens", "Opvolging beloofd aan {n} mensen", len(wanted))
    with register.write(label.format(n=len(wanted))) as session:
        for chunk in chunks(wanted, told):
            for key in chunk:
                put(session, register, key, when, form)
            session.flush()
    return len(wanted)


def _here(session: Session, people: Sequence[int]) -> list[int]:
    """Those who are in the register and not in the bin, in the same order."""
    found: set[int] = set()
    for chunk in chunks(people):
        here = select(Person.id).where(Person.id.in_(chunk), Person.binned_at.is_(None))
        found.update(session.scalars(here))
    return [key for key in people if key in found]


def _with_tag(session: Session, tag_id: int) -> set[int]:
    return set(session.scalars(select(PersonTag.person_id).where(PersonTag.tag_id == tag_id)))


def _tag_named(session: Session, word: str) -> Tag | None:
    return next((row for row in session.scalars(select(Tag)) if fold(row.name) == fold(word)), None)


def _need_word(name: str) -> str:
    word = " ".join(name.replace(",", " ").split())
    if not word:
        raise Refused(_("Typ eerst een label. Er is niets gewijzigd."))
    return word


def _add(session: Session, row: Any) -> Any:
    session.add(row)
    session.flush()
    return row
