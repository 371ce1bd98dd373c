"""A whole import is taken back, also weeks later; what was touched since stays whole."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from import_sheets import IN_MAY, KEES, RIA, contents, sheet
from kit.neighbours import promises_to

from makelaar.clock import FixedClock
from makelaar.errors import Refused
from makelaar.intake.rows import Duplicate, FollowUpWords, Person
from makelaar.services import imports
from makelaar.services.followups import promising as followups
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.erasure import erase_person
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.services.people.reach import add_reach
from makelaar.services.registers import Register, open_with_recovery_key
from makelaar.terms import PointKind

ANS = Person(name="Ans Vos", area="Vollenhove", tags=("groen",), can=("tuinieren",), followups=(IN_MAY,))


def bring(register: Register, *people: Person) -> int:
    batch = imports.run(register, imports.plan(register, sheet(*people), "sprokkel.xlsx")).batch_id
    assert batch is not None
    return batch


def names(register: Register) -> list[str]:
    return sorted(person.name for person in list_people(register).people)


def only(register: Register, text: str) -> int:
    (found,) = list_people(register, PeopleQuery(text=text)).ids
    return found


def without_imports(register: Register) -> dict[str, list[tuple[object, ...]]]:
    return {name: rows for name, rows in contents(register).items() if name != "import_batch"}


def test_undo_takes_everything_along_also_after_a_restart(
    register_folder: Path, recovery_key: str, clock: FixedClock
) -> None:
    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    before = without_imports(register)
    batch = bring(register, RIA, KEES, ANS)
    register.close()

    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    done = imports.undo_import(register, batch)
    assert (done.removed, done.restored, done.kept) == (3, 0, ())
    assert without_imports(register) == before
    (past,) = imports.imports(register)
    assert past.undone_at is not None
    register.close()


def test_undoing_twice_is_refused_and_undoing_can_be_undone(register: Register) -> None:
    batch = bring(register, RIA, KEES)
    after = contents(register)
    imports.undo_import(register, batch)
    with pytest.raises(Refused):
        imports.undo_import(register, batch)
    register.undo()
    assert contents(register) == after
    assert imports.imports(register)[0].undone_at is None


@pytest.mark.parametrize("touch", ["name", "encounter", "promise", "phone", "removed offer"])
def test_who_was_touched_since_stays_whole(register: Register, touch: str) -> None:
    batch = bring(register, ANS, RIA)
    her = only(register, "Ans")
    if touch == "name":
        change_person(register, her, name="Ans de Vos")
    elif touch == "encounter":
        log_encounter(register, [her], text="gesproken")
    elif touch == "promise":
        followups.add(register, her, "over 2 weken")
    elif touch == "phone":
        add_reach(register, her, PointKind.PHONE, "0612345678")
    else:
        (promise,) = promises_to(register, her)
        followups.drop(register, promise.id, "verhuisd")
    card = get_card(register, her)
    done = imports.undo_import(register, batch)
    assert get_card(register, her) == card
    assert [(kept.id, kept.name) for kept in done.kept] == [(her, card.name)]
    assert (done.removed, names(register)) == (1, [card.name])


def test_an_area_that_somebody_else_lives_in_stays(register: Register) -> None:
    batch = bring(register, ANS)
    other = add_person(register, name="Jan", area="Vollenhove", tags=["groen"])
    done = imports.undo_import(register, batch)
    assert (done.removed, names(register)) == (1, ["Jan"])
    assert (get_card(register, other).area, get_card(register, other).tags) == ("Vollenhove", ("groen",))


def test_who_was_there_before_gets_back_what_she_had(register: Register) -> None:
    her = add_person(register, name="Ria Smit", notes="kent iedereen")
    add_reach(register, her, PointKind.PHONE, "0612345678")
    before = get_card(register, her)
    batch = bring(register, replace(RIA, area="Vollenhove"), KEES)
    assert get_card(register, her) != before
    done = imports.undo_import(register, batch)
    assert get_card(register, her) == before
    assert (done.removed, done.restored) == (1, 1)


def test_a_change_since_in_somebody_who_was_there_is_kept_and_told(register: Register) -> None:
    her = add_person(register, name="Ria Smit")
    add_reach(register, her, PointKind.PHONE, "0612345678")
    batch = bring(register, replace(RIA, area="Vollenhove"))
    change_person(register, her, notes="nieuw")
    done = imports.undo_import(register, batch)
    card = get_card(register, her)
    assert (card.area, card.address, card.notes) == ("Vollenhove", "Kerkweg 12", "nieuw")
    assert card.can == ()
    assert [kept.id for kept in done.kept] == [her]


def test_imports_are_undone_one_after_another(register: Register) -> None:
    before = without_imports(register)
    first = bring(register, RIA)
    between = without_imports(register)
    second = bring(register, replace(RIA, can=("haken",)), KEES)
    imports.undo_import(register, second)
    assert without_imports(register) == between
    imports.undo_import(register, first)
    assert without_imports(register) == before


def test_undoing_the_first_of_two_keeps_what_the_second_touched(register: Register) -> None:
    first = bring(register, RIA, KEES)
    bring(register, replace(RIA, can=("haken",)), KEES)
    done = imports.undo_import(register, first)
    assert names(register) == ["Ria Smit"]
    assert [kept.name for kept in done.kept] == ["Ria Smit"]
    assert [offer.text for offer in get_card(register, only(register, "Ria")).can] == ["haken"]


def test_an_import_that_ctrl_z_took_back_is_no_import_any_more(register: Register) -> None:
    batch = bring(register, RIA)
    register.undo()
    assert imports.imports(register) == ()
    with pytest.raises(Refused):
        imports.undo_import(register, batch)


def test_imports_are_listed_the_newest_first_with_their_report(register: Register) -> None:
    bring(register, RIA)
    second = imports.run(register, imports.plan(register, sheet(KEES, rows={0: {"questions": ("Wie?",)}}), "b.csv"))
    assert second.batch_id is not None
    assert [(past.file_name, past.added) for past in imports.imports(register)] == [("b.csv", 1), ("sprokkel.xlsx", 1)]
    assert imports.report(register, second.batch_id) == second.report
    assert [line.why for line in second.report] == ["Wie?"]


def test_an_imported_register_opens_elsewhere_with_its_undo(
    register: Register, recovery_key: str, tmp_path: Path, clock: FixedClock
) -> None:
    batch = bring(register, RIA)
    folder = register.folder
    register.close()
    copy = tmp_path / "elsewhere.makelaar"
    shutil.copytree(folder, copy)
    opened = open_with_recovery_key(copy, recovery_key, clock=clock)
    assert imports.undo_import(opened, batch).removed == 1
    opened.close()


def test_an_erased_person_is_in_no_report_or_memory_of_an_import(register: Register) -> None:
    near = replace(RIA, name="Ria Smitt", phones=())
    reading = sheet(
        replace(RIA, followups=(FollowUpWords("?"),)),
        near,
        replace(KEES, followups=(FollowUpWords("??"),)),
        duplicates=[Duplicate(0, 1, 0.8, ("zelfde deur",))],
    )
    batch = imports.run(register, imports.plan(register, reading, "sprokkel.xlsx")).batch_id
    assert batch is not None
    assert len(imports.report(register, batch)) == 3
    (ria,) = [row.id for row in list_people(register).people if row.name == "Ria Smit"]
    erase_person(register, ria)
    assert [line.cell for line in imports.report(register, batch)] == ["??"]
    assert "Kerkweg" in str(contents(register)["import_source"])  # of the one beside her
    assert imports.undo_import(register, batch).removed == 2
