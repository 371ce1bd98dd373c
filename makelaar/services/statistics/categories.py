"""The categories of each dimension, as codes that outlive their names: a letter and the id of the row.

"a12" is an area, "t3" a theme, "c7" a kind of talent or wish, "g4" an age; "a0", "t0" … is what is not known. An id is
never used twice, so that what was released stays about the same thing however it is called now.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.i18n import N_, _
from makelaar.models import Area, Category, CategoryName, Theme
from makelaar.services.statistics.everybody import AGES
from makelaar.services.statistics.facts import UNKNOWN, Numbers
from makelaar.services.taxonomy_originals import is_sensitive, shown_label

THEME, KIND, AREA, AGE = "thema", "soort", "buurt", "leeftijd"
LETTERS = {THEME: "t", KIND: "c", AREA: "a", AGE: "g"}
_AGE_NAMES = (N_("t/m 17"), "18–26", "27–44", "45–66", "67+")
UNKNOWN_NAMES = {
    THEME: N_("zonder thema"),
    KIND: N_("anders"),
    AREA: N_("buurt onbekend"),
    AGE: N_("onbekend"),
}
"""What the last category of each dimension is called; translated where it is shown."""
_TOGETHER = "+"
"""Between the codes of a group: other members are another code."""


def codes_of(session: Session, dim: str) -> tuple[str, ...]:
    """The categories of today in their order; what is not known comes last. A hidden theme stays one."""
    return tuple(_named_today(session, dim))


def sensitive_of(session: Session, dim: str) -> frozenset[str]:
    """Those of them that have the higher threshold."""
    if dim == THEME:
        return frozenset(f"t{key}" for key in session.scalars(select(Theme.id).where(Theme.sensitive)))
    if dim == KIND:
        rows = session.execute(select(Category.id, Category.key))
        return frozenset(f"c{key}" for key, name in rows if is_sensitive(name))
    return frozenset()


def places_of(dim: str, codes: Sequence[str], ids: Numbers) -> Numbers:
    """For each row id its place in `codes`; an id that has none counts as not known."""
    known = np.array([_id(code) for code in codes], dtype=np.int64)
    order = np.argsort(known)
    at = np.minimum(np.searchsorted(known, ids, sorter=order), len(known) - 1)
    places = order[at]
    return np.where(known[places] == ids, places, codes.index(f"{LETTERS[dim]}{UNKNOWN}"))


def area_group(session: Session, area_ids: Iterable[int]) -> tuple[str, ...]:
    """The codes that these areas stand for, in the order of the areas: a wijk stands for itself and its buurten.

    An id that is not there (any more) stands for itself.
    """
    chosen = set(area_ids)
    areas = _areas(session)
    inside = [_code(area) for area in areas if area.id in chosen or area.parent_id in chosen]
    gone = sorted(chosen - {area.id for area in areas})
    return (*inside, *(f"a{area_id}" for area_id in gone))


def group_code(codes: Collection[str]) -> str:
    """The code of several categories together; of one it is its own."""
    return _TOGETHER.join(sorted(codes))


def names_of(session: Session) -> Mapping[str, Mapping[str, str]]:
    """What each code is called today, by dimension, wijken with buurten among them; behind those what is gone, by its
    last name. Two may be called the same."""
    now = {dim: _named_today(session, dim) for dim in LETTERS}
    now[AREA] |= dict(_wijken(_areas(session)))
    for row in session.scalars(select(CategoryName).order_by(CategoryName.id)):
        now.setdefault(row.dim, {}).setdefault(row.code, row.name)
    return now


def _named_today(session: Session, dim: str) -> dict[str, str]:
    unknown = {f"{LETTERS[dim]}{UNKNOWN}": _(UNKNOWN_NAMES[dim])}
    if dim == AREA:
        return _area_names(session) | unknown
    if dim == THEME:
        themes = session.execute(select(Theme.id, Theme.label).order_by(Theme.position, Theme.id))
        return {f"t{key}": label for key, label in themes} | unknown
    if dim == KIND:
        kinds = session.execute(select(Category.id, Category.label).order_by(Category.id))
        return {f"c{key}": shown_label(label) for key, label in kinds} | unknown
    return {f"g{place}": _(name) for place, name in enumerate(_AGE_NAMES[: len(AGES)], start=1)} | unknown


def _area_names(session: Session) -> dict[str, str]:
    areas = _areas(session)
    parents = {area.parent_id for area in areas}
    rest = _("{area} (overig)")
    return {_code(area): rest.format(area=area.name) if area.id in parents else area.name for area in areas}


def _wijken(areas: Sequence[Area]) -> Iterator[tuple[str, str]]:
    """Each wijk with buurten: the code of it and its buurten together, and its name."""
    for wijk in areas:
        inside = [_code(area) for area in areas if area.parent_id == wijk.id]
        if inside:
            yield group_code((_code(wijk), *inside)), wijk.name


def _areas(session: Session) -> list[Area]:
    """By name, each wijk before its buurten."""
    areas = list(session.scalars(select(Area)))
    names = {area.id: fold(area.name) for area in areas}
    return sorted(areas, key=lambda area: (names[area.parent_id or area.id], area.parent_id or 0, names[area.id]))


def _code(area: Area) -> str:
    return f"a{area.id}"


def _id(code: str) -> int:
    return int(code[1:])
