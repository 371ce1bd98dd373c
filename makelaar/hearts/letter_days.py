"""Days as a letter says them, in its own language, whatever the screen speaks."""

from datetime import date

from babel.dates import format_date


def letter_day(day: date, language: str = "nl") -> str:
    """ "zaterdag 21 november"; "Saturday 21 November" in a letter in English ("en")."""
    said: str = format_date(day, "EEEE d MMMM", locale=language)
    return said


def looking_back(day: date, today: date) -> str:
    """When something was, for "We spraken elkaar …": "vorige week", "in maart", "in november vorig jaar"."""
    days = (today - day).days
    if days <= 0:
        return "vandaag"
    if days < 7:
        return "afgelopen " + format_date(day, "EEEE", locale="nl")
    if days < 14:
        return "vorige week"
    month: str = format_date(day, "MMMM", locale="nl")
    if day.year == today.year:
        return f"in {month}"
    return f"in {month} vorig jaar" if day.year == today.year - 1 else f"in {month} {day.year}"
