"""The human decides: every piece that was found gets a decision before a story may be told (ANONYMITY, Stories 5, 6).

A review is data and never changes: each decision gives a new one, so that undo is keeping the one before.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from makelaar.hearts.deidentify.types import Deidentified, Label, Source, Span

MASK_ONLY = frozenset({Label.PHONE, Label.EMAIL, Label.URL, Label.POSTCODE, Label.ID})
"""Labels that are never told, whatever anybody decides."""
UNDECIDED = "[?]"
"""What stands in the told text where nobody decided yet."""


@dataclass(frozen=True)
class Mark:
    """One found piece: its text and span. `may_stay` is false for what is never told: numbers that reach or single out
    somebody, and whatever the register knows by that name."""

    number: int
    text: str
    span: Span

    @property
    def may_stay(self) -> bool:
        certain = self.span.source is Source.REGISTER and not self.span.review
        return self.span.label not in MASK_ONLY and not certain


@dataclass(frozen=True)
class Decision:
    """What becomes of a mark: it stays as it is, or `instead` is told (empty: nothing)."""

    stays: bool = False
    instead: str = ""


@dataclass(frozen=True)
class Piece:
    """A piece of the text as it would be told; `mark` is the number of the mark that it stands for, if any."""

    text: str
    mark: int | None = None


@dataclass(frozen=True)
class Review:
    """A text with its marks, what was decided, and the answer to the closing question: how many people in this area
    could this be? (None while it was not answered.)"""

    found: Deidentified
    decisions: Mapping[int, Decision] = field(default_factory=lambda: MappingProxyType({}))
    could_be: int | None = None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every found piece in order of the text, numbered from 0."""
        text = self.found.text
        return tuple(Mark(n, text[span.start : span.end], span) for n, span in enumerate(self.found.spans))

    @property
    def undecided(self) -> tuple[Mark, ...]:
        """The marks that still wait for a decision."""
        return tuple(mark for mark in self.marks if mark.number not in self.decisions)

    def decide(self, number: int, decision: Decision) -> "Review":
        """The review with that decision. Raises ValueError where the mark is never told, or does not exist."""
        mark = self.marks[number] if 0 <= number < len(self.found.spans) else None
        if mark is None or (decision.stays and not mark.may_stay):
            raise ValueError("there is no such mark, or it is never told")
        return replace(self, decisions=MappingProxyType({**self.decisions, number: decision}))

    def reopen(self, number: int) -> "Review":
        """The review with that mark undecided again."""
        left = {key: decision for key, decision in self.decisions.items() if key != number}
        return replace(self, decisions=MappingProxyType(left))

    def answer(self, could_be: int) -> "Review":
        """The review with the closing question answered: how many people it could be."""
        return replace(self, could_be=could_be)

    def is_ready(self, threshold: int) -> bool:
        """Whether the story may be told: each mark decided, and it could be at least `threshold` people."""
        return not self.undecided and self.could_be is not None and self.could_be >= threshold

    @property
    def story(self) -> str:
        """The text as it would be told. What is undecided stands as `[?]`: the default is no."""
        return _tidy(piece.text for piece in self.pieces)

    @property
    def pieces(self) -> tuple["Piece", ...]:
        """The text as it would be told, in pieces: what stood between the marks, and what became of each."""
        parts: list[Piece] = []
        at = 0
        for mark in self.marks:
            before = self.found.text[at : mark.span.start]
            told = self._told(mark, "".join(part.text for part in parts) + before)
            parts.append(Piece(before if told or not before.endswith(" ") else before[:-1]))
            parts.append(Piece(told, mark.number))
            at = mark.span.end
        parts.append(Piece(self.found.text[at:]))
        return tuple(part for part in parts if part.text or part.mark is not None)

    def _told(self, mark: Mark, before: str) -> str:
        """What stands in place of a mark, behind what is told `before` it."""
        decision = self.decisions.get(mark.number)
        if decision is None:
            return UNDECIDED
        return mark.text if decision.stays else _begun(decision.instead, before)

    @property
    def as_far(self) -> str:
        """The text as far as it was decided, to rewrite from: what is undecided stands as it was written."""
        waiting = {mark.number: mark.text for mark in self.undecided}
        pieces = (
            waiting.get(piece.mark, piece.text) if piece.mark is not None else piece.text for piece in self.pieces
        )
        return _tidy(pieces)

    def reread(self, found: Deidentified) -> "Review":
        """A review of the rewritten text: what was decided to stay may still stay where the same words are found as the
        same thing; everything else is decided anew, the closing question too."""
        stays = {
            (mark.text, mark.span.label) for mark in self.marks if self.decisions.get(mark.number, Decision()).stays
        }
        fresh = Review(found)
        kept = {m.number: Decision(stays=True) for m in fresh.marks if (m.text, m.span.label) in stays and m.may_stay}
        return replace(fresh, decisions=MappingProxyType(kept))


def _begun(told: str, before: str) -> str:
    """ "een bewoner" as "Een bewoner" where it begins a sentence."""
    begins = not before.strip() or re.search(r"[.!?…]['\"”’)]*\s+$|\n\s*$", before)
    return told[:1].upper() + told[1:] if begins else told


def _tidy(pieces: Iterable[str]) -> str:
    """The pieces as one text; brackets round something that went go with it."""
    return re.sub(r" ?\(\s*\)", "", "".join(pieces)).strip()
