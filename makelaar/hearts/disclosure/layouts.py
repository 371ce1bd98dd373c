"""From a request to the keys of its cells."""

from itertools import product

from makelaar.hearts.disclosure.types import PERIOD, Key, Request, Space


def keys_of(space: Space, request: Request) -> list[Key]:
    """The keys to print: for each period and layout its categories, and within a choice only those of the choice.

    Keys in which nobody can be (structural zeros) are left out. Raises KeyError for a label that is not there.
    """
    found: dict[Key, None] = {}
    for period in request.periods:
        for layout in request.layouts:
            for key in _table(space, request, period, layout):
                if not _impossible(space, key):
                    found[key] = None
    return list(found)


def _table(space: Space, request: Request, period: str, layout: tuple[str, ...]) -> list[Key]:
    sides: list[list[tuple[str, str] | None]] = []
    for dim, categories in space.dims:
        choice = request.choices.get(dim)
        if dim == PERIOD:
            sides.append([(dim, period)])
        elif dim in layout:
            chosen = space.members(dim, choice) if choice else frozenset(categories)
            sides.append([(dim, c) for c in categories if c in chosen])
        else:
            sides.append([(dim, choice) if choice else None])
    return [tuple(named for named in cell if named) for cell in product(*sides)]


def _impossible(space: Space, key: Key) -> bool:
    if not space.structural_zeros:
        return False
    sets = space.sets(key)
    many = 1
    for members in sets:
        many *= len(members)
    if many > len(space.structural_zeros):
        return False
    return all(spot in space.structural_zeros for spot in product(*sets))
