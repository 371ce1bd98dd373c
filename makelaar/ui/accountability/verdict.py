"""Whether a report may leave, in plain words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from makelaar.errors import UserError
from makelaar.i18n import _, ngettext

if TYPE_CHECKING:
    from makelaar.services.accountability.prepared import Prepared

_MOST = 4
"""Findings that are told one by one."""


@dataclass(frozen=True)
class Saying:
    """A sign, a word and what it means; `tint` is a colour of the palette, `more` are further sentences."""

    sign: str
    tint: str
    word: str
    sentence: str
    more: tuple[str, ...] = ()


def saying_of(prepared: "Prepared") -> Saying:
    """The verdict on a report."""
    if prepared.left_behind:
        many = len(prepared.left_behind)
        sentence = ngettext(
            "In de tekst staat nog {n} woord dat iemand kan aanwijzen. Haal het weg uit titel, inleiding of verhaal.",
            "In de tekst staan nog {n} woorden die iemand kunnen aanwijzen. Haal ze weg uit titel, inleiding of "
            "verhaal.",
            many,
        )
        return Saying("error", "overdue", _("Niet goedgekeurd"), sentence.format(n=many))
    findings = [finding for verdict in prepared.verdicts.values() for finding in verdict.findings]
    if findings:
        shown = tuple(finding.sentence for finding in findings[:_MOST])
        rest = len(findings) - len(shown)
        more = (*shown, ngettext("En nog {n}.", "En nog {n}.", rest).format(n=rest)) if rest else shown
        sentence = _("Mensen zijn hierin te herkennen of na te rekenen. Kies minder tabellen, of een langere periode.")
        return Saying("error", "overdue", _("Niet goedgekeurd"), sentence, more)
    return Saying("fine", "fine", _("Goedgekeurd"), _approved(prepared))


def saying_of_error(error: UserError) -> Saying:
    """Why there is no report."""
    return Saying("error", "overdue", _("Kan zo niet"), str(error))


def making() -> Saying:
    """While the report is being made."""
    return Saying("refresh", "muted", _("Wordt nagekeken"), _("We tellen, verbergen wat moet, en rekenen het na."))


def stopped() -> Saying:
    """She stopped it."""
    return Saying("info", "muted", _("Gestopt"), _("Het verslag is niet gemaakt. Er is niets veranderd."))


def _approved(prepared: "Prepared") -> str:
    printed = sum(verdict.printed for verdict in prepared.verdicts.values())
    if not printed:
        return _("Hier staat niets in waaraan iemand te herkennen is.")
    sentence = _("Uit {printed} cijfers is niemand te herkennen, ook niet samen met alles wat eerder wegging.")
    return sentence.format(printed=printed)
