"""`makelaar deidentify`."""

import json
from pathlib import Path

from click.testing import CliRunner

from makelaar.cli.main import main

SAMPLES = Path(__file__).parents[1] / "data" / "deid.jsonl"


def run(given: str | bytes, *options: str, before: tuple[str, ...] = ()):
    return CliRunner().invoke(main, [*before, "deidentify", *options], input=given)


def test_json_tells_the_spans_and_the_masked_text_one_object_a_line() -> None:
    given = "Fatma belde 0612345678\n\nze spreekt Tigrinya\n"
    first, second = (json.loads(line) for line in run(given, "--json").stdout.splitlines())
    assert first["spans"][0] == {"start": 0, "end": 5, "label": "PERSOON", "source": "list", "review": False}
    assert first["masked"] == "[PERSOON] belde [TELEFOON]"
    assert [span["review"] for span in second["spans"]] == [True]
    assert second["masked"] == "ze spreekt [?]"


def test_json_lines_are_read_as_notes() -> None:
    answers = run(SAMPLES.read_text(encoding="utf-8"), "--json").stdout.splitlines()
    assert len(answers) == len(SAMPLES.read_text(encoding="utf-8").splitlines())
    assert "El Amrani" not in answers[0]


def test_without_json_the_masked_notes_are_printed() -> None:
    assert run("Fatma belde\n").stdout == "[PERSOON] belde\n"


def test_nothing_in_gives_nothing_out() -> None:
    done = run("")
    assert done.exit_code == 0
    assert done.stdout == ""


def test_a_line_of_json_without_text_is_told_and_nothing_is_printed() -> None:
    done = run('{"text": "Fatma"}\n{"tekst": "Fatma"}\n', "--json")
    assert done.exit_code == 1
    assert "Regel 2" in done.stderr
    assert done.stdout == ""


def test_text_that_is_no_utf8_is_told() -> None:
    done = run("Çiğdem".encode("utf-16"))
    assert done.exit_code == 1
    assert "UTF-8" in done.stderr


def test_with_a_register_its_people_are_known(register_folder, passphrase, recovery_key, tmp_path) -> None:
    from makelaar.services.people.change import add_person
    from makelaar.services.registers import open_with_recovery_key

    opened = open_with_recovery_key(register_folder, recovery_key)
    add_person(opened, name="Bloezemarie van Nergenshuizen")
    opened.close()
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(passphrase + "\n", encoding="utf-8")
    before = ("--register", str(register_folder), "--passphrase-file", str(secret))
    [span] = json.loads(run("bloezemarie kookt", "--json", before=before).stdout)["spans"]
    assert (span["source"], span["label"]) == ("register", "PERSOON")
