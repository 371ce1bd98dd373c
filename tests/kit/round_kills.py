"""kill -9 at a random instant of a round that is being walked, and whether every ring that was confirmed is there."""

import json
import random
from pathlib import Path
from typing import Any

from kit.kills import Ledger, kill_while

from makelaar.services.registers import check_register, open_with_recovery_key

Rings = dict[int, list[Any]]
"""By id: a ring's round, door, outcome, length of its note, whether a note was left, when to come back."""
_ROWS = "SELECT id, round_id, door_id, outcome, length(note), card_left, come_back_on FROM visit WHERE round_id"
_MAY = {"ring": (1, 0, 0), "floor": (2, 0, 0), "right": (0, 1, 0), "undo": (0, 1, 1), "back": (0, 0, 1)}
"""What each act that was begun and not confirmed may have done whole: so many rings more, changed, gone."""


def kill_at_the_door(folder: Path, recovery_key: str, chance: random.Random) -> Ledger:
    """Walk one round after another until a random instant."""
    return kill_while("round", folder, recovery_key, chance, _WALK)


def lost_rings(folder: Path, recovery_key: str, ledger: Ledger) -> list[str]:
    """What is wrong after a kill: all that was confirmed is there, and of what came after at most one whole act."""
    opened = open_with_recovery_key(folder, recovery_key)
    found = {row[0]: list(row[1:]) for row in opened.database.rows(f"{_ROWS} > 0")}
    wrong = list(check_register(opened))
    opened.close()
    began = [] if ledger.lines else ["the walk never began"]
    return began + wrong + _differs(ledger, found)


def _confirmed(ledger: Ledger) -> Rings:
    """What the last confirmation of each round said; "0" tells the rounds of before this walk."""
    rounds = {}
    for line in ledger.lines:
        word, _space, told = line.partition(" ")
        if word == "rings":
            round_id, _space, rows = told.partition(" ")
            rounds[round_id] = {row[0]: row[1:] for row in json.loads(rows)}
    return {key: row for rows in rounds.values() for key, row in rows.items()}


def _differs(ledger: Ledger, found: Rings) -> list[str]:
    confirmed = _confirmed(ledger)
    word, *begun = ledger.lines[-1].split() if ledger.lines else ("",)
    changed = [key for key in confirmed.keys() & found.keys() if confirmed[key] != found[key]]
    added, gone = sorted(found.keys() - confirmed.keys()), sorted(confirmed.keys() - found.keys())
    may = _MAY[begun[0]] if word == "begun" else (0, 0, 0)
    fits = all(len(those) <= most for those, most in zip((added, changed, gone), may, strict=True))
    return [] if fits else [f"begun {begun}; added {added}, changed {changed}, gone {gone}"]


_WALK = f"""
import json, random, sys
from datetime import date
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
from kit.doors import build_flat
from makelaar.clock import FixedClock
from makelaar.services.registers import open_with_recovery_key
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import (
    finish_round, floor_not_home, ring, rings_here, round_sheet, take_ring_back)
from makelaar.services.undo import undo
from makelaar.terms import Outcome

work, folder, key = sys.argv[1:]
register = open_with_recovery_key(Path(folder), key, clock=FixedClock(date(2026, 11, 21)))
(walked, rung), = register.database.rows("SELECT (SELECT count(*) FROM round), (SELECT count(*) FROM visit)")
chance = random.Random(rung)

def rings(which):
    return json.dumps([list(row) for row in register.database.rows(f"{_ROWS} {{which}} {{walked}}")])

def confirm():
    global before
    print(f"{{before}}rings {{walked}} {{rings('=')}}", flush=True)
    before = ""

def begin(act):
    if not before:
        print("begun", act, flush=True)

if not walked:
    build_flat(register, floors=4, entrances=5)
building = register.database.rows("SELECT min(id) FROM building")[0][0]
before = f"rings 0 {{rings('<=')}}\\n"  # said with the first ring, so that every walk has one
while True:
    walked = plan_round(register, RoundPlan(date(2026, 11, 21), "Noor", "Bilal", buildings=(building,)))
    sheet = round_sheet(register, walked)
    for door in sheet.doors:
        here = door.door_id
        if chance.random() < 0.1:
            begin("floor")
            floor_not_home(register, walked, sheet.same_floor(here), card_left=True)
            confirm()
        begin("right" if here in rings_here(register, walked) else "ring")
        rung = ring(register, walked, here, chance.choice(list(Outcome)), note="x" * chance.randrange(3000),
                    come_back="donderdag na 17u", card_left=chance.random() < 0.5)
        confirm()
        then = chance.choice(("right", "ring", "undo", "back", "on", "on", "on", "on"))
        if then != "on":
            begin(then)
        if then in ("right", "ring"):
            ring(register, walked, here, chance.choice(list(Outcome)), again=then == "ring")
        elif then == "undo":
            undo(register)
        elif then == "back":
            take_ring_back(register, rung.visit_id)
        confirm()
    finish_round(register, walked)
"""
