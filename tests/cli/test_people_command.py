"""`makelaar people`: list, JSON, and files that are not encrypted."""

import json
import os
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from makelaar.cli.main import main
from makelaar.models import LogEntry
from makelaar.services.people.change import add_person
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.registers import open_with_recovery_key


@pytest.fixture
def options(register_folder: Path, recovery_key: str, passphrase: str, tmp_path: Path) -> list[str]:
    """The options that open a register with two people."""
    register = open_with_recovery_key(register_folder, recovery_key)
    ria = add_person(register, name="Ria Smit", area="Vollenhove", street="Kerkweg", house_number="2", tags=["tuin"])
    add_person(register, name="=Kees", area="Kerkebosch", phone="0612345678", is_key_person=True)
    add_offer(register, ria, OfferKind.CAN, "taart bakken")
    register.close()
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase + "\n", encoding="utf-8")
    return ["--register", str(register_folder), "--passphrase-file", str(secret)]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_the_list_is_one_line_a_person(options: list[str]) -> None:
    done = run(*options, "people")
    assert done.stdout.splitlines() == ["=Kees\tKerkebosch\t\t+31612345678", "Ria Smit\tVollenhove\tKerkweg 2\t"]


def test_json_holds_what_is_known(options: list[str]) -> None:
    (ria,) = json.loads(run(*options, "people", "--area", "vollenhove", "--json").stdout)
    assert (ria["name"], ria["can"], ria["tags"]) == ("Ria Smit", ["taart bakken"], ["tuin"])
    assert ria["address"] == {"street": "Kerkweg", "number": "2", "door": "", "postcode": "", "place": ""}


def test_filters_go_together(options: list[str]) -> None:
    assert json.loads(run(*options, "people", "--tag", "tuin", "--key-person", "--json").stdout) == []
    assert len(json.loads(run(*options, "people", "--no-consent", "--text", "kees", "--json").stdout)) == 1


def test_a_file_is_written_after_a_warning_and_logged(
    options: list[str], register_folder: Path, recovery_key: str, tmp_path: Path
) -> None:
    target = tmp_path / "lijst.xlsx"
    done = run(*options, "people", "--out", str(target))
    assert done.exit_code == 0
    assert "niet versleuteld" in done.stderr
    sheet = openpyxl.load_workbook(target)["Mensen"]
    assert [cell.value for cell in sheet["A"]] == ["Naam", "=Kees", "Ria Smit"]
    assert oct(target.stat().st_mode & 0o777) == "0o600"
    register = open_with_recovery_key(register_folder, recovery_key)
    with register.read() as session:
        assert "Naar een bestand: 2 mensen (xlsx)" in session.scalars(select(LogEntry.label)).all()
    register.close()


def test_the_format_is_named_or_read_from_the_file(options: list[str], tmp_path: Path) -> None:
    assert run(*options, "people", "--out", str(tmp_path / "a.csv")).exit_code == 0
    assert run(*options, "people", "--out", str(tmp_path / "b"), "--format", "vcf").exit_code == 0
    assert (tmp_path / "b").read_bytes().startswith(b"BEGIN:VCARD")
    assert run(*options, "people", "--out", str(tmp_path / "c.pdf")).exit_code == 2
    assert run(*options, "people", "--format", "csv").exit_code == 2


def test_an_existing_file_is_only_replaced_when_told_so(options: list[str], tmp_path: Path) -> None:
    target = tmp_path / "lijst.csv"
    target.write_text("van mij")
    refused = run(*options, "people", "--out", str(target))
    assert (refused.exit_code, target.read_text()) == (1, "van mij")
    assert run(*options, "people", "--out", str(target), "--force").exit_code == 0


def test_an_unknown_area_or_an_empty_choice_is_told(options: list[str], tmp_path: Path) -> None:
    unknown = run(*options, "people", "--area", "Nergens")
    assert unknown.exit_code == 1
    assert "Nergens" in unknown.stderr
    nobody = run(*options, "people", "--due", "--out", str(tmp_path / "leeg.csv"))
    assert (nobody.exit_code, os.listdir(tmp_path).count("leeg.csv")) == (1, 0)


def test_a_folder_that_is_not_there_is_told_and_nothing_is_logged(options: list[str], tmp_path: Path) -> None:
    done = run(*options, "people", "--out", str(tmp_path / "weg" / "lijst.csv"))
    assert done.exit_code == 1
    assert "andere map" in done.stderr
