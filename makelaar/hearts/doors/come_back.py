"""When somebody said to come back: "donderdag na 17u", "volgende week". Pure."""

import re
from datetime import date

from makelaar.hearts.days import find_days, read_day

LONGEST = 200
"""Characters that are looked at: what is said at a door is shorter."""
_HOUR = r"\d{1,2}(?:[:.]\d{2})?(?:\s*(?:uur|u|h)\b)?"
_CLOCK = re.compile(
    rf"\b(?:(?:tussen|van)\s+{_HOUR}\s*(?:en|tot|-|–)\s*{_HOUR}"
    rf"|(?:na|vanaf|om|rond|voor|tot|half|liefst na|niet voor)\s+(?:half\s+)?{_HOUR}(?!\s*[-/]\d|\s*[a-z])"
    r"|\d{1,2}[:.]\d{2}\s*(?:uur|u|h)?\b|\d{1,2}\s*(?:uur|u|h)\b)",
    re.IGNORECASE,
)
"""A time of the day, with what leads it in. "na 3 december" is none: letters follow the number."""
_RATHER = re.compile(r"\b(?:liefst|graag|bij voorkeur|eventueel|misschien)\b", re.IGNORECASE)


def come_back_day(words: str, today: date) -> date | None:
    """The day that the words say, on which they were said on `today`; None where they say none ("na 17 uur", "later").

    A time of the day is left out of it. Where two days may be meant it is the first, for a day too early is
    asked again and a day too late is missed. Never a day before `today`.
    """
    words = words[:LONGEST].strip()
    if not words:
        return None
    timeless = " ".join(_RATHER.sub(" ", _CLOCK.sub(" ", words)).split()).strip(" ,;.")
    whole = (read_day(words, today), read_day(timeless, today))
    within = find_days(f"kom terug {timeless}", today)
    days = (reading.day for reading in (*whole, *within) if reading is not None)
    return next((day for day in days if day is not None and day >= today), None)
