"""An audit by brute force, for tiny files: every table of whole numbers that fits what is printed is written out, and
the rules of ANONYMITY.md are read off from them. It shares no code with the audit and knows no program or proof."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Any

Key = dict[str, str]
Spot = tuple[str, ...]
OPEN = 16
"""A number of which nothing is known is tried up to here."""


class EveryTable:
    """All tables that fit a document of one measure, without `distinct` and `sensitive`."""

    def __init__(self, document: dict[str, Any], most: int = 30_000) -> None:
        """Raises OverflowError where there are more than `most`."""
        self.k = document["k"]
        self.dims: dict[str, list[str]] = document["dims"]
        self.groups = {(g["dim"], g["label"]): set(g["of"]) for g in document["groups"]}
        printed = [cell for release in document["releases"] for cell in release["cells"]]
        self.cells = [cell for cell in printed if cell["how"] != "pct"]
        shares = [cell for cell in printed if cell["how"] == "pct"]
        self.named: list[Key] = [cell["key"] for cell in printed] + [cell["of"] for cell in shares]
        zeros = {tuple(zero) for zero in document["structural_zero"]}
        self.spots = [spot for spot in product(*self.dims.values()) if spot not in zeros]
        self.most = most if not shares or all(self._is_known(i) for i in range(len(self.spots))) else 0
        known = [(self.where(c["key"]), *self.interval(c, document["releases"])) for c in self.cells]
        self.tables = [table for table in self._tables(known) if all(self._shares(table, cell) for cell in shares)]

    def where(self, key: Key) -> frozenset[int]:
        """Which inner cells a key adds up."""
        wanted = [self.members(dim, key[dim]) if dim in key else set(self.dims[dim]) for dim in self.dims]
        return frozenset(
            i for i, spot in enumerate(self.spots) if all(c in w for c, w in zip(spot, wanted, strict=True))
        )

    def members(self, dim: str, label: str) -> set[str]:
        """The categories of a label."""
        return self.groups.get((dim, label), {label})

    def interval(self, cell: dict[str, Any], releases: Sequence[dict[str, Any]]) -> tuple[int, int | None]:
        """What is printed; None: no end."""
        how, value = cell["how"], cell.get("value", 0)
        mine = next(r["cells"] for r in releases if any(c is cell for c in r["cells"]))
        zeros = any(c["how"] == "exact" and c["value"] == 0 and self.where(c["key"]) for c in mine)
        least = 1 if zeros and self.where(cell["key"]) else 0
        if how == "exact":
            return value, value
        if how == "lt":
            return least, value - 1
        if how == "round":
            small = any(c["how"] == "lt" for c in self.cells)
            return max(self.k if small and value + 2 >= self.k else 0, value - 2), value + 2
        return least, None

    def _is_known(self, spot: int) -> bool:
        """Whether something printed bounds an inner cell: a share of what has no end has none either."""
        return any(spot in self.where(cell["key"]) and cell["how"] != "hidden" for cell in self.cells)

    def _tables(self, known: list[tuple[frozenset[int], int, int | None]]) -> Iterator[tuple[int, ...]]:
        ends = [
            min([high for at, _l, high in known if i in at and high is not None] + [OPEN])
            for i in range(len(self.spots))
        ]
        found = 0
        ahead: list[tuple[int, ...]] = [()]
        while ahead:
            begun = ahead.pop()
            here = len(begun)
            if here == len(ends):
                found += 1
                if found > self.most:
                    raise OverflowError
                yield begun
                continue
            for value in range(ends[here] + 1):
                longer = (*begun, value)
                if all(self._may_fit(longer, row, ends) for row in known if here in row[0]):
                    ahead.append(longer)

    @staticmethod
    def _may_fit(begun: tuple[int, ...], row: tuple[frozenset[int], int, int | None], ends: list[int]) -> bool:
        at, low, high = row
        so_far = sum(begun[i] for i in at if i < len(begun))
        to_come = sum(ends[i] for i in at if i >= len(begun))
        return (high is None or so_far <= high) and so_far + to_come >= low

    def _shares(self, table: tuple[int, ...], cell: dict[str, Any]) -> bool:
        """R6, in whole numbers: |100·num/den - p| ≤ half a unit."""
        num, den = (sum(table[i] for i in self.where(cell[name])) for name in ("key", "of"))
        unit = 10 ** cell["decimals"]
        return den > 0 and abs(200 * unit * num - 2 * round(cell["value"] * unit) * den) <= den

    def values(self, at: frozenset[int], less: Sequence[frozenset[int]] = ()) -> set[int]:
        """What a sum can be, less other sums."""
        return {sum(t[i] for i in at) - sum(t[i] for part in less for i in part) for t in self.tables}

    # The rules

    def small_known(self, layouts: Sequence[Sequence[str]]) -> list[Key]:
        """R1 and R2: cells of the layouts, printed or not, and differences of periods, that may be small and range over
        fewer than k values."""
        keys = list(self.named)
        for layout in (*layouts, list(self.dims), *map(list, self.named)):
            for each in (layout, {*layout, "kwartaal"} & set(self.dims)):
                keys += [dict(zip(each, labels, strict=True)) for labels in product(*(self.dims[dim] for dim in each))]
        asked = [(key, self.values(self.where(key))) for key in keys]
        for large, small in product((cell["key"] for cell in self.cells), repeat=2):
            differs = [dim for dim in self.dims if large.get(dim) != small.get(dim)]
            if differs and all(self._periodical(dim) for dim in differs) and len(differs) == 1:
                whole, part = self.where(large), self.where(small)
                if part < whole:
                    asked.append((large | {"less": str(small)}, self.values(whole - part)))
        return [
            key for key, found in asked if any(1 <= v < self.k for v in found) and max(found) - min(found) < self.k - 1
        ]

    def _periodical(self, dim: str) -> bool:
        return dim == "kwartaal" or any(dim == grouped for grouped, _label in self.groups)

    def left_over(self) -> list[Key]:
        """R3: small numbers printed, and totals less their printed parts along one dimension."""
        numbers = [cell for cell in self.cells if cell["how"] in ("exact", "round")]
        found = [cell["key"] for cell in numbers if 1 <= cell["value"] < self.k]
        for total, dim in product(numbers, self.dims):
            whole = self.where(total["key"])
            beside = [c["key"] for c in numbers if self._beside(c["key"], dim) == self._beside(total["key"], dim)]
            parts = {self.where(key) for key in beside if self.where(key) < whole and key.get(dim) in self.dims[dim]}
            left = whole.difference(*parts)
            if parts and left and self.values(left) <= set(range(1, self.k)):
                found.append(total["key"])
        return found

    def _beside(self, key: Key, along: str) -> list[set[str]]:
        """What a key takes of the other dimensions."""
        return [self.members(d, key[d]) if d in key else set(self.dims[d]) for d in self.dims if d != along]

    def whole_lines(self) -> list[tuple[str, Key]]:
        """R4: lines along one dimension with somebody for sure in one cell and nobody for sure in the others."""
        found = []
        for dim in self.dims:
            others = [other for other in self.dims if other != dim]
            for many in range(len(others) + 1):
                for named in combinations(others, many):
                    for labels in product(*(self.dims[other] for other in named)):
                        key = dict(zip(named, labels, strict=True))
                        line = [self.values(at) for c in self.dims[dim] if (at := self.where(key | {dim: c}))]
                        if len(line) > 1 and any(
                            min(one) >= 1 and all(v == {0} for j, v in enumerate(line) if j != i)
                            for i, one in enumerate(line)
                        ):
                            found.append((dim, key))
        return found

    def own_cells(self) -> list[tuple[Key, Key]]:
        """R5: with one hidden cell at 1 another one is exact and small."""
        releases_exact = any(cell["how"] == "exact" for cell in self.cells)
        hidden = {self.where(c["key"]): c["key"] for c in self.cells if c["how"] in ("hidden", "lt")}
        hidden.pop(frozenset(), None)
        found = []
        for own, other in product(hidden, repeat=2):
            mine = {sum(t[i] for i in other) for t in self.tables if sum(t[i] for i in own) == 1}
            if releases_exact and own != other and len(mine) == 1 and 1 <= min(mine) < self.k:
                found.append((hidden[own], hidden[other]))
        return found
