"""What the rules read and what they give."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from makelaar.hearts.days.calendar import Stretch, Yearly
from makelaar.hearts.days.tokens import Kind, Token, cut
from makelaar.hearts.days.types import Repeat

STOPS = frozenset(",;.|\n!?()•")
"""Signs that end a clause."""


HANDFUL = 6
"""Small words that may follow each other: more is no day any more, and a bound keeps any text quick to read."""


class Strength(IntEnum):
    """How much a day needs around it, in a line, to be one. In a cell of its own all of them count."""

    ALONE = 0
    BACKED = 1
    """A word for reaching or coming back to somebody directly beside it."""
    CLAUSE = 2
    """Such a word somewhere in its clause."""
    SURE = 3


@dataclass(frozen=True)
class Line:
    """A text as tokens, read on `today`. `alone`: the text is a cell or field that should be one day."""

    text: str
    today: date
    alone: bool
    tokens: list[Token]

    @staticmethod
    def of(text: str, today: date, *, alone: bool) -> "Line":
        """The line of a text."""
        return Line(text, today, alone, cut(text))

    def token(self, at: int) -> Token | None:
        """The token at a place; None past either end."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def word(self, at: int) -> str:
        """The folded word, number or sign at a place; "" past either end and for what is masked."""
        token = self.token(at)
        return "" if token is None or token.kind is Kind.MASKED else token.word

    def number(self, at: int) -> int | None:
        """The whole number at a place, in figures; None when it is none."""
        token = self.token(at)
        return int(token.word) if token and token.kind is Kind.NUMBER and token.word.isdecimal() else None

    def skip(self, at: int, words: Collection[str]) -> int:
        """The first place from `at` on that holds none of `words`; no more than a handful is skipped."""
        end = at + HANDFUL
        while at < end and self.word(at) and self.word(at) in words:
            at += 1
        return at

    def skip_dot(self, at: int) -> int:
        """Past the dot of an abbreviation, where the line goes on after it without a new sentence."""
        token, following = self.token(at), self.token(at + 1)
        if token is None or token.raw != "." or following is None or self.tokens[at - 1].end != token.start:
            return at
        starts_anew = following.is_capitalised and not self.alone
        return at if starts_anew or following.raw in STOPS else at + 1


@dataclass(frozen=True)
class Anchor:
    """A stretch of days that was named, up to token `end`: in every year (`yearly`), or fixed (`stretch`).

    `plain` is the day that is meant when nothing like "begin" or "eind" goes before, where that is not the first.
    `following` is taken where the day of `stretch` is past ("begin van de maand" on the tenth).
    """

    end: int
    stretch: Stretch | None = None
    yearly: Yearly | None = None
    plain: date | None = None
    others: tuple[date, ...] = ()
    following: Stretch | None = None
    strength: Strength = Strength.SURE


@dataclass(frozen=True)
class Hit:
    """What a rule read in the tokens from `start` up to `end`.

    `anchored`: the repeat names its own days ("elke dinsdag"), wherever it began.
    """

    start: int
    end: int
    day: date | None = None
    condition: bool = False
    repeat: Repeat | None = None
    others: tuple[date, ...] = field(default=())
    strength: Strength = Strength.SURE
    anchored: bool = False


def on(end: int, day: date, *, others: tuple[date, ...] = (), strength: Strength = Strength.SURE) -> Anchor:
    """The anchor of one fixed day."""
    return Anchor(end, Stretch(day, day), others=others, strength=strength)
