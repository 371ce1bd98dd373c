"""Release files that are broken, or that hide something from the audit: each is refused, with the place."""

import json
from typing import Any

import pytest

from makelaar.hearts.auditing import SIZE_LIMIT, UnreadableRelease, audit, looks_like_a_release

CELL = {"key": {"thema": "groen"}, "how": "exact", "value": 12}


def document(**more: Any) -> dict[str, Any]:
    """A good file, with something else in it."""
    good = {
        "k": 5,
        "dims": {"thema": ["groen", "geld"], "kwartaal": ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]},
        "structural_zero": [],
        "groups": [{"dim": "kwartaal", "label": "2026-H1", "of": ["2026-Q1", "2026-Q2"]}],
        "layouts": [["thema", "kwartaal"]],
        "releases": [{"name": "1", "measure": "mensen", "cells": [CELL]}],
    }
    return good | more


def with_cell(**cell: Any) -> dict[str, Any]:
    """A file with one cell more."""
    return document(releases=[{"name": "1", "measure": "mensen", "cells": [CELL, cell]}])


def refusal(found: Any) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(UnreadableRelease) as refused:
        audit(found if isinstance(found, str) else json.dumps(found))
    return str(refused.value)


KEY = {"thema": "geld"}
BROKEN = {
    "k": document(k=4),
    "k ": document(k="5"),
    "dims": document(dims=[]),
    "dims.thema": document(dims={"thema": ["groen", "Groen "]}),
    "dims.thema ": document(dims={"thema": ["groen", "gro\u200ben"]}),
    "dims.thema  ": document(dims={"thema": ["groen", "ge\x1b[2Jld"]}),
    "dims.thema   ": document(dims={"thema": ["groen", "\ud800"]}),
    "dims.thema    ": document(dims={"thema": []}),
    "groups[0]": document(groups=[{"dim": "kwartaal", "label": "2026", "of": ["2026-H1"]}]),
    "groups[0] ": document(
        groups=[{"dim": "kwartaal", "label": "a", "of": ["b"]}, {"dim": "kwartaal", "label": "b", "of": ["a"]}]
    ),
    "groups[0]  ": document(groups=[{"dim": "kwartaal", "label": "2026-Q1", "of": ["2026-Q2"]}]),
    "structural_zero[0]": document(structural_zero=[["groen"]]),
    "structural_zero[0] ": document(structural_zero=[["groen", ["2026-Q1"]]]),
    "layouts[0]": document(layouts=[["leeftijd"]]),
    "releases[0]": document(releases=[3]),
    "releases[0].unit": document(releases=[{"name": "1", "measure": "m", "unit": "euro", "cells": []}]),
    "releases[1].unit": document(
        releases=[
            {"name": "1", "measure": "mensen", "cells": [CELL]},
            {"name": "2", "measure": "Mensen", "unit": "work", "cells": [CELL | {"value": 3}]},
        ]
    ),
    "releases[0].cells": document(releases=[{"name": "1", "measure": "m", "cells": {}}]),
    "releases[0].cells[1]": with_cell(key=KEY, how="hidden", value=3),
    "releases[0].cells[1].how": with_cell(key=KEY, how="secret"),
    "releases[0].cells[1].how ": with_cell(key=KEY, how=["exact"]),
    "releases[0].cells[1].truth": with_cell(key=KEY, how="hidden", truth=3),
    "releases[0].cells[1].value": with_cell(key=KEY, how="exact", value=3.5),
    "releases[0].cells[1].value ": with_cell(key=KEY, how="exact", value=-1),
    "releases[0].cells[1].value  ": with_cell(key=KEY, how="exact", value=True),
    "releases[0].cells[1].value   ": with_cell(key=KEY, how="exact", value=10**400),
    "releases[0].cells[1].value    ": with_cell(key=KEY, how="round", value=17, base=5),
    "releases[0].cells[1].value     ": with_cell(key=KEY, how="lt", value=0),
    "releases[0].cells[1].value      ": with_cell(key=KEY, how="pct", of={}, value=7.69),
    "releases[0].cells[1].value       ": with_cell(key=KEY, how="pct", of={}, value=10**400),
    "releases[0].cells[1].base": with_cell(key=KEY, how="round", value=10**6, base=10**6),
    "releases[0].cells[1].decimals": with_cell(key=KEY, how="pct", of={}, value=7, decimals=99),
    "releases[0].cells[1].key": with_cell(key={"leeftijd": "67+"}, how="hidden"),
    "releases[0].cells[1].key.thema": with_cell(key={"thema": "taal"}, how="hidden"),
    "releases[0].cells[1].of": with_cell(key=KEY, how="pct", of="alles", value=7),
    "sensitive.k": document(sensitive={"k": 5, "thema": ["geld"]}),
    "sensitive.thema": document(sensitive={"thema": ["taal"]}),
    "raised[0].k": document(raised=[{"k": 3, "thema": ["geld"]}]),
    "raised[0].thema": document(raised=[{"k": 10, "thema": ["taal"]}]),
    "distinct": document(distinct=["leeftijd"]),
}


@pytest.mark.parametrize(("where", "broken"), BROKEN.items(), ids=BROKEN)
def test_what_is_wrong_is_told_with_its_place(where: str, broken: dict[str, Any]) -> None:
    assert where.strip() in refusal(broken)


@pytest.mark.parametrize("name", ["k", "dims", "releases"])
def test_what_is_missing_is_told(name: str) -> None:
    found = document()
    del found[name]
    assert f"ontbreekt {name}" in refusal(found)


def test_text_that_is_no_json_is_told_with_its_line() -> None:
    assert "regel 2, teken 3" in refusal('{"k":\n  nee}')
    assert "twee keer" in refusal('{"k": 5, "k": 6}')
    assert "NaN" in refusal('{"k": NaN}')
    assert "Infinity" in refusal('{"k": -Infinity}')


def test_bombs_are_refused() -> None:
    assert "te veel in elkaar" in refusal("[" * 200_000)
    assert "veel te lang" in refusal('{"k": ' + "9" * 5_000 + "}")
    assert "te groot" in refusal(" " * (SIZE_LIMIT + 1))
    assert "dims.a" in refusal(document(dims={"a": [str(n) for n in range(3_000)]}))
    doubling = [{"dim": "a", "label": f"g{n}", "of": [f"g{n - 1}" if n else "0"]} for n in range(2_000)]
    doubling[0]["of"] = [str(n) for n in range(2_000)]
    assert "groups[" in refusal(document(dims={"a": [str(n) for n in range(2_000)]}, groups=doubling, layouts=[]))


def test_a_table_too_large_to_recompute_is_not_safe() -> None:
    dims = {dim: [f"{dim}{n}" for n in range(40)] for dim in "abcd"}
    key = {dim: labels[0] for dim, labels in dims.items()}
    cells = [{"key": {dim: label}, "how": "exact", "value": 50} for dim, labels in dims.items() for label in labels]
    releases = [{"name": "1", "measure": "mensen", "cells": [*cells, {"key": key, "how": "hidden"}]}]
    verdict = audit(json.dumps({"k": 5, "dims": dims, "releases": releases}))
    assert not verdict.passed
    assert "niet helemaal worden nagerekend" in verdict.findings[0].sentence


@pytest.mark.parametrize("order", [1, -1])
def test_groups_of_groups_in_any_order(order: int) -> None:
    """The year less its two quarters that were printed: 3."""
    groups = [
        {"dim": "kwartaal", "label": "2026-H1", "of": ["2026-Q1", "2026-Q2"]},
        {"dim": "kwartaal", "label": "2026", "of": ["2026-H1", "2026-H2"]},
        {"dim": "kwartaal", "label": "2026-H2", "of": ["2026-Q3", "2026-Q4"]},
    ][::order]
    values = {"2026-H1": 20, "2026-Q3": 17, "2026": 40}
    cells = [{"key": {"kwartaal": label}, "how": "exact", "value": value} for label, value in values.items()]
    releases = [{"name": "1", "measure": "mensen", "cells": cells}]
    assert any("2026-Q4" in f.cell for f in audit(json.dumps(document(groups=groups, releases=releases))).findings)


def test_a_byte_order_mark_does_not_matter() -> None:
    assert audit("\ufeff" + json.dumps(document())).passed


def test_a_hidden_cell_may_say_that_it_has_no_value() -> None:
    assert audit(json.dumps(with_cell(key=KEY, how="hidden", value=None, base=None))).passed


def test_which_json_is_meant_to_be_a_release_file() -> None:
    assert looks_like_a_release(json.dumps(document(k=1)))
    assert not looks_like_a_release('{"releases": 3}')
    assert not looks_like_a_release("[]")
