"""`makelaar facade`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kit.doorways import make_flat, ring_at

from makelaar.cli.main import main
from makelaar.models import Person
from makelaar.services.registers import open_with_recovery_key
from makelaar.terms import Outcome

Run = Callable[..., Result]
HEADS = {".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF"}


@pytest.fixture
def run(register_folder: Path, recovery_key: str, clock, passphrase: str, tmp_path: Path) -> Run:
    """Run the command on a register with a flat, one door of which was rung on 3 September."""
    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    _building, doors = make_flat(register)
    ring_at(register, date(2026, 9, 3), [(doors[0], Outcome.CONVERSATION)])
    with register.write("Iemand") as session:
        street = "Laan van Vollenhove"
        session.add(Person(name="Ria Smit", street=street, house_number="202", created_at=register.utc_now()))
    register.close()
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase, encoding="utf-8")

    def invoke(*words: str) -> Result:
        options = ["--register", str(register_folder), "--passphrase-file", str(secret), "facade", *words]
        return CliRunner().invoke(main, options)

    return invoke


@pytest.mark.parametrize("ending", HEADS)
def test_it_draws_a_building_by_name(run: Run, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"voorkant{ending}"
    result = run("vollenhove", "-o", str(target))
    assert result.exit_code == 0
    assert target.read_bytes().startswith(HEADS[ending])
    assert "Bereikt 2 % · nog nooit 48" in result.stdout
    assert "niet versleuteld" in result.stderr


def test_it_draws_as_it_was_on_a_day(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "toen.svg"
    result = run("1", "--on", "2026-09-02", "-o", str(target), "--json")
    told = json.loads(result.stdout)
    assert (told["on"], told["title"]) == ("2026-09-02", "Nog nergens aangebeld")
    assert (told["states"]["never"], told["doors"]) == (50, 50)
    assert "woensdag 2 september 2026" in target.read_text(encoding="utf-8")


def test_the_file_names_no_resident(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "voorkant.svg"
    run("1", "-o", str(target))
    assert "al bekend" in target.read_text(encoding="utf-8")
    assert "Smit" not in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", ["morgen", "ooit", "2026-13-01"])
def test_words_that_are_no_day_that_has_been_are_refused(run: Run, tmp_path: Path, words: str) -> None:
    result = run("1", "--on", words, "-o", str(tmp_path / "x.svg"))
    assert result.exit_code == 1
    assert not (tmp_path / "x.svg").exists()


def test_nothing_is_written_over(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "voorkant.svg"
    target.write_text("van mij", encoding="utf-8")
    assert run("1", "-o", str(target)).exit_code == 1
    assert target.read_text(encoding="utf-8") == "van mij"
    assert run("1", "-o", str(target), "--force").exit_code == 0
    assert "<svg" in target.read_text(encoding="utf-8")


def test_another_kind_of_file_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("1", "-o", str(tmp_path / "voorkant.docx")).exit_code == 2


def test_an_unknown_building_is_told(run: Run, tmp_path: Path) -> None:
    result = run("Berkenlaan", "-o", str(tmp_path / "x.png"))
    assert result.exit_code == 1
    assert "geen pand" in result.stderr
