"""kill -9 at a random instant of door mode in the real window, and whether all that the screen confirmed is there."""

import json
import random
from pathlib import Path
from typing import Any

from kit.doors import build_flat
from kit.drive_round import shown_at
from kit.kills import Ledger, kill_while

from makelaar.clock import Clock
from makelaar.services.registers import check_register, open_with_recovery_key
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.sheet import round_sheet

_PROGRAM = (
    f"import runpy, sys; sys.path.insert(0, {str(Path(__file__).parents[1])!r}); "
    "runpy.run_module('kit.drive_round', run_name='__main__')"
)
_LONGEST = 3.0
"""Seconds from the first door in view to the kill, at most."""
_ON_A_FLOOR = 2
"""Doors that one key may change: a whole floor, or its undo."""


def plan_in(folder: Path, recovery_key: str, clock: Clock) -> int:
    """A round along 40 doors, to be walked; gives its id."""
    register = open_with_recovery_key(folder, recovery_key, clock=clock)
    flat = build_flat(register, floors=5, entrances=4)
    round_id = plan_round(register, RoundPlan(clock.today(), "Noor", "Bilal", buildings=(flat.id,)))
    register.close()
    return round_id


def kill_in_door_mode(folder: Path, recovery_key: str, round_id: int, chance: random.Random) -> Ledger:
    """Walk on with the round until a random instant."""
    work = f"{round_id} {chance.randrange(10**6)}"
    return kill_while(work, folder, recovery_key, chance, _PROGRAM, longest=_LONGEST)


def lost_in_door_mode(folder: Path, recovery_key: str, round_id: int, ledger: Ledger) -> list[str]:
    """What is wrong after a kill: the register is as the screen had confirmed it, but for the one key that was pressed
    and not yet answered, whose act is there whole or not at all."""
    opened = open_with_recovery_key(folder, recovery_key)
    kept = shown_at(round_sheet(opened, round_id))
    wrong = list(check_register(opened))
    opened.close()
    shown = [json.loads(line.partition(" ")[2]) for line in ledger.lines if line.startswith("seen")]
    if not shown:
        return [*wrong, "no door came into view"]
    differs = {number for number in shown[-1].keys() | kept.keys() if shown[-1].get(number) != kept.get(number)}
    may = _ON_A_FLOOR if ledger.lines[-1].startswith("begun") else 0
    return wrong + ([_told(differs, shown[-1], kept, ledger)] if len(differs) > may else [])


def _told(differs: set[str], shown: dict[str, Any], kept: dict[str, Any], ledger: Ledger) -> str:
    doors = {number: (shown.get(number), kept.get(number)) for number in sorted(differs)}
    return f"after {ledger.lines[-1].strip()[:40]}: {doors}"
