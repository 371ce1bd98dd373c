"""What was released before, as the register keeps it: in codes, which outlive names."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.disclosure import PERIOD, Cell, Group, How, Key, Release, Unit
from makelaar.models import FrozenQuarter, ReleaseNumbers
from makelaar.models import Release as ReleaseRow
from makelaar.services.accountability.thresholds import Thresholds
from makelaar.services.statistics.frozen import Frozen, unpack_frozen


@dataclass(frozen=True)
class KeptNumbers:
    """What one release printed of one measure, in codes, with the tables and groups that it was printed with."""

    release: Release
    layouts: tuple[tuple[str, ...], ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Past:
    """All that left of one measure, oldest first; its frozen quarters, and the thresholds with which each left."""

    kept: tuple[KeptNumbers, ...] = ()
    frozen: tuple[Frozen, ...] = ()
    thresholds: Mapping[str, Thresholds] = field(default_factory=dict)

    def free(self, now: Thresholds) -> Mapping[str, Thresholds]:
        """The thresholds of each quarter, without those of which only totals left that `now` would let out as well."""
        return {
            quarter: then for quarter, then in self.thresholds.items() if not self._only_large_totals(quarter, now.k)
        }

    def _only_large_totals(self, quarter: str, k: int) -> bool:
        groups = {g.label: g.of for kept in self.kept for g in kept.groups if g.dim == PERIOD}
        for kept in self.kept:
            for cell in kept.release.cells:
                named = dict(cell.key)
                period = named.get(PERIOD, "")
                if quarter not in groups.get(period, (period,)):
                    continue
                if len(named) > 1 or cell.how not in (How.EXACT, How.ROUND) or (cell.value or 0) < k:
                    return False
        return True


def load_past(session: Session, measure: str) -> Past:
    """The history of a measure, withdrawn releases as well: what left is known outside."""
    printed = (
        select(ReleaseNumbers, ReleaseRow.name)
        .join(ReleaseRow, ReleaseRow.id == ReleaseNumbers.release_id)
        .where(ReleaseNumbers.measure == measure)
        .order_by(ReleaseNumbers.id)
    )
    frozen = (
        select(FrozenQuarter, ReleaseRow)
        .join(ReleaseRow, ReleaseRow.id == FrozenQuarter.release_id)
        .where(FrozenQuarter.measure == measure)
        .order_by(FrozenQuarter.quarter)
    )
    rows = session.execute(frozen).all()
    return Past(
        tuple(_kept(row, name) for row, name in session.execute(printed)),
        tuple(unpack_frozen(measure, row.quarter, row.content) for row, _release in rows),
        {row.quarter: thresholds_of(release) for row, release in rows},
    )


def numbers_row(release_id: int, kept: KeptNumbers) -> ReleaseNumbers:
    """What a release printed of a measure, as a row."""
    release = kept.release
    return ReleaseNumbers(
        release_id=release_id,
        measure=release.measure,
        unit=str(release.unit),
        layouts=_written([list(layout) for layout in kept.layouts]),
        groups=_written([[g.dim, g.label, list(g.of)] for g in kept.groups]),
        cells=_written([_cell_as_json(cell) for cell in release.cells]),
    )


def frozen_row(release_id: int, frozen: Frozen) -> FrozenQuarter:
    """A quarter as it was counted, as a row."""
    return FrozenQuarter(release_id=release_id, measure=frozen.measure, quarter=frozen.quarter, content=frozen.content)


def choices_text(choice: Mapping[str, Any], area: str, thresholds: Thresholds) -> str:
    """What was chosen, what the areas were called, which categories were sensitive: the text that a release keeps."""
    sensitive = {dim: sorted(codes) for dim, codes in sorted(thresholds.sensitive.items())}
    return _written({"choice": choice, "area": area, "sensitive": sensitive})


def thresholds_of(row: ReleaseRow) -> Thresholds:
    """The thresholds with which a release left."""
    sensitive = json.loads(row.choices)["sensitive"]
    return Thresholds(row.k, row.k_sensitive, {dim: frozenset(codes) for dim, codes in sensitive.items()})


def _kept(row: ReleaseNumbers, name: str) -> KeptNumbers:
    cells = tuple(_cell(found) for found in json.loads(row.cells))
    return KeptNumbers(
        Release(name, row.measure, cells, Unit(row.unit)),
        tuple(tuple(layout) for layout in json.loads(row.layouts)),
        tuple(Group(dim, label, tuple(of)) for dim, label, of in json.loads(row.groups)),
    )


def _cell_as_json(cell: Cell) -> dict[str, Any]:
    found: dict[str, Any] = {"key": cell.key, "how": str(cell.how), "of": cell.of}
    found |= {"value": cell.value, "base": cell.base, "decimals": cell.decimals}
    return {name: value for name, value in found.items() if value is not None}


def _cell(found: Mapping[str, Any]) -> Cell:
    of = found.get("of")
    return Cell(
        _key(found["key"]),
        How(found["how"]),
        found.get("value"),
        found.get("base"),
        None if of is None else _key(of),
        found.get("decimals"),
    )


def _key(found: list[list[str]]) -> Key:
    return tuple((dim, label) for dim, label in found)


def _written(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))
