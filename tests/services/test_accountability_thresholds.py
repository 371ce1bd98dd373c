"""Which threshold goes for a cell: that with which its quarters first left, of several the lowest."""

from makelaar.hearts.disclosure import PERIOD, Group, Space
from makelaar.services.accountability.labels import Labels
from makelaar.services.accountability.thresholds import Thresholds, guarded

Q1, Q2, Q3 = "2026-Q1", "2026-Q2", "2026-Q3"
SPACE = Space((("thema", ("t1", "t2", "t0")), (PERIOD, (Q1, Q2, Q3))), (Group(PERIOD, "2026-H1", (Q1, Q2)),))


def now(k: int = 5, higher: int = 10, *sensitive: str) -> Thresholds:
    return Thresholds(k, higher, {"thema": frozenset(sensitive)} if sensitive else {})


def k_of(space: Space, **named: str) -> int:
    return space.threshold(
        space.sets(space.key({PERIOD if d == "kwartaal" else d: label for d, label in named.items()}))
    )


def test_without_a_history_all_is_as_today() -> None:
    space = guarded(SPACE, now(6, 12, "t1", "c9"), {})
    assert (k_of(space, kwartaal=Q1), k_of(space, kwartaal=Q1, thema="t1")) == (6, 12)
    assert space.raised == ()
    assert space.sensitive == {"thema": frozenset({"t1"})}, "only what this measure has"


def test_a_higher_k_goes_for_the_quarters_that_had_not_left() -> None:
    space = guarded(SPACE, now(8), {Q1: now(5)})
    assert [k_of(space, kwartaal=q) for q in (Q1, Q2, Q3)] == [5, 8, 8]
    assert k_of(space, kwartaal="2026-H1") == 5, "what the first quarter let out is known"


def test_a_lower_k_too() -> None:
    space = guarded(SPACE, now(5), {Q1: now(8)})
    assert [k_of(space, kwartaal=q) for q in (Q1, Q2, Q3)] == [8, 5, 5]


def test_a_theme_is_sensitive_from_the_quarter_on_that_left_so() -> None:
    space = guarded(SPACE, now(5, 10, "t1"), {Q1: now(5)})
    assert [k_of(space, kwartaal=q, thema="t1") for q in (Q1, Q2)] == [5, 10]
    assert [k_of(space, kwartaal=q, thema="t2") for q in (Q1, Q2)] == [5, 5]
    assert k_of(space, kwartaal="2026-H1", thema="t1") == 5


def test_a_theme_that_always_was_is_so_over_quarters_together() -> None:
    space = guarded(SPACE, now(5, 15, "t1"), {Q1: now(5, 10, "t1")})
    assert [k_of(space, kwartaal=q, thema="t1") for q in (Q1, Q2, "2026-H1")] == [10, 15, 10]


def test_no_two_categories_have_the_same_name() -> None:
    labels = Labels({"buurt": {"a1": "Zuid", "a7": "Zuid", "a8": "Zuid (2)"}})
    names = [labels.label("buurt", code) for code in ("a1", "a7", "a8")]
    assert names == ["Zuid", "Zuid (2)", "Zuid (2) (2)"]
    assert [labels.code("buurt", name) for name in names] == ["a1", "a7", "a8"]
    assert labels.label(PERIOD, Q1) == labels.code(PERIOD, Q1) == Q1
