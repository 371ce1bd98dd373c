"""The order of walking: every door once, as two people with cold feet would go."""

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.walking import Stop, next_door, walking_order


def _portieken(*, floors: int = 3, entrances: int = 2, building: int = 1, first: int = 200) -> list[Stop]:
    """A flat with stairs of its own for each entrance: two doors a landing, numbered even, entrance by entrance."""
    places = [(e, f, p) for e in range(entrances) for f in range(floors) for p in range(2)]
    return [
        Stop(building * 1000 + n, building, entrance, floor, position, str(first + 2 * n))
        for n, (entrance, floor, position) in enumerate(places)
    ]


def _numbers(stops: list[Stop], order: tuple[int, ...]) -> list[str]:
    number = {stop.door_id: stop.number for stop in stops}
    return [number[door] for door in order]


def test_a_portiek_is_walked_from_the_top_landing_by_landing_before_the_next():
    stops = _portieken()
    told = _numbers(stops, walking_order(stops, top_down=True))
    assert told == "208 210 204 206 200 202 220 222 216 218 212 214".split()


def test_or_from_the_street_up():
    stops = _portieken(entrances=1)
    assert _numbers(stops, walking_order(stops, top_down=False)) == "200 202 204 206 208 210".split()


def test_a_gallery_is_walked_along_the_whole_floor():
    places = [(floor, entrance, position) for floor in range(2) for entrance in range(2) for position in range(2)]
    stops = [Stop(n, 1, e, f, p, str(n + 1)) for n, (f, e, p) in enumerate(places)]
    assert _numbers(stops, walking_order(stops, top_down=True)) == "5 6 7 8 1 2 3 4".split()
    assert _numbers(stops, walking_order(stops, top_down=False)) == "1 2 3 4 5 6 7 8".split()


def test_numbers_are_counted_not_spelled():
    stops = [Stop(n, 1, n % 2, n // 10, n, str(n)) for n in range(2, 20)]  # 9 comes before 10
    order = _numbers(stops, walking_order(stops, top_down=False))
    assert order.index("9") < order.index("10") < order.index("19")


def test_figures_of_another_script_are_no_reason_to_stop():
    stops = [Stop(n, 1, n % 2, n // 2, n, number) for n, number in enumerate(("٣a", "²", "１２", "3ⅷ"))]
    assert sorted(walking_order(stops, top_down=False)) == [0, 1, 2, 3]


def test_houses_are_walked_along_the_street_whatever_way_the_stairs_go():
    stops = [Stop(9 - n, 1, None, 0, n, str(2 * n + 1)) for n in range(5)]
    for top_down in (True, False):
        assert _numbers(stops, walking_order(stops, top_down=top_down)) == "1 3 5 7 9".split()


def test_doors_above_one_another_in_a_row_are_rung_together():
    stops = [Stop(10 * n + f, 1, None, f, n, f"{n}-{f}") for n in range(1, 3) for f in range(3)]
    assert _numbers(stops, walking_order(stops, top_down=False)) == "1-0 1-1 1-2 2-0 2-1 2-2".split()
    assert _numbers(stops, walking_order(stops, top_down=True)) == "1-2 1-1 1-0 2-2 2-1 2-0".split()


def test_one_building_after_the_other():
    stops = _portieken(building=2) + _portieken(building=1)
    order = walking_order(stops, top_down=True)
    assert [door // 1000 for door in order] == [1] * 12 + [2] * 12


STOPS = st.lists(
    st.builds(
        Stop,
        door_id=st.integers(1, 10_000),
        building=st.integers(0, 3),
        entrance=st.none() | st.integers(0, 4),
        floor=st.integers(-1, 12),
        position=st.integers(0, 20),
        number=st.from_regex(r"[0-9]{1,4}([A-F]|bis|-[0-9]{1,2}|hs)?", fullmatch=True) | st.text(max_size=6),
    ),
    unique_by=lambda stop: stop.door_id,
    max_size=40,
)


@given(STOPS, st.booleans(), st.randoms(use_true_random=False))
def test_every_door_is_walked_once_and_it_does_not_matter_how_they_were_told(stops, top_down, chance):
    order = walking_order(stops, top_down=top_down)
    assert sorted(order) == sorted(stop.door_id for stop in stops)
    shuffled = list(stops)
    chance.shuffle(shuffled)
    assert walking_order(shuffled, top_down=top_down) == order


@given(STOPS, st.booleans())
def test_no_building_is_left_and_entered_again(stops, top_down):
    building = {stop.door_id: stop.building for stop in stops}
    walked = [building[door] for door in walking_order(stops, top_down=top_down)]
    assert walked == sorted(walked)


@given(STOPS, st.booleans())
def test_ringing_at_each_next_door_reaches_all_and_stops(stops, top_down):
    order = walking_order(stops, top_down=top_down)
    done: list[int] = []
    at = next_door(order, done, None)
    while at is not None:
        done.append(at)
        at = next_door(order, done, at)
    assert tuple(done) == order


def test_who_was_passed_by_comes_at_the_end():
    order = (10, 11, 12, 13)
    assert next_door(order, {12, 13}, 13) == 10
    assert next_door(order, {10, 12}, 10) == 11
    assert next_door(order, set(order), 13) is None
    assert next_door(order, {10}, 99) == 11, "a door that is not on the walk begins at the first"
    assert next_door((), set(), None) is None
