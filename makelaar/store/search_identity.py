"""Who shares something that tells who one is, asked of the search index: a name or two, a door, a mail address.

Each answers with people by number, at most so many, and looks nobody over one by one. What was changed in an act that
is not kept yet is found after `search_index.refresh`.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from makelaar.hearts.searching import read_question, words_of


def called(connection: Connection, words: Collection[str], most: int) -> Sequence[int]:
    """Who has one of these words in her name."""
    asked = f"SELECT DISTINCT person_id FROM search_name WHERE word IN ({_room(words)}) LIMIT ?"
    return connection.exec_driver_sql(asked, (*words, most)).scalars().all()


def called_both(connection: Connection, one: Collection[str], other: Collection[str], most: int) -> Sequence[int]:
    """Who has one of each of the two in her name."""
    having = "SELECT person_id FROM search_name WHERE word IN"
    asked = f"{having} ({_room(one)}) INTERSECT {having} ({_room(other)}) LIMIT ?"
    return connection.exec_driver_sql(asked, (*one, *other, most)).scalars().all()


def called_with_initial(connection: Connection, words: Collection[str], initial: str, most: int) -> Sequence[int]:
    """Who has one of the words in her name, and another word that begins with the letter."""
    begins = "SELECT 1 FROM search_name AS first WHERE first.person_id = last.person_id AND first.word GLOB ?"
    asked = (
        f"SELECT DISTINCT person_id FROM search_name AS last WHERE word IN ({_room(words)})"
        f" AND EXISTS ({begins} AND first.word <> last.word) LIMIT ?"
    )
    return connection.exec_driver_sql(asked, (*words, f"{initial}*", most)).scalars().all()


def behind(connection: Connection, street: str, number: str, postcode: str, most: int) -> Sequence[int]:
    """Who lives behind a door with these digits in that street or postcode, each however it is written."""
    digits = number[: next((place for place, sign in enumerate(number) if not sign.isdigit()), len(number))]
    if not digits:
        return ()
    numbers = dict.fromkeys((digits, *words_of(number), *(digits + letter for letter in "abcdefghijklmnopqrstuvwxyz")))
    places = [f'"{"".join(words_of(postcode))}"'] if postcode else []
    if terms := [term for term in read_question(street) if not term.digits]:
        longest = max(terms, key=lambda term: len(term.starts[-1]))
        places += [f'"{start}"*' for start in longest.starts]
    return _in_place(connection, [places, [f'"{one}"' for one in numbers]], "place", most) if places else ()


def mailed(connection: Connection, address: str, most: int) -> Sequence[int]:
    """Who has a mail address of these words."""
    words = [[f'"{word}"'] for word in words_of(address)]
    return _in_place(connection, words, "reach", most) if words else ()


def _in_place(connection: Connection, groups: Sequence[Sequence[str]], place: str, most: int) -> Sequence[int]:
    """Who has one of each group in this place."""
    question = " AND ".join(f"({' OR '.join(group)})" for group in groups)
    asked = "SELECT rowid FROM search_head WHERE search_head MATCH ? LIMIT ?"
    return connection.exec_driver_sql(asked, (f"{{{place}}} : ({question})", most)).scalars().all()


def _room(words: Collection[str]) -> str:
    return ", ".join("?" * len(words))
