"""A release file as the auditor reads it: ANONYMITY.md, "The release file".

Strict: what is not understood is refused with the place where it stands, never skipped. This reader is the auditor's
own; it shares nothing with the program that writes the file.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from makelaar.hearts.auditing.json_values import (
    UnreadableRelease,
    a_list,
    a_number,
    a_whole,
    a_word,
    an_object,
    need,
    wrong,
)
from makelaar.i18n import _

HOW = ("exact", "round", "lt", "hidden", "pct")
SIZE_LIMIT = 50_000_000
"""Characters; a release file of a whole municipality is a few million."""


@dataclass(frozen=True)
class Place:
    """What one key points at: for each dimension the indexes of the categories that are added up."""

    members: tuple[frozenset[int], ...]
    words: str
    """The key as a reader knows it: "groen · Noord · 2026-Q1"."""


@dataclass(frozen=True)
class Printed:
    """One printed cell."""

    place: Place
    how: str
    value: float
    base: int = 0
    decimals: int = 0
    of: Place | None = None
    named: frozenset[str] = frozenset()
    """The dimensions that the key names."""


@dataclass(frozen=True)
class Issue:
    """One release: what left at one moment for one measure."""

    name: str
    measure: str
    work: bool
    from_printed: bool
    """Its percentages were computed from the printed numbers; the auditor checks that before it believes it."""
    cells: tuple[Printed, ...]


@dataclass(frozen=True)
class ReleaseFile:
    """All that left the laptop for one or more measures, oldest release first."""

    k: int
    dims: tuple[tuple[str, tuple[str, ...]], ...]
    zeros: frozenset[tuple[int, ...]]
    grouped: Mapping[str, tuple[tuple[str, frozenset[int]], ...]]
    layouts: tuple[frozenset[str], ...]
    issues: tuple[Issue, ...]
    sensitive: Mapping[str, frozenset[int]]
    k_sensitive: int
    distinct: frozenset[str]
    never_below_k: bool
    """The maker prints no number below k, so that a rounded 5 is never 3: the reader knows more, and needs less."""


def read_release_file(text: str) -> ReleaseFile:
    """The release file in `text`. Raises `UnreadableRelease`."""
    if len(text) > SIZE_LIMIT:
        raise UnreadableRelease(_("Dit uitgiftebestand is te groot om na te rekenen."))
    try:
        document = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_no_doubles, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise UnreadableRelease(_("Dit is geen geldig JSON-bestand, of het is beschadigd.")) from error
    return _Reader(an_object(document, "")).file()


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A name that stands twice in one object could hide a number from the auditor."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_constant(word: str) -> float:
    raise ValueError(word)


class _Reader:
    """Reads one document; each method knows where it is, for the sentence."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.k = a_whole(need(document, "k", ""), "k", lowest=2)
        self.dims = self._dims()
        self.names = tuple(name for name, _categories in self.dims)
        self.labels = [{c: frozenset((i,)) for i, c in enumerate(categories)} for _name, categories in self.dims]
        self.grouped = self._groups()

    def file(self) -> ReleaseFile:
        sensitive, k_sensitive = self._sensitive()
        issues = tuple(
            self._issue(an_object(each, f"releases[{i}]"), f"releases[{i}]")
            for i, each in enumerate(a_list(need(self.document, "releases", ""), "releases"))
        )
        return ReleaseFile(
            self.k,
            self.dims,
            self._zeros(),
            self.grouped,
            tuple(
                frozenset(self._dim(d, f"layouts[{i}]") for d in a_list(layout, f"layouts[{i}]"))
                for i, layout in enumerate(a_list(self.document.get("layouts", []), "layouts"))
            ),
            issues,
            sensitive,
            k_sensitive,
            frozenset(self._dim(d, "distinct") for d in a_list(self.document.get("distinct", []), "distinct")),
            self.document.get("never_below_k") is True,
        )

    def _dims(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        found = an_object(need(self.document, "dims", ""), "dims")
        dims = []
        for name, categories in found.items():
            words = tuple(a_word(c, f"dims.{name}") for c in a_list(categories, f"dims.{name}"))
            if not words or len(set(words)) != len(words):
                raise wrong(f"dims.{name}")
            dims.append((name, words))
        if not dims:
            raise wrong("dims")
        return tuple(dims)

    def _groups(self) -> dict[str, tuple[tuple[str, frozenset[int]], ...]]:
        grouped: dict[str, list[tuple[str, frozenset[int]]]] = {}
        for i, each in enumerate(a_list(self.document.get("groups", []), "groups")):
            where = f"groups[{i}]"
            group = an_object(each, where)
            dim = self._dim(need(group, "dim", where), where)
            label = a_word(need(group, "label", where), where)
            at = self.names.index(dim)
            members: set[int] = set()
            for part in a_list(need(group, "of", where), where):
                members |= self._label(at, part, where)
            if not members or label in self.labels[at]:
                raise wrong(where)
            self.labels[at][label] = frozenset(members)
            grouped.setdefault(dim, []).append((label, frozenset(members)))
        return {dim: tuple(groups) for dim, groups in grouped.items()}

    def _zeros(self) -> frozenset[tuple[int, ...]]:
        zeros = set()
        for i, each in enumerate(a_list(self.document.get("structural_zero", []), "structural_zero")):
            where = f"structural_zero[{i}]"
            words = a_list(each, where)
            if len(words) != len(self.dims):
                raise wrong(where)
            at: list[int] = []
            for d, word in enumerate(words):
                members = self._label(d, word, where)
                if len(members) != 1 or word not in self.dims[d][1]:
                    raise wrong(where)
                at.extend(members)
            zeros.add(tuple(at))
        return frozenset(zeros)

    def _sensitive(self) -> tuple[dict[str, frozenset[int]], int]:
        found = an_object(self.document.get("sensitive", {}), "sensitive")
        k = a_whole(found["k"], "sensitive.k", lowest=self.k) if "k" in found else self.k
        marked = {}
        for dim, words in found.items():
            if dim == "k":
                continue
            at = self.names.index(self._dim(dim, "sensitive"))
            members: set[int] = set()
            for word in a_list(words, "sensitive"):
                members |= self._label(at, word, "sensitive")
            marked[dim] = frozenset(members)
        return marked, k

    def _issue(self, issue: dict[str, Any], where: str) -> Issue:
        unit = issue.get("unit", "people")
        source = issue.get("pct_from", "counts")
        if unit not in ("people", "work") or source not in ("counts", "printed"):
            raise wrong(where)
        cells = a_list(need(issue, "cells", where), f"{where}.cells")
        return Issue(
            a_word(need(issue, "name", where), where),
            a_word(need(issue, "measure", where), where),
            unit == "work",
            source == "printed",
            tuple(self._cell(an_object(c, f"{where}.cells[{i}]"), f"{where}.cells[{i}]") for i, c in enumerate(cells)),
        )

    def _cell(self, cell: dict[str, Any], where: str) -> Printed:
        how = need(cell, "how", where)
        if how not in HOW:
            raise wrong(where)
        key = an_object(need(cell, "key", where), where)
        value, base, decimals, of = 0.0, 0, 0, None
        if how == "lt":
            value = float(a_whole(cell["value"], where, lowest=1)) if cell.get("value") is not None else 0.0
        elif how in ("exact", "round"):
            value = float(a_whole(need(cell, "value", where), where, lowest=0))
            base = a_whole(cell.get("base", 5), where, lowest=1) if how == "round" else 0
        elif how == "pct":
            value = a_number(need(cell, "value", where), where)
            decimals = a_whole(cell.get("decimals", 0), where, lowest=0)
            of = self._place(an_object(need(cell, "of", where), where), where)
        return Printed(self._place(key, where), how, value, base, decimals, of, frozenset(key))

    def _place(self, key: dict[str, Any], where: str) -> Place:
        for dim in key:
            self._dim(dim, where)
        members = []
        for at, (name, categories) in enumerate(self.dims):
            whole = frozenset(range(len(categories)))
            members.append(self._label(at, key[name], where) if name in key else whole)
        return Place(tuple(members), " · ".join(str(key[n]) for n in self.names if n in key) or _("alles samen"))

    def _dim(self, word: Any, where: str) -> str:
        if not isinstance(word, str) or word not in self.names:
            raise wrong(where)
        return word

    def _label(self, at: int, word: Any, where: str) -> frozenset[int]:
        if not isinstance(word, str) or word not in self.labels[at]:
            raise wrong(where)
        return self.labels[at][word]
