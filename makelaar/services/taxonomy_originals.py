"""The categories that come with the program: `resources/taxonomy.json`."""

import json
from dataclasses import dataclass
from functools import cache

from makelaar.i18n import language
from makelaar.resource_paths import resource


@dataclass(frozen=True)
class OriginalCategory:
    """A category as shipped; `synonyms` are Dutch words and phrases, for that is what workers write."""

    key: str
    label: str
    synonyms: tuple[str, ...]


def original_categories() -> tuple[OriginalCategory, ...]:
    """All of them in their order, labelled in the language in use."""
    return _read(language())


def original_category(key: str) -> OriginalCategory | None:
    """The one with this key; None when the worker made the category herself."""
    return next((original for original in original_categories() if original.key == key), None)


@cache
def _read(language_code: str) -> tuple[OriginalCategory, ...]:
    label = "label_en" if language_code == "en" else "label"
    rows = json.loads(resource("taxonomy.json").read_text(encoding="utf-8"))
    return tuple(OriginalCategory(row["key"], row[label], tuple(row["synonyms"])) for row in rows)
