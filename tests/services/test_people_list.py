"""The list of people: what a query gives, in which order, and in pages."""

from datetime import date

import pytest
from sqlalchemy import select

from makelaar.models import Person
from makelaar.services.followups import promising as followups
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person
from makelaar.services.people.consent import record_consent
from makelaar.services.people.facets import read_facets
from makelaar.services.people.listing import (
    BEST,
    PAGE,
    PeopleQuery,
    PeopleSort,
    count_people,
    get_summaries,
    list_people,
)
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.people.sorting import ordered
from makelaar.terms import ConsentPurpose


def names(register, **query):
    return [person.name for person in list_people(register, PeopleQuery(**query)).people]


@pytest.fixture
def street(register):
    """Three people, each different."""
    ria = add_person(register, name="Ria Smit", area="Vollenhove", street="Kerkweg", house_number="2", tags=["tuin"])
    hatice = add_person(register, name="Hatice Çelik", area="Kerkebosch", is_key_person=True, notes="via huisarts")
    door = add_person(register, street="Kerkweg", house_number="12", door="3 hoog")
    add_offer(register, ria, OfferKind.CAN, "taart bakken")
    record_consent(register, ria, ConsentPurpose.KEEP, True)
    return ria, hatice, door


def test_a_person_without_name_is_called_by_the_door(register, street):
    assert "Kerkweg 12, 3 hoog" in names(register)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("celik", ["Hatice Çelik"]),
        ("ÇELIK", ["Hatice Çelik"]),
        ("taart", ["Ria Smit"]),
        ("ria taart", ["Ria Smit"]),
        ("ria huisarts", []),
        ("huisarts", ["Hatice Çelik"]),
        ("tuin", ["Ria Smit"]),
        ("vollen", ["Ria Smit"]),
        ("%", []),
        ("_", []),
    ],
)
def test_text_finds_every_word_somewhere(register, street, text, found):
    assert names(register, text=text) == found


def test_filters_add_up(register, street):
    facets = read_facets(register)
    vollenhove = facets.area_named("vollenhove")
    assert names(register, areas=(vollenhove,)) == ["Ria Smit"]
    assert names(register, areas=(vollenhove, facets.area_named("Kerkebosch"))) == ["Hatice Çelik", "Ria Smit"]
    assert names(register, areas=(vollenhove,), key_person=True) == []
    assert names(register, tags=(facets.tag_named("Tuin"),)) == ["Ria Smit"]
    assert names(register, key_person=True) == ["Hatice Çelik"]


def test_people_without_recorded_consent_can_be_counted_and_listed(register, street):
    assert count_people(register, PeopleQuery(no_consent=True)) == 2
    assert "Ria Smit" not in names(register, no_consent=True)
    assert {p.name: p.has_consent for p in list_people(register).people}["Ria Smit"]


def test_due_is_today_or_before_and_open(register, street):
    ria, hatice, door = street
    followups.add(register, ria, date(2026, 11, 21))
    followups.add(register, hatice, date(2026, 11, 22))
    dropped = followups.add(register, door, date(2026, 11, 1))
    followups.drop(register, dropped, "verhuisd")
    assert names(register, due=True) == ["Ria Smit"]
    assert list_people(register, PeopleQuery(due=True)).people[0].due == 1


def test_addresses_are_in_the_order_of_the_street(register):
    for number in ("100", "2", "12"):
        add_person(register, name=number, street="Kerkweg", house_number=number)
    assert names(register, sort=PeopleSort.ADDRESS) == ["2", "12", "100"]


def test_who_is_in_the_bin_is_in_no_list_and_no_count(register, street):
    bin_people(register, [street[0]])
    assert "Ria Smit" not in names(register)
    assert count_people(register) == 2
    assert read_facets(register).area_named("Vollenhove") is None


def test_a_long_list_comes_in_pages(register):
    ids = [add_person(register, name=f"Mens {number:04d}") for number in range(PAGE + 20)]
    page = list_people(register)
    assert list(page.ids) == ids
    assert len(page.people) == PAGE
    rest = get_summaries(register, page.ids[PAGE:])
    assert [person.id for person in rest] == ids[PAGE:]


@pytest.fixture
def a_crowd(register):
    """More gardeners than a list holds at first, added from the last name to the first."""
    with register.write("test") as session:
        session.add_all(
            Person(name=f"Mens {n:03d}", sort_key=f"mens {n:03d}", notes="moestuin", created_at=register.utc_now())
            for n in range(BEST + 20, 0, -1)
        )


def test_more_than_the_best_is_told_and_given_when_it_is_asked_for(register, a_crowd):
    add_person(register, name="Iemand Anders")
    some = list_people(register, PeopleQuery(text="tuin"))
    assert (len(some.ids), some.more) == (BEST, True)
    everybody = list_people(register, PeopleQuery(text="tuin"), whole=True)
    assert (len(everybody.ids), everybody.more) == (BEST + 20, False)
    assert everybody.ids[:BEST] == some.ids
    assert len(set(everybody.ids)) == BEST + 20


def test_who_is_called_nearly_so_comes_behind_the_few_who_are(register):
    exact = add_person(register, name="Piet Yilmaz")
    like = [add_person(register, name=name) for name in ("Bram Yılmar", "Anna Yilmas")]
    add_person(register, name="Cor Bakker")
    page = list_people(register, PeopleQuery(text="yilmaz"))
    assert page.ids == (exact, *like)
    assert page.nearly == 2
    assert count_people(register, PeopleQuery(text="yilmaz")) == 1
    for name in "ABCDEFGH":
        add_person(register, name=f"{name} Yilmaz")
    assert list_people(register, PeopleQuery(text="yilmaz")).nearly == 0


def test_everybody_is_ordered_as_by_every_other_way(register, street):
    add_person(register, name="Ömer Aydın")
    bin_people(register, [add_person(register, name="In de bak")])
    every = select(Person.id).where(Person.binned_at.is_(None))
    for descending in (False, True):
        with register.read() as session:
            slowly = session.scalars(ordered(every, PeopleSort.NAME, descending)).all()
        assert list(list_people(register, PeopleQuery(descending=descending)).ids) == slowly
    assert names(register)[-1] == "Kerkweg 12, 3 hoog"
