"""Attacks on release files in the plain form of the specification, and honest files beside them that must pass."""

import json
from typing import Any

import pytest

from makelaar.hearts.auditing import Rule, Verdict, audit

THEMES = ["groen", "geld", "taal"]
AREAS = ["Noord", "Oost", "Zuid"]
QUARTERS = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
GROUPS = [
    {"dim": "kwartaal", "label": "2026", "of": ["2026-H1", "2026-H2"]},
    {"dim": "kwartaal", "label": "2026-H1", "of": QUARTERS[:2]},
    {"dim": "kwartaal", "label": "2026-H2", "of": QUARTERS[2:]},
    {"dim": "buurt", "label": "langs het spoor", "of": AREAS[:2]},
]
KEYS = {**dict.fromkeys(THEMES, "thema"), **dict.fromkeys(AREAS, "buurt")}


def cell(value: int | str | None, *labels: str, quarter: str = "2026-Q1") -> dict[str, Any]:
    """A cell: 12 is exact, "~15" rounded, "<5" itself, None hidden, "23%" a share of the quarter's total."""
    named = {KEYS.get(label, "buurt"): label for label in labels}
    key = {dim: named[dim] for dim in ("thema", "buurt") if dim in named} | {"kwartaal": quarter}
    if value is None:
        return {"key": key, "how": "hidden"}
    if isinstance(value, int):
        return {"key": key, "how": "exact", "value": value}
    if value.startswith("<"):
        return {"key": key, "how": "lt", "value": int(value[1:])}
    if value.startswith("~"):
        return {"key": key, "how": "round", "value": int(value[1:]), "base": 5}
    share = float(value.rstrip("%"))
    decimals = len(value.rstrip("%").partition(".")[2])
    return {"key": key, "how": "pct", "of": {"kwartaal": quarter}, "value": share, "decimals": decimals}


def judged(*releases: list[dict[str, Any]], **more: Any) -> Verdict:
    """The verdict on releases, oldest first."""
    document = {
        "k": 5,
        "dims": {"thema": THEMES, "buurt": AREAS, "kwartaal": QUARTERS},
        "structural_zero": [],
        "groups": GROUPS,
        "layouts": [["thema", "buurt", "kwartaal"]],
        "releases": [{"name": str(i), "measure": "mensen", "cells": cells} for i, cells in enumerate(releases)],
    }
    return audit(json.dumps(document | more))


def rules(verdict: Verdict) -> set[Rule]:
    """The rules that did not hold."""
    return {finding.rule for finding in verdict.findings}


PRINTED_BY_AREA = [
    *(cell(value, theme, area) for theme in THEMES[1:] for area, value in zip(AREAS, (10, 11, 12), strict=True)),
    *(cell(None, "groen", area) for area in AREAS),
]


def test_a_total_that_was_never_printed_follows_from_cells_of_another_table() -> None:
    """70 in all, 66 of them about geld and taal: 4 about groen, though this quarter was not printed by theme."""
    by_theme = [cell(20, theme, quarter="2026-Q2") for theme in THEMES]
    verdict = judged([*PRINTED_BY_AREA, cell(70)], by_theme)
    assert any(f.rule is Rule.RANGE and f.cell == "groen · 2026-Q1" for f in verdict.findings)
    assert judged([*PRINTED_BY_AREA, cell(80)], by_theme).passed


def test_a_layout_is_asked_about_in_each_quarter_also_where_it_was_not_printed() -> None:
    declared = {"layouts": [["thema", "kwartaal"], ["thema", "buurt", "kwartaal"]]}
    assert not judged([*PRINTED_BY_AREA, cell(70)], **declared).passed
    assert judged([*PRINTED_BY_AREA, cell(80)], **declared).passed


def test_a_year_less_two_of_its_quarters() -> None:
    """40 less 20 less 17 leaves 3 for the other half of the year, which no single subtraction shows."""
    quarters = [cell(20, quarter="2026-Q1")], [cell(17, quarter="2026-Q2")]
    verdict = judged(*quarters, [cell(40, quarter="2026")])
    assert {Rule.RANGE, Rule.PRINTED} <= rules(verdict)
    assert judged(*quarters, [cell(60, quarter="2026")]).passed


def test_what_is_left_of_a_year_is_asked_of_the_quarters_together() -> None:
    """4 to 8 are left of "~40" for the last two quarters, of "~35" 0 to 3: no quarter of those is printed."""
    first = [cell(20, quarter="2026-Q1")], [cell(14, quarter="2026-Q2")]
    assert judged(*first, [cell("~40", quarter="2026")]).passed
    assert not judged(*first, [cell("~35", quarter="2026")]).passed, "0 to 3"


def test_the_half_year_is_its_two_quarters() -> None:
    """A group is not a number of its own: 25 and 18 leave 7, and by area 4."""
    first = [cell(25), cell(16, "Noord"), cell(9, "Oost")]
    assert judged(first, [cell(43, quarter="2026-H1")]).passed
    assert not judged(first, [cell(43, quarter="2026-H1"), cell(20, "Noord", quarter="2026-H1")]).passed


def test_overlapping_choices_of_areas() -> None:
    """All areas, and those along the railway: what is between them is one area."""
    assert not judged([cell(33)], [cell(30, "langs het spoor")]).passed
    assert judged([cell(33)], [cell(23, "langs het spoor")]).passed
    rounded = judged([cell("~35")], [cell("~30", "langs het spoor")])
    assert rounded.passed, "0 to 9: nobody knows"


def test_rounding_is_unpicked_by_many_totals() -> None:
    """Three themes of 13 or more are no 36."""
    cells = [cell("~15", theme) for theme in THEMES]
    assert Rule.CONTRADICTION in rules(judged([*cells, cell("~35")]))
    small = [cell("~5", "Noord"), cell("~5", "Oost"), cell("<5", "Zuid")]
    assert Rule.RANGE in rules(judged([*small, cell("~20")])), "at least 18 - 7 - 7 in Zuid: 4"
    assert judged([*small, cell("~15")]).passed


def test_a_rounded_five_is_three_unless_less_than_five_is_printed_so() -> None:
    """[3, 7] with the total 12 to 15 becomes [5, 7]; without any "<5" it may be anything from 3."""
    assert judged([cell("~5", "Noord"), cell("~10", "Oost"), cell("~10", "Zuid"), cell("~25")]).passed
    narrow = [cell("~5", "Noord"), cell(10, "Oost"), cell(12, "Zuid"), cell(26)]
    assert not judged(narrow).passed, "4, though printed as 5"
    assert judged([cell("~5", "Noord"), cell(20), cell("<5", "groen", "Oost")]).passed


def test_late_records_in_rounded_reports() -> None:
    """The same quarter once 15 and once 20: both are true only of nobody."""
    assert rules(judged([cell("~15")], [cell("~20")])) == {Rule.CONTRADICTION}
    assert judged([cell("~15")], [cell("~15")]).passed
    assert not judged([cell("~15", "groen")], [cell(17, "groen"), cell(20)]).passed, "3 about other things"


@pytest.mark.parametrize(
    ("share", "passes"), [("8%", False), ("7.5%", False), ("0%", True), ("15%", True), ("50%", True)]
)
def test_a_share_of_a_hidden_number(share: str, passes: bool) -> None:
    """Of 40: 3, 3, nobody, 6, 20."""
    verdict = judged([cell(40), cell(None, "groen"), cell(share, "groen")])
    assert verdict.passed is passes, [finding.sentence for finding in verdict.findings]


def test_more_decimals_tell_more() -> None:
    """12 % of 1000 people or so is anything; 0.3 % of exactly 1000 is 3."""
    assert judged([cell("~1000"), cell(None, "groen"), cell("12%", "groen")]).passed
    assert not judged([cell(1000), cell(None, "groen"), cell("0.3%", "groen")]).passed


def test_shares_of_printed_numbers_tell_nothing_new() -> None:
    """23 is 15 of 65, as everybody can compute; then they say nothing about the true counts, which are no 22.5 to
    23.5 % of each other. One that does not follow shows that they come from the counts."""
    cells = [cell("~65"), cell("~15", "groen"), cell("~35", "geld"), cell("~10", "taal")]
    shares = [cell("23%", "groen"), cell("54%", "geld"), cell("15%", "taal")]
    assert judged([*cells, *shares]).passed
    assert Rule.CONTRADICTION in rules(judged([*cells, *shares[:2], cell("19%", "taal")]))


def test_a_file_that_says_that_its_shares_are_harmless_is_not_believed() -> None:
    release = {"name": "1", "measure": "mensen", "pct_from": "printed"}
    cells = [cell(40), cell(None, "groen"), cell("8%", "groen")]
    assert not judged(releases=[release | {"cells": cells}]).passed


def test_less_than_five_beside_an_exact_total_and_an_own_cell() -> None:
    """ "<5" and "<5" with the exact sum 5: one of them is 1, and knows that the other is 4."""
    cells = [cell("<5", "Noord"), cell("<5", "Oost"), cell(5, "langs het spoor")]
    assert Rule.OWN_CELL in rules(judged(cells))


def test_a_zero_printed_in_one_exact_release_tells_of_the_next() -> None:
    """Whoever prints 0 as 0 hides no 0: two hidden of 5 together are 1 to 4 each."""
    hidden = [cell(None, "Noord"), cell(None, "Oost"), cell(5, "langs het spoor")]
    zero = [cell(0, "groen", "Zuid", quarter="2026-Q2"), cell(9, "geld", "Zuid", quarter="2026-Q2")]
    assert Rule.RANGE in rules(judged(zero, hidden))
    assert Rule.RANGE not in rules(judged(hidden))


def test_a_structural_zero_printed_as_0_tells_nothing() -> None:
    zeros = [["groen", "Zuid", "2026-Q1"]]
    cells = [cell(0, "groen", "Zuid"), cell(None, "groen", "Noord"), cell(None, "groen", "Oost"), cell(6, "groen")]
    assert judged(cells, structural_zero=zeros).passed
    assert Rule.CONTRADICTION in rules(judged([cell(7, "groen", "Zuid")], structural_zero=zeros))


def test_only_totals_pass() -> None:
    assert judged([cell(80)], [cell("~75", quarter="2026-Q2")], [cell("~155", quarter="2026-H1")]).passed
    assert judged([cell(60), *(cell(20, area) for area in AREAS)], layouts=[]).passed


def test_nothing_released_passes_and_says_so() -> None:
    for releases in ([], [{"name": "1", "measure": "mensen", "cells": []}]):
        verdict = judged(releases=releases)
        assert verdict.passed
        assert "geen enkel aantal" in verdict.summary


def test_measures_are_audited_apart_and_one_leak_refuses_the_file() -> None:
    good = {"name": "1", "measure": "mensen", "cells": [cell(40)]}
    leak = {"name": "1", "measure": "nieuwe mensen", "cells": [cell(3)]}
    verdict = judged(releases=[good, leak])
    assert {finding.measure for finding in verdict.findings} == {"nieuwe mensen"}


def test_a_measure_in_other_letters_is_the_same_measure() -> None:
    first = {"name": "1", "measure": "Mensen", "cells": [cell(30)]}
    second = {"name": "2", "measure": "mensen ", "cells": [cell(33, quarter="2026-H1")]}
    assert not judged(releases=[first, second]).passed


def test_what_only_its_maker_can_know_is_told() -> None:
    work = {"name": "1", "measure": "uren", "unit": "work", "cells": [cell(3)]}
    verdict = judged(releases=[work], structural_zero=[["groen", "Zuid", "2026-Q1"]], titel="Kwartaalbericht")
    assert verdict.passed
    told = " ".join(verdict.trust.sentences)
    assert all(word in told for word in ("uren", "1 vakje", "titel"))


def test_a_line_of_which_all_but_one_are_surely_absent_by_subtraction() -> None:
    """No 0 is printed: 12 in all, 12 in one."""
    verdict = judged([cell(12, "groen"), cell(12, "groen", "Noord"), cell(None, "groen", "Oost")])
    assert rules(verdict) == {Rule.LINE}


def test_a_higher_threshold_asks_more() -> None:
    cells = [cell(None, "Noord"), cell(None, "Oost"), cell(8, "langs het spoor")]
    assert judged(cells).passed
    assert not judged(cells, k=10).passed


def test_sensitive_themes_are_judged_by_ten() -> None:
    sensitive = {"sensitive": {"thema": ["geld"]}}
    assert judged([cell(7, "geld")]).passed
    assert Rule.PRINTED in rules(judged([cell(7, "geld")], **sensitive))
    assert judged([cell(7, "groen")], **sensitive).passed
    left = [cell(40), cell(20, "groen"), cell(14, "taal")]
    assert judged(left).passed
    assert not judged(left, **sensitive).passed, "6 about geld"


def test_a_threshold_raised_for_a_theme_from_a_quarter_on() -> None:
    raised = {"raised": [{"k": 10, "thema": ["geld"], "kwartaal": QUARTERS[1:]}]}
    assert judged([cell(7, "geld")], **raised).passed
    assert judged([cell(7, "groen", quarter="2026-Q2")], **raised).passed
    assert Rule.PRINTED in rules(judged([cell(7, "geld", quarter="2026-Q2")], **raised))
    year = judged([cell(7, "geld")], [cell(14, "geld", quarter="2026-H1")], **raised)
    assert any(finding.k == 10 for finding in year.findings), "7 in the second quarter"


def test_a_total_less_the_cells_of_a_table_of_two_dimensions() -> None:
    """80 in all, 76 of them in cells that are printed: 4 in the two that are not, of whom nobody knows which."""
    shown = [(theme, area) for theme in THEMES for area in AREAS][2:]
    cells = [*(cell(10, *labels) for labels in shown), cell(None, "groen", "Noord"), cell(None, "groen", "Oost")]
    assert Rule.PRINTED in rules(judged([*cells, cell(74)]))
    assert judged([*cells, cell(76)]).passed
