"""The line as a sheet of paper on which pieces are marked off, one after another, until nothing is left."""

import re
from collections.abc import Iterator

from makelaar.hearts.capture.types import Part, Piece

_EDGES = " \t\n,;:.·|()–—-"


class Sheet:
    """The text and what each of its letters was taken for. A letter is taken once: first come, first served."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._taken: list[Part | None] = [None] * len(text)
        self._pieces: list[Piece] = []

    @property
    def free(self) -> str:
        """The text with blanks where something was taken: places stay the same."""
        return "".join(" " if taken else letter for letter, taken in zip(self.text, self._taken, strict=True))

    def take(self, start: int, end: int, part: Part) -> None:
        """Mark `text[start:end]`. What was taken before stays what it was: a piece may lie around others."""
        for run_start, run_end in self._free_runs(start, end):
            for place in range(run_start, run_end):
                self._taken[place] = part
            self._pieces.append(Piece(run_start, run_end, part, self.text[run_start:run_end]))

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing in the range was taken."""
        return not any(self._taken[start:end])

    def segments(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """The free stretches of text between punctuation and taken pieces, without blanks at their ends."""
        stop = len(self.text) if end is None else end
        for match in re.finditer(r"[^,;:()\n]+", self.free[start:stop]):
            for run in re.finditer(r"(?![-–—]\s)\S+(?: {1,2}(?![-–—]\s)\S+)*", match[0]):
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
        for stop in re.finditer(r"(?<=\w{3})[.!?](?=\s|$)|(?<=\d)[.!?](?=\s|$)", self.text[start:end]):
            if self.text[start : start + stop.start()].split()[-1].lower() in ("mevr", "fam", "dhr"):
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
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES and not text[start:end].endswith(("mw.", "dhr.", "fam.", "mevr.")):
        end -= 1
    if start < end:
        yield start, end
