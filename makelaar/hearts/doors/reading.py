"""One typed line about a building, read: "Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap". Pure."""

import re
from dataclasses import replace

from makelaar.hearts.addresses import house_number, is_dutch_place, looks_like_house_number, read_postcode
from makelaar.hearts.doors import reading_words as words
from makelaar.hearts.doors.drafts import PlanDraft, PlanReading, complete
from makelaar.hearts.doors.numbering import make_doors
from makelaar.hearts.doors.plans import Parity, Scheme
from makelaar.hearts.doors.reading_taking import TAKERS, floors_of_bis

_BEFORE_STREET = (words.TOLD_DOORS, words.GALLERY, words.BY_ENTRANCE, words.FLAT, words.ROW)


def read_plan(line: str) -> PlanReading:
    """What a worker's line says of a building, in Dutch or English words, and what is unclear about it.

    Nothing is guessed: without the word "even" or "oneven" the numbers 200–298 may be fifty or ninety-nine.
    """
    postcode, line = _postcode(" ".join(re.sub(r"[()\[\]]", ", ", line).split()))
    draft, tail = _street_and_numbers(line)
    draft, tail = _read_tail(draft, tail)
    place, left = _place(_left_over(tail))
    return replace(complete(draft, left), postcode=postcode, place=place)


def read_numbers(text: str, *, dashed: bool = False) -> tuple[str, ...]:
    """The house numbers in "301–306", "12A t/m 12D" or "12bis"; none where it is unclear which are meant.

    "19-24" is one door where numbers are `dashed` in the building, else the doors from 19 to 24.
    """
    told = " ".join(text.split())
    pair = re.fullmatch(r"(\d+)\s?[-–]\s?(\d+)", told)
    is_range = pair is not None and not (dashed and "-" in told) and int(pair[1]) < int(pair[2])
    if looks_like_house_number(told) and not is_range:
        return (house_number(told),)
    reading = read_plan(f"Straat {told}, rij")
    if reading.plan is None or reading.words:
        return ()
    return tuple(door.number for entrance in make_doors(reading.plan) for door in entrance.doors)


def _postcode(line: str) -> tuple[str, str]:
    """(the postcode, the line without it)."""
    for found in re.finditer(r"(?<![\w-])\d{4}\s?[A-Za-z]{2}(?![\w-])", line):
        if code := read_postcode(found[0]):
            return code, f"{line[: found.start()].rstrip(' ,')}, {line[found.end() :].lstrip(' ,')}".strip(" ,")
    return "", line


def _place(left: str) -> tuple[str, str]:
    """(the town among the words that nobody took, the others)."""
    pieces = left.split(", ")
    place = next((piece for piece in pieces if is_dutch_place(piece)), "")
    return place, ", ".join(piece for piece in pieces if piece != place or not place)


def _street_and_numbers(line: str) -> tuple[PlanDraft, str]:
    """The street and the numbers, and all else that the line says."""
    years = {found.start(1) for found in words.YEAR.finditer(line)}
    numbers = (found.start() for found in re.finditer(r"(?<![^\s,:])\d", line))
    starts = [start for start in numbers if start not in years and _street(line[:start])[0]]
    starts = _in_one_piece(line, [start for start in starts if any(one.match(line, start) for one in words.RANGES)])
    for patterns in (words.RANGES[:-1], words.RANGES[-1:]):
        for start in starts:
            if found := next((one for pattern in patterns if (one := pattern.match(line, start))), None):
                street, told = _street(line[:start])
                return _numbers(PlanDraft(street=street), found), f"{told}, {line[found.end() :]}"
    if alone := next((found for pattern in words.RANGES if (found := pattern.match(line))), None):
        return _numbers(PlanDraft(), alone), line[alone.end() :]
    before = re.split(r"[,;:]|\s(?=\d)", line, maxsplit=1)[0]
    street, told = _street(before)
    return PlanDraft(street=street), f"{told}, {line[len(before) :]}"


def _in_one_piece(line: str, starts: list[int]) -> list[int]:
    """Those before the first comma behind the first of them: what comes later tells of floors, or what is not there."""
    end = next((found.start() for found in re.finditer(r"[,;:]", line) if starts and found.start() > starts[0]), None)
    return [start for start in starts if end is None or start < end]


def _street(before: str) -> tuple[str, str]:
    """(the street in what stands before the numbers, the other words there); "" where it is none."""
    pieces = [piece.strip() for piece in re.split(r"[,;:]", before) if piece.strip()]
    bare = [_bare_street(piece) for piece in pieces]
    likely = [
        place
        for place, (name, _told) in enumerate(bare)
        if any(letter.isalpha() for letter in name) and not re.search(r"\d\s+[a-z]", name)
    ]
    if len(likely) > 1:
        likely = [place for place in likely if not is_dutch_place(bare[place][0])] or likely
    if not likely:
        return "", before
    chosen = likely[-1]
    others = [piece for place, piece in enumerate(pieces) if place != chosen]
    return bare[chosen][0], ", ".join([bare[chosen][1], *others])


def _bare_street(text: str) -> tuple[str, str]:
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
            if (at_end := list(pattern.finditer(bare))) and at_end[-1].end() == len(bare):
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
    draft = replace(draft, first=first, last=int(said.get("n2", said.get("n3", first))))
    if "high" in said:
        return replace(draft, scheme=Scheme.HOOG, floors=int(said["high"]) + 1)
    if "bis" in said:
        return replace(draft, scheme=Scheme.BIS, floors=floors_of_bis(said.get("bb")))
    if "letters" in said:
        return _lettered(draft, re.findall(r"[a-z]", re.sub(r"\b(?:en|and)\b", "", said["letters"]), re.IGNORECASE))
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


def _lettered(draft: PlanDraft, letters: list[str]) -> PlanDraft:
    """Letters one by one ("12A, 12B en 12D"), as a range without those between."""
    low, high = min(letters), max(letters)
    between = (chr(letter) for letter in range(ord(low), ord(high) + 1))
    gone = tuple(letter for letter in between if letter not in letters)
    ends = (low, high) if letters[0] <= letters[-1] else (high, low)
    return replace(draft, scheme=Scheme.LETTERS, behind=ends, skipped=gone)


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
