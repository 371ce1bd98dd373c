"""From what was counted and told to a report: which parts each template has, in which order."""

from collections.abc import Callable, Mapping

from makelaar.export.accountability.report import Cover, Report, Section
from makelaar.hearts.report_headings import read_headings
from makelaar.i18n import _
from makelaar.services.accountability.contents.area_parts import areas, lookup
from makelaar.services.accountability.contents.closing_parts import guarded, sources, stories
from makelaar.services.accountability.contents.own_headings import known_placeholders, own_sections
from makelaar.services.accountability.contents.people_parts import (
    at_a_glance,
    few,
    introduction,
    people,
    remarks,
    talents_and_wishes,
    themes,
)
from makelaar.services.accountability.contents.reading import Reading
from makelaar.services.accountability.contents.told import Told
from makelaar.services.accountability.contents.work_parts import doors, others, promises, signals
from makelaar.services.accountability.templates import TEMPLATES
from makelaar.services.statistics.measures import MEASURES
from makelaar.terms import ReportTemplate

PARTS: Mapping[str, Callable[[Reading], Section | None]] = {
    "inleiding": introduction,
    "kerncijfers": at_a_glance,
    "mensen": people,
    "deuren": doors,
    "thema's": themes,
    "talenten en wensen": talents_and_wishes,
    "beloften": promises,
    "signalen": signals,
    "meer cijfers": others,
    "buurten": areas,
    "verhalen": stories,
    "te weinig": few,
    "tabellen": lookup,
    "bronnen": sources,
    "onherkenbaar": guarded,
}
"""Every part by the name that a municipality's template file has for it."""
_USUAL = (
    *("inleiding", "kerncijfers", "mensen", "deuren", "thema's", "talenten en wensen", "beloften", "signalen"),
    *("meer cijfers", "buurten", "verhalen", "te weinig", "tabellen", "bronnen", "onherkenbaar"),
)
_ORDERS = {
    ReportTemplate.PROJECT: (
        *("inleiding", "kerncijfers", "verhalen", "mensen", "thema's", "talenten en wensen", "deuren", "beloften"),
        *("signalen", "meer cijfers", "buurten", "te weinig", "tabellen", "bronnen", "onherkenbaar"),
    ),
    ReportTemplate.AREA: (
        *("inleiding", "kerncijfers", "buurten", "deuren", "thema's", "talenten en wensen", "mensen", "signalen"),
        *("verhalen", "beloften", "meer cijfers", "te weinig", "tabellen", "bronnen", "onherkenbaar"),
    ),
}
_ALWAYS = ("bronnen", "onherkenbaar")
"""Parts that stand in every report, at its end where a municipality gave them no place."""


def assemble(told: Told) -> Report:
    """The report. Raises WrongHeadings where the municipality's own headings cannot be read."""
    reading = Reading(told)
    gaps: tuple[str, ...] = ()
    if told.choice.headings.strip():
        own, gaps, used = own_sections(reading, told.choice.headings, _codes(), PARTS)
        rest = [PARTS[name](reading) for name in _ALWAYS if name not in used]
        if told.remarks and "kerncijfers" not in used:
            rest.insert(0, Section(_("Goed om te weten"), remarks(reading)))
        sections = [*own, *(one for one in rest if one is not None)]
    else:
        made = (PARTS[name](reading) for name in _ORDERS.get(told.choice.template, _USUAL))
        sections = [one for one in made if one is not None]
    return Report(_cover(told), tuple(sections), told.made_on, told.settings.colour, gaps)


def _cover(told: Told) -> Cover:
    settings = told.settings
    return Cover(
        title=told.title,
        kind=_(TEMPLATES[told.choice.template].name),
        period=told.period_words,
        areas=told.areas,
        organisation=settings.organisation,
        worker=settings.worker,
        for_whom=told.choice.for_whom,
        logo=settings.logo,
    )


def check_headings(text: str) -> None:
    """Raises WrongHeadings where a municipality's own headings cannot be read; the sentence says in which line."""
    read_headings(text, known_placeholders(_codes(), PARTS))


def _codes() -> tuple[str, ...]:
    return tuple(measure.code for measure in MEASURES)
