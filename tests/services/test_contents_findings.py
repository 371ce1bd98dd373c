"""Findings say no more than the printed numbers do."""

from hypothesis import given
from hypothesis import strategies as st

from makelaar.export.accountability.printed import NEVER, Printed, Sort
from makelaar.hearts.disclosure.printing import rounded
from makelaar.services.accountability.contents.findings import against, capital, compared, leading, listed
from makelaar.services.accountability.contents.reading import Category, PeriodWords, is_unnamed, printed
from makelaar.services.statistics.categories import UNKNOWN_NAMES

HIDDEN = Printed(Sort.HIDDEN)
counts = st.integers(0, 400)


def shown(count: int, k: int = 5) -> Printed:
    return printed(rounded((), count, k))


def category(label: str, now: Printed, before: Printed = NEVER, year_before: Printed = NEVER) -> Category:
    return Category(label, now, before, year_before)


@given(counts, counts, st.sampled_from((5, 10)))
def test_more_and_less_are_true_of_the_real_numbers_too(now: int, then: int, k: int) -> None:
    said = compared(shown(now, k), shown(then, k), "vorig kwartaal")
    if said.startswith("Meer"):
        assert now > then
    if said.startswith("Minder"):
        assert now < then


def test_a_comparison_names_both_printed_numbers() -> None:
    assert compared(shown(61), shown(44), "vorig kwartaal") == "Meer dan vorig kwartaal: 45\u00a0→\u00a060"
    assert compared(shown(44), shown(61), "vorig jaar") == "Minder dan vorig jaar: 60\u00a0→\u00a045"
    assert compared(shown(61), shown(2), "vorig jaar") == "Meer dan vorig jaar: <5\u00a0→\u00a060"
    assert compared(shown(61), shown(59), "vorig jaar") == "Ongeveer evenveel als vorig jaar"


def test_what_is_hidden_is_compared_with_nothing() -> None:
    for now, then in ((HIDDEN, shown(60)), (shown(60), HIDDEN), (shown(60), NEVER), (shown(2), shown(60))):
        assert compared(now, then, "vorig jaar") == ""
    words = PeriodWords("nu", "toen", "", "vorig jaar", "")
    assert against(category("groen", shown(60), shown(45), shown(20)), words) == (
        "Meer dan vorig jaar: 45\u00a0→\u00a060",
    )


@given(st.lists(st.none() | counts, max_size=8))
def test_what_stands_first_surely_does(found: list[int | None]) -> None:
    """None is a number that was hidden: nobody knows how high it is."""
    categories = [category(f"t{nth}", HIDDEN if count is None else shown(count)) for nth, count in enumerate(found)]
    labels, sure = leading(sorted(categories, key=lambda one: -(one.now.known or 0)))
    if sure:
        assert None not in found
        told = {f"t{nth}": count or 0 for nth, count in enumerate(found)}
        rest = [count for label, count in told.items() if label not in labels]
        assert min(told[label] for label in labels) > max(rest)


def test_what_has_no_theme_leads_nothing() -> None:
    found = [category("Zonder thema", shown(90)), category("groen", shown(20)), category("taal", shown(3))]
    assert leading(found)[0] == ["groen"]


def test_every_name_of_the_unknown_comes_last() -> None:
    assert all(is_unnamed(name) for name in UNKNOWN_NAMES.values())
    assert not is_unnamed("groen")


def test_labels_stand_in_a_sentence() -> None:
    assert listed(["Groen", "Contact", "GGZ"]) == "groen, contact en GGZ"
    assert listed(["Tuin en tuinieren", "Koken"]) == "tuin en tuinieren, en ook koken"
    assert [capital(one) for one in ("groen", "t/m 17 jaar", "")] == ["Groen", "t/m 17 jaar", ""]
