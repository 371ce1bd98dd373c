"""The release file (ANONYMITY.md, "The release file"): written the same way each time, and read back with care.

Beside the fields of the specification it has `never_below_k` (a rounded number is at least k, also where no "<5" stands
in the file), `sensitive` (with its k), `raised` (other thresholds: a `k`, with the categories to which all that a cell
counts must belong), `distinct`, and for each release `unit` and `pct_from`, only where they say something else than
their default.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from makelaar.errors import UserError
from makelaar.hearts.disclosure.types import Cell, Group, History, How, Key, Raised, Release, Space, Unit
from makelaar.i18n import _

Read = TypeVar("Read")


class NotARelease(UserError):
    """This is no release file; the sentence says where it goes wrong."""


def to_json(history: History) -> str:
    """The release file: UTF-8 text, the same for the same history."""
    return json.dumps(_document(history), ensure_ascii=False, indent=1) + "\n"


def _document(history: History) -> dict[str, Any]:
    space = history.space
    document: dict[str, Any] = {
        "k": space.k,
        "dims": {dim: list(categories) for dim, categories in space.dims},
        "structural_zero": sorted(map(list, space.structural_zeros)),
        "groups": [{"dim": g.dim, "label": g.label, "of": list(g.of)} for g in space.groups],
        "layouts": [list(layout) for layout in history.layouts],
        "never_below_k": True,
    }
    if any(space.sensitive.values()):
        marked = {dim: sorted(words) for dim, words in sorted(space.sensitive.items()) if words}
        document["sensitive"] = {"k": space.k_sensitive, **marked}
    if space.raised:
        document["raised"] = [
            {"k": one.k, **{dim: sorted(words) for dim, words in sorted(one.where.items())}} for one in space.raised
        ]
    if space.distinct:
        document["distinct"] = [dim for dim in space.names if dim in space.distinct]
    document["releases"] = [_release(space, release) for release in history.releases]
    return document


def _release(space: Space, release: Release) -> dict[str, Any]:
    written: dict[str, Any] = {"name": release.name, "measure": release.measure}
    if release.unit is not Unit.PEOPLE:
        written["unit"] = str(release.unit)
    if release.pct_from_printed and any(cell.how is How.PCT for cell in release.cells):
        written["pct_from"] = "printed"
    written["cells"] = [_cell(cell) for cell in sorted(release.cells, key=lambda cell: _order(space, cell))]
    return written


def _order(space: Space, cell: Cell) -> tuple[Any, ...]:
    """Tables one after the other, each in the order of the categories; percentages behind their numbers."""
    named = dict(cell.key)
    places = []
    for dim, categories in space.dims:
        labels = [*categories, *(group.label for group in space.groups if group.dim == dim)]
        places.append(labels.index(named[dim]) if dim in named else -1)
    return cell.how is How.PCT, len(cell.key), [place >= 0 for place in places], places, str(cell.of)


def _cell(cell: Cell) -> dict[str, Any]:
    written: dict[str, Any] = {"key": dict(cell.key), "how": str(cell.how)}
    if cell.of is not None:
        written["of"] = dict(cell.of)
    for name, value in (("value", cell.value), ("base", cell.base), ("decimals", cell.decimals)):
        if value is not None:
            written[name] = value
    return written


def from_json(text: str) -> History:
    """The history in a release file. Raises `NotARelease`."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotARelease(_("Dit is geen uitgiftebestand: het is geen geldige JSON.")) from error
    return _at("{}", _read, document)


def _at(where: str, read: Callable[[Any], Read], found: Any) -> Read:
    """`read(found)`; whatever is missing or of another kind becomes a sentence that says where."""
    try:
        return read(found)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        sentence = _("Dit uitgiftebestand klopt niet bij {where}. Er is niets overgenomen.")
        raise NotARelease(sentence.format(where=where)) from error


def _read(document: Mapping[str, Any]) -> History:
    sensitive = dict(document.get("sensitive", {}))
    k = _whole(document["k"])
    space = Space(
        tuple((_text(dim), tuple(map(_text, categories))) for dim, categories in document["dims"].items()),
        tuple(Group(g["dim"], g["label"], tuple(g["of"])) for g in document.get("groups", [])),
        frozenset(tuple(map(_text, spot)) for spot in document.get("structural_zero", [])),
        frozenset(document.get("distinct", [])),
        {dim: frozenset(words) for dim, words in sensitive.items() if dim != "k"},
        k,
        _whole(sensitive.get("k", max(k, Space.k_sensitive))),
        tuple(
            Raised(_whole(one["k"]), {dim: frozenset(map(_text, words)) for dim, words in one.items() if dim != "k"})
            for one in document.get("raised", [])
        ),
    )
    _check(space)
    layouts = tuple(tuple(map(_text, layout)) for layout in document.get("layouts", []))
    if not {dim for layout in layouts for dim in layout} <= set(space.names):
        raise ValueError("a layout names a dimension that is not there")
    releases = tuple(
        _at(f"releases[{i}]", lambda found: _read_release(space, found), release)
        for i, release in enumerate(document["releases"])
    )
    return History(space, layouts, releases)


def _check(space: Space) -> None:
    """Every group, zero and mark is about categories that are there."""
    for dim, categories in space.dims:
        if not categories or len(set(categories)) != len(categories):
            raise ValueError(dim)
    for group in space.groups:
        space.members(group.dim, group.label)
    for spot in space.structural_zeros:
        if len(spot) != len(space.dims) or any(c not in known for c, (_d, known) in zip(spot, space.dims, strict=True)):
            raise ValueError("structural_zero")
    for dim in (*space.distinct, *space.sensitive, *(dim for one in space.raised for dim in one.where)):
        space.names.index(dim)


def _read_release(space: Space, found: Mapping[str, Any]) -> Release:
    cells = tuple(
        _at(f"cells[{i}]", lambda cell: _read_cell(space, cell), cell) for i, cell in enumerate(found["cells"])
    )
    return Release(
        _text(found["name"]),
        _text(found["measure"]),
        cells,
        Unit(found.get("unit", "people")),
        found.get("pct_from") == "printed",
    )


def _read_cell(space: Space, found: Mapping[str, Any]) -> Cell:
    how = How(found["how"])
    value = None if how is How.HIDDEN or found.get("value") is None else _whole(found["value"])
    if how in (How.EXACT, How.ROUND, How.PCT) and value is None:
        raise ValueError("value")
    return Cell(
        _read_key(space, found["key"]),
        how,
        value,
        _whole(found.get("base", 5)) if how is How.ROUND else None,
        _read_key(space, found["of"]) if how is How.PCT else None,
        _whole(found.get("decimals", 0)) if how is How.PCT else None,
    )


def _read_key(space: Space, found: Mapping[str, Any]) -> Key:
    if not set(found) <= set(space.names):
        raise ValueError("a key names a dimension that is not there")
    key = space.key({dim: _text(label) for dim, label in found.items()})
    space.sets(key)
    return key


def _text(found: Any) -> str:
    if not isinstance(found, str):
        raise TypeError(found)
    return found


def _whole(found: Any) -> int:
    if isinstance(found, bool) or not isinstance(found, int) or found < 0:
        raise TypeError(found)
    return found
