"""Carry a plan out: everything in one act, or nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Cancelled, Refused
from makelaar.i18n import _
from makelaar.models import FollowUp, ImportBatch, ImportSource, LogEntry, Person
from makelaar.services.imports.deciding import Step, Target, decide
from makelaar.services.imports.fates import Choice, Fate, Outcome, Plan
from makelaar.services.imports.people_now import chunks
from makelaar.services.imports.report import dump_report, report_of, with_people
from makelaar.services.imports.row_values import Remembered, dump
from makelaar.services.imports.writing import Writer
from makelaar.store.changes import Recorder, pack
from makelaar.store.register import Register

Progress = Callable[[int, int], None]


class PlanOutdated(Refused):
    """The register was changed after the preview was made; nothing was imported."""


def stamp_of(session: Session) -> int:
    """The register's last act: another number means that something was changed."""
    return session.scalar(select(func.max(LogEntry.id))) or 0


def run(
    register: Register,
    plan: Plan,
    choices: Mapping[int, Choice] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Outcome:
    """Import what the plan says, with her choices by row index, as one act that is kept whole or not at all.

    Raises PlanOutdated when the register was changed since the plan was made, Cancelled when she stops it.
    """
    label = _("Ingelezen uit een blad")
    with register.write(label) as session:
        if stamp_of(session) != plan.stamp:
            raise PlanOutdated(
                _("Je register is intussen veranderd. Er is niets ingelezen; kijk het voorbeeld nog eens na.")
            )
        recorder = Recorder(session)
        act = _Import(session, register, plan, progress, cancelled)
        steps = act.carry_out(choices or {})
        session.flush()
        changes = recorder.change_set(label).changes
        outcome = _outcome(steps, plan)
        if not changes:
            return outcome
        batch = ImportBatch(
            file_name=plan.file_name,
            created_at=register.utc_now(),
            people_added=outcome.added,
            people_updated=outcome.updated,
            report=dump_report(with_people(outcome.report, steps, act.ids)),
            changes=pack(changes),
        )
        session.add(batch)
        session.flush()
        return replace(outcome, batch_id=batch.id)


class _Import:
    """One run: who each new row became, and the rows' sources."""

    def __init__(
        self,
        session: Session,
        register: Register,
        plan: Plan,
        progress: Progress | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._session = session
        self._plan = plan
        self._progress = progress
        self._cancelled = cancelled
        self._writer = Writer(session, register, plan.people.keys())
        self._people: dict[Target, Person] = {}

    def carry_out(self, choices: Mapping[int, Choice]) -> list[Step]:
        """Write every row; gives the steps as decided. People first, all at once, then what hangs on them."""
        steps = list(decide(self._plan.facts, self._plan.people, choices))
        self._load_people(steps)
        for step in steps:
            if step.target is not None:
                self._writer.write_fields(self._person(step.target), step.merge)
        self._session.flush()
        made = [self._write_rest(step, done) for done, step in enumerate(steps)]
        self._session.flush()
        for step, promises in zip(steps, made, strict=True):
            self._remember(step, {place: promise.id for place, promise in promises.items()})
        self._tell(len(steps))
        return steps

    @property
    def ids(self) -> dict[Target, int]:
        """Whom each target became."""
        return {target: person.id for target, person in self._people.items()}

    def _tell(self, done: int) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled(_("Je hebt het inlezen gestopt. Je register is zoals het was."))
        if self._progress is not None:
            self._progress(done, len(self._plan.facts))

    def _load_people(self, steps: list[Step]) -> None:
        """Who is there and gets something, in a few selects."""
        wanted = {step.target[1] for step in steps if step.target is not None and step.target[0] == "person"}
        for some in chunks(sorted(wanted)):
            for person in self._session.scalars(select(Person).where(Person.id.in_(some))):
                self._people["person", person.id] = person

    def _person(self, target: Target) -> Person:
        if target not in self._people:
            self._people[target] = self._writer.new_person()
        return self._people[target]

    def _write_rest(self, step: Step, done: int) -> dict[int, FollowUp]:
        self._tell(done)
        if step.target is None:
            return {}
        return self._writer.write_rest(self._people[step.target], step.merge, step.facts.person)

    def _remember(self, step: Step, made: Mapping[int, int]) -> None:
        if step.target is None:
            self._remember_skip(step)
            return
        row = step.facts
        promises = {**{place: key for place, key in step.merge.standing.items() if key}, **made}
        places = tuple(promises.get(place) for place in range(len(row.person.followups)))
        person_id = self._people[step.target].id
        self._keep(step, person_id, Remembered(row.person, places if any(places) else ()))

    def _remember_skip(self, step: Step) -> None:
        """A row that she skipped because it is somebody she has stays skipped at the next import."""
        chosen = step.fate.choice is not None and step.facts.source is None
        person_id = next((c.person_id for c in step.facts.candidates if c.person_id is not None), None)
        if chosen and person_id is not None:
            self._keep(step, person_id, Remembered(step.facts.person, skipped=True))

    def _keep(self, step: Step, person_id: int, remembered: Remembered) -> None:
        """The row as it was imported. Nothing is written where it says what it said before."""
        row, source, values = step.facts, step.facts.source, dump(remembered)
        if source is None:
            self._session.add(
                ImportSource(
                    person_id=person_id, sheet_key=row.sheet_key, identity=row.identity, row=row.number, values=values
                )
            )
        elif (source.person_id, dump(source.remembered)) != (person_id, values):
            kept = self._session.get_one(ImportSource, source.id)
            kept.person_id, kept.identity = person_id, row.identity
            kept.row, kept.values = row.number, values


def _outcome(steps: list[Step], plan: Plan) -> Outcome:
    new = {step.target for step in steps if step.target is not None and step.target[0] == "row"}
    changed = {
        step.target for step in steps if step.target is not None and step.target[0] == "person" and step.merge.changes
    }
    fates = [step.fate.fate for step in steps]
    return Outcome(
        batch_id=None,
        added=len(new),
        updated=len(changed),
        unchanged=fates.count(Fate.UNCHANGED),
        skipped=fates.count(Fate.SKIPPED),
        report=report_of(steps, plan),
    )
