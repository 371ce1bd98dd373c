"""What is said when a register opens."""

from datetime import date

from makelaar.hearts.day_words import spoken_day
from makelaar.i18n import _, ngettext
from makelaar.services.registers import RegisterSummary


def opened_line(register: RegisterSummary, today: date) -> str:
    """No cipher notices that an older copy was put back: this sentence lets her notice."""
    people = ngettext("{n} mens", "{n} mensen", register.people).format(n=f"{register.people:,}".replace(",", "."))
    if register.last_changed is None:
        return people
    day = register.last_changed.astimezone().date()
    return _("Laatst gewijzigd: {when} · {people}").format(when=spoken_day(day, today), people=people)
