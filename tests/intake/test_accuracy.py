"""The promise of the import: what a sheet says lands right, without any column being set by hand."""

from pathlib import Path

import pytest

from benchmarks.intake_accuracy import measure
from benchmarks.nasty_sheets import SHEETS

DATA = Path(__file__).parent.parent / "data"
ALL = sorted(path.name.removesuffix(".gold.json") for path in DATA.glob("*.gold.json") if path.name.count(".") == 3)


@pytest.mark.parametrize("name", ALL)
def test_at_least_98_of_100_cells_land_right_and_none_is_lost(name: str) -> None:
    score = measure(DATA / name)
    assert score.share >= 0.98, score.wrong[:10]
    assert not score.lost
    assert not score.extra


def test_rows_that_repeat_somebody_with_a_typing_error_are_found_and_no_others() -> None:
    scores = [measure(DATA / name) for name in ALL]
    assert sum(score.duplicates_found for score in scores) == sum(score.duplicates_expected for score in scores) == 10
    assert sum(score.duplicates_false for score in scores) == 0


def test_every_hard_sheet_is_measured() -> None:
    assert set(SHEETS) <= set(ALL)
