"""Who is named in a note (layer 3, with the titles of layer 2)."""

from collections.abc import Iterator, Sequence

from makelaar.hearts.deidentify.name_words import HONORIFICS, ROLES
from makelaar.hearts.deidentify.sureness import Sure, how_sure, is_no_name
from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.whole_names import whole_names
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word
from makelaar.hearts.given_names import is_given_name


def people_spans(words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Names of people, whole. What may be a name is for a human."""
    sure = [how_sure(words, place, lists) for place in range(len(words))]
    _spread_along(words, sure, lists)
    _spread_back(words, sure, lists)
    _spread_in_lists(words, sure, lists)
    _spread_to_repeats(words, sure, lists)
    yield from whole_names(words, sure)
    for place, word in enumerate(words):
        if sure[place] is Sure.MAYBE:
            titled = place > 0 and words[place - 1].folded in HONORIFICS and word.gap in (" ", ". ")
            start = words[place - 1].start if titled else word.start
            yield Span(start, word.end, Label.PERSON, Source.LIST, review=True)


def _spread_along(words: Sequence[Word], sure: list[Sure], lists: WordLists) -> None:
    """A capital behind a name belongs to it: "Kees Boom"."""
    for place, word in enumerate(words):
        beside = place > 0 and sure[place - 1] is Sure.YES and word.gap in (" ", "-", ". ")
        capital = word.capital and not word.starts_sentence and not word.masked
        plain = is_no_name(words, place, lists) or word.has_digit or (word.text.isupper() and not word.is_initial)
        if beside and capital and not plain and word.folded not in HONORIFICS | ROLES:
            sure[place] = Sure.YES


def _spread_back(words: Sequence[Word], sure: list[Sure], lists: WordLists) -> None:
    """What may be a name is one in front of another: "Ka Wai"; "Kent Henny" is a verb and a name."""
    for place in range(len(words) - 2, -1, -1):
        word, following = words[place], words[place + 1]
        together = sure[place + 1] is Sure.YES and following.gap == " " and following.capital and word.capital
        perhaps = sure[place] is Sure.MAYBE or (len(word.text) < 4 and word.text.isalpha() and not word.text.isupper())
        if together and perhaps and not lists.is_everyday(word.folded) and word.folded not in HONORIFICS:
            sure[place] = Sure.YES


def _spread_in_lists(words: Sequence[Word], sure: list[Sure], lists: WordLists) -> None:
    """What may be a name is one beside another: "Ger & Wies", "jan en fatima"."""
    for place, word in enumerate(words):
        if sure[place] is not Sure.MAYBE or not lists.is_given(word.folded):
            continue
        beside = [at for at in (place - 2, place - 1, place + 1, place + 2) if 0 <= at < len(words)]
        listed = any(sure[at] is Sure.YES and _are_listed(words, min(place, at), max(place, at)) for at in beside)
        if listed and (word.capital or is_given_name(word.folded)):
            sure[place] = Sure.YES


def _are_listed(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether two words stand in one list of names: "Ger & Wies", "Ilse/Willem", "Bep, Roos", "roos en fatima"."""
    if last - first == 1:
        return words[last].gap in (" & ", "/", " / ", ", ", " + ", "+", "&")
    return words[last - 1].folded in ("en", "of") and words[last - 1].gap == words[last].gap == " "


def _spread_to_repeats(words: Sequence[Word], sure: list[Sure], lists: WordLists) -> None:
    """What names somebody here names her elsewhere in the note; in small letters a Dutch word only perhaps."""
    said = {
        _stem(word.folded) for word, known in zip(words, sure, strict=True) if known is Sure.YES and len(word.text) > 2
    }
    for place, word in enumerate(words):
        if _stem(word.folded) not in said or (lists.is_everyday(word.folded) and not word.capital):
            continue
        certain = word.capital or not lists.is_dutch(word.folded)
        sure[place] = Sure.YES if certain else max(sure[place], Sure.MAYBE)


def _stem(folded: str) -> str:
    return folded.removesuffix("'s").removesuffix("'")
