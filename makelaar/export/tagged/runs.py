"""Text as a writer gives it: words, some of them bold, slanted, in colour or a link; signs without a glyph replaced."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from makelaar.export.pdf_fonts import unprintable


@dataclass(frozen=True)
class Run:
    """A stretch of text of one look. `link` is an address that it follows ("https://…", "mailto:…").

    `spoken` is what a screen reader says where other signs are drawn than were written.
    """

    text: str
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    link: str | None = None
    spoken: str | None = None


Text = str | Run | Sequence[str | Run]
"""What may stand where text is asked."""

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
BOX = "\N{WHITE SQUARE}"
_SPACES = re.compile(r"[^\S\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")


def runs_of(text: Text) -> list[Run]:
    """The same as runs whose every sign can be drawn: in NFC, without control signs, a box for what has no glyph."""
    parts = [text] if isinstance(text, str | Run) else text
    made = [part if isinstance(part, Run) else Run(part) for part in parts]
    return [piece for run in made for piece in _drawable(run)]


def plain(text: Text) -> str:
    """All words of it on one line, as they were written."""
    parts = [text] if isinstance(text, str | Run) else text
    joined = "".join(part.text if isinstance(part, Run) else part for part in parts)
    return " ".join(_without_control(joined).replace(SOFT_HYPHEN, "").split())


def name_of(text: str) -> str:
    """What names something, on one line: a box where nothing of it can be written. Raises ValueError for no words."""
    if not text.strip():
        raise ValueError("a name has words")
    return plain(text) if drawable(text).strip() else BOX


def drawable(text: str) -> str:
    """One line of words with a box for what has no glyph."""
    return "".join(run.text for run in runs_of(" ".join(text.split()))).replace(SOFT_HYPHEN, "")


def _drawable(run: Run) -> Iterator[Run]:
    text = _SPACES.sub(" ", _without_control(unicodedata.normalize("NFC", run.text)))
    missing = set(unprintable(text))
    if not missing:
        yield replace(run, text=text)
        return
    signs = "".join(map(re.escape, sorted(missing)))
    for stretch in re.split(f"([{signs}]+)", text):
        if stretch and stretch[0] not in missing:
            yield replace(run, text=stretch)
        elif stretch and any(_is_seen(sign) for sign in stretch):
            yield replace(run, text=BOX, spoken=stretch)


def _without_control(text: str) -> str:
    """Also without lone surrogates, which no file can hold."""
    return "".join(" " if sign == "\t" else sign for sign in text if sign in "\t\n" or _may_stand(sign))


def _may_stand(sign: str) -> bool:
    """Also a sign that this Python does not know yet: a new emoji is a box, like the old ones."""
    is_none = 0xFDD0 <= ord(sign) <= 0xFDEF or ord(sign) & 0xFFFE == 0xFFFE or sign == "\ufeff"
    return not is_none and unicodedata.category(sign) not in ("Cc", "Cs")


def _is_seen(sign: str) -> bool:
    """Not a joiner, a variation selector or an accent that stands by itself."""
    return unicodedata.category(sign) not in ("Cf", "Mn", "Me")
