"""`makelaar audit`, as the municipality that receives a report runs it: without a register."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from makelaar.cli.main import main
from makelaar.hearts.auditing import SIZE_LIMIT

AREAS = ["Noord", "Oost"]


def run(*arguments: str | Path) -> Result:
    """The command, without a register or a passphrase to ask for."""
    return CliRunner().invoke(main, ["audit", *map(str, arguments)])


def release(folder: Path, name: str, *counts: int | None, measure: str = "mensen", **more: Any) -> Path:
    """A release file with these numbers for the areas, and a total of 40."""
    cells: list[dict[str, Any]] = [{"key": {"kwartaal": "2026-Q1"}, "how": "exact", "value": 40}]
    for area, count in zip(AREAS, counts, strict=False):
        key = {"buurt": area, "kwartaal": "2026-Q1"}
        cells.append({"key": key, "how": "hidden"} if count is None else {"key": key, "how": "exact", "value": count})
    document = {
        "k": 5,
        "dims": {"buurt": AREAS, "kwartaal": ["2026-Q1"]},
        "structural_zero": [],
        "groups": [],
        "layouts": [["buurt", "kwartaal"]],
        "releases": [{"name": "2026-Q1", "measure": measure, "cells": cells}],
    }
    file = folder / name
    file.write_text(json.dumps(document | more), encoding="utf-8")
    return file


def test_a_file_that_passes(tmp_path: Path) -> None:
    file = release(tmp_path, "goed.json", 22, 18)
    done = run(file)
    assert done.exit_code == 0
    assert (
        done.stdout == f"{file}\n  Goedgekeurd: uit 3 cijfers, ook samen met alle eerdere, is niemand te herkennen.\n"
    )
    assert done.stderr == "", "progress is for a terminal"


def test_a_file_that_leaks_is_refused_with_each_cell(tmp_path: Path) -> None:
    done = run(release(tmp_path, "lek.json", 37, None))
    assert done.exit_code == 1
    head, verdict, *findings = done.stdout.splitlines()
    assert head.endswith("lek.json")
    assert verdict.startswith("  Niet goedgekeurd: ")
    assert any(line.startswith(("  - Oost · 2026-Q1: ", "  - Oost: ")) for line in findings)


def test_one_of_several_that_leaks_refuses_all(tmp_path: Path) -> None:
    done = run(release(tmp_path, "goed.json", 22, 18), release(tmp_path, "lek.json", 37, None))
    assert done.exit_code == 1
    good, leak = done.stdout.split("\n\n")
    assert "Goedgekeurd" in good
    assert "Niet goedgekeurd" in leak


def test_json_tells_what_a_script_needs(tmp_path: Path) -> None:
    good, leak, broken = (
        release(tmp_path, f"{n}.json", *c) for n, c in (("a", (22, 18)), ("b", (37, None)), ("c", ()))
    )
    broken.write_text("{", encoding="utf-8")
    done = run(good, leak, broken, "--json")
    assert done.exit_code == 1
    told = json.loads(done.stdout)
    assert told["passed"] is False
    assert [each["passed"] for each in told["files"]] == [True, False, False]
    assert told["files"][0]["sha256"] == sha256(good.read_bytes()).hexdigest()
    assert told["files"][0]["findings"] == []
    finding = told["files"][1]["findings"][0]
    assert set(finding) == {"rule", "measure", "cell", "sentence"}
    assert finding["measure"] == "mensen"
    assert "regel 1" in told["files"][2]["error"]
    assert json.loads(run(good, "--json").stdout)["passed"] is True


def test_what_the_verdict_takes_on_trust_is_told(tmp_path: Path) -> None:
    zeros = [["Oost", "2026-Q1"]]
    assert "1 vakje" in run(release(tmp_path, "a.json", structural_zero=zeros)).stdout
    file = release(tmp_path, "b.json", titel="Kwartaalbericht")
    assert "titel" in run(file).stdout
    assert json.loads(run(file, "--json").stdout)["files"][0]["taken_on_trust"] == [
        "Niet gelezen, want onbekend: titel."
    ]


def test_a_folder_is_its_release_files(tmp_path: Path) -> None:
    release(tmp_path, "2.json", 22, 18)
    release(tmp_path, "1.json", 20, 20)
    (tmp_path / "package.json").write_text('{"name": "iets anders"}', encoding="utf-8")
    (tmp_path / "leesmij.txt").write_text("niets", encoding="utf-8")
    (tmp_path / "map.json").mkdir()
    done = run(tmp_path)
    assert done.exit_code == 0
    assert [Path(line).name for line in done.stdout.splitlines() if line.endswith(".json")] == ["1.json", "2.json"]
    (tmp_path / "3.json").write_text('{"k": 5, "releases": [', encoding="utf-8")
    assert run(tmp_path).exit_code == 1, "a damaged file is not passed over"


def test_a_folder_without_a_release_is_told(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 1
    assert "geen uitgiftebestand" in done.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "regel 1, teken 1"),
        ("{}".encode("utf-16"), "UTF-8"),
        (b"PK\x03\x04\xff\xff", "UTF-8"),
        (b"[]", "klopt niet"),
        (b"{}", "ontbreekt k"),
        (b"[" * 100_000, "te veel in elkaar"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "kapot.json"
    file.write_bytes(content)
    done = run(file)
    assert done.exit_code == 1
    assert "Niet na te rekenen." in done.stdout
    assert said in done.stdout


def test_a_file_that_is_not_there_or_too_large(tmp_path: Path) -> None:
    assert "is er niet" in run(tmp_path / "weg.json").stdout
    large = tmp_path / "groot.json"
    with large.open("wb") as opened:
        opened.truncate(SIZE_LIMIT + 1)
    done = run(large)
    assert done.exit_code == 1
    assert "20 MB" in done.stdout


def test_without_a_file_is_wrong_usage() -> None:
    assert run().exit_code == 2


def test_two_measures_are_told_apart(tmp_path: Path) -> None:
    file = release(tmp_path, "twee.json", 37, None)
    found = json.loads(file.read_text(encoding="utf-8"))
    found["releases"].append(found["releases"][0] | {"measure": "nieuw"})
    file.write_text(json.dumps(found), encoding="utf-8")
    said = run(file).stdout
    assert "- mensen: " in said
    assert "- nieuw: " in said
