"""The audit on hand-made release files of which the answer is known."""

import json
from typing import Any

import pytest

from makelaar.hearts.auditing import Rule, UnreadableRelease, Verdict, audit

AREAS = ["Noord", "Oost", "Zuid", "West"]
THEMES = ["groen", "geld", "taal", "werk"]


def cell(value: int | str | None, **key: str) -> dict[str, Any]:
    """A printed cell: a number is exact, "<5" is so, None is hidden, "~15" is rounded."""
    if value is None:
        return {"key": key, "how": "hidden"}
    if value == "<5":
        return {"key": key, "how": "lt", "value": 5}
    if isinstance(value, str):
        return {"key": key, "how": "round", "value": int(value[1:]), "base": 5}
    return {"key": key, "how": "exact", "value": value}


def table(rows: list[list[int | str | None]], quarter: str = "2026-Q1") -> list[dict[str, Any]]:
    """A table of themes by areas with its totals: the last row and column are totals."""
    cells = []
    for theme, row in zip([*THEMES[: len(rows) - 1], None], rows, strict=True):
        for area, value in zip([*AREAS[: len(row) - 1], None], row, strict=True):
            named = {"thema": theme, "buurt": area, "kwartaal": quarter}
            cells.append(cell(value, **{dim: label for dim, label in named.items() if label}))
    return cells


def judged(*releases: list[dict[str, Any]], themes: int = 3, areas: int = 3, **more: Any) -> Verdict:
    """The verdict on releases of tables, oldest first."""
    document = {
        "k": 5,
        "dims": {"thema": THEMES[:themes], "buurt": AREAS[:areas], "kwartaal": ["2026-Q1", "2026-Q2"]},
        "structural_zero": [],
        "groups": [{"dim": "kwartaal", "label": "2026-H1", "of": ["2026-Q1", "2026-Q2"]}],
        "layouts": [["thema", "buurt", "kwartaal"]],
        "releases": [{"name": str(i), "measure": "mensen", "cells": c} for i, c in enumerate(releases)],
    }
    return audit(json.dumps(document | more))


def rules(verdict: Verdict) -> set[Rule]:
    """The rules that did not hold."""
    return {finding.rule for finding in verdict.findings}


def test_hiding_one_cell_leaks() -> None:
    """3 = 20 - 10 - 7."""
    verdict = judged(table([[10, 7, None, 20], [9, 8, 12, 29], [6, 11, 13, 30], [25, 26, 28, 79]]))
    assert not verdict.passed
    assert Rule.RANGE in rules(verdict)
    assert any("groen" in finding.sentence and "Zuid" in finding.sentence for finding in verdict.findings)


def test_two_hidden_in_each_line_leak_where_they_add_up_to_little() -> None:
    """Hidden: 1 and 2, whose sum 3 is what the line leaves."""
    verdict = judged(table([[10, None, None, 13], [9, None, None, 29], [6, 11, 13, 30], [25, 20, 27, 72]]))
    assert {Rule.RANGE, Rule.PRINTED} <= rules(verdict)


def test_two_hidden_in_each_line_leak_exactly_round_a_corner() -> None:
    """Every line hides two, yet the sum of two rows less the sum of two columns gives the odd one out."""
    rows: list[list[int | str | None]] = [
        [None, None, 20, 12, 40],
        [None, None, 30, 15, 60],
        [12, None, None, 11, 40],
        [9, 13, None, 16, 60],
        [30, 40, 76, 54, 200],
    ]
    verdict = judged(table(rows), themes=4, areas=4)
    assert not verdict.passed


def test_enough_hidden_passes() -> None:
    verdict = judged(table([[None, None, 30, 60], [None, None, 40, 70], [25, 35, 45, 105], [60, 60, 115, 235]]))
    assert verdict.passed, [finding.sentence for finding in verdict.findings]
    assert verdict.summary.startswith("Goedgekeurd")


def test_the_late_record_shows_in_the_difference() -> None:
    """The same quarter again with one more: nothing fits both."""
    first = table([[30, 20, 10, 60], [20, 20, 20, 60], [25, 35, 45, 105], [75, 75, 75, 225]])
    second = table([[31, 20, 10, 61], [20, 20, 20, 60], [25, 35, 45, 105], [76, 75, 75, 226]])
    assert judged(first).passed
    assert rules(judged(first, second)) == {Rule.CONTRADICTION}


def test_a_half_year_less_its_first_quarter_leaves_a_small_second() -> None:
    first = [cell(30, buurt="Noord", kwartaal="2026-Q1"), cell(20, buurt="Oost", kwartaal="2026-Q1")]
    half = [cell(32, buurt="Noord", kwartaal="2026-H1"), cell(50, buurt="Oost", kwartaal="2026-H1")]
    verdict = judged(first, half, areas=2)
    assert {Rule.RANGE, Rule.PRINTED} <= rules(verdict)
    rounded = [cell("~30", buurt="Noord", kwartaal="2026-H1"), cell("~50", buurt="Oost", kwartaal="2026-H1")]
    assert judged([cell("~30", **c["key"]) | {"value": c["value"]} for c in first], rounded, areas=2).passed


def test_the_own_cell_attack() -> None:
    """Two hidden cells with the sum 6: who is the one in the first knows that the other is 5, which is not small;
    with the sum 5 she knows it to be 4, which is."""
    wide = [cell(None, buurt="Noord", kwartaal="2026-Q1"), cell(None, buurt="Oost", kwartaal="2026-Q1")]
    assert judged([*wide, cell(6, kwartaal="2026-Q1")], areas=2).passed
    verdict = judged([*wide, cell(5, kwartaal="2026-Q1")], areas=2)
    assert rules(verdict) == {Rule.OWN_CELL}
    assert "enige" in verdict.findings[0].sentence


def test_the_whole_line_in_one_cell() -> None:
    rows: list[list[int | str | None]] = [[0, 0, 12, 12], [20, 15, 25, 60], [25, 35, 45, 105], [45, 50, 82, 177]]
    assert rules(judged(table(rows))) == {Rule.LINE}


def test_a_structural_zero_tells_nothing() -> None:
    """Where only one area can have a theme, that everybody is there is no news."""
    rows: list[list[int | str | None]] = [[0, 0, 12, 12], [20, 15, 25, 60], [25, 35, 45, 105], [45, 50, 82, 177]]
    zeros = [["groen", area, quarter] for area in ("Noord", "Oost") for quarter in ("2026-Q1", "2026-Q2")]
    assert judged(table(rows), structural_zero=zeros).passed


def test_zeros_that_are_printed_tell_that_hidden_is_not_zero() -> None:
    """Hidden with the sum 5: [0, 5] is enough, [1, 4] is not (rule 7)."""
    hidden = [cell(None, buurt="Noord", kwartaal="2026-Q1"), cell(None, buurt="Oost", kwartaal="2026-Q1")]
    zero = [cell(0, buurt="Zuid", kwartaal="2026-Q1"), cell(5, kwartaal="2026-Q1")]
    assert Rule.RANGE in rules(judged([*hidden, *zero]))


def test_a_small_number_printed() -> None:
    assert Rule.PRINTED in rules(judged([cell(3, kwartaal="2026-Q1")]))


def test_a_percentage_gives_away_a_hidden_count() -> None:
    """8 % of 40 people are 3 people (R6)."""
    whole = cell(40, kwartaal="2026-Q1")
    share = {"key": {"buurt": "Noord", "kwartaal": "2026-Q1"}, "how": "pct", "of": {"kwartaal": "2026-Q1"}, "value": 8}
    assert not judged([whole, share]).passed
    assert judged([whole]).passed


@pytest.mark.parametrize("values", [["~15", "~20"], ["<5", "~20"], ["<5", "<5"]])
def test_rounded_parts_of_a_rounded_total_pass(values: list[str]) -> None:
    cells = [cell(v, buurt=area, kwartaal="2026-Q1") for v, area in zip(values, AREAS, strict=False)]
    verdict = judged([*cells, cell("~35" if values[0] != "<5" else values[1], kwartaal="2026-Q1")], areas=2)
    assert verdict.passed, [finding.sentence for finding in verdict.findings]


def test_two_below_five_under_a_total_of_five_leak() -> None:
    """5-7 together, so neither is 0."""
    cells = [cell("<5", buurt=area, kwartaal="2026-Q1") for area in ("Noord", "Oost")]
    assert rules(judged([*cells, cell("~5", kwartaal="2026-Q1")], areas=2)) == {Rule.RANGE}


def test_sensitive_themes_have_their_own_threshold() -> None:
    """Twelve less six is six: enough for a garden, too little for debts."""
    cells = [cell(None, thema="geld", kwartaal="2026-Q1"), cell(30, thema="groen", kwartaal="2026-Q1")]
    total = cell(37, kwartaal="2026-Q1")
    assert not judged([*cells, total], themes=2, sensitive={"k": 10, "thema": ["geld"]}).passed


def test_work_is_not_about_people() -> None:
    document = {
        "k": 5,
        "dims": {"kwartaal": ["2026-Q1"]},
        "releases": [
            {"name": "2026-Q1", "measure": "uren", "unit": "work", "cells": [cell(3, kwartaal="2026-Q1")]},
        ],
    }
    verdict = audit(json.dumps(document))
    assert verdict.passed
    assert verdict.work == ("uren",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "nee",
        '{"k": 5, "dims": {}, "releases": []}',
        '{"k": 5, "dims": {"a": ["x"]}}',
        '{"k": 5, "k": 1, "dims": {"a": ["x"]}, "releases": []}',
        '{"k": 5, "dims": {"a": ["x", "x"]}, "releases": []}',
        '{"k": true, "dims": {"a": ["x"]}, "releases": []}',
        '{"k": 5, "dims": {"a": ["x"]}, "releases": [{"name": "r", "measure": "m", "cells": [{"key": {"b": "x"}}]}]}',
        '{"k": 5, "dims": {"a": ["x"]}, "releases": [{"name": "r", "measure": "m", "cells": '
        '[{"key": {"a": "x"}, "how": "exact", "value": NaN}]}]}',
        '{"k": 5, "dims": {"a": ["x"]}, "groups": [{"dim": "a", "label": "x", "of": ["x"]}], "releases": []}',
    ],
)
def test_what_is_no_release_file_is_refused(text: str) -> None:
    with pytest.raises(UnreadableRelease):
        audit(text)
