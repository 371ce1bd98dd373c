"""Who to lay beside a line: everybody who shares something with it that tells who one is."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from makelaar.hearts.capture import Captured
from makelaar.hearts.folding import fold
from makelaar.hearts.name_likeness import Words, words_like, words_of_name
from makelaar.models import ContactPoint, Person
from makelaar.store import search_identity
from makelaar.store.search_names import name_words

_LOOKED_AT = 60
"""People of each kind that are compared: what more people share says nothing by itself."""
_PAIRED = 3
"""Words of a long name that are looked for two by two: the longest."""
_WRITTEN = 3
"""Ways to write a name that are looked for: small words apart or glued, two words as one."""


def candidates(session: Session, line: Captured) -> list[int]:
    """People who have a phone or mail address of the line, live at its door, or go by its name or nearly."""
    connection = session.connection()
    found: dict[int, None] = {}
    if line.phones:
        having = select(ContactPoint.person_id).where(ContactPoint.value.in_(line.phones)).limit(_LOOKED_AT)
        found.update(dict.fromkeys(session.scalars(having)))
    for address in line.emails:
        found.update(dict.fromkeys(search_identity.mailed(connection, address, _LOOKED_AT)))
    if line.number and (line.street or line.postcode):
        at_door = search_identity.behind(connection, line.street, line.number, line.postcode, _LOOKED_AT)
        found.update(dict.fromkeys(at_door))
    for some in _called(session, connection, line.name):
        found.update(dict.fromkeys(some))
    return list(found)


def _called(session: Session, connection: Connection, name: str) -> Iterator[Sequence[int]]:
    main, others = words_of_name(fold(name))
    if len(main) == 1:
        yield session.scalars(select(Person.id).where(Person.sort_key == main[0]).limit(_LOOKED_AT)).all()
        yield search_identity.called(connection, main, _LOOKED_AT)
    for words in (main, *others)[:_WRITTEN]:
        yield from _called_in_words(connection, words)


def _called_in_words(connection: Connection, words: Words) -> Iterator[Sequence[int]]:
    """Who has two of the words in her name, or one of them with the initial of another."""
    whole = sorted((word for word in words if len(word) > 1), key=len, reverse=True)[:_PAIRED]
    initials = [word for word in words if len(word) == 1]
    names = name_words(connection)
    near = {word: words_like(word, names) for word in whole} if len(words) > 1 else {}
    if len(whole) == 1 and initials:
        letters = near[whole[0]] - set("abcdefghijklmnopqrstuvwxyz")
        yield search_identity.called_with_initial(connection, letters, initials[0], _LOOKED_AT)
    for one, other in combinations(whole, 2):
        yield search_identity.called_both(connection, {one}, {other}, _LOOKED_AT)
        yield search_identity.called_both(connection, near[one], near[other], _LOOKED_AT)
