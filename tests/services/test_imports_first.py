"""A sheet goes into an empty register, and beside people who are there."""

from dataclasses import replace
from datetime import date

import pytest
from import_sheets import IN_MAY, KEES, RETIRED, RIA, contents, sheet
from kit.neighbours import promises_to
from sqlalchemy import select

from makelaar.errors import Cancelled
from makelaar.intake.rows import Duplicate, FollowUpWords, Person
from makelaar.models import FollowUp
from makelaar.services import imports
from makelaar.services.imports import Choice, Do, Fate, PlanOutdated
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.services.people.reach import add_reach
from makelaar.services.registers import Register
from makelaar.terms import AgeGroup, Channel, PointKind


def names(register: Register) -> list[str]:
    return sorted(person.name for person in list_people(register).people)


def only(register: Register, text: str) -> int:
    (found,) = list_people(register, PeopleQuery(text=text)).ids
    return found


def test_everything_that_a_row_says_stands_on_the_card(register: Register) -> None:
    whole = Person(
        name="Fatima El Amrani",
        given_name="Fatima",
        family_name="El Amrani",
        phones=("+31612345678", "+31307654321"),
        emails=("fatima@example.nl",),
        street="Kerkweg",
        number="12bis",
        postcode="3701 AB",
        place="Zeist",
        area="Vollenhove",
        can=("koken", "naaien"),
        want=("een moestuin",),
        followups=(FollowUpWords("over een jaar", day=date(2027, 11, 21), channel=Channel.MAIL),),
        preferred_channel=Channel.APP,
        languages=("Arabisch",),
        tags=("burendag",),
        is_key_person=True,
        age_group=AgeGroup.MIDDLE,
        met_on=date(2026, 6, 1),
        met_how="bij de burendag",
        note="via huisarts",
    )
    outcome = imports.run(register, imports.plan(register, sheet(whole), "sprokkel.xlsx"))

    card = get_card(register, only(register, "Amrani"))
    assert (outcome.added, outcome.updated) == (1, 0)
    assert (card.name, card.given_name, card.family_name) == ("Fatima El Amrani", "Fatima", "El Amrani")
    assert [phone.value for phone in card.phones] == ["+31612345678", "+31307654321"]
    assert [mail.value for mail in card.emails] == ["fatima@example.nl"]
    assert (card.street, card.house_number, card.postcode, card.place) == ("Kerkweg", "12bis", "3701 AB", "Zeist")
    assert card.area == "Vollenhove"
    assert [offer.text for offer in card.can] == ["koken", "naaien"]
    assert [offer.text for offer in card.want] == ["een moestuin"]
    assert (card.preferred_channel, card.age_group, card.is_key_person) == (Channel.APP, AgeGroup.MIDDLE, True)
    assert (card.met_on, card.met_how, card.notes) == (date(2026, 6, 1), "bij de burendag", "via huisarts")
    assert (card.languages, card.tags) == (("Arabisch",), ("burendag",))
    (promise,) = card.promises
    assert (promise.due, promise.channel, promise.why) == (date(2027, 11, 21), Channel.MAIL, "wil: een moestuin")


def test_a_condition_becomes_a_someday_promise_to_look_at_in_half_a_year(register: Register) -> None:
    imports.run(register, imports.plan(register, sheet(replace(RIA, followups=(RETIRED,))), "s.xlsx"))
    (promise,) = promises_to(register, only(register, "Ria"))
    assert (promise.due, promise.condition, promise.review_on) == (None, "na pensioen", date(2027, 5, 21))


def test_a_day_that_nobody_understands_stays_visible(register: Register) -> None:
    reading = sheet(replace(RIA, note="ziet slecht", followups=(FollowUpWords("?"),)))
    outcome = imports.run(register, imports.plan(register, reading, "s.xlsx"))
    card = get_card(register, only(register, "Ria"))
    assert card.promises == ()
    assert card.notes == "ziet slecht\nMailen op: ?"
    (line,) = outcome.report
    assert (line.sheet, line.row, line.column, line.cell) == ("Blad1", 2, "Mailen op", "?")


def test_a_row_without_name_or_door_is_not_lost(register: Register) -> None:
    imports.run(register, imports.plan(register, sheet(Person(phones=("+31612345678",)), Person(can=("koken",))), "s"))
    assert names(register) == ["06 12345678", "Zonder naam"]


def test_areas_and_tags_come_once_however_they_are_written(register: Register) -> None:
    people = [
        replace(RIA, name=f"Ria {n}", phones=(), number=str(n), tags=(tag,), area=area)
        for n, (tag, area) in enumerate([("Groen", "Vollenhove"), ("groen", "vollenhove "), ("GROEN", "Vollenhove")])
    ]
    imports.run(register, imports.plan(register, sheet(*people), "s.xlsx"))
    stored = contents(register)
    assert len(stored["area"]) == 1
    assert len(stored["tag"]) == 1
    assert len(stored["person_tag"]) == 3


def test_the_same_name_and_phone_adds_and_writes_over_nothing(register: Register) -> None:
    her = add_person(register, name="Ria Smit", street="Dorpsstraat", house_number="1", notes="kent iedereen")
    add_reach(register, her, PointKind.PHONE, "0612345678")
    planned = imports.plan(register, sheet(replace(RIA, phones=("+31612345678", "+31301234567"))), "s.xlsx")

    (row,) = planned.rows
    assert (row.fate, row.target) == (Fate.ADDS, her)
    assert any("Kerkweg 12" in line for line in row.told)
    outcome = imports.run(register, planned)
    card = get_card(register, her)
    assert (outcome.added, outcome.updated) == (0, 1)
    assert card.address == "Dorpsstraat 1"
    assert card.notes.splitlines() == ["kent iedereen", "Adres volgens het blad: Kerkweg 12"]
    assert [phone.value for phone in card.phones] == ["+31612345678", "+31301234567"]
    assert [offer.text for offer in card.can] == ["naaien"]


def test_a_difference_in_a_choice_is_told_in_words(register: Register) -> None:
    her = add_person(register, name="Ria Smit", preferred_channel=Channel.CALL, met_on=date(2025, 5, 1))
    add_reach(register, her, PointKind.PHONE, "0612345678")
    says = replace(RIA, preferred_channel=Channel.MAIL, met_on=date(2026, 6, 2))
    (row,) = imports.plan(register, sheet(says), "s.xlsx").rows
    assert any("“mailen”" in line and "“bellen”" in line for line in row.told)
    assert any("“dinsdag 2 juni 2026”" in line for line in row.told)
    imports.run(register, imports.plan(register, sheet(says), "s.xlsx"))
    card = get_card(register, her)
    assert (card.preferred_channel, card.met_on) == (Channel.CALL, date(2025, 5, 1))
    assert "mailen" in card.notes


def test_somebody_alike_is_asked_about_and_comes_new_without_an_answer(register: Register) -> None:
    her = add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    planned = imports.plan(register, sheet(RIA), "s.xlsx")
    (row,) = planned.rows
    assert row.fate is Fate.DUPLICATE
    assert [candidate.person_id for candidate in row.candidates] == [her]
    outcome = imports.run(register, planned)
    assert names(register) == ["Ria Smit", "Ria Smitt"]
    assert any("Ria Smitt" in line.why for line in outcome.report)


@pytest.mark.parametrize(
    ("do", "left"), [(Do.NEW, ["Ria Smit", "Ria Smitt"]), (Do.ADD, ["Ria Smitt"]), (Do.SKIP, ["Ria Smitt"])]
)
def test_her_choice_is_done(register: Register, do: Do, left: list[str]) -> None:
    her = add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    planned = imports.plan(register, sheet(RIA), "s.xlsx")
    choice = Choice(do, her if do is Do.ADD else None)
    imports.run(register, planned, {0: choice})
    assert names(register) == left
    assert len(get_card(register, her).can) == (1 if do is Do.ADD else 0)


def test_a_row_can_go_with_an_earlier_row_of_the_same_file(register: Register) -> None:
    twice = replace(RIA, name="Ria Smitt", phones=(), can=("haken",))
    reading = sheet(RIA, twice, duplicates=[Duplicate(0, 1, 0.9, ("zelfde deur",))])
    planned = imports.plan(register, reading, "s.xlsx")
    assert [row.fate for row in planned.rows] == [Fate.NEW, Fate.DUPLICATE]
    chosen = imports.choose(planned, {1: Choice(Do.ADD, row=0)})
    assert chosen.rows[1].fate is Fate.ADDS
    imports.run(register, planned, {1: Choice(Do.ADD, row=0)})
    card = get_card(register, only(register, "Ria"))
    assert [offer.text for offer in card.can] == ["naaien", "haken"]


def test_a_choice_for_somebody_who_is_not_there_is_asked_again(register: Register) -> None:
    add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    planned = imports.plan(register, sheet(RIA), "s.xlsx")
    assert imports.choose(planned, {0: Choice(Do.ADD, 999)}).rows[0].fate is Fate.DUPLICATE


def test_between_two_who_fit_equally_nothing_is_guessed(register: Register) -> None:
    for _twice in range(2):
        key = add_person(register, name="Ria Smit")
        add_reach(register, key, PointKind.PHONE, "0612345678")
    (row,) = imports.plan(register, sheet(RIA), "s.xlsx").rows
    assert row.fate is Fate.DUPLICATE
    assert len(row.candidates) == 2


def test_no_more_candidates_than_she_can_look_at_and_the_likeliest_first(register: Register) -> None:
    pairs = [Duplicate(index, 9, 0.6 + index / 100, ("zelfde deur",)) for index in range(9)]
    people = [replace(RIA, name=f"Ria {n}", phones=()) for n in range(10)]
    (row,) = [r for r in imports.plan(register, sheet(*people, duplicates=pairs), "s").rows if r.candidates]
    assert [candidate.row for candidate in row.candidates] == [8, 7, 6, 5, 4]


def test_questions_make_a_row_worth_a_look(register: Register) -> None:
    planned = imports.plan(register, sheet(RIA, rows={0: {"questions": ("Is dit een straat of een naam?",)}}), "s")
    assert planned.rows[0].fate is Fate.LOOK
    assert imports.run(register, planned).report[0].why == "Is dit een straat of een naam?"


def test_a_plan_that_is_older_than_the_register_is_refused(register: Register) -> None:
    planned = imports.plan(register, sheet(RIA), "s.xlsx")
    add_person(register, name="Iemand anders")
    before = contents(register)
    with pytest.raises(PlanOutdated):
        imports.run(register, planned)
    assert contents(register) == before


def test_a_cancel_halfway_leaves_the_register_as_it_was(register: Register) -> None:
    before = contents(register)
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        imports.run(register, imports.plan(register, sheet(RIA, KEES, RIA), "s"), cancelled=lambda: next(asked))
    assert contents(register) == before
    assert imports.imports(register) == ()


def test_an_error_halfway_leaves_the_register_as_it_was(register: Register) -> None:
    before = contents(register)

    def breaks(done: int, total: int) -> None:
        if done == 1:
            raise OSError("disk")

    with pytest.raises(OSError, match="disk"):
        imports.run(register, imports.plan(register, sheet(RIA, KEES), "s"), progress=breaks)
    assert contents(register) == before


def test_an_import_is_one_step_back(register: Register) -> None:
    before = contents(register)
    imports.run(register, imports.plan(register, sheet(RIA, KEES), "s.xlsx"))
    assert names(register) == ["Kees de Boer", "Ria Smit"]
    register.undo()
    assert contents(register) == before
    register.redo()
    assert names(register) == ["Kees de Boer", "Ria Smit"]
    assert [batch.added for batch in imports.imports(register)] == [2]


def test_what_a_person_in_the_bin_was_is_not_a_double(register: Register) -> None:
    her = add_person(register, name="Ria Smit", street="Kerkweg", house_number="12")
    bin_people(register, [her])
    assert imports.plan(register, sheet(RIA), "s.xlsx").rows[0].fate is Fate.NEW


def test_two_promises_of_one_day_to_one_person_are_one(register: Register) -> None:
    her = add_person(register, name="Kees de Boer")
    add_reach(register, her, PointKind.EMAIL, "kees@example.nl")
    imports.run(register, imports.plan(register, sheet(KEES, replace(KEES, can=("klussen",))), "s.xlsx"))
    with register.read() as session:
        assert [row.due for row in session.scalars(select(FollowUp))] == [IN_MAY.day]
    change_person(register, her, notes="gebeld")
