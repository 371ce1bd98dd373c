"""Reports to look at: printed numbers as a release has them, made without a register."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from makelaar.hearts.auditing import Verdict
from makelaar.hearts.disclosure import PERIOD, Cell, Group, How, Key, Reason, Release, Space, Unit, percentage
from makelaar.hearts.disclosure.printing import rounded
from makelaar.hearts.quarters import before, period_label, shown_period, year_before
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.contents import Letterhead, Told
from makelaar.services.accountability.numbers import MeasureNumbers, Periods
from makelaar.services.accountability.prepared import StoryTold
from makelaar.services.statistics.categories import UNKNOWN_NAMES
from makelaar.services.statistics.measures import MEASURES
from makelaar.terms import ReportTemplate

THEMES = ("groen", "contact", "wonen", "veiligheid", "geld", "gezondheid", "taal", "werk", "vervoer", "Zonder thema")
AREAS = ("Noord", "Vollenhove", "Staatsliedenkwartier", "Centrum", "Buurt onbekend")
AGES = ("t/m 17", "18–26", "27–44", "45–66", "67+", UNKNOWN_NAMES["leeftijd"])
KINDS = ("Tuin en tuinieren", "Koken en bakken", "Klussen in huis", "Taal oefenen", "Rijden en vervoer", "Anders")
_CATEGORIES = {"thema": THEMES, "buurt": AREAS, "leeftijd": AGES, "soort": KINDS}
Counts = Mapping[tuple[str, ...], int]
"""By (period, category of each dimension of a table), or (period,) for all of it."""


def numbers(
    code: str,
    quarters: Sequence[str],
    totals: Mapping[str, int],
    tables: Mapping[tuple[str, ...], Counts] | None = None,
    hidden: Sequence[tuple[str, ...]] = (),
    *,
    series: Sequence[str] = (),
    area: str = "",
    late: int = 0,
) -> MeasureNumbers:
    """A measure as it would be printed rounded: `totals` by period label, `tables` by their dimensions."""
    measure = MEASURES[code]
    now, was, year = (period_label(one) for one in (quarters, before(quarters), year_before(quarters)))
    every = sorted({*quarters, *before(quarters), *year_before(quarters), *series})
    groups = tuple(
        Group(PERIOD, period_label(one), tuple(one))
        for one in (quarters, before(quarters), year_before(quarters))
        if len(one) > 1
    )
    dims = tuple((dim, tuple(every) if dim == PERIOD else _CATEGORIES[dim]) for dim in measure.dims)
    space = Space(dims, (*groups, *((Group("buurt", area, AREAS[:-1]),) if area else ())), distinct=measure.distinct)
    around = {"buurt": area} if area and "buurt" in space.names else {}

    def cell(key: Key, count: int) -> Cell:
        if measure.unit is Unit.WORK:
            return Cell(key, How.EXACT, count)
        return rounded(key, count, space.k)

    cells = [cell(space.key({**around, PERIOD: period}), count) for period, count in totals.items()]
    whole = {dict(one.key)[PERIOD]: one for one in cells}
    for table, counts in (tables or {}).items():
        for (period, *labels), count in counts.items():
            key = space.key({**around, PERIOD: period, **dict(zip(table, labels, strict=True))})
            made = Cell(key, How.HIDDEN) if (period, *labels) in hidden else cell(key, count)
            cells.append(made)
            share = percentage(made, whole[period]) if len(table) == 1 and period == now else None
            cells += [share] if share is not None else []
    periods = Periods(now, was if was in totals else "", year if year in totals else "", tuple(series))
    verdict = None if measure.unit is Unit.WORK else Verdict((), len(cells), 3 * len(cells))
    reasons: dict[Key, Reason] = {}
    return MeasureNumbers(
        measure, space, periods, Release("x", code, tuple(cells), measure.unit), reasons, {}, late, area, verdict
    )


def by(period: str, labels: Sequence[str], counts: Sequence[int]) -> dict[tuple[str, ...], int]:
    """A table of one dimension."""
    return {(period, label): count for label, count in zip(labels, counts, strict=True)}


def quarter(**changes: object) -> Told:
    """A good quarter: everything counted, some of it small, some of it hidden."""
    q, was, year = "2026-Q3", "2026-Q2", "2025-Q3"
    series = ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
    themes = {
        **by(q, THEMES, (62, 55, 31, 18, 12, 3, 9, 0, 2, 14)),
        **by(was, THEMES, (40, 51, 36, 12, 16, 8, 4, 7, 3, 20)),
        **by(year, THEMES, (25, 33, 28, 14, 3, 11, 4, 2, 1, 10)),
    }
    crossed = {
        (q, theme, area): (7 * nth + 11 * at) % 26
        for (nth, theme), (at, area) in product(enumerate(THEMES), enumerate(AREAS))
    }
    made = (
        numbers(
            "mensen",
            (q,),
            dict(zip(series, (71, 83, 64, 98, 127), strict=True)),
            {
                ("thema",): themes,
                ("buurt",): by(q, AREAS, (44, 38, 22, 17, 4)),
                ("leeftijd",): by(q, AGES, (4, 12, 31, 42, 29, 9)),
                ("thema", "buurt"): crossed,
            },
            ((q, "veiligheid"), (was, "geld"), (q, "groen", "Centrum")),
            series=series,
            late=2,
        ),
        numbers("nieuw", (q,), dict(zip(series, (18, 24, 3, 29, 41), strict=True)), series=series),
        numbers("gesproken", (q,), {q: 33, was: 18}, {("buurt",): by(q, AREAS, (20, 11, 2, 0, 0))}),
        numbers("deuren_bereikt", (q,), {q: 58, was: 26}),
        numbers("contacten", (q,), {q: 214, was: 180, year: 133}),
        numbers("talenten", (q,), {q: 47, was: 38}, {("soort",): by(q, KINDS, (18, 22, 9, 6, 3, 4))}),
        numbers("wensen", (q,), {q: 52, was: 40}, {("soort",): by(q, KINDS, (24, 8, 12, 9, 2, 6))}),
        numbers("signalen", (q,), {q: 13, was: 9}),
        numbers("signalen_afgerond", (q,), {q: 8, was: 4}),
        numbers("aangebeld", (q,), {q: 146, was: 71}),
        numbers("deuren_aangebeld", (q,), {q: 131, was: 64}),
        numbers("rondes", (q,), {q: 4, was: 2}),
        numbers("beloften", (q,), {q: 39, was: 44}),
        numbers("beloften_gehouden", (q,), {q: 34, was: 40}),
        numbers("beloften_op_tijd", (q,), {q: 31, was: 33}),
        numbers("verhalen", (q,), {q: 2, was: 0}),
    )
    told = Told(
        choice=ReportChoice(ReportTemplate.QUARTER, date(2026, 7, 1), date(2026, 9, 30), for_whom="de gemeenteraad"),
        title="Wat er groeide in Vollenhove",
        period_words=shown_period((q,)),
        numbers=made,
        stories=STORIES,
        settings=LETTERHEAD,
        made_on=date(2026, 10, 6),
        areas=("Noord", "Vollenhove", "Staatsliedenkwartier", "Centrum"),
    )
    return replace(told, **changes)  # type: ignore[arg-type]  # fields by their names


def year() -> Told:
    """A whole year with its quarters as a line, and the year before."""
    quarters = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")
    now, was = "2025", "2024"

    def lined(code: str, whole: tuple[int, int], each: tuple[int, int, int, int]) -> MeasureNumbers:
        totals = {now: whole[0], was: whole[1], **dict(zip(quarters, each, strict=True))}
        return numbers(code, quarters, totals, series=quarters)

    themes = {**by(now, THEMES, (210, 180, 96, 60, 44, 31, 22, 17, 6, 40)), **by(was, THEMES, (90,) * 10)}
    people = numbers(
        "mensen",
        quarters,
        {now: 312, was: 240, **dict(zip(quarters, (71, 120, 98, 144), strict=True))},
        {("thema",): themes, ("leeftijd",): by(now, AGES, (14, 32, 71, 102, 79, 14))},
        series=quarters,
    )
    made = (
        people,
        lined("nieuw", (122, 80), (18, 54, 21, 29)),
        lined("contacten", (811, 640), (171, 220, 198, 222)),
        lined("deuren_bereikt", (140, 60), (20, 61, 33, 26)),
        lined("gesproken", (88, 31), (11, 40, 3, 34)),
        lined("deuren_aangebeld", (402, 250), (90, 140, 92, 80)),
        lined("aangebeld", (455, 301), (101, 160, 104, 90)),
        lined("beloften", (161, 140), (30, 51, 40, 40)),
        lined("beloften_gehouden", (144, 102), (28, 44, 36, 36)),
        lined("beloften_op_tijd", (131, 80), (20, 41, 35, 35)),
        lined("signalen", (41, 30), (8, 12, 11, 10)),
        lined("signalen_afgerond", (29, 18), (4, 9, 8, 8)),
    )
    choice = ReportChoice(ReportTemplate.YEAR, date(2025, 1, 1), date(2025, 12, 31))
    return quarter(choice=choice, numbers=made, title="Een jaar langs de deuren", period_words=now)


def area() -> Told:
    """The sociale foto of one wijk: its buurten beside each other."""
    told = quarter()
    choice = replace(told.choice, template=ReportTemplate.AREA, for_whom="het wijkoverleg")
    return replace(told, choice=choice, title="Sociale foto van Vollenhove")


def own_headings(text: str) -> Told:
    """The same quarter under headings of a municipality."""
    told = quarter()
    return replace(told, choice=replace(told.choice, headings=text))


def tiny() -> Told:
    """A register that has just begun: too few people to tell of."""
    q = "2026-Q3"
    made = (
        numbers("mensen", (q,), {q: 3}, {("thema",): by(q, THEMES, (2, 1, 0, 0, 0, 0, 0, 0, 0, 1))}),
        numbers("nieuw", (q,), {q: 3}),
        numbers("contacten", (q,), {q: 4}),
        numbers("talenten", (q,), {q: 1}, {("soort",): by(q, KINDS, (1, 0, 0, 0, 0, 0))}),
        numbers("aangebeld", (q,), {q: 0}),
        numbers("beloften", (q,), {q: 2}),
        numbers("beloften_gehouden", (q,), {q: 1}),
        numbers("beloften_op_tijd", (q,), {q: 1}),
    )
    return quarter(numbers=made, stories=(), areas=(), title="De eerste weken", settings=Letterhead())


LETTERHEAD = Letterhead(
    organisation="Welzijn in de Wijk",
    worker="Noor Visser",
    colour="#7A3E9D",
    introduction=(
        "Dit kwartaal begon met een kapotte heg en eindigde met een buurttuin. Wat ertussen zat, is vooral luisteren: "
        "aan de deur, op de stoep, aan de keukentafel.\n\n"
        "In de cijfers ziet u hoeveel mensen ik sprak. In de verhalen leest u wat ze zelf in gang zetten."
    ),
)
STORIES = (
    StoryTold(
        1,
        "De heg",
        "Een bewoner kon haar heg niet meer zelf snoeien. Een buurman die graag buiten is, had tijd over. Nu snoeien "
        "ze samen, en drinken ze daarna koffie.\n\nInmiddels helpen ze ook bij een derde tuin in de straat.",
        "Ik dacht dat ik om een heg vroeg, maar ik kreeg er een buurman bij.",
        "groen",
        "Vollenhove",
        (),
    ),
    StoryTold(
        2,
        "Samen koken",
        "Wat begon als een pan soep te veel, is nu elke maand een tafel vol.",
        "",
        "contact",
        "Noord",
        (),
    ),
)
