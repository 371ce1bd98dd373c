"""The sheet last time, the sheet now and the register now: what may never happen, whatever they say."""

from dataclasses import fields

from hypothesis import given, settings
from import_people import PEOPLE

from makelaar.hearts.folding import fold
from makelaar.intake.rows import Person
from makelaar.services.imports.deciding import after
from makelaar.services.imports.people_now import PersonNow
from makelaar.services.imports.row_values import Remembered
from makelaar.services.imports.threeway import ADDRESS, LISTS, NAME, SINGLE, merge

QUICK = settings(max_examples=60, deadline=None)
NOBODY = Remembered(Person())


def in_register(person: Person) -> PersonNow:
    """Somebody in the register, as if this row had made her."""
    nobody = PersonNow(id=1)
    return after(nobody, merge(NOBODY, person, nobody))


NOW = PEOPLE.map(in_register)


@QUICK
@given(sheet=PEOPLE, now=NOW)
def test_a_sheet_that_did_not_change_touches_nothing(sheet: Person, now: PersonNow) -> None:
    merged = merge(Remembered(sheet), sheet, now)
    assert not merged.changes
    assert merged.clashes == []


@QUICK
@given(sheet=PEOPLE, now=NOW)
def test_adding_to_somebody_takes_nothing_away(sheet: Person, now: PersonNow) -> None:
    then = after(now, merge(NOBODY, sheet, now))
    for name in (*NAME, *ADDRESS, *SINGLE):
        if getattr(now, name):
            assert getattr(then, name) == getattr(now, name)
    for name in LISTS:
        assert set(getattr(now, name)) <= set(getattr(then, name))
    assert set(now.notes.splitlines()) <= set(then.notes.splitlines())
    assert set(now.promises) <= set(then.promises)


@QUICK
@given(sheet=PEOPLE, now=NOW)
def test_everything_the_sheet_says_is_in_the_register_or_told(sheet: Person, now: PersonNow) -> None:
    merged = merge(NOBODY, sheet, now)
    then = after(now, merged)
    told = {clash.name for clash in merged.clashes}
    for name in LISTS:
        assert {fold(item) for item in getattr(sheet, name)} <= {fold(item) for item in getattr(then, name)}
    for name in SINGLE:
        assert (
            not getattr(sheet, name)
            or name in told
            or fold(str(getattr(then, name))) == fold(str(getattr(sheet, name)))
        )
    lines = {fold(line) for line in then.notes.splitlines()}
    assert {fold(line) for line in sheet.note.splitlines() if line.strip()} <= lines


@QUICK
@given(last=PEOPLE, sheet=PEOPLE)
def test_a_register_that_nobody_touched_follows_the_sheet(last: Person, sheet: Person) -> None:
    then = after(in_register(last), merge(Remembered(last), sheet, in_register(last)))
    follows = in_register(sheet)
    for name in (*NAME, *ADDRESS, *SINGLE, "is_key_person"):
        assert fold(str(getattr(then, name))) == fold(str(getattr(follows, name)))
    for name in LISTS:
        assert {fold(item) for item in getattr(then, name)} == {fold(item) for item in getattr(follows, name)}


@QUICK
@given(last=PEOPLE, sheet=PEOPLE, now=NOW)
def test_what_was_done_once_needs_no_second_time(last: Person, sheet: Person, now: PersonNow) -> None:
    then = after(now, merge(Remembered(last), sheet, now))
    assert not merge(Remembered(sheet), sheet, then).changes


def test_every_field_of_a_row_is_merged_somewhere() -> None:
    merged = {*NAME, *ADDRESS, *SINGLE, *LISTS, "is_key_person", "note", "followups"}
    assert {entry.name for entry in fields(Person)} == merged
