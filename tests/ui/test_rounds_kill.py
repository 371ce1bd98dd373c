"""kill -9 in the middle of door mode: all that the screen confirmed is on disk. 200 of them are in tests/torture."""

import random
from pathlib import Path

from kit.door_mode_kills import kill_in_door_mode, lost_in_door_mode, plan_in

from makelaar.clock import FixedClock


def test_what_door_mode_confirmed_survives_a_kill(register_folder: Path, recovery_key: str, clock: FixedClock) -> None:
    round_id, seen = plan_in(register_folder, recovery_key, clock), 0
    for seed in range(4):
        ledger = kill_in_door_mode(register_folder, recovery_key, round_id, random.Random(seed))
        assert lost_in_door_mode(register_folder, recovery_key, round_id, ledger) == []
        seen += sum(line.startswith("seen") for line in ledger.lines)
    assert seen > 8, "the duo came along some doors"
