"""The example neighbourhood: made on the spot, lively on any day, and never in the way of what the user did in it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from makelaar.clock import FixedClock
from makelaar.models import Area, Consent, ContactPoint, Encounter, EncounterPerson, FollowUp, Person, Talent, Wish
from makelaar.services import registers
from makelaar.services.fiction.example import EXAMPLE_PASSPHRASE, example_folder, open_example, passphrase_of
from makelaar.services.people.change import add_person
from makelaar.services.people.consent import mail_refusals
from makelaar.services.people.listing import count_people
from makelaar.services.registers import Register
from makelaar.terms import ConsentPurpose, FollowUpStatus

DAYS = (date(2026, 11, 21), date(2027, 3, 1), date(2028, 2, 29))


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """Only read in these tests."""
    opened = open_example(FixedClock(DAYS[0]), tmp_path_factory.mktemp("example") / "voorbeeldbuurt.makelaar")
    yield opened
    opened.close()


def test_it_is_a_neighbourhood_full_of_people(example: Register) -> None:
    assert 35 <= count_people(example) <= 50
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
