"""Text broken into lines that are never wider than their column."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from makelaar.export.pdf_fonts import BOLD, REGULAR, width
from makelaar.export.pdf_text import Style
from makelaar.export.tagged.runs import SOFT_HYPHEN, Run
from makelaar.export.tagged.syllables import breaks

_TOKENS = re.compile(r"\n| +|[^ \n]+")
_OPEN_AFTER = re.compile(r"(?<=[\w.])[-–—/](?=\w)|[@.](?=\w)")


@dataclass(frozen=True)
class Line:
    """Runs beside each other, how wide they are in points, and whether the text goes on after a space."""

    runs: tuple[Run, ...]
    width: float
    goes_on: bool = False


def break_lines(runs: Sequence[Run], style: Style, room: float) -> list[Line]:
    """Lines of at most `room` points. A word too long for one is broken after a hyphen, by syllable, then anywhere."""
    lines: list[Line] = []
    line = _Filling(style, room)
    for word in _words(runs):
        if word == _NEW_LINE:
            lines.append(line.done(goes_on=False))
            line = _Filling(style, room)
            continue
        rest = word
        while rest and not line.takes(rest):
            head, tail = line.broken(rest)
            if head:
                line.put(head)
            lines.append(line.done(goes_on=not head))
            line = _Filling(style, room)
            rest = tail
    lines.append(line.done(goes_on=False))
    return lines


def widest_word(runs: Sequence[Run], style: Style) -> float:
    """How wide a column must be to break no word."""
    return max((_wide(word, style) for word in _words(runs) if word != _NEW_LINE), default=0.0)


def font_of(run: Run, style: Style) -> str:
    """The typeface of a run in text of this style."""
    return BOLD if run.bold or style.font == BOLD else REGULAR


def run_width(run: Run, style: Style) -> float:
    """How wide a run is drawn, in points; a soft hyphen at its end is drawn."""
    text = run.text.replace(SOFT_HYPHEN, "") + ("-" if run.text.endswith(SOFT_HYPHEN) else "")
    return _measured(text, font_of(run, style), style.size)


_Word = tuple[Run, ...]
_NEW_LINE: _Word = (Run("\n"),)


class _Filling:
    """A line that is being filled."""

    def __init__(self, style: Style, room: float) -> None:
        self._style, self._room = style, room
        self._runs: list[Run] = []
        self._used = 0.0

    def takes(self, word: _Word) -> bool:
        """Put a word on the line, if it fits."""
        fits = self._used + self._wide_with_space(word) <= self._room + 0.01
        if fits:
            self.put(word)
        return fits

    def put(self, word: _Word) -> None:
        """Put a word on the line, fit or not."""
        self._used += self._wide_with_space(word)
        space = self._space(word)
        self._runs += [space, *word] if space else word

    def broken(self, word: _Word) -> tuple[_Word, _Word]:
        """What of a word that does not fit still comes on this line, maybe nothing, and what on the next."""
        room = self._room - self._used
        text = _text(word)
        ways = [_soft_places(text), _open_places(text)]
        if _wide(word, self._style) > self._room:
            ways += [[(at, True) for at in breaks(text)] if text.isalpha() else []]
            if not self._runs:
                ways += [[(at, False) for at in range(1, len(text))]]
        for places in ways:
            for at, hyphen in reversed(places):
                head = _cut(word, 0, at, hyphen=hyphen)
                if self._wide_with_space(head) <= room:
                    return head, _cut(word, at, len(text))
        return ((), word) if self._runs else (_cut(word, 0, 1), _cut(word, 1, len(text)))

    def done(self, *, goes_on: bool) -> Line:
        return Line(tuple(_joined(self._runs)), self._used, goes_on)

    def _wide_with_space(self, word: _Word) -> float:
        space = self._space(word)
        return _wide(word, self._style) + (run_width(space, self._style) if space else 0.0)

    def _space(self, word: _Word) -> Run | None:
        """The space before a word: it looks like what stands on both sides of it."""
        if not self._runs:
            return None
        before, after = self._runs[-1], word[0]
        return Run(" ", before.bold and after.bold, link=before.link if before.link == after.link else None)


def _words(runs: Iterable[Run]) -> Iterator[_Word]:
    """Words without the spaces between them; what touches is one word, whatever its looks."""
    word: list[Run] = []
    for run in runs:
        for token in _TOKENS.findall(run.text):
            if token[0] not in " \n":
                word.append(replace(run, text=token))
                continue
            yield from _whole(word)
            word = []
            if token == "\n":
                yield _NEW_LINE
    yield from _whole(word)


def _whole(word: list[Run]) -> Iterator[_Word]:
    """A word, if it is one; a soft hyphen at its end says nothing."""
    while word and word[-1].text.endswith(SOFT_HYPHEN):
        last = word.pop()
        if kept := last.text.rstrip(SOFT_HYPHEN):
            word.append(replace(last, text=kept))
    if word:
        yield tuple(word)


def _wide(word: _Word, style: Style) -> float:
    """A soft hyphen counts where the word ends in one."""
    inside = (replace(run, text=run.text.replace(SOFT_HYPHEN, "")) for run in word[:-1])
    return sum(run_width(run, style) for run in (*inside, *word[-1:]))


@lru_cache(maxsize=8192)
def _measured(text: str, font: str, size: float) -> float:
    return width(text, font, size)


def _text(word: _Word) -> str:
    return "".join(run.text for run in word)


def _soft_places(text: str) -> list[tuple[int, bool]]:
    return [(at + 1, False) for at, sign in enumerate(text) if sign == SOFT_HYPHEN and 0 < at < len(text) - 1]


def _open_places(text: str) -> list[tuple[int, bool]]:
    return [(match.end(), False) for match in _OPEN_AFTER.finditer(text)]


def _cut(word: _Word, start: int, end: int, *, hyphen: bool = False) -> _Word:
    """The letters from `start` to `end`."""
    made: list[Run] = []
    at = 0
    for run in word:
        kept = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if kept:
            made.append(replace(run, text=kept))
    if hyphen:
        made[-1] = replace(made[-1], text=made[-1].text + SOFT_HYPHEN)
    return tuple(made)


def _looks(run: Run) -> tuple[object, ...]:
    return run.bold, run.italic, run.colour, run.link, run.spoken


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs of one look as one; a soft hyphen stays only where it ends the line, and is drawn there."""
    held: Run | None = None
    for run in runs:
        if held is not None and run.spoken is None and _looks(held) == _looks(run):
            held = replace(held, text=held.text + run.text)
            continue
        if held is not None:
            yield replace(held, text=held.text.replace(SOFT_HYPHEN, ""))
        held = run
    if held is not None:
        ends = SOFT_HYPHEN if held.text.endswith(SOFT_HYPHEN) else ""
        yield replace(held, text=held.text.replace(SOFT_HYPHEN, "") + ends)
