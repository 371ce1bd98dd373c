"""Every promise in the sample sheets is read as their answers say (sheets written on 21 November 2026)."""

import json
from datetime import date
from pathlib import Path

import pytest

from makelaar.hearts.days import read_day

SHEETS = sorted((Path(__file__).parents[1] / "data").glob("sprokkel_*.gold.json"))
NO_DAY = ("", "?")


def test_the_sheets_are_there() -> None:
    assert len(SHEETS) == 3


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_promise_in_a_sample_sheet(sheet: Path) -> None:
    promises = [row["followup"] for row in json.loads(sheet.read_text(encoding="utf-8")) if row["followup"]]
    assert len(promises) > 50
    for promise in promises:
        reading = read_day(promise["text"], date(2026, 11, 21))
        day = None if reading is None or reading.day is None else reading.day.isoformat()
        assert (promise["text"], day) == (promise["text"], promise["date"])
        if promise["date"] is None:
            assert (reading.condition if reading else "") == ("" if promise["text"] in NO_DAY else promise["text"])
