"""kill -9 while a talk is typed without a pause: all but the sentence being typed is there."""

import random
from itertools import cycle, islice
from pathlib import Path

import pytest
from kit import drive_talk
from kit.doors import build_flat
from kit.kills import kill_while
from kit.talks import talk_of

from makelaar.clock import FixedClock
from makelaar.services.conversations.reading import get_conversation
from makelaar.services.registers import check_register, open_with_recovery_key
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.terms import Outcome

TESTS = Path(drive_talk.__file__).parents[1]
PROGRAM = (
    f"import runpy, sys; sys.path.insert(0, {str(TESTS)!r}); runpy.run_module('kit.drive_talk', run_name='__main__')"
)


@pytest.mark.parametrize("seed", [1, 2])
def test_what_was_kept_while_typing_survives_a_kill(
    register_folder: Path, recovery_key: str, clock: FixedClock, seed: int
) -> None:
    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    flat = build_flat(register)
    round_id = plan_round(register, RoundPlan(clock.today(), buildings=(flat.id,)))
    visit = ring(register, round_id, flat.doors["206"], Outcome.CONVERSATION).visit_id
    register.close()

    ledger = kill_while(str(visit), register_folder, recovery_key, random.Random(seed), PROGRAM, longest=3)

    opened = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    talk = talk_of(opened, visit)
    assert talk is not None
    kept = get_conversation(opened, talk).wishes
    assert list(check_register(opened)) == []
    opened.close()
    assert len(kept) >= ledger.last("kept") > 0
    assert kept == "".join(islice(cycle(drive_talk.LETTERS), len(kept)))
