"""The line as a sheet of paper on which pieces are marked off, one after another, until nothing is left."""

import re
from collections.abc import Iterator

from makelaar.hearts.capture.types import Part, Piece
from makelaar.hearts.streets import STREET_TITLES

_EDGES = ' \t\n,;:.·|()–—-"“”„«»'
_FRONT = _EDGES + "?!/"
_BLOCKS = re.compile(r"[^,;:()\n]+")
_BLOCKS_WITH_BRACKETS = re.compile(r"(?:\([^()\n]*\)|[^,;:\n])+")
_RUNS = re.compile(r"(?!(?:[-–—#]|/(?!\s*\d))(?:\s|$))\S+(?: {1,2}(?!(?:[-–—#]|/(?!\s*\d))(?:\s|$))\S+)*")
"""Words in a row; a dash, a slash or a "#" by itself stands between two."""
_FULL_STOP = re.compile(r"(?<=\w{3})[.!?](?=\s|$)|(?<=\d)[.!?](?=\s|$)")
_SHORTENED = re.compile(
    rf"(?:mevr|fam|dhr|evt|tel|mob|{'|'.join(STREET_TITLES)}|\w*str|\w*ln|\w*wg|\w*pln|opv|ong|enz)$", re.IGNORECASE
)
_KEPT_STOPS = ("mw.", "dhr.", "fam.", "mevr.", "str.", "ln.", "wg.")


class Sheet:
    """The text and what each of its letters was taken for. A letter is taken once: first come, first served."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._taken: list[Part | None] = [None] * len(text)
        self._pieces: list[Piece] = []
        self.free = text
        """The text with blanks where something was taken: places stay the same."""

    def take(self, start: int, end: int, part: Part) -> None:
        """Mark `text[start:end]`. What was taken before stays what it was: a piece may lie around others."""
        for run_start, run_end in self._free_runs(start, end):
            for place in range(run_start, run_end):
                self._taken[place] = part
            self.free = self.free[:run_start] + " " * (run_end - run_start) + self.free[run_end:]
            self._pieces.append(Piece(run_start, run_end, part, self.text[run_start:run_end]))

    def leave(self, start: int, end: int) -> str:
        """Mark the range as note, and give the words as they stand there at its longest stretch."""
        pieces = len(self._pieces)
        self.take(start, end, Part.NOTE)
        left = [" ".join(piece.text.split()) for piece in self._pieces[pieces:]]
        return max(left, key=len, default="")

    def has_other(self, start: int, end: int) -> bool:
        """Whether something in the range was taken for anything but what somebody can or wants."""
        return any(taken not in (None, Part.CAN, Part.WANT) for taken in self._taken[start:end])

    def goes_on_from(self, start: int, part: Part) -> bool:
        """Whether the words at a place stand behind what was taken for `part`, with only blanks between."""
        before = len(self.text[:start].rstrip())
        return before > 0 and self._taken[before - 1] is part

    def segments(self, start: int = 0, end: int | None = None, *, brackets: bool = False) -> Iterator[tuple[int, int]]:
        """The free stretches of text between punctuation and taken pieces, without blanks at their ends.

        With `brackets` what stands in brackets goes with what is before or behind it.
        """
        stop = len(self.text) if end is None else end
        blocks = _BLOCKS_WITH_BRACKETS if brackets else _BLOCKS
        for match in blocks.finditer(self.free[start:stop]):
            for run in _RUNS.finditer(match[0]):
                yield from self._sentences(start + match.start() + run.start(), start + match.start() + run.end())

    def rest(self) -> None:
        """Everything that is still free becomes the note."""
        for start, end in self._free_runs(0, len(self.text)):
            self.take(start, end, Part.NOTE)

    def pieces(self) -> tuple[Piece, ...]:
        """All pieces in the order of the text."""
        return tuple(sorted(self._pieces, key=lambda piece: piece.start))

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut at full stops that end a sentence, not at those of "mw." and "J.P."."""
        at = start
        for stop in _FULL_STOP.finditer(self.text[start:end]):
            if _SHORTENED.search(self.text[start : start + stop.start()].split()[-1]):
                continue
            yield from _trimmed(self.text, at, start + stop.start())
            at = start + stop.end()
        yield from _trimmed(self.text, at, end)

    def _free_runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        at = start
        while at < end:
            if self._taken[at] is not None:
                at += 1
                continue
            stop = at
            while stop < end and self._taken[stop] is None:
                stop += 1
            yield from _trimmed(self.text, at, stop)
            at = stop


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The range without punctuation and blanks at its ends; nothing when nothing is left."""
    while start < end and text[start] in _FRONT:
        start += 1
    while end > start and text[end - 1] in _EDGES and not text[start:end].lower().endswith(_KEPT_STOPS):
        end -= 1
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    elif start and text[start:end].count(")") > text[start:end].count("(") and text[start - 1] == "(":
        start -= 1
    if start < end:
        yield start, end
