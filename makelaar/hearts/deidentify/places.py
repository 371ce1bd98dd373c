"""Towns, quarters and organisations, by list and by the word that says what they are."""

import re
from collections.abc import Iterator, Sequence

from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word
from makelaar.hearts.folding import fold

_KINDS = frozenset(
    "huize obs cbs kbs rkbs pcbo ikc school basisschool middelbare kleuterschool buitenschool vmbo mbo "
    "kinderdagverblijf kdv creche peuterspeelzaal bso praktijk huisartsenpraktijk tandartspraktijk apotheek "
    "stichting vereniging buurthuis wijkcentrum buurtcentrum buurtkamer wijkgebouw dorpshuis inloophuis "
    "verzorgingshuis verpleeghuis woonzorgcentrum zorgcentrum hospice ziekenhuis moskee kerk synagoge tempel "
    "mandir cafe restaurant eetcafe snackbar cafetaria salon kapsalon winkel toko bakkerij slagerij supermarkt "
    "garage woningcorporatie corporatie woonstichting bibliotheek speeltuin club voetbalclub sportclub "
    "voetbalvereniging koor manege hotel camping bedrijf firma thuiszorg zorgorganisatie welzijnsorganisatie "
    "organisatie college lyceum gymnasium boekhandel bloemenwinkel kringloopwinkel huiskamer".split()
)
_PLACE_KINDS = frozenset("flat gebouw complex wijk buurt park plein gemeente dorp stad camping buurthuis".split())
PLACE_AND_ORGANISATION_KINDS = _KINDS | _PLACE_KINDS
"""Words that say what kind of place or organisation a name is of, folded."""
_FORMS = frozenset("bv nv vof".split())
_INSIDE = frozenset("de het 't en of by bij of the la le st sint &".split())
_ENDS_AS_ORGANISATION = re.compile(
    r".{3,}(?:moskee|kerk|school|college|lyceum|huis|kliniek|centrum|tempel|stichting|werk|zorg|apotheek|"
    r"praktijk|club|winkel|bedrijf|zaak|vereniging|restaurant|salon|bakkerij|garage|koor|groep|team|flat|corporatie|shop|huize)"
)
_LEADS_TO_PLACE = frozenset("in uit naar te vanuit richting".split())
_MOST_WORDS = 4


def place_spans(text: str, words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Organisations with their kind ("basisschool De Regenboog"), towns and quarters."""
    yield from _organisations(words, lists)
    yield from _listed_places(text, words, lists)


def _organisations(words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    for place, word in enumerate(words):
        kind = word.folded
        says_kind = _ENDS_AS_ORGANISATION.fullmatch(kind) and (not word.capital or lists.is_dutch(kind))
        if kind in PLACE_AND_ORGANISATION_KINDS or says_kind:
            yield from _called(words, place, lists)
        elif kind in _FORMS and _stands_behind_capital(words, place):
            yield Span(words[place - 1].start, word.end, Label.ORGANISATION, Source.CONTEXT)
        elif word.capital and _ENDS_AS_ORGANISATION.fullmatch(kind) and not _is_plain(word, lists):
            yield Span(word.start, word.end, Label.ORGANISATION, Source.PATTERN)
        elif place and words[place - 1].folded in ("de", "het", "'t") and _is_word_as_name(word, lists):
            last = _last_capital(words, place)
            yield Span(word.start, words[last].end, Label.ORGANISATION, Source.CONTEXT)


def _last_capital(words: Sequence[Word], place: int) -> int:
    """The last word of a name of several: "de Groene Vinger", "het Leger des Heils"."""
    last = place
    while last + 1 < len(words) and words[last + 1].gap == " ":
        joins = words[last + 1].folded in ("des", "der") and last + 2 < len(words) and words[last + 2].capital
        if not (words[last + 1].capital or joins):
            break
        last += 1 + joins
    return last


def _called(words: Sequence[Word], place: int, lists: WordLists) -> Iterator[Span]:
    """A kind of organisation with its name: "basisschool De Regenboog", "Globe College"; none without a name."""
    last = _name_behind(words, place, lists)
    label = Label.PLACE if words[place].folded in _PLACE_KINDS else Label.ORGANISATION
    if words[place].capital and _stands_behind_capital(words, place):
        yield Span(words[place - 1].start, words[last].end, label, Source.CONTEXT)
    elif last > place:
        yield Span(words[place].start, words[last].end, label, Source.CONTEXT)


def _is_word_as_name(word: Word, lists: WordLists) -> bool:
    """ "bij de Kameleon": a Dutch word with a capital inside a sentence."""
    named = lists.is_name(word.folded) or word.folded in lists.not_names
    return word.capital and not word.starts_sentence and not named and lists.is_word(word.folded)


def _stands_behind_capital(words: Sequence[Word], place: int) -> bool:
    """ "Visser BV", "Globe College"."""
    return place > 0 and words[place - 1].capital and words[place].gap == " " and not words[place - 1].starts_sentence


def _is_plain(word: Word, lists: WordLists) -> bool:
    """A word that anyone may start a sentence with: "Thuiszorg belde"."""
    return (word.starts_sentence and lists.is_dutch(word.folded)) or word.folded in lists.not_names


def _name_behind(words: Sequence[Word], place: int, lists: WordLists) -> int:
    """The last word of the name behind a kind of organisation, else `place`."""
    last = at = place
    while at + 1 < len(words) and at - place < 5:
        word = words[at + 1]
        if (
            word.gap not in (" ", ' "', " “", " '", " ‘", "-", " & ")
            or (word.starts_sentence and at > place)
            or word.masked
        ):
            break
        inside = word.folded in _INSIDE and (at > place or word.capital)
        if word.capital and not (word.folded in lists.not_names and at == place):
            last = at + 1
        elif not inside:
            break
        at += 1
    return last if last > place and words[last].folded not in _INSIDE else place


def _listed_places(text: str, words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Towns of the list, the longest reading first; in small letters only behind "in", "uit", "naar" and no word."""
    place = 0
    while place < len(words):
        count = _words_of_place(text, words, place, lists)
        if count:
            yield Span(words[place].start, words[place + count - 1].end, Label.PLACE, Source.LIST)
        place += max(count, 1)


def _words_of_place(text: str, words: Sequence[Word], place: int, lists: WordLists) -> int:
    word = words[place]
    if word.masked:
        return 0
    for count in range(min(_MOST_WORDS, len(words) - place), 0, -1):
        inner = words[place + 1 : place + count]
        if any(later.gap not in (" ", "-", ". ") for later in inner):
            continue
        name = fold(text[word.start : words[place + count - 1].end])
        if name not in lists.places or (count == 1 and name in lists.not_names):
            continue
        if count > 1 and (word.capital or words[place + count - 1].capital):
            return count
        led = place > 0 and words[place - 1].folded in _LEADS_TO_PLACE
        plain = lists.is_word(word.folded)
        if count == 1 and ((word.capital and (led or not plain)) or (led and not plain)):
            return count
    return 0
