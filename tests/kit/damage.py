"""Damage on purpose: random flips and cuts in a register's files, and whether unlocking or checking notices."""

import random
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from makelaar.errors import DamagedRegister, NewerVersion, WrongKey
from makelaar.services.registers import check_register, open_with_recovery_key

FILES = ("register.db", "register.db-wal", "register.slots", "register.slots.b")


@dataclass(frozen=True)
class Wound:
    """One change to one file: a byte flipped by `mask`, or everything from `place` on cut off (`mask` 0)."""

    file: str
    place: int
    mask: int

    def make(self, folder: Path) -> None:
        path = folder / self.file
        content = bytearray(path.read_bytes())
        if self.mask:
            content[self.place] ^= self.mask
        else:
            del content[self.place :]
        path.write_bytes(content)


def random_wound(folder: Path, chance: random.Random) -> Wound:
    """A wound in one of the files, each as likely; one in eight is a cut."""
    file = chance.choice(FILES)
    place = chance.randrange((folder / file).stat().st_size)
    return Wound(file, place, 0 if chance.random() < 1 / 8 else 1 << chance.randrange(8))


def is_noticed(folder: Path, recovery_key: str) -> bool:
    """Whether opening refuses, or the check of the opened register finds something."""
    try:
        opened = open_with_recovery_key(folder, recovery_key)
    except (DamagedRegister, NewerVersion, WrongKey):
        return True
    try:
        return bool(check_register(opened))
    finally:
        opened.close()


def unnoticed(source: Path, recovery_key: str, scratch: Path, rounds: int, seed: int) -> list[Wound]:
    """The wounds, of `rounds` random ones, that neither unlocking nor checking noticed."""
    chance = random.Random(seed)
    passed: list[Wound] = []
    for _round in range(rounds):
        folder = scratch / "wounded.makelaar"
        shutil.copytree(source, folder)
        wound = random_wound(folder, chance)
        wound.make(folder)
        if not is_noticed(folder, recovery_key):
            passed.append(wound)
        shutil.rmtree(folder)
    return passed


def killed_while_open(folder: Path, recovery_key: str, acts: int) -> None:
    """Leave the register as kill -9 does: a log with `acts` confirmed acts that are not in the database yet."""
    worker = subprocess.Popen(
        [sys.executable, "-c", _WRITE, str(folder), recovery_key, str(acts)], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "ready\n"
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()


_WRITE = """
import signal, sys
from pathlib import Path
from makelaar.models import Person
from makelaar.services.registers import open_with_recovery_key

register = open_with_recovery_key(Path(sys.argv[1]), sys.argv[2])
for number in range(int(sys.argv[3])):
    with register.write("Mens toegevoegd") as session:
        session.add(Person(name=f"nummer {number}", created_at=register.utc_now()))
print("ready", flush=True)
signal.pause()
"""
