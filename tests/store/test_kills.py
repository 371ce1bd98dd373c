"""kill -9 loses nothing that was confirmed; hundreds of rounds of each are in tests/torture."""

import random
from pathlib import Path

from kit.kills import kill_while, lost_backups, lost_imports, lost_keys, lost_people
from kit.round_kills import kill_at_the_door, lost_rings


def test_a_kill_while_people_are_added(register_folder: Path, recovery_key: str) -> None:
    for seed in range(3):
        ledger = kill_while("people", register_folder, recovery_key, random.Random(seed))
        assert lost_people(register_folder, recovery_key, ledger) == []


def test_a_kill_while_sheets_are_imported(register_folder: Path, recovery_key: str) -> None:
    for seed in range(2):
        ledger = kill_while("imports", register_folder, recovery_key, random.Random(seed))
        assert lost_imports(register_folder, recovery_key, ledger) == []


def test_a_kill_at_the_door(register_folder: Path, recovery_key: str) -> None:
    for seed in range(3):
        ledger = kill_at_the_door(register_folder, recovery_key, random.Random(seed))
        assert lost_rings(register_folder, recovery_key, ledger) == []


def test_a_kill_while_the_passphrase_is_changed(register_folder: Path, recovery_key: str) -> None:
    for seed in range(2):
        ledger = kill_while("keys", register_folder, recovery_key, random.Random(seed))
        assert lost_keys(register_folder, recovery_key, ledger) == []


def test_a_kill_while_backups_are_made(register_folder: Path, recovery_key: str) -> None:
    ledger = kill_while("backups", register_folder, recovery_key, random.Random(5))
    assert lost_backups(register_folder, recovery_key, ledger) == []
