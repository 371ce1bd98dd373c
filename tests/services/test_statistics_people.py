"""Who counts, where and by what: people once, themes as often as they were spoken of, talks beside contacts."""

from datetime import date

import pytest
from kit.counted import Counted
from kit.doors import Flat, build_flat, build_row

from makelaar.clock import FixedClock
from makelaar.services.conversations.keeping import open_conversation, set_kept, set_person, set_themes
from makelaar.services.conversations.themes import change_theme, list_themes
from makelaar.services.doors.areas import put_area
from makelaar.services.doors.buildings import change_building
from makelaar.services.people.bin import bin_people, restore_people
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.encounters import log_encounter, remove_encounter
from makelaar.services.people.offers import OfferKind, add_offer, remove_offer
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.statistics.measures import MEASURES
from makelaar.terms import AgeGroup, Channel, Kept, Outcome

TODAY = date(2026, 11, 21)
Q2, Q3, Q4 = "2026-Q2", "2026-Q3", "2026-Q4"
SUMMER, AUTUMN = date(2026, 8, 4), date(2026, 10, 5)


@pytest.fixture
def flat(register: Register) -> Flat:
    flat = build_flat(register)
    put_area(register, "Vollenhove")
    change_building(register, flat.id, area="Vollenhove")
    return flat


@pytest.fixture
def theme(register: Register) -> dict[str, int]:
    return {theme.label: theme.id for theme in list_themes(register)}


def talk_at(register: Register, flat: Flat, number: str, on: date = TODAY) -> int:
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    rung = ring(register, round_id, flat.doors[number], Outcome.CONVERSATION, on=on)
    return open_conversation(register, rung.visit_id)


def test_a_person_counts_once_however_often_she_was_met(register: Register) -> None:
    ria, kees = (add_person(register, name=name, area="Noord") for name in ("Ria", "Kees"))
    log_encounter(register, [ria], day=AUTUMN)
    log_encounter(register, [ria, kees], channel=Channel.TABLE)
    log_encounter(register, [ria], day=SUMMER)
    counted = Counted(register, "mensen", Q3, Q4)
    assert (counted.many(Q3), counted.many(Q4), counted.over([Q3, Q4])) == (1, 2, 2)
    contacts = Counted(register, "contacten", Q3, Q4)
    assert (contacts.many(Q3), contacts.many(Q4), contacts.over([Q3, Q4])) == (1, 3, 4)


def test_of_several_themes_each_counts_her_and_the_total_counts_her_once(
    register: Register, theme: dict[str, int]
) -> None:
    ria = add_person(register, name="Ria")
    log_encounter(register, [ria], themes=[theme["groen"], theme["wonen"]])
    log_encounter(register, [ria], themes=[theme["groen"]])
    log_encounter(register, [add_person(register, name="Kees")])
    counted = Counted(register, "mensen", Q4)
    by_theme = [counted.many(Q4, thema=name) for name in ("groen", "wonen", "werk", "zonder thema")]
    assert (by_theme, counted.many(Q4)) == ([1, 1, 0, 1], 2)


@pytest.mark.parametrize(
    ("age", "group"),
    [
        (None, "onbekend"),
        (AgeGroup.CHILD, "t/m 17"),
        (AgeGroup.TEEN, "t/m 17"),
        (AgeGroup.YOUNG, "18–26"),
        (AgeGroup.ADULT, "27–44"),
        (AgeGroup.MIDDLE, "45–66"),
        (AgeGroup.SENIOR, "67+"),
        (AgeGroup.OLD, "67+"),
    ],
)
def test_every_age_has_its_group_and_an_unknown_one_too(register: Register, age: AgeGroup | None, group: str) -> None:
    log_encounter(register, [add_person(register, name="Ria", age_group=age)])
    counted = Counted(register, "mensen", Q4)
    assert (counted.many(Q4, leeftijd=group), counted.many(Q4)) == (1, 1)


def test_somebody_without_an_area_has_that_of_her_door_or_else_of_her_talk(register: Register, flat: Flat) -> None:
    lives_there = add_person(register, name="Ria", street="Laan van Vollenhove", house_number="200")
    spoken_there = add_person(register, name="Kees")
    elsewhere = add_person(register, name="Otto", area="Noord", street="Laan van Vollenhove", house_number="202")
    nowhere = add_person(register, name="Jan", street="Dorpsstraat", house_number="1")
    set_person(register, talk_at(register, flat, "206"), spoken_there)
    for person in (lives_there, spoken_there, elsewhere, nowhere):
        log_encounter(register, [person], day=SUMMER)
    counted = Counted(register, "mensen", Q3, Q4)
    areas = ("Vollenhove", "Noord", "buurt onbekend")
    assert [counted.many(Q3, buurt=area) for area in areas] == [2, 1, 1]
    assert counted.many(Q4, buurt="Vollenhove") == 1


def test_who_was_spoken_to_in_two_areas_has_that_of_the_last_talk(register: Register, flat: Flat) -> None:
    row = build_row(register)
    change_building(register, row.id, area="Kerkebosch")
    kees = add_person(register, name="Kees")
    set_person(register, talk_at(register, row, "3", AUTUMN), kees)
    set_person(register, talk_at(register, flat, "200", SUMMER), kees)
    counted = Counted(register, "mensen", Q3, Q4)
    assert [counted.many(quarter, buurt="Kerkebosch") for quarter in (Q3, Q4)] == [1, 1]


def test_a_talk_without_a_name_is_somebody_of_its_own_at_that_door(register: Register, flat: Flat) -> None:
    talk_at(register, flat, "200")
    talk_at(register, flat, "202", SUMMER)
    people, spoken = (Counted(register, code, Q3, Q4) for code in ("mensen", "gesproken"))
    for counted in (people, spoken):
        assert (counted.many(Q3), counted.many(Q4), counted.over([Q3, Q4])) == (1, 1, 2)
        assert counted.many(Q4, buurt="Vollenhove") == 1
    assert people.many(Q4, leeftijd="onbekend") == 1


def test_a_talk_with_somebody_is_not_counted_again_as_her_contact(register: Register, flat: Flat) -> None:
    ria = add_person(register, name="Ria", area="Noord", age_group=AgeGroup.ADULT)
    set_person(register, talk_at(register, flat, "200"), ria)
    assert Counted(register, "contacten", Q4).many(Q4) == 1
    counted = Counted(register, "mensen", Q4)
    assert (counted.many(Q4, buurt="Noord", leeftijd="27–44"), counted.many(Q4)) == (1, 1)
    log_encounter(register, [ria])
    assert Counted(register, "contacten", Q4).many(Q4) == 2
    assert Counted(register, "gesproken", Q4).many(Q4) == 1


def test_a_talk_whose_contact_was_taken_away_is_nameless_again(register: Register, flat: Flat) -> None:
    ria = add_person(register, name="Ria", area="Noord")
    talk = talk_at(register, flat, "200")
    set_person(register, talk, ria)
    (contact,) = (e.id for e in get_timeline(register, ria).entries if e.event is Event.ENCOUNTER)
    remove_encounter(register, contact)
    counted = Counted(register, "mensen", Q4)
    assert [counted.many(Q4, buurt=area) for area in ("Noord", "Vollenhove")] == [0, 1]


@pytest.mark.parametrize(
    ("kept", "told"), [(Kept.TELL, True), (Kept.KEEP, False), (Kept.NOTHING, False), (None, False)]
)
def test_a_talk_counts_by_theme_only_where_it_may_be_told_on(
    register: Register, flat: Flat, theme: dict[str, int], kept: Kept | None, told: bool
) -> None:
    talk = talk_at(register, flat, "200")
    set_themes(register, talk, [theme["groen"], theme["geld"]])
    set_kept(register, talk, kept)
    counted = Counted(register, "mensen", Q4)
    assert [counted.many(Q4, thema=name) for name in ("groen", "geld", "zonder thema")] == (
        [1, 1, 0] if told else [0, 0, 1]
    )


def test_who_is_in_the_bin_does_not_count_nor_does_what_is_hers(register: Register, flat: Flat) -> None:
    ria = add_person(register, name="Ria", area="Noord")
    log_encounter(register, [ria])
    set_person(register, talk_at(register, flat, "200"), ria)
    add_offer(register, ria, OfferKind.CAN, "naaien")
    bin_people(register, [ria])
    codes = ("mensen", "nieuw", "gesproken", "contacten", "talenten")
    assert [Counted(register, code, Q4).many(Q4) for code in codes] == [0, 0, 0, 0, 0]
    restore_people(register, [ria])
    assert [Counted(register, code, Q4).many(Q4) for code in codes] == [1, 1, 1, 2, 1]


def test_somebody_is_new_on_the_day_that_she_was_met_or_else_written_down(register: Register) -> None:
    add_person(register, name="Ria", met_on=SUMMER, area="Noord")
    add_person(register, name="Kees", area="Noord", age_group=AgeGroup.YOUNG)
    add_person(register, name="Otto", met_on=date(2019, 1, 1))
    counted = Counted(register, "nieuw", Q3, Q4)
    assert (counted.many(Q3), counted.many(Q4), counted.over([Q3, Q4])) == (1, 1, 2)
    assert counted.many(Q4, buurt="Noord", leeftijd="18–26") == 1


def test_what_somebody_can_counts_her_once_for_each_kind(register: Register) -> None:
    ria, kees = (add_person(register, name=name, area="Noord") for name in ("Ria", "Kees"))
    for text in ("honden uitlaten", "hond uitlaten in het weekend", "schaken"):
        add_offer(register, ria, OfferKind.CAN, text)
    add_offer(register, kees, OfferKind.WANT, "kwibus")
    gone = add_offer(register, kees, OfferKind.CAN, "schaken")
    remove_offer(register, OfferKind.CAN, gone)
    register.clock = FixedClock(date(2027, 2, 1))
    add_offer(register, ria, OfferKind.CAN, "honden trainen")
    talents, wishes = (Counted(register, code, Q4, "2027-Q1") for code in ("talenten", "wensen"))
    assert talents.many(Q4, soort="Hond uitlaten") == 1
    assert (talents.many(Q4), talents.many("2027-Q1"), talents.over([Q4, "2027-Q1"])) == (1, 1, 1)
    assert (wishes.many(Q4, soort="anders"), wishes.many(Q4, buurt="Noord")) == (1, 1)


def test_a_hidden_theme_counts_on_under_its_new_name(register: Register, theme: dict[str, int]) -> None:
    log_encounter(register, [add_person(register, name="Ria")], themes=[theme["groen"]])
    change_theme(register, theme["groen"], label="tuinen", hidden=True)
    assert Counted(register, "mensen", Q4).many(Q4, thema="tuinen") == 1


def test_moving_within_a_quarter_moves_her_in_the_count(register: Register) -> None:
    ria = add_person(register, name="Ria", area="Noord")
    log_encounter(register, [ria])
    change_person(register, ria, area="Zuid")
    counted = Counted(register, "mensen", Q4)
    assert [counted.many(Q4, buurt=area) for area in ("Noord", "Zuid")] == [0, 1]


def test_an_empty_register_counts_nothing_of_anything(register: Register) -> None:
    for measure in MEASURES:
        counted = Counted(register, measure.code, Q3, Q4)
        assert (counted.over([Q3, Q4]), counted.base.late, dict(counted.base.cube.counts)) == (0, {}, {})
        assert counted.base.space.names == measure.dims


def test_every_measure_says_in_dutch_what_it_is(register: Register) -> None:
    assert len({measure.name for measure in MEASURES}) == len(MEASURES)
    assert all(measure.definition.endswith(".") for measure in MEASURES)
    assert all(measure.dims[-1] == "kwartaal" and measure.distinct <= set(measure.dims) for measure in MEASURES)
