"""What a doorstep talk holds for later: talents, wishes, promises and worries in the three answers, proposed as chips.

The grammar of the one line does the reading, a sentence at a time. What is proposed is never kept by itself.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from makelaar.hearts.capture import Captured, Promise, read_line
from makelaar.hearts.folding import fold


class Answer(StrEnum):
    """Which of the three questions an answer belongs to."""

    LIVING = "living"
    WISHES = "wishes"
    STRENGTH = "strength"


class ProposalKind(StrEnum):
    """What a piece of an answer may become."""

    CAN = "can"
    WANT = "want"
    PROMISE = "promise"
    SIGNAL = "signal"


@dataclass(frozen=True)
class Proposal:
    """One chip: `text` is what would be kept; `promise` says when and how to return."""

    kind: ProposalKind
    text: str
    promise: Promise | None = None


_SENTENCE = re.compile(r"(?<!\bo)(?<!\bbv)(?<!\bmw)(?<!\bdhr)[.!?;]+(?=\s|$)|\n+", re.IGNORECASE)
_WORRY = re.compile(
    r"\bzorgen (?:om|over)\b|\bmaa?kt? (?:me|mij|zich|haar|hem) (?:erg |grote |veel )?zorgen\b|\bongerust\b"
    r"|\bvertrouw(?:t|en)? het niet\b|\b(?:al )?(?:dagen|weken|lang|tijd) niet (?:meer )?gezien\b|\bverwaarloos\w*"
    r"|\bmishandel\w*|\bbedreig\w*|\bstalk\w*|\bgordijnen\b.{0,30}\bdicht\b|\bgeschreeuw\b|\bruikt (?:naar )?gas\b"
    r"|\bpost (?:blijft liggen|stapelt)|\bdurft? niet (?:meer )?(?:naar buiten|de deur)\b|\bworried about\b"
)
_LEAD = {Answer.WISHES: "wil ", Answer.STRENGTH: "kan "}
_FILLER = re.compile(r"^(?:eigenlijk|nou|ja|nee|en|ook|graag|misschien|vooral|gewoon|wel|nog|eens)\s+", re.IGNORECASE)
_NOTHING = re.compile(r"^(?:niets|geen|niks|weet (?:ik |ze |hij )?niet|nee|n\.?v\.?t\.?|geen idee)\b", re.IGNORECASE)
_PLAIN = frozenset("een de het meer weer iemand iets hulp wat vaker samen minder mijn zelf elke elk af en toe".split())
"""Words that have a capital only where they begin a sentence."""
LONGEST_BARE = 6
"""Words in a bare answer ("meer contact met de buren") that is proposed whole; a longer one is a story."""
LONGEST = 9
"""Words in a talent or wish; what is longer is a story too."""


def proposals(
    answer: Answer, text: str, today: date, is_thing: Callable[[str], bool] = lambda _words: False
) -> tuple[Proposal, ...]:
    """What the answer to that question proposes, in its order and each once. Pure; never raises for any text."""
    found: dict[tuple[ProposalKind, str], Proposal] = {}
    for sentence in _sentences(text):
        for one in _of_sentence(answer, sentence, today, is_thing):
            found.setdefault((one.kind, fold(one.text)), one)
    return tuple(found.values())


def _sentences(text: str) -> Iterator[str]:
    return (sentence.strip(" ,") for sentence in _SENTENCE.split(text) if sentence and sentence.strip(" ,"))


def _of_sentence(
    answer: Answer, sentence: str, today: date, is_thing: Callable[[str], bool]
) -> Iterator[Proposal]:  # fmt: skip
    if _WORRY.search(fold(sentence)):
        yield Proposal(ProposalKind.SIGNAL, sentence)
        return
    line = read_line(sentence, today, is_thing)
    offers = (_small(one, sentence, is_thing) for one in _offers(line))
    if line.promise is not None:
        yield from offers
        yield Proposal(ProposalKind.PROMISE, line.promise.words or sentence, line.promise)
    elif line.can or line.want or answer not in _LEAD:
        yield from offers
    else:
        for piece in sentence.split(","):
            if bare := _bare(piece, is_thing):
                led = _offers(read_line(_LEAD[answer] + bare, today, is_thing))
                yield from (_small(one, sentence, is_thing) for one in led)


def _offers(line: Captured) -> Iterator[Proposal]:
    """What somebody can and wants, as far as that is sure."""
    unsure = {fold(words) for words in line.unsure}
    for kind, offers in ((ProposalKind.CAN, line.can), (ProposalKind.WANT, line.want)):
        for words in offers:
            if fold(words) not in unsure and len(words.split()) <= LONGEST:
                yield Proposal(kind, words)


def _small(offer: Proposal, sentence: str, is_thing: Callable[[str], bool]) -> Proposal:
    """Without the capital that only the beginning of the sentence gave it; "Turks koken" keeps its own."""
    first = offer.text.split()[0]
    plain = first.lower() in _PLAIN or is_thing(first.lower())
    if not (plain and first.istitle() and sentence.startswith(first)):
        return offer
    return replace(offer, text=offer.text[0].lower() + offer.text[1:])


def _bare(piece: str, is_thing: Callable[[str], bool]) -> str:
    """An answer without "ik wil" or "ik kan" before it, for the question said that; "" for a story, or for nothing."""
    bare = piece.strip()
    while (shorter := _FILLER.sub("", bare)) != bare:
        bare = shorter
    fits = len(bare.split()) <= LONGEST_BARE or is_thing(bare)
    return bare if fits and not _NOTHING.match(bare) else ""
