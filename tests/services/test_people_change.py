"""Adding and changing people, field by field, with undo."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from makelaar.errors import Refused
from makelaar.services import undo
from makelaar.services.people.bin import bin_people, restore_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.consent import record_consent
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.offers import OfferKind, add_offer, change_offer, remove_offer
from makelaar.services.people.reach import add_reach, change_reach, remove_reach, set_no_contact, use_first
from makelaar.terms import AgeGroup, Channel, ConsentPurpose, PointKind, TalentStatus


@pytest.fixture
def ria(register):
    return add_person(register, name="Ria Smit")


def test_nothing_is_compulsory_but_a_name_or_a_door(register):
    with pytest.raises(Refused):
        add_person(register, notes="iemand")
    door = add_person(register, street="Kerkweg", house_number="12")
    with pytest.raises(Refused):
        change_person(register, door, street="")
    assert get_card(register, door).title == "Kerkweg 12"


def test_all_that_can_be_told_of_a_person_comes_back_on_the_card(register):
    told = {
        "name": "Fatima El Amrani",
        "given_name": "Fatima",
        "family_name": "El Amrani",
        "area": "Vollenhove",
        "street": "Kerkweg",
        "house_number": "10",
        "postcode": "3705 AB",
        "place": "Zeist",
        "met_on": date(2026, 5, 1),
        "met_how": "burendag",
        "preferred_channel": Channel.APP,
        "age_group": AgeGroup.MIDDLE,
        "is_key_person": True,
        "notes": "kent iedereen",
        "languages": ("Arabisch", "Nederlands"),
        "tags": ("buurtmoeder",),
    }
    card = get_card(register, add_person(register, **told))
    assert {field: getattr(card, field) for field in told} == told


def test_an_area_or_tag_written_otherwise_is_the_same_one(register, ria):
    other = add_person(register, name="Kees", area="Vollenhove", tags=["Tuin"])
    change_person(register, ria, area="vollenhove", tags=["tuin", "TUIN"])
    assert get_card(register, ria).area == "Vollenhove"
    assert get_card(register, ria).tags == get_card(register, other).tags == ("Tuin",)


def test_saving_what_was_there_already_is_no_act(register, ria):
    change_person(register, ria, notes="x")
    change_person(register, ria, notes="x")
    undo.undo(register)
    assert get_card(register, ria).notes == ""


def test_typing_on_in_one_field_is_one_step_back(register, ria):
    for text in ("h", "ho", "houdt van tuinieren"):
        change_person(register, ria, typing_on=True, notes=text)
    change_person(register, ria, name="Ria Smit-Jansen")
    assert undo.undo(register).label == "Ongedaan gemaakt: Naam gewijzigd"
    undo.undo(register)
    assert get_card(register, ria).notes == ""
    undo.redo(register)
    assert get_card(register, ria).notes == "houdt van tuinieren"


def test_typing_in_the_cards_of_two_people_stays_two_steps(register, ria):
    kees = add_person(register, name="Kees")
    change_person(register, ria, typing_on=True, notes="een")
    change_person(register, kees, typing_on=True, notes="twee")
    undo.undo(register)
    assert (get_card(register, ria).notes, get_card(register, kees).notes) == ("een", "")


def test_phones_are_kept_as_e164_and_shown_as_said(register, ria):
    add_reach(register, ria, PointKind.PHONE, "06-1234 5678")
    add_reach(register, ria, PointKind.PHONE, "+32 470 12 34 56")
    add_reach(register, ria, PointKind.PHONE, "bij de buren")
    phones = get_card(register, ria).phones
    assert [phone.value for phone in phones] == ["+31612345678", "+32470123456", "bij de buren"]
    assert [phone.shown for phone in phones] == ["06 12345678", "+32 470 12 34 56", "bij de buren"]


def test_the_first_phone_can_be_chosen(register, ria):
    add_reach(register, ria, PointKind.PHONE, "0612345678")
    second = add_reach(register, ria, PointKind.PHONE, "030 1234567", label="thuis")
    use_first(register, second)
    assert [phone.label for phone in get_card(register, ria).phones] == ["thuis", ""]


def test_a_number_or_address_that_cannot_be_is_refused(register, ria):
    point = add_reach(register, ria, PointKind.EMAIL, "ria@example.nl")
    for value in ("", "ria", "ria@", "ria@example.nl"):
        with pytest.raises(Refused):
            add_reach(register, ria, PointKind.EMAIL, value)
    change_reach(register, point, value="r.smit@example.nl", label="werk")
    assert get_card(register, ria).emails[0].value == "r.smit@example.nl"
    remove_reach(register, point)
    with pytest.raises(Refused):
        remove_reach(register, point)


def test_kan_and_wil_are_added_changed_ended_and_removed(register, ria):
    cooks = add_offer(register, ria, OfferKind.CAN, "  goed  koken ")
    gardens = add_offer(register, ria, OfferKind.CAN, "tuinieren", available_from=date(2027, 3, 1))
    change_offer(register, OfferKind.CAN, cooks, status=TalentStatus.ENDED)
    assert [(offer.text, offer.stands) for offer in get_card(register, ria).can] == [
        ("tuinieren", True),
        ("goed koken", False),
    ]
    remove_offer(register, OfferKind.CAN, gardens)
    with pytest.raises(Refused):
        change_offer(register, OfferKind.CAN, gardens, text="snoeien")


def test_an_unknown_field_is_our_mistake(register, ria):
    with pytest.raises(TypeError):
        change_person(register, ria, birth_date=date(1950, 1, 1))


_ACTS = {
    "rename": lambda register, ria, kees, word: change_person(register, ria, name=f"Ria {word}"),
    "note": lambda register, ria, kees, word: change_person(register, ria, notes=word, typing_on=True),
    "area": lambda register, ria, kees, word: change_person(register, kees, area=word),
    "tags": lambda register, ria, kees, word: change_person(register, ria, tags=[word, "vast"]),
    "languages": lambda register, ria, kees, word: change_person(register, kees, languages=[word]),
    "can": lambda register, ria, kees, word: add_offer(register, ria, OfferKind.CAN, f"x{word}"),
    "phone": lambda register, ria, kees, word: add_reach(register, ria, PointKind.PHONE, f"tel {word}"),
    "yes": lambda register, ria, kees, word: record_consent(register, ria, ConsentPurpose.MAIL, True),
    "no": lambda register, ria, kees, word: record_consent(register, kees, ConsentPurpose.MAIL, False),
    "table": lambda register, ria, kees, word: log_encounter(register, [ria, kees], text=word),
    "flag": lambda register, ria, kees, word: set_no_contact(register, ria, Channel.MAIL, len(word) % 2 == 0),
    "bin": lambda register, ria, kees, word: bin_people(register, [ria, kees]),
    "restore": lambda register, ria, kees, word: restore_people(register, [ria]),
}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.sampled_from(sorted(_ACTS)), st.text("abc", min_size=1, max_size=3)), max_size=12))
def test_undoing_all_is_as_before_and_redoing_all_is_as_after(register, acts):
    ria, kees = add_person(register, name="Ria"), add_person(register, name="Kees")
    register.history.forget()
    before = get_card(register, ria), get_card(register, kees)
    for act, word in acts:
        try:
            _ACTS[act](register, ria, kees, word)
        except Refused:
            continue
    after = get_card(register, ria), get_card(register, kees)
    while undo.undo(register):
        pass
    assert (get_card(register, ria), get_card(register, kees)) == before
    while undo.redo(register):
        pass
    assert (get_card(register, ria), get_card(register, kees)) == after
