"""What somebody bears: illness, sorrow, behaviour, addiction. It is told, and is neither a talent nor a wish.

Strengths before problems: what is written of her as something she "can" or "wants" is found and shown as such, so a
word of doubt goes to the note, and the worker decides.
"""

import re
from collections.abc import Callable
from functools import cache

from makelaar.hearts.capture.others import KIN
from makelaar.hearts.folding import fold
from makelaar.hearts.unfitting import diagnosis_spans
from makelaar.resource_paths import resource

_PEOPLE = r"(?:mensen|ouderen?|iemand|anderen|bewoners|buren|kinderen|jongeren|lotgenoten|groepen?|zieken|een ander)"
_OF_OTHERS_BEFORE = re.compile(
    rf"\b{_PEOPLE}\s+(?:met|in|die|na)\b[^,;.]*$|\b(?:ervaringsdeskundig\w*|verple\w+)\b[^,;.]*$"
)
_OF_OTHERS_BEHIND = re.compile(rf"\w*\s+(?:{_PEOPLE}|volwassenen)\b")
_TRADE = re.compile(
    r"\w{3,}(?:er|ster|eur|euse|iste?|ent|ante?|ière?|iere|aar|ares|eres|man|vrouw|lui|loog|loge|tor|trice|bode|raad)|"
    r"\w*(?:kok|smid|juf|arts|tolk|gids|boer|hulp|coach|werk|lid|meester|kundige|verpleging|therapeut|piloot|pedicure|"
    r"\w+icienn?e?|imam|soldaat|dominee|clown|militair|manager|chef|stewardess|secretaresse|lerares|advocaat|architect)",
    re.IGNORECASE,
)
"""How words for a trade or an office end: "boekhouder", "kapster", "elektricien", "gemeenteraadslid"."""
_NO_TRADE = re.compile(
    r"(?:slacht)?offer|(?:\w*drink|\w*rok|\w*gokk|\w*gebruik|dad|plegg?|zwerv|deal|alcohol|schreeuw|leug?en\w*|huil)er|\w*kanker|kater|"
    r"alcoholiste?|narcist|racist|sadist|egoïst|extremist|pessimist|(?:\w*patië|cli|dissid|abs|pres|consequ|stud|"
    r"impot|incontin|cont|att|effici|intellig|impertin|delinqu|urg|perman|frequ|rec|laat)ente?|"
    r"(?:arrest|migr|immigr|emigr|const|intoler|arrog|gal|eleg)ante?|dominant|"
    r"(?:ex-?)?(?:vrouw|man)|buur\w*|\w*(?:moeder|vader|broer|zuster|dochter)|(?:groot|stief|pleeg)?ouder|weduw\w*|mantelzorger|"
    r"(?:eerd|verd|lat|zek|lekk|and|mind|bet|slecht|onder|achter|somb|donk|ijz|bitt|mag|"
    r"dapp|dronk|beschonk|eenzam|zwaard|ziek|vrolijk|jong|oud|dikk|onzek|wakk|hier|daar|elders|klaar|zwaar|raar|waar|naar)er?|"
    r"klaar|zwaar|raar|daar|waar|naar|\w*baar|permanent|gevaar",
    re.IGNORECASE,
)
"""What ends like one and is none."""
_MISSED = re.compile(
    rf"\s*(?:(?:nog|erg|heel|zo|steeds|nog steeds)\s+)*(?:(?:zijn|haar|hun|z'n|d'r|de|een)\s+)?(?:\w+e\s+)?(?:{KIN})\b",
    re.IGNORECASE,
)
_STATE = re.compile(r"(?:heel|erg|soms|vaak|snel|nogal|behoorlijk)?\s*[a-zß-ÿ]+\s+(?:raken|overkomen|reageren)$")


def is_burden(words: str) -> bool:
    """Whether the words tell of illness, sorrow, behaviour or addiction: "slecht slapen", "hulp bij depressie".

    Not where it is somebody else's, of whom they take care: "omgaan met mensen met dementie".
    """
    spans = [*(found.span() for found in _pattern().finditer(_folded(words))), *diagnosis_spans(words)]
    if any(
        not _OF_OTHERS_BEFORE.search(words[:start]) and not _OF_OTHERS_BEHIND.match(words, end) for start, end in spans
    ):
        return True
    return bool(_STATE.fullmatch(words.strip()))


def is_offer_of_past(words: str, is_thing: Callable[[str], bool]) -> bool:
    """Whether what somebody was is something to offer: a trade, or what the register knows as a talent (`is_thing`)."""
    return not is_burden(words) and (_is_trade(words) or is_thing(words))


def _is_trade(words: str) -> bool:
    """Whether what somebody was is a trade or an office: "boekhouder", "technisch tekenaar", "lid van het bestuur"."""
    parts = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words) if not _SMALL.fullmatch(word)]
    return any(_TRADE.fullmatch(word) and not _NO_TRADE.fullmatch(word) for word in parts[:2])


_SMALL = re.compile(r"(?:de|het|een|als|in|bij|van|voor|op|met|aan)", re.IGNORECASE)


def is_somebody_missed(words: str) -> bool:
    """Whether who is missed is somebody ("mist zijn vrouw"): sorrow, and no wish."""
    return bool(_MISSED.match(words))


def _folded(words: str) -> str:
    """Folded, letter for letter in the same places."""
    return "".join(fold(sign) if len(fold(sign)) == 1 else sign for sign in words)


@cache
def _pattern() -> re.Pattern[str]:
    lines = resource("words", "burdens.txt").read_text(encoding="utf-8").splitlines()
    words = [re.escape(line).replace(r"\*", r"\w*") for line in lines if line and not line.startswith("#")]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(words, key=len, reverse=True))})(?![\w-])")
