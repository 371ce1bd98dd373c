"""What is suggested for somebody: the most pressing first, never more than three, nothing that was put aside."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.suggestions import MOST, CardFacts, Hint, Suggestion, months_between, suggest

TODAY = date(2026, 11, 21)
FINE = CardFacts(True, None, True, True, date(2026, 11, 1), date(2026, 1, 1))
DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))
FACTS = st.builds(
    CardFacts,
    has_consent=st.booleans(),
    due=st.none() | st.tuples(DAYS, st.integers(1)),
    promised=st.booleans(),
    reachable=st.booleans(),
    met=st.none() | DAYS,
    known_since=DAYS,
    same_door=st.lists(st.tuples(st.integers(1), st.text(min_size=1)), max_size=3).map(tuple),
    alike=st.lists(st.tuples(st.integers(1), st.text(min_size=1)), max_size=3).map(tuple),
)


def test_who_is_well_looked_after_asks_nothing():
    assert suggest(FINE, TODAY) == ()


def test_a_late_promise_comes_before_all_else_and_tells_how_late():
    facts = CardFacts(False, (date(2026, 11, 18), 7), True, False, None, date(2024, 1, 1), ((3, "Jan"),), ((4, "J."),))
    assert suggest(facts, TODAY) == (
        Suggestion(Hint.PROMISE_LATE, 3, 7),
        Suggestion(Hint.NO_CONSENT),
        Suggestion(Hint.ALIKE, 1, 4, "J."),
    )


def test_a_promise_for_today_is_said_one_for_tomorrow_is_not():
    assert suggest(CardFacts(True, (TODAY, 7), True, True, TODAY, TODAY), TODAY) == (
        Suggestion(Hint.PROMISE_TODAY, 0, 7),
    )
    assert suggest(CardFacts(True, (TODAY + timedelta(1), 7), True, True, TODAY, TODAY), TODAY) == ()


def test_silence_is_counted_from_the_last_contact_and_a_promise_ends_it():
    silent = CardFacts(True, None, False, True, date(2025, 9, 20), date(2020, 1, 1))
    assert suggest(silent, TODAY) == (Suggestion(Hint.SILENT, 14),)
    assert suggest(CardFacts(True, (date(2027, 1, 1), 7), True, True, silent.met, silent.known_since), TODAY) == ()
    assert suggest(CardFacts(True, None, False, True, date(2025, 11, 22), TODAY), TODAY) == ()


def test_months_are_whole():
    assert months_between(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert months_between(date(2025, 11, 21), TODAY) == 12


@given(FACTS, DAYS, st.sets(st.sampled_from(Hint)))
def test_at_most_three_in_order_none_that_was_put_aside(facts, today, aside):
    found = suggest(facts, today, frozenset(hint.value for hint in aside))
    places = [list(Hint).index(suggestion.hint) for suggestion in found]
    assert places == sorted(set(places))
    assert len(found) <= MOST
    assert not {suggestion.hint for suggestion in found} & aside
    everything = suggest(facts, today)
    if len(everything) < MOST:
        assert set(found) <= set(everything)
