"""The dimensions of a release file, their categories and groups, and what a key takes together."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from makelaar.hearts.auditing.json_values import a_list, a_word, an_object, need, shown, wrong
from makelaar.i18n import _

DIM_LIMIT = 20
LABEL_LIMIT = 2_000
"""Categories or groups of one dimension."""
MEMBER_LIMIT = 1_000_000
"""Categories in all groups together: groups of groups of groups grow fast."""

Members = tuple[frozenset[int], ...]


@dataclass(frozen=True)
class Place:
    """What one key points at: for each dimension the indexes of the categories that are added up."""

    members: Members
    words: str
    """The key as a reader knows it: "groen · Noord · 2026-Q1"."""


def folded(word: str) -> str:
    """The same for words that a reader takes for the same."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKC", word) if unicodedata.category(sign) != "Cf")
    return " ".join(seen.casefold().split())


class Labels:
    """What each label stands for. Raises `UnreadableRelease` where dimensions or groups are not right."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.dims = _dims(an_object(need(document, "dims", ""), "dims"))
        self.names = tuple(name for name, _categories in self.dims)
        self.whole = tuple(frozenset(range(len(categories))) for _name, categories in self.dims)
        self._labels = [{c: frozenset((i,)) for i, c in enumerate(categories)} for _name, categories in self.dims]
        self.grouped: dict[str, dict[str, frozenset[int]]] = {}
        self._read_groups(a_list(document.get("groups", []), "groups", LABEL_LIMIT))

    def _read_groups(self, groups: list[Any]) -> None:
        """A group may be of groups, whichever comes first; not of itself."""
        self._folded = [{folded(c) for c in categories} for _name, categories in self.dims]
        left = [self._group(each, f"groups[{i}]") for i, each in enumerate(groups)]
        taken = 0
        while left:
            later = []
            for at, label, parts, where in left:
                if not all(part in self._labels[at] for part in parts):
                    later.append((at, label, parts, where))
                    continue
                members = frozenset[int]().union(*(self._labels[at][part] for part in parts))
                taken += len(members)
                if label in self._labels[at] or taken > MEMBER_LIMIT:
                    raise wrong(where)
                self._labels[at][label] = members
                self.grouped.setdefault(self.names[at], {})[label] = members
            if len(later) == len(left):
                raise wrong(later[0][3])
            left = later

    def _group(self, found: Any, where: str) -> tuple[int, str, list[str], str]:
        group = an_object(found, where)
        at = self.dim(need(group, "dim", where), where)
        parts = [a_word(part, f"{where}.of") for part in a_list(need(group, "of", where), f"{where}.of")]
        label = a_word(need(group, "label", where), f"{where}.label")
        if not parts or folded(label) in self._folded[at]:
            raise wrong(where)
        return at, label, parts, where

    def dim(self, word: Any, where: str) -> int:
        """The dimension called `word`."""
        if not isinstance(word, str) or word not in self.names:
            raise wrong(where)
        return self.names.index(word)

    def members(self, at: int, word: Any, where: str) -> frozenset[int]:
        """The categories behind a label of dimension `at`."""
        if not isinstance(word, str) or word not in self._labels[at]:
            raise wrong(where)
        return self._labels[at][word]

    def all_members(self, at: int, words: Iterable[Any], where: str) -> frozenset[int]:
        """The categories behind several labels."""
        return frozenset[int]().union(*(self.members(at, word, where) for word in words))

    def place(self, found: Any, where: str) -> Place:
        """What a key points at; a dimension that it does not name is added up."""
        key = an_object(found, where)
        members = list(self.whole)
        for dim, label in key.items():
            at = self.dim(dim, where)
            members[at] = self.members(at, label, f"{where}.{shown(dim)}")
        return Place(tuple(members), " · ".join(key[n] for n in self.names if n in key) or _("alles samen"))


def _dims(found: dict[str, Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    dims = []
    for name, categories in found.items():
        where = f"dims.{shown(name)}"
        a_word(name, where)
        words = tuple(a_word(c, where) for c in a_list(categories, where, LABEL_LIMIT))
        if not words or len({folded(word) for word in words}) != len(words):
            raise wrong(where)  # also where two categories look the same: a reader would add them up
        dims.append((name, words))
    if not dims or len(dims) > DIM_LIMIT or len({folded(name) for name, _c in dims}) != len(dims):
        raise wrong("dims")
    return tuple(dims)
