"""Opening a register and its first lists, at 10,000 people and 100,000 encounters."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from benchmarks.conftest import PASSPHRASE, Measure
from makelaar.clock import FixedClock
from makelaar.services.fiction.demo import DEMO_DAY, DemoSize, make_demo
from makelaar.services.followups.today import Section, count_sections, list_section
from makelaar.services.people.listing import list_people
from makelaar.services.registers import Register, create_register, open_with_recovery_key

OPENING = "open a register, the key derivation left out"
PEOPLE = "first page of people, all ids"
TODAY = "Vandaag: counts, overdue and today"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, bytes]:
    """A register with the recovery key that opens it without Argon2id, and the key of its database."""
    folder = tmp_path_factory.mktemp("open") / "open.makelaar"
    created = create_register(folder, PASSPHRASE, clock=FixedClock(DEMO_DAY))
    key = bytes(created.register.keyring.sqlcipher_key())
    created.register.close()
    return folder, created.recovery_key, key


@pytest.mark.benchmark(group=OPENING)
def test_open(small: tuple[Path, str, bytes], ours: Measure) -> None:
    ours(lambda: open_with_recovery_key(small[0], small[1], clock=FixedClock(DEMO_DAY)).close())


@pytest.mark.benchmark(group=OPENING)
def test_open_bare(small: tuple[Path, str, bytes], bare: Measure) -> None:
    def opened() -> None:
        connection = sqlcipher3.connect(str(small[0] / "register.db"))
        connection.set_key(bytearray(small[2]))
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA journal_mode=WAL")
        connection.close()

    bare(opened)


@pytest.mark.benchmark(group=PEOPLE)
def test_people(demo: Register, ours: Measure) -> None:
    assert len(ours(list_people, demo).ids) == 10_000


@pytest.mark.benchmark(group=PEOPLE)
def test_people_bare(demo: Register, bare: Measure) -> None:
    assert len(bare(_rows, demo, "SELECT id FROM person WHERE binned_at IS NULL ORDER BY sort_key")) == 10_000


@pytest.mark.benchmark(group=TODAY)
def test_today(demo: Register, ours: Measure) -> None:
    def page() -> int:
        shown = [list_section(demo, section) for section in (Section.OVERDUE, Section.TODAY)]
        return count_sections(demo).now and len(shown)

    assert ours(page)


@pytest.mark.benchmark(group=TODAY)
def test_today_bare(demo: Register, bare: Measure) -> None:
    due = f"SELECT * FROM followup WHERE status = 'open' AND due <= '{DEMO_DAY.isoformat()}' ORDER BY due LIMIT 200"
    assert bare(_rows, demo, due)


@pytest.mark.benchmark(group="make a demo register of 1,000 people and 10,000 encounters")
def test_demo(tmp_path: Path, ours: Measure) -> None:
    folder = tmp_path / "d.makelaar"

    def make() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        make_demo(folder, PASSPHRASE, DemoSize(people=1_000, encounters=10_000))

    ours.pedantic(make, rounds=3)  # type: ignore[attr-defined]


def _rows(register: Register, statement: str) -> list[Any]:
    with register.read() as session:
        return list(session.connection().exec_driver_sql(statement))
