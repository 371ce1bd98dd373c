"""Two copies of the slots: the newer whole one counts, either alone opens the register."""

import json
import os
import struct
from hashlib import sha256
from pathlib import Path

import pytest

from makelaar.errors import CannotWrite, DamagedRegister, NewerVersion, WrongKey
from makelaar.services.registers import LOWEST_COST, open_with_passphrase, open_with_recovery_key, summary
from makelaar.services.unlock_slots import change_passphrase
from makelaar.store import slots_file
from makelaar.store.envelope import decode
from makelaar.store.folder import RegisterFolder
from makelaar.store.slots import canonical
from makelaar.store.slots_file import read_slots

NEW_PASSPHRASE = "kompas veranda trommel schaap"
COPIES = ("register.slots", "register.slots.b")


@pytest.mark.parametrize("missing", COPIES)
def test_either_copy_alone_opens_the_register_and_the_other_comes_back(
    register_folder: Path, recovery_key: str, missing: str
) -> None:
    (register_folder / missing).unlink()
    opened = open_with_recovery_key(register_folder, recovery_key)
    assert summary(opened).keys_repaired
    opened.close()
    first, second = (register_folder / name for name in COPIES)
    assert first.read_bytes() == second.read_bytes()


def test_a_register_with_both_copies_whole_needs_no_repair(register) -> None:
    assert not summary(register).keys_repaired


@pytest.mark.parametrize("broken", COPIES)
def test_any_flipped_byte_in_one_copy_leaves_the_other_in_force(register_folder: Path, broken: str) -> None:
    folder = RegisterFolder(register_folder)
    good = decode(folder.slots.read_bytes())
    content = (register_folder / broken).read_bytes()
    for place in range(len(content)):
        flipped = bytearray(content)
        flipped[place] ^= 1 << place % 8
        (register_folder / broken).write_bytes(flipped)
        files = read_slots(folder)
        assert files.whole == (good,)
        assert not files.in_step


def test_both_copies_damaged_is_told_and_nothing_is_written(register_folder: Path, recovery_key: str) -> None:
    for name in COPIES:
        content = bytearray((register_folder / name).read_bytes())
        content[100] ^= 1
        (register_folder / name).write_bytes(content)
    before = contents(register_folder)
    with pytest.raises(DamagedRegister, match="sleutelbestanden"):
        open_with_recovery_key(register_folder, recovery_key)
    assert contents(register_folder) == before


def test_slots_of_a_newer_version_are_left_alone(register_folder: Path, passphrase: str) -> None:
    for name in COPIES:
        content = (register_folder / name).read_bytes()[:-32]
        newer = content[:8] + b"\x00\x02" + content[10:]
        (register_folder / name).write_bytes(newer + sha256(newer).digest())
    before = contents(register_folder)
    with pytest.raises(NewerVersion, match="nieuwere versie"):
        open_with_passphrase(register_folder, passphrase)
    assert contents(register_folder) == before


def test_a_change_cut_short_after_the_first_copy_is_in_force(
    register_folder: Path, passphrase: str, recovery_key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`.b` is written first; with the disk failing before the second, the new passphrase opens, the old does not.

    So it is no failure either: she must not be told that her old passphrase is still the one.
    """
    written: list[str] = []
    whole = slots_file.write_whole

    def fails_at_the_second(target: Path, content: bytes) -> None:
        written.append(target.name)
        if len(written) == 2:
            raise OSError(28, "No space left on device")
        whole(target, content)

    opened = open_with_recovery_key(register_folder, recovery_key)
    monkeypatch.setattr(slots_file, "write_whole", fails_at_the_second)
    change_passphrase(opened, NEW_PASSPHRASE, cost=LOWEST_COST)
    monkeypatch.undo()
    opened.close()

    assert written == ["register.slots.b", "register.slots"]
    with pytest.raises(WrongKey):
        open_with_passphrase(register_folder, passphrase)
    open_with_passphrase(register_folder, NEW_PASSPHRASE).close()
    assert (register_folder / COPIES[0]).read_bytes() == (register_folder / COPIES[1]).read_bytes()


def test_a_change_that_cannot_begin_leaves_the_old_passphrase(
    register_folder: Path, passphrase: str, recovery_key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(target: Path, content: bytes) -> None:
        raise OSError(30, "Read-only file system")

    opened = open_with_recovery_key(register_folder, recovery_key)
    monkeypatch.setattr(slots_file, "write_whole", refuses)
    with pytest.raises(CannotWrite, match="niet geschreven worden"):
        change_passphrase(opened, NEW_PASSPHRASE, cost=LOWEST_COST)
    opened.close()
    open_with_passphrase(register_folder, passphrase).close()


def test_a_write_that_fails_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    (tmp_path / "register.slots").write_bytes(b"as it was")
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="Input/output"):
        slots_file.write_whole(tmp_path / "register.slots", b"new")
    monkeypatch.undo()
    assert contents(tmp_path) == {"register.slots": b"as it was"}


def test_each_file_is_synced_before_its_rename_and_its_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        events.append("folder" if os.path.isdir(f"/proc/self/fd/{descriptor}") else "file")
        sync(descriptor)

    def renamed(self: Path, target: Path) -> Path:
        events.append("rename")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    slots_file.write_whole(tmp_path / "register.slots", b"new")
    assert events == ["file", "rename", "folder"]


def test_an_altered_copy_with_its_digest_put_right_is_found_by_the_mac(
    register_folder: Path, recovery_key: str
) -> None:
    """Somebody without the key changes a label in one copy and makes its SHA-256 right: the other copy is used."""
    alter(register_folder / COPIES[0], "register.slots, veranderd", seq=1)
    opened = open_with_recovery_key(register_folder, recovery_key)
    assert all("veranderd" not in slot.label for slot in opened.keyring.envelope.slots)
    assert summary(opened).keys_repaired
    opened.close()


def test_a_higher_number_does_not_make_an_altered_copy_win(register_folder: Path, recovery_key: str) -> None:
    alter(register_folder / COPIES[0], "veranderd", seq=99)
    opened = open_with_recovery_key(register_folder, recovery_key)
    assert opened.keyring.envelope.seq == 1
    opened.close()


def test_both_copies_altered_is_damage(register_folder: Path, recovery_key: str) -> None:
    for name in COPIES:
        alter(register_folder / name, "veranderd", seq=2)
    with pytest.raises(DamagedRegister):
        open_with_recovery_key(register_folder, recovery_key)


def test_slots_with_nothing_for_this_key_say_so(register_folder: Path, recovery_key: str) -> None:
    def without_recovery(body: dict) -> None:
        body["slots"] = [slot for slot in body["slots"] if slot["type"] != "recovery"]

    for name in COPIES:
        rewrite(register_folder / name, without_recovery)
    with pytest.raises(WrongKey, match="geen slot"):
        open_with_recovery_key(register_folder, recovery_key)


def alter(path: Path, label: str, seq: int) -> None:
    def change(body: dict) -> None:
        body["slots"][0]["label"] = label
        body["seq"] = seq

    rewrite(path, change)


def rewrite(path: Path, change) -> None:
    body = json.loads(path.read_bytes()[14:-32])
    change(body)
    text = canonical(body)
    content = struct.pack(">8sHI", b"MAKELAAR", 1, len(text)) + text
    path.write_bytes(content + sha256(content).digest())


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != "register.lock"
    }
