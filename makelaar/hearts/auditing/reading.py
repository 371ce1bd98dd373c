"""Reads a release file, strictly: what is not understood is refused with the place where it stands, never skipped.

This reader is the auditor's own; it shares nothing with the program that writes the file.
"""

from collections.abc import Iterator
from typing import Any

from makelaar.hearts.auditing.json_values import (
    UnreadableRelease,
    a_list,
    a_number,
    a_whole,
    a_word,
    an_object,
    need,
    read_json,
    shown,
    wrong,
)
from makelaar.hearts.auditing.labels import Labels, folded
from makelaar.hearts.auditing.release_file import Issue, Mark, Printed, ReleaseFile
from makelaar.i18n import _

LEAST_K, LEAST_SENSITIVE_K = 5, 10
"""ANONYMITY.md: "both settable upwards". A file that asks less of itself is not audited at its word."""
PLAIN_FIELDS = frozenset(("k", "dims", "structural_zero", "groups", "layouts", "releases"))
FIELDS = PLAIN_FIELDS | {"never_below_k", "sensitive", "raised", "distinct"}
# What a release says of its percentages ("pct_from") is known, and not believed: it shows from the numbers.
MARK_LIMIT = 1_000
RELEASE_FIELDS = frozenset(("name", "measure", "unit", "pct_from", "cells"))
CELL_FIELDS = frozenset(("key", "how", "value", "base", "of", "decimals"))
LARGEST_BASE, MOST_DECIMALS, LARGEST_SHARE, TINY = 1_000, 6, 10_000.0, 1e-9


def read_release_file(text: str) -> ReleaseFile:
    """The release file in `text`. Raises `UnreadableRelease`."""
    return _Reader(an_object(read_json(text), "")).file()


def looks_like_a_release(text: str) -> bool:
    """Whether `text` is meant to be a release file, right or wrong. Raises `UnreadableRelease` where it is no JSON."""
    document = read_json(text)
    return isinstance(document, dict) and "releases" in document and ("dims" in document or "k" in document)


class _Reader:
    """Reads one document; each method knows where it is, for the sentence."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.k = a_whole(need(document, "k", ""), "k", lowest=1, highest=LARGEST_BASE)
        if self.k < LEAST_K:
            sentence = _("Dit bestand rekent met een drempel van {k}. Lager dan {least} mag niet.")
            raise UnreadableRelease(sentence.format(k=self.k, least=LEAST_K))
        self.labels = Labels(document)
        self.unread: dict[str, None] = {shown(name): None for name in document if name not in FIELDS}

    def file(self) -> ReleaseFile:
        """All of it."""
        issues = tuple(
            self._issue(an_object(each, f"releases[{i}]"), f"releases[{i}]")
            for i, each in enumerate(a_list(need(self.document, "releases", ""), "releases"))
        )
        self._one_unit(issues)
        return ReleaseFile(
            self.k,
            self.labels.dims,
            self._zeros(),
            self.labels.grouped,
            tuple(
                self._dims(layout, f"layouts[{i}]")
                for i, layout in enumerate(a_list(self.document.get("layouts", []), "layouts"))
            ),
            issues,
            tuple(mark for mark in self._marks() if all(mark.where.values())),
            self._dims(self.document.get("distinct", []), "distinct"),
            self.document.get("never_below_k") is True,
            tuple(self.unread),
        )

    def _dims(self, found: Any, where: str) -> frozenset[str]:
        return frozenset(self.labels.names[self.labels.dim(word, where)] for word in a_list(found, where))

    def _zeros(self) -> frozenset[tuple[int, ...]]:
        zeros = set()
        for i, each in enumerate(a_list(self.document.get("structural_zero", []), "structural_zero")):
            where = f"structural_zero[{i}]"
            words = a_list(each, where)
            if len(words) != len(self.labels.dims):
                raise wrong(where)
            at: list[int] = []
            for d, word in enumerate(words):
                if word not in self.labels.dims[d][1]:
                    raise wrong(where)
                at.extend(self.labels.members(d, word, where))
            zeros.add(tuple(at))
        return frozenset(zeros)

    def _marks(self) -> Iterator[Mark]:
        """The higher thresholds: of what is sensitive along one dimension or another, and those raised otherwise."""
        sensitive = an_object(self.document.get("sensitive", {}), "sensitive")
        least = max(self.k, LEAST_SENSITIVE_K)
        k = a_whole(sensitive["k"], "sensitive.k", lowest=least, highest=LARGEST_BASE) if "k" in sensitive else least
        for at, members in self._marked(sensitive, "sensitive").items():
            yield Mark(k, {at: members})
        for i, each in enumerate(a_list(self.document.get("raised", []), "raised", MARK_LIMIT)):
            where = f"raised[{i}]"
            raised = an_object(each, where)
            k = a_whole(need(raised, "k", where), f"{where}.k", lowest=self.k, highest=LARGEST_BASE)
            yield Mark(k, self._marked(raised, where))

    def _marked(self, found: dict[str, Any], where: str) -> dict[int, frozenset[int]]:
        marked = {}
        for dim, words in found.items():
            if dim != "k":
                here = f"{where}.{shown(dim)}"
                at = self.labels.dim(dim, here)
                marked[at] = self.labels.all_members(at, a_list(words, here), here)
        return marked

    def _issue(self, issue: dict[str, Any], where: str) -> Issue:
        unit = issue.get("unit", "people")
        if unit not in ("people", "work"):
            raise wrong(f"{where}.unit")
        self.unread |= {f"{where}.{shown(name)}": None for name in issue if name not in RELEASE_FIELDS}
        cells = a_list(need(issue, "cells", where), f"{where}.cells")
        return Issue(
            a_word(need(issue, "name", where), f"{where}.name"),
            a_word(need(issue, "measure", where), f"{where}.measure"),
            unit == "work",
            tuple(self._cell(an_object(c, f"{where}.cells[{i}]"), f"{where}.cells[{i}]") for i, c in enumerate(cells)),
        )

    def _one_unit(self, issues: tuple[Issue, ...]) -> None:
        """A measure is of people or of work: what is called work once is not looked at."""
        units: dict[str, bool] = {}
        for i, issue in enumerate(issues):
            if units.setdefault(folded(issue.measure), issue.work) != issue.work:
                raise wrong(f"releases[{i}].unit")

    def _cell(self, cell: dict[str, Any], where: str) -> Printed:
        if not cell.keys() <= CELL_FIELDS:  # a number in an unknown place may be the very one that is hidden
            raise wrong(f"{where}.{next(name for name in cell if name not in CELL_FIELDS)}")
        how = need(cell, "how", where)
        read = {"exact": self._exact, "round": self._round, "lt": self._lt, "hidden": self._hidden, "pct": self._share}
        if not isinstance(how, str) or how not in read:
            raise wrong(f"{where}.how")
        return read[how](cell, where)

    def _printed(self, cell: dict[str, Any], where: str, value: float, base: int = 0) -> Printed:
        key = an_object(need(cell, "key", where), f"{where}.key")
        return Printed(self.labels.place(key, f"{where}.key"), cell["how"], value, base, named=frozenset(key))

    def _exact(self, cell: dict[str, Any], where: str) -> Printed:
        return self._printed(cell, where, a_whole(need(cell, "value", where), f"{where}.value", lowest=0))

    def _round(self, cell: dict[str, Any], where: str) -> Printed:
        value = a_whole(need(cell, "value", where), f"{where}.value", lowest=0)
        base = a_whole(cell.get("base", 5), f"{where}.base", lowest=1, highest=LARGEST_BASE)
        if value % base:
            raise wrong(f"{where}.value")  # it was not rounded as the file says
        return self._printed(cell, where, value, base)

    def _lt(self, cell: dict[str, Any], where: str) -> Printed:
        value = cell.get("value")
        return self._printed(cell, where, 0 if value is None else a_whole(value, f"{where}.value", lowest=1))

    def _hidden(self, cell: dict[str, Any], where: str) -> Printed:
        if cell.get("value") is not None:
            sentence = _("Bij {where} staat een getal dat verborgen heet. Dit bestand mag niet worden gedeeld.")
            raise UnreadableRelease(sentence.format(where=where))
        return self._printed(cell, where, 0)

    def _share(self, cell: dict[str, Any], where: str) -> Printed:
        printed = self._printed(
            cell, where, a_number(need(cell, "value", where), f"{where}.value", highest=LARGEST_SHARE)
        )
        decimals = a_whole(cell.get("decimals", 0), f"{where}.decimals", lowest=0, highest=MOST_DECIMALS)
        if abs(printed.value - round(printed.value, decimals)) > TINY:
            raise wrong(f"{where}.value")  # it says more than its decimals
        of = self.labels.place(need(cell, "of", where), f"{where}.of")
        return Printed(printed.place, "pct", printed.value, 0, decimals, of, printed.named)
