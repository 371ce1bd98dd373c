"""One typed line about a building, read: "Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap". Pure."""

import re
from dataclasses import replace

from makelaar.hearts.doors import reading_words as words
from makelaar.hearts.doors.drafts import PlanDraft, PlanReading, complete
from makelaar.hearts.doors.plans import Parity, Scheme
from makelaar.hearts.doors.reading_taking import TAKERS, floors_of_bis

_BEFORE_STREET = (words.GALLERY, words.BY_ENTRANCE, words.FLAT, words.ROW)


def read_plan(line: str) -> PlanReading:
    """What a worker's line says of a building, in Dutch or English words, and what is unclear about it.

    Nothing is guessed: without the word "even" or "oneven" the numbers 200–298 may be fifty or ninety-nine.
    """
    draft, tail = _street_and_numbers(" ".join(line.split()))
    draft, tail = _read_tail(draft, tail)
    return complete(draft, _left_over(tail))


def _street_and_numbers(line: str) -> tuple[PlanDraft, str]:
    """The street and the numbers, and all else that the line says."""
    years = {found.start(1) for found in words.YEAR.finditer(line)}
    numbers = (found.start() for found in re.finditer(r"(?<![^\s,:])\d", line))
    starts = [start for start in numbers if start not in years and _is_street(line[:start].rstrip(" ,:"))]
    for pattern in words.RANGES:
        for start in starts:
            if found := pattern.match(line, start):
                street, told = _street(line[:start])
                return _numbers(PlanDraft(street=street), found), f"{told}, {line[found.end() :]}"
    if alone := next((found for pattern in words.RANGES if (found := pattern.match(line))), None):
        return _numbers(PlanDraft(), alone), line[alone.end() :]
    street, told = _street(line.partition(",")[0])
    return PlanDraft(street=street), f"{told}, {line.partition(',')[2]}"


def _is_street(before: str) -> bool:
    """Whether this can be all that stands before the numbers."""
    name, _told = _street(before)
    return any(letter.isalpha() for letter in name) and "," not in name


def _street(text: str) -> tuple[str, str]:
    """(the street, the words around it that tell of the numbers or the kind)."""
    told: list[str] = []
    text = text.strip(" ,:")
    for pattern in _BEFORE_STREET:
        if (found := pattern.match(text)) and text[found.end() :].strip(" ,:"):
            told.append(found[0])
            text = text[found.end() :].strip(" ,:")
    around = re.compile(r"[\s,]+(?:(?:huis)?(?:nummers?|nrs?|no)\.?|van|from)$", re.IGNORECASE)
    while True:
        bare = around.sub("", text)
        for pattern, _parity in words.EVEN_ODD:
            if (at_end := list(pattern.finditer(bare))) and at_end[-1].end() == len(bare) and at_end[-1].start():
                told.append(at_end[-1][0])
                bare = bare[: at_end[-1].start()].rstrip(" ,:")
        if bare == text:
            return text, ", ".join(told)
        text = bare


def _numbers(draft: PlanDraft, found: re.Match[str]) -> PlanDraft:
    said = {name: value for name, value in found.groupdict().items() if value is not None}
    if "list" in said:
        return _listed(draft, [int(number) for number in re.findall(r"\d+", said["list"])])
    first = int(said["n"])
    draft = replace(draft, first=first, last=int(said.get("n2", first)))
    if "high" in said:
        return replace(draft, scheme=Scheme.HOOG, floors=int(said["high"]) + 1)
    if "bis" in said:
        return replace(draft, scheme=Scheme.BIS, floors=floors_of_bis(said.get("bb")))
    if "b1" in said:
        scheme = Scheme.DASH if said["b1"].isdigit() else Scheme.LETTERS
        return replace(draft, scheme=scheme, behind=(said["b1"], said["b2"]))
    return draft


def _listed(draft: PlanDraft, numbers: list[int]) -> PlanDraft:
    """Numbers one by one ("2, 4 en 8"), as a range without those between."""
    low, high = min(numbers), max(numbers)
    parities = {number % 2 for number in numbers}
    parity = Parity.ALL if len(parities) > 1 else Parity.ODD if parities == {1} else Parity.EVEN
    step = 1 if parity is Parity.ALL else 2
    gone = tuple(str(number) for number in range(low, min(high, low + 4_000) + 1, step) if number not in numbers)
    ends = (low, high) if numbers[0] <= numbers[-1] else (high, low)
    return replace(draft, first=ends[0], last=ends[1], parity=parity, skipped=gone)


def _read_tail(draft: PlanDraft, tail: str) -> tuple[PlanDraft, str]:
    """Take from the tail, pattern by pattern, what it tells; what was told already stays in it."""
    for pattern, take in TAKERS:
        if found := pattern.search(tail):
            took = take(draft, found)
            if took is not None:
                draft, tail = took, f"{tail[: found.start()]},{tail[found.end() :]}"
    return draft, tail


def _left_over(tail: str) -> str:
    """The words that nobody took, without those that say nothing."""
    pieces = (words.FILLERS.sub(" ", piece) for piece in re.split(r"[,;]", tail))
    return ", ".join(bare for piece in pieces if (bare := " ".join(piece.split()).strip(" .:-–+&")))
