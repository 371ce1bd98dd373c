"""The charts of a report as data, and what each shows in words for who cannot see it."""

from dataclasses import dataclass

from makelaar.export.accountability.printed import Printed
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _


@dataclass(frozen=True)
class Bar:
    """One bar, and what it was before, where that is compared."""

    label: str
    number: Printed
    before: Printed | None = None


@dataclass(frozen=True)
class Bars:
    """Lying bars below each other. `now` and `before` name the two periods, where they are compared."""

    title: str
    bars: tuple[Bar, ...]
    now: str = ""
    before: str = ""


@dataclass(frozen=True)
class Line:
    """One line: a number for each period."""

    label: str
    numbers: tuple[Printed, ...]


@dataclass(frozen=True)
class Lines:
    """Lines through time, four at most. `periods` are pairs of words: ("1e kw", "2026")."""

    title: str
    periods: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Multiples:
    """The same bars for each of several places, beside each other and on one scale."""

    title: str
    places: tuple[tuple[str, tuple[Bar, ...]], ...]


@dataclass(frozen=True)
class FrontPart:
    """Doors of one state on a front, and their words in the legend."""

    state: DoorState
    label: str
    number: Printed


@dataclass(frozen=True)
class Front:
    """Doors by what came of them, drawn as the front of a flat: no door on it is a real one."""

    title: str
    parts: tuple[FrontPart, ...]


Chart = Bars | Lines | Multiples | Front


def in_words(chart: Chart) -> str:
    """All that the chart shows, in sentences: its alternative text."""
    if isinstance(chart, Bars):
        return f"{chart.title}. {_bars(chart.bars, chart.before)}."
    if isinstance(chart, Lines):
        return f"{chart.title}. " + " ".join(f"{_line(line, chart.periods)}." for line in chart.lines)
    if isinstance(chart, Multiples):
        return f"{chart.title}. " + " ".join(f"{place}: {_bars(bars, '')}." for place, bars in chart.places)
    told = "; ".join(f"{part.label}: {part.number.words}" for part in chart.parts)
    return _("{title}. Een tekening van een flat, met voor elke deur een kleur en een teken. {told}.").format(
        title=chart.title, told=told
    )


def _bars(bars: tuple[Bar, ...], before: str) -> str:
    return "; ".join(
        f"{bar.label}: {bar.number.words}" + (f" ({before}: {bar.before.words})" if bar.before and before else "")
        for bar in bars
    )


def _line(line: Line, periods: tuple[tuple[str, str], ...]) -> str:
    told = zip(periods, line.numbers, strict=True)
    return f"{line.label}: " + "; ".join(f"{' '.join(period)} {number.words}" for period, number in told)
