"""What the audit says, in sentences that a councillor understands."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from makelaar.i18n import N_, _, ngettext

CHECKER = "1"
"""The version of the audit, for the ledger of releases: raised when a verdict could change."""


class Rule(StrEnum):
    """Which rule of the audit did not hold; the last two come before them all."""

    RANGE = "R1"
    WITNESS = "R2"
    PRINTED = "R3"
    LINE = "R4"
    OWN_CELL = "R5"
    CONTRADICTION = "contradiction"
    UNDECIDED = "undecided"


_SENTENCES = {
    Rule.RANGE: N_("{cell}: wie alles naast elkaar legt, weet dit kleine aantal mensen bijna precies ({low}–{high})."),
    Rule.WITNESS: N_("{cell}: met hele mensen gerekend blijft er te weinig over dat ook waar kan zijn ({low}–{high})."),
    Rule.PRINTED: N_("{cell}: hier staat een aantal onder de {k}, of het volgt uit een totaal min zijn delen."),
    Rule.LINE: N_("{cell}: hier is zeker iemand, en in de rest van de rij zeker niemand. Zo weet je het van iedereen."),
    Rule.OWN_CELL: N_("{cell}: wie weet dat zij hier de enige is, kan uitrekenen hoeveel mensen er zijn bij {other}."),
    Rule.CONTRADICTION: N_(
        "{cell}: de cijfers spreken elkaar tegen. Het verschil laat zien wie erbij kwam of wegging."
    ),
    Rule.UNDECIDED: N_("{cell}: dit kon niet helemaal worden nagerekend, en telt daarom als niet veilig."),
}


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold, with the cell where it shows."""

    rule: Rule
    measure: str
    cell: str
    k: int = 0
    low: int = 0
    high: int = 0
    other: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong, in the language in use."""
        return _(_SENTENCES[self.rule]).format(cell=self.cell, k=self.k, low=self.low, high=self.high, other=self.other)


@dataclass(frozen=True)
class Verdict:
    """The outcome of an audit: passed only if nothing was found."""

    findings: tuple[Finding, ...]
    printed: int
    """Printed cells that were read."""
    asked: int
    """Numbers of people that were tried to find out."""
    work: tuple[str, ...] = ()
    """Measures about the work, which are exact and not about people; they were not audited."""
    checker: str = CHECKER

    @property
    def passed(self) -> bool:
        """Whether this may leave the laptop."""
        return not self.findings

    @property
    def summary(self) -> str:
        """The verdict in one or two sentences."""
        if self.findings:
            many = len(self.findings)
            return ngettext(
                "Niet goedgekeurd: bij {many} cijfer zijn mensen te herkennen of na te rekenen.",
                "Niet goedgekeurd: bij {many} cijfers zijn mensen te herkennen of na te rekenen.",
                many,
            ).format(many=many)
        said = _("Goedgekeurd: uit {printed} cijfers, ook samen met alle eerdere, is niemand te herkennen.")
        return said.format(printed=self.printed)


Progress = Callable[[float], None]
"""Told how far it is, from 0 to 1; what it raises stops the audit."""
