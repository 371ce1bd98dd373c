"""The figures of a report: every measure that it can have, counted, protected and audited one after the other, so that
no more than one cube is in memory."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.disclosure import PERIOD, CannotProtect, Display, Group, Measure
from makelaar.i18n import _
from makelaar.services.accountability.choice import Table
from makelaar.services.accountability.history import load_past
from makelaar.services.accountability.labels import Labels, Names
from makelaar.services.accountability.measuring import Asked, Measured, Progress, measured
from makelaar.services.accountability.nested import WIDEST, Named, hidden_by
from makelaar.services.accountability.numbers import AREA
from makelaar.services.accountability.round_numbers import along_rounds, reported_before, with_rounds
from makelaar.services.accountability.thresholds import Thresholds
from makelaar.services.statistics.categories import area_group, group_code, names_of
from makelaar.services.statistics.counting import count_measure
from makelaar.services.statistics.frozen import Frozen
from makelaar.services.statistics.measures import MEASURES
from makelaar.store.register import Register


@dataclass(frozen=True)
class Figures:
    """All measures as they would leave, the quarters that are frozen by it, and in sentences what was left out."""

    measured: tuple[Measured, ...]
    frozen: tuple[Frozen, ...]
    remarks: tuple[str, ...]


def figures(register: Register, asked: Asked, names: Names, now: Thresholds, progress: Progress) -> Figures:
    """Count, protect and audit. Raises CannotProtect with the choice to drop: nothing was written."""
    labels = Labels(names)
    chosen = [measure for measure in MEASURES if asked.area is None or AREA in measure.dims]
    made: list[Measured] = []
    frozen: list[Frozen] = []
    remarks: list[str] = []
    closed: frozenset[Named] = frozenset()
    for nth, measure in enumerate(chosen):

        def along(share: float, nth: int = nth) -> None:
            progress((nth + share) / len(chosen))

        try:
            one, quarters = _one(register, measure, asked, labels, now, closed, along)
        except CannotProtect as refusal:
            remarks.append(_without(measure, asked, refusal))
            continue
        made.append(one)
        if measure.code == WIDEST:
            closed = hidden_by(one.numbers)
        frozen += quarters
    return Figures(tuple(made), tuple(frozen), tuple(remarks))


def need_tables(tables: Iterable[Table]) -> None:
    """Raises Refused for a table that no measure has; the total alone is one."""
    for table in tables:
        if not any(set(table) <= set(measure.dims) - {PERIOD} for measure in MEASURES):
            sentence = _("Een tabel van {table} is er niet. Er is niets gemaakt; kies uit {dims}.")
            dims = dict.fromkeys(dim for measure in MEASURES for dim in measure.dims if dim != PERIOD)
            raise Refused(sentence.format(table=" × ".join(table), dims=", ".join(dims)))


def chosen_areas(session: Session, area_ids: Sequence[int]) -> Group | None:
    """The chosen areas as a group in codes, None for everything. Raises Refused where one was never there."""
    if not area_ids:
        return None
    known = names_of(session)[AREA]
    codes = area_group(session, area_ids)
    if not set(codes) <= known.keys():
        raise Refused(_("Een van de gekozen wijken of buurten is er niet. Er is niets gemaakt; kies opnieuw."))
    return Group(AREA, group_code(codes), codes)


def area_words(names: Names, area: Group) -> str:
    """What the chosen areas are called together: the name of their wijk, or "Noord, Oost en Zuid"."""
    known = names[AREA]
    if area.label in known:
        return known[area.label]
    *most, last = [known[code] for code in area.of]
    return _("{areas} en {last}").format(areas=", ".join(most), last=last)


def _one(
    register: Register,
    measure: Measure,
    asked: Asked,
    labels: Labels,
    now: Thresholds,
    closed: frozenset[Named],
    progress: Progress,
) -> tuple[Measured, list[Frozen]]:
    wanted = [*asked.quarters, *(quarter for period in asked.compared for quarter in period)]
    with register.read() as session:
        past, rounds = load_past(session, measure.code), reported_before(session, measure.code)
        wanted += [quarter for reported in rounds for _area, quarter in reported.there]
        base = count_measure(session, measure.code, wanted, past.frozen)
        space, cube = base.space, base.cube
        if rounds:
            base, rounds = with_rounds(session, base, rounds, past.frozen)
            space, cube = along_rounds(base, rounds)
    one = measured(measure, (space, cube, base.late), past, labels, asked, now, closed, progress)
    cells = one.numbers.release.cells
    printed = {quarter for cell in cells for quarter in one.numbers.space.members(PERIOD, dict(cell.key)[PERIOD])}
    return one, [base.freeze(quarter) for quarter in sorted(printed - {done.quarter for done in past.frozen})]


def _without(measure: Measure, asked: Asked, refusal: CannotProtect) -> str:
    """The sentence that a measure is left out. Raises what to choose where there is a choice that helps."""
    if refusal.drop == str(Display.EXACT):
        raise refusal
    name = _(measure.name)
    if len(asked.tables_of(measure)) > 1:
        raise CannotProtect(f"{name}: {refusal}", refusal.drop) from refusal
    sentence = _("{measure} staat er niet in: samen met wat al eerder is uitgegeven was iemand te herkennen.")
    return sentence.format(measure=name)


def risky(made: Iterable[Measured]) -> tuple[str, ...]:
    """What to do about each measure that the audit refuses, in a sentence."""
    sentence = _("{measure}: de controle keurt dit niet goed. Laat een tabel weg, of kies een andere periode.")
    return tuple(sentence.format(measure=_(one.numbers.measure.name)) for one in made if not one.verdict.passed)
