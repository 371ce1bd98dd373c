"""Promises on a real register: made, changed, moved, kept, let go; every act can be undone."""

from datetime import date, timedelta

import pytest

from makelaar.clock import FixedClock
from makelaar.errors import Refused
from makelaar.hearts.days import Repeat
from makelaar.services import undo
from makelaar.services.followups import promising as followups
from makelaar.services.followups import review as followups_review
from makelaar.services.followups import settling as followups_settling
from makelaar.services.followups import today
from makelaar.services.followups.item import When, when_said
from makelaar.services.followups.promising import FollowUpForm
from makelaar.services.followups.today import Section
from makelaar.services.people import bin as people_bin
from makelaar.services.people.change import add_person
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.services.registers import Register
from makelaar.terms import Channel, FollowUpStatus, RepeatUnit

TODAY = date(2026, 11, 21)


@pytest.fixture
def ria(register: Register) -> int:
    return add_person(register, name="Ria Smit")


def sections(register: Register) -> dict[Section, int]:
    """The counts that are not nought."""
    return {section: count for section, count in today.count_sections(register).sections.items() if count}


def test_a_promise_keeps_why_and_what_to_say(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "over een jaar", channel=Channel.MAIL, why=" moestuin ", say="Vorig jaar …")
    item = followups.get(register, key)
    assert (item.name, item.due, item.words) == ("Ria Smit", date(2027, 11, 21), "over een jaar")
    assert (item.channel, item.why, item.say) == (Channel.MAIL, "moestuin", "Vorig jaar …")
    assert (item.status, item.condition, item.review_on) == (FollowUpStatus.OPEN, "", None)


def test_somebody_without_a_name_is_called_by_the_door(register: Register) -> None:
    door = add_person(register, street="Kerkweg", house_number="12")
    assert followups.get(register, followups.add(register, door, "morgen")).name == "Kerkweg 12"


def test_a_condition_is_someday_and_comes_up_every_half_year(register: Register, ria: int, clock: FixedClock) -> None:
    key = followups.add(register, ria, "als ze met pensioen is")
    assert followups.get(register, key).review_on == date(2027, 5, 21)
    assert today.count_sections(register).review == 0
    clock.day = date(2027, 5, 21)
    assert today.count_sections(register).review == 1
    followups_review.keep_someday(register, key)
    assert followups.get(register, key).review_on == date(2027, 11, 21)
    assert today.count_sections(register).review == 0
    undo.undo(register)
    assert today.count_sections(register).review == 1


def test_words_without_a_day_are_refused_and_nothing_is_made(register: Register, ria: int) -> None:
    with pytest.raises(Refused, match="begrijp ik niet"):
        followups.add(register, ria, "?")
    assert sections(register) == {}


def test_a_promise_to_nobody_is_refused(register: Register) -> None:
    with pytest.raises(Refused, match="niet meer in het register"):
        followups.add(register, 999, "morgen")


def test_what_could_be_another_day_is_told_while_typing() -> None:
    when = when_said("over een paar weken", TODAY)
    assert when == When(date(2026, 12, 5), words="over een paar weken", others=(date(2026, 12, 12),))
    assert when_said("hm", TODAY) is None


def test_sections_follow_the_day(register: Register, ria: int) -> None:
    days = {-1: Section.OVERDUE, 0: Section.TODAY, 1: Section.WEEK, 7: Section.WEEK, 8: Section.LATER}
    for step in days:
        followups.add(register, ria, TODAY + timedelta(days=step))
    followups.add(register, ria, "ooit")
    for section in Section:
        steps = [(item.due - TODAY).days for item in today.list_section(register, section) if item.due]
        assert steps == [step for step, where in days.items() if where is section]
    counts = today.count_sections(register)
    assert [counts.sections[section] for section in Section] == [1, 1, 2, 1, 1]
    assert counts.now == 2


def test_a_section_comes_in_pages_by_day_and_name(register: Register) -> None:
    people = [add_person(register, name=name, family_name=name) for name in ("Cor", "Abel", "Bea")]
    for person in people:
        followups.add(register, person, "over 3 weken")
    pages = [today.list_section(register, Section.LATER, offset=at, limit=2) for at in (0, 2, 4)]
    assert [[item.name for item in page] for page in pages] == [["Abel", "Bea"], ["Cor"], []]


def test_someday_promises_up_for_review_come_first(register: Register, ria: int, clock: FixedClock) -> None:
    followups.add(register, ria, "als het beter gaat")
    clock.day = date(2026, 11, 1)
    followups.add(register, ria, "na zijn pensioen")
    found = [item.condition for item in today.list_section(register, Section.SOMEDAY)]
    assert found == ["na zijn pensioen", "als het beter gaat"]


def test_who_is_in_the_bin_asks_for_nothing(register: Register, ria: int) -> None:
    followups.add(register, ria, "vandaag")
    people_bin.bin_people(register, [ria])
    assert sections(register) == {}
    assert today.list_due(register) == []
    undo.undo(register)
    assert sections(register) == {Section.TODAY: 1}


def test_overdue_stays_until_something_is_done(register: Register, ria: int, clock: FixedClock) -> None:
    key = followups.add(register, ria, "morgen")
    clock.day = date(2028, 1, 1)
    assert sections(register) == {Section.OVERDUE: 1}
    followups_settling.done(register, key, "gesproken")
    assert sections(register) == {}


def test_done_keeps_what_came_of_it_and_can_be_undone(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "vandaag")
    settled = followups_settling.done(register, key, " komt vrijdag koffie drinken ", logged_as=Channel.CALL)
    item = followups.get(register, key)
    assert (item.status, item.outcome, item.closed_on) == (FollowUpStatus.DONE, "komt vrijdag koffie drinken", TODAY)
    assert settled.encounter_id is not None
    assert settled.next_id is None
    undo.undo(register)
    assert followups.get(register, key).status is FollowUpStatus.OPEN
    assert undo.next_undo(register) == "Opvolging gemaakt"


def test_a_contact_that_was_logged_settles_the_promise(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "vandaag")
    logged = log_encounter(register, [ria], channel=Channel.STREET, text="op de markt gesproken")
    assert [promise.id for promise in logged.promises] == [key]
    settled = followups_settling.done_by_encounter(register, key, logged.id)
    assert settled.encounter_id == logged.id
    assert followups.get(register, key).outcome == "op de markt gesproken"


def test_a_contact_that_is_gone_settles_nothing(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "vandaag")
    with pytest.raises(Refused):
        followups_settling.done_by_encounter(register, key, 999)
    assert followups.get(register, key).status is FollowUpStatus.OPEN


def test_what_repeats_comes_back_with_all_that_belongs_to_it(register: Register, ria: int) -> None:
    first = followups.add(register, ria, "elke maand", channel=Channel.APP, why="koffie", say="Hoe is het?")
    settled = followups_settling.done(register, first, "goed")
    assert settled.next_id is not None
    item = followups.get(register, settled.next_id)
    assert (item.due, item.repeat, settled.skipped) == (date(2027, 1, 21), Repeat(1, RepeatUnit.MONTH), 0)
    assert (item.channel, item.why, item.say, item.words) == (Channel.APP, "koffie", "Hoe is het?", "elke maand")
    undo.undo(register)
    assert [item.id for item in today.list_section(register, Section.LATER)] == [first]
    with pytest.raises(Refused):
        followups.get(register, settled.next_id)


def test_every_month_from_the_31st_on_keeps_its_day(register: Register, ria: int, clock: FixedClock) -> None:
    clock.day = date(2027, 1, 31)
    key: int | None = followups.add(register, ria, "elke maand")
    days = []
    for _month in range(3):
        assert key is not None
        clock.day = followups.get(register, key).due or clock.day
        days.append(str(clock.day))
        key = followups_settling.done(register, key).next_id
    assert days == ["2027-02-28", "2027-03-31", "2027-04-30"]


def test_what_was_skipped_is_told(register: Register, ria: int, clock: FixedClock) -> None:
    key = followups.add(register, ria, "elke dinsdag")
    clock.day = date(2026, 12, 9)
    settled = followups_settling.done(register, key)
    assert (settled.next_due, settled.skipped) == (date(2026, 12, 15), 2)


def test_a_move_keeps_its_history_and_says_what_was_understood(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "morgen")
    when = followups.move(register, key, "na de zomer")
    assert when.day == followups.get(register, key).due == date(2027, 9, 1)
    followups.move(register, key, "als ze met pensioen is")
    item = followups.get(register, key)
    assert (item.due, item.condition, item.review_on) == (None, "als ze met pensioen is", date(2027, 5, 21))
    moves = [entry for entry in get_timeline(register, ria).entries if entry.event is Event.PROMISE_MOVED]
    assert len(moves) == 2
    undo.undo(register)
    assert followups.get(register, key).due == date(2027, 9, 1)


def test_a_move_to_the_same_day_is_no_act(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "morgen")
    followups.move(register, key, TODAY + timedelta(days=1))
    assert undo.next_undo(register) == "Opvolging gemaakt"


def test_what_repeats_goes_on_repeating_after_a_move(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "elke dinsdag")
    followups.move(register, key, date(2026, 11, 26))
    assert followups.get(register, key).repeat == Repeat(1, RepeatUnit.WEEK)
    assert followups_settling.done(register, key).next_due == date(2026, 12, 1)


def test_letting_go_needs_a_reason(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "morgen")
    with pytest.raises(Refused, match="waarom"):
        followups.drop(register, key, "  ")
    followups.drop(register, key, "verhuisd naar Urk")
    item = followups.get(register, key)
    assert (item.status, item.outcome, item.closed_on) == (FollowUpStatus.DROPPED, "verhuisd naar Urk", TODAY)


def test_change_leaves_the_day(register: Register, ria: int) -> None:
    key = followups.add(register, ria, "morgen", channel=Channel.MAIL)
    followups.change(register, key, FollowUpForm(Channel.CALL, "fiets", "Doet hij het nog?"))
    item = followups.get(register, key)
    assert (item.due, item.channel, item.why, item.say) == (
        date(2026, 11, 22),
        Channel.CALL,
        "fiets",
        "Doet hij het nog?",
    )


@pytest.mark.parametrize("act", ["done", "move", "drop", "change", "keep"])
def test_what_is_settled_stays_settled(register: Register, ria: int, act: str) -> None:
    key = followups.add(register, ria, "vandaag")
    followups_settling.done(register, key, "gebeld")
    acts = {
        "done": lambda: followups_settling.done(register, key),
        "move": lambda: followups.move(register, key, "morgen"),
        "drop": lambda: followups.drop(register, key, "toch niet"),
        "change": lambda: followups.change(register, key, FollowUpForm()),
        "keep": lambda: followups_review.keep_someday(register, key),
    }
    with pytest.raises(Refused, match="al afgehandeld"):
        acts[act]()
    assert followups.get(register, key).outcome == "gebeld"
