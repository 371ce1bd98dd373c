"""The parts that pages are made of, in one place so that a page says `from makelaar.ui.kit import Button, Card`."""

from makelaar.ui.kit.banner import BannerStack
from makelaar.ui.kit.buttons import Button, IconButton
from makelaar.ui.kit.days import DayText
from makelaar.ui.kit.fields import Choice, Form, LineField, SecretField, TextField
from makelaar.ui.kit.flow import Flow
from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.lists import ShortList
from makelaar.ui.kit.progress import ProgressStrip
from makelaar.ui.kit.rows import side_by_side
from makelaar.ui.kit.split import Split
from makelaar.ui.kit.surfaces import Card, Chip, EmptyState, Line, Sign
from makelaar.ui.kit.text import SectionHeading, Text
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
