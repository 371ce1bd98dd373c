"""Every way in which a register does not open: its own sentence, and nothing damaged."""

import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from kit.disks import disk_that_fills, read_only

from makelaar.clock import FixedClock
from makelaar.errors import (
    CannotWrite,
    DamagedRegister,
    NewerVersion,
    NotARegister,
    Refused,
    RegisterInUse,
    UserError,
    WrongKey,
)
from makelaar.services.registers import (
    LOWEST_COST,
    create_register,
    open_with_passphrase,
    open_with_recovery_key,
    summary,
)

CLOCK = FixedClock(date(2026, 11, 21))


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != "register.lock"
    }


def refuses(folder: Path, key: str, kind: type[UserError], words: str) -> None:
    """Opening raises `kind` with these words in it, and every file is as it was."""
    before = files(folder)
    with pytest.raises(kind, match=words):
        open_with_recovery_key(folder, key)
    assert files(folder) == before


def test_the_passphrase_opens_it_and_closing_leaves_no_log(register_folder: Path, passphrase: str) -> None:
    opened = open_with_passphrase(register_folder, passphrase, clock=CLOCK)
    with opened.write("Iets") as session:
        session.connection()
    opened.close()
    opened.close()
    names = {path.name for path in register_folder.iterdir()}
    assert names == {"register.db", "register.slots", "register.slots.b", "register.lock", "backups"}


def test_a_passphrase_with_accents_typed_apart_opens_it(tmp_path: Path) -> None:
    folder = tmp_path / "x.makelaar"
    create_register(folder, "één café naast de oase", clock=CLOCK, cost=LOWEST_COST).register.close()
    open_with_passphrase(folder, "e\u0301e\u0301n cafe\u0301 naast de oase").close()


def test_a_wrong_passphrase(register_folder: Path, passphrase: str) -> None:
    before = files(register_folder)
    with pytest.raises(WrongKey, match="wachtzin past niet"):
        open_with_passphrase(register_folder, passphrase + " ")
    assert files(register_folder) == before


def test_a_recovery_key_of_another_register(register_folder: Path) -> None:
    refuses(register_folder, "00000-" * 7 + "CFDMA", WrongKey, "typefout|hoort niet")


def test_a_typing_error_is_told_before_anything_is_opened(tmp_path: Path) -> None:
    with pytest.raises(WrongKey, match="typefout"):
        open_with_recovery_key(tmp_path / "nowhere", "00000-" * 7 + "00000")


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_text("x")])
def test_no_register(tmp_path: Path, passphrase: str, make) -> None:
    path = tmp_path / "iets"
    make(path)
    with pytest.raises(NotARegister, match="geen register"):
        open_with_passphrase(path, passphrase)
    assert not (path / "register.lock").exists()


def test_a_database_without_slots_is_damage(register_folder: Path, recovery_key: str) -> None:
    for name in ("register.slots", "register.slots.b"):
        (register_folder / name).unlink()
    refuses(register_folder, recovery_key, DamagedRegister, "sleutelbestanden")


@pytest.mark.parametrize("size", [0, 1, 15, 16, 4095, 4096, 5000, 8192])
def test_a_truncated_database(register_folder: Path, recovery_key: str, size: int) -> None:
    database = register_folder / "register.db"
    database.write_bytes(database.read_bytes()[:size])
    refuses(register_folder, recovery_key, DamagedRegister, "beschadigd")


def test_a_missing_database(register_folder: Path, recovery_key: str) -> None:
    (register_folder / "register.db").unlink()
    refuses(register_folder, recovery_key, DamagedRegister, "beschadigd")


def test_a_plain_database_in_its_place(register_folder: Path, recovery_key: str) -> None:
    (register_folder / "register.db").write_bytes(b"SQLite format 3\0" + bytes(8176))
    refuses(register_folder, recovery_key, DamagedRegister, "beschadigd")


@pytest.mark.parametrize("place", [0, 15, 16, 2000, 4095])
def test_an_altered_first_page(register_folder: Path, recovery_key: str, place: int) -> None:
    database = register_folder / "register.db"
    content = bytearray(database.read_bytes())
    content[place] ^= 1
    database.write_bytes(content)
    refuses(register_folder, recovery_key, DamagedRegister, "beschadigd")


def test_the_database_of_another_register(register_folder: Path, recovery_key: str, tmp_path: Path) -> None:
    other = tmp_path / "ander.makelaar"
    create_register(other, "een heel andere wachtzin", clock=CLOCK, cost=LOWEST_COST).register.close()
    shutil.copy(other / "register.db", register_folder / "register.db")
    refuses(register_folder, recovery_key, DamagedRegister, "beschadigd")


def test_a_database_that_says_it_is_another_register(register_folder: Path, recovery_key: str) -> None:
    """The right key and another identity: somebody with the keys put a database back that is not this one."""
    opened = open_with_recovery_key(register_folder, recovery_key)
    opened.database.rows("UPDATE register_info SET reg = '00'")
    opened.close()
    with pytest.raises(DamagedRegister, match="beschadigd"):
        open_with_recovery_key(register_folder, recovery_key)


def test_a_database_of_a_newer_program(register_folder: Path, recovery_key: str) -> None:
    opened = open_with_recovery_key(register_folder, recovery_key)
    opened.database.rows("UPDATE alembic_version SET version_num = '9999'")
    opened.close()
    refuses(register_folder, recovery_key, NewerVersion, "nieuwere versie")


def test_a_read_only_folder(register_folder: Path, recovery_key: str) -> None:
    with read_only(register_folder) as folder, pytest.raises(CannotWrite, match="mag niet geschreven"):
        open_with_recovery_key(folder, recovery_key)


def test_a_new_register_in_a_read_only_folder(register_folder: Path) -> None:
    with read_only(register_folder) as folder, pytest.raises(CannotWrite, match="mag niet geschreven"):
        create_register(folder.parent / "nieuw.makelaar", "schaap trommel veranda", cost=LOWEST_COST)


def test_a_new_register_on_a_full_disk_leaves_nothing(register_folder: Path) -> None:
    with disk_that_fills(register_folder, 4096) as folder:
        with pytest.raises(CannotWrite, match="schijf"):
            create_register(folder.parent / "nieuw.makelaar", "schaap trommel veranda", cost=LOWEST_COST)
        assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_a_second_opener_is_told_within_two_seconds(register, register_folder: Path, recovery_key: str) -> None:
    began = time.monotonic()
    with pytest.raises(RegisterInUse, match="al open"):
        open_with_recovery_key(register_folder, recovery_key)
    assert time.monotonic() - began < 2
    assert summary(register).people == 0


def test_another_process_is_told_too_and_a_killed_one_holds_nothing(register_folder: Path, recovery_key: str) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(register_folder), recovery_key], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(RegisterInUse):
        open_with_recovery_key(register_folder, recovery_key)
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert (register_folder / "register.lock").exists()
    open_with_recovery_key(register_folder, recovery_key).close()


HOLD = """
import sys
from pathlib import Path
from makelaar.services.registers import open_with_recovery_key
held = open_with_recovery_key(Path(sys.argv[1]), sys.argv[2])
print("open", flush=True)
sys.stdin.read()
import signal
signal.pause()
"""


def test_a_failed_opening_gives_the_lock_back(register_folder: Path, passphrase: str) -> None:
    with pytest.raises(WrongKey):
        open_with_passphrase(register_folder, "iets anders")
    open_with_passphrase(register_folder, passphrase).close()


def test_a_moved_folder_opens(register_folder: Path, recovery_key: str, tmp_path: Path) -> None:
    moved = register_folder.rename(tmp_path / "een map met % én #.makelaar")
    open_with_recovery_key(moved, recovery_key).close()


def test_a_place_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    taken = tmp_path / "x.makelaar"
    taken.mkdir()
    (taken / "brief.txt").write_text("van iemand anders")
    with pytest.raises(Refused, match="staat al iets"):
        create_register(taken, "schaap trommel veranda", cost=LOWEST_COST)
    assert [path.name for path in tmp_path.rglob("*")] == ["x.makelaar", "brief.txt"]


def test_an_empty_folder_may_become_a_register(tmp_path: Path) -> None:
    folder = tmp_path / "x.makelaar"
    folder.mkdir()
    made = create_register(folder, "schaap trommel veranda", cost=LOWEST_COST)
    assert made.register.folder == folder
    made.register.close()
    assert [path.name for path in tmp_path.iterdir()] == ["x.makelaar"]


def test_a_register_is_its_owners_alone(register_folder: Path) -> None:
    open_to_others = [
        path.name for path in [register_folder, *register_folder.rglob("*")] if path.stat().st_mode & 0o77
    ]
    assert open_to_others == []


LITTLE_MEMORY = """
import resource, sys
from pathlib import Path
from makelaar.errors import UserError
from makelaar.services.registers import open_with_passphrase
with open("/proc/self/statm") as usage:
    used = int(usage.read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 30_000_000, resource.RLIM_INFINITY))
try:
    open_with_passphrase(Path(sys.argv[1]), sys.argv[2])
except UserError as error:
    print(error)
"""


def test_too_little_memory_for_the_passphrase_is_told(register_folder: Path, passphrase: str) -> None:
    """Argon2id asks for its memory at once; a small laptop with many programs open may not have it."""
    told = subprocess.run(
        [sys.executable, "-c", LITTLE_MEMORY, str(register_folder), passphrase], capture_output=True, text=True
    )
    assert "te weinig werkgeheugen vrij (64 MB nodig)" in told.stdout, told.stderr
