"""At the door: what came of each ring is kept at once, can be put right, and nothing is lost on the way."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from kit.doors import STREET, Flat, build_flat
from sqlalchemy import event, func, select

from makelaar.clock import FixedClock, wall_time
from makelaar.errors import Refused
from makelaar.models import Conversation, ConversationTheme, Person, Signal, Theme, Visit
from makelaar.services.doors.door_notes import set_do_not_ring, set_door_note
from makelaar.services.followups.promising import add
from makelaar.services.people.bin import bin_people
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, get_round, plan_round
from makelaar.services.rounds.walking import (
    SheetDoor,
    finish_round,
    floor_not_home,
    note_before_ring,
    ring,
    rings_here,
    round_sheet,
    start_round,
    take_ring_back,
)
from makelaar.services.undo import last_acts, redo, undo
from makelaar.terms import Kept, Outcome, RoundStatus, SignalStatus

TODAY = date(2026, 11, 21)


@pytest.fixture
def flat(register: Register) -> Flat:
    return build_flat(register)


@pytest.fixture
def round_id(register: Register, flat: Flat) -> int:
    return plan_round(register, RoundPlan(TODAY, "Noor", "Bilal", buildings=(flat.id,)))


def _at(register: Register, round_id: int, number: str) -> SheetDoor:
    return next(door for door in round_sheet(register, round_id).doors if door.number == number)


def _visits(register: Register) -> int:
    with register.read() as session:
        return session.scalar(select(func.count()).select_from(Visit)) or 0


def _talk(register: Register, visit_id: int, **told: object) -> int:
    with register.write("Gesprek") as session:
        talk = Conversation(visit_id=visit_id, created_at=register.utc_now(), **told)
        session.add(talk)
    return talk.id


def test_a_ring_is_there_with_its_day_and_moment(register: Register, flat: Flat, round_id: int) -> None:
    kept = ring(register, round_id, flat.doors["208"], Outcome.SHORT_TALK, note=" hond ", card_left=True)
    here = _at(register, round_id, "208").here
    assert here is not None
    assert (here.visit_id, here.outcome, here.day) == (kept.visit_id, Outcome.SHORT_TALK, TODAY)
    assert here.at == register.utc_now()
    assert (here.note, here.card_left) == ("hond", True)
    assert kept.is_new


def test_the_first_ring_begins_the_round_and_its_undo_takes_that_back(
    register: Register, flat: Flat, round_id: int
) -> None:
    ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME)
    assert get_round(register, round_id).status is RoundStatus.WALKING
    undo(register)
    assert get_round(register, round_id).status is RoundStatus.PLANNED
    assert rings_here(register, round_id) == {}


def test_another_key_at_the_same_door_puts_it_right(register: Register, flat: Flat, round_id: int) -> None:
    first = ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME, note="licht aan", card_left=True)
    second = ring(register, round_id, flat.doors["208"], Outcome.SHORT_TALK)
    assert (second.visit_id, second.is_new) == (first.visit_id, False)
    here = rings_here(register, round_id)[flat.doors["208"]]
    assert (here.outcome, here.note, here.card_left) == (Outcome.SHORT_TALK, "licht aan", True)
    undo(register)
    assert rings_here(register, round_id)[flat.doors["208"]].outcome is Outcome.NOT_HOME
    redo(register)
    assert rings_here(register, round_id)[flat.doors["208"]].outcome is Outcome.SHORT_TALK
    assert _visits(register) == 1


def test_once_more_is_another_ring_and_the_newest_counts(register: Register, flat: Flat, round_id: int) -> None:
    first = ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME)
    later = ring(register, round_id, flat.doors["208"], Outcome.CONVERSATION, again=True)
    assert later.visit_id != first.visit_id
    line = get_round(register, round_id)
    assert (line.rings, line.rung, line.outcomes) == (2, 1, {Outcome.CONVERSATION: 1})
    assert line.response == 0.5
    take_ring_back(register, later.visit_id)
    assert rings_here(register, round_id)[flat.doors["208"]].outcome is Outcome.NOT_HOME


def test_a_whole_floor_is_one_act_and_leaves_alone_who_opened(register: Register, flat: Flat, round_id: int) -> None:
    ring(register, round_id, flat.doors["210"], Outcome.SHORT_TALK)
    added = floor_not_home(
        register, round_id, round_sheet(register, round_id).same_floor(flat.doors["208"]), card_left=True
    )
    assert [rung.door_id for rung in added] == [flat.doors["208"]]
    assert rings_here(register, round_id)[flat.doors["210"]].outcome is Outcome.SHORT_TALK
    assert rings_here(register, round_id)[flat.doors["208"]].card_left
    again = floor_not_home(register, round_id, flat.ids("208 210"))
    assert again == ()
    floor_not_home(register, round_id, flat.ids("204 206"))
    undo(register)
    assert set(rings_here(register, round_id)) == set(flat.ids("208 210"))


def test_a_floor_is_within_its_portiek_and_without_who_is_not_to_be_rung(
    register: Register, flat: Flat, round_id: int
) -> None:
    assert flat.numbers(round_sheet(register, round_id).same_floor(flat.doors["206"])) == "204 206"
    set_do_not_ring(register, flat.doors["206"], True)
    assert flat.numbers(round_sheet(register, round_id).same_floor(flat.doors["206"])) == "204"
    assert floor_not_home(register, round_id, flat.ids("206")) == ()


def test_a_note_of_before_the_ring_goes_with_it_and_comes_back_with_an_undo(
    register: Register, flat: Flat, round_id: int
) -> None:
    here = flat.doors["208"]
    note_before_ring(register, round_id, here, " hond in de gang ")
    assert [door.note_to_come for door in round_sheet(register, round_id).doors if door.door_id == here] == [
        "hond in de gang"
    ]
    ring(register, round_id, here, Outcome.NOT_NOW)
    assert rings_here(register, round_id)[here].note == "hond in de gang"
    ring(register, round_id, here, Outcome.NOT_HOME, again=True)
    assert rings_here(register, round_id)[here].note == ""
    undo(register)
    undo(register)
    assert {door.note_to_come for door in round_sheet(register, round_id).doors} == {"", "hond in de gang"}
    floor_not_home(register, round_id, flat.ids("208 210"))
    assert [rung.note for rung in rings_here(register, round_id).values()] == ["hond in de gang", ""]


def test_a_note_at_a_door_of_another_round_is_refused(register: Register, flat: Flat, round_id: int) -> None:
    other = build_flat(register, street="Brink").doors["208"]
    with pytest.raises(Refused, match="hoort niet bij deze ronde"):
        note_before_ring(register, round_id, other, "hond")


def test_when_to_come_back_is_read_from_what_was_said(register: Register, flat: Flat, round_id: int) -> None:
    kept = ring(register, round_id, flat.doors["208"], Outcome.COME_BACK, come_back="donderdag  na 17u")
    assert kept.come_back_on == date(2026, 11, 26)
    here = rings_here(register, round_id)[flat.doors["208"]]
    assert (here.come_back_words, here.come_back_on) == ("donderdag na 17u", date(2026, 11, 26))
    ring(register, round_id, flat.doors["208"], Outcome.COME_BACK, card_left=True)
    assert rings_here(register, round_id)[flat.doors["208"]].come_back_on == date(2026, 11, 26)
    ring(register, round_id, flat.doors["208"], Outcome.DECLINED)
    here = rings_here(register, round_id)[flat.doors["208"]]
    assert (here.come_back_words, here.come_back_on) == ("", None), "who does not want this is not asked again"


def test_the_day_is_counted_from_when_it_was_said(register: Register, flat: Flat, round_id: int) -> None:
    kept = ring(
        register, round_id, flat.doors["208"], Outcome.COME_BACK, on=date(2026, 11, 10), come_back="volgende week"
    )
    assert kept.come_back_on == date(2026, 11, 16)


def test_paper_tells_the_day_alone(register: Register, flat: Flat, round_id: int) -> None:
    kept = ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME, on=date(2026, 11, 18))
    assert (kept.day, kept.at) == (date(2026, 11, 18), None)
    ring(register, round_id, flat.doors["208"], Outcome.NOT_NOW)
    assert rings_here(register, round_id)[flat.doors["208"]].day == date(2026, 11, 18), "put right, not rung again"


def test_a_moment_in_any_zone_is_the_same_moment(register: Register, flat: Flat, round_id: int) -> None:
    moment = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
    kept = ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME, at=wall_time(moment))
    assert kept.at == moment.replace(tzinfo=None)
    assert kept.day == wall_time(moment).date()


def test_a_ring_in_the_future_is_none(register: Register, flat: Flat, round_id: int) -> None:
    with pytest.raises(Refused):
        ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME, on=date(2026, 11, 22))
    with pytest.raises(Refused):
        floor_not_home(register, round_id, flat.ids("208"), on=date(2026, 11, 22))
    assert _visits(register) == 0


def test_only_doors_of_the_round_are_rung(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(TODAY, entrances=flat.entrances[:1]))
    with pytest.raises(Refused):
        ring(register, planned, flat.doors["220"], Outcome.NOT_HOME)
    with pytest.raises(Refused):
        floor_not_home(register, planned, flat.ids("210 220"))
    with pytest.raises(Refused):
        ring(register, 99, flat.doors["200"], Outcome.NOT_HOME)
    assert _visits(register) == 0


@pytest.mark.parametrize("told", [{"living": "fijn"}, {"living_scale": 4}, {"wishes": "x"}, {"present": "moeder"}])
def test_a_conversation_is_not_lost_by_a_key(
    register: Register, flat: Flat, round_id: int, told: dict[str, object]
) -> None:
    kept = ring(register, round_id, flat.doors["208"], Outcome.CONVERSATION)
    _talk(register, kept.visit_id, **told)
    for act in (
        lambda: ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME),
        lambda: take_ring_back(register, kept.visit_id),
    ):
        with pytest.raises(Refused):
            act()
    assert rings_here(register, round_id)[flat.doors["208"]].outcome is Outcome.CONVERSATION
    ring(register, round_id, flat.doors["208"], Outcome.CONVERSATION, note="tot kijk")
    ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME, again=True)


def test_nor_its_themes_or_a_signal_from_it(register: Register, flat: Flat, round_id: int) -> None:
    def theme(talk: int) -> object:
        return ConversationTheme(conversation_id=talk, theme_id=1)

    def signal(talk: int) -> object:
        return Signal(text="x", conversation_id=talk, noted_on=TODAY, created_at=register.utc_now())

    makers: tuple[Callable[[int], object], ...] = (theme, signal)
    for number, made in zip(("208", "210"), makers, strict=True):
        kept = ring(register, round_id, flat.doors[number], Outcome.CONVERSATION)
        talk = _talk(register, kept.visit_id)
        with register.write("Erbij") as session:
            session.add(made(talk))
        with pytest.raises(Refused):
            ring(register, round_id, flat.doors[number], Outcome.NOT_HOME)


def test_a_conversation_in_which_nothing_stands_goes_with_its_ring(
    register: Register, flat: Flat, round_id: int
) -> None:
    kept = ring(register, round_id, flat.doors["208"], Outcome.CONVERSATION)
    _talk(register, kept.visit_id)
    ring(register, round_id, flat.doors["208"], Outcome.NOT_NOW)
    assert rings_here(register, round_id)[flat.doors["208"]].conversation_id is None
    undo(register)
    assert rings_here(register, round_id)[flat.doors["208"]].conversation_id is not None


def test_a_round_that_begins_on_another_day_is_of_that_day(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(date(2026, 11, 17), buildings=(flat.id,)))
    start_round(register, planned)
    assert get_round(register, planned).day == TODAY
    assert get_round(register, planned).status is RoundStatus.WALKING


def test_going_on_the_day_after_keeps_both_days(
    register: Register, flat: Flat, round_id: int, clock: FixedClock
) -> None:
    ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME)
    finish_round(register, round_id)
    assert get_round(register, round_id).status is RoundStatus.DONE
    clock.day = date(2026, 11, 22)
    start_round(register, round_id)
    ring(register, round_id, flat.doors["210"], Outcome.NOT_HOME)
    assert get_round(register, round_id).day == TODAY
    assert {rung.day for rung in rings_here(register, round_id).values()} == {TODAY, clock.day}


def test_putting_right_afterwards_does_not_open_a_finished_round(register: Register, flat: Flat, round_id: int) -> None:
    ring(register, round_id, flat.doors["208"], Outcome.NOT_HOME)
    finish_round(register, round_id)
    ring(register, round_id, flat.doors["208"], Outcome.NOT_NOW)
    assert get_round(register, round_id).status is RoundStatus.DONE


def test_no_act_names_a_door_or_what_was_said(register: Register, flat: Flat, round_id: int) -> None:
    ring(register, round_id, flat.doors["208"], Outcome.COME_BACK, come_back="donderdag", note="Ria doet open")
    floor_not_home(register, round_id, flat.ids("204 206"))
    assert not any(word in label for label in last_acts(register, 30) for word in ("208", "Ria", "donderdag", STREET))


def test_before_ringing_the_last_time_is_told(register: Register, flat: Flat, round_id: int, clock: FixedClock) -> None:
    kept = ring(register, round_id, flat.doors["208"], Outcome.CONVERSATION, note="lang gepraat")
    talk = _talk(register, kept.visit_id, kept=Kept.KEEP)
    with register.write("Thema") as session:
        themes = session.scalars(select(Theme.id).where(Theme.key.in_(("contact", "green")))).all()
        session.add_all([ConversationTheme(conversation_id=talk, theme_id=theme) for theme in themes])
    ring(register, round_id, flat.doors["210"], Outcome.NOT_HOME, card_left=True)
    clock.day = date(2026, 12, 5)
    second = plan_round(register, RoundPlan(clock.day, buildings=(flat.id,)))
    last = _at(register, second, "208").last
    assert last is not None
    assert (last.outcome, last.day, last.note) == (Outcome.CONVERSATION, TODAY, "lang gepraat")
    assert last.themes == ("groen", "contact")
    assert _at(register, second, "208").here is None
    closed = _at(register, second, "210")
    assert closed.in_vain == 1
    assert closed.last is not None
    assert closed.last.card_left
    assert _at(register, second, "200").last is None
    ring(register, second, flat.doors["210"], Outcome.NOT_HOME)
    assert _at(register, second, "210").in_vain == 1, "before this round"
    assert _at(register, round_id, "208").last is None, "an earlier round is not told what came later"


def test_themes_of_what_may_not_be_kept_are_not_told_again(register: Register, flat: Flat, round_id: int) -> None:
    kept = ring(register, round_id, flat.doors["208"], Outcome.CONVERSATION)
    talk = _talk(register, kept.visit_id, kept=Kept.NOTHING)
    with register.write("Thema") as session:
        session.add(ConversationTheme(conversation_id=talk, theme_id=1))
    here = _at(register, round_id, "208").here
    assert here is not None
    assert (here.conversation_id, here.themes) == (talk, ())


def test_what_to_mind_at_a_door_stands_on_the_sheet(register: Register, flat: Flat, round_id: int) -> None:
    set_do_not_ring(register, flat.doors["204"], True)
    set_door_note(register, flat.doors["206"], "na 17 uur open")
    with register.write("Mens toegevoegd") as session:
        ria = Person(name="Ria Smit", street=STREET, house_number="206", created_at=register.utc_now())
        gone = Person(name="Weg", street=STREET, house_number="206", created_at=register.utc_now())
        session.add_all([ria, gone])
        session.flush()
        moment = register.utc_now()
        session.add(Signal(text="zorg", person_id=ria.id, noted_on=TODAY, created_at=moment))
        session.add(Signal(text="deur", door_id=flat.doors["206"], noted_on=TODAY, created_at=moment))
        session.add(
            Signal(
                text="oud",
                door_id=flat.doors["206"],
                noted_on=TODAY,
                created_at=moment,
                status=SignalStatus.CLOSED,
            )
        )
    bin_people(register, [gone.id])
    add(register, ria.id, date(2026, 12, 1), why="moestuin")
    door = _at(register, round_id, "206")
    assert (door.note, _at(register, round_id, "204").do_not_ring) == ("na 17 uur open", True)
    assert [one.name for one in door.residents] == ["Ria Smit"]
    assert [(one.name, one.due, one.why) for one in door.promises] == [("Ria Smit", date(2026, 12, 1), "moestuin")]
    assert [one.text for one in door.signals] == ["zorg", "deur"]
    assert _at(register, round_id, "208").signals == ()


def test_the_sheet_takes_as_many_selects_for_many_doors_as_for_few(register: Register, flat: Flat) -> None:
    asked: list[str] = []
    event.listen(register.database.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))

    def selects(round_id: int) -> int:
        before = len(asked)
        assert round_sheet(register, round_id).doors
        return len(asked) - before

    few = plan_round(register, RoundPlan(TODAY, doors=flat.ids("200")))
    many = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    for door_id in flat.doors.values():
        ring(register, many, door_id, Outcome.NOT_HOME)
    assert 0 < selects(few) == selects(many) <= 12


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_pressed_the_register_says_the_same_and_all_can_be_undone(
    register: Register, flat: Flat, round_id: int, seed: int
) -> None:
    """Against a list of rings in memory: random keys, whole floors, rings taken back; then everything undone."""
    chance = random.Random(seed)
    rings: dict[int, list[tuple[int, Outcome]]] = {}
    acts = 0
    for _key in range(28):
        door, key = chance.choice(list(flat.doors.values())), chance.random()
        before = rings.get(door, [])
        if key < 0.1 and before:
            take_ring_back(register, before[-1][0])
            rings[door] = before[:-1]
        elif key < 0.25:
            floor = round_sheet(register, round_id).same_floor(door)
            for added in floor_not_home(register, round_id, floor):
                rings[added.door_id] = [(added.visit_id, Outcome.NOT_HOME)]
            acts -= not floor
        else:
            outcome, again = chance.choice(list(Outcome)), key > 0.8
            if before and before[-1][1] is outcome and not again:
                continue  # the same key once more changes nothing, and is no act
            kept = ring(register, round_id, door, outcome, again=again)
            rings[door] = [*(before if again else before[:-1]), (kept.visit_id, outcome)]
        acts += 1
    expected = {door: told[-1][1] for door, told in rings.items() if told}
    assert {door: rung.outcome for door, rung in rings_here(register, round_id).items()} == expected
    line = get_round(register, round_id)
    assert line.outcomes == {o: list(expected.values()).count(o) for o in Outcome if o in expected.values()}
    assert line.rings == sum(map(len, rings.values())) == _visits(register)
    for _act in range(acts):
        undo(register)
    assert rings_here(register, round_id) == {}
    assert get_round(register, round_id).status is RoundStatus.PLANNED
