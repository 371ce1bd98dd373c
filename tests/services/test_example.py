"""The example neighbourhood: made on the spot, lively on any day, and never in the way of what the user did in it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from makelaar.clock import FixedClock
from makelaar.models import (
    Area,
    Consent,
    ContactPoint,
    Conversation,
    ConversationTheme,
    Door,
    Encounter,
    EncounterPerson,
    FollowUp,
    Person,
    Signal,
    Talent,
    Wish,
)
from makelaar.services import registers
from makelaar.services.doors.buildings import list_buildings
from makelaar.services.doors.residents import residents
from makelaar.services.fiction.example import EXAMPLE_PASSPHRASE, example_folder, open_example, passphrase_of
from makelaar.services.people.change import add_person
from makelaar.services.people.consent import mail_refusals
from makelaar.services.people.listing import count_people
from makelaar.services.registers import Register
from makelaar.services.rounds.come_back import count_come_backs, due_come_backs
from makelaar.services.rounds.planning import list_rounds
from makelaar.terms import BuildingKind, ConsentPurpose, FollowUpStatus, Kept, Outcome, RoundStatus, SignalStatus

DAYS = (date(2026, 11, 21), date(2027, 3, 1), date(2028, 2, 29))


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """Only read in these tests."""
    opened = open_example(FixedClock(DAYS[0]), tmp_path_factory.mktemp("example") / "voorbeeldbuurt.makelaar")
    yield opened
    opened.close()


def test_it_is_a_neighbourhood_full_of_people(example: Register) -> None:
    assert 180 <= count_people(example) <= 200
    with example.read() as session:
        for model, least in ((Talent, 60), (Wish, 40), (Encounter, 25), (Area, 3), (ContactPoint, 40)):
            assert (session.scalar(select(func.count()).select_from(model)) or 0) >= least, model
        placed = session.scalar(select(func.count()).where(Talent.category_id.is_not(None))) or 0
        assert placed >= 0.9 * (session.scalar(select(func.count()).select_from(Talent)) or 0)
    assert registers.summary(example).is_example


def test_it_says_that_it_is_fictional_in_every_address(example: Register) -> None:
    with example.read() as session:
        mails = session.scalars(select(ContactPoint.value).where(ContactPoint.value.contains("@"))).all()
        places = set(session.scalars(select(Person.place)))
    assert mails
    assert all(mail.endswith("@example.nl") for mail in mails)
    assert places == {"Sprokkeldam"}


def test_some_have_no_consent_and_some_said_no_to_mail(example: Register) -> None:
    with example.read() as session:
        everybody = set(session.scalars(select(Person.id)))
        asked = set(session.scalars(select(Consent.person_id)))
        no = set(
            session.scalars(select(Consent.person_id).where(Consent.purpose == ConsentPurpose.MAIL, ~Consent.agreed))
        )
    assert 3 <= len(everybody - asked) <= 12
    assert no
    assert no <= mail_refusals(example, everybody).keys()


def test_a_kitchen_table_counts_for_each(example: Register) -> None:
    with example.read() as session:
        most = session.scalars(
            select(func.count()).select_from(EncounterPerson).group_by(EncounterPerson.encounter_id)
        ).all()
    assert max(most) >= 4


@pytest.mark.parametrize("today", DAYS)
def test_promises_are_alive_on_any_day(tmp_path: Path, today: date) -> None:
    register = open_example(FixedClock(today), tmp_path / "v.makelaar")
    with register.read() as session:
        rows = session.execute(
            select(FollowUp.due, FollowUp.condition).where(FollowUp.status == FollowUpStatus.OPEN)
        ).all()
    register.close()
    dues = [due for due, _condition in rows if due]
    assert sum(due < today for due in dues) >= 3
    assert sum(due == today for due in dues) >= 2
    assert sum(today < due <= today + timedelta(days=7) for due in dues) >= 5
    assert sum(due > today + timedelta(days=7) for due in dues) >= 5
    assert sum(bool(condition) for _due, condition in rows) >= 2


def test_there_are_doors_with_people_behind_them(example: Register) -> None:
    flat, *rows = sorted(list_buildings(example), key=lambda line: -line.doors)
    assert (flat.kind, flat.doors) == (BuildingKind.FLAT, 50)
    assert rows
    assert all(line.kind is BuildingKind.ROW for line in rows)
    assert flat.do_not_ring
    assert len(residents(example, flat.id)) >= 8
    with example.read() as session:
        assert session.scalar(select(func.count()).where(Door.note != ""))
        lived_at = session.execute(select(Person.house_number, Person.door).where(Person.street == flat.street)).all()
        floors = dict(session.execute(select(Door.number, Door.floor).where(Door.building_id == flat.id)).all())
    said = {"begane grond": 0} | {f"{floor} hoog": floor for floor in range(1, 9)}
    assert {number: said[door] for number, door in lived_at} == {number: floors[number] for number, _door in lived_at}


@pytest.mark.parametrize("today", DAYS)
def test_rounds_talks_and_signals_are_alive_on_any_day(tmp_path: Path, today: date) -> None:
    register = open_example(FixedClock(today), tmp_path / "v.makelaar")
    planned, *walked = list_rounds(register)
    assert (planned.status, planned.day > today, planned.rings) == (RoundStatus.PLANNED, True, 0)
    assert len(walked) == 3
    assert all(line.status is RoundStatus.DONE and today - timedelta(days=365) < line.day <= today for line in walked)
    assert all(line.day.weekday() < 5 for line in (planned, *walked)), "nobody walks in the weekend"
    assert {outcome for line in walked for outcome in line.outcomes} == set(Outcome)
    assert all(line.conversations for line in walked)
    assert any(one.on == today for one in due_come_backs(register))
    assert 10 <= count_come_backs(register) <= 40
    with register.read() as session:
        assert len(set(session.scalars(select(ConversationTheme.theme_id)))) >= 6
        assert set(session.scalars(select(Conversation.kept))) == set(Kept)
        silent = session.scalars(select(Conversation).where(Conversation.kept == Kept.NOTHING)).all()
        assert all(not (talk.living or talk.wishes or talk.strength or talk.present) for talk in silent)
        dues = session.scalars(select(Signal.feedback_due).where(Signal.status == SignalStatus.OPEN)).all()
        assert any(due is not None and due <= today for due in dues)
        assert session.scalar(select(func.count()).where(Signal.status == SignalStatus.CLOSED))
        assert not session.connection().exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    register.close()


def test_what_was_changed_is_there_again(tmp_path: Path) -> None:
    folder = tmp_path / "v.makelaar"
    first = open_example(FixedClock(DAYS[0]), folder)
    people = count_people(first)
    add_person(first, name="Nieuwe Buur")
    first.close()
    much_later = open_example(FixedClock(DAYS[2]), folder)
    assert count_people(much_later) == people + 1
    much_later.close()


def test_stale_and_untouched_it_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "v.makelaar"
    open_example(FixedClock(DAYS[0]), folder).close()
    soon = open_example(FixedClock(DAYS[0] + timedelta(days=10)), folder)
    with soon.read() as session:
        assert DAYS[0] in set(session.scalars(select(FollowUp.due)))
    soon.close()
    later = open_example(FixedClock(DAYS[1]), folder)
    with later.read() as session:
        dues = set(session.scalars(select(FollowUp.due)))
    later.close()
    assert DAYS[1] in dues
    assert DAYS[0] not in dues
    assert [path.name for path in tmp_path.iterdir()] == ["v.makelaar"]


def test_a_damaged_example_is_put_aside_and_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "v.makelaar"
    open_example(FixedClock(DAYS[0]), folder).close()
    (folder / "register.db").write_bytes(b"")
    again = open_example(FixedClock(DAYS[0]), folder)
    assert count_people(again) > 30
    again.close()
    assert (tmp_path / "v-oud-1.makelaar" / "register.slots").exists()


def test_only_the_example_has_a_public_passphrase(tmp_path: Path) -> None:
    assert passphrase_of(example_folder()) == EXAMPLE_PASSPHRASE
    assert passphrase_of(tmp_path / "buurt.makelaar") is None
