"""Days as a worker says them: "over 3 weken · ma 14 dec". Pure; the window, the command line and the PDF share it."""

from datetime import date

from makelaar.i18n import N_, _, ngettext

_WEEKDAYS = (
    N_("maandag"),
    N_("dinsdag"),
    N_("woensdag"),
    N_("donderdag"),
    N_("vrijdag"),
    N_("zaterdag"),
    N_("zondag"),
)
_WEEKDAYS_SHORT = (N_("ma"), N_("di"), N_("wo"), N_("do"), N_("vr"), N_("za"), N_("zo"))
_MONTHS = (
    N_("januari"),
    N_("februari"),
    N_("maart"),
    N_("april"),
    N_("mei"),
    N_("juni"),
    N_("juli"),
    N_("augustus"),
    N_("september"),
    N_("oktober"),
    N_("november"),
    N_("december"),
)
_MONTHS_SHORT = (
    N_("jan"),
    N_("feb"),
    N_("mrt"),
    N_("apr"),
    N_("mei"),
    N_("jun"),
    N_("jul"),
    N_("aug"),
    N_("sep"),
    N_("okt"),
    N_("nov"),
    N_("dec"),
)
_NEAR = {
    -2: N_("eergisteren"),
    -1: N_("gisteren"),
    0: N_("vandaag"),
    1: N_("morgen"),
    2: N_("overmorgen"),
}


def weekday_name(day: date) -> str:
    """ "maandag"."""
    return _(_WEEKDAYS[day.weekday()])


def month_name(day: date) -> str:
    """ "december"."""
    return _(_MONTHS[day.month - 1])


def plain_day(day: date) -> str:
    """The date without its weekday: "14 december 2026"."""
    return f"{day.day} {month_name(day)} {day.year}"


def exact_day(day: date) -> str:
    """The whole date: "maandag 14 december 2026"."""
    return f"{weekday_name(day)} {plain_day(day)}"


def short_day(day: date, today: date) -> str:
    """ "ma 14 dec", with the year where it is another than today's."""
    words = f"{_(_WEEKDAYS_SHORT[day.weekday()])} {day.day} {_(_MONTHS_SHORT[day.month - 1])}"
    return words if day.year == today.year else f"{words} {day.year}"


def distance(day: date, today: date) -> str:
    """How far a day is: "over 3 weken", "4 dagen geleden", "morgen". Never says less time than there is."""
    days = (day - today).days
    if days in _NEAR:
        return _(_NEAR[days])
    amount = _amount(abs(days), _whole_months(*sorted((day, today))))
    return (_("over {amount}") if days > 0 else _("{amount} geleden")).format(amount=amount)


def spoken_day(day: date, today: date) -> str:
    """The two together: "over 3 weken · ma 14 dec"."""
    return f"{distance(day, today)} · {short_day(day, today)}"


def _amount(days: int, months: int) -> str:
    """The largest unit that says it well: days under two weeks, weeks under two months, months under two years."""
    if days < 14:
        return ngettext("{n} dag", "{n} dagen", days).format(n=days)
    if months < 2:
        weeks = days // 7
        return ngettext("{n} week", "{n} weken", weeks).format(n=weeks)
    if months < 12 or (months < 24 and months % 12):
        return ngettext("{n} maand", "{n} maanden", months).format(n=months)
    years = months // 12
    return ngettext("{n} jaar", "{n} jaar", years).format(n=years)


def _whole_months(first: date, last: date) -> int:
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)
