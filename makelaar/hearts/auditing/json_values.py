"""Values of a JSON document, each of the kind that is needed or refused with the place where it stands."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from makelaar.errors import UserError
from makelaar.i18n import _


class UnreadableRelease(UserError):
    """The file is no release file; the sentence says what is wrong and where."""


def wrong(where: str) -> UnreadableRelease:
    """The refusal of what stands at `where`."""
    return UnreadableRelease(
        _("Dit uitgiftebestand klopt niet bij {where}: het kan niet worden nagerekend.").format(where=where or "{}")
    )


def need(found: Mapping[str, Any], name: str, where: str) -> Any:
    """What is called `name`."""
    if name not in found:
        raise UnreadableRelease(
            _("In dit uitgiftebestand ontbreekt {name} bij {where}.").format(name=name, where=where or "{}")
        )
    return found[name]


def an_object(found: Any, where: str) -> dict[str, Any]:
    """`found` as an object."""
    if not isinstance(found, dict):
        raise wrong(where)
    return found


def a_list(found: Any, where: str) -> list[Any]:
    """`found` as a list."""
    if not isinstance(found, list):
        raise wrong(where)
    return found


def a_word(found: Any, where: str) -> str:
    """`found` as a word that is not empty."""
    if not isinstance(found, str) or not found:
        raise wrong(where)
    return found


def a_whole(found: Any, where: str, *, lowest: int) -> int:
    """`found` as a whole number."""
    if isinstance(found, bool) or not isinstance(found, int | float) or not isfinite(found):
        raise wrong(where)
    if found != int(found) or not lowest <= found <= 10**9:
        raise wrong(where)
    return int(found)


def a_number(found: Any, where: str) -> float:
    """`found` as a number."""
    if isinstance(found, bool) or not isinstance(found, int | float) or not isfinite(found):
        raise wrong(where)
    return float(found)
