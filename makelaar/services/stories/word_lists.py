"""The lists of names, places and words for the detector, read once from the installed packages and our resources.

The lists of names and places are those that `deduce` ships (LGPL-3.0); they are read where they are installed and
never copied. Its streets are kept as far as no ending ("…straat") gives them away.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel import Locale

from makelaar.errors import UserError
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.resource_paths import resource

_GIVEN_AWAY = tuple("straat laan weg plein gracht kade dijk singel dreef steeg pad plantsoen".split())
_INHABITANTS = re.compile(r"(?:s|sch|sche|se|aan|aanse|ees|ese|er)$")


@cache
def word_lists() -> WordLists:
    """The lists, the same ones every time. Raises UserError when the installation is incomplete."""
    root = _deduce_lists()
    everyday = _everyday(root)
    dutch = frozenset(_ours("dutch_words.txt"))
    not_names = _folded([*_ours("not_names.txt"), *_lands_and_languages()])
    places = _listed(root, "locations/lst_placename/lst_residence") | _listed(
        root, "locations/lst_placename/lst_municipality"
    )
    places |= _listed(root, "locations/lst_placename/lst_province") | _folded(_ours("places.txt"))
    given = _folded(word for line in _ours("given_names.txt") for word in line.split())
    return WordLists(
        given=given | _listed(root, "names/lst_first_name"),
        family=_listed(root, "names/lst_surname"),
        places=_without_province(places) - everyday,
        streets=_streets(root),
        everyday=everyday,
        dutch=dutch,
        not_names=not_names,
    )


def _deduce_lists() -> Path:
    """Where the package keeps its lists. It is not imported: that costs a fifth of a second and sets up logging."""
    found = find_spec("deduce")
    if found is None or found.origin is None:
        raise UserError(
            _("De namenlijsten ontbreken, dus een verhaal kan niet worden nagekeken. Installeer Makelaar opnieuw.")
        )
    return Path(found.origin).parent / "data" / "lookup" / "src"


def _listed(root: Path, name: str) -> frozenset[str]:
    """A list without its exceptions, folded."""
    folder = root / name
    exceptions = folder / "exceptions.txt"
    left_out = set(_lines(exceptions)) if exceptions.exists() else set()
    return _folded(line for line in _lines(folder / "items.txt") if line not in left_out and len(line) > 1)


def _everyday(root: Path) -> frozenset[str]:
    """Our words of the doorstep, and the commonest of the language except those that are mostly a name."""
    common = _listed(root, "whitelist/lst_common_word") | _listed(root, "whitelist/lst_stop_word")
    return common | _folded(word for line in _ours("everyday_words.txt") for word in line.split())


def _streets(root: Path) -> frozenset[str]:
    """Streets by name alone: "hof van holland". Those that end as streets do are known by that."""
    text = (root / "locations" / "lst_street" / "streets_bag.txt").read_text(encoding="utf-8").lower()
    return _folded(line for line in text.splitlines() if len(line) > 3 and not line.endswith(_GIVEN_AWAY))


def _without_province(places: frozenset[str]) -> frozenset[str]:
    """Also "hengelo" for "hengelo (ov)"."""
    return places | frozenset(re.sub(r" \([a-z]+\)$", "", place) for place in places)


def _lands_and_languages() -> list[str]:
    """Countries, and languages with a code of two letters (ISO 639-1), also as adjective: "Turkije", "Turks", "Turkse".

    Rarer languages have names that people have too ("Cheyenne").
    """
    dutch = Locale("nl")
    lands = [name for code, name in dutch.territories.items() if not code.isdigit()]
    languages = [name for code, name in dutch.languages.items() if len(code) == 2 and " " not in name]
    return [*lands, *languages, *(f"{name}e" for name in languages if _INHABITANTS.search(name))]


def _folded(words: Iterable[str]) -> frozenset[str]:
    """The words folded; most are lower case already, and there are hundreds of thousands."""
    return frozenset(word if word.isascii() and word.islower() and "`" not in word else fold(word) for word in words)


def _ours(name: str) -> list[str]:
    return [line for line in _lines(resource("words", name)) if not line.startswith("#")]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
