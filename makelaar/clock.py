"""The one source of "now": everything else takes a day or a moment as an argument."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """What a program part needs to know of time."""

    def today(self) -> date:
        """The day on the user's calendar."""
        ...

    def now(self) -> datetime:
        """This moment, in UTC, with its time zone."""
        ...


class SystemClock:
    """The clock of this laptop. Order in the register never depends on it: ids do (a clock may be set back)."""

    def today(self) -> date:
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        return datetime.now(UTC)


def wall_time(moment: datetime) -> datetime:
    """A moment as the register keeps it (UTC, with or without zone) by the clock on this laptop's wall."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()


class FixedClock:
    """A clock that stands still: for tests, for `--today`, and for the example neighbourhood."""

    def __init__(self, day: date) -> None:
        self.day = day

    def today(self) -> date:
        return self.day

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)
