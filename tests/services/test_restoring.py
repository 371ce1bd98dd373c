"""A backup put back: a register of its own beside the other, whatever state that one is in."""

import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from makelaar.cli.main import main
from makelaar.errors import DamagedRegister, NewerVersion, NotARegister, Refused, UserError
from makelaar.services.people.change import add_person
from makelaar.services.people.listing import count_people
from makelaar.services.registers import Register, back_up_register, check_register, open_with_recovery_key
from makelaar.services.restoring import kept_backups, restore_backup, restore_beside


@pytest.fixture
def backup(register: Register) -> Path:
    """A backup with one person in it; a second came after."""
    add_person(register, name="Ria Smit")
    path = back_up_register(register).path
    add_person(register, name="Yvonne Pinas")
    return path


def test_it_lands_beside_the_register_and_opens_with_the_same_key(
    register: Register, backup: Path, recovery_key: str
) -> None:
    place = restore_beside(backup, register.folder)
    assert place.parent == register.folder.parent
    assert place.name == f"{register.folder.stem}-2026-11-21.makelaar"
    restored = open_with_recovery_key(place, recovery_key)
    assert count_people(restored) == 1
    assert check_register(restored) == ()
    restored.close()
    assert count_people(register) == 2
    assert restore_beside(backup, register.folder).name == f"{register.folder.stem}-2026-11-21-2.makelaar"


def test_it_works_where_the_register_itself_is_lost(register: Register, backup: Path, recovery_key: str) -> None:
    folder = register.folder
    register.close()
    for lost in ("register.db", "register.slots", "register.slots.b"):
        (folder / lost).unlink()
    newest = kept_backups(folder)[0]
    assert (newest.path, newest.day, newest.size) == (backup, date(2026, 11, 21), backup.stat().st_size)
    restored = open_with_recovery_key(restore_beside(newest.path, folder), recovery_key)
    assert count_people(restored) == 1
    restored.close()


def test_the_newest_comes_first(register: Register, backup: Path) -> None:
    second = back_up_register(register).path
    assert [one.path for one in kept_backups(register.folder)] == [second, backup]


def test_what_is_there_is_never_overwritten(register: Register, backup: Path, tmp_path: Path) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "brief.txt").write_text("van haar")
    for taken in (register.folder, tmp_path / "vol"):
        with pytest.raises(Refused, match="niets overschreven"):
            restore_backup(backup, taken)
    assert count_people(register) == 2
    assert (tmp_path / "vol" / "brief.txt").read_text() == "van haar"


def spoiled(backup: Path, how: str) -> Path:
    other = backup.with_name("kapot.zip")
    content = backup.read_bytes()
    if how == "flipped":
        middle = len(content) // 2
        content = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
    elif how == "cut":
        content = content[: len(content) // 2]
    elif how == "empty":
        content = b""
    other.write_bytes(content)
    if how in ("packed", "foreign", "newer"):
        with zipfile.ZipFile(backup) as good:
            slots, database = good.read("register.slots"), good.read("register.db")
        packing = zipfile.ZIP_DEFLATED if how == "packed" else zipfile.ZIP_STORED
        with zipfile.ZipFile(other, "w", packing) as made:
            if how == "foreign":
                made.writestr("vakantie.jpg", b"foto")
            else:
                made.writestr("register.slots", _of_version_2(slots) if how == "newer" else slots)
                made.writestr("register.db", database)
    return other


def _of_version_2(slots: bytes) -> bytes:
    from hashlib import sha256

    body = slots[:8] + (2).to_bytes(2, "big") + slots[10:-32]
    return body + sha256(body).digest()


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("flipped", DamagedRegister), ("cut", DamagedRegister), ("empty", DamagedRegister), ("packed", DamagedRegister),
        ("foreign", NotARegister), ("newer", NewerVersion),
    ],
)  # fmt: skip
def test_a_backup_that_is_none_is_refused_and_leaves_nothing(
    backup: Path, how: str, told: type[UserError], tmp_path: Path
) -> None:
    bad = spoiled(backup, how)
    place = tmp_path / "nieuw" / "terug.makelaar"
    with pytest.raises(told):
        restore_backup(bad, place)
    assert list(place.parent.iterdir()) == []


def test_a_backup_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotARegister, match="er niet"):
        restore_backup(tmp_path / "weg.zip", tmp_path / "terug.makelaar")


def test_the_command_puts_it_back_and_says_where(backup: Path, tmp_path: Path, recovery_key: str) -> None:
    place = tmp_path / "terug.makelaar"
    copied = shutil.copy(backup, tmp_path / "kopie.zip")
    done = CliRunner().invoke(main, ["restore", str(copied), str(place)])
    assert done.exit_code == 0
    assert str(place) in done.output
    open_with_recovery_key(place, recovery_key).close()
    again = CliRunner().invoke(main, ["restore", str(copied), str(place)])
    assert again.exit_code == 1
    assert "niets overschreven" in again.stderr
