"""Notes looked through by all layers, with the real lists and the second opinion, against right answers."""

import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from makelaar.hearts.deidentify.types import Label, Source
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person
from makelaar.services.stories.detecting import look_through
from makelaar.services.stories.known_names import known_names
from makelaar.services.stories.second_opinion import second_opinion
from makelaar.store.register import Register

NOTES = tuple(f"deid{which}.jsonl" for which in ("", "_own", "_late", "_third", "_fourth", "_fifth"))
"""The sample, and sets of our own, each of which was measured before anything that it missed was mended."""
BY_THUMB = ("deid_sixth.jsonl", "deid_seventh.jsonl", "deid_eighth.jsonl")
"""As workers type on a phone: names, streets and shops in small letters, dialect, numbers in words."""
DATA = Path(__file__).parents[1] / "data"


def notes(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in re.finditer(r"\w+", text[start:end]):
        yield start + found.start(), start + found.end()


def covers(spans: list[tuple[int, int]], text: str, start: int, end: int) -> bool:
    """Strict: every word of the piece lies in a span."""
    return all(any(a <= left and right <= b for a, b in spans) for left, right in words(text, start, end))


def figures(rows: list[dict[str, Any]]) -> tuple[float, float, float]:
    """(recall of what is masked at once, recall with marks, precision of what is masked at once)."""
    pieces = masked = seen = spans = right = 0
    for row in rows:
        text, gold = row["text"], [(start, end) for start, end, _label in row["spans"]]
        found = look_through(text).spans
        at_once = [(span.start, span.end) for span in found if not span.review]
        pieces += len(gold)
        masked += sum(covers(at_once, text, *piece) for piece in gold)
        seen += sum(covers([(span.start, span.end) for span in found], text, *piece) for piece in gold)
        spans += len(at_once)
        right += sum(any(start < b and a < end for a, b in gold) for start, end in at_once)
    return masked / pieces, seen / pieces, right / spans


@pytest.mark.parametrize("name", NOTES)
def test_notes_are_masked_and_marked_as_promised(name: str) -> None:
    recall, with_marks, precision = figures(notes(name))
    assert recall >= 0.90
    assert with_marks >= 0.99
    assert precision >= 0.90


@pytest.mark.parametrize("name", BY_THUMB)
def test_of_notes_in_small_letters_nothing_passes_unmarked(name: str) -> None:
    """Nobody can be sure of "bij de jumbo" or "emre is negen"; but a human sees it."""
    recall, with_marks, precision = figures(notes(name))
    assert recall >= 0.75
    assert with_marks >= 0.99
    assert precision >= 0.90


@pytest.mark.parametrize("name", [*NOTES, *BY_THUMB])
def test_masked_notes_have_nothing_left_to_find(name: str) -> None:
    for row in notes(name):
        masked = look_through(row["text"]).masked
        assert look_through(masked).spans == ()


def test_a_reviewer_is_not_asked_for_every_other_word() -> None:
    rows = [row for name in (*NOTES, *BY_THUMB) for row in notes(name)]
    marks = sum(span.review for row in rows for span in look_through(row["text"]).spans)
    assert marks / len(rows) < 1.5


def test_the_second_opinion_leaves_logging_and_warnings_alone_and_writes_nothing() -> None:
    """In a process of its own: what an import does to them happens only once."""
    script = (
        "import logging, warnings\n"
        "before = list(warnings.filters)\n"
        "from makelaar.services.stories.second_opinion import second_opinion\n"
        "second_opinion('Jan de Vries belde')\n"
        "root = logging.getLogger()\n"
        "print(root.level, root.handlers, warnings.filters == before)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{logging.WARNING} [] True"
    spec = find_spec("deduce")
    assert spec is not None
    assert spec.origin is not None
    assert list(Path(spec.origin).parent.rglob("*.pickle")) == []


def test_the_second_opinion_says_what_it_saw() -> None:
    text = "Gisteren mevrouw Jansen gesproken"
    found = second_opinion(text)
    assert [(text[span.start : span.end], span.label) for span in found] == [("mevrouw Jansen", Label.PERSON)]
    assert all(span.review for span in found)


def test_who_is_in_the_register_is_known(register: Register) -> None:
    add_person(register, name="Bloezemarie van Nergenshuizen", street="Onbestaand", house_number="4", place="Verweg")
    found = look_through("bloezemarie uit verweg kwam langs, licht in onbestaand 4 is uit", known_names(register))
    assert found.masked == "[PERSOON] uit [PLAATS] kwam langs, licht in [ADRES] is uit"
    assert {span.source for span in found.spans} == {Source.REGISTER}


def test_who_is_in_the_bin_is_known_too(register: Register) -> None:
    bin_people(register, [add_person(register, name="Bloezemarie van Nergenshuizen")])
    assert look_through("bloezemarie kwam langs", known_names(register)).masked == "[PERSOON] kwam langs"
