"""People who belong together: both cards say it in their own words; who is erased or binned is nowhere any more."""

import pytest

from makelaar.errors import Refused
from makelaar.models import Household, HouseholdMember, PersonLink
from makelaar.services import undo
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.erasure import erase_person
from makelaar.services.people.households import form_household, leave_household
from makelaar.services.people.links import LinkRole, add_link, remove_link


@pytest.fixture
def three(register):
    return [add_person(register, name=name) for name in ("Ria Smit", "Bilal Smit", "Otto Bakker")]


def links(register, person):
    return [(link.role, link.name) for link in get_card(register, person).links]


@pytest.mark.parametrize(
    ("role", "back"),
    [
        (LinkRole.CHILD, LinkRole.PARENT),
        (LinkRole.PARENT, LinkRole.CHILD),
        (LinkRole.CARER, LinkRole.CARED_FOR),
        (LinkRole.CARED_FOR, LinkRole.CARER),
        (LinkRole.PARTNER, LinkRole.PARTNER),
        (LinkRole.NEIGHBOUR, LinkRole.NEIGHBOUR),
        (LinkRole.FAMILY, LinkRole.FAMILY),
        (LinkRole.KNOWS, LinkRole.KNOWS),
    ],
)
def test_both_cards_tell_it_in_their_own_words(register, three, role, back):
    ria, bilal, _otto = three
    link = add_link(register, ria, bilal, role)
    assert links(register, ria) == [(role, "Bilal Smit")]
    assert links(register, bilal) == [(back, "Ria Smit")]
    for refused in ((ria, bilal, role), (bilal, ria, role), (bilal, ria, back)):
        with pytest.raises(Refused):
            add_link(register, *refused)
    remove_link(register, link)
    assert links(register, ria) == links(register, bilal) == []
    undo.undo(register)
    assert links(register, bilal) == [(back, "Ria Smit")]


def test_two_may_belong_together_in_two_ways_but_nobody_with_herself(register, three):
    ria, bilal, _otto = three
    add_link(register, ria, bilal, LinkRole.CARER)
    add_link(register, ria, bilal, LinkRole.CHILD)
    assert [role for role, _name in links(register, ria)] == [LinkRole.CHILD, LinkRole.CARER]
    with pytest.raises(Refused, match="dezelfde mens"):
        add_link(register, ria, ria, LinkRole.KNOWS)


def test_a_link_with_who_is_binned_is_not_shown_and_with_who_is_erased_is_gone(register, three):
    ria, bilal, otto = three
    add_link(register, ria, bilal, LinkRole.CHILD)
    add_link(register, otto, ria, LinkRole.KNOWS)
    bin_people(register, [bilal])
    assert links(register, ria) == [(LinkRole.KNOWS, "Otto Bakker")]
    undo.undo(register)
    assert len(links(register, ria)) == 2
    erase_person(register, bilal)
    erase_person(register, otto)
    assert links(register, ria) == []
    with register.read() as session:
        assert session.query(PersonLink).count() == 0


def test_a_household_is_offered_at_one_door_and_made_when_asked(register):
    door = {"street": "Kerkweg", "house_number": "12", "door": "2 hoog"}
    jan = add_person(register, name="Jan", **door)
    mieke = add_person(register, name="Mieke", **{**door, "street": "kerkwg."})
    add_person(register, name="Boven", **{**door, "door": "3 hoog"})
    add_person(register, name="Naast", **{**door, "house_number": "12a"})
    add_person(register, name="Zonder straat", house_number="12", door="2 hoog")
    card = get_card(register, jan)
    assert [mate.name for mate in card.at_door] == ["Mieke"]
    assert card.housemates == ()
    form_household(register, jan, [mieke])
    for person, other in ((jan, "Mieke"), (mieke, "Jan")):
        card = get_card(register, person)
        assert [mate.name for mate in card.housemates] == [other]
        assert card.at_door == ()
    undo.undo(register)
    assert get_card(register, mieke).housemates == ()


def test_two_households_become_one_and_who_leaves_last_ends_it(register):
    one, two, three, four = (add_person(register, name=name) for name in "abcd")
    form_household(register, one, [two])
    form_household(register, three, [four])
    form_household(register, two, [three])
    assert {mate.name for mate in get_card(register, one).housemates} == {"b", "c", "d"}
    leave_household(register, four)
    assert get_card(register, four).housemates == ()
    assert {mate.name for mate in get_card(register, one).housemates} == {"b", "c"}
    leave_household(register, one)
    leave_household(register, two)
    with register.read() as session:
        assert session.query(HouseholdMember).count() == 0
        assert session.query(Household).count() == 0
    undo.undo(register)
    assert [mate.name for mate in get_card(register, three).housemates] == ["b"]


def test_who_is_erased_leaves_her_household(register, three):
    ria, bilal, otto = three
    form_household(register, ria, [bilal, otto])
    erase_person(register, otto)
    assert [mate.name for mate in get_card(register, ria).housemates] == ["Bilal Smit"]
