"""The side file tells days and counts, and nothing else, as long as it is wanted."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from makelaar.clock import FixedClock
from makelaar.errors import CannotWrite
from makelaar.services import reminders, undo
from makelaar.services.followups import promising as followups
from makelaar.services.followups import settling as followups_settling
from makelaar.services.people import bin as people_bin
from makelaar.services.people.change import add_person
from makelaar.services.registers import LOWEST_COST, Register, create_register

TODAY = date(2026, 11, 21)


@pytest.fixture
def ria(register: Register) -> int:
    return add_person(register, name="Ria Kanarievogel", notes="geheim")


def test_it_holds_days_and_counts_only(register: Register, ria: int, tmp_path: Path) -> None:
    for words in ("1-11-2026", "20-11-2026", "vandaag", "over een week", "over 10 weken", "als het beter gaat"):
        followups.add(register, ria, words, why="kanariewens")
    reminders.write_side_file(register, tmp_path)
    written = json.loads(reminders.side_file(tmp_path).read_text())
    assert written == {"version": 1, "days": {"2026-11-21": 3, "2026-11-28": 1}}


def test_the_count_adds_up_what_was_not_done_since(register: Register, ria: int, tmp_path: Path) -> None:
    for words in ("vandaag", "morgen", "over een week"):
        followups.add(register, ria, words)
    reminders.write_side_file(register, tmp_path)
    counts = [reminders.count_for(TODAY + timedelta(days=n), tmp_path) for n in (-1, 0, 1, 6, 7, 100)]
    assert counts == [0, 1, 2, 2, 3, 3]


def test_it_is_as_the_register_is_when_it_is_written(register: Register, ria: int, tmp_path: Path) -> None:
    def count() -> int:
        reminders.write_side_file(register, tmp_path)
        return reminders.count_for(TODAY, tmp_path)

    assert count() == 0
    key = followups.add(register, ria, "vandaag")
    assert count() == 1
    followups_settling.done(register, key)
    assert count() == 0
    undo.undo(register)
    assert count() == 1
    people_bin.bin_people(register, [ria])
    assert count() == 0


def test_a_folder_in_the_way_is_told(register: Register, tmp_path: Path) -> None:
    folder = tmp_path / "reminders"
    folder.write_text("in the way")
    with pytest.raises(CannotWrite, match="Je register is in orde"):
        reminders.write_side_file(register, folder)


def test_switched_off_there_is_nothing_left(register: Register, ria: int, tmp_path: Path) -> None:
    followups.add(register, ria, "vandaag")
    reminders.write_side_file(register, tmp_path)
    reminders.remove_side_file(tmp_path)
    reminders.remove_side_file(tmp_path)
    assert not reminders.side_file(tmp_path).exists()
    assert reminders.count_for(TODAY, tmp_path) == 0


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", "null", '{"days": 3}', '{"days": {"x": 1}}', '{"days": {"2026-01-01": "a"}}']
)
def test_a_file_that_is_no_side_file_tells_nothing(tmp_path: Path, content: str) -> None:
    reminders.side_file(tmp_path).write_text(content)
    assert reminders.count_for(TODAY, tmp_path) == 0


def test_the_example_neighbourhood_reminds_of_nothing(tmp_path: Path, passphrase: str, clock: FixedClock) -> None:
    folder = tmp_path / "voorbeeld.makelaar"
    example = create_register(folder, passphrase, clock=clock, is_example=True, cost=LOWEST_COST).register
    followups.add(example, add_person(example, name="Ria"), "vandaag")
    reminders.write_side_file(example, tmp_path)
    example.close()
    assert not reminders.side_file(tmp_path).exists()


def test_the_sentence() -> None:
    assert [reminders.reminder(n) for n in (0, 1, 3)] == ["", "1 opvolging vandaag", "3 opvolgingen vandaag"]
