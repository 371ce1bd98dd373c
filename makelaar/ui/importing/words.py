"""The words and signs of the page Uit Excel."""

from collections.abc import Sequence

from makelaar.i18n import N_, _, ngettext
from makelaar.services.imports import Fate, NotUnderstood, PersonNow, Undone
from makelaar.services.people.reach import shown_value
from makelaar.terms import PointKind

NAMED = 5
"""People told by name in one sentence."""
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


def doubts_text(count: int) -> str:
    """Under the columns: how many deserve a look."""
    if not count:
        return _("Zo te zien klopt dit. Kijk even en ga door.")
    return ngettext("{n} kolom is niet zeker.", "{n} kolommen zijn niet zeker.", count).format(n=count)


def waiting_text(count: int) -> str:
    """Under the preview: how many rows wait for her choice, and what happens without one."""
    if not count:
        return _("Er is nog niets in je register gezet.")
    return ngettext(
        "{n} rij misschien dubbel: kies je niet, dan komt er een nieuwe mens bij.",
        "{n} rijen misschien dubbel: kies je niet, dan komen ze er als nieuwe mensen bij.",
        count,
    ).format(n=count)


def undone_text(undone: Undone) -> str:
    """What came of undoing an import: who went, and who stayed and why."""
    gone = ngettext("{n} mens is weer weg", "{n} mensen zijn weer weg", undone.removed).format(n=undone.removed)
    said = _("Import ongedaan gemaakt: {gone}.").format(gone=gone)
    if not undone.kept:
        return said
    names = ", ".join(kept.name for kept in undone.kept[:NAMED]) + (" …" if len(undone.kept) > NAMED else "")
    stays = ngettext(
        "{names} blijft, want daar is sindsdien iets aan veranderd.",
        "{names} blijven, want daar is sindsdien iets aan veranderd.",
        len(undone.kept),
    )
    return f"{said} {stays.format(names=names)}"


def report_text(lines: Sequence[NotUnderstood]) -> str:
    """The report as plain text, one line a row, to paste somewhere."""
    return "\n".join(line.text for line in lines)


def card_lines(person: PersonNow) -> list[tuple[str, str]]:
    """Somebody on a card: what is filled, with its name."""
    address = " ".join(part for part in (person.street, person.number, person.door) if part)
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
