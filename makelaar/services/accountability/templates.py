"""What each template of a report has: which periods it takes, its tables, what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from makelaar.errors import Refused
from makelaar.hearts.day_words import plain_day
from makelaar.hearts.quarters import bounds, quarters_around, quarters_of, shown_period
from makelaar.i18n import N_, _
from makelaar.services.accountability.choice import Table
from makelaar.terms import ReportTemplate

# Ages are hers to choose: linked with themes and areas they make a year after four quarters take minutes.
_SIMPLE: tuple[Table, ...] = (("thema",), ("buurt",), ("soort",))
_CROSSED: tuple[Table, ...] = (*_SIMPLE, ("thema", "buurt"))


@dataclass(frozen=True)
class TemplateParts:
    """A template: its name, what its files are called, how many quarters it is about (0: any number), and the tables of
    people that it has."""

    name: str
    stem: str
    quarters: int
    tables: tuple[Table, ...]


TEMPLATES = {
    ReportTemplate.QUARTER: TemplateParts(N_("Kwartaalverslag"), "kwartaalverslag", 1, _SIMPLE),
    ReportTemplate.HALF_YEAR: TemplateParts(N_("Halfjaarverslag"), "halfjaarverslag", 2, _CROSSED),
    ReportTemplate.YEAR: TemplateParts(N_("Jaarverslag"), "jaarverslag", 4, _CROSSED),
    ReportTemplate.PROJECT: TemplateParts(N_("Projectverslag"), "projectverslag", 0, _SIMPLE),
    ReportTemplate.AREA: TemplateParts(N_("Sociale foto"), "sociale-foto", 0, _CROSSED),
    ReportTemplate.ROUND: TemplateParts(N_("Verslag van rondes"), "rondeverslag", 0, ()),
}


def quarters_for(template: ReportTemplate, first: date, last: date, today: date) -> tuple[str, ...]:
    """The quarters of a report from `first` to `last`. Raises Refused for another period than whole quarters, for one
    that the template does not take, and for one that is still to come; the sentence says what to choose."""
    if last < first:
        raise Refused(_("De laatste dag ligt vóór de eerste. Er is niets gemaakt; kies de dagen opnieuw."))
    around = quarters_around(first, last)
    parts = TEMPLATES[template]
    try:
        quarters = quarters_of(first, last)
    except ValueError:
        raise Refused(_not_whole(parts, around)) from None
    if quarters != _fitting(parts, quarters):
        raise Refused(_not_whole(parts, quarters))
    if bounds(quarters[-1])[0] > today:
        sentence = _("{quarter} moet nog beginnen. Er is niets gemaakt; kies een kwartaal dat al loopt of voorbij is.")
        raise Refused(sentence.format(quarter=_capital(shown_period(quarters[-1:]))))
    return quarters


def unfinished(quarters: Sequence[str], today: date) -> str:
    """What to know of a report about a quarter that is not over yet; "" where it is."""
    last = bounds(quarters[-1])[1]
    if last <= today:
        return ""
    # also printed, for whom the report is
    sentence = _(
        "{quarter} loopt nog tot en met {day}. Wat na dit verslag wordt opgeschreven, telt in het volgende "
        "kwartaal mee."
    )
    return sentence.format(quarter=_capital(shown_period(quarters[-1:])), day=plain_day(last))


def usual_title(template: ReportTemplate, quarters: Sequence[str], area: str) -> str:
    """The title of a report that nobody gave one: "Kwartaalverslag eerste kwartaal 2026, Vollenhove"."""
    name = _(TEMPLATES[template].name)
    words = f"{name} {shown_period(quarters)}"
    return f"{words}, {area}" if area else words


def usual_name(template: ReportTemplate, period: str) -> str:
    """The name of a release, and of its files: "kwartaalverslag-2026-Q1". Nothing personal is in it."""
    return f"{TEMPLATES[template].stem}-{period}".replace("–", "-tm-")


def _fitting(parts: TemplateParts, quarters: Sequence[str]) -> tuple[str, ...]:
    """The period of this template that has the first of `quarters` in it."""
    if not parts.quarters:
        return tuple(quarters)
    year = quarters[0].partition("-")[0]
    whole = tuple(f"{year}-Q{n}" for n in range(1, 5))
    start = whole.index(quarters[0]) // parts.quarters * parts.quarters
    return whole[start : start + parts.quarters]


def _not_whole(parts: TemplateParts, around: Sequence[str]) -> str:
    quarters = _fitting(parts, around)
    sentence = _(
        "Een verslag gaat over hele kwartalen: zo is geen cijfer van een ander af te trekken. Er is niets gemaakt. "
        "{template}: kies {first} t/m {last}."
    )
    days = bounds(quarters[0])[0], bounds(quarters[-1])[1]
    return sentence.format(template=_(parts.name), first=plain_day(days[0]), last=plain_day(days[1]))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
