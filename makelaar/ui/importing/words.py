"""The words and signs of the page Uit Excel."""

from collections.abc import Sequence

from makelaar.i18n import N_, _, ngettext
from makelaar.services.imports import Fate, NotUnderstood, PersonNow
from makelaar.services.people_reach import shown_value
from makelaar.terms import PointKind

READABLE = ("*.xlsx", "*.xlsm", "*.xls", "*.ods", "*.csv", "*.tsv", "*.txt", "*.vcf")
FATES = {
    Fate.NEW: (N_("Nieuw"), "add", "fine"),
    Fate.ADDS: (N_("Erbij"), "person", "accent"),
    Fate.UPDATES: (N_("Bijgewerkt"), "refresh", "accent"),
    Fate.UNCHANGED: (N_("Staat er al"), "check", "muted"),
    Fate.DUPLICATE: (N_("Misschien dubbel"), "people", "caution"),
    Fate.LOOK: (N_("Even kijken"), "show", "caution"),
    Fate.SKIPPED: (N_("Overgeslagen"), "close", "muted"),
}
"""Word, sign and tint of each fate."""
ORDER = (Fate.DUPLICATE, Fate.LOOK, Fate.NEW, Fate.ADDS, Fate.UPDATES, Fate.UNCHANGED, Fate.SKIPPED)
"""What asks for her comes first."""


def fate_word(fate: Fate) -> str:
    """The fate in a word."""
    return _(FATES[fate][0])


def rows_word(count: int) -> str:
    """ "12 rijen"."""
    return ngettext("{n} rij", "{n} rijen", count).format(n=count)


def report_text(lines: Sequence[NotUnderstood]) -> str:
    """The report as plain text, one line a row, to paste somewhere."""
    return "\n".join(line.text for line in lines)


def card_lines(person: PersonNow) -> list[tuple[str, str]]:
    """Somebody on a card: what is filled, with its name."""
    address = " ".join(part for part in (person.street, person.number) if part)
    where = ", ".join(part for part in (address, " ".join(filter(None, [person.postcode, person.place]))) if part)
    phones = ", ".join(shown_value(PointKind.PHONE, value) for value in person.phones)
    lines = [
        (_("Naam"), person.name),
        (_("Adres"), where),
        (_("Wijk"), person.area),
        (_("Telefoon"), phones),
        (_("E-mail"), ", ".join(person.emails)),
        (_("Kan"), ", ".join(person.can)),
        (_("Wil"), ", ".join(person.want)),
        (_("Opvolging"), ", ".join(p.words or p.condition or str(p.due) for p in person.promises if p.is_open)),
        (_("Notities"), person.notes),
    ]
    return [(name, value) for name, value in lines if value]
