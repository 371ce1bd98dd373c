"""The parts that pages are made of, in one place so that a page says `from makelaar.ui.kit import Button, Card`.

Each part is loaded when it is first asked for: the lock page shows sooner without the parts that it has not.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from makelaar.ui.kit.banner import BannerStack
    from makelaar.ui.kit.buttons import Button
    from makelaar.ui.kit.choice import Choice
    from makelaar.ui.kit.days import DayText
    from makelaar.ui.kit.fields import Form, LineField, SecretField
    from makelaar.ui.kit.flow import Flow
    from makelaar.ui.kit.icon_button import IconButton
    from makelaar.ui.kit.icons import icon
    from makelaar.ui.kit.lists import ShortList
    from makelaar.ui.kit.progress import ProgressStrip
    from makelaar.ui.kit.rows import side_by_side
    from makelaar.ui.kit.split import Split
    from makelaar.ui.kit.surfaces import Card, Chip, EmptyState, Line, Sign
    from makelaar.ui.kit.text import SectionHeading, Text
    from makelaar.ui.kit.text_field import TextField
    from makelaar.ui.kit.theme import STEP, TARGET, colour, font, look, start_look

__all__ = [
    "STEP",
    "TARGET",
    "BannerStack",
    "Button",
    "Card",
    "Chip",
    "Choice",
    "DayText",
    "EmptyState",
    "Flow",
    "Form",
    "IconButton",
    "Line",
    "LineField",
    "ProgressStrip",
    "SecretField",
    "SectionHeading",
    "ShortList",
    "Sign",
    "Split",
    "Text",
    "TextField",
    "colour",
    "font",
    "icon",
    "look",
    "side_by_side",
    "start_look",
]

_PARTS = {
    "banner": "BannerStack",
    "buttons": "Button",
    "choice": "Choice",
    "days": "DayText",
    "fields": "Form LineField SecretField",
    "flow": "Flow",
    "icon_button": "IconButton",
    "icons": "icon",
    "lists": "ShortList",
    "progress": "ProgressStrip",
    "rows": "side_by_side",
    "split": "Split",
    "surfaces": "Card Chip EmptyState Line Sign",
    "text": "SectionHeading Text",
    "text_field": "TextField",
    "theme": "STEP TARGET colour font look start_look",
}
"""What each module has."""
_HOMES = {part: module for module, parts in _PARTS.items() for part in parts.split()}


def __getattr__(name: str) -> Any:
    """The part called `name`, from its own module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    part = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return part
