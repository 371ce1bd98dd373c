"""What each way of telling something of a building makes of the draft. Pure."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from makelaar.hearts.doors import reading_words as words
from makelaar.hearts.doors.drafts import PlanDraft
from makelaar.hearts.doors.plans import Filling, Parity, Scheme
from makelaar.terms import BuildingKind

Taker = Callable[[PlanDraft, re.Match[str]], PlanDraft | None]


def floors_of_bis(letter: str | None) -> int:
    """How many doors stand above each other: two with "bis", three with "bisA"."""
    return 2 if letter is None else 3 + ord(letter.casefold()) - ord("a")


def _set(name: str, value: Callable[[re.Match[str]], Any]) -> Taker:
    """Takes a value, where none was told yet."""
    usual = PlanDraft()

    def take(draft: PlanDraft, found: re.Match[str]) -> PlanDraft | None:
        return replace(draft, **{name: value(found)}) if getattr(draft, name) == getattr(usual, name) else None

    return take


def _tells(name: str, value: object) -> Taker:
    """Takes this value, whatever the words were."""
    return _set(name, lambda _found: value)


def _nothing_new(draft: PlanDraft, _found: re.Match[str]) -> PlanDraft:
    """What is so unless another thing is told."""
    return draft


def _behind(scheme: Scheme) -> Taker:
    def take(draft: PlanDraft, found: re.Match[str]) -> PlanDraft | None:
        return None if draft.behind else replace(draft, scheme=scheme, behind=(found["b1"], found["b2"]))

    return take


def _floor_behind(draft: PlanDraft, _found: re.Match[str]) -> PlanDraft | None:
    """What is counted behind the dash is the floor."""
    if draft.scheme is not Scheme.DASH or draft.behind is None:
        return None
    low, high = sorted(int(end) for end in draft.behind)
    return replace(draft, scheme=Scheme.FLOOR, behind=None, lowest_floor=low, floors=high - low + 1)


def _hoog(draft: PlanDraft, found: re.Match[str]) -> PlanDraft | None:
    highest = max(int(number) for number in re.findall(r"\d+", found[0]))
    return None if draft.behind else replace(draft, scheme=Scheme.HOOG, floors=highest + 1)


def _bis(draft: PlanDraft, found: re.Match[str]) -> PlanDraft | None:
    return None if draft.behind else replace(draft, scheme=Scheme.BIS, floors=floors_of_bis(found["last"]))


def _from_to(draft: PlanDraft, found: re.Match[str]) -> PlanDraft | None:
    low, high = words.nth(found["low"]), words.nth(found["high"])
    return None if draft.floors or high < low else replace(draft, lowest_floor=low, floors=high - low + 1)


def _on_ground(draft: PlanDraft, found: re.Match[str]) -> PlanDraft | None:
    """The ground floor and so many above it; where nobody lives on the ground it is no living floor."""
    floors = _count(found) + (0 if draft.lowest_floor else 1)
    return None if draft.floors else replace(draft, floors=floors)


def _gallery(draft: PlanDraft, _found: re.Match[str]) -> PlanDraft:
    return replace(draft, filling=Filling.BY_FLOOR, kind=BuildingKind.FLAT)


def _by_entrance(draft: PlanDraft, _found: re.Match[str]) -> PlanDraft:
    return replace(draft, filling=draft.filling or Filling.BY_ENTRANCE, kind=BuildingKind.FLAT)


def _skipped(draft: PlanDraft, found: re.Match[str]) -> PlanDraft:
    """Numbers that are not there. Where one house number is counted on behind a dash, "13" is what stands behind."""
    told = re.findall(r"[^\s,&]+", re.sub(r"\s(?:en|and)\s", " ", found["list"], flags=re.IGNORECASE))
    is_one = draft.first is not None and draft.first == draft.last
    behind_dash = draft.scheme is Scheme.DASH and is_one
    gone = [f"-{one}" if behind_dash and one.isdigit() else one for one in told]
    if draft.scheme is Scheme.LETTERS and draft.behind and draft.behind[0].isupper():
        gone = [one.upper() for one in gone]
    return replace(draft, skipped=(*draft.skipped, *gone))


def _told_doors(draft: PlanDraft, found: re.Match[str]) -> PlanDraft | None:
    """How many doors she counts herself; who counts houses speaks of a row."""
    if draft.told_doors is not None:
        return None
    kind = BuildingKind.ROW if found["houses"] and draft.kind is None else draft.kind
    return replace(draft, told_doors=_count(found), kind=kind)


def _count(found: re.Match[str]) -> int:
    return words.count(found["n"])


def _takers() -> Iterator[tuple[re.Pattern[str], Taker]]:
    """In this order: the longer way of saying something before what it holds."""
    for pattern in words.SKIPPED:
        yield pattern, _skipped
    yield words.HOOG, _hoog
    yield words.BEHIND_LETTERS, _behind(Scheme.LETTERS)
    yield words.BEHIND_DASH, _behind(Scheme.DASH)
    yield words.FLOOR_BEHIND, _floor_behind
    yield words.BIS, _bis
    yield words.STORAGE, _tells("lowest_floor", 1)
    yield words.FLOORS_ON_GROUND, _on_ground
    for pattern in words.FLOORS_FROM_TO:
        yield pattern, _from_to
    yield words.ON_LOWEST, _set("on_lowest", _count)
    yield words.LOWEST, _set("lowest_floor", lambda found: words.nth(found["n"] or found["n2"] or found["n3"]))
    yield words.PER_LANDING, _set("per_landing", _count)
    for pattern in words.PER_ENTRANCE:
        yield pattern, _set("per_entrance", _count)
    yield words.ENTRANCES, _set("entrances", _count)
    yield words.FLOORS, _set("floors", _count)
    yield words.TOLD_DOORS, _told_doors
    for pattern, parity in words.EVEN_ODD:
        yield pattern, _tells("parity", Parity(parity))
    yield words.FROM_RIGHT, _tells("from_left", False)
    yield words.FROM_LEFT, _nothing_new
    yield words.TOP_DOWN, _tells("top_down", True)
    yield words.BOTTOM_UP, _nothing_new
    yield words.GALLERY, _gallery
    yield words.BY_ENTRANCE, _by_entrance
    yield words.ROW, _tells("kind", BuildingKind.ROW)
    yield words.FLAT, _tells("kind", BuildingKind.FLAT)


TAKERS = tuple(_takers())
"""What words tell, and what they make of a draft; None: that was told already, the words stay unread."""
