"""An import is whole or it is not there: whatever the sheet says, and whenever the power goes."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from import_people import PEOPLE
from import_sheets import contents, sheet

from makelaar.clock import FixedClock
from makelaar.intake.rows import Person
from makelaar.services import imports
from makelaar.services.imports.row_values import Remembered, dump, load
from makelaar.services.registers import Register, open_with_recovery_key

FEW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def without_imports(register: Register) -> dict[str, list[tuple[object, ...]]]:
    return {name: rows for name, rows in contents(register).items() if name != "import_batch"}


@FEW
@given(people=st.lists(PEOPLE, min_size=1, max_size=6))
def test_twice_is_once_and_undo_leaves_nothing(register: Register, people: list[Person]) -> None:
    before = without_imports(register)
    first = imports.run(register, imports.plan(register, sheet(*people), "s.xlsx"))
    once = contents(register)
    assert imports.run(register, imports.plan(register, sheet(*people), "s.xlsx")).batch_id is None
    assert contents(register) == once
    assert first.batch_id is not None
    assert imports.undo_import(register, first.batch_id).kept == ()
    assert without_imports(register) == before


@FEW
@given(
    pairs=st.lists(st.tuples(PEOPLE, PEOPLE), min_size=1, max_size=4),
    swap=st.booleans(),
)
def test_a_corrected_sheet_can_be_taken_back_step_by_step(
    register: Register, pairs: list[tuple[Person, Person]], swap: bool
) -> None:
    before = without_imports(register)
    was, now = ([pair[i] for pair in pairs] for i in (0, 1))
    batches = [imports.run(register, imports.plan(register, sheet(*was), "s.xlsx")).batch_id]
    between = without_imports(register)
    corrected = sheet(*(reversed(now) if swap else now))
    batches.append(imports.run(register, imports.plan(register, corrected, "s.xlsx")).batch_id)
    settled = contents(register)
    imports.run(register, imports.plan(register, corrected, "s.xlsx"))
    assert contents(register) == settled
    for batch, state in zip(reversed(batches), (between, before), strict=True):
        if batch is not None:
            assert imports.undo_import(register, batch).kept == ()
        assert without_imports(register) == state


@given(person=PEOPLE, promises=st.lists(st.none() | st.integers(1), max_size=2), skipped=st.booleans())
def test_a_remembered_row_reads_back_as_it_was(person: Person, promises: list[int | None], skipped: bool) -> None:
    kept = Remembered(person, tuple(promises) if any(promises) else (), skipped)
    assert load(dump(kept)) == kept


_KILLED = """
import os, sys
from datetime import date
from pathlib import Path
from makelaar.clock import FixedClock
from makelaar.intake.rows import Person, Reading, Row, Table
from makelaar.services import imports
from makelaar.services.registers import open_with_recovery_key

folder, key, at = sys.argv[1:]
register = open_with_recovery_key(Path(folder), key, clock=FixedClock(date(2026, 11, 21)))
people = [Person(name=f"Mens {n}", can=("koken",), area=f"Wijk {n % 3}") for n in range(40)]
rows = tuple(Row("", n, person) for n, person in enumerate(people, start=2))
reading = Reading((Table("", 1, (), "kop"),), rows)

def die(done, total):
    if done == int(at):
        os.kill(os.getpid(), 9)

imports.run(register, imports.plan(register, reading, "s.csv"), progress=die)
"""


@pytest.mark.parametrize("at", [0, 1, 23, 40])
def test_a_kill_halfway_leaves_the_register_as_it_was(
    register_folder: Path, recovery_key: str, clock: FixedClock, at: int
) -> None:
    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    before = contents(register)
    register.close()
    command = [sys.executable, "-c", _KILLED, str(register_folder), recovery_key, str(at)]
    assert subprocess.run(command, check=False).returncode in (-9, 9)
    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    assert contents(register) == before
    register.close()
