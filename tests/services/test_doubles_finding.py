"""Who may be in the register twice: everybody, one person, or somebody who is being written down."""

from pathlib import Path

import pytest

from makelaar.errors import Cancelled, Refused
from makelaar.intake import read_file
from makelaar.services import imports, undo
from makelaar.services.doubles import count_doubles, doubles_of, find_doubles, like_this, merge, not_the_same
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.listing import list_people


@pytest.fixture
def ria(register) -> int:
    return add_person(register, name="Ria Smit", street="Kerkweg", house_number="12", phone="06-12345678")


@pytest.fixture
def twin(register) -> int:
    return add_person(register, name="Smit, Ria", phone="06-12345678")


def test_a_pair_comes_with_both_rows_and_why(register, ria, twin) -> None:
    add_person(register, name="Kees Vos", street="Kerkweg", house_number="12")
    (double,) = find_doubles(register)
    assert double.ids == (ria, twin)
    assert (double.first.address, double.second.address) == ("Kerkweg 12", "")
    assert double.score >= 0.9
    assert double.reasons == ("dezelfde naam", "hetzelfde telefoonnummer")
    assert count_doubles(register) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Petra Çelik"}, {"name": "petra celik"}),
        ({"name": "Fatima Kromosoeto"}, {"name": "Fatima Kromosoetoo"}),
        ({"name": "Ans Vos", "email": "a@x.nl"}, {"name": "A. Vos", "email": "A@x.nl"}),
        ({"street": "Kerkweg", "house_number": "12"}, {"street": "kerkweg", "house_number": "12"}),
    ],
    ids=["accents and case", "a typing error", "an initial", "a door alone"],
)
def test_found_on_demand(register, one: dict, other: dict) -> None:
    add_person(register, **one)
    add_person(register, **other)
    assert len(find_doubles(register)) == 1


def test_who_said_they_are_different_or_in_the_bin_is_not_shown(register, ria, twin) -> None:
    not_the_same(register, twin, ria)
    assert (find_doubles(register), doubles_of(register, ria)) == ((), ())
    not_the_same(register, ria, twin)  # once more changes nothing
    undo.undo(register)
    assert len(find_doubles(register)) == 1
    bin_people(register, [twin])
    assert (find_doubles(register), doubles_of(register, ria), doubles_of(register, twin)) == ((), (), ())


def test_saying_it_of_somebody_who_is_gone_is_refused(register, ria) -> None:
    with pytest.raises(Refused):
        not_the_same(register, ria, 999)


def test_one_person_has_her_own_doubles(register, ria, twin) -> None:
    other = add_person(register, name="Kees Vos")
    assert [known.person_id for known in doubles_of(register, ria)] == [twin]
    assert doubles_of(register, other) == ()
    assert doubles_of(register, 999) == ()


@pytest.mark.parametrize(
    "said",
    [{"phone": "0612345678"}, {"name": "Ria Smit"}, {"name": "Ria Smitt", "street": "kerkweg", "number": "12"}],
    ids=["phone", "name", "typing error at the same door"],
)
def test_somebody_who_is_being_written_down(register, ria, said: dict) -> None:
    assert [known.person_id for known in like_this(register, **said)] == [ria]


@pytest.mark.parametrize("said", [{}, {"name": "Kees"}, {"name": "Jan Smit", "street": "Kerkweg", "number": "12"}])
def test_nobody_is_like_somebody_else(register, ria, said: dict) -> None:
    assert like_this(register, **said) == ()


def test_searching_tells_how_far_it_is_and_can_be_stopped(register, ria, twin) -> None:
    told: list[tuple[int, int]] = []
    find_doubles(register, lambda done, total: told.append((done, total)))
    assert told
    assert all(0 <= done <= total for done, total in told)
    with pytest.raises(Cancelled):
        find_doubles(register, None, lambda: True)


def test_a_sheet_with_both_rows_finds_the_one_that_stayed(register, tmp_path: Path) -> None:
    """The rows of both were remembered: reading the sheet again must not bring the double back."""
    sheet = tmp_path / "lijst.csv"
    sheet.write_text(
        "Naam;Adres;Tel;Kan\nRia Smit;Kerkweg 12;06-12345678;koken\nMaria Smid;Kerkweg 12;06-12345678;naaien\n",
        encoding="utf-8",
    )

    def read_in() -> imports.Plan:
        today = register.clock.today()
        plan = imports.plan(register, read_file(sheet, today=today), sheet.name)
        imports.run(register, plan)
        return plan

    read_in()
    one, other = list_people(register).ids
    merge(register, one, other)
    plan = read_in()
    assert list_people(register).ids == (one,)
    assert {row.fate for row in plan.rows} == {imports.Fate.UNCHANGED}
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("naaien", "naaien, breien"), encoding="utf-8")
    read_in()
    assert list_people(register).ids == (one,)
    assert {offer.text for offer in get_card(register, one).can} == {"koken", "naaien", "breien"}


def test_an_import_that_brought_the_double_can_still_be_undone(register, ria, tmp_path: Path) -> None:
    sheet = tmp_path / "lijst.csv"
    sheet.write_text("Naam;Tel\nR. Smit;06-12345678\nKees Vos;06-87654321\n", encoding="utf-8")
    plan = imports.plan(register, read_file(sheet, today=register.clock.today()), sheet.name)
    batch = imports.run(register, plan).batch_id
    twin = next(key for key in list_people(register).ids if get_card(register, key).name == "R. Smit")
    merge(register, ria, twin)
    change_person(register, ria, notes="drinkt thee")
    imports.undo_import(register, batch)
    assert [person.name for person in list_people(register).people] == ["Ria Smit"]
    assert "drinkt thee" in get_card(register, ria).notes
