"""Words to tell instead of a piece that points at somebody: plain ones, that could be anybody's.

They stand in a Dutch report, whatever the language of the window is.
"""

import re

from makelaar.hearts.deidentify.name_words import ROLES
from makelaar.hearts.deidentify.plain_numbers import is_number
from makelaar.hearts.deidentify.review import Mark
from makelaar.hearts.deidentify.types import Label
from makelaar.hearts.folding import fold

_INSTEAD = {
    Label.PERSON: ("een bewoner", "een buurvrouw", "een buurman", "iemand uit de buurt"),
    Label.ADDRESS: ("in de buurt", "in de straat", "in de flat", "een eindje verderop"),
    Label.POSTCODE: ("in de buurt", "in de straat"),
    Label.PLACE: ("een plek in de buurt", "een andere stad", "een ander land", "de buurt"),
    Label.ORGANISATION: ("een organisatie", "een school", "een vereniging", "een winkel"),
    Label.AGE: ("op leeftijd", "jong", "volwassen", "van middelbare leeftijd"),
    Label.OTHER: ("iemand", "iets", "ergens", "een paar"),
}
_BEHIND_A_PREPOSITION = {
    Label.ADDRESS: ("de buurt", "de straat", "de flat", "een adres in de buurt"),
    Label.POSTCODE: ("de buurt", "de straat"),
    Label.AGE: ("op leeftijd", "jonge leeftijd", "middelbare leeftijd", "een paar jaar"),
}
""" "van nummer 12" becomes "van de buurt", not "van in de buurt"."""
_NUMBERS = ("een paar", "een aantal", "veel", "enkele")
_SEASONS = {
    "maart|mrt|apr|mei": "het voorjaar",
    "jun|jul|aug": "de zomer",
    "sep|okt|nov": "het najaar",
    "dec|jan|feb": "de winter",
}
"""Beginnings of months, and a part of the year that tells less."""
_FAMILY = frozenset(
    "man vrouw partner ex echtgenoot echtgenote zoon zoontje dochter dochtertje broer broertje zus zusje vader moeder "
    "mama papa oma opa kleinzoon kleindochter kleinkind neef nicht neefje nichtje zwager schoonzus schoonzoon "
    "schoondochter schoonmoeder baby kind tante oom".split()
)
"""Who she is to whom the story is about: no more need be said."""
_BEHIND_A_ROLE = ("uit de buurt", "uit de straat", "uit de flat")
""" "buurvrouw Truus" becomes "buurvrouw uit de buurt"."""
_PREPOSITIONS = frozenset(
    "aan achter beneden bij boven door in langs met naar naast om onder op over rond sinds te tegenover tot tussen uit "
    "van vanaf vanuit voor".split()
)


def words_instead(mark: Mark, before: str) -> tuple[str, ...]:
    """Up to four words or phrases for this mark, likely ones first; `before` is the text in front of it. None for what
    reaches or singles somebody out (a phone, a number), and behind "haar man": that just goes."""
    last = next(reversed(fold(before).split()), "")
    label, folded = mark.span.label, fold(mark.text)
    kind = mark.text.split()[0]
    if label is Label.DATE:
        return _instead_of_a_date(folded, last)
    if label is Label.OTHER and (is_number(folded) or folded.isdigit()):
        return _NUMBERS
    if label in (Label.ORGANISATION, Label.PLACE) and kind.isalpha() and kind.islower() and kind != mark.text:
        return (f"een {kind}", *_INSTEAD[label][:3])
    if label is Label.PERSON and last in ROLES:
        return () if last in _FAMILY else _BEHIND_A_ROLE
    if last in _PREPOSITIONS and label in _BEHIND_A_PREPOSITION:
        return _BEHIND_A_PREPOSITION[label]
    return _INSTEAD.get(label, ())


def _instead_of_a_date(folded: str, last: str) -> tuple[str, ...]:
    season = next((said for months, said in _SEASONS.items() if re.search(rf"\b(?:{months})", folded)), "")
    if last == "op":
        return (f"een dag in {season}", "een dag") if season else ("een dag",)
    if last in _PREPOSITIONS:
        return (season, "die tijd", "een tijdje") if season else ("die tijd", "een tijdje")
    return ("een tijd geleden", "kort geleden", "vorig jaar", "binnenkort")
