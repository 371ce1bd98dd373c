"""A text as words with their place, so that the layers see what stands before and behind each."""

import re
from dataclasses import dataclass

from makelaar.hearts.folding import fold

_WORD = re.compile(
    r"\[(?:\?|[A-Z]+)\]|['’]s\b-?|['’]t\b|(?<!\w)(?:[vV][./]\s?[dD]\.?|v[./])(?=\s)|"
    r"[^\W_]+(?:['’`-][^\W_]+)*(?:['’](?=\s))?"
)
_ABBREVIATIONS = frozenset(
    "mw mevr mvr dhr hr mej fam dr drs ir ing mr prof ds st nr no tel mob bijv evt ca burg pr jhr past weth t m".split()
)
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*\s|\n|[\"“„]\s*$")


@dataclass(frozen=True)
class Word:
    """`text` at `start`…`end` of the note, folded. `gap` is what stands between the word before and this one."""

    start: int
    end: int
    text: str
    folded: str
    gap: str
    starts_sentence: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or (self.text[0] in "'’" and any(sign.isupper() for sign in self.text))

    @property
    def has_digit(self) -> bool:
        return any(sign.isdigit() for sign in self.text)

    @property
    def is_initial(self) -> bool:
        return len(self.text) == 1 and self.text.isalpha()

    @property
    def masked(self) -> bool:
        """A label that stands for something masked before."""
        return self.text.startswith("[")


def words_of(text: str) -> list[Word]:
    """The words of a text in order; a text in capitals is read as if it were in small letters."""
    shouted = text.isupper() and len(text) > 12
    found: list[Word] = []
    at = 0
    for match in _WORD.finditer(text):
        gap = text[at : match.start()]
        shown = match[0].lower() if shouted and not match[0].startswith("[") else match[0]
        starts = not found or _ends_sentence(found[-1], gap) or (found[-1].starts_sentence and found[-1].folded == "'s")
        folded = "'t" if shown == "t" else fold(shown)
        found.append(Word(match.start(), match.end(), shown, folded, gap, starts))
        at = match.end()
    return found


def _ends_sentence(before: Word, gap: str) -> bool:
    """Whether the next word begins a sentence. A dot behind an abbreviation or an initial ends none; behind a label
    nobody can tell any more, for its dot may be masked too."""
    if before.masked:
        return True
    if not _SENTENCE_END.search(gap):
        return False
    shortened = before.folded in _ABBREVIATIONS or (before.is_initial and before.capital)
    return not (gap.startswith(". ") and shortened)
