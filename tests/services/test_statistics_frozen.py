"""A quarter that left stays as it was counted; what comes later counts later (ANONYMITY.md, rule 3)."""

from datetime import date

import pytest
from kit.counted import Counted
from kit.doors import Flat, build_flat

from makelaar.services import undo
from makelaar.services.conversations.keeping import open_conversation, set_person
from makelaar.services.conversations.themes import add_theme, change_theme, remove_theme
from makelaar.services.doors.areas import change_area, list_areas, put_area, remove_area
from makelaar.services.doors.buildings import change_building
from makelaar.services.doubles.merging import merge
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.encounters import change_encounter, log_encounter, remove_encounter
from makelaar.services.people.erasure import erase_person
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring, take_ring_back
from makelaar.services.statistics.categories import group_code
from makelaar.services.statistics.frozen import Frozen, unpack_frozen
from makelaar.terms import Outcome

TODAY = date(2026, 11, 21)
Q1, Q2, Q3, Q4 = (f"2026-Q{n}" for n in range(1, 5))
MAY, SUMMER, AUTUMN = date(2026, 5, 6), date(2026, 8, 4), date(2026, 10, 5)


@pytest.fixture
def ria(register: Register) -> int:
    return add_person(register, name="Ria", area="Noord", met_on=SUMMER)


@pytest.fixture
def kees(register: Register) -> int:
    return add_person(register, name="Kees", area="Zuid", met_on=SUMMER)


@pytest.fixture
def doors(register: Register) -> Flat:
    flat = build_flat(register)
    put_area(register, "Vollenhove")
    change_building(register, flat.id, area="Vollenhove")
    return flat


def talk(register: Register, flat: Flat, number: str, on: date) -> int:
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    return open_conversation(
        register, ring(register, round_id, flat.doors[number], Outcome.CONVERSATION, on=on).visit_id
    )


def left(register: Register, code: str, *quarters: str) -> tuple[Frozen, ...]:
    """These quarters leave, and are kept as the register keeps them."""
    kept = Counted(register, code, *quarters).freeze(*quarters)
    return tuple(unpack_frozen(one.measure, one.quarter, one.content) for one in kept)


def test_what_is_kept_is_what_was_counted_to_the_byte(register: Register, ria: int, kees: int, doors: Flat) -> None:
    talk(register, doors, "200", SUMMER)
    log_encounter(register, [ria, kees], day=SUMMER)
    for code in ("mensen", "contacten", "deuren_bereikt"):
        (kept,) = Counted(register, code, Q3).freeze(Q3)
        again = unpack_frozen(kept.measure, kept.quarter, kept.content)
        assert again.content == kept.content
        assert (again.counts, again.categories) == (kept.counts, kept.categories)
        assert sorted(again.facts) == sorted(kept.facts)
        assert {s: sorted(p) for s, p in again.people.items()} == {s: sorted(p) for s, p in kept.people.items()}


def test_a_late_record_counts_in_the_next_quarter_and_is_told(register: Register, ria: int, kees: int) -> None:
    log_encounter(register, [ria], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    log_encounter(register, [kees], day=SUMMER)
    log_encounter(register, [ria], day=SUMMER)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.many(Q3, buurt="Zuid")) == (1, 0)
    assert (counted.many(Q4), counted.many(Q4, buurt="Zuid"), counted.over([Q3, Q4])) == (2, 1, 2)
    assert counted.base.late == {Q4: 2}


def test_a_late_record_of_several_themes_is_one_late_record(register: Register, ria: int) -> None:
    frozen = left(register, "mensen", Q3)
    themes = [add_theme(register, name) for name in ("honden", "katten")]
    log_encounter(register, [ria], day=SUMMER, themes=themes)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.base.late, counted.many(Q4), counted.many(Q4, thema="honden")) == ({Q4: 1}, 1, 1)


def test_late_records_wait_while_there_is_no_open_quarter(register: Register, ria: int) -> None:
    frozen = left(register, "mensen", Q3, Q4)
    log_encounter(register, [ria], day=SUMMER)
    waiting = Counted(register, "mensen", Q3, frozen=frozen)
    assert (waiting.over([Q3, Q4]), waiting.base.late) == (0, {})
    later = Counted(register, "mensen", "2027-Q1", frozen=frozen)
    assert (later.many("2027-Q1"), later.base.late) == (1, {"2027-Q1": 1})
    gone_on = (*frozen, *later.freeze("2027-Q1"))
    last = Counted(register, "mensen", "2027-Q2", frozen=gone_on)
    assert (last.many("2027-Q2"), last.many("2027-Q1"), last.base.late) == (0, 1, {})


def test_a_late_record_goes_to_the_first_quarter_that_did_not_leave_though_it_is_not_asked_for(
    register: Register, ria: int
) -> None:
    frozen = left(register, "mensen", Q1)
    log_encounter(register, [ria], day=date(2026, 2, 2))
    counted = Counted(register, "mensen", Q3, frozen=frozen)
    assert (counted.many(Q2), counted.many(Q3)) == (1, 0)


def test_a_contact_moved_to_another_quarter_stays_where_it_left(register: Register, ria: int) -> None:
    contact = log_encounter(register, [ria], day=SUMMER).id
    frozen = left(register, "mensen", Q3)
    change_encounter(register, contact, day=AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.many(Q4), counted.base.late) == (1, 0, {})


def test_a_contact_moved_into_a_quarter_that_left_is_late(register: Register, ria: int) -> None:
    contact = log_encounter(register, [ria], day=AUTUMN).id
    frozen = left(register, "mensen", Q3)
    change_encounter(register, contact, day=SUMMER)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.many(Q4), counted.base.late) == (0, 1, {Q4: 1})


def test_who_moves_house_stays_where_she_lived_then(register: Register, ria: int) -> None:
    log_encounter(register, [ria], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    change_person(register, ria, area="Zuid")
    log_encounter(register, [ria], day=AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert [counted.many(q, buurt=area) for q in (Q3, Q4) for area in ("Noord", "Zuid")] == [1, 0, 0, 1]
    assert counted.over([Q3, Q4]) == 2  # areas add up: in the year she counts in both


def test_a_talk_whose_building_is_laid_in_another_area_stays_where_it_left(register: Register, doors: Flat) -> None:
    talk(register, doors, "200", SUMMER)
    frozen = left(register, "mensen", Q3)
    change_building(register, doors.id, area="Zuid")
    talk(register, doors, "202", AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert [counted.many(q, buurt=area) for q in (Q3, Q4) for area in ("Vollenhove", "Zuid")] == [1, 0, 0, 1]
    assert counted.is_impossible(Q3, buurt="Zuid")


def test_a_theme_put_to_a_contact_that_left_is_not_late(register: Register, ria: int) -> None:
    contact = log_encounter(register, [ria], day=SUMMER).id
    frozen = left(register, "mensen", Q3)
    change_encounter(register, contact, themes=[add_theme(register, "honden")])
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3, thema="zonder thema"), counted.over([Q3, Q4], thema="honden")) == (1, 0)
    assert counted.base.late == {}


@pytest.mark.parametrize("go", [erase_person, lambda register, person: bin_people(register, [person])])
def test_who_is_erased_or_binned_stays_in_what_left_and_nowhere_else(register: Register, ria: int, go) -> None:
    log_encounter(register, [ria], day=SUMMER)
    log_encounter(register, [ria], day=AUTUMN)
    frozen = left(register, "mensen", Q3)
    go(register, ria)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3, buurt="Noord"), counted.many(Q4), counted.over([Q3, Q4])) == (1, 0, 1)
    assert Counted(register, "mensen", Q3).many(Q3) == 0


def test_somebody_new_never_gets_the_number_of_somebody_erased(register: Register, ria: int) -> None:
    log_encounter(register, [ria], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    erase_person(register, ria)
    log_encounter(register, [add_person(register, name="Otto")], day=AUTUMN)
    assert Counted(register, "mensen", Q4, frozen=frozen).over([Q3, Q4]) == 2


def test_a_contact_taken_away_stays_in_what_left(register: Register, ria: int) -> None:
    contact = log_encounter(register, [ria], day=SUMMER).id
    frozen = left(register, "contacten", Q3)
    remove_encounter(register, contact)
    undo.undo(register)
    assert Counted(register, "contacten", Q4, frozen=frozen).over([Q3, Q4]) == 1
    undo.redo(register)
    assert Counted(register, "contacten", Q4, frozen=frozen).over([Q3, Q4]) == 1


@pytest.mark.parametrize("stays", [0, 1])
def test_two_cards_that_became_one_after_one_of_them_left_are_one_person_in_the_year(
    register: Register, ria: int, stays: int
) -> None:
    double = add_person(register, name="Ria S.", area="Noord", met_on=SUMMER)
    log_encounter(register, [ria], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    log_encounter(register, [double], day=AUTUMN)
    pair = (ria, double)
    merge(register, pair[stays], pair[1 - stays])
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.many(Q4), counted.over([Q3, Q4])) == (1, 1, 1)


def test_three_cards_that_became_one_in_two_steps_are_one_person_in_the_year(register: Register, ria: int) -> None:
    second, third = (add_person(register, name=name, area="Noord", met_on=SUMMER) for name in ("Ria S.", "R. Smit"))
    log_encounter(register, [ria], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    merge(register, second, ria)
    merge(register, third, second)
    log_encounter(register, [third], day=AUTUMN)
    assert Counted(register, "mensen", Q4, frozen=frozen).over([Q3, Q4]) == 1


@pytest.mark.parametrize("stays", [0, 1])
def test_two_cards_that_left_as_two_stay_two_in_what_left(register: Register, ria: int, stays: int) -> None:
    double = add_person(register, name="Ria S.", area="Noord", met_on=SUMMER)
    log_encounter(register, [ria], day=MAY)
    log_encounter(register, [double], day=SUMMER)
    frozen = left(register, "mensen", Q2, Q3)
    assert Counted(register, "mensen", Q4, frozen=frozen).over([Q2, Q3]) == 2
    pair = (ria, double)
    merge(register, pair[stays], pair[1 - stays])
    log_encounter(register, [pair[stays]], day=AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.over([Q2, Q3]), counted.over([Q2, Q3, Q4])) == (2, 2)


def test_somebody_who_was_new_under_another_card_is_not_new_again(register: Register) -> None:
    first = add_person(register, name="Ria", area="Noord", met_on=SUMMER)
    second = add_person(register, name="Ria S.", area="Noord", met_on=AUTUMN)
    frozen = left(register, "nieuw", Q3)
    merge(register, second, first)
    counted = Counted(register, "nieuw", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.many(Q4), counted.base.late) == (1, 0, {})


def test_a_talk_that_gets_a_name_after_it_left_stays_nameless_there_and_is_her_in_the_year(
    register: Register, ria: int, doors: Flat
) -> None:
    change_person(register, ria, area="Vollenhove")
    spoken = talk(register, doors, "200", SUMMER)
    frozen = left(register, "mensen", Q3)
    set_person(register, spoken, ria)
    log_encounter(register, [ria], day=AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.many(Q4)) == (1, 1)
    assert (counted.over([Q3, Q4]), counted.base.late) == (1, {})


def test_a_person_who_left_by_name_and_by_a_nameless_talk_stays_two_there(
    register: Register, ria: int, doors: Flat
) -> None:
    spoken = talk(register, doors, "200", SUMMER)
    log_encounter(register, [ria], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    set_person(register, spoken, ria)
    log_encounter(register, [ria], day=AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.over([Q3, Q4])) == (2, 2)


def test_of_several_other_numbers_that_of_a_card_counts_before_that_of_a_talk(register: Register, doors: Flat) -> None:
    first = add_person(register, name="Ria", area="Vollenhove", met_on=SUMMER)
    second = add_person(register, name="Ria S.", area="Vollenhove", met_on=SUMMER)
    spoken = talk(register, doors, "200", SUMMER)
    log_encounter(register, [first], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    merge(register, second, first)
    set_person(register, spoken, second)
    log_encounter(register, [second], day=AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.many(Q4), counted.over([Q3, Q4])) == (2, 1, 2)
    (who,) = (set(inside) for spot, inside in counted.base.cube.people.items() if spot[-1] == Q4)
    assert who == {first}


def test_a_door_is_never_taken_for_a_person(register: Register, doors: Flat) -> None:
    """Doors and people share their numbers: merging person 1 with 2 says nothing about doors 1 and 2."""
    first, second = (add_person(register, name=name) for name in ("Ria", "Ria S."))
    assert {first, second} <= set(doors.doors.values())
    by_id = {key: number for number, key in doors.doors.items()}
    talk(register, doors, by_id[second], SUMMER)
    frozen = left(register, "deuren_bereikt", Q3)
    talk(register, doors, by_id[first], AUTUMN)
    merge(register, first, second)
    assert Counted(register, "deuren_bereikt", Q4, frozen=frozen).over([Q3, Q4]) == 2


def test_a_ring_taken_back_stays_in_what_left(register: Register, doors: Flat) -> None:
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(doors.id,)))
    rung = ring(register, round_id, doors.doors["200"], Outcome.SHORT_TALK, on=SUMMER)
    frozen = left(register, "deuren_bereikt", Q3)
    take_ring_back(register, rung.visit_id)
    assert Counted(register, "deuren_bereikt", Q4, frozen=frozen).over([Q3, Q4]) == 1


def test_a_renamed_area_and_theme_are_the_same_category(register: Register, ria: int) -> None:
    theme = add_theme(register, "honden")
    log_encounter(register, [ria], day=SUMMER, themes=[theme])
    frozen = left(register, "mensen", Q3)
    change_area(
        register, next(area.id for area in list_areas(register) if area.name == "Noord"), name="Noorderkwartier"
    )
    change_theme(register, theme, label="huisdieren", hidden=True)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert counted.many(Q3, buurt="Noorderkwartier", thema="huisdieren") == 1
    assert not counted.base.space.structural_zeros


def test_an_area_split_off_later_was_empty_before_and_its_wijk_keeps_the_rest(register: Register, ria: int) -> None:
    log_encounter(register, [ria], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    put_area(register, "Noordhoek", "Noord")
    change_person(register, ria, area="Noordhoek")
    log_encounter(register, [ria], day=AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert counted.is_impossible(Q3, buurt="Noordhoek")
    assert not counted.is_impossible(Q4, buurt="Noordhoek")
    rest = [counted.many(q, buurt="Noord (overig)") for q in (Q3, Q4)]
    assert (rest, counted.many(Q4, buurt="Noordhoek")) == ([1, 0], 1)
    together = group_code([counted.code("buurt", name) for name in ("Noord (overig)", "Noordhoek")])
    assert counted.names["buurt"][together] == "Noord"


def test_a_theme_that_is_gone_stays_a_category_of_what_left_alone(register: Register, ria: int) -> None:
    theme = add_theme(register, "honden")
    contact = log_encounter(register, [ria], day=SUMMER, themes=[theme]).id
    frozen = left(register, "mensen", Q3)
    change_encounter(register, contact, themes=[])
    remove_theme(register, theme)
    again = add_theme(register, "katten")
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    gone, new = f"t{theme}", f"t{again}"
    space = counted.base.space
    assert {gone, new} <= set(space.categories("thema"))
    assert counted.base.cube.count(space, space.key({"thema": gone, "kwartaal": Q3})) == 1
    impossible = {(spot[0], spot[-1]) for spot in space.structural_zeros}
    assert impossible == {(gone, Q4), (new, Q3)}


def test_an_area_that_is_gone_stays_a_category_of_what_left(register: Register, ria: int) -> None:
    log_encounter(register, [ria], day=SUMMER)
    frozen = left(register, "mensen", Q3)
    change_person(register, ria, area="Zuid")
    gone = next(area.id for area in list_areas(register) if area.name == "Noord")
    remove_area(register, gone)
    log_encounter(register, [ria], day=AUTUMN)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    space = counted.base.space
    assert counted.base.cube.count(space, space.key({"buurt": f"a{gone}", "kwartaal": Q3})) == 1
    assert counted.many(Q4, buurt="Zuid") == 1


def test_a_talent_written_down_late_counts_in_its_own_quarter(register: Register, ria: int) -> None:
    """Noted is when it was written down, so it never comes late; of a quarter that left early it may."""
    frozen = left(register, "talenten", Q4)
    add_offer(register, ria, OfferKind.CAN, "schaken")
    counted = Counted(register, "talenten", "2027-Q1", frozen=frozen)
    assert (counted.many("2027-Q1"), counted.base.late) == (1, {"2027-Q1": 1})


def test_a_quarter_freezes_once(register: Register) -> None:
    frozen = left(register, "mensen", Q3)
    with pytest.raises(KeyError):
        Counted(register, "mensen", Q4, frozen=frozen).freeze(Q3)


def test_two_quarters_that_leave_together_keep_each_its_own(register: Register, ria: int, kees: int) -> None:
    log_encounter(register, [ria], day=SUMMER)
    log_encounter(register, [ria, kees], day=AUTUMN)
    frozen = left(register, "mensen", Q3, Q4)
    counted = Counted(register, "mensen", Q4, frozen=frozen)
    assert (counted.many(Q3), counted.many(Q4), counted.over([Q3, Q4]), counted.base.late) == (1, 2, 2, {})
