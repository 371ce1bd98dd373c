"""The parts that go with every report: stories, what the figures mean, how everybody stayed unrecognisable."""

from makelaar.export.accountability.printed import HIDDEN, NOTHING, Sort
from makelaar.export.accountability.report import (
    Block,
    Bullets,
    DataTable,
    Explained,
    Framed,
    Heading,
    Paragraph,
    Section,
    StoryCard,
    TableRow,
)
from makelaar.hearts.disclosure import Unit
from makelaar.i18n import _, ngettext
from makelaar.services.accountability.contents.findings import capital
from makelaar.services.accountability.contents.reading import Reading


def stories(reading: Reading) -> Section | None:
    """The stories that may be told, as cards."""
    told = reading.told.stories
    if not told:
        return None
    cards = tuple(
        StoryCard(one.title, one.text, one.quote, " · ".join(capital(x) for x in (one.theme, one.area) if x))
        for one in told
    )
    title = ngettext("Een verhaal uit de buurt", "{n} verhalen uit de buurt", len(told)).format(n=len(told))
    return Section(title, cards, _("Verhalen"))


def sources(reading: Reading) -> Section | None:
    """What each figure counts and where it comes from."""
    if not reading.measures:
        return None
    terms = tuple((_(one.measure.name), _(one.measure.definition)) for one in reading.measures)
    blocks: list[Block] = [
        Paragraph(
            _(
                "Alle cijfers komen uit het register waarin de buurtwerker opschrijft wie zij spreekt, wat is beloofd "
                "en waar zij aanbelde. Wat niemand opschreef, staat er niet in."
            )
        )
    ]
    if any(one.late for one in reading.measures):
        blocks.append(Framed(_("Nagekomen"), _late()))
    blocks.append(Explained(terms))
    return Section(_("Wat de cijfers betekenen"), tuple(blocks), _("Bronnen"))


def guarded(reading: Reading) -> Section:
    """The page that a councillor understands: what was done so that nobody can be recognised, and who checked it."""
    told = reading.told
    blocks: list[Block] = [
        Paragraph(
            _(
                "Dit verslag gaat over bewoners. Zij moeten erop kunnen rekenen dat niemand hen eruit herkent: geen "
                "buur, geen ambtenaar, en ook niet wie alle verslagen naast elkaar legt en gaat rekenen."
            )
        ),
        _signs(reading),
        Heading(_("Wat we daarvoor doen")),
        Bullets(tuple(_rules(reading))),
        _audit(reading),
    ]
    if told.stories:
        blocks.append(Framed(_("De verhalen"), _about_stories()))
    return Section(_("Zo bleef iedereen onherkenbaar"), tuple(blocks), own_page=True)


def _late() -> str:
    return _(
        "Soms wordt iets pas opgeschreven als het kwartaal al is uitgegeven. Dat kwartaal verandert dan niet meer; "
        "wat is nagekomen telt mee in het eerste kwartaal dat daarna wordt uitgegeven. Ook in dit verslag zit zoiets."
    )


def _signs(reading: Reading) -> DataTable:
    """Only the signs that this report has."""
    k, sorts = reading.told.k, reading.sorts
    rows = []
    if reading.rounded:
        rows.append(TableRow("15", (_("Ongeveer 15: afgerond op vijf. Het zijn er 13, 14, 15, 16 of 17."),)))
    elif Sort.NUMBER in sorts:
        rows.append(TableRow("15", (_("Precies 15 mensen."),)))
    for bound in reading.bounds:
        said = _("Minder dan {k} mensen, misschien ook niemand.").format(k=bound)
        rows.append(TableRow(f"<{bound}", (said,)))
    if Sort.HIDDEN in sorts:
        rows.append(TableRow(HIDDEN, (_hidden(k),)))
    nothing = _("Geen getal: niet geteld, nooit uitgegeven, of te weinig om een aandeel van te geven.")
    rows.append(TableRow(NOTHING, (nothing,)))
    return DataTable(_("Zo lees je de cijfers over mensen"), (_("Teken"), _("Wat het betekent")), tuple(rows))


def _hidden(k: int) -> str:
    return _(
        "Verborgen. Het kunnen er weinig of veel zijn: zou dit getal er staan, dan was een aantal onder de {k} uit te "
        "rekenen."
    ).format(k=k)


def _rules(reading: Reading) -> list[str]:
    told = reading.told
    rules = [
        _("Minder dan {k} mensen noemen we nooit als getal. Bij gevoelige thema’s is dat minder dan {more}.").format(
            k=told.k, more=told.k_sensitive
        ),
        _(
            "Wat al is uitgegeven telt mee: ook door dit verslag van een eerder verslag af te trekken is niemand te "
            "vinden."
        ),
        _("Een kwartaal dat is uitgegeven, verandert daarna niet meer. Wat later wordt opgeschreven, telt later mee."),
    ]
    if reading.rounded:
        rules.append(_("Percentages zijn berekend uit de getallen die er staan, niet uit wat erachter zit."))
        rules.append(_("Omdat er is afgerond, tellen regels niet altijd precies op tot het totaal."))
    if any(one.measure.unit is Unit.WORK for one in reading.measures):
        rules.append(
            _(
                "Cijfers over het werk zelf, zoals beloften en aanbellen, zijn precies waar dat kan. Die gaan over "
                "ons, niet over bewoners."
            )
        )
    return rules


def _audit(reading: Reading) -> Framed:
    """What the separate checker said, over all measures of people."""
    verdicts = [one.verdict for one in reading.measures if one.verdict is not None]
    title = _("Nagerekend voor het verslag de deur uitging")
    if not verdicts:
        return Framed(title, _("In dit verslag staan geen cijfers over mensen. Er was niets na te rekenen."))
    text = _(
        "Een apart controleprogramma (versie {checker}) las dit verslag en alle eerdere, met {k} mensen als drempel. "
        "Het probeerde uit {printed} cijfers {asked} kleine aantallen uit te rekenen."
    ).format(
        checker=verdicts[0].checker,
        asked=sum(one.asked for one in verdicts),
        printed=sum(one.printed for one in verdicts),
        k=reading.told.k,
    )
    if all(one.passed for one in verdicts):
        said = _("Dat lukte bij geen enkel aantal. Het verslag is goedgekeurd.")
    else:
        said = _("Dat lukte. Het verslag is niet goedgekeurd en mag zo niet worden uitgegeven.")
    again = _("De gemeente kan dit zelf nadoen met de bestanden die bij dit verslag horen.")
    return Framed(title, f"{text} {said} {again}")


def _about_stories() -> str:
    return _(
        "Elk verhaal staat er met toestemming. Namen, adressen, data en alles waaraan iemand te herkennen is, zijn "
        "eruit gehaald of herschreven. Een verhaal staat er alleen als genoeg mensen in de buurt het verteld kunnen "
        "hebben."
    )
