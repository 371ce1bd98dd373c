"""A register's folder on disk, and writing into it so that a file is there whole or not at all."""

import os
import secrets
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True)
class RegisterFolder:
    """The places inside one `NAME.makelaar` folder."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "register.db"

    @property
    def wal(self) -> Path:
        return self.path / "register.db-wal"

    @property
    def wal_index(self) -> Path:
        return self.path / "register.db-shm"

    @property
    def slots(self) -> Path:
        return self.path / "register.slots"

    @property
    def slots_copy(self) -> Path:
        return self.path / "register.slots.b"

    @property
    def lock(self) -> Path:
        return self.path / "register.lock"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    def make(self) -> None:
        """Make the folder and its room for backups, readable by its owner alone."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.backups.mkdir(mode=0o700, exist_ok=True)

    def sweep(self) -> None:
        """Take away the temporary files of a program that was killed; only who holds the lock may. Never raises."""
        for folder, pattern in (
            (self.path, ".register.slots*.????????"),
            (self.backups, ".????????.db*"),
            (self.backups, ".*.zip.????????"),
        ):
            with suppress(OSError):
                for left in list(folder.glob(pattern)):
                    left.unlink(missing_ok=True)


def new_file(path: Path) -> BinaryIO:
    """A new file for its owner alone, whatever the umask says. Raises OSError, FileExistsError when it is there."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    return os.fdopen(descriptor, "wb")


def write_whole(target: Path, content: bytes) -> None:
    """Replace `target` by `content`: temporary file, fsync, rename, fsync of the folder (SECURITY: key envelope).

    After a crash at any instant the old file or the new one is there, never a part. Raises OSError.
    """
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        with new_file(temporary) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut. Windows has no such call; NTFS keeps a journal of renames."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
