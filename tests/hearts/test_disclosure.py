"""Protecting: tables with known answers, and what must hold of every release."""

import json
import random
from dataclasses import replace
from itertools import product

import pytest
from kit.releases import QUARTERS, Neighbourhood, Sized, layouts

from makelaar.hearts.auditing import audit
from makelaar.hearts.disclosure import (
    PERIOD,
    CannotProtect,
    Cell,
    Cube,
    Display,
    Fact,
    Group,
    History,
    How,
    Measure,
    Measures,
    NotARelease,
    Protected,
    Raised,
    Reason,
    Request,
    Space,
    Unit,
    count,
    freeze,
    from_json,
    mean,
    percentage,
    protect,
    to_json,
)

THEMES, AREAS = ("groen", "geld", "taal"), ("Noord", "Oost", "Zuid")
TABLE = ("thema", "buurt", PERIOD)
TOTALS = (TABLE, ("thema", PERIOD), ("buurt", PERIOD), (PERIOD,))
Q1, Q2 = QUARTERS[:2]


def space(*quarters: str, groups: tuple[Group, ...] = ()) -> Space:
    """Three themes, three areas."""
    return Space((("thema", THEMES), ("buurt", AREAS), (PERIOD, quarters)), groups)


def cube(rows: list[list[int]], quarter: str = Q1) -> Cube:
    """Themes by areas."""
    found = zip(product(THEMES, AREAS), (n for row in rows for n in row), strict=True)
    return Cube({(*spot, quarter): n for spot, n in found if n})


def asked(display: Display, *periods: str, tables: tuple[tuple[str, ...], ...] = TOTALS, name: str = "") -> Request:
    """A request for all tables."""
    return Request(name or "+".join(periods), "mensen", periods, tables, display=display)


def shown(made: Protected) -> set[object]:
    """The keys that show a number."""
    return {cell.key for cell in made.release.cells if cell.how in (How.EXACT, How.ROUND)}


def passes(made: Protected) -> bool:
    """Whether the separate audit agrees."""
    return audit(to_json(made.history)).passed


KNOWN = {
    "hiding one cell leaks": [[10, 7, 3], [9, 8, 12], [6, 11, 13]],
    "two in each line leak": [[10, 1, 2], [2, 12, 1], [6, 11, 13]],
    "the whole line in one cell": [[0, 0, 12], [20, 15, 25], [25, 35, 45]],
    "everybody in one cell": [[0, 0, 12], [0, 0, 0], [0, 0, 0]],
    "singletons": [[1, 1, 8], [1, 9, 9], [8, 8, 8]],
    "nobody": [[0, 0, 0], [0, 0, 0], [0, 0, 0]],
    "large": [[100, 200, 300], [50, 60, 70], [80, 90, 110]],
}


@pytest.mark.parametrize("display", Display)
@pytest.mark.parametrize("rows", KNOWN.values(), ids=KNOWN)
def test_known_tables_pass_the_separate_audit(rows: list[list[int]], display: Display) -> None:
    made = protect(cube(rows), History(space(Q1)), asked(display, Q1))
    assert passes(made)
    for cell in made.release.cells:
        true = cube(rows).count(space(Q1), cell.key)
        if cell.how is How.EXACT:
            assert cell.value == true >= 5
        if cell.how is How.ROUND:
            assert cell.value is not None
            assert abs(cell.value - true) <= 2
        if cell.how is How.LT:
            assert true < 5


def test_a_small_cell_takes_no_more_with_it_than_it_needs() -> None:
    """One 3 in a large exact table: hidden with one more in its row, one in its column and where those cross."""
    rows = [[10, 7, 3], [9, 8, 12], [6, 11, 13]]
    made = protect(cube(rows), History(space(Q1)), asked(Display.EXACT, Q1))
    hidden = [cell.key for cell in made.release.cells if cell.how is How.HIDDEN]
    assert len(hidden) == 4
    assert made.reasons[(("thema", "groen"), ("buurt", "Zuid"), (PERIOD, Q1))] is Reason.SMALL
    assert sorted(made.reasons.values()) == [Reason.SMALL, *[Reason.TOGETHER] * 3]
    assert all(len(key) == 3 for key in hidden), "totals are hidden last"


def test_a_large_table_shows_everything() -> None:
    made = protect(cube(KNOWN["large"]), History(space(Q1)), asked(Display.EXACT, Q1))
    assert len(shown(made)) == len(made.release.cells) == 16


def test_the_half_year_does_not_give_away_the_second_quarter() -> None:
    """Q1 left exactly; the second quarter brought two people in one area."""
    first = cube([[20, 20, 20], [20, 20, 20], [20, 20, 20]])
    second = cube([[2, 9, 9], [9, 9, 9], [9, 9, 9]], Q2)
    both = Cube({**first.counts, **second.counts})
    made = protect(first, History(space(Q1)), asked(Display.ROUNDED, Q1))
    grown = replace(made.history, space=space(Q1, Q2, groups=(Group(PERIOD, "2026-H1", (Q1, Q2)),)))
    assert passes(protect(both, grown, asked(Display.ROUNDED, "2026-H1")))


def test_a_reprint_is_what_it_was() -> None:
    """Also when the cube changed since: that is what freezing is for, and the history has the last word."""
    made = protect(cube(KNOWN["large"]), History(space(Q1)), asked(Display.ROUNDED, Q1))
    again = protect(cube(KNOWN["singletons"]), made.history, asked(Display.ROUNDED, Q1, name="opnieuw"))
    assert again.release.cells == made.release.cells
    assert set(again.reasons.values()) == {Reason.BEFORE}
    assert passes(again)


def test_exact_is_for_a_period_of_its_own() -> None:
    made = protect(cube(KNOWN["large"]), History(space(Q1)), asked(Display.ROUNDED, Q1, tables=((PERIOD,),)))
    with pytest.raises(CannotProtect, match="afgerond") as refusal:
        protect(cube(KNOWN["large"]), made.history, asked(Display.EXACT, Q1))
    assert refusal.value.drop == "exact"


def test_what_history_gives_away_is_refused_with_the_choice_to_drop() -> None:
    """A careless release of before says 5 in all and 2 in one area: no table by area can mend that."""
    careless = from_json(
        json.dumps(
            {
                "k": 5,
                "dims": {"thema": list(THEMES), "buurt": list(AREAS), PERIOD: [Q1]},
                "releases": [
                    {
                        "name": "vroeger",
                        "measure": "mensen",
                        "cells": [{"key": {"buurt": "Noord", PERIOD: Q1}, "how": "exact", "value": 2}],
                    }
                ],
            }
        )
    )
    with pytest.raises(CannotProtect) as refusal:
        protect(cube([[2, 9, 9], [0, 9, 9], [0, 9, 9]]), careless, asked(Display.ROUNDED, Q1))
    assert "buurt" in refusal.value.drop


def test_work_is_exact() -> None:
    made = protect(
        cube([[1, 2, 3], [0, 0, 0], [1, 1, 1]]), History(space(Q1)), replace(asked(Display.ROUNDED, Q1), unit=Unit.WORK)
    )
    assert all(cell.how is How.EXACT for cell in made.release.cells)
    assert passes(made)


def test_a_sensitive_theme_has_ten_as_its_threshold() -> None:
    careful = replace(space(Q1), sensitive={"thema": frozenset({"geld"})})
    made = protect(cube([[20, 20, 20], [7, 20, 20], [20, 20, 20]]), History(careful), asked(Display.ROUNDED, Q1))
    cells = {cell.key: cell for cell in made.release.cells}
    assert cells[(("thema", "geld"), ("buurt", "Noord"), (PERIOD, Q1))].how in (How.LT, How.HIDDEN)
    assert passes(made)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("display", Display)
def test_other_names_and_another_order_hide_the_same(seed: int, display: Display) -> None:
    """A permutation of categories permutes the result."""
    chance = random.Random(seed)
    counts = {
        spot: chance.choice((0, 1, 2, 3, 7, 12, 31)) + chance.randrange(3) for spot in product(THEMES, AREAS, (Q1,))
    }
    names = dict(zip((*THEMES, *AREAS), (*chance.sample(THEMES, 3), *chance.sample(AREAS, 3)), strict=True))
    renamed = {(names[t], names[a], q): n for (t, a, q), n in counts.items()}
    one = protect(Cube(counts), History(space(Q1)), asked(display, Q1))
    other = protect(Cube(renamed), History(space(Q1)), asked(display, Q1))
    moved = {tuple((dim, names.get(label, label)) for dim, label in key) for key in shown(one)}  # type: ignore[attr-defined]
    assert moved == shown(other)


@pytest.mark.parametrize("seed", range(8))
def test_history_never_shows_more(seed: int) -> None:
    """After a quarter was released, the half-year shows nothing that it would not show without."""
    sized = Sized(4, 3, 2, 40)
    town = Neighbourhood(seed, sized)
    for quarter in (Q1, Q2):
        town.quarter(quarter)
    tables = layouts(sized, random.Random(seed), most=3)
    grown = town.space((Q1, Q2), (Group(PERIOD, "2026-H1", (Q1, Q2)),))
    counted = count(grown, town.facts.values()).cube
    first = protect(counted, History(grown), asked(Display.ROUNDED, Q1, tables=tables))
    half = asked(Display.ROUNDED, "2026-H1", tables=tables)
    assert shown(protect(counted, first.history, half)) <= shown(protect(counted, History(grown), half))


def test_late_records_count_in_the_next_quarter_and_nothing_released_changes() -> None:
    """An erased person, a contact moved to another area, one that came in late."""
    facts = [Fact(n, n, ("groen", "Noord", Q1)) for n in range(6)]
    frozen = freeze(space(Q1, Q2), facts, Q1)
    moved = replace(facts[1], spot=("groen", "Zuid", Q1))
    late = Fact(99, 99, ("geld", "Oost", Q1))
    counted = count(space(Q1, Q2), [moved, *facts[2:], late], [frozen])
    assert counted.cube.counts == {("groen", "Noord", Q1): 6, ("geld", "Oost", Q2): 1}
    assert counted.late == {Q2: 1}
    again = freeze(space(Q1, Q2), [moved, *facts[2:], late], Q2, [frozen])
    assert again.facts == {99}
    with pytest.raises(ValueError, match="frozen"):
        freeze(space(Q1, Q2), facts, Q1, [frozen])


def test_a_person_with_two_themes_is_one_person_in_the_total() -> None:
    people = {("groen", "Noord", Q1): {1, 2, 3}, ("geld", "Noord", Q1): {3, 4}}
    distinct = replace(space(Q1), distinct=frozenset({"thema"}))
    assert Cube.of_people(people).count(distinct, (("buurt", "Noord"), (PERIOD, Q1))) == 4
    assert Cube.of_people(people).count(space(Q1), (("buurt", "Noord"), (PERIOD, Q1))) == 5


def test_percentages_come_from_printed_numbers_over_a_base_of_twenty() -> None:
    whole, part = Cell((), How.ROUND, 65, 5), Cell((("buurt", "Noord"),), How.ROUND, 15, 5)
    made = percentage(part, whole)
    assert made is not None
    assert (made.value, made.decimals, made.of) == (23, 0, ())
    assert percentage(part, Cell((), How.ROUND, 15, 5)) is None
    assert percentage(Cell((), How.LT, 5), whole) is None
    assert mean(90, 9) is None
    assert mean(90, 10) == 9


def test_a_release_file_reads_back_and_is_always_the_same() -> None:
    made = protect(cube(KNOWN["singletons"]), History(space(Q1)), asked(Display.ROUNDED, Q1))
    text = to_json(made.history)
    assert to_json(from_json(text)) == text
    assert text == to_json(protect(cube(KNOWN["singletons"]), History(space(Q1)), asked(Display.ROUNDED, Q1)).history)
    document = json.loads(text)
    assert document["releases"][0]["cells"][0] == {"key": {PERIOD: Q1}, "how": "round", "value": 55, "base": 5}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"k": 5, "dims": {"a": []}, "releases": []}'])
def test_what_is_no_release_file_is_refused(text: str) -> None:
    with pytest.raises(NotARelease):
        from_json(text)


def test_a_measure_has_one_definition() -> None:
    known = Measures([Measure("mensen", "Mensen", "Wie zij sprak.", Unit.PEOPLE)])
    assert known["mensen"].unit is Unit.PEOPLE
    with pytest.raises(ValueError, match="already"):
        known.add(Measure("mensen", "Anders", "Anders.", Unit.PEOPLE))


def test_a_threshold_that_is_raised_later_leaves_what_was_printed_as_it_was() -> None:
    """The first quarter left with k = 5; from the second on k is 10."""
    first, second = cube([[9, 7, 6], [9, 8, 12], [6, 11, 13]]), cube([[9, 7, 6], [9, 8, 12], [6, 11, 13]], Q2)
    before = protect(first, History(space(Q1)), asked(Display.ROUNDED, Q1))
    both = Cube({**first.counts, **second.counts})
    grown = replace(space(Q1, Q2), raised=(Raised(10, {PERIOD: frozenset({Q2})}),))
    after = protect(both, replace(before.history, space=grown), asked(Display.ROUNDED, Q2))
    small = [c for c in after.release.cells if c.how is How.ROUND and (c.value or 0) < 10]
    assert not small
    assert after.history.releases[0] == before.release
    assert from_json(to_json(after.history)).space.raised == grown.raised


def test_nobody_is_hidden_like_a_few_and_what_is_large_stays_visible() -> None:
    """Hidden cells that may be 0 cover each other; an exact 0 would tell that all that is hidden is at least 1."""
    rows = [[0, 20, 30], [40, 0, 50], [60, 70, 80]]
    made = protect(cube(rows), History(space(Q1)), asked(Display.EXACT, Q1))
    hidden = {cell.key for cell in made.release.cells if cell.how is How.HIDDEN}
    zeros = {(("thema", t), ("buurt", a), (PERIOD, Q1)) for t, a in (("groen", "Noord"), ("geld", "Oost"))}
    assert hidden == zeros
    assert passes(made)


def test_who_waits_can_stop_at_each_step() -> None:
    """Progress is told often, never goes back, and what it raises stops the work."""
    heard: list[float] = []

    class Stopped(Exception):
        pass

    def until(many: int, share: float) -> None:
        heard.append(share)
        if len(heard) == many:
            raise Stopped

    protect(cube(KNOWN["singletons"]), History(space(Q1)), asked(Display.EXACT, Q1), lambda s: until(0, s))
    steps = len(heard)
    assert steps > 20
    assert heard == sorted(heard)
    assert heard[-1] == 1
    for many in (1, steps // 2, steps):
        heard.clear()
        with pytest.raises(Stopped):
            protect(
                cube(KNOWN["singletons"]), History(space(Q1)), asked(Display.EXACT, Q1), lambda s, m=many: until(m, s)
            )


def test_people_of_several_quarters_and_themes_pass_as_quarters_half_years_and_a_choice_of_areas() -> None:
    """The same people come back each quarter and talk of more than one theme, so that little adds up."""
    chance = random.Random(4)
    people: dict[tuple[str, ...], set[int]] = {}
    for quarter in (Q1, Q2):
        for _contact in range(60):
            person = chance.randrange(50)
            for theme in chance.sample(THEMES, chance.randint(1, 2)):
                people.setdefault((theme, AREAS[person % 3], quarter), set()).add(person)
    groups = (Group(PERIOD, "2026-H1", (Q1, Q2)), Group("buurt", "west", AREAS[:2]))
    town = replace(space(Q1, Q2, groups=groups), distinct=frozenset({"thema", PERIOD}))
    counted, history = Cube.of_people(people), History(town)
    for request in (
        asked(Display.ROUNDED, Q1),
        asked(Display.ROUNDED, Q2),
        asked(Display.ROUNDED, "2026-H1"),
        replace(asked(Display.ROUNDED, "2026-H1", tables=TOTALS[1:], name="west"), choices={"buurt": "west"}),
    ):
        made = protect(counted, history, request)
        history = made.history
        assert passes(made), request.name
        assert made.release.cells
