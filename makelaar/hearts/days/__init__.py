"""Dutch days in words: "over een half jaar", "na de zomer", "elke maand", "als ze met pensioen is"."""

from makelaar.hearts.days.reading import find_days, read_day
from makelaar.hearts.days.types import DayReading, Repeat

__all__ = ["DayReading", "Repeat", "find_days", "read_day"]
