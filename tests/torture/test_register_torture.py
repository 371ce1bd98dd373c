"""SECURITY.md's promises at their full figures: run by `make torture`, some ten minutes on two cores each.

Every file's rounds are split over several tests, so that pytest-xdist can share them out.
"""

import random
from pathlib import Path

import pytest
from kit.damage import killed_while_open, unnoticed
from kit.full_disk import harm_done
from kit.kills import kill_while, lost_backups, lost_imports, lost_keys, lost_people

pytestmark = pytest.mark.torture
PARTS = 10
DAMAGE_PARTS = 40
"""Shorter ones: none should take as long as a test that hangs."""


@pytest.mark.parametrize("part", range(DAMAGE_PARTS))
def test_10_000_random_flips_and_cuts_are_noticed(
    register_folder: Path, recovery_key: str, tmp_path: Path, part: int
) -> None:
    killed_while_open(register_folder, recovery_key, acts=30)
    assert unnoticed(register_folder, recovery_key, tmp_path, rounds=10_000 // DAMAGE_PARTS, seed=part) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_600_kills_while_people_are_added_lose_nothing(register_folder: Path, recovery_key: str, part: int) -> None:
    chance = random.Random(part)
    for _round in range(600 // PARTS):
        ledger = kill_while("people", register_folder, recovery_key, chance)
        assert lost_people(register_folder, recovery_key, ledger) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_200_kills_while_sheets_are_imported_leave_each_whole_or_not_there(
    register_folder: Path, recovery_key: str, part: int
) -> None:
    chance = random.Random(part)
    for _round in range(200 // PARTS):
        ledger = kill_while("imports", register_folder, recovery_key, chance)
        assert lost_imports(register_folder, recovery_key, ledger) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_200_kills_while_the_passphrase_changes_lose_nothing(
    register_folder: Path, recovery_key: str, part: int
) -> None:
    chance = random.Random(part)
    for _round in range(200 // PARTS):
        ledger = kill_while("keys", register_folder, recovery_key, chance)
        assert lost_keys(register_folder, ledger) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_200_kills_while_backups_are_made_lose_nothing(register_folder: Path, recovery_key: str, part: int) -> None:
    chance = random.Random(part)
    for _round in range(200 // PARTS):
        ledger = kill_while("backups", register_folder, recovery_key, chance)
        assert lost_backups(register_folder, recovery_key, ledger) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_a_disk_that_fills_at_100_sizes_damages_nothing(
    register_folder: Path, recovery_key: str, tmp_path: Path, part: int
) -> None:
    for step in range(part, 100, PARTS):
        assert harm_done(register_folder, recovery_key, step * 10_007, tmp_path) == []
