"""The categories that come with the program: `resources/taxonomy.json`."""

import json
from dataclasses import dataclass
from functools import cache

from makelaar.i18n import language
from makelaar.resource_paths import resource


@dataclass(frozen=True)
class OriginalCategory:
    """A category as shipped. `label` is Dutch, as the register holds it; `synonyms` are Dutch, as workers write.

    `sensitive` ones (money, health, belief …) have a higher threshold wherever numbers leave the laptop.
    """

    key: str
    label: str
    label_en: str
    synonyms: tuple[str, ...]
    sensitive: bool


@cache
def original_categories() -> tuple[OriginalCategory, ...]:
    """All of them in their order."""
    rows = json.loads(resource("taxonomy.json").read_text(encoding="utf-8"))
    return tuple(
        OriginalCategory(
            row["key"], row["label"], row["label_en"], tuple(row["synonyms"]), bool(row.get("sensitive", False))
        )
        for row in rows
    )


def original_category(key: str) -> OriginalCategory | None:
    """The one with this key; None when the worker made the category herself."""
    return next((original for original in original_categories() if original.key == key), None)


def is_sensitive(key: str) -> bool:
    """Whether few people of this category are more easily hurt; so is what a worker made herself, unknown as it is."""
    original = original_category(key)
    return original is None or original.sensitive


def shown_label(label: str) -> str:
    """A category's name in the language in use: the program's own names are translated, hers stay as she wrote them."""
    return _english().get(label, label) if language() == "en" else label


@cache
def _english() -> dict[str, str]:
    return {original.label: original.label_en for original in original_categories()}
