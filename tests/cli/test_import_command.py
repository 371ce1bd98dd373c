"""`makelaar import`: the shared sheets against their right answers, and the path into a register."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from makelaar.cli.main import main
from makelaar.services import imports
from makelaar.services.people.listing import list_people
from makelaar.services.registers import open_with_recovery_key

DATA = Path(__file__).parent.parent / "data"
SHEETS = ("sprokkel_flat.xlsx", "sprokkel_sections.xlsx", "sprokkel_windows.csv")
GOLD_KEYS = ["name", "phone", "email", "address", "area", "can", "want", "followup", "note", "duplicate"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--today", "2026-11-21"])


def cells(row: dict[str, Any]) -> set[tuple[str, Any]]:
    """The filled cells of a row, each as something to find again."""
    found = {(key, row[key]) for key in ("name", "phone", "email", "area") if row[key]}
    found |= {(f"address {part}", value) for part, value in row["address"].items() if value}
    found |= {(key, text) for key in ("can", "want") for text in row[key]}
    return found | ({("due", row["followup"]["date"])} if row["followup"]["date"] else set())


@pytest.fixture
def opened_by(tmp_path: Path, passphrase: str, register_folder: Path) -> list[str]:
    """The options that open the register of this test."""
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase + "\n", encoding="utf-8")
    return ["--register", str(register_folder), "--passphrase-file", str(secret)]


@pytest.mark.parametrize("name", SHEETS)
def test_the_rows_have_the_form_of_the_right_answers_and_their_contents(name: str) -> None:
    answer = run("import", str(DATA / name), "--dry-run", "--json")
    assert answer.exit_code == 0, answer.output
    given = json.loads(answer.stdout)
    gold = json.loads((DATA / f"{name}.gold.json").read_text(encoding="utf-8"))
    assert len(given["rows"]) == len(gold)
    assert [list(row)[: len(GOLD_KEYS)] for row in given["rows"]] == [GOLD_KEYS] * len(gold)
    wanted = [(index, cell) for index, row in enumerate(gold) for cell in cells(row)]
    right = [(index, cell) for index, row in enumerate(given["rows"]) for cell in cells(row)]
    assert len(set(wanted) & set(right)) / len(wanted) >= 0.98
    assert [row["duplicate"] for row in given["rows"]] == [row["duplicate"] for row in gold]
    assert given.keys() >= {"mapping", "rows", "duplicates", "warnings"}


def test_a_dry_run_needs_no_register_and_says_so_in_words() -> None:
    answer = run("import", str(DATA / SHEETS[0]), "--dry-run")
    assert answer.exit_code == 0
    assert "250 rijen gelezen." in answer.stdout
    assert "Mailen op → Opvolging" in answer.stdout
    assert "misschien dubbel" in answer.stdout
    assert "Er is niets in een register gezet" in answer.stdout


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_goes_into_the_register_whole_and_a_second_time_changes_nothing(
    name: str, opened_by: list[str], register_folder: Path, recovery_key: str
) -> None:
    first = run(*opened_by, "import", str(DATA / name), "--json")
    assert first.exit_code == 0, first.output
    given = json.loads(first.stdout)
    assert given["imported"] is True
    again = run(*opened_by, "import", str(DATA / name))
    assert "Je register had dit allemaal al" in again.stdout
    register = open_with_recovery_key(register_folder, recovery_key)
    assert len(list_people(register).ids) == len(given["rows"])
    assert len(imports.imports(register)) == 1
    register.close()


def test_a_dry_run_beside_a_register_compares_and_writes_nothing(
    opened_by: list[str], register_folder: Path, recovery_key: str
) -> None:
    sheet = str(DATA / SHEETS[2])
    run(*opened_by, "import", sheet)
    answer = json.loads(run(*opened_by, "import", sheet, "--dry-run", "--json").stdout)
    assert answer["counts"]["unchanged"] == 225
    assert answer["imported"] is False


def test_importing_without_a_register_is_wrong_usage() -> None:
    assert run("import", str(DATA / SHEETS[0])).exit_code == 2


def test_a_file_that_is_no_sheet_is_told_in_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "lijst.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is no workbook")
    answer = run("import", str(broken), "--dry-run")
    assert answer.exit_code == 1
    assert answer.stderr.strip().endswith(".")
    assert answer.stdout == ""


def test_days_in_words_are_read_as_on_the_day_that_was_given(tmp_path: Path) -> None:
    sheet = tmp_path / "lijst.csv"
    sheet.write_text("Naam;Mailen op\nRia Smit;over 3 weken\nKees Vos;12-3-2027\n", encoding="utf-8")
    asked = ["import", str(sheet), "--dry-run", "--json", "--today"]
    answer = json.loads(CliRunner().invoke(main, [*asked, "2026-12-01"]).stdout)
    assert answer["rows"][0]["followup"] == {"date": "2026-12-22", "text": "over 3 weken"}
