"""SECURITY.md's promises at their full figures: run by `make torture`.

Every file's rounds are split over several tests, so that pytest-xdist can share them out.
"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from kit.damage import killed_while_open, unnoticed
from kit.door_mode_kills import kill_in_door_mode, lost_in_door_mode, plan_in
from kit.full_disk import harm_done
from kit.kills import Ledger, kill_while, lost_backups, lost_imports, lost_keys, lost_people
from kit.round_kills import kill_at_the_door, lost_rings

from makelaar.clock import FixedClock

pytestmark = pytest.mark.torture
PARTS = 10
DAMAGE_PARTS = 40
"""Shorter ones: none should take as long as a test that hangs."""
Lost = Callable[[Path, str, Ledger], list[str]]


@pytest.mark.parametrize("part", range(DAMAGE_PARTS))
def test_10_000_random_flips_and_cuts_are_noticed(
    register_folder: Path, recovery_key: str, tmp_path: Path, part: int
) -> None:
    killed_while_open(register_folder, recovery_key, acts=30)
    assert unnoticed(register_folder, recovery_key, tmp_path, rounds=10_000 // DAMAGE_PARTS, seed=part) == []


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(
    ("work", "kills", "lost"),
    [
        ("people", 600, lost_people),
        ("imports", 200, lost_imports),
        ("keys", 200, lost_keys),
        ("backups", 200, lost_backups),
    ],
)
def test_kills_while_it_works_lose_nothing(
    register_folder: Path, recovery_key: str, work: str, kills: int, lost: Lost, part: int
) -> None:
    chance = random.Random(part)
    for _round in range(kills // PARTS):
        ledger = kill_while(work, register_folder, recovery_key, chance)
        assert lost(register_folder, recovery_key, ledger) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_a_disk_that_fills_at_100_sizes_damages_nothing(
    register_folder: Path, recovery_key: str, tmp_path: Path, part: int
) -> None:
    for step in range(part, 100, PARTS):
        assert harm_done(register_folder, recovery_key, step * 10_007, tmp_path) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_200_kills_at_the_door_lose_no_ring(register_folder: Path, recovery_key: str, part: int) -> None:
    chance = random.Random(part)
    for _round in range(200 // PARTS):
        ledger = kill_at_the_door(register_folder, recovery_key, chance)
        assert lost_rings(register_folder, recovery_key, ledger) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_200_kills_in_door_mode_lose_nothing_that_was_confirmed(
    register_folder: Path, recovery_key: str, clock: FixedClock, part: int
) -> None:
    chance = random.Random(part)
    round_id = plan_in(register_folder, recovery_key, clock)
    for _kill in range(200 // PARTS):
        ledger = kill_in_door_mode(register_folder, recovery_key, round_id, chance)
        assert lost_in_door_mode(register_folder, recovery_key, round_id, ledger) == []
