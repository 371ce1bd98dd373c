"""Saved lists, columns, and sorting by what a column shows."""

from datetime import date

import pytest

from makelaar.errors import Refused
from makelaar.services import undo
from makelaar.services.followups import promising
from makelaar.services.people.change import add_person
from makelaar.services.people.columns import USUAL, Column, chosen_columns, keep_columns
from makelaar.services.people.consent import record_consent
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.erasure import erase_person
from makelaar.services.people.facets import read_facets
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.people.sorting import PeopleSort
from makelaar.services.people.views import (
    change_view,
    count_views,
    list_views,
    move_view,
    remove_view,
    rename_view,
    save_view,
)
from makelaar.terms import ConsentPurpose, ConsentState


def named(register):
    return [view.name for view in list_views(register)]


def test_a_list_comes_back_as_it_was_with_how_many_it_gives(register):
    ria = add_person(register, name="Ria Smit", area="Vollenhove", tags=["tuin"])
    add_person(register, name="Otto Bakker")
    facets = read_facets(register)
    query = PeopleQuery(
        text="ria", areas=(facets.areas[0].id,), tags=(facets.tags[0].id,), sort=PeopleSort.LAST, descending=True
    )
    save_view(register, "  Tuin in  Vollenhove ", query, (Column.NAME, Column.LAST))
    ((view, count),) = count_views(register)
    assert (view.name, view.query, view.columns) == ("Tuin in Vollenhove", query, (Column.NAME, Column.LAST))
    assert count == 1
    assert list_people(register, view.query).ids == (ria,)


def test_lists_are_renamed_moved_changed_removed_and_all_of_it_taken_back(register):
    first, second, third = (save_view(register, name, PeopleQuery(), USUAL) for name in ("een", "twee", "drie"))
    move_view(register, third, -2)
    assert named(register) == ["drie", "een", "twee"]
    move_view(register, third, -1)
    move_view(register, second, 5)
    assert named(register) == ["drie", "een", "twee"]
    rename_view(register, first, "Eén")
    change_view(register, second, PeopleQuery(due=True), (Column.NAME, Column.NEXT))
    assert list_views(register)[2].query == PeopleQuery(due=True)
    remove_view(register, third)
    assert named(register) == ["Eén", "twee"]
    undone = []
    while (acted := undo.undo(register)) is not None:
        undone.append(acted.label)
    assert named(register) == []
    assert undone[0] == "Ongedaan gemaakt: Bewaarde lijst weggehaald"


def test_a_list_needs_a_name_of_its_own(register):
    kept = save_view(register, "Kan koken", PeopleQuery(), USUAL)
    other = save_view(register, "Anders", PeopleQuery(), USUAL)
    for name in ("", "   ", "kan KOKEN"):
        with pytest.raises(Refused):
            save_view(register, name, PeopleQuery(), USUAL)
        with pytest.raises(Refused):
            rename_view(register, other, name)
    rename_view(register, kept, "KAN KOKEN")
    assert named(register) == ["KAN KOKEN", "Anders"]
    remove_view(register, kept)
    with pytest.raises(Refused, match="niet meer"):
        rename_view(register, kept, "weg")


def test_columns_are_remembered_in_their_order_the_name_always_first(register):
    assert chosen_columns(register) == USUAL
    keep_columns(register, [Column.PHONE, Column.NAME, Column.TAGS, Column.PHONE])
    assert chosen_columns(register) == (Column.NAME, Column.PHONE, Column.TAGS)


def test_a_row_shows_what_its_columns_ask(register):
    ria = add_person(register, name="Ria", phone="0612345678", email="ria@example.nl", tags=["tuin", "burendag"])
    otto = add_person(register, name="Otto")
    promising.add(register, ria, "als ze met pensioen is")
    promising.add(register, ria, date(2026, 12, 1))
    log_encounter(register, [ria, otto], day=date(2026, 11, 2), text="praatje")
    record_consent(register, ria, ConsentPurpose.KEEP, False)
    rows = {row.name: row.cells for row in list_people(register, None, tuple(Column)).people}
    assert rows["Ria"].next_due == date(2026, 12, 1)
    assert (rows["Ria"].phone, rows["Ria"].mail) == ("06 12345678", "ria@example.nl")
    assert rows["Ria"].tags == ("burendag", "tuin")
    assert rows["Ria"].last_contact == rows["Otto"].last_contact == date(2026, 11, 2)
    assert rows["Ria"].consent is ConsentState.REFUSED
    assert (rows["Otto"].phone, rows["Otto"].consent) == ("", ConsentState.NONE)
    bare = list_people(register, None, (Column.NAME,)).people[0]
    assert bare.cells.last_contact is None


@pytest.mark.parametrize("sort", list(PeopleSort))
def test_every_column_orders_both_ways_and_the_empty_ones_stay_last(register, sort):
    everything = []
    for name, n in (("Anna", 1), ("Bea", 2)):
        person = add_person(
            register, name=name, area=f"wijk {n}", street="Kerkweg", house_number=f"{n}0", tags=[f"tag {n}"],
            phone=f"061234567{n}", email=f"{n}@example.nl",
        )  # fmt: skip
        add_offer(register, person, OfferKind.CAN, f"{n} koken")
        add_offer(register, person, OfferKind.WANT, f"{n} schaken")
        promising.add(register, person, date(2026, 12, n))
        log_encounter(register, [person], day=date(2026, 11, n), text="praatje")
        record_consent(register, person, ConsentPurpose.KEEP, True, day=date(2026, 10, n))
        everything.append(person)
    bare = add_person(register, name="Zus") if sort is not PeopleSort.NAME else add_person(register, door="3 hoog")
    up = list_people(register, PeopleQuery(sort=sort)).ids
    down = list_people(register, PeopleQuery(sort=sort, descending=True)).ids
    if sort is PeopleSort.NEWEST:
        assert up == (bare, *everything[::-1])
        assert down == up[::-1]
    else:
        assert up == (*everything, bare)
        assert down == (*everything[::-1], bare)


def test_who_is_erased_is_no_longer_in_the_name_or_words_of_a_saved_list(register):
    gone = add_person(register, name="Fatima El Amrani")
    add_person(register, name="Ria Smit")
    save_view(register, "Bij Fatima el Amrani in de straat", PeopleQuery(), USUAL)
    save_view(register, "Zij", PeopleQuery(text="fatima el amrani"), USUAL)
    save_view(register, "Amrani", PeopleQuery(text="kerkweg"), USUAL)
    erase_person(register, gone)
    assert named(register) == ["Amrani"]
