"""The audit agrees with a reader who writes out every table that fits what is printed."""

import json
import random
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from kit.every_table import EveryTable

from makelaar.hearts.auditing import Rule, audit

QUARTERS = ["2026-Q1", "2026-Q2"]
SIZES = ((2, 2, 1), (1, 3, 1), (3, 2, 1), (1, 2, 2), (2, 1, 2), (1, 4, 1))


def printed(key: dict[str, str], count: int, display: str, zeros: bool, chance: random.Random) -> dict[str, Any]:
    """A cell as a careless maker prints it: hidden or not by chance; zeros always or never."""
    if display == "exact":
        if zeros and not count:
            return {"key": key, "how": "exact", "value": 0}
        if chance.random() < (1 if not count else 0.9 if count < 5 else 0.25):
            return {"key": key, "how": "hidden"}
        return {"key": key, "how": "exact", "value": count}
    if chance.random() < 0.15:
        return {"key": key, "how": "hidden"}
    if count < 5:
        return {"key": key, "how": "lt", "value": 5}
    return {"key": key, "how": "round", "value": (count + 2) // 5 * 5, "base": 5}


def shares(cells: list[dict[str, Any]], counts: list[int], chance: random.Random) -> Iterator[dict[str, Any]]:
    """Some percentages of the counts themselves, of which some are hidden."""
    wholes = [i for i, count in enumerate(counts) if count > 4]
    for at in chance.sample(range(len(cells)), min(2, len(cells))):
        if wholes:
            whole, decimals = chance.choice(wholes), chance.choice((0, 0, 1))
            share = round(100 * counts[at] / counts[whole], decimals)
            yield {
                "key": cells[at]["key"],
                "how": "pct",
                "of": cells[whole]["key"],
                "value": share,
                "decimals": decimals,
            }


def careless(seed: int) -> dict[str, Any]:
    """A tiny release file, mostly with a leak somewhere."""
    chance = random.Random(seed)
    themes, areas, quarters = chance.choice(SIZES)
    dims = {
        "thema": [f"thema {n}" for n in range(themes)],
        "buurt": [f"buurt {n}" for n in range(areas)],
        "kwartaal": QUARTERS[:quarters],
    }
    spots = list(product(*dims.values()))
    zeros = [list(spot) for spot in spots if chance.random() < 0.08]
    truth = {spot: chance.choice((0, 0, 1, 1, 2, 3, 5, 6, 7)) for spot in spots if list(spot) not in zeros}
    groups = [{"dim": "kwartaal", "label": "2026-H1", "of": QUARTERS}] if quarters == 2 else []
    display = chance.choice(("exact", "round", "both"))
    shown = chance.choice((0.9, 0.8, 0.5, 0.3))
    shows_zeros = display == "exact" and chance.random() < 0.5
    cells: list[dict[str, Any]] = []
    counts: list[int] = []
    for labels in product(*([*found, None] for found in dims.values())):
        named = {dim: label for dim, label in zip(dims, labels, strict=True) if label is not None}
        if len(groups) and "kwartaal" not in named and chance.random() < 0.5:
            named["kwartaal"] = "2026-H1"
        count = sum(
            many
            for spot, many in truth.items()
            if all(wanted in (None, c) for c, wanted in zip(spot, labels, strict=True))
        )
        if chance.random() < shown:
            how = display if display != "both" else chance.choice(("exact", "round"))
            cells.append(printed(named, count, how, shows_zeros, chance))
            counts.append(count)
    if display == "exact" and chance.random() < 0.4:
        cells += shares(cells, counts, chance)
    return {
        "k": 5,
        "dims": dims,
        "structural_zero": zeros,
        "groups": groups,
        "layouts": [["thema", "kwartaal"]] if chance.random() < 0.3 else [],
        "releases": [{"name": "een", "measure": "mensen", "cells": cells}],
    }


def compare(seeds: range) -> int:
    """How many of the files were small enough to write out; each must get the same verdict, rule by rule."""
    compared = 0
    for seed in seeds:
        document = careless(seed)
        try:
            every = EveryTable(document)
        except OverflowError:
            continue
        compared += 1
        found = {finding.rule for finding in audit(json.dumps(document)).findings}
        assert every.tables, seed
        assert bool(found & {Rule.RANGE, Rule.WITNESS}) == bool(every.small_known(document["layouts"])), seed
        assert (Rule.PRINTED in found) == bool(every.left_over()), seed
        assert (Rule.LINE in found) == bool(every.whole_lines()), seed
        assert (Rule.OWN_CELL in found) == bool(every.own_cells()), seed
        assert not found & {Rule.CONTRADICTION, Rule.UNDECIDED}, seed
    return compared


@pytest.mark.parametrize("start", range(0, 200, 25))
def test_the_audit_agrees_with_writing_out_every_table(start: int) -> None:
    assert compare(range(start, start + 25)) >= 15


@pytest.mark.torture
@pytest.mark.parametrize("start", range(10_000, 14_000, 100))
def test_the_audit_agrees_on_four_thousand_tables(start: int) -> None:
    assert compare(range(start, start + 100)) >= 60
