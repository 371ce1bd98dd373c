"""The example neighbourhood: a fictional register, made on the spot, to look around in. It asks nothing."""

import shutil
from datetime import timedelta
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import func, select

from makelaar.clock import Clock, SystemClock
from makelaar.errors import DamagedRegister, NotARegister
from makelaar.models import LogEntry, RegisterInfo
from makelaar.services.fiction.example_rows import fill_example
from makelaar.services.registers import LOWEST_COST, Register, create_register, open_with_passphrase
from makelaar.services.settings import keep_register_setting, register_setting
from makelaar.settings import EXAMPLE_BEGINS

EXAMPLE_PASSPHRASE = "dit is maar een voorbeeld"
"""Public on purpose: everybody in the example is invented."""
STALE_AFTER = timedelta(weeks=3)
"""After this its promises "of today" are long overdue: an example that nobody changed is made anew."""


def example_folder() -> Path:
    """Where the example lives: the user's own data folder."""
    return user_data_path("makelaar", appauthor=False) / "voorbeeldbuurt.makelaar"


def passphrase_of(folder: Path) -> str | None:
    """The example's passphrase where `folder` is the example; None for every other register."""
    return EXAMPLE_PASSPHRASE if folder.absolute() == example_folder().absolute() else None


def open_example(clock: Clock | None = None, folder: Path | None = None) -> Register:
    """The example, open: made when it is not there, and made anew when it is stale and nothing in it was changed.

    A damaged one is put aside under another name. Raises RegisterInUse, CannotWrite, or WrongKey when its passphrase
    was changed.
    """
    now = clock or SystemClock()
    place = folder or example_folder()
    if place.exists():
        try:
            register = open_with_passphrase(place, EXAMPLE_PASSPHRASE, clock=now)
        except (DamagedRegister, NotARegister):
            _put_aside(place)
        else:
            if not _is_stale(register):
                return register
            register.close()
            shutil.rmtree(place)
    return _make(place, now)


def _make(place: Path, clock: Clock) -> Register:
    def fill(register: Register) -> None:
        fill_example(register)
        keep_register_setting(register, EXAMPLE_BEGINS, _last_act(register))

    made = create_register(place, EXAMPLE_PASSPHRASE, clock=clock, is_example=True, cost=LOWEST_COST, fill=fill)
    return made.register


def _is_stale(register: Register) -> bool:
    """Old, and nothing was done in it since it was made."""
    with register.read() as session:
        made = session.scalars(select(RegisterInfo.created_at)).one().date()
    age = register.clock.today() - made
    untouched = _last_act(register) == register_setting(register, EXAMPLE_BEGINS)
    return untouched and not -timedelta(days=1) <= age <= STALE_AFTER


def _last_act(register: Register) -> int:
    with register.read() as session:
        return session.scalar(select(func.max(LogEntry.id))) or 0


def _put_aside(place: Path) -> None:
    """Nothing is thrown away: the damaged example stays beside the new one."""
    free = (place.with_name(f"{place.stem}-oud-{n}{place.suffix}") for n in range(1, 1000))
    place.rename(next(name for name in free if not name.exists()))
