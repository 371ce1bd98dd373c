"""Walking a round in a register of 10,000 people and 100,000 encounters: each ring, and the sheet before it."""

from itertools import cycle

import pytest

from benchmarks.conftest import Measure
from makelaar.services.fiction.demo import DEMO_DAY
from makelaar.services.registers import Register
from makelaar.services.rounds.come_back import due_come_backs
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring, round_sheet
from makelaar.terms import Outcome

DOORS = 100
RINGS = 400
RING = "a ring at a door, on disk"
SHEET = "the sheet of a round of 100 doors"
DUE = "where to come back today"


@pytest.fixture(scope="module")
def walk(demo: Register) -> tuple[int, tuple[int, ...]]:
    """A round along a hundred doors with a history, and its doors."""
    with demo.read() as session:
        found = session.connection().exec_driver_sql(f"SELECT id FROM door WHERE NOT do_not_ring LIMIT {DOORS}")
        doors = tuple(found.scalars())
    return plan_round(demo, RoundPlan(DEMO_DAY, doors=doors)), doors


@pytest.mark.benchmark(group=RING)
def test_ring(demo: Register, walk: tuple[int, tuple[int, ...]], ours: Measure) -> None:
    round_id, doors = walk
    door, outcome = cycle(doors), cycle(Outcome)

    def rung() -> None:
        ring(demo, round_id, next(door), next(outcome), again=True)

    ours.pedantic(rung, rounds=RINGS, warmup_rounds=DOORS)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=RING)
def test_ring_bare(demo: Register, walk: tuple[int, tuple[int, ...]], bare: Measure) -> None:
    """A row into the table, and the commit."""
    round_id, doors = walk
    door = cycle(doors)
    insert = (
        "INSERT INTO visit (round_id, door_id, day, outcome, note, card_left, come_back_words, settled) "
        f"VALUES ({round_id}, ?, '{DEMO_DAY.isoformat()}', 'not_home', '', 0, '', 0)"
    )

    def kept() -> None:
        with demo.database.writing.begin() as connection:
            connection.exec_driver_sql(insert, (next(door),))

    bare.pedantic(kept, rounds=RINGS, warmup_rounds=DOORS)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=SHEET)
def test_sheet(demo: Register, walk: tuple[int, tuple[int, ...]], ours: Measure) -> None:
    sheet = ours(round_sheet, demo, walk[0])
    assert len(sheet.doors) == DOORS
    assert any(door.residents for door in sheet.doors)


@pytest.mark.benchmark(group=SHEET)
def test_sheet_bare(demo: Register, walk: tuple[int, tuple[int, ...]], bare: Measure) -> None:
    """Its doors and their rings, and nothing of who lives there."""
    rows = (
        "SELECT * FROM round_door JOIN door ON door.id = round_door.door_id "
        f"LEFT JOIN visit ON visit.door_id = door.id WHERE round_door.round_id = {walk[0]}"
    )

    def read() -> int:
        with demo.read() as session:
            return len(session.connection().exec_driver_sql(rows).all())

    assert bare(read) >= DOORS


@pytest.mark.benchmark(group=DUE)
def test_due(demo: Register, ours: Measure) -> None:
    assert ours(due_come_backs, demo)


@pytest.mark.benchmark(group=DUE)
def test_due_bare(demo: Register, bare: Measure) -> None:
    rows = (
        "SELECT * FROM visit JOIN door ON door.id = visit.door_id WHERE visit.id IN "
        "(SELECT max(id) FROM visit GROUP BY door_id) AND NOT settled AND NOT do_not_ring "
        f"AND outcome = 'come_back' AND come_back_on <= '{DEMO_DAY.isoformat()}'"
    )

    def read() -> int:
        with demo.read() as session:
            return len(session.connection().exec_driver_sql(rows).all())

    assert bare(read)
