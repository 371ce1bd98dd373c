"""What somebody is found by: her words as the rows say them, and as the search index holds them."""

from collections.abc import Callable, Collection, Iterable, Sequence

from sqlalchemy import Connection, Executable, column, select, table

from makelaar.hearts.searching import number_endings, with_parts, words_of
from makelaar.hearts.streets import words_meant
from makelaar.models import (
    Area,
    Category,
    ContactPoint,
    Encounter,
    EncounterPerson,
    Person,
    PersonTag,
    Tag,
    Talent,
    Wish,
)
from makelaar.terms import PointKind, TalentStatus, WishStatus

COLUMNS = ("name", "place", "can", "want", "tag", "reach", "note", "met")
Doc = tuple[str, ...]
"""The words of one person: a text for each of `COLUMNS`."""
BY_KEYS = ("name", "place")
"""Where a word of one or two letters may be found."""
BEGINNING = "¤"
"""No letter, so never in a word."""

_WHOLE = ("name", "reach")
"""Columns whose words are not taken apart."""

_DOC = table("search_doc", *(column(name) for name in ("person_id", *COLUMNS)))


def beginning(letters: str) -> str:
    """How the index spells that a word begins with these letters: at most `SHORT`, short ones in `BY_KEYS` alone."""
    return BEGINNING + letters


def pieces_of(column: str, words: Sequence[str]) -> Sequence[str]:
    """By what these words are found: themselves, and their parts where the column's words are taken apart."""
    return words if column in _WHOLE else with_parts(words)


def read_docs(connection: Connection, people: Sequence[int]) -> dict[int, Doc]:
    """The words of these people as their rows say now; without who is gone or in the bin."""
    return {key: tuple(said[name] for name in COLUMNS) for key, said in read_places(connection, people).items()}


def read_places(
    connection: Connection, people: Sequence[int], places: Collection[str] = COLUMNS
) -> dict[int, dict[str, str]]:
    """The same of some columns alone: column to words."""
    texts: dict[int, dict[str, list[str]]] = {}
    for person in connection.execute(_people(people)):
        family = f"{person.particle}{person.family_name}".replace(" ", "") if person.particle else ""
        address = (person.street, person.house_number, person.postcode, person.postcode.replace(" ", ""))
        texts[person.id] = {
            "name": [person.name, family],
            "place": [*address, *words_meant(person.street), person.door, person.place, person.area or ""],
            "note": [person.notes],
        }
    for place in _SAID.keys() & places:
        for person_id, *said in connection.execute(_SAID[place](people)):
            if person_id in texts:
                texts[person_id].setdefault(place, []).extend(text or "" for text in said)
    for person_id, kind, value in connection.execute(_points(people)) if "reach" in places else ():
        if person_id in texts:
            found = number_endings(value) if kind is PointKind.PHONE else (value,)
            texts[person_id].setdefault("reach", []).extend(found)
    return {key: {name: _words(said.get(name, ())) for name in places} for key, said in texts.items()}


def held_docs(connection: Connection, people: Sequence[int]) -> dict[int, Doc]:
    """The words of these people as the index holds them; without who is gone or in the bin."""
    docs = select(_DOC).where(_DOC.c.person_id.in_(people))
    return {row[0]: tuple(row)[1:] for row in connection.execute(docs)}


def _words(texts: Iterable[str]) -> str:
    return " ".join(words_of(" ".join(texts)))


def _people(people: Sequence[int]) -> Executable:
    shown = (Person.id, Person.name, Person.particle, Person.family_name, Person.street, Person.house_number)
    more = (Person.postcode, Person.door, Person.place, Person.notes, Area.name.label("area"))
    rows = select(*shown, *more).outerjoin(Area, Area.id == Person.area_id)
    return rows.where(Person.id.in_(people), Person.binned_at.is_(None))


def _can(people: Sequence[int]) -> Executable:
    rows = select(Talent.person_id, Talent.text, Category.label).outerjoin(Category, Category.id == Talent.category_id)
    return rows.where(Talent.person_id.in_(people), Talent.status != TalentStatus.ENDED).order_by(Talent.id)


def _want(people: Sequence[int]) -> Executable:
    rows = select(Wish.person_id, Wish.text, Category.label).outerjoin(Category, Category.id == Wish.category_id)
    return rows.where(Wish.person_id.in_(people), Wish.status == WishStatus.OPEN).order_by(Wish.id)


def _tags(people: Sequence[int]) -> Executable:
    rows = select(PersonTag.person_id, Tag.name).join(Tag, Tag.id == PersonTag.tag_id)
    return rows.where(PersonTag.person_id.in_(people)).order_by(PersonTag.id)


def _met(people: Sequence[int]) -> Executable:
    rows = select(EncounterPerson.person_id, Encounter.text)
    rows = rows.join(Encounter, Encounter.id == EncounterPerson.encounter_id)
    return rows.where(EncounterPerson.person_id.in_(people)).order_by(Encounter.id)


def _points(people: Sequence[int]) -> Executable:
    rows = select(ContactPoint.person_id, ContactPoint.kind, ContactPoint.value)
    return rows.where(ContactPoint.person_id.in_(people)).order_by(ContactPoint.id)


_SAID: dict[str, Callable[[Sequence[int]], Executable]] = {"can": _can, "want": _want, "tag": _tags, "met": _met}
