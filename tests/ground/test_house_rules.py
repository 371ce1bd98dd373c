"""What must never be in a file of the project: this machine's paths, files outside it, download addresses."""

import re
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PICTURES = {".png", ".ttf", ".xls", ".xlsx", ".ods"}
UNWANTED = {
    "files outside the checkout": r"\.\./shared",
    "a path of one machine": r"(?<![\w.])/(work|home|root|Users)/\w",
    "a registry's address": r"--(extra-)?index-url|--find-links|https?://[^ ]+/(simple|packages)/",
    "a left-over mark": r"\b(TODO|FIXME|XXX|HACK)\b",
}


def _texts() -> list[tuple[str, str]]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=CHECKOUT, capture_output=True, text=True
    )
    names = [name for name in listed.stdout.splitlines() if Path(name).suffix not in PICTURES]
    own = Path(__file__).relative_to(CHECKOUT).as_posix()
    return [
        (name, (CHECKOUT / name).read_text(encoding="utf-8", errors="replace"))
        for name in names
        if name != own and (CHECKOUT / name).is_file()
    ]


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str]]:
    found = _texts()
    assert any(name == "makelaar/cli/main.py" for name, _ in found)
    return found


@pytest.mark.parametrize("what", UNWANTED)
def test_no_file_holds(what: str, texts: list[tuple[str, str]]) -> None:
    pattern = re.compile(UNWANTED[what])
    found = [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in texts
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []
