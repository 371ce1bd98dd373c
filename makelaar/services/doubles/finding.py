"""Find who may be in the register twice: everybody at once, one person, or somebody who is being written down."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from makelaar.errors import Cancelled
from makelaar.hearts.capture import Captured
from makelaar.hearts.contact_points import phone_number
from makelaar.hearts.duplicates import FAINT, POSSIBLE, find_duplicates
from makelaar.i18n import _
from makelaar.services.capture.known import LIKELY, Known, people_like
from makelaar.services.doubles.telling_apart import in_order, told_apart
from makelaar.services.imports.candidates import everybody
from makelaar.services.imports.people_now import chunks, load_people
from makelaar.services.people.listing import PersonSummary, get_summaries
from makelaar.store.register import Register

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Double:
    """Two cards that may be one person: `first` is the longest in the register; how likely (0..1), why in words."""

    first: PersonSummary
    second: PersonSummary
    score: float
    reasons: tuple[str, ...]

    @property
    def ids(self) -> tuple[int, int]:
        """The two ids, as a pair is known by."""
        return self.first.id, self.second.id


def find_doubles(
    register: Register, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> tuple[Double, ...]:
    """Every pair worth a look, best first; nobody from the bin, no pair that was said to be different.

    Raises Cancelled when she stops it.
    """

    def tell(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled(_("Je hebt het zoeken gestopt. Er is niets gewijzigd."))
        if progress is not None:
            progress(done, total)

    with register.read() as session:
        people = everybody(session)
        apart = told_apart(session)
    ids = list(people)
    pairs = [
        (in_order(ids[pair.first], ids[pair.second]), pair)
        for pair in find_duplicates(list(people.values()), FAINT, tell)
    ]
    pairs = [(two, pair) for two, pair in pairs if two not in apart]
    wanted = sorted({key for two, _pair in pairs for key in two})
    summaries = {one.id: one for some in chunks(wanted) for one in get_summaries(register, some)}
    return tuple(Double(summaries[low], summaries[high], pair.score, pair.reasons) for (low, high), pair in pairs)


def count_doubles(register: Register) -> int:
    """How many pairs are worth a look."""
    return len(find_doubles(register))


def doubles_of(register: Register, person_id: int) -> tuple[Known, ...]:
    """Who may be the same person as this one, likeliest first; a few at most, found without comparing everybody.

    Empty for somebody who is gone or in the bin.
    """
    with register.read() as session:
        return alike(session, person_id)


def alike(session: Session, person_id: int) -> tuple[Known, ...]:
    """The same within a session."""
    her = load_people(session, [person_id]).get(person_id)
    if her is None or her.in_bin:
        return ()
    line = _line(her.name, her.phones, her.emails, her.street, her.number)
    apart = told_apart(session, [person_id])
    return tuple(
        known
        for known in people_like(session, line)
        if known.score >= POSSIBLE
        and known.person_id != person_id
        and in_order(person_id, known.person_id) not in apart
    )


def like_this(
    register: Register, name: str = "", phone: str = "", email: str = "", street: str = "", number: str = ""
) -> tuple[Known, ...]:
    """Who in the register may be the one that is being written down, likeliest first. Values as typed."""
    phones = tuple(filter(None, [phone_number(phone) or phone.strip()]))
    emails = tuple(filter(None, [email.strip()]))
    line = _line(name.strip(), phones, emails, street.strip(), number.strip())
    with register.read() as session:
        return tuple(known for known in people_like(session, line) if known.score >= LIKELY)


def _line(name: str, phones: tuple[str, ...], emails: tuple[str, ...], street: str, number: str) -> Captured:
    """Somebody in the form in which the line that she types looks people up."""
    return Captured("", (), name, phones, emails, street, number)
