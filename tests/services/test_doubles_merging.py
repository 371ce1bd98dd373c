"""Two cards become one, and two again."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect, select

from makelaar.errors import Refused
from makelaar.intake import read_file
from makelaar.models import (
    Base,
    FollowUp,
    HouseholdMember,
    ImportBatch,
    ImportSource,
    LogEntry,
    LogEntryPerson,
    NotSame,
    PersonLink,
)
from makelaar.services import imports, undo
from makelaar.services.doubles import Likeness, Side, compare, find_doubles, merge, not_the_same
from makelaar.services.followups import promising
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.consent import record_consent, withdraw_consent
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.erasure import erase_person
from makelaar.services.people.households import form_household
from makelaar.services.people.links import LinkRole, add_link
from makelaar.services.people.listing import list_people
from makelaar.services.people.offers import OfferKind, add_offer, change_offer
from makelaar.services.people.reach import add_reach, set_no_contact
from makelaar.services.people.timeline import get_timeline
from makelaar.store.changes import unpack
from makelaar.terms import AgeGroup, Channel, ConsentPurpose, ConsentState, PointKind, TalentStatus

MAIL = ConsentPurpose.MAIL
LOGBOOK = {LogEntry.__tablename__, LogEntryPerson.__tablename__}


def contents(register) -> dict[str, list[tuple]]:
    """Every row of every table of the models, but for the logbook, which never goes back."""
    with register.read() as session:
        return {
            name: [tuple(row) for row in session.execute(select(table).order_by(table.c.id))]
            for name, table in Base.metadata.tables.items()
            if name not in LOGBOOK
        }


@pytest.fixture
def ria(register) -> int:
    return add_person(register, name="Ria Smit", street="Kerkweg", house_number="12", phone="06-12345678")


@pytest.fixture
def twin(register) -> int:
    return add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12", phone="06-12345678")


@pytest.fixture
def other(register) -> int:
    return add_person(register, name="Kees Vos", street="Laan", house_number="3")


def fields(register, left: int, right: int) -> dict:
    return {pair.name: pair for pair in compare(register, left, right).fields}


def test_two_cards_field_by_field(register, ria, twin) -> None:
    change_person(register, twin, age_group=AgeGroup.SENIOR, notes="heeft een hond")
    change_person(register, ria, met_how="in de tuin")
    found = fields(register, ria, twin)
    assert {name: pair.likeness for name, pair in found.items()} == {
        "name": Likeness.DIFFERS,
        "address": Likeness.SAME,
        "phones": Likeness.SAME,
        "age_group": Likeness.ONLY_RIGHT,
        "met_how": Likeness.ONLY_LEFT,
        "notes": Likeness.ONLY_RIGHT,
    }
    assert (found["name"].left, found["name"].right) == ("Ria Smit", "Ria Smitt")
    assert found["name"].choices == (Side.LEFT, Side.RIGHT)


def test_everything_of_both_is_on_the_card_that_stays(register, ria, twin, other) -> None:
    change_person(register, twin, age_group=AgeGroup.SENIOR, tags=["tuin", "vrijwilliger"], languages=["Fries"])
    change_person(register, ria, tags=["Tuin"], notes="drinkt thee")
    add_reach(register, twin, PointKind.EMAIL, "ria@x.nl")
    add_offer(register, ria, OfferKind.CAN, "Koken")
    add_offer(register, twin, OfferKind.CAN, "koken")
    naaien = add_offer(register, twin, OfferKind.CAN, "naaien")
    change_offer(register, OfferKind.CAN, naaien, status=TalentStatus.PAUSED)
    promising.add(register, twin, "1-2-2027", why="moestuin")
    log_encounter(register, [ria, twin, other], text="aan tafel")
    set_no_contact(register, twin, Channel.APP, True)
    merge(register, ria, twin)
    card = get_card(register, ria)
    assert card.name == "Ria Smit"
    assert card.age_group is AgeGroup.SENIOR
    assert [point.value for point in card.phones] == ["+31612345678"]
    assert [point.value for point in card.emails] == ["ria@x.nl"]
    assert [(offer.text, offer.status.value) for offer in card.can] == [("Koken", "available"), ("naaien", "paused")]
    assert card.tags == ("tuin", "vrijwilliger")
    assert card.languages == ("Fries",)
    assert card.no_contact == {Channel.APP}
    assert [promise.why for promise in card.promises] == ["moestuin"]
    assert card.notes == "drinkt thee\nNaam op de andere kaart: Ria Smitt"
    talks = [entry for entry in get_timeline(register, ria).entries if entry.text == "aan tafel"]
    assert [entry.with_people for entry in talks] == [("Kees Vos",)]
    assert list_people(register).ids == (ria, other)


def test_what_is_chosen_stays_and_the_rest_goes_to_the_notes(register, ria, twin) -> None:
    change_person(register, twin, street="Laan", house_number="3")
    add_reach(register, twin, PointKind.PHONE, "06-87654321")
    choices = {"name": Side.RIGHT, "address": Side.RIGHT, "phones": Side.LEFT}
    merged = merge(register, ria, twin, choices)
    card = get_card(register, ria)
    assert (card.name, card.address, len(card.phones)) == ("Ria Smitt", "Laan 3", 1)
    assert merged.noted == (
        "Naam op de andere kaart: Ria Smit",
        "Adres op de andere kaart: Kerkweg 12",
        "Telefoon op de andere kaart: 06 87654321",
    )
    assert card.notes.splitlines() == list(merged.noted)


def test_an_address_that_only_says_more_fills_up_the_other(register, ria, twin) -> None:
    change_person(register, twin, postcode="3961 AB", door="3 hoog")
    merge(register, ria, twin)
    card = get_card(register, ria)
    assert (card.address, card.postcode) == ("Kerkweg 12, 3 hoog", "3961 AB")
    assert "Adres" not in card.notes


@pytest.mark.parametrize("strict_first", [True, False])
@pytest.mark.parametrize("withdrawn", [True, False])
def test_a_no_goes_before_a_yes(register, ria, twin, strict_first: bool, withdrawn: bool) -> None:
    strict, mild = (ria, twin) if strict_first else (twin, ria)
    record_consent(register, strict, MAIL, agreed=withdrawn, day=date(2025, 1, 1))
    if withdrawn:
        withdraw_consent(register, strict, MAIL, day=date(2025, 2, 1))
    record_consent(register, mild, MAIL, agreed=True, day=date(2026, 1, 1))
    pair = fields(register, ria, twin)["consent:mail"]
    assert (pair.likeness, pair.chosen) == (Likeness.DIFFERS, Side.LEFT if strict_first else Side.RIGHT)
    merge(register, ria, twin)
    answer = next(a for a in get_card(register, ria).consent if a.purpose is MAIL)
    assert answer.state is (ConsentState.WITHDRAWN if withdrawn else ConsentState.REFUSED)
    assert answer.given_on == date(2025, 1, 1)


def test_she_may_choose_the_yes(register, ria, twin) -> None:
    record_consent(register, ria, MAIL, agreed=True)
    record_consent(register, twin, MAIL, agreed=False)
    merge(register, ria, twin, {"consent:mail": Side.LEFT})
    card = get_card(register, ria)
    assert next(a.state for a in card.consent if a.purpose is MAIL) is ConsentState.GIVEN
    answers = [entry for entry in get_timeline(register, ria).entries if entry.purpose is MAIL]
    assert len(answers) == 2  # both stay as history


def test_the_same_promise_on_both_is_kept_once(register, ria, twin) -> None:
    for person in (ria, twin):
        promising.add(register, person, "1-2-2027", why="moestuin")
    promising.add(register, twin, "1-2-2027", why="fiets")
    merge(register, ria, twin)
    assert sorted(promise.why for promise in get_card(register, ria).promises) == ["fiets", "moestuin"]


def test_links_and_households_follow_and_nobody_is_tied_to_herself(register, ria, twin, other) -> None:
    add_link(register, ria, twin, LinkRole.KNOWS)
    add_link(register, ria, other, LinkRole.PARTNER)
    add_link(register, other, twin, LinkRole.PARTNER)
    add_link(register, twin, other, LinkRole.NEIGHBOUR)
    form_household(register, ria, [twin])
    merge(register, ria, twin)
    with register.read() as session:
        links = {
            (frozenset((row.person_id, row.other_id)), row.kind.value) for row in session.scalars(select(PersonLink))
        }
        assert links == {(frozenset((ria, other)), "partner"), (frozenset((ria, other)), "neighbour")}
        assert len(session.scalars(select(PersonLink)).all()) == 2
        assert session.scalars(select(HouseholdMember)).all() == []


def test_who_is_different_from_the_one_that_went_is_different_from_the_one_that_stays(register, ria, twin) -> None:
    third = add_person(register, name="Ria Smit", street="Kerkweg", house_number="12")
    not_the_same(register, third, twin)
    merge(register, ria, twin)
    assert find_doubles(register) == ()
    merge_again = add_person(register, name="Ria Smit", street="Kerkweg", house_number="12")
    assert {double.ids for double in find_doubles(register)} == {(ria, merge_again), (third, merge_again)}


def test_the_logbook_of_both_is_on_the_timeline(register, ria, twin) -> None:
    change_person(register, twin, notes="hond")
    merge(register, ria, twin)
    texts = [entry.text for entry in get_timeline(register, ria).entries]
    assert "Notities gewijzigd" in texts
    assert "Twee kaarten samengevoegd" in texts


def test_erasing_who_stayed_erases_what_was_known_of_the_other(register, ria, twin) -> None:
    merge(register, ria, twin)
    erase_person(register, ria)
    with register.read() as session:
        assert session.scalars(select(LogEntryPerson.id).where(LogEntryPerson.person_id == twin)).all() == []
        assert session.scalars(select(FollowUp.id)).all() == []


def test_erasing_who_stayed_takes_what_an_import_remembers_of_the_other(register, ria, tmp_path) -> None:
    sheet = tmp_path / "lijst.csv"
    sheet.write_text("Naam;Tel\nMaria Zeldzaam;06-87654321\n", encoding="utf-8")
    plan = imports.plan(register, read_file(sheet, today=register.clock.today()), sheet.name)
    imports.run(register, plan)
    (twin,) = set(list_people(register).ids) - {ria}
    merge(register, ria, twin)
    erase_person(register, ria)
    with register.read() as session:
        (batch,) = session.scalars(select(ImportBatch))
        assert [change for change in unpack(batch.changes) if twin in change.people()] == []
        assert session.scalars(select(ImportSource.id)).all() == []


def test_erasing_the_other_of_a_pair_leaves_nothing_of_it(register, ria, twin) -> None:
    not_the_same(register, ria, twin)
    erase_person(register, twin)
    with register.read() as session:
        assert session.scalars(select(NotSame.id)).all() == []


def test_one_card_is_not_merged_with_itself_nor_with_the_bin(register, ria, twin) -> None:
    with pytest.raises(Refused, match="één kaart"):
        merge(register, ria, ria)
    bin_people(register, [twin])
    with pytest.raises(Refused, match="prullenbak"):
        merge(register, ria, twin)
    assert get_card(register, ria).notes == ""


_WORDS = st.sampled_from(["", "Kerkweg", "Laan", "koken", "tuin\nfiets"])
_CARD = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Ria Smit", "Ria Smitt", "ria smit"]),
        "street": _WORDS,
        "notes": _WORDS,
        "area": st.sampled_from(["", "Vollenhove", "Centrum"]),
        "tags": st.lists(st.sampled_from(["a", "B", "b"]), max_size=3),
        "languages": st.lists(st.sampled_from(["Fries", "fries", "Turks"]), max_size=2),
        "met_on": st.sampled_from([None, date(2025, 1, 1), date(2026, 1, 1)]),
        "is_key_person": st.booleans(),
    }
)
_CHOICES = st.dictionaries(
    st.sampled_from(["name", "address", "area", "tags", "languages", "met_on", "phones", "can", "consent:mail"]),
    st.sampled_from(Side),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CARD, _CARD, _CHOICES, st.integers(0, 63))
def test_undo_gives_back_exactly_what_was_there(register, one, two, choices, extras: int) -> None:
    left, right = add_person(register, phone="0612345678", **one), add_person(register, phone="0612345679", **two)
    third = add_person(register, name="Kees")
    both = [left, right]
    acts = [
        lambda: [add_offer(register, person, OfferKind.CAN, "koken") for person in both],
        lambda: [record_consent(register, person, MAIL, agreed=person == left) for person in both],
        lambda: [promising.add(register, person, "1-2-2027") for person in both],
        lambda: log_encounter(register, [*both, third], text="samen"),
        lambda: [add_link(register, person, third, LinkRole.KNOWS) for person in both],
        lambda: (not_the_same(register, left, right), form_household(register, right, [third])),
    ]
    for place, act in enumerate(acts):
        if extras >> place & 1:
            act()
    before = contents(register)
    said = {line.strip() for card in (one, two) for line in card["notes"].splitlines()}
    merge(register, left, right, choices)
    assert said <= {line.strip() for line in get_card(register, left).notes.splitlines()} | {""}
    merged = contents(register)
    undo.undo(register)
    assert contents(register) == before
    undo.redo(register)
    assert contents(register) == merged


def test_no_table_keeps_a_row_of_who_went(register, ria, twin, other) -> None:
    """Also tables that come later: what points at a person is moved."""
    add_link(register, twin, other, LinkRole.KNOWS)
    promising.add(register, twin, "1-2-2027")
    merge(register, ria, twin)
    with register.read() as session:
        for mapper in Base.registry.mappers:
            for column in inspect(mapper.class_).columns:
                if any(key.column.table.name == "person" for key in column.foreign_keys):
                    assert session.scalars(select(column).where(column == twin)).all() == [], column
