"""Who is named: by lists of names and by the words around a word (layers 3 and the titles of layer 2)."""

from collections.abc import Iterator, Sequence
from enum import IntEnum

from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES

_CALLED = frozenset("heet heette heten genaamd naam noemt roepnaam achternaam voornaam bijnaam".split())
_KIN = frozenset("oma opa tante oom ome omi opi".split())
"""Said as part of the name: "tante Greet"."""
_ROLES = _KIN | frozenset(
    "buurman buurvrouw buurmeisje buurjongen zoon zoontje dochter dochtertje broer broertje zus zusje vader moeder mama "
    "papa man vrouw echtgenoot echtgenote partner ex collega vriend vriendin kleinzoon kleindochter kleinkind neef nicht "
    "neefje nichtje schoonzoon schoondochter schoonzus zwager schoonmoeder huisarts dokter wijkagent agent wethouder "
    "burgemeester postbode dominee pastoor imam pater rabbijn juf juffrouw meester leraar lerares mentor coach trainer "
    "begeleider begeleidster verzorgende verpleegkundige kapper kapster bakker slager groenteman conciërge huismeester "
    "beheerder vrijwilliger vrijwilligster bewoner bewoonster weduwe weduwnaar jongen meisje kind baby peuter mevr "
    "stagiaire stagiair duo hond kat poes wijkverpleegkundige makelaar welzijnswerker jongerenwerker voorzitter "
    "penningmeester secretaris buurtbewoner mantelzorger meneer mevrouw".split()
)
_TITLES = TITLES | {"heren", "dames", "oud"}
_VERBS = frozenset(
    "wil wilde is was heeft had kan kon zegt zei vertelt vertelde vraagt vroeg belt belde appt mailt mailde komt kwam gaat ging "
    "woont woonde zoekt zocht kent kende helpt hielp vindt vond werkt werkte doet deed maakt maakte geeft gaf kookt speelt "
    "spreekt houdt mist zit zat staat ligt lag krijgt kreeg bakt rijdt zingt schildert repareert leert leest loopt fietst "
    "wandelt voelt denkt weet wordt werd moet mag zal zou zorgt past brengt haalt neemt naait breit tolkt hangt heet durft "
    "hoort ziet kwijt verhuist overleed studeert klaagt meldt noemt en van uit met".split()
)
_PARTICLE_HEADS = frozenset(
    "van vd v von vom vander vanden ver ten ter te el al ben bin d' 't da de den der del della di du la le".split()
)


class _Sure(IntEnum):
    """How sure it is that a word names somebody."""

    NO = 0
    MAYBE = 1
    YES = 2


def people_spans(words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Names of people, whole: with title, initials, particles, family name, and couples as one ("Jan en Marietje"). What
    may be a name is for a human."""
    sure = [_sure(words, place, lists) for place in range(len(words))]
    _spread(words, sure, lists)
    yield from _names(words, sure)
    for place, word in enumerate(words):
        if sure[place] is _Sure.MAYBE and not word.masked:
            yield Span(word.start, word.end, Label.PERSON, Source.LIST, review=True)


def _sure(words: Sequence[Word], place: int, lists: WordLists) -> _Sure:
    """How sure one word is a name, by itself and by its neighbours."""
    word = words[place]
    if word.has_digit or word.masked or word.folded in _TITLES:
        return _Sure.NO
    titled = _is_titled(words, place)
    if word.is_initial:
        return _Sure.YES if titled and (word.capital or _ends_clause(words, place)) else _Sure.NO
    if word.folded in PARTICLES - {"al", "ben"}:
        return _Sure.NO
    if not word.capital:
        return _in_small_letters(words, place, lists, titled)
    if titled and not _is_no_name(words, place, lists) and word.folded not in _ROLES:
        return _Sure.YES
    return _with_capital(words, place, lists)


def _with_capital(words: Sequence[Word], place: int, lists: WordLists) -> _Sure:
    word = words[place]
    folded = word.folded
    if _is_no_name(words, place, lists) or (word.text.isupper() and len(word.text) > 1 and not lists.is_given(folded)):
        return _Sure.NO
    named = _is_followed_as_name(words, place)
    if word.starts_sentence and not _is_followed_by_age(words, place):
        if lists.is_everyday(folded):
            return (
                (_Sure.YES if named and is_given_name(folded) else _Sure.MAYBE) if lists.is_given(folded) else _Sure.NO
            )
        if lists.is_dutch(folded):
            if lists.is_given(folded):
                return _Sure.YES if named or is_given_name(folded) else _Sure.MAYBE
            return _Sure.MAYBE if lists.is_family(folded) else _Sure.NO
        return _Sure.YES if lists.is_name(folded) or named else _Sure.MAYBE
    if lists.is_name(folded) or (place and words[place - 1].capital and words[place - 1].folded in PARTICLES):
        return _Sure.YES
    return _Sure.MAYBE if lists.is_word(folded) else _Sure.YES


def _is_no_name(words: Sequence[Word], place: int, lists: WordLists) -> bool:
    """Countries, brands, feasts; "Albert Heijn" by both its words."""
    if "-" in words[place].folded and set(words[place].folded.split("-")) <= lists.not_names:
        return True
    beside = [words[at : at + 2] for at in (place - 1, place) if at >= 0]
    pairs = {" ".join(word.folded for word in pair) for pair in beside}
    return words[place].folded in lists.not_names or not pairs.isdisjoint(lists.not_names)


def _in_small_letters(words: Sequence[Word], place: int, lists: WordLists, titled: bool) -> _Sure:
    word = words[place]
    folded = word.folded
    if len(folded) < 3 or lists.is_everyday(folded) or folded in _VERBS:
        return _Sure.NO
    given, family = lists.is_given(folded), lists.is_family(folded)
    if folded in _ROLES:
        return _Sure.YES if titled and family and words[place - 1].folded in TITLES else _Sure.NO
    if titled and (given or family or not lists.is_dutch(folded)) and words[place - 1].folded not in ("man", "vrouw"):
        return _Sure.YES if not lists.is_dutch(folded) or given or words[place - 1].folded in TITLES else _Sure.MAYBE
    if not lists.is_dutch(folded):
        return _Sure.YES if given or (family and len(folded) > 3) else _Sure.NO
    if given and is_given_name(folded) and (word.starts_sentence or _is_followed_as_name(words, place)):
        return _Sure.YES
    return _Sure.MAYBE if given or family else _Sure.NO


def _is_titled(words: Sequence[Word], place: int) -> bool:
    """Whether the word before says that somebody is named: "mw", "zoon", "heet", "de heer", also past a particle."""
    before = place - 1
    while before >= 0 and words[before].folded in PARTICLES and words[before + 1].gap in (" ", "'"):
        before -= 1
    if before < 0 or words[before + 1].starts_sentence or not set(words[before + 1].gap) <= set(" .:"):
        return False
    role = words[before].folded
    if place + 1 < len(words) and words[place].capital and words[place + 1].folded in ("heet", "heette", "genaamd"):
        return True
    direct = before == place - 1
    return role in _TITLES or (direct and (role in _ROLES or role in _CALLED))


def _is_followed_as_name(words: Sequence[Word], place: int) -> bool:
    """Whether what comes next comes after names: a verb, "(", a comma, another capital, the end."""
    if place + 1 >= len(words):
        return place > 0
    following = words[place + 1]
    if "(" in following.gap or following.gap.startswith((",", ";", ":")):
        return True
    return following.gap == " " and (following.folded in _VERBS or (following.capital and not following.has_digit))


def _is_followed_by_age(words: Sequence[Word], place: int) -> bool:
    """ "Storm (16)"."""
    return place + 1 < len(words) and words[place + 1].gap == " (" and words[place + 1].has_digit


def _ends_clause(words: Sequence[Word], place: int) -> bool:
    """Whether a letter alone stands for a name: "mevrouw w.", "ali b wil"."""
    if place + 1 >= len(words):
        return True
    following = words[place + 1]
    return following.gap != " " or following.folded in _VERBS


def _spread(words: Sequence[Word], sure: list[_Sure], lists: WordLists) -> None:
    """What is said of one word holds for its neighbours and for the same word elsewhere in the note."""
    for place, word in enumerate(words):
        beside = place > 0 and sure[place - 1] is _Sure.YES and word.gap in (" ", "-", ". ")
        capital = word.capital and not word.starts_sentence and not word.masked
        plain = _is_no_name(words, place, lists) or word.has_digit or (word.text.isupper() and not word.is_initial)
        if beside and capital and not plain and word.folded not in _TITLES | _ROLES:
            sure[place] = _Sure.YES
        if place > 1 and word.folded == words[place - 2].folded:
            continue
        listed = (
            sure[place] is _Sure.MAYBE and place > 1 and words[place - 1].folded in ("en", "of") and word.gap == " "
        )
        if listed and sure[place - 2] is _Sure.YES and (word.capital or is_given_name(word.folded)):
            sure[place] = _Sure.YES
    said = {_stem(word.folded) for place, word in enumerate(words) if sure[place] is _Sure.YES and len(word.text) > 2}
    for place, word in enumerate(words):
        if _stem(word.folded) in said and not (lists.is_everyday(word.folded) and not word.capital):
            sure[place] = (
                _Sure.YES if word.capital or not lists.is_dutch(word.folded) else max(sure[place], _Sure.MAYBE)
            )


def _names(words: Sequence[Word], sure: Sequence[_Sure]) -> Iterator[Span]:
    """Sure words that stand together as one name each, and the title in front of it."""
    place = 0
    while place < len(words):
        if sure[place] is not _Sure.YES:
            place += 1
            continue
        first, last = _beginning(words, sure, place), _ending(words, sure, place)
        while last + 2 < len(words) and sure[last + 2] is _Sure.YES and _is_coupled(words, last + 1):
            last = _ending(words, sure, last + 2)
        yield Span(words[first].start, _end(words[last]), Label.PERSON, _reason(words, first))
        place = last + 1


def _is_coupled(words: Sequence[Word], place: int) -> bool:
    """ "en" between two names."""
    return words[place].folded == "en" and words[place].gap == " " and words[place + 1].gap == " "


def _reason(words: Sequence[Word], first: int) -> Source:
    told = _ROLES | _TITLES | _CALLED
    return Source.CONTEXT if {word.folded for word in words[max(first - 1, 0) : first + 1]} & told else Source.LIST


def _end(word: Word) -> int:
    """Behind the name: a genitive 's stays."""
    return word.end - 2 if word.text[-2:] in ("'s", "’s") else word.end


def _beginning(words: Sequence[Word], sure: Sequence[_Sure], place: int) -> int:
    """Initials and particles in front; "van" only where it belongs to the name ("mw van Dijk", not "hulp van Marja")."""
    first = place
    while first > 0 and words[first].gap in (" ", ". ", ".", "'", "' ") and not words[first].starts_sentence:
        before = words[first - 1]
        if before.is_initial and before.capital and "." in words[first].gap:
            first -= 1
        elif before.folded in PARTICLES and before.folded in _PARTICLE_HEADS and _is_bound(words, first - 1):
            first -= 1
        elif before.folded in _KIN | TITLES:
            heer = first > 1 and before.folded == "heer" and words[first - 2].folded == "de"
            return first - 1 - heer
        else:
            break
    return first


def _is_bound(words: Sequence[Word], place: int) -> bool:
    """Whether the particle belongs to the name behind it: after a title or an initial, or with a capital of its own."""
    if words[place].capital and (not words[place].starts_sentence or words[place].folded in ("el", "ben", "van")):
        return True
    before = place - 1
    while before >= 0 and words[before].folded in PARTICLES:
        if words[before].capital and not words[before].starts_sentence:
            return True
        before -= 1
    if before < 0:
        return False
    return words[before].folded in _TITLES | {"huisarts", "dokter", "wethouder"} or words[before].is_initial


def _ending(words: Sequence[Word], sure: Sequence[_Sure], place: int) -> int:
    """The last word of the name: other sure words, particles with a name behind, an initial."""
    last = place
    needed = _Sure.YES if words[place].capital else _Sure.MAYBE
    while last + 1 < len(words):
        following = words[last + 1]
        if following.gap not in (" ", "-", ". ", ".", " - ", "'") or following.starts_sentence:
            break
        if sure[last + 1] is _Sure.YES or _is_last_initial(words, last + 1):
            last += 1
            continue
        behind = last + 1
        while behind < len(words) and words[behind].folded in PARTICLES and words[behind].gap in (" ", ""):
            behind += 1
        named = behind < len(words) and words[behind].gap in (" ", "", "' ") and sure[behind] >= needed
        if behind == last + 1 or not named or words[last + 1].folded in ("in", "op", "bij", "uit", "aan", "en"):
            break
        if words[last + 1].folded == "van" and behind == last + 2 and is_given_name(words[behind].folded):
            break
        last = behind
    return last


def _is_last_initial(words: Sequence[Word], place: int) -> bool:
    """ "Ahmed B.", "ali b": the first letter of a family name behind a given name."""
    word = words[place]
    if not word.is_initial or word.folded in ("u", "à", "'"):
        return False
    return word.capital or _ends_clause(words, place)


def _stem(folded: str) -> str:
    return folded.removesuffix("'s").removesuffix("'")
