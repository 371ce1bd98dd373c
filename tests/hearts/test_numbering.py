"""House numbers as they occur: every number once, and each door where it stands."""

import re
from dataclasses import fields

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from makelaar.hearts.addresses import house_number
from makelaar.hearts.doors.drafts import PlanDraft
from makelaar.hearts.doors.numbering import (
    BuildingPlan,
    Filling,
    Parity,
    PlanProblem,
    Scheme,
    Trouble,
    make_doors,
)
from makelaar.hearts.doors.plans import STACKED
from makelaar.hearts.doors.reading import read_plan
from makelaar.hearts.doors.sentence import draft_sentence
from makelaar.terms import BuildingKind

FLAT, ROW = BuildingKind.FLAT, BuildingKind.ROW


def plan_sentence(plan: BuildingPlan) -> str:
    """The plan as a worker would type it."""
    return draft_sentence(PlanDraft(**{part.name: getattr(plan, part.name) for part in fields(plan)}))


@st.composite
def plans(
    draw: st.DrawFn, kinds=tuple(BuildingKind), schemes=tuple(Scheme), fillings=(Filling.BY_ENTRANCE, Filling.BY_FLOOR)
):
    """Plans as workers could mean them; most of them make a building."""
    scheme = draw(st.sampled_from(schemes))
    floors, per_landing, entrances = (
        draw(st.integers(1, 12)),
        draw(st.integers(1, 6)),
        draw(st.none() | st.integers(1, 6)),
    )
    parity = draw(st.sampled_from(Parity))
    first = draw(st.integers(1, 400))
    first += 0 if parity is Parity.ALL or (first % 2 == 0) is (parity is Parity.EVEN) else 1
    if scheme is Scheme.PLAIN:
        most = floors * per_landing * (entrances or 4)
        least = most - per_landing + 1
        doors = draw(st.integers(max(1, least), most) | st.integers(1, most))
        last = first + (doors - 1) * (1 if parity is Parity.ALL else 2)
        first, last = draw(st.permutations([first, last]))
    else:
        last = draw(st.just(first) | st.integers(max(1, first - 20), first + 20))
    behind = {
        Scheme.LETTERS: draw(st.sampled_from([("A", "F"), ("a", "h"), ("F", "A"), ("C", "Z")])),
        Scheme.DASH: draw(st.sampled_from([("1", "6"), ("01", "24"), ("12", "1"), ("101", "118")])),
    }.get(scheme)
    return BuildingPlan(
        street=draw(st.sampled_from(["Laan van Vollenhove", "De Clomp", "2e Dorpsstraat", "Plein 1940", "'t Hof"])),
        kind=draw(st.sampled_from(kinds)),
        first=first,
        last=last,
        parity=parity,
        scheme=scheme,
        behind=behind,
        floors=max(floors, 2 if scheme in (Scheme.BIS, Scheme.HOOG) else 1),
        per_landing=per_landing,
        on_lowest=draw(st.none() | st.integers(1, per_landing)),
        lowest_floor=0 if scheme in (Scheme.HOOG, Scheme.BIS) else draw(st.integers(0, 2)),
        filling=draw(st.sampled_from(fillings)),
        entrances=entrances,
        from_left=draw(st.booleans()),
        top_down=draw(st.booleans()),
        skipped=tuple(draw(st.lists(st.sampled_from(["13", "26", "I", "-4", "14B", "100"]), max_size=2, unique=True))),
    )


def _made(plan):
    try:
        return make_doors(plan)
    except PlanProblem:
        return None


def _doors(entrances):
    return [door for entrance in entrances for door in entrance.doors]


def _numbers(entrances):
    return sorted(door.number for door in _doors(entrances))


@given(plans())
def test_every_number_is_there_once_and_as_the_register_keeps_it(plan):
    made = _made(plan)
    assume(made is not None)
    numbers = _numbers(made)
    assert len(numbers) == len(set(numbers))
    assert all(house_number(number) == number for number in numbers)
    house_numbers = {int(re.match(r"\d+", number)[0]) for number in numbers}
    low, high = sorted((plan.first, plan.last))
    wanted = {
        number
        for number in range(low, high + 1)
        if plan.parity is Parity.ALL or (number % 2 == 0) is (plan.parity is Parity.EVEN)
    } - {int(gone) for gone in plan.skipped if gone.isdigit()}
    assert house_numbers == wanted


@given(plans())
def test_no_two_doors_stand_in_one_place_and_all_on_floors_that_are_there(plan):
    made = _made(plan)
    assume(made is not None)
    for entrance in made:
        places = [(door.floor, door.position) for door in entrance.doors]
        assert len(places) == len(set(places))
        assert all(position >= 1 for _floor, position in places)
        if plan.kind is FLAT:
            assert {floor for floor, _position in places} <= set(
                range(plan.lowest_floor, plan.lowest_floor + plan.floors)
            )
            assert all(sum(1 for floor, _position in places if floor == one) <= _most(plan) for one, _p in places)


def _most(plan):
    if plan.scheme in STACKED and plan.entrances is not None:
        return 10_000
    return max(plan.per_landing, plan.on_lowest or 0)


@given(plans(kinds=[FLAT], schemes=[Scheme.PLAIN], fillings=[Filling.BY_ENTRANCE]))
def test_a_portiek_is_filled_before_the_next_and_each_landing_before_the_next(plan):
    made = _made(plan)
    assume(made is not None)
    in_turn = made if plan.from_left else made[::-1]
    numbers = [int(door.number) for entrance in in_turn for door in entrance.doors]
    assert numbers == sorted(numbers, reverse=plan.first > plan.last)
    for entrance in in_turn:
        floors = [door.floor for door in entrance.doors]
        assert floors == sorted(floors, reverse=plan.top_down)
    rooms = {len(entrance.doors) for entrance in in_turn[:-1]}
    assert len(rooms) <= 1


@given(plans(kinds=[FLAT], schemes=[Scheme.PLAIN], fillings=[Filling.BY_FLOOR]))
def test_a_gallery_is_numbered_along_the_whole_floor(plan):
    made = _made(plan)
    assume(made is not None)
    by_number = sorted(_doors(made), key=lambda door: int(door.number), reverse=plan.first > plan.last)
    floors = [door.floor for door in by_number]
    assert floors == sorted(floors, reverse=plan.top_down)
    assert len(set(floors)) == plan.floors


@given(plans(kinds=[ROW], schemes=[Scheme.PLAIN, Scheme.LETTERS, Scheme.DASH]))
def test_a_row_stands_side_by_side_in_the_order_of_its_numbers(plan):
    made = _made(plan)
    assume(made is not None)
    (row,) = made
    places = [door.position for door in row.doors]
    assert sorted(places) == list(range(1, len(places) + 1))
    assert places == sorted(places, reverse=not plan.from_left)


@given(plans(kinds=[FLAT]))
def test_the_other_side_first_is_the_mirror_image(plan):
    made = _made(plan)
    assume(made is not None)
    mirrored = make_doors(BuildingPlan(**{**vars(plan), "from_left": not plan.from_left}))
    assert [entrance.name for entrance in mirrored] == [entrance.name for entrance in made][::-1]
    assert _numbers(mirrored) == _numbers(made)
    for one, other in zip(made, mirrored[::-1], strict=True):
        assert [(door.number, door.floor) for door in one.doors] == [(door.number, door.floor) for door in other.doors]


@given(plans())
def test_a_plan_read_back_from_its_own_sentence_makes_the_same_building(plan):
    made = _made(plan)
    assume(made is not None)
    reading = read_plan(plan_sentence(plan))
    assert reading.unclear == ()
    assert reading.plan is not None
    assert reading.plan.street == plan.street
    assert make_doors(reading.plan) == made
    assert plan_sentence(read_plan(plan_sentence(reading.plan)).plan) == plan_sentence(reading.plan)


@given(plans())
def test_no_entrance_is_ever_empty(plan):
    made = _made(plan)
    assume(made is not None)
    assert all(entrance.doors for entrance in made)
    if plan.kind is FLAT and plan.entrances is not None:
        assert len(made) == plan.entrances


def test_fifty_doors_in_five_portieken():
    made = make_doors(BuildingPlan("Laan van Vollenhove", FLAT, 200, 298, Parity.EVEN, floors=5, per_landing=2))
    assert [entrance.name for entrance in made] == ["200–218", "220–238", "240–258", "260–278", "280–298"]
    doors = {door.number: (door.floor, door.position) for door in _doors(made)}
    assert len(doors) == 50
    assert (doors["200"], doors["206"], doors["238"]) == ((0, 1), (1, 2), (4, 2))


def test_what_is_left_over_stands_in_the_last_portiek():
    made = make_doors(BuildingPlan("Kerkweg", FLAT, 1, 49, floors=5, per_landing=2))
    assert [len(entrance.doors) for entrance in made] == [10, 10, 10, 10, 9]
    assert (made[-1].doors[-1].floor, made[-1].doors[-1].position) == (4, 1)


def test_a_left_over_door_stands_at_the_side_where_the_numbers_begin():
    made = make_doors(BuildingPlan("Kerkweg", FLAT, 1, 3, floors=2, per_landing=2, from_left=False))
    assert [(door.number, door.floor, door.position) for door in made[0].doors] == [
        ("1", 0, 2),
        ("2", 0, 1),
        ("3", 1, 2),
    ]


def test_amsterdam_utrecht_and_floors_behind_a_dash():
    hoog = make_doors(BuildingPlan("Dorpsstraat", FLAT, 1, 3, Parity.ODD, Scheme.HOOG, floors=4))
    assert [[(d.number, d.floor) for d in e.doors] for e in hoog] == [
        [("1-hs", 0), ("1-1", 1), ("1-2", 2), ("1-3", 3)],
        [("3-hs", 0), ("3-1", 1), ("3-2", 2), ("3-3", 3)],
    ]
    assert [entrance.name for entrance in hoog] == ["1", "3"]
    (bis,) = make_doors(BuildingPlan("Biltstraat", ROW, 12, 14, Parity.EVEN, Scheme.BIS, floors=2))
    assert [(d.number, d.floor, d.position) for d in bis.doors] == [
        ("12", 0, 1),
        ("12bis", 1, 1),
        ("14", 0, 2),
        ("14bis", 1, 2),
    ]
    (floor,) = make_doors(BuildingPlan("Singel", FLAT, 12, 12, scheme=Scheme.FLOOR, floors=3, lowest_floor=1))
    assert [(d.number, d.floor) for d in floor.doors] == [("12-1", 1), ("12-2", 2), ("12-3", 3)]


def test_storage_on_the_ground_and_fewer_doors_below():
    above = make_doors(BuildingPlan("Kerkweg", FLAT, 1, 8, floors=4, per_landing=2, lowest_floor=1))
    assert {door.floor for door in _doors(above)} == {1, 2, 3, 4}
    (one,) = make_doors(BuildingPlan("Kerkweg", FLAT, 1, 7, floors=4, per_landing=2, on_lowest=1))
    assert [door.floor for door in one.doors] == [0, 1, 1, 2, 2, 3, 3]


@pytest.mark.parametrize(
    ("plan", "why", "doors", "room"),
    [
        (BuildingPlan("A", FLAT, 1, 50, floors=5, per_landing=2, entrances=4), Trouble.NO_ROOM, 50, 40),
        (BuildingPlan("A", FLAT, 1, 50, floors=5, per_landing=2, entrances=6), Trouble.EMPTY_PLACE, 50, 60),
        (BuildingPlan("A", FLAT, 1, 10, floors=5, per_landing=4), Trouble.EMPTY_PLACE, 10, 20),
        (BuildingPlan("A", ROW, 7, 7, Parity.ALL, skipped=("7",)), Trouble.NO_DOORS, 0, 0),
        (BuildingPlan("A", ROW, 1, 9_999), Trouble.TOO_MANY, 9_999, 2_000),
        (BuildingPlan("A", ROW, 12, 12, scheme=Scheme.LETTERS, behind=("A", "6")), Trouble.BAD_RANGE, 0, 0),
    ],
)
def test_why_a_plan_makes_no_building(plan, why, doors, room):
    with pytest.raises(PlanProblem) as problem:
        make_doors(plan)
    assert (problem.value.why, problem.value.doors, problem.value.room) == (why, doors, room)
