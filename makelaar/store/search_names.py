"""The words of all names, each with whose it is: what mistyped names are compared with."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

_KEPT = "search_names"
"""Under which the connection keeps the words: reading them costs some 10 ms at 100,000 people, for every key that few
answer."""


def name_words(connection: Connection) -> Sequence[str]:
    """Every word of a name in the register, once, sorted."""
    if _KEPT not in connection.info:
        words = connection.exec_driver_sql("SELECT DISTINCT word FROM search_name ORDER BY word").scalars().all()
        connection.info[_KEPT] = tuple(words)
    return connection.info[_KEPT]  # type: ignore[no-any-return]


def add_names(connection: Connection, names: Iterable[tuple[int, str]]) -> None:
    """The folded name of each of these people."""
    connection.info.pop(_KEPT, None)
    if rows := [(word, key) for key, name in names for word in name.split()]:
        connection.exec_driver_sql("INSERT INTO search_name VALUES (?, ?)", rows)


def remove_names(connection: Connection, people: Iterable[int]) -> None:
    """All words of these people."""
    connection.info.pop(_KEPT, None)
    connection.exec_driver_sql("DELETE FROM search_name WHERE person_id = ?", [(key,) for key in people])


def remove_all_names(connection: Connection) -> None:
    """The words of everybody."""
    connection.info.pop(_KEPT, None)
    connection.exec_driver_sql("DELETE FROM search_name")
