"""Demo registers: any size, the same from the same seed, and nothing left behind when it fails."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from makelaar.cli.main import main
from makelaar.errors import Refused
from makelaar.models import (
    Area,
    Base,
    Building,
    Door,
    Encounter,
    EncounterPerson,
    EncounterTheme,
    FollowUp,
    Person,
    Talent,
    Visit,
)
from makelaar.services.doors.residents import residents_of
from makelaar.services.fiction.demo import DEMO_DAY, DemoSize, make_demo
from makelaar.services.fiction.example import EXAMPLE_PASSPHRASE
from makelaar.services.people.listing import count_people
from makelaar.services.registers import open_with_passphrase
from makelaar.terms import FollowUpStatus, Outcome

PUBLIC = EXAMPLE_PASSPHRASE
DATA = [table for name, table in Base.metadata.tables.items() if name not in ("register_info", "log_entry", "setting")]


def _rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    register = open_with_passphrase(folder, PUBLIC)
    with register.read() as session:
        found = {table.name: [tuple(row) for row in session.execute(select(table))] for table in DATA}
    register.close()
    return found


def test_the_same_seed_and_day_give_the_same_rows(tmp_path: Path) -> None:
    size = DemoSize(people=60, encounters=300, seed=7, doors=200)
    make_demo(tmp_path / "a.makelaar", PUBLIC, size)
    make_demo(tmp_path / "b.makelaar", PUBLIC, size)
    make_demo(tmp_path / "c.makelaar", PUBLIC, DemoSize(people=60, encounters=300, seed=8, doors=200))
    first, again, other = (_rows(tmp_path / f"{name}.makelaar") for name in "abc")
    assert first == again
    assert first["person"] != other["person"]
    assert first["visit"] != other["visit"]


def test_people_are_the_same_with_and_without_doors(tmp_path: Path) -> None:
    make_demo(tmp_path / "a.makelaar", PUBLIC, DemoSize(people=60, encounters=100))
    make_demo(tmp_path / "b.makelaar", PUBLIC, DemoSize(people=60, encounters=100, doors=150))
    without, doors = (_rows(tmp_path / f"{name}.makelaar") for name in "ab")
    assert without["door"] == without["visit"] == []
    for table in ("person", "encounter", "followup", "consent"):
        assert without[table] == doors[table]


@pytest.mark.parametrize("doors", [1, 7, 500])
def test_it_has_so_many_doors_with_rounds_that_could_have_been(tmp_path: Path, doors: int) -> None:
    today = date(2027, 5, 4)
    size = DemoSize(people=400, encounters=0, today=today, doors=doors)
    counts = make_demo(tmp_path / "d.makelaar", PUBLIC, size)
    register = open_with_passphrase(tmp_path / "d.makelaar", PUBLIC)
    with register.read() as session:
        assert session.scalar(select(func.count()).select_from(Door)) == counts.doors == doors
        places = session.execute(select(Building.street, Door.number).join(Door, Door.building_id == Building.id)).all()
        assert len(set(places)) == doors, "no address twice"
        rings = session.execute(select(Visit.door_id, Visit.day).order_by(Visit.id)).all()
        assert counts.rings == len(rings)
        for door in {door for door, _day in rings}:
            days = [day for at, day in rings if at == door]
            assert days == sorted(days), "the newest ring is the last one written down"
            assert days[-1] < today
        assert not session.connection().exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if doors == 500:
            assert set(session.scalars(select(Visit.outcome))) == set(Outcome)
            assert counts.conversations > 20
            assert len(residents_of(session)) > 10
    register.close()


def test_it_holds_what_was_asked_and_is_whole(tmp_path: Path) -> None:
    today = date(2027, 5, 4)
    counts = make_demo(tmp_path / "d.makelaar", PUBLIC, DemoSize(people=150, encounters=400, today=today))
    register = open_with_passphrase(tmp_path / "d.makelaar", PUBLIC)
    with register.read() as session:
        assert count_people(register) == counts.people == 150
        assert session.scalar(select(func.count()).select_from(Encounter)) == counts.encounters == 400
        assert session.scalar(select(func.count()).select_from(Talent)) == counts.talents
        assert session.scalar(select(func.count()).select_from(Area)) == 8
        days = session.scalars(select(Encounter.day).order_by(Encounter.id)).all()
        assert days == sorted(days)
        assert today - timedelta(days=3 * 366) < days[0] <= days[-1] <= today
        seats = (
            session.execute(select(func.count(EncounterPerson.id)).group_by(EncounterPerson.encounter_id))
            .scalars()
            .all()
        )
        assert len(seats) == 400
        assert max(seats) > 1
        assert 200 < (session.scalar(select(func.count()).select_from(EncounterTheme)) or 0) < 400
        uncategorised = session.scalar(select(func.count()).where(Talent.category_id.is_(None))) or 0
        assert uncategorised < 0.1 * counts.talents
        due = select(func.count()).where(FollowUp.status == FollowUpStatus.OPEN, FollowUp.due <= today)
        assert session.scalar(due)
        nobody = select(func.count()).where(Person.name == "", Person.street == "")
        assert session.scalar(nobody) == 0
        assert not session.connection().exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    register.close()


def test_a_place_that_is_taken_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "d.makelaar").mkdir()
    (tmp_path / "d.makelaar" / "brief.txt").write_text("van mij")
    with pytest.raises(Refused):
        make_demo(tmp_path / "d.makelaar", PUBLIC, DemoSize(people=1, encounters=0))
    assert [path.name for path in tmp_path.rglob("*")] == ["d.makelaar", "brief.txt"]


def test_stopped_halfway_nothing_is_left(tmp_path: Path) -> None:
    def stop(_done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_demo(tmp_path / "d.makelaar", PUBLIC, DemoSize(people=5, encounters=0), told=stop)
    assert list(tmp_path.iterdir()) == []


def test_the_command_counts_and_names_the_public_passphrase(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["demo", str(tmp_path / "d.makelaar"), "--people", "12", "--json"])
    assert ran.exit_code == 0, ran.output
    told = json.loads(ran.stdout)
    assert (told["people"], told["encounters"], told["doors"], told["passphrase"]) == (12, 120, 6, PUBLIC)
    register = open_with_passphrase(tmp_path / "d.makelaar", PUBLIC)
    assert count_people(register) == 12
    register.close()


def test_the_command_takes_a_passphrase_of_her_own(tmp_path: Path) -> None:
    key = tmp_path / "wachtzin.txt"
    key.write_text("ezel trompet molen sneeuw\n", encoding="utf-8")
    folder = tmp_path / "d.makelaar"
    ran = CliRunner().invoke(
        main, ["--passphrase-file", str(key), "demo", str(folder), "--people", "3", "--encounters", "0"]
    )
    assert ran.exit_code == 0, ran.output
    assert PUBLIC not in ran.output
    register = open_with_passphrase(folder, "ezel trompet molen sneeuw")
    with register.read() as session:
        assert session.scalars(select(Person.created_at)).first()
        assert max(session.scalars(select(Person.met_on))) < DEMO_DAY
    register.close()


@pytest.mark.parametrize("wrong", ["--people 0", "--encounters -1", "--doors -1", "--today gisteren"])
def test_wrong_usage_is_told_as_such(tmp_path: Path, wrong: str) -> None:
    ran = CliRunner().invoke(main, ["demo", str(tmp_path / "d.makelaar"), *wrong.split()])
    assert ran.exit_code == 2
    assert not (tmp_path / "d.makelaar").exists()


def test_a_taken_place_is_exit_status_1(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij")
    ran = CliRunner().invoke(main, ["demo", str(tmp_path)])
    assert ran.exit_code == 1
    assert "staat al iets" in ran.stderr
