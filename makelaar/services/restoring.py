"""Choose a backup and put it back beside the register. Needs no key, so it works where a register no longer opens."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from makelaar.store.backups import backups_in
from makelaar.store.folder import RegisterFolder
from makelaar.store.restoring import restore


@dataclass(frozen=True)
class KeptBackup:
    """A backup to choose. `day` is from its name, None where that tells none; `size` in bytes."""

    path: Path
    day: date | None
    size: int


def kept_backups(folder: Path) -> tuple[KeptBackup, ...]:
    """The backups of the register in `folder`, newest first."""
    found = reversed(backups_in(RegisterFolder(folder)))
    return tuple(KeptBackup(one.path, _day(one.path), one.path.stat().st_size) for one in found)


def restore_backup(package: Path, folder: Path) -> None:
    """Put a backup back as a register of its own in `folder`, new or empty.

    It opens with the passphrase of when it was made. Raises Refused, NotARegister, NewerVersion, DamagedRegister,
    CannotWrite; then nothing was made.
    """
    restore(package, folder)


def restore_beside(package: Path, register_folder: Path) -> Path:
    """Put a backup back in a new folder beside the register; gives that folder. Raises as `restore_backup`."""
    day = _day(package)
    name = f"{register_folder.stem}-{day.isoformat() if day else package.stem}"
    ending = register_folder.suffix or ".makelaar"
    place, number = register_folder.with_name(name + ending), 2
    while place.exists():
        place, number = register_folder.with_name(f"{name}-{number}{ending}"), number + 1
    restore_backup(package, place)
    return place


def _day(package: Path) -> date | None:
    try:
        return date.fromisoformat(package.stem.partition("-")[2])
    except ValueError:
        return None
