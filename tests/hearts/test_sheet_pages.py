"""Which doors stand on which page of the paper sheet."""

from hypothesis import given, settings
from hypothesis import strategies as st

from makelaar.hearts.doors.facade import DoorPlace
from makelaar.hearts.doors.sheet_pages import PaperBuilding, PaperDoor, SheetPages, sheet_pages, strip_height
from makelaar.terms import BuildingKind

ROOM = (533.0, 590.0)


def flat(entrances: int, floors: int, landing: int, walked: range | None = None, lowest: int = 0) -> PaperBuilding:
    doors = []
    for entrance in range(1, entrances + 1):
        for floor in range(lowest, lowest + floors):
            for position in range(1, landing + 1):
                number = len(doors) + 1
                box = number if walked is None or number in walked else None
                place = DoorPlace(number, str(number), entrance, floor, position)
                doors.append(PaperDoor(place, box, do_not_ring=False))
    return PaperBuilding("Flat", BuildingKind.FLAT, {key: f"P{key}" for key in range(1, entrances + 1)}, doors)


def row(houses: int, walked: set[int], quiet: set[int] = frozenset()) -> PaperBuilding:
    doors = [
        PaperDoor(DoorPlace(n, str(n), None, 0, n), n if n in walked else None, n in quiet)
        for n in range(1, houses + 1)
    ]
    return PaperBuilding("Rij", BuildingKind.ROW, {}, doors)


def shown(made: SheetPages) -> list[int]:
    return [cell.door_id for page in made.pages for strip in page for cell in strip.layout.cells]


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 5), st.integers(1, 30), st.integers(1, 16), st.integers(-1, 2))
def test_every_door_stands_on_a_page_once_and_within_it(entrances: int, floors: int, landing: int, lowest: int) -> None:
    building = flat(entrances, floors, landing, lowest=lowest)
    made = sheet_pages([building], ROOM)
    assert sorted(shown(made)) == [door.place.door_id for door in building.doors]
    for page in made.pages:
        assert sum(strip_height(strip, made.scale) for strip in page) <= ROOM[1] + 0.01
        for strip in page:
            right = max(cell.x + cell.width for cell in strip.layout.cells)
            assert right * made.scale <= ROOM[0]


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 200))
def test_every_house_of_a_row_stands_on_a_page_once(houses: int) -> None:
    made = sheet_pages([row(houses, set(range(1, houses + 1)))], ROOM)
    assert shown(made) == list(range(1, houses + 1))


def test_fifty_doors_in_five_entrances_are_one_page_and_an_entrance_is_never_cut() -> None:
    made = sheet_pages([flat(5, 5, 2)], ROOM)
    assert len(made.pages) == 1
    assert [[block.name for block in strip.layout.blocks] for strip in made.pages[0]] == [
        ["P1", "P2", "P3"],
        ["P4", "P5"],
    ]


def test_entrances_where_nobody_walks_are_left_out() -> None:
    made = sheet_pages([flat(5, 5, 2, walked=range(11, 13))], ROOM)
    assert set(shown(made)) == set(range(11, 21))


def test_of_a_row_only_the_houses_on_the_round_and_the_quiet_ones_between_them() -> None:
    made = sheet_pages([row(20, {4, 9, 10}, quiet={2, 6, 15})], ROOM)
    assert shown(made) == [4, 6, 9, 10]


def test_a_long_gallery_goes_on_below_itself_and_says_so() -> None:
    made = sheet_pages([flat(1, 2, 24)], ROOM)
    names = [block.name for page in made.pages for strip in page for block in strip.layout.blocks]
    assert names == [f"P1 ({part}/{len(names)})" for part in range(1, len(names) + 1)]


def test_the_name_stands_above_the_first_part_and_on_top_of_each_page() -> None:
    made = sheet_pages([flat(2, 3, 2), row(9, set(range(1, 10))), flat(9, 6, 2)], ROOM)
    for page in made.pages:
        assert page[0].has_title
    strips = [strip for page in made.pages for strip in page]
    assert [strip.building.name for strip in strips if strip.begins] == ["Flat", "Rij", "Flat"]
