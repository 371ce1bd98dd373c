"""`makelaar deidentify`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from makelaar.cli.main import main

SAMPLES = Path(__file__).parents[1] / "data" / "deid.jsonl"


def run(given: str | bytes, *options: str, before: tuple[str, ...] = ()):
    return CliRunner().invoke(main, [*before, "deidentify", *options], input=given)


def test_json_tells_the_spans_and_the_masked_text_one_object_a_line() -> None:
    given = "Fatma belde 0612345678\nze spreekt Tigrinya\n"
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


@pytest.mark.parametrize("inside", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\r"])
def test_only_a_newline_ends_a_note(inside: str) -> None:
    """And no reader of what comes out, whatever it takes for the end of a line, finds more lines than went in."""
    given = f"Jan{inside}Piet Jansen\nFatma\n"
    as_note = run(given, "--json").stdout.splitlines()
    assert [json.loads(answer)["masked"].count("Jan") for answer in as_note] == [0, 0]
    assert len(as_note) == len(run(given).stdout.splitlines()) == 2
    if inside in "\u2028\u2029\x85":  # what JSON lets stand as it is
        given = json.dumps({"text": f"Jan{inside}Piet Jansen"}, ensure_ascii=False)
        [answer] = run(given + "\n", "--json").stdout.splitlines()
        assert json.loads(answer) == json.loads(as_note[0])


def test_line_n_in_is_line_n_out_also_where_nothing_stands() -> None:
    given = '\r\nFatma\r\n\n{"text": ""}\nFatma'
    answers = [json.loads(answer) for answer in run(given, "--json").stdout.splitlines()]
    assert [answer["masked"] for answer in answers] == ["", "[PERSOON]", "", "", "[PERSOON]"]
    assert answers[0] == {"spans": [], "masked": ""}
    assert run(given).stdout == "\n[PERSOON]\n\n\n[PERSOON]\n"


def test_a_note_of_several_lines_stays_one_line_in_words() -> None:
    assert run(json.dumps({"text": "Fatma\nbelde"}) + "\n").stdout == "[PERSOON] belde\n"


@pytest.mark.parametrize(
    "bad",
    ['{"tekst": "Fatma"}', '{"text": 5}', '{"text": "Fatma', '{"text": "\\ud800"}', '{"a":' + "[" * 200_000],
    ids=["no text", "a number", "cut off", "half a character", "too deep"],
)
def test_a_bad_line_is_told_with_its_number_and_the_others_are_answered(bad: str) -> None:
    given = f'{{"text": "Fatma"}}\n{bad}\n{{"text": "Fatma belde"}}\n'
    done = run(given, "--json")
    assert done.exit_code == 1
    assert done.stderr.startswith("Regel 2 ")
    assert "Fatma" not in done.output
    first, wrong, last = (json.loads(answer) for answer in done.stdout.splitlines())
    assert (first["masked"], last["masked"]) == ("[PERSOON]", "[PERSOON] belde")
    assert wrong == {"spans": [], "masked": "", "error": done.stderr.strip()}
    assert run(given).stdout == "[PERSOON]\n\n[PERSOON] belde\n"


def test_a_note_may_begin_with_a_brace() -> None:
    done = run("{belafspraak} Fatma\n")
    assert done.exit_code == 0
    assert "Fatma" not in done.stdout


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
