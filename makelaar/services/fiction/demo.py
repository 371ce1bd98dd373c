"""A fictional register of any size, for benchmarks and trials: the same seed and day give the same rows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

from makelaar.clock import FixedClock
from makelaar.models import (
    Consent,
    ContactPoint,
    Conversation,
    Door,
    Encounter,
    FollowUp,
    Person,
    Round,
    Signal,
    Talent,
    Theme,
    Visit,
    Wish,
)
from makelaar.services.fiction.bulk_rows import BulkRows
from makelaar.services.fiction.demo_doors import DemoDoors
from makelaar.services.fiction.demo_people import DemoPeople
from makelaar.services.registers import LOWEST_COST, Register, create_register
from makelaar.services.seeding import seed

DEMO_DAY = date(2026, 11, 21)
"""The day on which a demo register is made when none is given: never the real one."""

Told = Callable[[int], object]


@dataclass(frozen=True)
class DemoSize:
    """How large, from which chance, and on which day."""

    people: int
    encounters: int
    seed: int = 1
    today: date = DEMO_DAY
    doors: int = 0


@dataclass(frozen=True)
class DemoCounts:
    """What was put in."""

    people: int
    encounters: int
    talents: int
    wishes: int
    promises: int
    consents: int
    contact_points: int
    doors: int
    rounds: int
    rings: int
    conversations: int
    signals: int


def make_demo(folder: Path, passphrase: str, size: DemoSize, *, told: Told | None = None) -> DemoCounts:
    """Make a demo register in `folder`, which must not exist yet or be empty; it is left closed.

    `told` hears after each step how many people, encounters and doors were made since. Its lock is as light as an
    example's: everybody in it is invented. Raises Refused when something is there, CannotWrite; either leaves nothing
    behind.
    """
    counts: list[DemoCounts] = []
    tell: Told = told or (lambda _done: None)

    def fill(register: Register) -> None:
        seed(register)
        rows = BulkRows(register)
        with register.read() as session:
            themes = session.scalars(select(Theme.id).order_by(Theme.id)).all()
        demo = DemoPeople(rows, size.seed, size.today, themes)
        for _person in range(size.people):
            demo.person()
            tell(1)
        for number in range(size.encounters):
            demo.encounter(number, size.encounters)
            tell(1)
        DemoDoors(rows, size.seed, size.today, themes).fill(size.doors, tell)
        rows.close()
        counts.append(_counts(rows))

    clock = FixedClock(size.today)
    create_register(folder, passphrase, clock=clock, is_example=True, cost=LOWEST_COST, fill=fill).register.close()
    return counts[0]


def _counts(rows: BulkRows) -> DemoCounts:
    return DemoCounts(
        people=rows.count(Person),
        encounters=rows.count(Encounter),
        talents=rows.count(Talent),
        wishes=rows.count(Wish),
        promises=rows.count(FollowUp),
        consents=rows.count(Consent),
        contact_points=rows.count(ContactPoint),
        doors=rows.count(Door),
        rounds=rows.count(Round),
        rings=rows.count(Visit),
        conversations=rows.count(Conversation),
        signals=rows.count(Signal),
    )
