"""What does not belong in a note, noticed while it is typed: BSN, bank account, number plate, a diagnosis.

Data minimisation (GDPR, article 5.1.c): the first three single somebody out and are of no use here; the last is health
data (article 9). A hint for the writer, who decides; that somebody is ill or worried may be her own words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from makelaar.hearts.folding import fold
from makelaar.hearts.identifiers import bsn_spans, iban_spans, plate_spans
from makelaar.resource_paths import resource


class UnfittingKind(StrEnum):
    """Why a piece of text does not belong."""

    BSN = "bsn"
    IBAN = "iban"
    PLATE = "plate"
    DIAGNOSIS = "diagnosis"


@dataclass(frozen=True)
class Unfitting:
    """`text[start:end]` does not belong."""

    start: int
    end: int
    kind: UnfittingKind


def unfitting(text: str) -> tuple[Unfitting, ...]:
    """Everything in the text that does not belong, in order, without overlap."""
    found = [
        *_of(UnfittingKind.IBAN, iban_spans(text)),
        *_of(UnfittingKind.BSN, bsn_spans(text)),
        *_of(UnfittingKind.PLATE, plate_spans(text)),
        *_of(UnfittingKind.DIAGNOSIS, diagnosis_spans(text)),
    ]
    apart: list[Unfitting] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return tuple(apart)


def without(text: str, piece: Unfitting) -> str:
    """The text with that piece taken out, and no double space or lonely comma where it stood."""
    before, after = text[: piece.start].rstrip(" "), text[piece.end :].lstrip(" ")
    if not before or before.endswith("\n"):
        return before + after.lstrip(",;: ")
    if not after or after[0] in ",.;:!?)\n":
        return before.removesuffix(",") + after
    return f"{before} {after}"


def _of(kind: UnfittingKind, spans: Iterator[tuple[int, int]]) -> Iterator[Unfitting]:
    return (Unfitting(start, end, kind) for start, end in spans)


def diagnosis_spans(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each word for a diagnosis or a treatment."""
    folded, exact = _patterns()
    same_length = "".join(fold(sign) if len(fold(sign)) == 1 else sign for sign in text)
    for pattern, searched in ((folded, same_length), (exact, text)):
        yield from (found.span() for found in pattern.finditer(searched))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """(words in any case, words only as written)."""
    lines = resource("words", "diagnoses.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    any_case = [re.escape(word).replace(r"\*", r"[a-z]*") for word in words if not word.startswith("=")]
    as_written = [re.escape(word[1:]) for word in words if word.startswith("=")]
    return _whole_words(any_case), _whole_words(as_written)


def _whole_words(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words, key=len, reverse=True))})(?!\w)")
