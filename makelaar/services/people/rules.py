"""What holds for every act on a person."""

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Person

Told = Callable[[int, int], None]
"""`told(done, total)` before every chunk; what it raises stops the act, and nothing of it is kept."""

CHUNK = 500
"""People that are read and written at once."""


def chunks(people: Sequence[int], told: Told | None = None) -> Iterator[Sequence[int]]:
    """These ids, `CHUNK` at a time."""
    for start in range(0, len(people), CHUNK):
        if told is not None:
            told(start, len(people))
        yield people[start : start + CHUNK]


def halves(told: Told | None) -> tuple[Told | None, Told | None]:
    """For an act on many: first its rows are changed, then the search index is brought up to date with them."""
    if told is None:
        return None, None
    return lambda done, total: told(done, 2 * total), lambda done, total: told(total + done, 2 * total)


def need_person(session: Session, person_id: int) -> Person:
    """The person's row. Raises Refused when she is no longer in the register."""
    person = session.get(Person, person_id)
    if person is None:
        raise Refused(_("Deze mens staat niet meer in het register. Er is niets gewijzigd."))
    return person


def need_name_or_door(person: Person) -> None:
    """Raises Refused when there would be nothing left to know the person by."""
    if not (person.name or person.street or person.door):
        raise Refused(_("Vul een naam of een deur in: ergens moet je iemand aan herkennen. Er is niets gewijzigd."))
