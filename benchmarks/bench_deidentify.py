"""De-identification: what it finds in notes, a thousand notes looked through, and loading lists and second opinion.

`python -m benchmarks.bench_deidentify FILE.jsonl…` prints the figures for notes with right answers: recall of what is
masked at once, recall with marks, precision of what is masked at once. Strict: every word of a piece must be covered.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.conftest import Measure
from makelaar.services.stories.detecting import look_through

LOOKING = "1,000 doorstep notes looked through, after loading"
LOADING = "de-identification: a new process until its first note is masked"
DATA = Path(__file__).parents[1] / "tests" / "data"
_LOAD = """
import pathlib, time
from makelaar.services.stories import detecting
began = time.process_time()
detecting.look_through("Fatma belde")
took = time.process_time() - began
told = pathlib.Path("/proc/self/status").read_text().split()
most = int(told[told.index("VmHWM:") + 1]) / 1024
print(f"load {took:.2f} s of processor time, {most:.0f} MB at most")
"""
"""`ru_maxrss` would tell the parent's peak; Linux only."""


def notes(path: Path) -> list[dict[str, Any]]:
    """Notes with right answers."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.benchmark(group=LOOKING)
def test_thousand_notes(ours: Measure) -> None:
    texts = [row["text"] for name in ("deid_own.jsonl", "deid_late.jsonl") for row in notes(DATA / name)]
    thousand = (texts * (1000 // len(texts) + 1))[:1000]
    look_through(texts[0])
    ours(lambda: [look_through(text) for text in thousand])


@pytest.mark.benchmark(group=LOOKING)
def test_thousand_notes_by_deduce_alone(bare: Measure) -> None:
    from makelaar.services.stories.second_opinion import second_opinion

    texts = [row["text"] for name in ("deid_own.jsonl", "deid_late.jsonl") for row in notes(DATA / name)]
    thousand = (texts * (1000 // len(texts) + 1))[:1000]
    second_opinion(texts[0])
    bare(lambda: [second_opinion(text) for text in thousand])


@pytest.mark.benchmark(group=LOADING)
def test_load(ours: Measure) -> None:
    ours.pedantic(_load, rounds=5, warmup_rounds=1)  # type: ignore[attr-defined]


def _load() -> str:
    return subprocess.run([sys.executable, "-c", _LOAD], check=True, capture_output=True, text=True).stdout.strip()


def figures(rows: list[dict[str, Any]]) -> str:
    """The figures for these notes in one line."""
    pieces = at_once = with_marks = spans = right = marks = 0
    for row in rows:
        text, gold = row["text"], [(start, end) for start, end, _label in row["spans"]]
        found = look_through(text).spans
        sure = [(span.start, span.end) for span in found if not span.review]
        pieces += len(gold)
        at_once += sum(_covered(sure, text, *piece) for piece in gold)
        with_marks += sum(_covered([(span.start, span.end) for span in found], text, *piece) for piece in gold)
        spans += len(sure)
        right += sum(any(start < b and a < end for a, b in gold) for start, end in sure)
        marks += len(found) - len(sure)
    return (
        f"{len(rows)} notes, {pieces} pieces: masked {at_once / pieces:.3f}, with marks {with_marks / pieces:.3f}, "
        f"precision {right / spans:.3f}, {marks / len(rows):.2f} marks a note"
    )


def _covered(spans: list[tuple[int, int]], text: str, start: int, end: int) -> bool:
    return all(any(a <= left and right <= b for a, b in spans) for left, right in _words(text, start, end))


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in re.finditer(r"\w+", text[start:end]):
        yield start + found.start(), start + found.end()


def main(paths: list[str]) -> None:
    """Print the figures for each file, and what loading takes in a process of its own."""
    for path in paths:
        print(f"{Path(path).name}: {figures(notes(Path(path)))}")
    print(_load())


if __name__ == "__main__":
    main(sys.argv[1:])
