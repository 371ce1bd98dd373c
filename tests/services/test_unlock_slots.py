"""What opens a register, and changing it without touching the database."""

from pathlib import Path

import pytest

from makelaar.errors import CannotWrite, Refused, WrongKey
from makelaar.services.registers import LOWEST_COST, Register, open_with_passphrase, open_with_recovery_key
from makelaar.services.unlock_slots import (
    change_passphrase,
    list_slots,
    new_recovery_key,
    save_recovery_sheet,
)
from makelaar.store.slots import Slot
from makelaar.store.slots_file import write_slots

NEW = "kompas veranda trommel schaap"


def test_a_register_has_a_passphrase_and_a_recovery_key(register: Register) -> None:
    assert [slot.kind for slot in list_slots(register)] == ["passphrase", "recovery"]


def test_a_new_passphrase_replaces_the_old_and_leaves_the_database_alone(
    register: Register, passphrase: str, recovery_key: str
) -> None:
    database = register.folder / "register.db"
    before, written = database.read_bytes(), database.stat().st_mtime_ns
    change_passphrase(register, NEW, cost=LOWEST_COST)
    assert (database.read_bytes(), database.stat().st_mtime_ns) == (before, written)
    register.close()
    with pytest.raises(WrongKey):
        open_with_passphrase(register.folder, passphrase)
    open_with_passphrase(register.folder, NEW).close()
    open_with_recovery_key(register.folder, recovery_key).close()


def test_an_old_copy_of_the_slots_still_opens_with_the_old_passphrase(register: Register, passphrase: str) -> None:
    """Why changing it tells her so: it is a fact of any such envelope."""
    old = (register.folder / "register.slots").read_bytes()
    change_passphrase(register, NEW, cost=LOWEST_COST)
    register.close()
    for name in ("register.slots", "register.slots.b"):
        (register.folder / name).write_bytes(old)
    open_with_passphrase(register.folder, passphrase).close()


def test_a_weak_new_passphrase_is_refused_and_the_old_stays(register: Register, passphrase: str) -> None:
    with pytest.raises(Refused, match="te zwak"):
        change_passphrase(register, "welkom", cost=LOWEST_COST)
    register.close()
    open_with_passphrase(register.folder, passphrase).close()


def test_a_new_recovery_key_replaces_the_old(register: Register, passphrase: str, recovery_key: str) -> None:
    fresh = new_recovery_key(register)
    assert fresh != recovery_key
    assert [slot.kind for slot in list_slots(register)] == ["passphrase", "recovery"]
    register.close()
    with pytest.raises(WrongKey, match="intussen vervangen"):
        open_with_recovery_key(register.folder, recovery_key)
    open_with_recovery_key(register.folder, fresh).close()
    open_with_passphrase(register.folder, passphrase).close()


def test_a_slot_of_a_later_program_survives_every_change(register: Register) -> None:
    theirs = {"id": "team", "type": "hpke", "enc": "x25519", "public": "abc"}
    keyring = register.keyring
    keyring.envelope = keyring.envelope.with_slots((Slot(theirs), *keyring.envelope.slots), keyring.root)
    write_slots(keyring.folder, keyring.envelope)
    change_passphrase(register, NEW, cost=LOWEST_COST)
    fresh = new_recovery_key(register)
    register.close()
    opened = open_with_recovery_key(register.folder, fresh)
    assert [slot.kind for slot in list_slots(opened)] == ["hpke", "passphrase", "recovery"]
    assert opened.keyring.envelope.slots[0].raw == theirs
    opened.close()


def test_every_change_has_a_higher_number(register: Register) -> None:
    first = register.keyring.envelope.seq
    new_recovery_key(register)
    new_recovery_key(register)
    assert register.keyring.envelope.seq == first + 2


def test_the_sheet_is_a_file_of_her_own(register: Register, recovery_key: str, tmp_path: Path) -> None:
    save_recovery_sheet(register, recovery_key, tmp_path / "sleutel.pdf")
    assert (tmp_path / "sleutel.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "sleutel.pdf").stat().st_mode & 0o77 == 0


def test_a_sheet_that_cannot_be_saved_is_told(register: Register, recovery_key: str, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        save_recovery_sheet(register, recovery_key, tmp_path / "nergens" / "sleutel.pdf")


def test_sixteen_slots_of_other_kinds_leave_no_room_and_lose_none(register: Register) -> None:
    keyring = register.keyring
    theirs = tuple(Slot({"id": str(number), "type": "hpke"}) for number in range(16))
    keyring.envelope = keyring.envelope.with_slots(theirs, keyring.root)
    with pytest.raises(Refused, match="kan er geen bij"):
        change_passphrase(register, NEW, cost=LOWEST_COST)
    assert len(list_slots(register)) == 16
