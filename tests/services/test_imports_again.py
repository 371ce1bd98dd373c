"""A corrected sheet comes again: what changed in it goes in, what she changed meanwhile stays, nobody comes twice."""

from dataclasses import replace
from datetime import date

import pytest
from import_sheets import IN_MAY, KEES, KEY, RETIRED, RIA, contents, sheet
from kit.neighbours import promises_to

from makelaar.intake.rows import FollowUpWords, Person, Reading
from makelaar.services import imports
from makelaar.services.followups.promising import move
from makelaar.services.followups.settling import done
from makelaar.services.imports import Choice, Do, Fate, Outcome, Plan
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.services.people.offers import OfferKind, change_offer, remove_offer
from makelaar.services.registers import Register
from makelaar.terms import FollowUpStatus, TalentStatus


def bring(register: Register, *people: Person, first: int = 2, key: str = KEY) -> Outcome:
    return imports.run(register, imports.plan(register, sheet(*people, first=first, key=key), "sprokkel.xlsx"))


def look(register: Register, *people: Person, first: int = 2) -> Plan:
    return imports.plan(register, sheet(*people, first=first), "sprokkel.xlsx")


def only(register: Register, text: str) -> int:
    (found,) = list_people(register, PeopleQuery(text=text)).ids
    return found


def test_the_same_sheet_again_changes_nothing(register: Register) -> None:
    bring(register, RIA, KEES)
    before = contents(register)
    outcome = bring(register, RIA, KEES)
    assert (outcome.batch_id, outcome.unchanged) == (None, 2)
    assert contents(register) == before
    assert register.history.next_undo() is not None
    assert len(imports.imports(register)) == 1


def test_rows_that_moved_are_known_again(register: Register) -> None:
    bring(register, RIA, KEES)
    before = contents(register)
    assert [row.fate for row in look(register, KEES, RIA, first=9).rows] == [Fate.UNCHANGED, Fate.UNCHANGED]
    bring(register, KEES, RIA, first=9)
    assert contents(register) == before


@pytest.mark.parametrize(
    ("was", "corrected"),
    [
        (replace(RIA, name="Ria Smti"), RIA),
        (replace(RIA, phones=()), RIA),
        (RIA, replace(RIA, phones=("+31687654321",))),
        (RIA, replace(RIA, street="Dorpsstraat", number="3")),
        (
            Person(name="moeder van Bilal", phones=("+31612345678",), street="Kerkweg", number="1"),
            Person(name="Naima Bos", phones=("+31612345678",), street="Kerkweg", number="1"),
        ),
        (Person(name="Mw. Jansen"), Person(name="Mw. Janssen")),
        (Person(name="Mw. Jansen"), Person(name="Mw. Jansen", phones=("+31612345678",))),
        (Person(street="Kerkweg", number="3"), Person(street="Kerkweg", number="3", name="Ans")),
    ],
)
def test_a_correction_of_who_it_is_makes_no_double(register: Register, was: Person, corrected: Person) -> None:
    bring(register, was, KEES)
    outcome = bring(register, corrected, KEES)
    assert (outcome.added, outcome.updated) == (0, 1)
    assert len(list_people(register).ids) == 2
    titles = {person.name for person in list_people(register).people}
    assert (corrected.name or "Kerkweg 3") in titles


def test_neighbours_of_one_name_stay_apart(register: Register) -> None:
    one, two = (replace(RIA, phones=(), number=number) for number in ("12", "14"))
    bring(register, one, two)
    bring(register, replace(two, can=("haken",)), one)
    cans = {get_card(register, key).house_number: get_card(register, key).can for key in list_people(register).ids}
    assert {number: [c.text for c in can] for number, can in cans.items()} == {"12": ["naaien"], "14": ["haken"]}


def test_what_changed_in_the_sheet_goes_in(register: Register) -> None:
    bring(register, replace(RIA, area="Kerkebosch", note="ziet slecht"))
    now = replace(RIA, area="Vollenhove", note="ziet weer goed", can=("breien",), want=("koor",), phones=())
    (row,) = look(register, now).rows
    assert row.fate is Fate.UPDATES
    bring(register, now)
    card = get_card(register, only(register, "Ria"))
    assert (card.area, card.notes, card.phones) == ("Vollenhove", "ziet weer goed", ())
    assert [offer.text for offer in (*card.can, *card.want)] == ["breien", "koor"]


def test_what_she_changed_in_the_register_stays(register: Register) -> None:
    bring(register, replace(RIA, note="ziet slecht"))
    her = only(register, "Ria")
    change_person(register, her, name="Ria de Smit", notes="ziet slecht\nheeft een hond")
    (talent,) = get_card(register, her).can
    change_offer(register, OfferKind.CAN, talent.id, status=TalentStatus.PAUSED)
    bring(register, replace(RIA, note="ziet slecht", area="Vollenhove"))
    card = get_card(register, her)
    assert (card.name, card.area, card.notes) == ("Ria de Smit", "Vollenhove", "ziet slecht\nheeft een hond")
    assert card.can[0].status is TalentStatus.PAUSED


def test_what_changed_on_both_sides_is_told_and_stays(register: Register) -> None:
    bring(register, RIA)
    her = only(register, "Ria")
    change_person(register, her, street="Dorpsstraat", house_number="3")
    now = replace(RIA, street="Molenweg", number="8")
    (row,) = look(register, now).rows
    assert row.fate is Fate.LOOK
    assert any("Molenweg 8" in line and "Dorpsstraat 3" in line for line in row.told)
    outcome = bring(register, now)
    assert get_card(register, her).address == "Dorpsstraat 3"
    assert any("Molenweg 8" in line.cell for line in outcome.report)
    assert look(register, now).rows[0].told == ()


def test_a_corrected_talent_keeps_what_she_set_on_it(register: Register) -> None:
    bring(register, replace(RIA, can=("naaein", "koken")))
    her = only(register, "Ria")
    sewing = get_card(register, her).can[0]
    change_offer(register, OfferKind.CAN, sewing.id, status=TalentStatus.PAUSED)
    bring(register, replace(RIA, can=("naaien", "koken")))
    corrected = get_card(register, her).can[0]
    assert (corrected.id, corrected.text, corrected.status) == (sewing.id, "naaien", TalentStatus.PAUSED)


def test_what_she_took_away_does_not_come_back(register: Register) -> None:
    bring(register, RIA)
    her = only(register, "Ria")
    remove_offer(register, OfferKind.CAN, get_card(register, her).can[0].id)
    bring(register, replace(RIA, area="Vollenhove"))
    assert get_card(register, her).can == ()


def test_a_note_of_her_own_is_never_touched(register: Register) -> None:
    bring(register, replace(RIA, note="via huisarts\nziet slecht"))
    her = only(register, "Ria")
    change_person(register, her, notes="mijn eigen regel\nvia huisarts\nziet slecht")
    bring(register, replace(RIA, note="via huisarts\nziet beter\nnieuwe regel"))
    lines = get_card(register, her).notes.splitlines()
    assert lines[:2] == ["mijn eigen regel", "via huisarts"]
    assert sorted(lines[2:]) == ["nieuwe regel", "ziet beter"]


def test_another_day_in_the_sheet_moves_the_promise(register: Register) -> None:
    bring(register, KEES)
    bring(register, replace(KEES, followups=(FollowUpWords("juni 2027", day=date(2027, 6, 1)),)))
    (promise,) = promises_to(register, only(register, "Kees"))
    assert promise.due == date(2027, 6, 1)


def test_a_day_in_words_that_was_not_touched_stays_the_day_it_was(register: Register) -> None:
    bring(register, replace(KEES, followups=(FollowUpWords("over 3 weken", day=date(2026, 12, 12)),)))
    bring(register, replace(KEES, followups=(FollowUpWords("over 3 weken", day=date(2026, 12, 19)),), can=("x",)))
    (promise,) = promises_to(register, only(register, "Kees"))
    assert promise.due == date(2026, 12, 12)


def test_a_promise_that_she_moved_stays_where_she_put_it(register: Register) -> None:
    bring(register, KEES)
    (promise,) = promises_to(register, only(register, "Kees"))
    move(register, promise.id, date(2027, 9, 1))
    again = replace(KEES, followups=(RETIRED,))
    assert any("na pensioen" in line for line in look(register, again).rows[0].told)
    bring(register, again)
    (promise,) = promises_to(register, only(register, "Kees"))
    assert (promise.due, promise.condition) == (date(2027, 9, 1), "")


def test_a_new_day_after_the_promise_was_kept_is_a_new_promise(register: Register) -> None:
    bring(register, KEES)
    (promise,) = promises_to(register, only(register, "Kees"))
    done(register, promise.id, "gebeld")
    bring(register, KEES)
    assert [p.status for p in promises_to(register, only(register, "Kees"))] == [FollowUpStatus.DONE]
    bring(register, replace(KEES, followups=(RETIRED,)))
    assert {p.status for p in promises_to(register, only(register, "Kees"))} == {
        FollowUpStatus.DONE,
        FollowUpStatus.OPEN,
    }


def test_a_promise_taken_out_of_the_sheet_is_let_go_with_the_reason(register: Register) -> None:
    bring(register, KEES)
    outcome = bring(register, replace(KEES, followups=()))
    (promise,) = promises_to(register, only(register, "Kees"))
    assert (outcome.updated, promise.status) == (1, FollowUpStatus.DROPPED)
    assert promise.outcome


def test_a_row_that_she_skipped_stays_skipped(register: Register) -> None:
    her = add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    imports.run(register, look(register, RIA), {0: Choice(Do.SKIP)})
    (row,) = look(register, replace(RIA, can=("haken",))).rows
    assert (row.fate, row.target) == (Fate.SKIPPED, her)


def test_a_row_that_she_put_with_somebody_goes_there_again(register: Register) -> None:
    her = add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    imports.run(register, look(register, RIA), {0: Choice(Do.ADD, her)})
    (row,) = look(register, replace(RIA, can=("haken",))).rows
    assert (row.fate, row.target) == (Fate.UPDATES, her)


def test_somebody_in_the_bin_stays_there(register: Register) -> None:
    bring(register, RIA)
    bin_people(register, [only(register, "Ria")])
    (row,) = look(register, replace(RIA, can=("haken",))).rows
    assert row.fate is Fate.UNCHANGED
    assert bring(register, replace(RIA, can=("haken",))).batch_id is None


def test_a_sheet_with_other_headers_adds_and_never_takes_away(register: Register) -> None:
    bring(register, RIA)
    outcome = bring(register, replace(RIA, can=(), want=("koor",)), key="naam|tel|wil")
    card = get_card(register, only(register, "Ria"))
    assert (outcome.added, [o.text for o in (*card.can, *card.want)]) == (0, ["naaien", "koor"])


def reading_of(register: Register) -> Reading:
    return sheet(RIA, replace(KEES, followups=(IN_MAY, RETIRED)))


def test_two_promises_in_one_row_are_followed_apart(register: Register) -> None:
    imports.run(register, imports.plan(register, reading_of(register), "s.xlsx"))
    bring(register, RIA, replace(KEES, followups=(IN_MAY, FollowUpWords("ooit", condition="ooit"))))
    found = {(p.due, p.condition) for p in promises_to(register, only(register, "Kees"))}
    assert found == {(IN_MAY.day, ""), (None, "ooit")}


def test_another_list_with_the_same_headers_changes_nobody(register: Register) -> None:
    """Nearly the name, or no name at all, on the same row: another phone or door tells that it is somebody else."""
    rik, rick = Person(name="Rik Smits", phones=("+31611111111",)), Person(name="Rick Smits", phones=("+31622222222",))
    door, other = Person(street="Kerkweg", number="14"), Person(street="Kerkweg", number="16")
    imports.run(register, imports.plan(register, sheet(rik, door), "mei.xlsx"))
    planned = imports.plan(register, sheet(rick, other), "juni.xlsx")
    assert not {row.fate for row in planned.rows} & {Fate.UPDATES, Fate.UNCHANGED}
    assert imports.run(register, planned).added == 2
