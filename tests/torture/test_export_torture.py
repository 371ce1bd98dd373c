"""SECURITY.md's promise of harmless exports at its full figure: 100,000 generated strings in each form of sheet."""

import csv
import random
from collections.abc import Iterator
from io import BytesIO, StringIO

import openpyxl
import pytest

from makelaar.export.people_csv import people_csv
from makelaar.export.people_sheet import PersonLine, could_be_formula
from makelaar.export.people_xlsx import people_xlsx

pytestmark = pytest.mark.torture
PARTS = 10
TEXTS = 100_000
_BEFORE = ("", "", "", " ", "\t", "\n", "\r", "\u00a0", "\u200b", "\ufeff", "\u2060", "\x00", "'", '"', ";", ",")
_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "{=", "", "%", "|", "#")
_BODIES = (
    "1+1", "SUM(A1:A9)", "cmd|' /C calc'!A0", 'HYPERLINK("http://example.nl";"klik")', "A1", "tuin", "0031612345678",
    "http://example.nl", "mailto:a@example.nl", "internal:Blad1!A1", "WEBSERVICE(A1)", "1e5", "00123", "çé", "\n=2",
)  # fmt: skip


def _texts(part: int) -> Iterator[str]:
    chance = random.Random(part)
    for _text in range(TEXTS // PARTS):
        front = "".join(chance.choice(_BEFORE) for _sign in range(chance.randrange(3)))
        yield front + chance.choice(_SIGNS) + chance.choice(_BODIES) + chr(chance.randrange(32, 0xD000))


def _people(part: int) -> list[PersonLine]:
    texts = _texts(part)
    return [
        PersonLine(name, notes=notes, can=(can,), street=street)
        for name, notes, can, street in zip(texts, texts, texts, texts, strict=True)
    ]


@pytest.mark.parametrize("part", range(PARTS))
def test_no_cell_of_a_workbook_is_a_formula(part: int) -> None:
    book = openpyxl.load_workbook(BytesIO(people_xlsx(_people(part))), read_only=True)
    kinds = {cell.data_type for row in book["Mensen"].iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s"}


@pytest.mark.parametrize("part", range(PARTS))
def test_no_cell_of_a_csv_starts_like_a_formula(part: int) -> None:
    content = people_csv(_people(part)).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(content, newline=""), delimiter=";") for cell in row]
    assert len(cells) >= TEXTS // PARTS
    assert [cell for cell in cells if could_be_formula(cell)] == []
    assert [
        cell for cell in cells if cell.lstrip(" \t\r\n\u00a0\u200b\u2060\ufeff\x00")[:1] in tuple("=+-@＝＋－＠")
    ] == []
