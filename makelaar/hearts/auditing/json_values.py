"""Values of a JSON document, each of the kind that is needed or refused with the place where it stands."""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any

from makelaar.errors import UserError
from makelaar.i18n import _

SIZE_LIMIT = 20_000_000
"""Bytes or characters; five years of a whole municipality are some three million."""
LARGEST = 10_000_000
"""No number of people in a municipality is higher; beyond, a program with tolerances is no proof any more."""


_JOINERS = frozenset("\u200c\u200d")


class UnreadableRelease(UserError):
    """The file is no release file; the sentence says what is wrong and where."""


def read_json(text: str) -> Any:
    """The document in `text`. Raises `UnreadableRelease`: it is too large or too deep, is no JSON, says a name twice in
    one object (which could hide a number from the auditor), or has a number that is none."""
    if len(text) > SIZE_LIMIT:
        raise UnreadableRelease(_("Dit uitgiftebestand is te groot om na te rekenen."))
    try:
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_no_doubles, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        sentence = _("Dit is geen geldig JSON-bestand, of het is beschadigd: regel {line}, teken {column}.")
        raise UnreadableRelease(sentence.format(line=error.lineno, column=error.colno)) from error
    except RecursionError as error:
        raise UnreadableRelease(_("In dit bestand zit te veel in elkaar: zo diep is geen uitgiftebestand.")) from error
    except ValueError as error:
        raise UnreadableRelease(_("In dit bestand staat een getal dat veel te lang is.")) from error


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise UnreadableRelease(_("In dit bestand staat “{name}” twee keer op één plek.").format(name=shown(name)))
        found[name] = value
    return found


def _no_constant(word: str) -> float:
    raise UnreadableRelease(_("In dit bestand staat {word}, en dat is geen getal.").format(word=word))


def shown(word: str) -> str:
    """A word of the file as it can be put in a sentence: short, and without signs that a screen would obey."""
    return "".join("?" if _obeyed(sign) else sign for sign in word[:60])


def _obeyed(sign: str) -> bool:
    """Whether a sign is not seen but does something: control, direction, half a character, the end of a line."""
    category = unicodedata.category(sign)
    return category in ("Zl", "Zp") or (category[0] == "C" and sign not in _JOINERS)


def wrong(where: str) -> UnreadableRelease:
    """The refusal of what stands at `where`."""
    return UnreadableRelease(
        _("Dit uitgiftebestand klopt niet bij {where}: het kan niet worden nagerekend.").format(
            where=shown(where) or _("het begin")
        )
    )


def need(found: Mapping[str, Any], name: str, where: str) -> Any:
    """What is called `name`."""
    if name not in found:
        raise UnreadableRelease(
            _("In dit uitgiftebestand ontbreekt {name} bij {where}.").format(name=name, where=shown(where) or "{}")
        )
    return found[name]


def an_object(found: Any, where: str) -> dict[str, Any]:
    """`found` as an object."""
    if not isinstance(found, dict):
        raise wrong(where)
    return found


def a_list(found: Any, where: str, most: int | None = None) -> list[Any]:
    """`found` as a list, of at most `most`."""
    if not isinstance(found, list) or (most is not None and len(found) > most):
        raise wrong(where)
    return found


def a_word(found: Any, where: str) -> str:
    """`found` as a word that is not empty and can be shown."""
    if not isinstance(found, str) or not found.strip() or any(map(_obeyed, found)):
        raise wrong(where)
    return found


def a_whole(found: Any, where: str, *, lowest: int, highest: int = LARGEST) -> int:
    """`found` as a whole number."""
    if isinstance(found, bool) or not isinstance(found, int | float) or not lowest <= found <= highest:
        raise wrong(where)
    if found != int(found):
        raise wrong(where)
    return int(found)


def a_number(found: Any, where: str, *, highest: float) -> float:
    """`found` as a number of 0 or more."""
    if isinstance(found, bool) or not isinstance(found, int | float) or not 0 <= found <= highest:
        raise wrong(where)
    return float(found)
