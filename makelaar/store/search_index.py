"""The search index inside the register: what each person is found by, kept equal to the rows.

`search_doc` holds a person's folded words, a column for each place they stand in; `search_head` (which column?) and
`search_all` (anywhere?) are contentless FTS5 indexes on those words and their parts; `search_name` holds the words of
names. Contentless: the words are taken out again by naming them, so nothing of an erased person stays behind. Who is in
the bin has no words.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import Connection, Executable, column, select, table

from makelaar.hearts.searching import number_endings, with_parts, words_of
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

_AT_ONCE = 500
"""People read at once: bounds memory to some MB."""
MANY = 500
_ANEW_FROM = 0.2
"""Taking words out securely costs some five times what putting them in does (3.4 ms and 0.6 ms a person of ten
encounters): where `MANY` were touched, and a fifth of everybody, making the index anew is quicker."""
_DOC = table("search_doc", *(column(name) for name in ("person_id", *COLUMNS)))


def refresh(connection: Connection) -> bool:
    """Read everybody anew who was marked since; gives whether there was anybody. Belongs in the act's transaction."""
    marked = [row[0] for row in connection.exec_driver_sql("SELECT person_id FROM search_stale")]
    if not marked:
        return False
    if _is_quicker_anew(connection, len(marked)):
        rebuild(connection)
        return True
    for people in _batches(marked):
        _replace(connection, people)
    connection.exec_driver_sql("DELETE FROM search_stale")
    return True


def rebuild(connection: Connection) -> None:
    """Make the whole index anew from the rows."""
    for index in ("search_head", "search_all"):
        connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('delete-all')")
    for emptied in ("search_doc", "search_name", "search_stale"):
        connection.exec_driver_sql(f"DELETE FROM {emptied}")
    for people in _everybody(connection):
        _add(connection, read_docs(connection, people))


def _is_quicker_anew(connection: Connection, marked: int) -> bool:
    held = connection.exec_driver_sql("SELECT count(*) FROM search_doc").scalar_one() if marked >= MANY else 0
    return marked >= MANY and marked > _ANEW_FROM * held


def is_in_step(connection: Connection) -> bool:
    """Whether the index says what the rows say."""
    if connection.exec_driver_sql("SELECT 1 FROM search_stale LIMIT 1").first():
        return False
    held = 0
    for people in _everybody(connection):
        docs = read_docs(connection, people)
        held += len(docs)
        if docs != held_docs(connection, people):
            return False
    return held == connection.exec_driver_sql("SELECT count(*) FROM search_doc").scalar()


def read_docs(connection: Connection, people: Sequence[int]) -> dict[int, Doc]:
    """The words of these people as their rows say now; without who is gone or in the bin."""
    texts: dict[int, dict[str, list[str]]] = {}
    for person in connection.execute(_people(people)):
        family = f"{person.particle}{person.family_name}".replace(" ", "") if person.particle else ""
        address = (person.street, person.house_number, person.postcode, person.postcode.replace(" ", ""))
        texts[person.id] = {
            "name": [person.name, family],
            "place": [*address, person.door, person.place, person.area or ""],
            "note": [person.notes],
        }
    for place, rows in _SAID.items():
        for person_id, *said in connection.execute(rows(people)):
            if person_id in texts:
                texts[person_id].setdefault(place, []).extend(text or "" for text in said)
    for person_id, kind, value in connection.execute(_points(people)):
        if person_id in texts:
            found = number_endings(value) if kind is PointKind.PHONE else (value,)
            texts[person_id].setdefault("reach", []).extend(found)
    return {key: tuple(_words(said.get(name, ())) for name in COLUMNS) for key, said in texts.items()}


def held_docs(connection: Connection, people: Sequence[int]) -> dict[int, Doc]:
    """The words of these people as the index holds them; without who is gone or in the bin."""
    docs = select(_DOC).where(_DOC.c.person_id.in_(people))
    return {row[0]: tuple(row)[1:] for row in connection.execute(docs)}


def _words(texts: Iterable[str]) -> str:
    return " ".join(words_of(" ".join(texts)))


def _replace(connection: Connection, people: Sequence[int]) -> None:
    now, held = read_docs(connection, people), held_docs(connection, people)
    same = {key for key, doc in now.items() if held.get(key) == doc}
    _take_away(connection, {key: doc for key, doc in held.items() if key not in same})
    _add(connection, {key: doc for key, doc in now.items() if key not in same})


def _add(connection: Connection, docs: dict[int, Doc]) -> None:
    if not docs:
        return
    many = connection.exec_driver_sql
    many(f"INSERT INTO search_doc VALUES (?{', ?' * len(COLUMNS)})", [(key, *doc) for key, doc in docs.items()])
    many(
        f"INSERT INTO search_head(rowid, {_HEAD}) VALUES (?{', ?' * len(_HEAD_COLUMNS)})",
        [(key, *_head(doc)) for key, doc in docs.items()],
    )
    many("INSERT INTO search_all(rowid, words) VALUES (?, ?)", [(key, _all(doc)) for key, doc in docs.items()])
    names = [(word, key) for key, doc in docs.items() for word in doc[0].split()]
    if names:
        many("INSERT INTO search_name VALUES (?, ?)", names)


def _take_away(connection: Connection, docs: dict[int, Doc]) -> None:
    if not docs:
        return
    many = connection.exec_driver_sql
    many(
        f"INSERT INTO search_head(search_head, rowid, {_HEAD}) VALUES ('delete', ?{', ?' * len(_HEAD_COLUMNS)})",
        [(key, *_head(doc)) for key, doc in docs.items()],
    )
    many(
        "INSERT INTO search_all(search_all, rowid, words) VALUES ('delete', ?, ?)",
        [(key, _all(doc)) for key, doc in docs.items()],
    )
    gone = [(key,) for key in docs]
    many("DELETE FROM search_name WHERE person_id = ?", gone)
    many("DELETE FROM search_doc WHERE person_id = ?", gone)


_HEAD_COLUMNS = COLUMNS[:-1]
_HEAD = ", ".join(_HEAD_COLUMNS)
_WHOLE = ("name", "reach")
"""Columns whose words are not taken apart."""


def _head(doc: Doc) -> list[str]:
    return [_indexed(name, words) for name, words in zip(_HEAD_COLUMNS, doc, strict=False)]


def _all(doc: Doc) -> str:
    said = " ".join(_indexed(name, words) for name, words in zip(COLUMNS, doc, strict=True))
    return " ".join(dict.fromkeys(said.split()))


def _indexed(name: str, words: str) -> str:
    return words if name in _WHOLE else " ".join(with_parts(words.split()))


def _everybody(connection: Connection) -> Iterator[Sequence[int]]:
    return _batches(connection.execute(select(Person.id).order_by(Person.id)).scalars().all())


def _batches(people: Sequence[int]) -> Iterator[Sequence[int]]:
    return (people[start : start + _AT_ONCE] for start in range(0, len(people), _AT_ONCE))


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
