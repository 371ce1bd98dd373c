"""The ledger of releases: saved again byte for byte, all or none; withdrawn with a reason. And reports of rounds."""

from datetime import date
from pathlib import Path

import pytest
from kit.disks import largest_file
from kit.doors import build_flat
from kit.reports import neighbourhood, quarter

from makelaar.errors import CannotWrite, Refused
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.ledger import (
    get_release,
    list_releases,
    release_files,
    save_release,
    withdraw,
)
from makelaar.services.accountability.preparing import prepare
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.terms import Outcome, ReportTemplate


def rung(register: Register, day: date, *numbers: str, first: int = 200) -> int:
    """A round on a day, on which nobody was home at these doors."""
    flat = build_flat(register, first=first, street=f"Laan {first}")
    round_id = plan_round(register, RoundPlan(day, buildings=(flat.id,)))
    for number in numbers:
        ring(register, round_id, flat.doors[number], Outcome.NOT_HOME)
    return round_id


def of_rounds(*rounds: int, **chosen: str) -> ReportChoice:
    return ReportChoice(ReportTemplate.ROUND, date(2026, 11, 1), date(2026, 11, 1), rounds=rounds, **chosen)


@pytest.fixture
def release(register: Register) -> int:
    """A report that left."""
    neighbourhood(register)
    return issue(register, prepare(register, quarter(2)))


def test_saving_again_gives_the_same_bytes(register: Register, release: int, tmp_path: Path) -> None:
    first = save_release(register, release, tmp_path)
    kept = {one.name: one.content for one in release_files(register, release)}
    assert {path.name: path.read_bytes() for path in first} == kept
    assert save_release(register, release, tmp_path) == first


def test_a_file_of_another_name_is_never_written_over(register: Register, release: int, tmp_path: Path) -> None:
    mine = tmp_path / "kwartaalverslag-2026-Q2.csv"
    mine.write_text("van iemand anders")
    with pytest.raises(Refused, match=r"kwartaalverslag-2026-Q2\.csv"):
        save_release(register, release, tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [mine.name]


def test_a_disk_that_fills_leaves_no_half_release(
    register: Register, release: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    with largest_file(30_000), pytest.raises(CannotWrite):
        save_release(register, release, folder)
    assert not list(folder.iterdir())

    written: list[Path] = []

    def fills_later(target: Path, content: bytes) -> None:
        if len(written) == 3:
            raise CannotWrite("vol")
        written.append(target)
        target.write_bytes(content)

    monkeypatch.setattr("makelaar.services.accountability.ledger.write_whole", fills_later)
    with pytest.raises(CannotWrite):
        save_release(register, release, folder)
    assert not list(folder.iterdir())


def test_a_full_disk_while_issuing_keeps_nothing(register: Register) -> None:
    neighbourhood(register)
    prepared = prepare(register, quarter(2))
    with largest_file(200_000), pytest.raises(CannotWrite):
        issue(register, prepared)
    assert not list_releases(register)
    assert issue(register, prepared) == 1, "it can leave once there is room"


def test_a_folder_that_is_not_there_is_told(register: Register, release: int, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        save_release(register, release, tmp_path / "nergens")


def test_withdrawing_asks_why_and_happens_once(register: Register, release: int) -> None:
    with pytest.raises(Refused, match="waarom"):
        withdraw(register, release, "  ")
    withdraw(register, release, "Verkeerde  periode")
    line = get_release(register, release)
    assert (line.withdrawn_on, line.withdrawn_why) == (date(2026, 11, 21), "Verkeerde periode")
    with pytest.raises(Refused, match="al ingetrokken"):
        withdraw(register, release, "Nog eens")
    assert release_files(register, release), "it stays"


def test_what_is_not_there_is_told(register: Register) -> None:
    assert list_releases(register) == ()
    for act in (get_release, release_files):
        with pytest.raises(Refused):
            act(register, 41)


def test_a_report_of_rounds_is_in_the_ledger(register: Register, tmp_path: Path) -> None:
    walked = rung(register, date(2026, 11, 20), "200", "202", "204", "206", "208")
    prepared = prepare(register, of_rounds(walked, for_whom="Woningcorporatie"))
    assert prepared.passed, prepared.left_behind
    release = issue(register, prepared)
    path, *beside = save_release(register, release, tmp_path)
    assert path.name == "rondeverslag-2026-11-21.pdf"
    assert [one.name for one in beside] == [
        "rondeverslag-2026-11-21.deuren_bereikt.json",
        "rondeverslag-2026-11-21.gesproken.json",
    ]
    assert path.read_bytes() == prepared.pdf
    line = get_release(register, release)
    assert (line.choice.rounds, line.first, line.for_whom) == ((walked,), date(2026, 11, 21), "Woningcorporatie")
    again = prepare(register, of_rounds(walked))
    assert (again.existing, again.pdf) == (release, prepared.pdf)


def test_rounds_that_left_do_not_leave_in_another_report(register: Register) -> None:
    first = rung(register, date(2026, 11, 20), "200", "202", "204", "206", "208")
    second = rung(register, date(2026, 11, 20), "300", "302", "304", "306", "308", first=300)
    issue(register, prepare(register, of_rounds(first)))
    with pytest.raises(Refused, match="losse deuren"):
        prepare(register, of_rounds(first, second))
    assert issue(register, prepare(register, of_rounds(second))) == 2
    withdraw(register, 1, "Tikfout")
    with pytest.raises(Refused, match="ingetrokken"):
        prepare(register, of_rounds(first))


def test_a_report_of_no_rounds_is_refused(register: Register) -> None:
    with pytest.raises(Refused, match="Kies de rondes"):
        prepare(register, of_rounds())
