"""Backups: one stored ZIP of database and slots, opened and checked before it counts (SECURITY: key envelope)."""

import os
import re
import secrets
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from makelaar.errors import DamagedRegister, UserError
from makelaar.i18n import _
from makelaar.store.border import disk_errors
from makelaar.store.connection import OpenDatabase, connect
from makelaar.store.envelope import DATABASE_FILE, Envelope, decode
from makelaar.store.folder import RegisterFolder, new_file, sync_folder
from makelaar.store.integrity import database_findings, identity_of
from makelaar.store.keyring import Keyring
from makelaar.store.slots import Malformed

KEPT = 10
SLOTS_FILE = "register.slots"
_NAME = re.compile(r"(\d{6})-.*\.zip")


@dataclass(frozen=True)
class Backup:
    """One file in `backups/`. `number` orders them (a clock may be set back), the day in the name is for people."""

    path: Path
    number: int


def list_backups(keyring: Keyring) -> tuple[Backup, ...]:
    """The backups that are kept, oldest first."""
    return backups_in(keyring.folder)


def backups_in(folder: RegisterFolder) -> tuple[Backup, ...]:
    """The backups in a register's folder, open or not, oldest first."""
    names = ((path, _NAME.fullmatch(path.name)) for path in folder.backups.glob("*.zip"))
    found = (Backup(path, int(match[1])) for path, match in names if match)
    return tuple(sorted(found, key=lambda backup: backup.number))


def back_up(database: OpenDatabase, keyring: Keyring, day: str, *, keep: int = KEPT) -> Backup:
    """Make a backup and check it; only then older ones than the last `keep` go.

    `day` (ISO) is for the name. Raises CannotWrite, DamagedRegister; then there is no new file.
    """
    with disk_errors():
        keyring.folder.backups.mkdir(mode=0o700, exist_ok=True)
    kept = list_backups(keyring)
    number = kept[-1].number + 1 if kept else 1
    backup = Backup(keyring.folder.backups / f"{number:06d}-{day}.zip", number)
    copy = keyring.folder.backups / f".{secrets.token_hex(4)}.db"
    try:
        database.copy_into(copy)
        _pack(copy, keyring, backup.path)
    finally:
        copy.unlink(missing_ok=True)
    try:
        check_backup(backup, keyring)
    except UserError:
        backup.path.unlink(missing_ok=True)
        raise
    for old in list_backups(keyring)[:-keep]:
        with disk_errors():
            old.path.unlink(missing_ok=True)
    return backup


def check_backup(backup: Backup, keyring: Keyring) -> None:
    """Open a backup as a restore would, with the register's key. Raises DamagedRegister, CannotWrite."""
    copy = backup.path.with_name(f".{secrets.token_hex(4)}.db")
    try:
        envelope = unpack(backup.path, copy)
        if envelope.reg != keyring.reg or not envelope.is_sealed_by(keyring.root):
            raise _bad(backup)
        key = keyring.root.sqlcipher_key(envelope.reg, envelope.db_salt)
        opened = connect(copy, key, envelope.db_salt)
        try:
            if database_findings(opened) or identity_of(opened) != keyring.reg.hex():
                raise _bad(backup)
        finally:
            opened.close()
    except (zipfile.BadZipFile, Malformed, KeyError, FileNotFoundError, DamagedRegister) as error:
        raise _bad(backup) from error
    finally:
        for ending in ("", "-wal", "-shm"):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)


def _pack(copy: Path, keyring: Keyring, target: Path) -> None:
    """The ZIP, written whole: it has its name only when it is on the disk."""
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        with disk_errors():
            with new_file(temporary) as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                    archive.write(copy, DATABASE_FILE)
                    archive.writestr(SLOTS_FILE, keyring.envelope.encode())
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
            sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def unpack(package: Path, database: Path) -> Envelope:
    """Write the package's database to `database`; gives its slots.

    Raises Malformed, KeyError or zipfile.BadZipFile for what is not such a package, CannotWrite. What is packed
    (a zip bomb) is refused: ours are stored.
    """
    with disk_errors(), zipfile.ZipFile(package) as archive:
        members = [archive.getinfo(SLOTS_FILE), archive.getinfo(DATABASE_FILE)]
        if any(member.compress_type != zipfile.ZIP_STORED for member in members):
            raise Malformed("a packed member")
        envelope = decode(archive.read(SLOTS_FILE))
        with archive.open(DATABASE_FILE) as source, new_file(database) as target:
            shutil.copyfileobj(source, target)
    return envelope


def _bad(backup: Backup) -> DamagedRegister:
    return DamagedRegister(_("De reservekopie {name} gaat niet open. Maak een nieuwe.").format(name=backup.path.name))
