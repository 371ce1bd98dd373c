"""A building as far as it was told, and what is still unclear: nothing is guessed. Pure."""

from dataclasses import dataclass, replace
from enum import StrEnum

from makelaar.hearts.doors.numbering import make_doors
from makelaar.hearts.doors.plans import STACKED, BuildingPlan, Filling, Parity, PlanProblem, Scheme, Trouble
from makelaar.hearts.doors.schemes import fits, numbered
from makelaar.terms import BuildingKind


class Unclear(StrEnum):
    """What must be told before there can be a building, or was told in words that nobody here understands."""

    STREET = "street"
    NUMBERS = "numbers"
    PARITY = "parity"
    KIND = "kind"
    FLOORS = "floors"
    PER_LANDING = "per_landing"
    WORDS = "words"
    """Words that said nothing here; the plan stands without them."""


@dataclass(frozen=True)
class PlanDraft:
    """As `BuildingPlan`; None is what was not told. `per_entrance` is all doors of one entrance, `told_doors` all that
    she counts herself: a check, and a way to know whether 200–298 is half a street."""

    street: str = ""
    first: int | None = None
    last: int | None = None
    parity: Parity | None = None
    scheme: Scheme = Scheme.PLAIN
    behind: tuple[str, str] | None = None
    kind: BuildingKind | None = None
    floors: int | None = None
    per_landing: int | None = None
    per_entrance: int | None = None
    on_lowest: int | None = None
    lowest_floor: int = 0
    filling: Filling | None = None
    entrances: int | None = None
    from_left: bool = True
    top_down: bool = False
    skipped: tuple[str, ...] = ()
    told_doors: int | None = None


@dataclass(frozen=True)
class PlanReading:
    """What a line, or the fields, say. `plan` is there only when it makes a building.

    `unclear` is what must still be told, in the order of asking; with a plan it can only be `Unclear.WORDS`.
    `words` are those that were not understood. `problem`: all is told, and it makes no building. `postcode` and
    `place` are where the line says that the building stands.
    """

    draft: PlanDraft
    plan: BuildingPlan | None
    unclear: tuple[Unclear, ...]
    words: str = ""
    problem: PlanProblem | None = None
    postcode: str = ""
    place: str = ""


def complete(draft: PlanDraft, words: str = "") -> PlanReading:
    """The plan that a draft makes, with what follows from the rest filled in, or what is unclear about it."""
    draft = _with_parity(_with_kind(_without_zeros(draft)))
    unclear = [*_asked_of_numbers(draft), *([Unclear.KIND] if draft.kind is None else [])]
    problem: PlanProblem | None = None
    plan: BuildingPlan | None = None
    if not unclear and draft.first is not None:
        try:
            draft = _with_landings(draft)
            if draft.floors is None or draft.per_landing is None:
                unclear = [Unclear.FLOORS if draft.floors is None else Unclear.PER_LANDING]
            else:
                plan = _plan(draft)
                _check_count(draft, sum(len(entrance.doors) for entrance in make_doors(plan)))
        except PlanProblem as found:
            plan, problem = None, found
    if words:
        unclear.append(Unclear.WORDS)
    return PlanReading(draft, plan, tuple(unclear), words, problem)


def _without_zeros(draft: PlanDraft) -> PlanDraft:
    """No floors, or none on a landing, is nothing told."""
    return replace(
        draft,
        floors=draft.floors or None,
        per_landing=draft.per_landing or None,
        per_entrance=draft.per_entrance or None,
        entrances=draft.entrances or None,
        on_lowest=draft.on_lowest or None,
    )


def _asked_of_numbers(draft: PlanDraft) -> list[Unclear]:
    asked = [] if draft.street else [Unclear.STREET]
    if draft.first is None:
        return [*asked, Unclear.NUMBERS]
    return asked if _parity(draft) is not None else [*asked, Unclear.PARITY]


def _parity(draft: PlanDraft) -> Parity | None:
    """Which numbers are meant; None where that cannot be known: "200–298" is half a street, or all of it."""
    first = draft.first or 0
    last = first if draft.last is None else draft.last
    if first == last:
        return Parity.ALL
    if draft.parity is not None:
        both_wrong = not fits(first, draft.parity) and not fits(last, draft.parity)
        return None if both_wrong else draft.parity
    return Parity.ALL if (first - last) % 2 else None


def _with_parity(draft: PlanDraft) -> PlanDraft:
    """Even, odd or all, where only one of them gives as many doors as she counts."""
    if draft.told_doors is None or draft.first is None or _parity(draft) is not None:
        return draft
    one_floor = replace(draft, floors=draft.floors or 1, per_landing=1)
    counted = {parity: _doors(replace(one_floor, parity=parity)) for parity in Parity}
    fitting = [parity for parity, doors in counted.items() if doors == draft.told_doors]
    return replace(draft, parity=fitting[0]) if len(fitting) == 1 else draft


def _doors(draft: PlanDraft) -> int:
    """How many doors the numbers alone give; 0 where they give none."""
    try:
        return sum(len(group) for group in numbered(_plan(draft)))
    except PlanProblem:
        return 0


def _check_count(draft: PlanDraft, doors: int) -> None:
    if draft.told_doors not in (None, doors):
        raise PlanProblem(Trouble.OTHER_COUNT, doors, draft.told_doors or 0)


def _with_kind(draft: PlanDraft) -> PlanDraft:
    """The kind, where the rest says it: who speaks of entrances speaks of a flat."""
    kind = draft.kind
    if kind is None:
        of_flat = (draft.floors, draft.per_landing, draft.per_entrance, draft.entrances, draft.on_lowest)
        if draft.scheme is Scheme.BIS:
            kind = BuildingKind.ROW if draft.entrances is None and draft.per_landing is None else BuildingKind.FLAT
        elif draft.scheme in STACKED or draft.lowest_floor or any(said is not None for said in of_flat):
            kind = BuildingKind.FLAT
        elif draft.filling is not None:
            kind = BuildingKind.ROW if draft.filling is Filling.ROW else BuildingKind.FLAT
    if kind is BuildingKind.ROW:
        return replace(draft, kind=kind, filling=Filling.ROW)
    return replace(draft, kind=kind, filling=None if draft.filling is Filling.ROW else draft.filling)


def _with_landings(draft: PlanDraft) -> PlanDraft:
    """Floors and doors per landing, where they follow from the rest. Raises PlanProblem."""
    if draft.kind is BuildingKind.ROW:
        floors = (draft.floors or 1) if draft.scheme in STACKED else 1
        bare = replace(draft, floors=floors, per_landing=1, per_entrance=None, on_lowest=None)
        return replace(bare, entrances=None, top_down=False)
    if draft.scheme in STACKED:
        return replace(draft, per_landing=draft.per_landing or 1, on_lowest=None, top_down=False)
    groups = numbered(_plan(replace(draft, floors=1, per_landing=1)))
    doors = sum(len(group) for group in groups)
    entrances = _entrances(draft, len(groups))
    if draft.floors is None and draft.per_landing is not None and entrances is not None:
        return replace(draft, floors=-(-doors // (entrances * draft.per_landing)))
    if draft.floors is not None and draft.per_landing is None:
        draft = replace(draft, per_landing=_per_landing(draft, doors, entrances))
    return draft if draft.per_landing is None else replace(draft, per_entrance=None)


def _entrances(draft: PlanDraft, house_numbers: int) -> int | None:
    """How many entrances there are, where it is told or cannot be otherwise."""
    if draft.entrances is not None:
        return draft.entrances
    if draft.filling is Filling.BY_FLOOR:
        return 1
    return None if draft.scheme is Scheme.PLAIN else house_numbers


def _per_landing(draft: PlanDraft, doors: int, entrances: int | None) -> int | None:
    """Doors on a landing, where they follow; None where they do not come out."""
    floors = draft.floors or 1
    if draft.per_entrance is not None:
        return None if draft.per_entrance % floors else draft.per_entrance // floors
    if entrances is None:
        return None
    if draft.entrances is None and doors % (entrances * floors):
        return None
    return -(-doors // (entrances * floors))


def _plan(draft: PlanDraft) -> BuildingPlan:
    first = draft.first or 0
    return BuildingPlan(
        street=draft.street,
        kind=draft.kind or BuildingKind.FLAT,
        first=first,
        last=first if draft.last is None else draft.last,
        parity=_parity(draft) or Parity.ALL,
        scheme=draft.scheme,
        behind=draft.behind,
        floors=draft.floors or 1,
        per_landing=draft.per_landing or 1,
        on_lowest=draft.on_lowest,
        lowest_floor=draft.lowest_floor,
        filling=draft.filling or Filling.BY_ENTRANCE,
        entrances=draft.entrances,
        from_left=draft.from_left,
        top_down=draft.top_down,
        skipped=draft.skipped,
    )
