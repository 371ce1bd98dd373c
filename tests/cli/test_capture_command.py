"""`makelaar capture`."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from makelaar.cli.main import main
from makelaar.clock import FixedClock
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.listing import count_people
from makelaar.services.registers import open_with_recovery_key

SAMPLES = (Path(__file__).parents[1] / "data" / "capture.jsonl").read_text(encoding="utf-8").splitlines()
TODAY = ("--today", "2026-11-21")


@pytest.fixture
def options(register_folder: Path, passphrase: str, tmp_path: Path) -> list[str]:
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase + "\n", encoding="utf-8")
    return ["--register", str(register_folder), "--passphrase-file", str(secret)]


@pytest.fixture
def opened(register_folder: Path, recovery_key: str):
    """Opens the register between two commands."""

    def look(ask):
        register = open_with_recovery_key(register_folder, recovery_key, clock=FixedClock(date(2026, 11, 21)))
        try:
            return ask(register)
        finally:
            register.close()

    return look


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed)


def test_samples_on_standard_input_are_answered_in_their_own_form() -> None:
    samples = [json.loads(line) for line in SAMPLES]
    done = run("capture", "--dry-run", "--json", *TODAY, typed="\n".join(sample["text"] for sample in samples) + "\n")
    assert done.exit_code == 0
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [{key: answer[key] for key in sample} for answer, sample in zip(answers, samples, strict=True)] == samples
    assert all(list(answer)[: len(sample)] == list(sample) for answer, sample in zip(answers, samples, strict=True))


def test_a_dry_run_is_readable_and_asks_for_no_register() -> None:
    done = run("capture", "--dry-run", *TODAY, "Ria Smit, Kerkweg 12, kan koken, bel morgen, lacht veel")
    assert done.stdout == (
        "Ria Smit\n  adres: Kerkweg 12\n  kan: koken\n  opvolging: bel zondag 22 november 2026\n  notitie: lacht veel\n"
    )


def test_lines_go_into_the_register(options: list[str], opened) -> None:
    done = run(*options, "capture", "--json", *TODAY, "Ria Smit kan koken", "Ria Smit wil zingen")
    first, then = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["id"], first["added"], then["id"], then["added"]) == (first["id"], False, first["id"], True)
    card = opened(lambda register: get_card(register, first["id"]))
    assert ([offer.text for offer in card.can], [offer.text for offer in card.want]) == (["koken"], ["zingen"])


def test_a_dry_run_in_a_register_writes_nothing(options: list[str], opened) -> None:
    assert run(*options, "capture", "--dry-run", "Ria Smit kan koken").exit_code == 0
    assert opened(count_people) == 0


def test_who_is_meant_is_never_guessed(options: list[str], opened) -> None:
    one, other = two_jans(opened)
    done = run(*options, "capture", typed="Wim Kok kan koken\n\nJan Bakker kan koken\n")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "Regel 3" in done.stderr
    assert f"@{one}  Jan Bakker, Kerkweg" in done.stderr
    assert f"@{other}  Jan Bakker, Sportlaan" in done.stderr
    assert "geen enkele regel" in done.stderr
    assert opened(count_people) == 2


def two_jans(opened) -> list[int]:
    return opened(
        lambda register: [add_person(register, name="Jan Bakker", street=s) for s in ("Kerkweg", "Sportlaan")]
    )


def test_who_is_meant_is_said_in_front_of_the_line(options: list[str], opened) -> None:
    _one, other = two_jans(opened)
    lines = f"@{other} Jan Bakker kan koken\n@new Jan Bakker, Weg 3\n@line2 bel morgen\nWim Kok kan koken\n"
    done = run(*options, "capture", "--json", *TODAY, typed=lines)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["added"] for answer in answers] == [True, False, True, False]
    assert answers[0]["id"] == other
    assert answers[2]["id"] == answers[1]["id"]
    assert answers[0]["text"] == "Jan Bakker kan koken"
    assert opened(count_people) == 4


def test_all_lines_can_be_about_one_person_or_about_new_ones(options: list[str], opened) -> None:
    one, _other = two_jans(opened)
    done = run(*options, "capture", "--json", "--person", str(one), "kan koken", "bel morgen")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [one, one]
    done = run(*options, "capture", "--json", "--new", "Jan Bakker kan koken", f"@{one} wil zingen")
    assert [json.loads(line)["added"] for line in done.stdout.splitlines()] == [False, True]
    assert run(*options, "capture", "--new", "--person", str(one), "kan koken").exit_code == 2


def test_a_script_can_ask_first_who_may_be_meant(options: list[str], opened) -> None:
    one, other = two_jans(opened)
    done = run(*options, "capture", "--dry-run", "--json", "Jan Bakker kan koken", "Wim Kok kan koken")
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert {known["id"] for known in first["known"]} == {one, other}
    assert {known["address"] for known in first["known"]} == {"Kerkweg", "Sportlaan"}
    assert (first["person"], second["person"], second["known"]) == (None, None, [])
    readable = run(*options, "capture", "--dry-run", "Jan Bakker kan koken").stdout
    assert f"bestaat misschien al: @{one} Jan Bakker, Kerkweg" in readable
    assert opened(count_people) == 2


def test_a_mail_address_or_a_label_is_no_mark() -> None:
    done = run("capture", "--dry-run", "--json", "@12b Ria Smit kan koken", "ria@new.nl Ria Smit")
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == [
        "@12b Ria Smit kan koken",
        "ria@new.nl Ria Smit",
    ]


def test_no_lines_are_no_error() -> None:
    done = run("capture", "--dry-run", typed="\n")
    assert (done.exit_code, done.stdout) == (0, "")
