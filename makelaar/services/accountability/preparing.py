"""A report as it would leave: counted, protected after all that left before, audited, written. Nothing is kept yet."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.hearts.disclosure import Group
from makelaar.hearts.quarters import period_label, quarter_of
from makelaar.models import Encounter, Visit
from makelaar.services.accountability.beginning import need_work_in
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.choice_kept import settled
from makelaar.services.accountability.doors_apart import doors_apart
from makelaar.services.accountability.figures import Figures, area_words, chosen_areas, figures, need_tables, risky
from makelaar.services.accountability.labels import Names
from makelaar.services.accountability.ledger import issued_before
from makelaar.services.accountability.measuring import Asked, Progress
from makelaar.services.accountability.numbers import AREA
from makelaar.services.accountability.panel import hidden_numbers
from makelaar.services.accountability.paper import Paper, write_paper
from makelaar.services.accountability.prepared import Keeping, Prepared
from makelaar.services.accountability.reprinting import as_it_was
from makelaar.services.accountability.rounds import prepare_rounds
from makelaar.services.accountability.standing import free_name, last_release, thresholds_now
from makelaar.services.accountability.templates import quarters_for, unfinished, usual_name, usual_title
from makelaar.services.accountability.thresholds import Thresholds
from makelaar.services.statistics.categories import names_of
from makelaar.services.stories.telling import stories_for
from makelaar.store.register import Register
from makelaar.terms import ReportTemplate


def prepare(
    register: Register,
    choice: ReportChoice,
    progress: Progress = lambda _share: None,
    like: Prepared | None = None,
) -> Prepared:
    """The report that this choice gives, as it would leave. A pure preview: nothing is written or frozen.

    Where this same choice left before and was not withdrawn, this is that release as it was. Raises Refused with what
    to choose instead (a period that is no whole quarters, still to come, or before there was any work; exact numbers of
    a period that was reported on) and CannotProtect with the choice to drop. `progress` hears from 0 to 1, and may
    raise to stop.

    `like` is a report that was prepared of this register as it still is: where only words or stories differ from it,
    its figures are these as well, and nothing is counted again.
    """
    choice = settled(choice)
    if choice.template is ReportTemplate.ROUND:
        return prepare_rounds(register, choice)
    before = issued_before(register, choice)
    if before is not None:
        return as_it_was(register, before, choice, progress)
    quarters = quarters_for(choice.template, choice.first, choice.last, register.clock.today())
    need_tables(choice.tables)
    now = thresholds_now(register)
    with register.read() as session:
        need_work_in(session, quarters, register.clock.today())
        area = chosen_areas(session, choice.areas)
        names = _with_area(names_of(session), area)
        name, begun = free_name(session, usual_name(choice.template, period_label(quarters))), _begun(session)
        after = last_release(session)
    asked = Asked(name, quarters, area, choice.tables, choice.display, begun)
    found = _figures_of(like, asked, names, now, after)
    if found is None:
        found = figures(register, asked, names, now, lambda share: progress(0.85 * share))
    kept = tuple(one.kept for one in found.measured)
    words = "" if area is None else area_words(names, area)
    keeping = Keeping(kept, found.frozen, names, words, now, after)
    made = _written(register, choice, asked, found, keeping)
    progress(1.0)
    return made


def _written(register: Register, choice: ReportChoice, asked: Asked, found: Figures, keeping: Keeping) -> Prepared:
    told, left_out = stories_for(register, choice.stories, choice.areas) if choice.stories else ((), ())
    remark = unfinished(asked.quarters, register.clock.today())
    measured = doors_apart(found.measured, keeping.thresholds.k)
    remarks = tuple(one for one in (remark, *found.remarks, *risky(measured)) if one)
    numbers = tuple(one.numbers for one in measured)
    title = choice.title or usual_title(choice.template, asked.quarters, keeping.area)
    paper = Paper(
        choice, title, asked.quarters, numbers, told, remarks, keeping.names, keeping.thresholds, keeping.area
    )
    pdf, gaps, left_behind = write_paper(register, paper)
    files = {f"{asked.name}.{one.numbers.measure.code}.json": one for one in measured}
    return Prepared(
        choice=choice,
        name=asked.name,
        title=title,
        pdf=pdf,
        numbers=numbers,
        releases={file: one.text for file, one in files.items()},
        verdicts={file: one.verdict for file, one in files.items()},
        hidden=hidden_numbers(numbers),
        stories=told,
        stories_left_out=left_out,
        remarks=remarks,
        gaps=gaps,
        left_behind=left_behind,
        keeping=keeping,
        figured=(asked, found),
    )


def _figures_of(like: Prepared | None, asked: Asked, names: Names, now: Thresholds, after: int) -> Figures | None:
    """The figures of `like` where these would come out the same."""
    if like is None or like.figured is None or like.keeping is None:
        return None
    (asked_then, found), then = like.figured, like.keeping
    same = (asked_then, then.names, then.thresholds, then.after) == (asked, names, now, after)
    return found if same else None


def _with_area(names: Names, area: Group | None) -> Names:
    """The names, with that of the chosen areas."""
    if area is None:
        return names
    return {**names, AREA: {**names[AREA], area.label: area_words(names, area)}}


def _begun(session: Session) -> str:
    """The quarter of the first contact or ring; "" before any."""
    days = [session.scalar(select(func.min(day))) for day in (Encounter.day, Visit.day)]
    return min((quarter_of(day) for day in days if day is not None), default="")
