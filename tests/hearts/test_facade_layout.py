"""Where everything stands on the front of a building."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.facade import Cell, DoorPlace, FacadeLayout, lay_out
from makelaar.hearts.doors.moving import Move, door_at, first, numbered, step
from makelaar.hearts.doors.strips import Front, best_front, strips_of
from makelaar.terms import BuildingKind

FLAT, ROW = BuildingKind.FLAT, BuildingKind.ROW
PLACES = st.tuples(st.sampled_from([None, 1, 2, 3, 9]), st.integers(-2, 12), st.integers(-3, 60))


@st.composite
def buildings(draw: st.DrawFn) -> FacadeLayout:
    """Also those that were corrected until nothing is regular any more."""
    places = draw(st.lists(PLACES, max_size=40))
    doors = [DoorPlace(nth, str(nth), *place) for nth, place in enumerate(places, 1)]
    return lay_out(draw(st.sampled_from(BuildingKind)), {1: "Portiek A", 2: "", 3: "Portiek C"}, doors)


def flat(entrances: int = 2, floors: int = 3, per_landing: int = 2, lowest: int = 0) -> FacadeLayout:
    doors, key = [], 0
    for entrance in range(1, entrances + 1):
        for floor in range(lowest, lowest + floors):
            for position in range(1, per_landing + 1):
                key += 1
                doors.append(DoorPlace(key, str(key), entrance, floor, position))
    return lay_out(FLAT, {n: f"Portiek {n}" for n in range(1, entrances + 1)}, doors)


def cell(layout: FacadeLayout, door_id: int) -> Cell:
    return next(one for one in layout.cells if one.door_id == door_id)


def apart(one: Cell, other: Cell) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return beside or one.y + one.height <= other.y or other.y + other.height <= one.y


@given(buildings())
def test_no_two_doors_cover_each_other_and_all_are_on_the_drawing(layout: FacadeLayout) -> None:
    assert all(apart(one, other) for one, other in combinations(layout.cells, 2))
    for one in layout.cells:
        assert layout.left <= one.x <= layout.right - one.width
        assert 0 <= one.y <= layout.height - one.height
    assert layout.right <= layout.width


@given(buildings())
def test_each_door_is_within_the_wall_of_its_block_and_clear_of_the_stairs(layout: FacadeLayout) -> None:
    for one in layout.cells:
        block = layout.blocks[one.block]
        assert block.x < one.x < block.x + block.width - one.width
        assert block.top <= one.y <= block.bottom - one.height
        assert block.stairs is None or one.x + one.width <= block.stairs or one.x >= block.stairs + 34


@given(buildings())
def test_higher_floors_stand_higher(layout: FacadeLayout) -> None:
    for one, other in combinations(layout.cells, 2):
        if one.floor > other.floor:
            assert one.y + one.height <= other.y


def test_a_portiek_has_its_stairs_between_the_doors() -> None:
    layout = flat()
    left, right = cell(layout, 1), cell(layout, 2)
    stairs = layout.blocks[0].stairs
    assert stairs is not None
    assert left.x + left.width < stairs < right.x
    assert not layout.blocks[0].gallery


def test_a_gallery_has_its_stairs_at_the_head() -> None:
    layout = flat(entrances=1, per_landing=12)
    block = layout.blocks[0]
    assert block.gallery
    assert block.stairs is not None
    assert block.stairs < min(one.x for one in layout.cells)


def test_entrances_stand_in_their_order_and_doors_in_that_of_their_place() -> None:
    layout = flat(entrances=3)
    assert [block.name for block in layout.blocks] == ["Portiek 1", "Portiek 2", "Portiek 3"]
    assert cell(layout, 2).x < cell(layout, 7).x < cell(layout, 13).x


def test_nobody_on_the_ground_floor_still_leaves_the_doorway_on_the_street() -> None:
    layout = flat(lowest=1)
    street = layout.floors[-1]
    assert (street.floor, street.lived_on) == (0, False)
    assert street.y + street.height == layout.ground


def test_a_souterrain_lies_under_the_street() -> None:
    layout = flat(lowest=-1)
    assert cell(layout, 1).y > layout.ground
    assert cell(layout, 3).y < layout.ground


def test_a_row_has_a_house_for_each_place_and_upstairs_above_it() -> None:
    doors = [DoorPlace(1, "1", None, 0, 1), DoorPlace(2, "1-1", None, 1, 1), DoorPlace(3, "3", None, 0, 2)]
    layout = lay_out(ROW, {}, doors)
    assert len(layout.blocks) == 2
    assert cell(layout, 1).x == cell(layout, 2).x < cell(layout, 3).x
    assert cell(layout, 2).y < cell(layout, 1).y
    assert all(block.stairs is None for block in layout.blocks)


def test_a_building_without_doors_is_still_a_drawing() -> None:
    empty = lay_out(FLAT, {}, [])
    assert empty.cells == ()
    assert empty.width > 0
    assert first(empty.cells) is None
    assert step(empty.cells, None, Move.RIGHT) is None
    assert len(lay_out(FLAT, {1: "Portiek A"}, []).blocks) == 1


def test_a_long_front_goes_on_in_strips_that_begin_at_the_left() -> None:
    layout = flat(entrances=4)
    above, below = strips_of(layout, 2)
    assert [block.name for block in below.blocks] == ["Portiek 3", "Portiek 4"]
    assert below.blocks[0].x == layout.left
    assert below.width < layout.width
    front = Front((above, below))
    assert {one.door_id for one in front.cells} == {one.door_id for one in layout.cells}
    assert {one.block for one in front.cells} == {0, 1, 2, 3}
    assert all(one.y + one.height <= front.height for one in front.cells)
    assert all(apart(one, other) for one, other in combinations(front.cells, 2))


@pytest.mark.parametrize(("room", "strips"), [((4000, 400), 1), ((1000, 800), 4), ((600, 2000), 8)])
def test_there_are_as_many_strips_as_show_it_largest(room: tuple[float, float], strips: int) -> None:
    doors = [DoorPlace(n, str(n), None, 0, n) for n in range(1, 41)]
    front = best_front(lay_out(ROW, {}, doors), room, 1.25)
    assert len(front.strips) == strips
    assert len(front.cells) == 40


def test_what_is_too_large_for_the_room_is_only_scrolled_down() -> None:
    tower = flat(entrances=20, floors=25)
    front = best_front(tower, (1000, 600), 1.25, 0.5)
    assert len(front.strips) > 1
    assert 0.5 * front.width <= 1000 < 0.5 * tower.width


@given(buildings(), st.floats(50, 3000), st.floats(50, 3000))
def test_strips_hold_every_door_once_and_each_within_it(layout: FacadeLayout, wide: float, high: float) -> None:
    front = best_front(layout, (wide, high), 1.25)
    assert sorted(one.door_id for one in front.cells) == sorted(one.door_id for one in layout.cells)
    assert all(one.x + one.width <= front.width and one.y + one.height <= front.height for one in front.cells)


def test_the_arrows_go_on_in_the_next_strip() -> None:
    doors = [DoorPlace(n, str(n), None, 0, n) for n in range(1, 9)]
    cells = Front(strips_of(lay_out(ROW, {}, doors), 2)).cells
    assert step(cells, 4, Move.RIGHT) == 5
    assert step(cells, 5, Move.LEFT) == 4
    assert step(cells, 2, Move.DOWN) == 6
    assert step(cells, 7, Move.UP) == 3
    assert step(cells, 6, Move.FLOOR_END) == 8
    assert step(cells, 6, Move.FLOOR_START) == 5


def test_the_arrows_go_to_the_neighbours() -> None:
    layout = flat()  # doors 1..6 in the first entrance, 7..12 in the second; two on each floor
    assert step(layout.cells, 1, Move.RIGHT) == 2
    assert step(layout.cells, 2, Move.RIGHT) == 7
    assert step(layout.cells, 7, Move.LEFT) == 2
    assert step(layout.cells, 1, Move.UP) == 3
    assert step(layout.cells, 5, Move.UP) == 5
    assert step(layout.cells, 3, Move.DOWN) == 1
    assert step(layout.cells, 3, Move.FLOOR_END) == 10
    assert step(layout.cells, 10, Move.FLOOR_START) == 3
    assert step(layout.cells, 4, Move.BLOCK_AFTER) == 10
    assert step(layout.cells, 10, Move.BLOCK_BEFORE) == 4
    assert step(layout.cells, 4, Move.BLOCK_BEFORE) == 4


def test_one_begins_on_the_street_at_the_left() -> None:
    assert first(flat().cells) == 1
    assert first(flat(lowest=-1).cells) == 3
    assert step(flat().cells, None, Move.UP) == 1
    assert step(flat().cells, 999, Move.LEFT) == 1


def test_a_number_typed_goes_to_its_door() -> None:
    numbers = ("120", "12", "12A", "12-3", "9", "90")
    layout = lay_out(ROW, {}, [DoorPlace(n, number, None, 0, n) for n, number in enumerate(numbers, 1)])
    assert numbered(layout.cells, "12") == 2
    assert numbered(layout.cells, "12a") == 3
    assert numbered(layout.cells, "12-") == 4
    assert numbered(layout.cells, "1") == 2
    assert numbered(layout.cells, "9") == 5
    assert numbered(layout.cells, "7") is None
    assert numbered(layout.cells, "") is None


@given(buildings())
def test_every_door_can_be_reached_with_the_arrows(layout: FacadeLayout) -> None:
    start = first(layout.cells)
    seen, ahead = set(), [start] if start is not None else []
    while ahead:
        here = ahead.pop()
        if here not in seen:
            seen.add(here)
            ways = (Move.LEFT, Move.RIGHT, Move.UP, Move.DOWN)
            ahead += [door for move in ways if (door := step(layout.cells, here, move)) is not None]
    assert seen == {one.door_id for one in layout.cells}


@given(buildings())
def test_a_door_is_found_where_it_is_drawn(layout: FacadeLayout) -> None:
    for one in layout.cells:
        assert door_at(layout.cells, one.x + one.width / 2, one.y + one.height / 2) == one.door_id
    assert door_at(layout.cells, -5, -5) is None
