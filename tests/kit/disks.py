"""Disks that refuse: full, read-only, failing. Real ones where the test may mount, else the nearest thing."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def disk_that_fills(register_folder: Path, room: int) -> Iterator[Path]:
    """The folder on a disk with `room` bytes left: a small tmpfs, or a limit on how large any file may grow.

    The limit counts from the largest file that is there, which is the one that a large write makes grow.
    """
    with tempfile.TemporaryDirectory() as place:
        size = sum(path.stat().st_size for path in register_folder.rglob("*") if path.is_file())
        mounted = _mount(place, size + 16 * 4096 + room)
        try:
            folder = Path(place) / register_folder.name
            shutil.copytree(register_folder, folder)
            if mounted:
                yield folder
            else:
                with largest_file(room):
                    yield folder
        finally:
            if mounted:
                subprocess.run(["umount", "-l", place], check=True, capture_output=True)


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file of this process may grow beyond `size` bytes; a write that would answers with an error."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(register_folder: Path) -> Iterator[Path]:
    """The folder in a place where it may be read and not written, also when the tests run as root."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / register_folder.name
        shutil.copytree(register_folder, folder)
        everything = [Path(place), folder, *folder.rglob("*")]
        for path in everything:
            path.chmod(0o555 if path.is_dir() else 0o444)
        effective = os.geteuid()
        if effective == 0:
            os.seteuid(_NOBODY)
        try:
            yield folder
        finally:
            os.seteuid(effective)
            for path in everything:
                path.chmod(0o700)


def _mount(place: str, size: int) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place]
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False
