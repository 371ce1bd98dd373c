"""Random neighbourhoods and all the releases that a year brings, each sequence judged by the separate audit.

Thirty small ones here; `make torture` does five hundred, larger ones among them.
"""

import pytest
from kit.releases import Sized, sequence

from makelaar.hearts.auditing import audit
from makelaar.hearts.disclosure import to_json

SMALL = (Sized(3, 2, 1, 12), Sized(3, 2, 2, 20), Sized(4, 3, 1, 30), Sized(2, 2, 2, 60))
LARGE = (*SMALL, Sized(3, 4, 2, 20), Sized(5, 3, 1, 60), Sized(4, 3, 2, 30), Sized(6, 5, 1, 120))


def judge(seed: int, sized: Sized) -> None:
    """Every release of the sequence leaves a file that passes."""
    made = list(sequence(seed, sized))
    assert made, "a year in which nothing could be told is no test"
    verdict = audit(to_json(made[-1].history))
    assert verdict.passed, [finding.sentence for finding in verdict.findings]


@pytest.mark.parametrize("seed", range(30))
def test_a_year_of_releases(seed: int) -> None:
    judge(seed, SMALL[seed % len(SMALL)])


@pytest.mark.parametrize("seed", [1273, 1307, 1315, 1425])
def test_years_without_a_single_count_below_five(seed: int) -> None:
    """Nowhere a "<5", so only the file can say that a rounded 5 is never 3."""
    judge(seed, LARGE[seed % len(LARGE)])


@pytest.mark.parametrize("seed", [1260, 1284, 1410])
def test_years_after_an_exact_quarter(seed: int) -> None:
    """What a total leaves of a table of two dimensions, or of two quarters; who is the only one beside a "<5"."""
    judge(seed, LARGE[seed % len(LARGE)])


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(1000, 1500))
def test_five_hundred_years_of_releases(seed: int) -> None:
    judge(seed, LARGE[seed % len(LARGE)])
