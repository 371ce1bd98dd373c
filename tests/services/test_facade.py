"""The front of a building as the register has it on a day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from kit.doorways import make_flat, make_row, ring_at
from sqlalchemy import select

from makelaar.errors import Refused
from makelaar.hearts.doors.state import DoorState
from makelaar.models import Conversation, ConversationTheme, Door, Person, Theme, Visit
from makelaar.services.doors.building_named import building_named
from makelaar.services.doors.facade import DoorStanding, door_story, facade, first_day, ring_days
from makelaar.services.registers import Register
from makelaar.terms import Kept, Outcome

TODAY = date(2026, 11, 21)
THEN = date(2026, 9, 3)


def standing(register: Register, building: int, door: int, on: date | None = None) -> DoorStanding:
    return facade(register, building, on).standings[door]


def live_at(register: Register, number: str, name: str, met: date, street: str = "Laan van Vollenhove") -> int:
    made = datetime.combine(TODAY, datetime.min.time())
    with register.write("Iemand genoteerd") as session:
        person = Person(name=name, street=street, house_number=number, met_on=met, created_at=made)
        session.add(person)
        session.flush()
        return person.id


def talk_at(register: Register, round_id: int, kept: Kept | None, person: int | None = None) -> None:
    with register.write("Gesprek genoteerd") as session:
        visit = session.scalars(select(Visit).where(Visit.round_id == round_id)).one()
        talk = Conversation(
            visit_id=visit.id,
            living="fijn",
            living_scale=4,
            wishes="een bankje",
            strength="kan koken",
            kept=kept,
            person_id=person,
            created_at=datetime.now(UTC).replace(tzinfo=None),
        )
        session.add(talk)
        session.flush()
        theme = session.scalars(select(Theme).where(Theme.key == "green")).one()
        session.add(ConversationTheme(conversation_id=talk.id, theme_id=theme.id))


def test_a_building_where_nothing_was_rung(register: Register) -> None:
    building, doors = make_flat(register)
    seen = facade(register, building)
    assert seen.on == TODAY
    assert len(doors) == len(seen.layout.cells) == len(seen.standings) == 50
    assert {one.state for one in seen.standings.values()} == {DoorState.NEVER}
    assert seen.title == "Nog nergens aangebeld"
    assert first_day(register, building) is None
    assert ring_days(register, building) == ()


def test_each_door_has_the_state_of_its_own_rings(register: Register) -> None:
    building, doors = make_flat(register)
    other, others = make_row(register)
    ring_at(register, THEN, [(doors[0], Outcome.NOT_HOME), (doors[1], Outcome.CONVERSATION)])
    ring_at(register, TODAY, [(doors[0], Outcome.NOT_NOW), (others[0], Outcome.DECLINED)])
    seen = facade(register, building)
    assert seen.standings[doors[0]].state is DoorState.NOT_NOW
    assert seen.standings[doors[1]].state is DoorState.CONVERSATION
    assert seen.standings[doors[2]].state is DoorState.NEVER
    assert seen.standings[doors[1]].since == THEN
    assert seen.standings[doors[1]].strength == pytest.approx(1 - 0.6 * (TODAY - THEN).days / 730)
    assert seen.title == "Bereikt 2 % · nog nooit 48"
    assert facade(register, other).summary.states[DoorState.DECLINED] == 1


def test_it_is_as_it_was_on_a_day(register: Register) -> None:
    building, doors = make_flat(register)
    ring_at(register, THEN, [(doors[0], Outcome.NOT_HOME)])
    ring_at(register, TODAY, [(doors[0], Outcome.COME_BACK)])
    assert standing(register, building, doors[0], THEN - timedelta(days=1)).state is DoorState.NEVER
    assert standing(register, building, doors[0], THEN).state is DoorState.NOT_HOME
    assert standing(register, building, doors[0], THEN).strength == 1.0
    assert standing(register, building, doors[0]).state is DoorState.COME_BACK
    assert facade(register, building).title == "Bereikt 2 % · nog nooit 49 · terug 1"
    assert first_day(register, building) == THEN
    assert ring_days(register, building) == (THEN, TODAY)


def test_somebody_known_there_shows_from_the_day_she_was_met(register: Register) -> None:
    building, doors = make_flat(register)
    live_at(register, "202", "Ria Smit", THEN, "Ln. van Vollenhove")
    now = standing(register, building, doors[1])
    assert (now.state, now.since, now.strength) == (DoorState.KNOWN, THEN, 1.0)
    assert "hier woont Ria Smit" in now.story
    before = standing(register, building, doors[1], THEN - timedelta(days=1))
    assert before.state is DoorState.NEVER
    assert "Ria" not in before.story


def test_who_is_known_is_reached_only_when_spoken_at_the_door(register: Register) -> None:
    building, doors = make_flat(register)
    live_at(register, "200", "Ria Smit", THEN)
    assert facade(register, building).summary.reached == 0
    ring_at(register, TODAY, [(doors[0], Outcome.SHORT_TALK)])
    assert facade(register, building).summary.reached == 1


def test_the_story_of_a_door_in_one_line(register: Register) -> None:
    building, doors = make_flat(register)
    ring_at(register, THEN, [(doors[4], Outcome.CONVERSATION)])
    ring_at(register, date(2026, 11, 19), [(doors[4], Outcome.NOT_HOME)])
    with register.write("Deur") as session:
        door = session.get(Door, doors[4])
        assert door is not None
        door.note, door.do_not_ring = "hond\n na 17 uur", True
        session.scalars(select(Visit).order_by(Visit.id.desc())).first().card_left = True
    assert standing(register, building, doors[4]).story == (
        "208 · 2 hoog · niet aanbellen · gesprek, 2 maanden geleden (do 3 sep) · laatst: niet thuis, eergisteren · "
        "briefje in de bus · let op: hond na 17 uur"
    )


def test_in_a_row_nobody_names_the_floor(register: Register) -> None:
    building, doors = make_row(register)
    assert standing(register, building, doors[1]).story == "3 · nog nooit aangebeld"


def test_a_door_story_tells_its_rings_from_the_newest_on(register: Register) -> None:
    _building, doors = make_flat(register)
    first = ring_at(register, THEN, [(doors[0], Outcome.CONVERSATION)])
    ria = live_at(register, "200", "Ria Smit", THEN)
    talk_at(register, first, Kept.KEEP, ria)
    ring_at(register, TODAY, [(doors[0], Outcome.NOT_HOME)])
    told = door_story(register, doors[0])
    assert [ring.outcome for ring in told.rings] == [Outcome.NOT_HOME, Outcome.CONVERSATION]
    assert [one.name for one in told.residents] == ["Ria Smit"]
    talk = told.rings[1].talk
    assert talk is not None
    assert (talk.person, talk.themes, talk.living_scale) == ("Ria Smit", ("groen",), 4)
    assert (talk.living, talk.wishes, talk.strength) == ("fijn", "een bankje", "kan koken")
    assert [ring.outcome for ring in door_story(register, doors[0], THEN).rings] == [Outcome.CONVERSATION]
    assert door_story(register, doors[1]).rings == ()


def test_what_may_not_be_kept_is_not_told(register: Register) -> None:
    _building, doors = make_flat(register)
    talk_at(register, ring_at(register, TODAY, [(doors[0], Outcome.CONVERSATION)]), Kept.NOTHING)
    talk = door_story(register, doors[0]).rings[0].talk
    assert talk is not None
    assert (talk.living, talk.wishes, talk.strength) == ("", "", "")
    assert talk.themes == ("groen",)


def test_who_is_in_the_bin_is_not_named_at_the_door(register: Register) -> None:
    building, doors = make_flat(register)
    ria = live_at(register, "200", "Ria Smit", THEN)
    talk_at(register, ring_at(register, TODAY, [(doors[0], Outcome.CONVERSATION)]), Kept.KEEP, ria)
    with register.write("Weg") as session:
        session.get_one(Person, ria).binned_at = datetime.combine(TODAY, datetime.min.time())
    told = door_story(register, doors[0])
    assert told.residents == ()
    assert told.rings[0].talk is not None
    assert (told.rings[0].talk.person_id, told.rings[0].talk.person) == (None, None)
    assert "Ria" not in standing(register, building, doors[0]).story


def test_what_is_gone_is_refused(register: Register) -> None:
    with pytest.raises(Refused):
        facade(register, 404)
    with pytest.raises(Refused):
        door_story(register, 404)


def test_it_reads_with_few_selects_however_many_doors(register: Register) -> None:
    building, doors = make_flat(register, floors=20)
    for day in (THEN, TODAY):
        ring_at(register, day, [(door, Outcome.NOT_HOME) for door in doors])
    asked: list[str] = []
    connection = register.database.engine
    from sqlalchemy import event

    event.listen(connection, "before_cursor_execute", lambda _c, _cur, statement, *_rest: asked.append(statement))
    facade(register, building)
    assert len(asked) <= 12


def test_a_building_is_found_by_number_name_or_words(register: Register) -> None:
    flat, _doors = make_flat(register)
    row, _houses = make_row(register)
    assert building_named(register, str(row)) == row
    assert building_named(register, "laan VAN vollenhove 200") == flat
    assert building_named(register, "vollenhove") == flat
    with pytest.raises(Refused, match="is geen pand"):
        building_named(register, "Berkenlaan")
    make_row(register, street="Kerkwegje")
    with pytest.raises(Refused, match="kan op meer panden slaan"):
        building_named(register, "kerk")
