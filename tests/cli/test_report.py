"""`makelaar report`."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kit.neighbours import neighbour
from kit.reports import SPRING, contacts, neighbourhood
from kit.stories import neighbourhood as story_place
from kit.stories import ready_story

from makelaar.cli.main import main
from makelaar.clock import FixedClock
from makelaar.hearts.auditing import audit
from makelaar.services.accountability.ledger import list_releases
from makelaar.services.people.consent import record_consent
from makelaar.services.registers import open_with_recovery_key
from makelaar.terms import ConsentPurpose

QUARTER = (
    "--template",
    "quarter",
    "--from",
    "2026-04-01",
    "--to",
    "2026-06-30",
    "--table",
    "thema",
    "--table",
    "buurt",
)

AUTUMN = ("--template", "quarter", "--from", "2026-10-01", "--to", "2026-12-31", "--table", "thema")


@pytest.fixture
def options(register_folder: Path, passphrase: str, tmp_path: Path, recovery_key: str) -> list[str]:
    """The options that open `register_folder`, with a neighbourhood in it."""
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase + "\n", encoding="utf-8")
    opened = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 21)))
    neighbourhood(opened)
    opened.close()
    return ["--register", str(register_folder), "--passphrase-file", str(secret)]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_a_report_leaves_with_all_its_files(options: list[str], tmp_path: Path) -> None:
    out = tmp_path / "uit"
    made = run(*options, "report", *QUARTER, "--for", "Gemeente", "--out", str(out), "--json")
    assert made.exit_code == 0, made.output
    told = json.loads(made.stdout)
    assert (told["name"], told["passed"], told["release"]) == ("kwartaalverslag-2026-Q2", True, 1)
    assert {path.name for path in out.iterdir()} == {Path(one["file"]).name for one in told["files"]}
    for one in told["files"]:
        assert sha256(Path(one["file"]).read_bytes()).hexdigest() == one["sha256"]
    releases = list(out.glob("*.json"))
    assert releases
    assert all(audit(path.read_text(encoding="utf-8")).passed for path in releases)
    assert {one["measure"] for one in told["hidden"]}


def test_the_same_again_gives_the_same_bytes(
    options: list[str], tmp_path: Path, register_folder: Path, recovery_key: str
) -> None:
    first = tmp_path / "uit"
    assert run(*options, "report", *QUARTER, "--out", str(first)).exit_code == 0
    opened = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 22)))
    contacts(opened, "Noord", 9, SPRING)
    opened.close()
    second = tmp_path / "weer"
    again = run(*options, "report", *QUARTER, "--out", str(second))
    assert "al eerder uitgegeven" in again.stdout
    assert {p.name: p.read_bytes() for p in first.iterdir()} == {p.name: p.read_bytes() for p in second.iterdir()}


def test_a_reprint_of_a_story_that_may_not_be_told_any_more_says_so(
    options: list[str], tmp_path: Path, register_folder: Path, recovery_key: str
) -> None:
    opened = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 21)))
    place = story_place(opened, speaking=12)
    told = (*AUTUMN, "--story", str(ready_story(opened, place)))
    opened.close()
    first = tmp_path / "uit"
    assert run(*options, "report", *told, "--out", str(first)).exit_code == 0
    opened = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 22)))
    record_consent(opened, place.fatma, ConsentPurpose.STORY, False)
    opened.close()
    second = tmp_path / "weer"
    again = run(*options, "report", *told, "--out", str(second))
    assert again.exit_code == 0, again.output
    assert "mag intussen niet meer verteld worden" in again.stdout
    assert "Deel dit verslag niet opnieuw en trek deze uitgifte in." in again.stdout
    assert {p.name: p.read_bytes() for p in first.iterdir()} == {p.name: p.read_bytes() for p in second.iterdir()}


def test_a_preview_writes_nothing(options: list[str], tmp_path: Path, register_folder: Path, recovery_key: str) -> None:
    before = sorted(tmp_path.iterdir())
    told = run(*options, "report", *QUARTER, "--preview", "--json")
    assert told.exit_code == 0, told.output
    assert json.loads(told.stdout)["passed"]
    assert sorted(tmp_path.iterdir()) == before
    opened = open_with_recovery_key(register_folder, recovery_key)
    assert list_releases(opened) == ()
    opened.close()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("--template", "quarter", "--from", "2026-04-02", "--to", "2026-06-30"), "1 april 2026 t/m 30 juni 2026"),
        ((*QUARTER, "--area", "Nergens"), "geen wijk of buurt die Nergens heet"),
        ((*QUARTER, "--story", "7"), "--story 7"),
        ((*QUARTER, "--table", "schoenmaat"), "schoenmaat"),
        (("--template", "round", "--round", "7"), "ronde"),
        ((*QUARTER, "--introduction", "er-is-niets.txt"), "niet te lezen"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    options: list[str], tmp_path: Path, given: tuple[str, ...], says: str
) -> None:
    out = tmp_path / "uit"
    refused = run(*options, "report", *given, "--out", str(out))
    assert refused.exit_code == 1, refused.output
    assert says in refused.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    "given", [("--template", "quarter", "--preview"), QUARTER, (*QUARTER, "--preview", "--out", "ergens")]
)
def test_wrong_usage(options: list[str], given: tuple[str, ...]) -> None:
    assert run(*options, "report", *given).exit_code == 2


def test_files_of_another_report_stay(options: list[str], tmp_path: Path) -> None:
    out = tmp_path / "uit"
    out.mkdir()
    mine = out / "kwartaalverslag-2026-Q2.pdf"
    mine.write_text("van vorig jaar")
    refused = run(*options, "report", *QUARTER, "--out", str(out))
    assert refused.exit_code == 1
    assert "niets uitgegeven" in refused.stderr
    assert mine.read_text() == "van vorig jaar"


def test_her_words_with_a_name_stop_it(
    options: list[str], tmp_path: Path, register_folder: Path, recovery_key: str
) -> None:
    opened = open_with_recovery_key(register_folder, recovery_key)
    neighbour(opened, "Fatma Kaya")
    opened.close()
    words = tmp_path / "inleiding.txt"
    words.write_text("Met dank aan Fatma Kaya.", encoding="utf-8")
    out = tmp_path / "uit"
    stopped = run(*options, "report", *QUARTER, "--introduction", str(words), "--out", str(out))
    assert stopped.exit_code == 1
    assert "Fatma Kaya" in stopped.stdout
    assert not out.exists()
