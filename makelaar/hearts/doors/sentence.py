"""A building said in one line, as a worker would type it: what `reading` reads back. Pure."""

from collections.abc import Iterator

from makelaar.hearts.doors.drafts import PlanDraft
from makelaar.hearts.doors.plans import STACKED, Filling, Parity, Scheme
from makelaar.terms import BuildingKind


def draft_sentence(draft: PlanDraft) -> str:
    """ "Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap"; "" of nothing.

    Always Dutch: it is a line to type on in.
    """
    return ", ".join(part for part in _parts(draft) if part)


def _parts(draft: PlanDraft) -> Iterator[str]:
    yield f"{draft.street} {_range(draft)}".strip()
    yield _scheme(draft)
    is_row = draft.kind is BuildingKind.ROW
    is_flat = draft.kind is BuildingKind.FLAT
    yield "rij" if is_row else "galerij" if draft.filling is Filling.BY_FLOOR else ""
    if is_flat and draft.filling is not Filling.BY_FLOOR and (draft.scheme is Scheme.BIS or draft.floors is None):
        yield "portiekflat"
    if draft.scheme not in STACKED and not is_row:
        yield _count(draft.floors, "verdieping", "verdiepingen")
    if not is_row and draft.per_landing is not None and (draft.per_landing > 1 or draft.scheme not in STACKED):
        yield f"{draft.per_landing} per {'galerij' if draft.filling is Filling.BY_FLOOR else 'trap'}"
    yield f"{draft.per_entrance} per portiek" if draft.per_entrance is not None else ""
    yield f"{draft.on_lowest} op de onderste verdieping" if draft.on_lowest is not None else ""
    yield _count(draft.entrances, "portiek", "portieken")
    if draft.lowest_floor and draft.scheme is not Scheme.FLOOR:
        yield f"vanaf {draft.lowest_floor} hoog"
    yield "" if draft.from_left else "van rechts naar links"
    yield "van boven naar beneden" if draft.top_down else ""
    gone = _gone(draft)
    yield "zonder " + " en ".join(gone) if gone else ""
    yield f"{draft.told_doors} deuren" if draft.told_doors is not None else ""


def _gone(draft: PlanDraft) -> list[str]:
    """What is not there. Of one house number counted on behind a dash, "13" would be read as what stands behind it."""
    is_one = draft.first == draft.last
    return [one for one in draft.skipped if not (draft.scheme is Scheme.DASH and is_one and one.isdigit())]


def _range(draft: PlanDraft) -> str:
    if draft.first is None:
        return ""
    last = draft.first if draft.last is None else draft.last
    if draft.first == last:
        return _of_one_number(draft)
    return " ".join(part for part in (f"{draft.first}–{last}", _parity(draft)) if part)


def _of_one_number(draft: PlanDraft) -> str:
    number = draft.first
    if draft.behind is None or draft.scheme in STACKED:
        return str(number)
    first, last = draft.behind
    if draft.scheme is Scheme.DASH:
        return f"{number}-{first} t/m {number}-{last}"
    return f"{number}{first}–{number}{last}"


def _parity(draft: PlanDraft) -> str:
    if draft.parity is None:
        return ""
    return {Parity.EVEN: "even", Parity.ODD: "oneven", Parity.ALL: "alle nummers"}[draft.parity]


def _scheme(draft: PlanDraft) -> str:
    """What stands behind each house number, where the range does not say it."""
    floors = draft.floors or 1
    if draft.scheme is Scheme.HOOG:
        return f"hs + {floors - 1} hoog"
    if draft.scheme is Scheme.FLOOR:
        return f"-{draft.lowest_floor} t/m -{draft.lowest_floor + floors - 1} is de verdieping"
    if draft.scheme is Scheme.BIS:
        return "met bis" if floors < 3 else f"met bis t/m bis{chr(ord('A') + floors - 3)}"
    if draft.behind is None or draft.first == draft.last or draft.last is None:
        return ""
    first, last = draft.behind
    return f"{first} t/m {last}" if draft.scheme is Scheme.LETTERS else f"-{first} t/m -{last}"


def _count(number: int | None, one: str, many: str) -> str:
    return "" if number is None else f"{number} {one if number == 1 else many}"
