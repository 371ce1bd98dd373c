"""`makelaar duplicates`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from makelaar.cli.main import main
from makelaar.services.people.change import add_person
from makelaar.services.registers import open_with_recovery_key


@pytest.fixture
def options(register_folder: Path, recovery_key: str, passphrase: str, tmp_path: Path) -> list[str]:
    """The options that open a register with one double in it."""
    register = open_with_recovery_key(register_folder, recovery_key)
    add_person(register, name="Ria Smit", phone="0612345678")
    add_person(register, name="Kees Vos")
    add_person(register, name="Smit, Ria", phone="0612345678")
    register.close()
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase, encoding="utf-8")
    return ["--register", str(register_folder), "--passphrase-file", str(secret)]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_doubles_as_json(options: list[str]) -> None:
    done = run(*options, "duplicates", "--json")
    assert done.exit_code == 0
    (pair,) = json.loads(done.stdout)
    assert (pair["ids"], pair["names"]) == ([1, 3], ["Ria Smit", "Smit, Ria"])
    assert 0.9 <= pair["score"] <= 1
    assert pair["reasons"] == ["dezelfde naam", "hetzelfde telefoonnummer"]


def test_doubles_to_read(options: list[str]) -> None:
    assert run(*options, "duplicates").stdout == (
        "0.92  Ria Smit (1) · Smit, Ria (3)  dezelfde naam, hetzelfde telefoonnummer\n"
    )


def test_no_doubles(register_folder: Path, passphrase: str, tmp_path: Path) -> None:
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase, encoding="utf-8")
    shared = ("--register", str(register_folder), "--passphrase-file", str(secret))
    assert run(*shared, "duplicates").stdout == "Geen dubbelen gevonden.\n"
    assert json.loads(run(*shared, "duplicates", "--json").stdout) == []
