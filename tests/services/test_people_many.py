"""Acts on a selection: one act, one undo, nothing half done."""

from datetime import date

import pytest
from kit.neighbours import promises_to

from makelaar.errors import Cancelled, Refused
from makelaar.services import undo
from makelaar.services.followups.item import When
from makelaar.services.followups.promising import FollowUpForm
from makelaar.services.followups.spreading import promises_on
from makelaar.services.people import many, rules
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.export import ExportFormat, export_people
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.terms import Channel


@pytest.fixture
def people(register):
    return [add_person(register, name=f"Mens {n}", area="Noord", tags=["oud"] if n == 1 else []) for n in range(1, 6)]


def tags(register, people):
    return [get_card(register, key).tags for key in people]


def test_a_label_for_all_is_one_act_with_its_name(register, people):
    assert many.tag_all(register, people, "burendag") == 5
    assert undo.next_undo(register) == "Label gezet bij 5 mensen"
    assert many.tag_all(register, people, "Burendag") == 0
    assert undo.next_undo(register) == "Label gezet bij 5 mensen"
    assert many.tag_all(register, people, "OUD") == 4
    assert tags(register, people) == [("burendag", "oud")] * 5
    assert many.untag_all(register, people[:2], "oud") == 2
    assert tags(register, people)[:3] == [("burendag",), ("burendag",), ("burendag", "oud")]
    for _step in range(3):
        undo.undo(register)
    assert tags(register, people) == [("oud",), (), (), (), ()]
    undo.redo(register)
    assert tags(register, people)[1] == ("burendag",)


def test_nobody_in_the_bin_is_touched_and_a_label_needs_a_word(register, people):
    bin_people(register, people[:1])
    assert many.tag_all(register, people, "nieuw") == 4
    with pytest.raises(Refused):
        many.tag_all(register, people, " , ")


def test_an_area_for_all(register, people):
    moved = add_person(register, name="Elders")
    assert many.put_in_area(register, [*people, moved], "noord") == 1
    assert many.put_in_area(register, people, "Zuid") == 5
    assert {get_card(register, key).area for key in people} == {"Zuid"}
    assert undo.next_undo(register) == "Wijk gewijzigd bij 5 mensen"
    assert many.put_in_area(register, people[:1], "") == 1
    assert get_card(register, people[0]).area == ""
    undo.undo(register)
    undo.undo(register)
    assert {get_card(register, key).area for key in people} == {"Noord"}


def test_a_promise_to_all_is_one_for_each_and_told_once_on_each_card(register, people):
    when = When(date(2026, 12, 12), words="12 december")
    assert many.promise_all(register, people, when, FollowUpForm(Channel.CALL, "burendag", "Komt u ook?")) == 5
    assert promises_on(register, date(2026, 12, 12)) == 5
    assert [item.why for key in people for item in promises_to(register, key)] == ["burendag"] * 5
    events = [entry.event for entry in get_timeline(register, people[0]).entries]
    assert events.count(Event.PROMISE_MADE) == 1
    assert "Opvolging beloofd aan 5 mensen" not in [e.text for e in get_timeline(register, people[0]).entries]
    undo.undo(register)
    assert promises_on(register, date(2026, 12, 12)) == 0


def test_an_act_that_is_stopped_halfway_leaves_nothing(register, people, monkeypatch):
    monkeypatch.setattr(rules, "CHUNK", 2)

    def told(done, total):
        assert total in (5, 10)
        if done >= 2:
            raise Cancelled("genoeg")

    before = undo.next_undo(register)
    for act in (
        lambda: many.tag_all(register, people, "half", told),
        lambda: many.put_in_area(register, people, "Half", told),
        lambda: many.promise_all(register, people, When(date(2026, 12, 12)), FollowUpForm(), told),
        lambda: bin_people(register, people, told),
    ):
        with pytest.raises(Cancelled):
            act()
    assert undo.next_undo(register) == before
    assert {get_card(register, key).area for key in people} == {"Noord"}
    assert tags(register, people)[1] == ()


def test_the_search_index_is_part_of_what_is_told_and_can_be_stopped_too(register, people, monkeypatch):
    monkeypatch.setattr(rules, "CHUNK", 2)
    steps = []
    many.tag_all(register, people, "heel", lambda done, total: steps.append((done, total)))
    assert steps == [(0, 10), (2, 10), (4, 10), (5, 10)]
    many.untag_all(register, people, "heel")

    def told(done, total):
        if 2 * done >= total:
            raise Cancelled("genoeg")

    with pytest.raises(Cancelled):
        many.tag_all(register, people, "half", told)
    assert tags(register, people)[1] == ()
    assert list_people(register, PeopleQuery(text="half")).ids == ()


def test_only_who_was_chosen_is_exported(register, people, tmp_path):
    target = tmp_path / "mensen.csv"
    assert export_people(register, target, ExportFormat.CSV, only=people[1:3]) == 2
    assert "Mens 2" in target.read_text("utf-8-sig")
    assert "Mens 1" not in target.read_text("utf-8-sig")
