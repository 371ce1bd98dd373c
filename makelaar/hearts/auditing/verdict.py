"""What the audit says, in sentences that a councillor understands."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from makelaar.i18n import N_, _, ngettext

CHECKER = "2"
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
class Trust:
    """What a verdict takes on trust: no reader of the file can see whether it is so."""

    work: tuple[str, ...] = ()
    """Measures that are said to be about the work and not about people; they were not audited."""
    distinct: tuple[str, ...] = ()
    """Dimensions along which somebody is said to count more than once."""
    zeros: int = 0
    """Inner cells in which nobody is said to be possible."""
    unread: tuple[str, ...] = ()
    """Fields of the file that the audit does not know."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """For whoever receives the file: to ask about."""
        said = [
            (self.work, _("Niet nagerekend, want dit gaat over het werk en niet over mensen: {words}.")),
            (self.distinct, _("Aangenomen: iemand kan meer dan één keer meetellen bij {words}.")),
            (self.unread, _("Niet gelezen, want onbekend: {words}.")),
        ]
        sentences = [sentence.format(words=", ".join(words)) for words, sentence in said if words]
        if self.zeros:
            sentences.append(
                ngettext(
                    "Aangenomen: in {many} vakje kan bij voorbaat niemand zijn.",
                    "Aangenomen: in {many} vakjes kan bij voorbaat niemand zijn.",
                    self.zeros,
                ).format(many=self.zeros)
            )
        return tuple(sentences)


@dataclass(frozen=True)
class Verdict:
    """The outcome of an audit: passed only if nothing was found."""

    findings: tuple[Finding, ...]
    printed: int
    """Printed cells that were read."""
    asked: int
    """Numbers of people that were tried to find out."""
    trust: Trust = Trust()
    checker: str = CHECKER

    @property
    def work(self) -> tuple[str, ...]:
        """Measures about the work, which were not audited."""
        return self.trust.work

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
        if not self.printed:
            return _("Goedgekeurd: er staat geen enkel aantal mensen in.")
        return ngettext(
            "Goedgekeurd: uit {printed} cijfer is niemand te herkennen.",
            "Goedgekeurd: uit {printed} cijfers, ook samen met alle eerdere, is niemand te herkennen.",
            self.printed,
        ).format(printed=self.printed)


Progress = Callable[[float], None]
"""Told how far it is, from 0 to 1; what it raises stops the audit."""
