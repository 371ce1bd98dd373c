"""The fate of every row, from what is known and what she chose. The preview and the import both go by this, alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from makelaar.i18n import _
from makelaar.intake.rows import Person
from makelaar.services.imports.fates import Candidate, Choice, Do, Fate, RowFacts, RowFate
from makelaar.services.imports.people_now import PersonNow, PromiseNow
from makelaar.services.imports.row_values import Remembered
from makelaar.services.imports.telling import clash_line, clash_note, lines_of
from makelaar.services.imports.threeway import FieldEdit, Merge, merge

Target = tuple[str, int]
"""Who a row goes to: ("person", id in the register) or ("row", index of the row that brings somebody new)."""


@dataclass(frozen=True)
class Step:
    """One row decided: `target` None where it is skipped or left alone; `merge` is what it does to the target."""

    facts: RowFacts
    fate: RowFate
    target: Target | None
    merge: Merge


def decide(facts: Sequence[RowFacts], people: Mapping[int, PersonNow], choices: Mapping[int, Choice]) -> Iterator[Step]:
    """Every row in order. A row sees what earlier rows did: two rows of one person add up, and nothing comes twice."""
    now: dict[Target, PersonNow] = {("person", key): person for key, person in people.items()}
    goes_to: dict[int, Target] = {}
    for row in facts:
        step = _step(row, now, goes_to, choices.get(row.index))
        if step.target is not None:
            goes_to[row.index] = step.target
            now[step.target] = after(now.get(step.target, PersonNow(id=0)), step.merge)
        yield step


def _step(row: RowFacts, now: Mapping[Target, PersonNow], goes_to: Mapping[int, Target], chosen: Choice | None) -> Step:
    if chosen is None and row.source is not None:
        return _again(row, row.source.remembered, row.source.person_id, now)
    choice = chosen or _default(row, goes_to, now)
    if choice.do is Do.SKIP:
        return Step(row, _fate(row, Fate.SKIPPED, choice=chosen, why=(_("Je slaat deze rij over."),)), None, Merge())
    if choice.do is Do.NEW:
        return _new(row, chosen)
    target = _target(choice, goes_to, now)
    if target is None:  # the one she chose is not there any more: ask again
        return _step(row, now, goes_to, None)
    return _add(row, target, now[target], choice, chosen)


def _again(row: RowFacts, last: Remembered, person_id: int, now: Mapping[Target, PersonNow]) -> Step:
    """A row that was imported before: what changed in the sheet goes in."""
    target = ("person", person_id)
    person = now[target]
    if last.skipped:
        why = (_("Deze rij sloeg je de vorige keer over."),)
        return Step(row, _fate(row, Fate.SKIPPED, why=why, target=person_id, title=person.name), None, Merge())
    if person.in_bin:
        why = (_("Deze mens ligt in de prullenbak; de rij blijft liggen."),)
        return Step(row, _fate(row, Fate.UNCHANGED, why=why, target=person_id, title=person.name), None, Merge())
    merged = merge(last, row.person, person)
    fate = Fate.UPDATES if merged.changes else Fate.LOOK if merged.clashes else Fate.UNCHANGED
    why = (_("Deze rij is eerder ingelezen; wat je in het blad veranderde gaat mee."),)
    if not merged.changes:
        why = (_("Deze rij is eerder ingelezen en er verandert niets."),)
    told = tuple(clash_line(clash) for clash in merged.clashes)
    shown = _fate(row, fate, why=why, told=told, changes=lines_of(merged), target=person_id, title=person.name)
    return Step(row, shown, target, merged)


def _new(row: RowFacts, chosen: Choice | None) -> Step:
    merged = merge(Remembered(Person()), row.person, PersonNow(id=0))
    fate, why = Fate.NEW, row.questions
    if chosen is None and row.candidates:
        fate, why = Fate.DUPLICATE, (*(_likeness(candidate) for candidate in row.candidates), *row.questions)
    elif chosen is None and row.questions:
        fate = Fate.LOOK
    shown = _fate(row, fate, why=why, changes=lines_of(merged), choice=chosen)
    return Step(row, shown, ("row", row.index), merged)


def _add(row: RowFacts, target: Target, person: PersonNow, choice: Choice, chosen: Choice | None) -> Step:
    merged = _with_notes(merge(Remembered(Person()), row.person, person), person)
    candidate = next((c for c in row.candidates if c.choice == choice), None)
    why = () if candidate is None else (_same(candidate),)
    shown = _fate(
        row,
        Fate.ADDS if merged.changes else Fate.UNCHANGED,
        why=(*why, *row.questions),
        told=tuple(clash_line(clash) for clash in merged.clashes),
        changes=lines_of(merged),
        choice=chosen,
        title=person.name,
        target=target[1] if target[0] == "person" else None,
        target_row=target[1] if target[0] == "row" else None,
    )
    return Step(row, shown, target, merged)


def _same(candidate: Candidate) -> str:
    reasons = ", ".join(candidate.reasons)
    return _("Dit is {name}: {reasons}.").format(name=candidate.title, reasons=reasons)


def _likeness(candidate: Candidate) -> str:
    reasons = ", ".join(candidate.reasons)
    return _("Lijkt op {name}: {reasons}.").format(name=candidate.title, reasons=reasons)


def _with_notes(merged: Merge, person: PersonNow) -> Merge:
    """Adding to somebody never writes over a field: what the sheet says otherwise goes to the notes."""
    written = next((edit for edit in merged.fields if edit.name == "notes"), None)
    text = written.new if written else person.notes
    fresh = [clash_note(clash) for clash in merged.clashes if clash.sheet]
    fresh = [line for line in fresh if line not in text.splitlines()]
    if not fresh:
        return merged
    others = [edit for edit in merged.fields if edit.name != "notes"]
    merged.fields = [*others, FieldEdit("notes", person.notes, "\n".join(filter(None, [text, *fresh])))]
    return merged


def _default(row: RowFacts, goes_to: Mapping[int, Target], now: Mapping[Target, PersonNow]) -> Choice:
    """Without a word from her: with the one that it surely is, else somebody new. Never a guess between two."""
    sure = {_target(c.choice, goes_to, now): c.choice for c in row.candidates if c.sure}
    sure.pop(None, None)
    return next(iter(sure.values())) if len(sure) == 1 else Choice(Do.NEW)


def _target(choice: Choice, goes_to: Mapping[int, Target], now: Mapping[Target, PersonNow]) -> Target | None:
    if choice.person_id is not None:
        return ("person", choice.person_id) if ("person", choice.person_id) in now else None
    return goes_to.get(choice.row) if choice.row is not None else None


def _fate(
    row: RowFacts,
    fate: Fate,
    *,
    why: tuple[str, ...] = (),
    told: tuple[str, ...] = (),
    changes: tuple[str, ...] = (),
    choice: Choice | None = None,
    title: str = "",
    target: int | None = None,
    target_row: int | None = None,
) -> RowFate:
    return RowFate(
        index=row.index,
        sheet=row.sheet,
        number=row.number,
        title=title_of(row.person),
        fate=fate,
        changes=changes,
        why=why,
        told=told,
        target=target,
        target_row=target_row,
        target_title=title,
        candidates=row.candidates,
        choice=choice,
    )


def title_of(person: Person) -> str:
    """How a row is called in lists: the name, else the door."""
    return person.name or " ".join(part for part in (person.street, person.number) if part)


def after(person: PersonNow, merged: Merge) -> PersonNow:
    """The person as she would be: what the next row of the same person is compared with."""
    values = {edit.name: edit.new for edit in merged.fields}
    for edit in merged.items:
        items = list(values.get(edit.name, getattr(person, edit.name)))
        if edit.old:
            items = [edit.new if item == edit.old else item for item in items]
        else:
            items.append(edit.new)
        values[edit.name] = tuple(item for item in items if item)
    made = tuple(
        PromiseNow(0, True, edit.new.day, edit.new.condition, edit.new.text)
        for edit in merged.promises
        if edit.new is not None
    )
    changed = {edit.old_id for edit in merged.promises if edit.old_id is not None}
    values["promises"] = (*(p for p in person.promises if p.id not in changed), *made)
    return replace(person, **values)
