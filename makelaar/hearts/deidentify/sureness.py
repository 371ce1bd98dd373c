"""How sure it is that one word of a note names somebody: by the lists of names and by the words around it."""

from collections.abc import Sequence
from enum import IntEnum

from makelaar.hearts.deidentify.name_words import CALLED, HONORIFICS, NEVER_ALONE, NOT_BEHIND_NAMES, ROLES, VERBS
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES

_ARTICLES = frozenset("de het een 't 'n die deze dat dit te mijn zijn haar hun ons onze elke geen".split())


class Sure(IntEnum):
    """How sure it is that a word names somebody."""

    NO = 0
    MAYBE = 1
    YES = 2


def how_sure(words: Sequence[Word], place: int, lists: WordLists) -> Sure:
    """How sure one word is a name, by itself and by its neighbours."""
    word = words[place]
    if word.has_digit or word.masked or word.folded in HONORIFICS:
        return Sure.NO
    titled = _is_titled(words, place)
    if word.is_initial:
        return Sure.YES if titled and (word.capital or ends_clause(words, place)) else Sure.NO
    if word.folded in PARTICLES - {"al", "ben"}:
        return Sure.NO
    if not word.capital:
        return _in_small_letters(words, place, lists, titled)
    if titled and not is_no_name(words, place, lists) and word.folded not in ROLES:
        return Sure.YES
    return _with_capital(words, place, lists)


def _with_capital(words: Sequence[Word], place: int, lists: WordLists) -> Sure:
    """A capital inside a sentence is a name unless the word is Dutch; at its start the lists and what follows tell."""
    word = words[place]
    shouted = word.text.isupper() and len(word.text) > 1 and not lists.is_given(word.folded)
    if shouted or is_no_name(words, place, lists):
        return Sure.NO
    if word.starts_sentence and not _is_followed_by_age(words, place):
        return _at_the_start(words, place, lists)
    after_particle = place > 0 and words[place - 1].capital and words[place - 1].folded in PARTICLES
    if lists.is_name(word.folded) or after_particle:
        return Sure.YES
    return Sure.MAYBE if lists.is_word(word.folded) else Sure.YES


def _at_the_start(words: Sequence[Word], place: int, lists: WordLists) -> Sure:
    """A capital that any word would have: "Wil graag", "Wil en Roos", "Roos wil"."""
    folded = words[place].folded
    named = _is_followed_as_name(words, place)
    if not lists.is_dutch(folded):
        return Sure.YES if lists.is_name(folded) or named else Sure.MAYBE
    if lists.is_given(folded):
        if lists.is_everyday(folded) and place + 1 < len(words) and words[place + 1].folded in NOT_BEHIND_NAMES:
            return Sure.NO
        known = is_given_name(folded)
        return Sure.YES if known and (named or not lists.is_everyday(folded)) else Sure.MAYBE
    return Sure.MAYBE if lists.is_family(folded) and not lists.is_everyday(folded) else Sure.NO


def is_no_name(words: Sequence[Word], place: int, lists: WordLists) -> bool:
    """Countries, brands, feasts; "Albert Heijn" by both its words."""
    parts = words[place].text.split("-")
    if len(parts) > 1 and not lists.is_given(fold(parts[0])):
        known = [fold(part) in lists.not_names or lists.is_word(fold(part)) for part in parts]
        if all(known) or (any(known) and all(k or part.isupper() for k, part in zip(known, parts, strict=True))):
            return True
    beside = [words[at : at + 2] for at in (place - 1, place) if at >= 0]
    pairs = {" ".join(word.folded for word in pair) for pair in beside}
    return words[place].folded in lists.not_names or not pairs.isdisjoint(lists.not_names)


def _in_small_letters(words: Sequence[Word], place: int, lists: WordLists, titled: bool) -> Sure:
    """Small letters: surely a name where no Dutch word is written so, or behind a title; else perhaps."""
    word = words[place]
    folded = word.folded
    before = words[place - 1].folded if place else ""
    if before in NEVER_ALONE:
        return Sure.YES
    if len(folded) < 2 or folded in VERBS:
        return Sure.NO
    given, family, dutch = lists.is_given(folded), lists.is_family(folded), lists.is_dutch(folded)
    honoured = titled and _past_particles(words, place) in TITLES
    if lists.is_everyday(folded) or folded in ROLES:
        certain = Sure.YES if folded in ROLES else Sure.MAYBE
        return certain if honoured and family else Sure.NO
    if titled and (given or family or not dutch) and before not in ("man", "vrouw"):
        return Sure.YES if given or not dutch or honoured else Sure.MAYBE
    if len(folded) < 3:
        return Sure.YES if is_given_name(folded) and word.starts_sentence else Sure.NO
    if not dutch:
        return Sure.YES if given or (family and len(folded) > 3) else Sure.NO
    if given and is_given_name(folded) and (word.starts_sentence or _is_subject(words, place)):
        return Sure.YES
    return Sure.MAYBE if given or family else Sure.NO


def _is_subject(words: Sequence[Word], place: int) -> bool:
    """Whether a word in small letters does something and no article makes it a thing: "joop van de club", "jan wil"."""
    if place + 1 >= len(words) or (place and words[place - 1].folded in _ARTICLES):
        return False
    return words[place + 1].gap == " " and words[place + 1].folded in VERBS - {"en", "uit", "met"}


def _past_particles(words: Sequence[Word], place: int) -> str:
    """The word before, or before the particles: the title in "mevr de boer"."""
    before = place - 1
    while before > 0 and words[before].folded in PARTICLES:
        before -= 1
    return words[before].folded if before >= 0 else ""


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
    return role in HONORIFICS or (direct and (role in ROLES or role in CALLED))


def _is_followed_as_name(words: Sequence[Word], place: int) -> bool:
    """Whether what comes next comes after names: a verb, "(", a comma, another capital, the end."""
    if place + 1 >= len(words):
        return place > 0
    following = words[place + 1]
    if "(" in following.gap or following.gap.startswith((",", ";", ":")):
        return True
    return following.gap == " " and (following.folded in VERBS or (following.capital and not following.has_digit))


def _is_followed_by_age(words: Sequence[Word], place: int) -> bool:
    """ "Storm (16)"."""
    return place + 1 < len(words) and words[place + 1].gap == " (" and words[place + 1].has_digit


def ends_clause(words: Sequence[Word], place: int) -> bool:
    """Whether a letter alone stands for a name: "mevrouw w.", "ali b wil"."""
    if place + 1 >= len(words):
        return True
    following = words[place + 1]
    return following.gap != " " or following.folded in VERBS
