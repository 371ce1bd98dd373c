"""A line understood with what the register knows: its words for talents and wishes, and its people."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from unicodedata import category

from sqlalchemy.orm import Session

from makelaar.hearts.capture import Captured, read_line
from makelaar.hearts.taxonomy import CategoryWords, categorise
from makelaar.services.capture.known import Known, people_like
from makelaar.services.people.category import category_guesser
from makelaar.services.taxonomy_originals import original_categories
from makelaar.store.register import Register

_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
"""Unicode's general categories of signs for machines (Unicode Standard, 4.5)."""
_JOINERS = "\u200c\u200d"
"""They are part of how Persian names and pictures of people are written."""


@dataclass(frozen=True)
class Capture:
    """What a line says, and who in the register it may be about, likeliest first."""

    line: Captured
    known: tuple[Known, ...] = ()

    @property
    def target(self) -> int | None:
        """Who it surely is: the only one it can be, by name. None: somebody new, or a choice to make."""
        return self.known[0].person_id if len(self.known) == 1 and self.known[0].is_sure else None

    @property
    def is_choice(self) -> bool:
        """It may be about somebody who is known, but that is not sure: the choice is the worker's."""
        return bool(self.known) and self.target is None


def understand(register: Register, text: str) -> Capture:
    """The line as written today, with the people it may be about. Never raises for any text."""
    with register.read() as session:
        return understand_within(session, text, register.clock.today())


def understand_within(session: Session, text: str, today: date) -> Capture:
    """The same as part of a larger act, in which the search index was kept in step."""
    guess = category_guesser(session)
    line = read_line(without_unseen(text), today, lambda words: guess(words) is not None)
    return Capture(line, people_like(session, line))


def without_unseen(text: str) -> str:
    """Without the signs that cannot be seen and mean nothing, such as come along when something is pasted."""
    return "".join(sign for sign in text if sign.isspace() or sign in _JOINERS or category(sign) not in _UNSEEN)


def read(text: str, today: date) -> Captured:
    """The line without any register: with the words that the program comes with."""
    return read_line(without_unseen(text), today, _original_words())


def _original_words() -> Callable[[str], bool]:
    known = tuple(CategoryWords(one.key, (one.label, *one.synonyms)) for one in original_categories())
    return partial(_is_known, known)


def _is_known(known: tuple[CategoryWords, ...], words: str) -> bool:
    return categorise(words, known) is not None
