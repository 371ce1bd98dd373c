"""The registry of measures: what a report can count, what each figure means, and where it comes from.

A later part of the program adds its own with one line here: matches, referrals, activities are not there yet.
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from makelaar.hearts.disclosure import PERIOD, Measure, Measures, Unit
from makelaar.i18n import N_
from makelaar.services.statistics import sources_people, sources_work
from makelaar.services.statistics.facts import Facts, Span

Source = Callable[[Session, Span], Facts]

_AREA, _THEME, _KIND, _AGE = "buurt", "thema", "soort", "leeftijd"


def _people(code: str, name: str, definition: str, *dims: str, distinct: tuple[str, ...] = ()) -> Measure:
    return Measure(code, name, definition, Unit.PEOPLE, (*dims, PERIOD), frozenset(distinct))


def _work(code: str, name: str, definition: str, *, distinct: tuple[str, ...] = ()) -> Measure:
    return Measure(code, name, definition, Unit.WORK, (_AREA, PERIOD), frozenset(distinct))


_ALL: tuple[tuple[Measure, Source], ...] = (
    (
        _people(
            "mensen",
            N_("Mensen met wie er contact was"),
            N_(
                "Iedereen met wie in deze periode minstens één contact was, aan de deur of elders. Wie vaker gesproken "
                "is, telt één keer; wie tussen twee kwartalen verhuist, in beide buurten. Een gesprek aan de deur "
                "zonder naam telt als één mens. Thema’s van een gesprek aan de deur tellen alleen waar de bewoner zei "
                "dat het verteld mag worden."
            ),
            _THEME,
            _AREA,
            _AGE,
            distinct=(_THEME, PERIOD),
        ),
        sources_people.people,
    ),
    (
        _people(
            "nieuw",
            N_("Nieuwe mensen"),
            N_("Mensen die in deze periode voor het eerst in beeld kwamen: ontmoet, of anders opgeschreven."),
            _AREA,
            _AGE,
        ),
        sources_people.new,
    ),
    (
        _people(
            "gesproken",
            N_("Gesproken aan de deur"),
            N_(
                "Mensen met wie een gesprek aan de deur was. Wie vaker gesproken is, telt één keer; een gesprek zonder "
                "naam telt als één mens."
            ),
            _AREA,
            distinct=(PERIOD,),
        ),
        sources_people.spoken,
    ),
    (
        _people(
            "deuren_bereikt",
            N_("Bereikte deuren"),
            N_("Deuren waar iemand opendeed. Een deur telt één keer, als één huishouden."),
            _AREA,
            distinct=(PERIOD,),
        ),
        sources_work.doors_opened,
    ),
    (
        _people(
            "contacten",
            N_("Contacten"),
            N_("Alle contacten samen, aan de deur en elders. Een keukentafel telt voor iedereen die erbij was."),
        ),
        sources_people.contacts,
    ),
    (
        _people(
            "talenten",
            N_("Mensen van wie is opgeschreven wat ze kunnen"),
            N_("Mensen van wie in deze periode een talent is opgeschreven; per soort telt iedereen één keer."),
            _KIND,
            _AREA,
            distinct=(_KIND, PERIOD),
        ),
        sources_people.talents,
    ),
    (
        _people(
            "wensen",
            N_("Mensen van wie is opgeschreven wat ze willen"),
            N_("Mensen van wie in deze periode een wens is opgeschreven; per soort telt iedereen één keer."),
            _KIND,
            _AREA,
            distinct=(_KIND, PERIOD),
        ),
        sources_people.wishes,
    ),
    (
        _people("signalen", N_("Signalen"), N_("Zorgen die in deze periode zijn opgeschreven."), _AREA),
        sources_people.signals,
    ),
    (
        _people(
            "signalen_afgerond",
            N_("Afgeronde signalen"),
            N_("Zorgen die in deze periode zijn afgerond, wanneer ze ook zijn opgeschreven."),
            _AREA,
        ),
        sources_people.signals_closed,
    ),
    (
        _work("aangebeld", N_("Keer aangebeld"), N_("Hoe vaak er is aangebeld; een deur kan vaker meetellen.")),
        sources_work.rings,
    ),
    (
        _work(
            "deuren_aangebeld",
            N_("Deuren waar is aangebeld"),
            N_("Deuren waar in deze periode minstens één keer is aangebeld; een deur telt één keer."),
            distinct=(PERIOD,),
        ),
        sources_work.doors_rung,
    ),
    (
        _work("rondes", N_("Rondes"), N_("Rondes langs de deuren waarop is aangebeld."), distinct=(_AREA, PERIOD)),
        sources_work.rounds,
    ),
    (
        _work("beloften", N_("Beloften gedaan"), N_("Beloften om op iemand terug te komen, gedaan in deze periode.")),
        sources_work.promises,
    ),
    (
        _work("beloften_gehouden", N_("Beloften gehouden"), N_("Beloften die in deze periode zijn gehouden.")),
        sources_work.promises_kept,
    ),
    (
        _work(
            "beloften_op_tijd",
            N_("Beloften op tijd gehouden"),
            N_("Gehouden op of vóór de dag die het laatst was afgesproken. Een belofte zonder dag is altijd op tijd."),
        ),
        sources_work.promises_on_time,
    ),
    (
        _work("verhalen", N_("Verhalen"), N_("Verhalen die in deze periode klaar kwamen om te vertellen.")),
        sources_work.stories,
    ),
)

MEASURES = Measures(measure for measure, _source in _ALL)
"""All measures, in the order of a report."""
SOURCES: dict[str, Source] = {measure.code: source for measure, source in _ALL}
"""Where the facts of each come from."""
