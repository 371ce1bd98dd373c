"""The search index inside the register: what each person is found by, kept equal to the rows.

`search_doc` holds a person's folded words, a column for each place they stand in; `search_head` (which column?) and
`search_all` (anywhere?) are contentless FTS5 indexes on those words and their parts; `search_name` holds the words of
names. Contentless: the words are taken out again by naming them, so nothing of an erased person stays behind. Who is in
the bin has no words.

A piece is put in only where it is not: of a row that holds it twice, secure deletion takes out but the newest. FTS5's
own prefix indexes would do just that, so beginnings of a few letters are pieces of their own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from sqlalchemy import Connection, select

from makelaar.hearts.searching import SHORT
from makelaar.models import Person
from makelaar.store.search_docs import (
    BEGINNING,
    BY_KEYS,
    COLUMNS,
    Doc,
    beginning,
    held_docs,
    pieces_of,
    read_docs,
    read_places,
)
from makelaar.store.search_names import add_names, remove_all_names, remove_names
from makelaar.store.search_triggers import EVERYWHERE

Told = Callable[[int, int], None]
"""`told(done, total)` before every batch; what it raises stops the work."""
_AT_ONCE = 500
"""People read at once: bounds memory to some MB."""
MANY = 500
_ANEW_FROM = 0.2
"""Taking all words of people out securely costs some five times what putting them in does (3.4 ms and 0.6 ms a person
of ten encounters): for at least `MANY`, and a fifth of everybody, making the index anew is quicker."""


def refresh(connection: Connection, told: Told | None = None) -> bool:
    """Read everybody anew who was marked since; gives whether there was anybody. Belongs in the act's transaction."""
    marked = _marked(connection)
    if not marked:
        return False
    if _is_quicker_anew(connection):
        rebuild(connection, told)
        return True
    done, total = 0, sum(map(len, marked.values()))
    for places, people in marked.items():
        for some in _batches(people):
            if told is not None:
                told(done, total)
            _renew(connection, some, places)
            done += len(some)
    connection.exec_driver_sql("DELETE FROM search_stale")
    return True


def rebuild(connection: Connection, told: Told | None = None) -> None:
    """Make the whole index anew from the rows."""
    for index in ("search_head", "search_all"):
        connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('delete-all')")
    for emptied in ("search_doc", "search_stale"):
        connection.exec_driver_sql(f"DELETE FROM {emptied}")
    remove_all_names(connection)
    everybody = _everybody(connection)
    for done, people in enumerate(_batches(everybody)):
        if told is not None:
            told(done * _AT_ONCE, len(everybody))
        _add(connection, read_docs(connection, people))


def is_in_step(connection: Connection) -> bool:
    """Whether the index says what the rows say."""
    if connection.exec_driver_sql("SELECT 1 FROM search_stale LIMIT 1").first():
        return False
    held = 0
    for people in _batches(_everybody(connection)):
        docs = read_docs(connection, people)
        held += len(docs)
        if docs != held_docs(connection, people):
            return False
    return held == connection.exec_driver_sql("SELECT count(*) FROM search_doc").scalar()


def _marked(connection: Connection) -> dict[frozenset[str], list[int]]:
    """Who was marked, by the columns that must be read anew."""
    places: dict[int, set[str]] = defaultdict(set)
    for person, place in connection.exec_driver_sql("SELECT person_id, place FROM search_stale"):
        places[person].update((place,) if place != EVERYWHERE else COLUMNS)
    people: dict[frozenset[str], list[int]] = defaultdict(list)
    for person, marked in places.items():
        people[frozenset(marked)].append(person)
    return people


def _is_quicker_anew(connection: Connection) -> bool:
    held = "SELECT count(*) FROM search_doc"
    marked = f"{held} WHERE person_id IN (SELECT person_id FROM search_stale WHERE place = '{EVERYWHERE}')"
    count = connection.exec_driver_sql
    whole = count(marked).scalar_one()
    return bool(whole >= MANY and whole > _ANEW_FROM * count(held).scalar_one())


def _renew(connection: Connection, people: Sequence[int], places: frozenset[str]) -> None:
    held = held_docs(connection, people)
    now = read_docs(connection, [key for key in people if key not in held])
    for key, said in read_places(connection, list(held), places).items():
        now[key] = tuple(said.get(name, words) for name, words in zip(COLUMNS, held[key], strict=True))
    _take_away(connection, {key: doc for key, doc in held.items() if key not in now})
    _add(connection, {key: doc for key, doc in now.items() if key not in held})
    _change(connection, [(key, held[key], doc) for key, doc in now.items() if held.get(key, doc) != doc])


def _add(connection: Connection, docs: dict[int, Doc]) -> None:
    if not docs:
        return
    many = connection.exec_driver_sql
    many(f"INSERT INTO search_doc VALUES (?{', ?' * len(COLUMNS)})", [(key, *doc) for key, doc in docs.items()])
    many(_HEAD_IN, [(key, *_head(doc)) for key, doc in docs.items()])
    many(_ALL_IN, [(key, _all(doc)) for key, doc in docs.items()])
    add_names(connection, ((key, doc[0]) for key, doc in docs.items()))


def _take_away(connection: Connection, docs: dict[int, Doc]) -> None:
    if not docs:
        return
    many = connection.exec_driver_sql
    many(_HEAD_OUT, [(key, *_head(doc)) for key, doc in docs.items()])
    many(_ALL_OUT, [(key, _all(doc)) for key, doc in docs.items()])
    many("DELETE FROM search_doc WHERE person_id = ?", [(key,) for key in docs])
    remove_names(connection, docs)


def _change(connection: Connection, docs: Sequence[tuple[int, Doc, Doc]]) -> None:
    """Out and in with what differs alone: taking words out securely is what costs."""
    if not docs:
        return
    many = connection.exec_driver_sql
    heads = [(key, *_moved(was, now)) for key, was, now in docs]
    alls = [(key, *_differing(was, now)) for key, was, now in docs]
    many(_HEAD_OUT, [(key, *out) for key, out, _in in heads])
    many(_HEAD_IN, [(key, *put) for key, _out, put in heads])
    many(_ALL_OUT, [(key, out) for key, out, _in in alls])
    many(_ALL_IN, [(key, put) for key, _out, put in alls])
    columns = ", ".join(f"{name} = ?" for name in COLUMNS)
    many(f"UPDATE search_doc SET {columns} WHERE person_id = ?", [(*now, key) for key, _was, now in docs])
    if named := {key: now[0] for key, was, now in docs if was[0] != now[0]}:
        remove_names(connection, named)
        add_names(connection, named.items())


_HEAD_COLUMNS = COLUMNS[:-1]
_NAMES, _ROOM = ", ".join(_HEAD_COLUMNS), ", ?" * len(_HEAD_COLUMNS)
_HEAD_IN = f"INSERT INTO search_head(rowid, {_NAMES}) VALUES (?{_ROOM})"
_HEAD_OUT = f"INSERT INTO search_head(search_head, rowid, {_NAMES}) VALUES ('delete', ?{_ROOM})"
_ALL_IN = "INSERT INTO search_all(rowid, words) VALUES (?, ?)"
_ALL_OUT = "INSERT INTO search_all(search_all, rowid, words) VALUES ('delete', ?, ?)"


def _head(doc: Doc) -> list[str]:
    return [" ".join(_head_pieces(name, words)) for name, words in zip(_HEAD_COLUMNS, doc, strict=False)]


def _all(doc: Doc) -> str:
    return " ".join(set().union(*map(_all_pieces, COLUMNS, doc)))


def _head_pieces(name: str, words: str) -> set[str]:
    found = set(pieces_of(name, words.split()))
    if name in BY_KEYS:
        found.update(beginning(word[:letters]) for word in words.split() for letters in range(1, SHORT))
    return found


def _all_pieces(name: str, words: str) -> set[str]:
    pieces = pieces_of(name, words.split())
    return {*pieces, *(beginning(piece[:SHORT]) for piece in pieces)}


def _moved(was: Doc, now: Doc) -> tuple[list[str], list[str]]:
    """For `search_head`: of every piece that stands in other columns than before, where it stood and where it is."""
    before = [_head_pieces(name, words) for name, words in zip(_HEAD_COLUMNS, was, strict=False)]
    after = [
        held if old == new else _head_pieces(name, new)
        for name, held, old, new in zip(_HEAD_COLUMNS, before, was, now, strict=False)
    ]
    moved = set[str]().union(*(one ^ other for one, other in zip(before, after, strict=True)))
    return [" ".join(held & moved) for held in before], [" ".join(held & moved) for held in after]


def _differing(was: Doc, now: Doc) -> tuple[str, str]:
    """For `search_all`: the pieces that stand nowhere any more, and those that stood nowhere before."""
    before, after, same = set[str](), set[str](), []
    for name, old, new in zip(COLUMNS, was, now, strict=True):
        if old == new:
            same.append((name, old))
        else:
            before |= _all_pieces(name, old)
            after |= _all_pieces(name, new)
    pieces = cache(lambda place: _all_pieces(*same[place]))

    def elsewhere(piece: str) -> bool:
        """Pieces are letters of the words, so the quick question comes first."""
        letters = piece.removeprefix(BEGINNING)
        return any(letters in words and piece in pieces(place) for place, (_name, words) in enumerate(same))

    out, put = ((piece for piece in some if not elsewhere(piece)) for some in (before - after, after - before))
    return " ".join(out), " ".join(put)


def _everybody(connection: Connection) -> Sequence[int]:
    return connection.execute(select(Person.id).order_by(Person.id)).scalars().all()


def _batches(people: Sequence[int]) -> Iterator[Sequence[int]]:
    return (people[start : start + _AT_ONCE] for start in range(0, len(people), _AT_ONCE))
