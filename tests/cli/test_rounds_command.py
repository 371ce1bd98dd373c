"""`makelaar rounds`."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kit.doors import build_flat

from makelaar.cli.main import main
from makelaar.clock import FixedClock
from makelaar.models import Conversation
from makelaar.services.registers import open_with_recovery_key
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import finish_round, ring
from makelaar.terms import Outcome


@pytest.fixture
def options(register_folder: Path, passphrase: str, tmp_path: Path) -> list[str]:
    """The options that open `register_folder`."""
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase + "\n", encoding="utf-8")
    return ["--register", str(register_folder), "--passphrase-file", str(secret)]


@pytest.fixture
def _walked(register_folder: Path, recovery_key: str) -> None:
    """One round that is done, and one that is planned."""
    register = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 21)))
    flat = build_flat(register)
    done = plan_round(register, RoundPlan(date(2026, 11, 21), "Noor", "Bilal", entrances=flat.entrances[:1]))
    ring(register, done, flat.doors["200"], Outcome.NOT_HOME)
    talk = ring(register, done, flat.doors["200"], Outcome.CONVERSATION, again=True)
    ring(register, done, flat.doors["202"], Outcome.NOT_HOME)
    with register.write("Gesprek") as session:
        session.add(Conversation(visit_id=talk.visit_id, created_at=register.utc_now()))
    finish_round(register, done)
    plan_round(register, RoundPlan(date(2026, 12, 1), "Noor", buildings=(flat.id,)))
    register.close()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.usefixtures("_walked")
def test_rounds_as_json(options: list[str]) -> None:
    told = run(*options, "rounds", "--json")
    assert told.exit_code == 0, told.output
    planned, done = json.loads(told.stdout)
    building = done["buildings"][0]
    assert done == {
        "id": 1,
        "day": "2026-11-21",
        "status": "done",
        "buildings": [building],
        "duo": ["Noor", "Bilal"],
        "doors": 6,
        "rung": 2,
        "outcomes": {
            "not_home": 1,
            "not_now": 0,
            "short_talk": 0,
            "conversation": 1,
            "come_back": 0,
            "declined": 0,
        },
        "rings": 3,
        "opened": 1,
        "response": 0.333,
        "conversations": 1,
        "come_backs": 1,
    }
    assert (planned["status"], planned["duo"], planned["response"]) == ("planned", ["Noor"], None)


@pytest.mark.usefixtures("_walked")
def test_rounds_to_read(options: list[str]) -> None:
    planned, done = run(*options, "rounds").stdout.splitlines()
    assert "Noor en Bilal" in done
    assert "klaar, 2 van 6 deuren" in done
    assert "niet thuis 1, gesprek 1" in done
    assert "1 van 3 keer open" in done
    assert "nog terug: 1" in done
    assert planned.endswith("gepland, 0 van 12 deuren")


def test_without_rounds_it_says_so(options: list[str]) -> None:
    assert run(*options, "rounds").stdout == "Nog geen rondes.\n"
    assert json.loads(run(*options, "rounds", "--json").stdout) == []


@pytest.fixture
def to_come(_walked: None, register_folder: Path, recovery_key: str) -> str:
    """The number of a round that is still to come, whatever this laptop's clock says."""
    register = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 21)))
    number = plan_round(register, RoundPlan(date(2100, 12, 1), "Noor", buildings=(1,)))
    register.close()
    return str(number)


def test_a_round_on_paper(options: list[str], to_come: str, tmp_path: Path) -> None:
    letter, sheet, report = (tmp_path / f"{name}.pdf" for name in ("brief", "blad", "verslag"))
    told = run(
        *options, "rounds", to_come, "--letter", str(letter), "--when", "om 16 uur", "--sheet", str(sheet), "--json"
    )
    assert told.exit_code == 0, told.output
    assert json.loads(told.stdout) == {
        "letter": {"file": str(letter), "day": "2100-12-01", "when": "om 16 uur"},
        "sheet": {"file": str(sheet)},
    }
    told = run(*options, "rounds", "--report", str(report))
    assert told.stdout == "Er is bij 2 deuren aangebeld\n"  # too few to say how many opened
    assert all(file.read_bytes().startswith(b"%PDF") for file in (letter, sheet, report))


@pytest.mark.usefixtures("_walked")
def test_a_file_that_is_there_is_only_replaced_by_force(options: list[str], tmp_path: Path) -> None:
    report = tmp_path / "verslag.pdf"
    report.write_text("van vorige week")
    refused = run(*options, "rounds", "1", "--report", str(report))
    assert (refused.exit_code, report.read_text()) == (1, "van vorige week")
    assert run(*options, "rounds", "1", "--report", str(report), "--force").exit_code == 0
    assert report.read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("_walked")
def test_a_report_leaves_by_the_ledger(options: list[str], tmp_path: Path) -> None:
    told = json.loads(run(*options, "rounds", "1", "--report", str(tmp_path / "verslag.pdf"), "--json").stdout)
    assert told["report"]["release"] == 1
    pdf, *beside = told["report"]["files"]
    assert pdf == str(tmp_path / "verslag.pdf")
    assert len(beside) == 2
    assert all(run("audit", file).exit_code == 0 for file in beside)


@pytest.mark.usefixtures("_walked")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--letter", "brief.pdf"), 2),
        (("1", "2", "--sheet", "blad.pdf"), 2),
        (("1", "--report", "verslag.docx"), 2),
        (("99",), 1),
        (("99", "--report", "verslag.pdf"), 1),
    ],
)
def test_what_cannot_be_put_on_paper_is_told(
    options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    told = run(*options, "rounds", *arguments)
    assert told.exit_code == code
    assert told.stderr
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.usefixtures("_walked")
def test_only_the_rounds_that_are_asked_for(options: list[str]) -> None:
    assert [told["id"] for told in json.loads(run(*options, "rounds", "1", "--json").stdout)] == [1]


def test_a_report_of_nothing_is_refused(options: list[str], tmp_path: Path) -> None:
    told = run(*options, "rounds", "--report", str(tmp_path / "verslag.pdf"))
    assert told.exit_code == 1
    assert "nog geen ronde gelopen" in told.stderr
