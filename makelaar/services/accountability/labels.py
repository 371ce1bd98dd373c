"""Codes of categories and what they are called today. Codes outlive names: an area that is renamed or gone keeps its
own, so that everything ever released stays one history."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import count

from makelaar.hearts.disclosure import Cell, Cube, Group, Key, Raised, Release, Space

Names = Mapping[str, Mapping[str, str]]
"""By dimension and code."""
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


class Labels:
    """What the codes are called; no two of a dimension alike. A code without a name is called by itself (quarters)."""

    def __init__(self, names: Names) -> None:
        """Of two codes with a name that a reader takes for the same the later gets " (2)"."""
        self.names: dict[str, dict[str, str]] = {dim: {} for dim in names}
        self._codes: dict[str, dict[str, str]] = {dim: {} for dim in names}
        for dim, named in names.items():
            taken: set[str] = set()
            for code, name in named.items():
                seen = _seen(name) or code
                tries = (seen if n == 1 else f"{seen} ({n})" for n in count(1))
                label = next(one for one in tries if _read_as(one) not in taken)
                taken.add(_read_as(label))
                self.names[dim][code], self._codes[dim][label] = label, code

    def label(self, dim: str, code: str) -> str:
        """What a code is called."""
        return self.names.get(dim, {}).get(code, code)

    def code(self, dim: str, label: str) -> str:
        """The code of a label."""
        return self._codes.get(dim, {}).get(label, label)

    def labels(self, dim: str, codes: Iterable[str]) -> tuple[str, ...]:
        """What codes are called, in their order."""
        return tuple(self.label(dim, code) for code in codes)

    def space(self, space: Space) -> Space:
        """A space of codes, in labels."""
        return replace(
            space,
            dims=tuple((dim, self.labels(dim, categories)) for dim, categories in space.dims),
            groups=tuple(Group(g.dim, self.label(g.dim, g.label), self.labels(g.dim, g.of)) for g in space.groups),
            structural_zeros=frozenset(self._spot(space.names, spot) for spot in space.structural_zeros),
            sensitive={dim: frozenset(self.labels(dim, codes)) for dim, codes in space.sensitive.items()},
            raised=tuple(
                Raised(one.k, {dim: frozenset(self.labels(dim, codes)) for dim, codes in one.where.items()})
                for one in space.raised
            ),
        )

    def cube(self, names: tuple[str, ...], cube: Cube) -> Cube:
        """A cube of codes over these dimensions, in labels."""
        return Cube(
            {self._spot(names, spot): many for spot, many in cube.counts.items()},
            {self._spot(names, spot): people for spot, people in cube.people.items()},
        )

    def release(self, release: Release) -> Release:
        """A release in codes, in labels."""
        return replace(release, cells=tuple(_moved(cell, self.label) for cell in release.cells))

    def in_codes(self, release: Release) -> Release:
        """A release in labels, in codes."""
        return replace(release, cells=tuple(_moved(cell, self.code) for cell in release.cells))

    def _spot(self, names: tuple[str, ...], spot: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.label(dim, code) for dim, code in zip(names, spot, strict=True))


def _moved(cell: Cell, word: Callable[[str, str], str]) -> Cell:
    return replace(cell, key=_key(cell.key, word), of=None if cell.of is None else _key(cell.of, word))


def _key(key: Key, word: Callable[[str, str], str]) -> Key:
    return tuple((dim, word(dim, found)) for dim, found in key)


def _seen(name: str) -> str:
    """A name without signs that are not seen but do something: control, direction, half a character."""
    return " ".join(
        "".join(sign for sign in name if unicodedata.category(sign) not in _UNSEEN or sign.isspace()).split()
    )


def _read_as(label: str) -> str:
    """The same for labels that a reader takes for the same."""
    return unicodedata.normalize("NFKC", label).casefold()
