"""How much of a sheet lands right: every filled cell of the gold answers against what the intake understood.

Run `python -m benchmarks.intake_accuracy [FILE …]`; without files all sheets in tests/data that have answers.
A gold file lies beside its sheet as `SHEET.gold.json`: a list of rows in the form of `makelaar import --json`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from makelaar.hearts.folding import fold
from makelaar.intake import read_file
from makelaar.intake.rows import Person, Reading, Row

TODAY = date(2026, 11, 21)
DATA = Path(__file__).parent.parent / "tests" / "data"
FIELDS = ("name", "phone", "email", "street", "number", "area", "can", "want", "due", "no due", "note")


@dataclass
class Score:
    """Right and all cells by field; what went wrong; gold cells found nowhere in the row; the duplicates."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    duplicates_found: int = 0
    duplicates_expected: int = 0
    duplicates_false: int = 0

    @property
    def share(self) -> float:
        """Right cells of the fields that the promise names (a remark and a promise without a day are counted apart)."""
        named = [name for name in FIELDS if name not in ("no due", "note")]
        return sum(self.right[name] for name in named) / max(sum(self.total[name] for name in named), 1)


def measure(sheet: Path) -> Score:
    """Read the sheet without any manual mapping and compare it with its answers."""
    gold = json.loads(sheet.with_name(sheet.name + ".gold.json").read_text(encoding="utf-8"))
    reading = read_file(sheet, TODAY)
    score = Score()
    for place, answer in enumerate(gold):
        row = reading.rows[place] if place < len(reading.rows) else None
        _compare(score, f"{sheet.name} row {place + 1}", answer, row)
    for row in reading.rows[len(gold) :]:
        score.extra.append(f"{sheet.name}: a row too many: {row}")
    _compare_duplicates(score, gold, reading)
    return score


def _compare(score: Score, where: str, answer: dict[str, Any], row: Row | None) -> None:
    person = row.person if row else Person()
    everything = fold(repr(person))
    for name, expected, found in (*_texts(answer, person), *_things(answer, person)):
        score.total[name] += 1
        if expected in found:
            score.right[name] += 1
            continue
        score.wrong.append(f"{where}: {name}: {expected!r}, not {sorted(found)!r}")
        if fold(expected) not in everything:
            score.lost.append(f"{where}: {name}: {expected!r}")


def _texts(answer: dict[str, Any], person: Person) -> Iterator[tuple[str, str, set[str]]]:
    """Gold cells that hold one value: (field, gold, what was understood)."""
    if answer["name"]:
        yield "name", answer["name"], {person.name}
    if answer["phone"]:
        yield "phone", answer["phone"], set(person.phones)
    if answer["email"]:
        yield "email", answer["email"], set(person.emails)
    for part in ("street", "number"):
        if answer["address"][part]:
            yield part, answer["address"][part], {getattr(person, part)}
    if answer["area"]:
        yield "area", answer["area"], {person.area}
    if answer["note"]:
        yield "note", answer["note"], set(person.note.split("\n"))
    promised = answer["followup"]
    days = {str(promise.day) for promise in person.followups}
    if promised["date"]:
        yield "due", promised["date"], days
    elif promised["text"]:
        texts = {promise.text for promise in person.followups if promise.day is None}
        yield "no due", promised["text"], texts


def _things(answer: dict[str, Any], person: Person) -> Iterator[tuple[str, str, set[str]]]:
    """Each thing that somebody can or wants; one that was made up counts as a wrong cell too."""
    for name, found in (("can", person.can), ("want", person.want)):
        for expected in answer[name]:
            yield name, expected, set(found)
        for made_up in set(found) - set(answer[name]):
            yield name, f"not: {made_up}", set()


def _compare_duplicates(score: Score, gold: list[dict[str, Any]], reading: Reading) -> None:
    expected = {place for place, answer in enumerate(gold) if answer.get("duplicate")}
    found = {max(pair.first, pair.second) for pair in reading.duplicates}
    score.duplicates_expected = len(expected)
    score.duplicates_found = len(expected & found)
    score.duplicates_false = sum(max(pair.first, pair.second) not in expected for pair in reading.duplicates)


def main(names: list[str]) -> None:
    """Print a table of all sheets, then what went wrong."""
    sheets = [Path(name) for name in names] or sorted(
        p.with_suffix("").with_suffix("") for p in DATA.glob("*.gold.json")
    )
    trouble: list[str] = []
    for sheet in sheets:
        score = measure(sheet)
        cells = " ".join(f"{name} {score.right[name]}/{score.total[name]}" for name in FIELDS if score.total[name])
        doubles = f"doubles {score.duplicates_found}/{score.duplicates_expected} (+{score.duplicates_false})"
        print(
            f"{sheet.name:32} {score.share:7.2%}  lost {len(score.lost)}  extra {len(score.extra)}  {doubles}  {cells}"
        )
        trouble += [*score.wrong, *score.lost, *score.extra]
    for line in trouble[:80]:
        print("  ", line)


if __name__ == "__main__":
    main(sys.argv[1:])
