"""A day as she says it, with the exact date behind it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from makelaar.hearts.day_words import exact_day, short_day, spoken_day
from makelaar.ui.kit.text import Text


class DayText(Text):
    """ "over 3 weken · ma 14 dec"; the tooltip and the screen reader get "maandag 14 december 2026"."""

    def __init__(
        self, day: date, today: date, role: str = "meta", *, short: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(short_day(day, today) if short else spoken_day(day, today), role, parent=parent)
        self.setToolTip(exact_day(day))
        self.setAccessibleDescription(exact_day(day))
