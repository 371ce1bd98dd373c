"""Backups: checked when made, kept by number, opened by the same keys."""

import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from kit.canaries import find_canaries
from kit.disks import disk_that_fills

from makelaar.clock import FixedClock
from makelaar.errors import CannotWrite
from makelaar.models import Person
from makelaar.services.registers import Register, back_up_register, check_register, open_with_recovery_key
from makelaar.store.backups import KEPT, list_backups


def add_person(register: Register, name: str) -> None:
    with register.write("Mens toegevoegd") as session:
        session.add(Person(name=name, created_at=register.utc_now()))


def test_a_backup_is_one_stored_zip_of_database_and_slots(register: Register) -> None:
    backup = back_up_register(register)
    assert backup.path.name == "000001-2026-11-21.zip"
    with zipfile.ZipFile(backup.path) as archive:
        assert sorted(archive.namelist()) == ["register.db", "register.slots"]
        assert {member.compress_type for member in archive.infolist()} == {zipfile.ZIP_STORED}
    assert backup.path.stat().st_mode & 0o77 == 0
    assert [path.name for path in backup.path.parent.iterdir()] == [backup.path.name]


def test_a_backup_opens_by_itself_with_what_was_in_the_log_too(
    register: Register, recovery_key: str, tmp_path: Path
) -> None:
    add_person(register, "mw. Jansen")
    backup = back_up_register(register)
    add_person(register, "te laat")
    shutil.unpack_archive(backup.path, tmp_path / "restored")
    restored = open_with_recovery_key(tmp_path / "restored", recovery_key)
    with restored.read() as session:
        assert session.scalars(sa.select(Person.name)).all() == ["mw. Jansen"]
    restored.close()
    again = open_with_recovery_key(tmp_path / "restored", recovery_key)  # by now with both copies of its slots
    assert check_register(again) == ()
    again.close()


def test_nothing_can_be_read_in_a_backup(register: Register) -> None:
    add_person(register, "Kanarie Geelvink")
    back_up_register(register)
    register.close()
    assert find_canaries(register.folder, ["Geelvink", "person", "sqlite"]) == []


def test_the_last_ten_are_kept_by_number_also_when_the_clock_goes_back(register: Register) -> None:
    for day in range(KEPT + 3):
        register.clock = FixedClock(date(2026, 11, 28 - day))
        back_up_register(register)
    kept = list_backups(register.keyring)
    assert [backup.number for backup in kept] == list(range(4, KEPT + 4))
    assert kept[-1].path.name == "000013-2026-11-16.zip"


def test_what_is_no_backup_is_left_alone(register: Register) -> None:
    hers = register.folder / "backups" / "van mij.zip"
    hers.write_bytes(b"iets")
    for _time in range(KEPT + 1):
        back_up_register(register)
    assert hers.read_bytes() == b"iets"
    assert check_register(register) == ()


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_damaged_backup_is_named_by_the_check(register: Register, share: float) -> None:
    backup = back_up_register(register)
    content = bytearray(backup.path.read_bytes())
    content[int(len(content) * share)] ^= 1
    backup.path.write_bytes(content)
    assert any(backup.path.name in finding for finding in check_register(register))


def test_a_cut_backup_is_named_by_the_check(register: Register) -> None:
    backup = back_up_register(register)
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    assert len(check_register(register)) == 1


def test_a_backup_of_another_register_is_named_by_the_check(register: Register, tmp_path: Path) -> None:
    from makelaar.services.registers import LOWEST_COST, create_register

    other = create_register(tmp_path / "ander.makelaar", "een heel andere wachtzin", cost=LOWEST_COST).register
    theirs = back_up_register(other)
    shutil.copy(theirs.path, register.folder / "backups" / "000001-2026-01-01.zip")
    other.close()
    assert len(check_register(register)) == 1


def test_a_full_disk_leaves_the_older_backups_and_no_half_one(register_folder: Path, recovery_key: str) -> None:
    with disk_that_fills(register_folder, 3_000_000) as folder:
        opened = open_with_recovery_key(folder, recovery_key)
        back_up_register(opened)
        before = {path.name: path.read_bytes() for path in (folder / "backups").iterdir()}
        add_person(opened, "x" * 900_000)
        with pytest.raises(CannotWrite, match="schijf"):
            back_up_register(opened)
        kept = {path.name: path.read_bytes() for path in (folder / "backups").iterdir()}
        assert before.items() <= kept.items()
        assert all(name.endswith(".zip") and not name.startswith(".") for name in kept)
        assert check_register(opened) == ()
        opened.close()


def test_what_a_killed_program_left_is_taken_away_at_the_next_opening(register_folder: Path, recovery_key: str) -> None:
    left = (
        ".register.slots.0a1b2c3d",
        ".register.slots.b.0a1b2c3d",
        "backups/.0a1b2c3d.db",
        "backups/.0a1b2c3d.db-wal",
    )
    left += ("backups/.000007-2026-11-21.zip.0a1b2c3d",)
    hers = (".van mij", "backups/.nomedia", "backups/000001-2026-11-21.zip.txt")
    for name in (*left, *hers):
        (register_folder / name).write_bytes(b"iets")
    open_with_recovery_key(register_folder, recovery_key).close()
    assert [name for name in left if (register_folder / name).exists()] == []
    assert [name for name in hers if not (register_folder / name).exists()] == []


def test_slots_that_are_lost_come_back_from_a_backup(
    register: Register, register_folder: Path, recovery_key: str
) -> None:
    """What the sentence of a register without whole slots tells her to do."""
    backup = back_up_register(register)
    register.close()
    for name in ("register.slots", "register.slots.b"):
        (register_folder / name).unlink()
    with zipfile.ZipFile(backup.path) as archive:
        archive.extract("register.slots", register_folder)
    open_with_recovery_key(register_folder, recovery_key).close()
