"""`makelaar due` and `makelaar remind`."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kit.doors import build_row

from makelaar.cli.main import main
from makelaar.clock import FixedClock, SystemClock
from makelaar.services.followups import promising as followups
from makelaar.services.people.change import add_person
from makelaar.services.registers import open_with_recovery_key
from makelaar.services.reminders import side_file
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.signals.acting import SignalForm, note_signal, pass_on
from makelaar.terms import Channel, Outcome


@pytest.fixture
def options(
    register_folder: Path, recovery_key: str, passphrase: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """The options that open a register with three promises, the last of which is for somebody's pension."""
    it_is(monkeypatch, date(2026, 11, 21))
    register = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 21)))
    ria, kees = add_person(register, name="Ria Smit"), add_person(register, name="Kees van den Berg")
    followups.add(register, ria, "1-2-2027", channel=Channel.MAIL, why="moestuin", say="Vorig jaar vertelde u …")
    followups.add(register, kees, "3-2-2027")
    followups.add(register, kees, "na zijn pensioen")
    register.close()
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase + "\n", encoding="utf-8")
    return ["--register", str(register_folder), "--passphrase-file", str(secret)]


def it_is(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setattr(SystemClock, "today", lambda _clock: day)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_what_is_due_as_json(options: list[str]) -> None:
    done = run(*options, "due", "--on", "2027-02-03", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == [
        {
            "id": 1,
            "name": "Ria Smit",
            "date": "2027-02-01",
            "channel": "mail",
            "why": "moestuin",
            "say": "Vorig jaar vertelde u …",
        },
        {"id": 2, "name": "Kees van den Berg", "date": "2027-02-03", "channel": None, "why": "", "say": ""},
    ]


def test_signals_and_doors_stand_below_the_promises(
    options: list[str], register_folder: Path, recovery_key: str
) -> None:
    register = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 21)))
    row = build_row(register)
    round_id = plan_round(register, RoundPlan(date(2026, 11, 21), doors=row.ids("1 3")))
    ring(register, round_id, row.doors["3"], Outcome.COME_BACK, come_back="over 3 dagen")
    pass_on(register, note_signal(register, SignalForm("Ruit kapot", door_id=row.doors["1"])), "politie", "1-12-2026")
    register.close()
    assert run(*options, "due").stdout == "Niets te doen op zaterdag 21 november 2026.\n"
    lines = run(*options, "due", "--on", "2026-12-01").stdout.splitlines()
    assert lines == [
        "Signalen: terug te horen (1)",
        "  Kerkweg 1  over 10 dagen · di 1 dec  politie  Ruit kapot",
        "Aan de deur: terugkomen (1)",
        "  Kerkweg 3  over 3 dagen · di 24 nov  over 3 dagen",
    ]
    assert json.loads(run(*options, "due", "--on", "2026-12-01", "--json").stdout) == []


def test_what_is_due_to_read(options: list[str]) -> None:
    done = run(*options, "due", "--on", "3 februari 2027")
    assert [line.split("  ")[0] for line in done.stdout.splitlines() if line[0] != " "] == [
        "Vóór woensdag 3 februari 2027 (1)",
        "woensdag 3 februari 2027 (1)",
    ]
    assert "Ria Smit" in done.stdout
    assert "ma 1 feb" in done.stdout
    assert "“Vorig jaar vertelde u …”" in done.stdout


def test_late_is_what_was_promised_before_today_whatever_day_is_asked_for(
    options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    it_is(monkeypatch, date(2027, 2, 2))
    later = run(*options, "due", "--on", "2027-02-05").stdout.splitlines()
    assert [line for line in later if line[0] != " "] == ["Te laat (1)", "Vóór vrijdag 5 februari 2027 (1)"]
    earlier = run(*options, "due", "--on", "2027-02-01").stdout.splitlines()
    assert [line for line in earlier if line[0] != " "] == ["maandag 1 februari 2027 (1)"]


def test_nothing_is_due(options: list[str]) -> None:
    assert run(*options, "due", "--on", "2027-01-31").stdout == "Niets te doen op zondag 31 januari 2027.\n"
    assert json.loads(run(*options, "due", "--on", "2027-01-31", "--json").stdout) == []


@pytest.mark.parametrize("words", ["31-02-2027", "als ze met pensioen is", "maart of april", "?", ""])
def test_no_day_is_an_error(options: list[str], words: str) -> None:
    done = run(*options, "due", "--on", words)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "is geen dag" in done.stderr


def test_remind_tells_a_count_without_opening_a_register(tmp_path: Path) -> None:
    side_file(tmp_path).write_text('{"version": 1, "days": {"2026-01-01": 2, "2026-01-02": 1, "9999-01-01": 5}}')
    done = run("remind", "--folder", str(tmp_path), "--quiet")
    assert (done.exit_code, done.stdout) == (0, "3 opvolgingen vandaag\n")


def test_remind_is_silent_when_there_is_nothing(tmp_path: Path) -> None:
    done = run("remind", "--folder", str(tmp_path))
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")


def test_remind_asks_the_desktop_to_show_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    side_file(tmp_path).write_text('{"version": 1, "days": {"2026-01-01": 1}}')
    told = tmp_path / "told.txt"
    notifier = tmp_path / "notify-send"
    notifier.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{told}"\n')
    notifier.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert run("remind", "--folder", str(tmp_path)).exit_code == 0
    assert told.read_text() == "--app-name=Makelaar|Makelaar|1 opvolging vandaag|"
