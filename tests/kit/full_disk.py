"""Work on a disk until it is full, and what is there afterwards."""

import shutil
from pathlib import Path

from kit.disks import disk_that_fills

from makelaar.errors import CannotWrite
from makelaar.models import Person
from makelaar.services.registers import Register, back_up_register, check_register, open_with_recovery_key
from makelaar.services.unlock_slots import new_recovery_key

_MOST_ACTS = 60


def harm_done(register_folder: Path, recovery_key: str, room: int, scratch: Path) -> list[str]:
    """What is wrong after people, keys and backups filled the last `room` bytes of a disk; empty when nothing is."""
    with disk_that_fills(register_folder, room) as folder:
        key, confirmed = _work(folder, recovery_key)
        # What a user does then: take the folder to a disk with room.
        after = scratch / f"after-{room}.makelaar"
        shutil.copytree(folder, after)
    open_with_recovery_key(after, key).close()  # writes the second copy of slots that the full disk did not take
    opened = open_with_recovery_key(after, key)
    found = opened.database.rows("SELECT count(*) FROM person")[0][0]
    wrong = list(check_register(opened))
    opened.close()
    hidden = [path.name for path in after.rglob(".*")]
    shutil.rmtree(after)
    if found != confirmed:
        wrong.append(f"{confirmed} were confirmed, {found} are there")
    return wrong + hidden


def _work(folder: Path, key: str) -> tuple[str, int]:
    """Gives the recovery key in force and how many people were confirmed."""
    confirmed = 0
    try:
        register = open_with_recovery_key(folder, key)
    except CannotWrite:
        return key, confirmed
    for number in range(_MOST_ACTS):
        try:
            _add_person(register, number)
            confirmed += 1
            if number % 5 == 0:
                key = new_recovery_key(register)
            if number % 10 == 0:
                back_up_register(register)
        except CannotWrite:
            continue
    register.close()
    return key, confirmed


def _add_person(register: Register, number: int) -> None:
    with register.write("Mens toegevoegd") as session:
        session.add(Person(name=f"nummer {number}", notes="x" * 5000, created_at=register.utc_now()))
