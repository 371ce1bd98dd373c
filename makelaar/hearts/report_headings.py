"""A municipality's own headings for a report: a plain text with "# Kop", free text and [placeholders]. Pure.

    // what begins so is not printed
    # Inwoners
    We spraken [mensen] inwoners.
    [onderdeel thema's]

A placeholder in a line is a number or a word; one that begins with "onderdeel" stands alone on its line and is a whole
part of the report. "[[" is a bracket. The format is told in docs/verslag-koppen.md.
"""

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from makelaar.errors import UserError
from makelaar.i18n import _

PART = "onderdeel "
MOST_LETTERS, MOST_HEADINGS = 100_000, 200
_COMMENT = "//"
_HEADING = re.compile(r"(#+)[ \t]*(.*?)[ \t]*#*$")
_PIECES = re.compile(r"\[\[|\[([^\[\]]*)\]|\[|[^\[]+")
_BLANKS = re.compile(r"\s+")
_Line = tuple[int, str]


class WrongHeadings(UserError):
    """The template file cannot be used as it is; the sentence says in which line, and what to do."""


@dataclass(frozen=True)
class Placeholder:
    """What stood between brackets, in small letters, and in which line."""

    name: str
    line: int


Words = tuple[str | Placeholder, ...]
"""A paragraph with numbers to be filled in."""


@dataclass(frozen=True)
class Headed:
    """A heading with what stands under it: paragraphs, and whole parts of the report. `level` is 1 or 2.

    The first may have no title: what stood above the first heading.
    """

    title: str
    level: int
    line: int
    pieces: tuple[Words | Placeholder, ...] = ()


def read_headings(text: str, known: Collection[str]) -> tuple[Headed, ...]:
    """The headings of a template file, in order. `known` are all placeholders that there are, in small letters.

    Raises WrongHeadings, naming the line, for a placeholder that there is not, an open bracket, a heading without
    words, and for a text without any heading or of unreasonable length.
    """
    if len(text) > MOST_LETTERS:
        raise WrongHeadings(_("Dit bestand met koppen is te lang. Er is niets veranderd; kies een ander bestand."))
    found: list[Headed] = []
    pieces: list[Words | Placeholder] = []
    title, level, begins = "", 1, 1
    for lines in _paragraphs(text):
        heading = _HEADING.match(lines[0][1])
        if heading is None:
            pieces.append(_piece(lines, known))
            continue
        if title or pieces:
            found.append(Headed(title, level, begins, tuple(pieces)))
        begins, pieces = lines[0][0], []
        title, level = _title(heading, begins), _level(heading, found)
    if not title:
        raise WrongHeadings(
            _("Hier staat geen kop in. Begin een regel met een hekje: # Inwoners. Er is niets veranderd.")
        )
    found.append(Headed(title, level, begins, tuple(pieces)))
    if len(found) > MOST_HEADINGS:
        raise WrongHeadings(_("Hier staan meer dan {n} koppen in. Er is niets veranderd.").format(n=MOST_HEADINGS))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    """Lines that belong together; headings and whole parts are always alone."""
    held: list[_Line] = []
    for number, raw in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        line = _BLANKS.sub(" ", "".join(sign for sign in raw if sign.isprintable() or sign.isspace())).strip()
        if line.startswith(_COMMENT):
            continue
        alone = line.startswith("#") or _is_part(line)
        if held and (not line or alone):
            yield held
            held = []
        if alone:
            yield [(number, line)]
        elif line:
            held.append((number, line))
    if held:
        yield held


def _is_part(line: str) -> bool:
    return line.startswith("[") and line.endswith("]") and _name(line[1:-1]).startswith(PART)


def _title(heading: re.Match[str], line: int) -> str:
    title = heading[2].strip()
    if not title:
        raise WrongHeadings(
            _("Regel {line}: achter het hekje staat geen kop. Er is niets veranderd.").format(line=line)
        )
    return title


def _level(heading: re.Match[str], before: list[Headed]) -> int:
    """Two levels; the first heading is always of the first."""
    return 2 if len(heading[1]) > 1 and any(one.title for one in before) else 1


def _piece(lines: list[_Line], known: Collection[str]) -> Words | Placeholder:
    """A paragraph, or the whole part that it asks for."""
    pieces: list[str | Placeholder] = []
    for number, words in lines:
        pieces += [" "] if pieces else []
        pieces += _pieces(words, number, known)
    parts = [one for one in pieces if isinstance(one, Placeholder) and one.name.startswith(PART)]
    if parts and len(pieces) > 1:
        sentence = _("Regel {line}: [{name}] is een heel stuk van het verslag. Zet het alleen op een regel.")
        raise WrongHeadings(sentence.format(line=parts[0].line, name=parts[0].name))
    return parts[0] if parts else tuple(pieces)


def _pieces(words: str, line: int, known: Collection[str]) -> Iterator[str | Placeholder]:
    for match in _PIECES.finditer(words):
        if match[0] == "[[":
            yield "["
        elif match[0] == "[":
            sentence = _("Regel {line}: dit haakje gaat open en niet dicht. Een los haakje schrijf je als [[.")
            raise WrongHeadings(sentence.format(line=line))
        elif match[1] is not None:
            yield Placeholder(_known(_name(match[1]), line, known), line)
        else:
            yield match[0]


def _name(written: str) -> str:
    """As placeholders are compared: small letters, one kind of apostrophe, no underscores."""
    return _BLANKS.sub(" ", written.replace("’", "'").replace("‘", "'").replace("_", " ")).strip().lower()


def _known(name: str, line: int, known: Collection[str]) -> str:
    if name in known:
        return name
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    if near:
        sentence = _("Regel {line}: [{name}] ken ik niet. Bedoel je [{near}]? Er is niets veranderd.")
        raise WrongHeadings(sentence.format(line=line, name=name, near=near[0]))
    sentence = _("Regel {line}: [{name}] ken ik niet. Wat er wel kan staat in de uitleg bij eigen koppen.")
    raise WrongHeadings(sentence.format(line=line, name=name))
