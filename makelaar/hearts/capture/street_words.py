"""Where a street begins among the words before a house number: "Fatima El Amrani | Laan van Vollenhove"."""

import re
from collections.abc import Callable, Sequence

from makelaar.hearts.capture.others import KIN
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES
from makelaar.hearts.streets import STREET_TITLES

STREET_END = re.compile(
    r"(?:straat|laan|weg|plein|hof|pad|dreef|kade|gracht|singel|steeg|park|plantsoen|ring|akker|markt|haven|kant|"
    r"erf|gaarde|brink|hove|zoom|boulevard|allee|dijk|wal|hoek|str\.?|ln\.?|wg\.?|pln\.?)$",
    re.IGNORECASE,
)
_BEFORE_NUMBER = frozenset(
    "op aan in van nr nummer huisnummer huisnr flat en met voor over kan wil bij om woont".split()
)
_ORDINAL = re.compile(r"[1-9]e")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}[A-Z]?\.?")
_YEAR_BEHIND = re.compile(r"(?<=plein) (?:18|19|20)\d\d(?:\s?[-–]\s?(?:18|19|20)?\d\d)?$", re.IGNORECASE)
_STREET_WORDS = (
    frozenset(
        "prinses koning koningin graaf gravin pastoor sint oude nieuwe korte lange grote kleine eerste tweede"
        " derde vierde van v vd v.d den der de het 't ter ten te von laan hoog op aan jan pieter willem meester"
        " jonkheer dokter kanunnik abraham anna anton oranje nassau hertog hertogin baron hoge lage".split()
    )
    | STREET_TITLES.keys()
    | set(STREET_TITLES.values())
) - {"min", "not", "ing", "ir", "lt"}
"""Words before the one that ends as a street does, that belong to it."""
_ALSO_FAMILY = frozenset("graaf prins koning korte lange oude groot grote jonge".split())
_LEADING = frozenset("oude nieuwe lange korte grote kleine hoge lage 't".split())
_PREPOSITIONS = frozenset("op aan in bij uit".split())
"""In small letters these lead to a street; with a capital they are its first word: "op Kerkweg", "Op de Hoef"."""
_NAME_ARTICLES = frozenset("'t den der".split())
_ARTICLES = frozenset("de het 't den der".split())
_NO_STREET = re.compile(
    rf"(?:{KIN}|mw|mevr|mevrouw|dhr|hr|heer|meneer|mnr|fam|familie|gezin|woont|wonen|nieuwe?(?=\s[a-z]))\.?",
    re.IGNORECASE,
)
_PERSON = re.compile(rf"(?:{KIN}|{'|'.join(TITLES)})\.?", re.IGNORECASE)
"""Who is no street, though a number stands behind: "Buurvrouw Truus nr 14", "Mw Bakker 14"."""


def street_start(words: str, *, begins: bool, is_named: Callable[[], bool]) -> int | None:
    """Where the street begins: at the street's word and the words that belong to it.

    `begins`: the words begin the line, where a capital says nothing. `is_named` tells whether somebody is named
    elsewhere in the line, so that all these words may be the street. None where no street can stand before the number
    ("Piet op").
    """
    parts = list(re.finditer(r"[^\s,]+", _YEAR_BEHIND.sub("", words)))
    if not parts or not parts[-1][0][0].isalpha() or fold(parts[-1][0]).rstrip(".") in _BEFORE_NUMBER:
        return None
    said = [part[0] for part in parts]
    end = STREET_END.search(said[-1])
    is_sure = end is not None and end.start() > 1
    first = _with_preposition(said, begins and is_sure)
    if first is None:
        first = _first_word(said, end, begins=begins)
    if first != 0 and _is_whole(said, is_sure=is_sure) and is_named():
        first = 0
    return None if first is None else parts[first].start()


def _with_preposition(said: Sequence[str], only_leads: bool) -> int | None:
    """The place of "Op" in "Op de Hoef", "Achter de Kerk"; `only_leads`: "Op de Kerkweg 12 woont Ria"."""
    capitals = ("Op", "Aan", "In", "Bij", "Achter", "Onder", "Voor", "Over", "Tussen", "Boven", "Beneden", "Buiten")
    for place, word in enumerate(said[:-2]):
        if word in capitals and said[place + 1] in _ARTICLES and said[place + 2][:1].isupper() and not only_leads:
            return place
    return None


def _first_word(said: Sequence[str], end: re.Match[str] | None, *, begins: bool) -> int | None:
    """The place of the first word that is the street's by itself; None where that cannot be told."""
    person = any(_is_person(word) for word in said[:-1])
    led = len(said) > 1 and (fold(said[-2]) in _LEADING or fold(said[-1]) in ("plein", "laan"))
    if end and person and end.start() <= 1 and not led:  # "mw Bakker", "Jan van Dijk"
        return None
    if end:
        return _before_ending(said, begins=begins, person=person)
    for place in range(len(said) - 1):
        if fold(said[place]) in ("laan", "hoog", "plein") or said[place] in ("De", "Het", "Den", "Hof"):
            return place
    leads = [
        place
        for place, word in enumerate(said[:-1])
        if fold(word) in ("op", "aan", "woont", "adres", "adres:") and said[place + 1] not in _NAME_ARTICLES
    ]  # not "Henk op 't Veld"
    if leads:
        return leads[-1] + 1
    alone = all(word[0].isupper() or fold(word) in _STREET_WORDS for word in said)
    return 0 if alone and not person and not _is_person(said[-1]) else None


def _before_ending(said: Sequence[str], *, begins: bool, person: bool) -> int:
    """The first of the words that belong to the last one, which ends as a street does."""
    last = len(said) - 1
    first = last
    while first > 0 and _belongs(said, first - 1):
        first -= 1
    first = _without_lead(said, first, begins=begins)
    if first and person and said[first] in ("de", "den", "van") and first + 1 < last:
        first += 2 if fold(said[first + 1]) in _ALSO_FAMILY else 0  # "Annie de Graaf Eikenlaan"
    return first


def _belongs(said: Sequence[str], place: int) -> bool:
    word = said[place]
    if _INITIALS.fullmatch(word):
        return place == 0 or any(is_given_name(before) for before in said[:place])  # "Joke J.F. Kennedylaan"
    return fold(word).rstrip(".") in _STREET_WORDS or bool(_ORDINAL.fullmatch(word))


def _without_lead(said: Sequence[str], first: int, *, begins: bool) -> int:
    """Past the small words that lead to the street: "op de Kerkweg", "Ria van Kerkweg", not "van der Helststraat"."""
    last = len(said) - 1
    while first < last and said[first] in ("op", "aan", "in", "van"):
        article = said[first + 1] in ("de", "het") and first + 1 < last
        own = (
            said[first] == "van" and not article and ((first == 0 and not begins) or said[first + 1] in ("der", "den"))
        )
        if own:
            break
        first += 1 + article
    return first


def _is_whole(said: Sequence[str], *, is_sure: bool) -> bool:
    """Whether all words can be one street: "Dr. Martin Luther Kinglaan", "Oranje Nassauplein"."""
    first = said[0]
    if len(said) > 5 or any(_NO_STREET.fullmatch(word) for word in said) or fold(first) in _PREPOSITIONS:
        return False
    if not all(word[0].isupper() or fold(word) in PARTICLES | _STREET_WORDS for word in said):
        return False
    led = any(
        word in ("van", "op", "aan", "uit") and said[place + 1] in ("de", "het") for place, word in enumerate(said[:-2])
    )
    if led and is_given_name(first):  # "Ria van de Kerkweg"
        return False
    return is_sure or not any(_is_person(word) for word in said)


def _is_person(word: str) -> bool:
    return is_given_name(word) or bool(_PERSON.fullmatch(word))
