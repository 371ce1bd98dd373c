"""A text cut into words, numbers and signs, each knowing where it stands in the text."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from makelaar.hearts.days.vocabulary import SHORT_MONTHS, any_weekday, month_named
from makelaar.hearts.folding import fold


class Kind(Enum):
    """What a token is. A MASKED stretch is never part of a day: a phone number, a mail address, a tag."""

    WORD = auto()
    NUMBER = auto()
    DATE = auto()
    SIGN = auto()
    MASKED = auto()


@dataclass(frozen=True)
class Token:
    """`text[start:end]`; `word` is it folded, without a closing dot."""

    kind: Kind
    raw: str
    word: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Whether it is written as a name is."""
        return self.raw[:1].isupper()


_MASKED = re.compile(
    r"""
      [^\s,;<>]+@[^\s,;<>]+                                   # mail address
    | (?:https?://|www\.)\S+                                  # web address
    | \#[\w-]+                                                # tag
    | (?<![\w+])(?:\+|00)\d{1,3}[ \-.(]*(?:\d[ \-.()]{0,2}){7,11}\d(?!\d)       # phone with country
    | (?<![\w+])(?!\d\d[-./]\d\d[-./](?:19|2[01])\d\d(?!\d))0[1-9](?:[ \-./()]{0,3}\d){8}(?![-\d]) # Dutch phone
    | (?<![\w])[1-9]\d{3}\ ?[A-Z]{2}(?![\w])                 # postcode
    """,
    re.VERBOSE,
)
_DATE = re.compile(
    r"""
      (?P<iso>\d{4}-\d{1,2}-\d{1,2})(?:T[\d:.]+Z?)?(?![-\d])
    | (?P<ymd>\d{4}[/.]\d{1,2}[/.]\d{1,2})(?![-/.]?\d)
    | (?P<ym>(?:19|2[01])\d{2}-(?:0[1-9]|1[0-2]))(?![-/.]?\d|\w)
    | (?P<dmy>\d{1,2}\ ?(?P<sep>[-/.])\ ?\d{1,2}\ ?(?P=sep)\ ?(?:['’‘`]\d{2}|\d{4}|\d{2}))(?![-/]?\d|\w)
    | (?P<my>\d{1,2}[-/](?:19|2[01])\d{2})(?![-/.]?\d|\w)
    | (?P<dm>\d{1,2}[-/.]\d{1,2})(?![-/.]?\d|\w)
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?(?:\ ?[½¼¾])?|[½¼¾]")
_WORD = re.compile(
    r"""
      (?:[^\W\d_]\.)+[^\W\d_]\.?(?!\w)                        # a.s., t.z.t.
    | (?:['’‘`](?=[snt](?!\w)))?[^\W\d_]+(?:['’‘`-][^\W\d_]+)*  # zo'n, 's, wijk-bus
    """,
    re.VERBOSE,
)
_ORDINAL = re.compile(r"(\d{1,2})(?:ste|de|e)(?!\w)", re.IGNORECASE)
_GLUED = re.compile(r"[\w-]+")
_GLUED_UNIT = re.compile(
    r"(?:jan|feb|mrt|apr|mei|jun|jul|aug|sept?|okt|nov|dec|(?:wkn?|weken|mnd|mnden|maanden|dgn|dagen|jr|jaar|x)(?!\d))(?![^\W\d_])",
    re.IGNORECASE,
)


def cut(text: str) -> list[Token]:
    """The tokens of a text in order: every character but white space is in one; a new line is a sign."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        if text[at].isspace() and text[at] != "\n":
            at += 1
            continue
        token = _token_at(text, at)
        tokens.append(token)
        at = token.end
    return tokens


def _token_at(text: str, at: int) -> Token:
    if found := _MASKED.match(text, at):
        return _token(Kind.MASKED, found)
    if text[at].isdigit() or text[at] in "½¼¾":
        return _number_at(text, at)
    if found := _WORD.match(text, at):
        first = found[0].split("-")[0]
        if first != found[0] and all(_names_days(fold(part)) for part in found[0].split("-")):
            return Token(Kind.WORD, first, fold(first), at, at + len(first))  # "maart-april" is two
        return _token(Kind.WORD, found)
    return Token(Kind.SIGN, text[at], text[at], at, at + 1)


def _names_days(word: str) -> bool:
    return month_named(word) is not None or any_weekday(word) is not None or word in SHORT_MONTHS


def _number_at(text: str, at: int) -> Token:
    if found := _DATE.match(text, at):
        return _token(Kind.DATE, found)
    if found := _ORDINAL.match(text, at):
        return Token(Kind.NUMBER, found[0], f"{int(found[1])}e", at, found.end())
    found = _NUMBER.match(text, at)
    if found is None:  # a digit of another script
        return Token(Kind.SIGN, text[at], text[at], at, at + 1)
    goes_on = found.end() < len(text)
    if goes_on and text[found.end()].isalpha() and not _GLUED_UNIT.match(text, found.end()):
        return _token(Kind.MASKED, _GLUED.match(text, at) or found)  # "14b", "3d-printer"
    return _token(Kind.NUMBER, found)


def _token(kind: Kind, found: re.Match[str]) -> Token:
    return Token(kind, found[0], fold(found[0]).rstrip("."), found.start(), found.end())
