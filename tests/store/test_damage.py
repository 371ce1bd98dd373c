"""Damage is noticed at unlocking or at the check; the long version is in tests/torture."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from kit.damage import FILES, Wound, is_noticed, killed_while_open, unnoticed

from makelaar.errors import DamagedRegister
from makelaar.models import Person
from makelaar.services.registers import check_register, open_with_recovery_key
from makelaar.services.unlock_slots import new_recovery_key

ACTS = 20


@pytest.fixture
def killed(register_folder: Path, recovery_key: str) -> Path:
    """A register as kill -9 left it, with `ACTS` acts in its log."""
    killed_while_open(register_folder, recovery_key, ACTS)
    assert (register_folder / "register.db-wal").stat().st_size > 0
    return register_folder


def test_what_was_confirmed_before_a_kill_is_there(killed: Path, recovery_key: str) -> None:
    opened = open_with_recovery_key(killed, recovery_key)
    with opened.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Person)) == ACTS
    assert check_register(opened) == ()
    opened.close()


def test_random_damage_is_noticed(killed: Path, recovery_key: str, tmp_path: Path) -> None:
    assert unnoticed(killed, recovery_key, tmp_path, rounds=80, seed=1) == []


def test_a_flipped_bit_in_the_log_is_told_and_nothing_is_written(killed: Path, recovery_key: str) -> None:
    """SQLite would open it and drop the commits behind the bit in silence."""
    wal = killed / "register.db-wal"
    Wound(wal.name, 32 + 24 + 100, 1).make(killed)
    before = wal.read_bytes()
    with pytest.raises(DamagedRegister, match="laatste wijzigingen"):
        open_with_recovery_key(killed, recovery_key)
    assert wal.read_bytes() == before


def test_without_its_damaged_log_it_opens_as_it_was_before(killed: Path, recovery_key: str) -> None:
    """The last resort that the sentence names, for who has no backup."""
    Wound("register.db-wal", 32 + 24 + 100, 1).make(killed)
    (killed / "register.db-wal").unlink()
    (killed / "register.db-shm").unlink()
    assert not is_noticed(killed, recovery_key)


@pytest.mark.parametrize("file", FILES)
def test_an_emptied_file_is_noticed(killed: Path, recovery_key: str, file: str) -> None:
    Wound(file, 0, 0).make(killed)
    assert is_noticed(killed, recovery_key)


def test_a_log_that_is_gone_is_noticed(killed: Path, recovery_key: str) -> None:
    (killed / "register.db-wal").unlink()
    assert is_noticed(killed, recovery_key)


def test_a_log_without_its_index_still_gives_what_it_holds(killed: Path, recovery_key: str) -> None:
    (killed / "register.db-shm").unlink()
    assert not is_noticed(killed, recovery_key)


def test_a_torn_write_behind_the_last_commit_is_no_damage(killed: Path, recovery_key: str) -> None:
    """What a power cut leaves of an act that was never confirmed."""
    with (killed / "register.db-wal").open("ab") as log:
        log.write(bytes(range(256)) * 10)
    assert not is_noticed(killed, recovery_key)


def test_an_act_that_was_rolled_back_in_the_log_is_no_damage(register_folder: Path, recovery_key: str) -> None:
    """A large act that failed leaves frames behind; smaller ones then overwrite only the first of them."""
    killed_while_open_after_a_rollback(register_folder, recovery_key)
    opened = open_with_recovery_key(register_folder, recovery_key)
    with opened.read() as session:
        assert session.scalars(sa.select(Person.name)).all() == ["na de mislukking"]
    assert check_register(opened) == ()
    opened.close()


def killed_while_open_after_a_rollback(folder: Path, recovery_key: str) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-c", ROLLED_BACK, str(folder), recovery_key], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    assert int(worker.stdout.readline()) > 1_000_000
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()


ROLLED_BACK = """
import signal, sys
from pathlib import Path
from makelaar.models import Person
from makelaar.services.registers import open_with_recovery_key

folder = Path(sys.argv[1])
register = open_with_recovery_key(folder, sys.argv[2])
register.database.rows("PRAGMA cache_size=10")
try:
    with register.write("Mislukt") as session:
        for number in range(400):
            session.add(Person(name="x" * 8000, created_at=register.utc_now()))
            session.flush()
        raise KeyError
except KeyError:
    pass
with register.write("Mens toegevoegd") as session:
    session.add(Person(name="na de mislukking", created_at=register.utc_now()))
print((folder / "register.db-wal").stat().st_size, flush=True)
signal.pause()
"""


def test_a_damaged_page_is_told_as_damage_when_it_is_read_and_ever_after(register) -> None:
    """Also when she goes on and writes: SQLCipher then says "read-only", which would send her the wrong way."""
    with register.write("Mensen toegevoegd") as session:
        session.add_all([Person(name=f"{n}", notes="x" * 3000, created_at=register.utc_now()) for n in range(30)])
    key = new_recovery_key(register)
    register.close()
    database = register.folder / "register.db"
    content = bytearray(database.read_bytes())
    content[-4096 * 2 + 100] ^= 1  # among the last pages: one of the people
    database.write_bytes(content)
    opened = open_with_recovery_key(register.folder, key)
    with opened.read() as session, pytest.raises(DamagedRegister):
        session.execute(sa.text("SELECT * FROM person")).all()

    def add() -> None:
        with opened.write("Mens toegevoegd") as session:
            session.add(Person(name="nog iemand", created_at=opened.utc_now()))

    with pytest.raises(DamagedRegister, match="beschadigd"):
        add()
    opened.close()
