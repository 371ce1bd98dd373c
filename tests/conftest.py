"""What every test may ask for: a real encrypted register in a folder of its own."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from makelaar.clock import FixedClock
from makelaar.services.registers import LOWEST_COST, Created, Register, create_register, open_with_recovery_key

pytest_plugins = ["kit.qt", "kit.windows"]

TODAY = date(2026, 11, 21)
PASSPHRASE = "schaap trommel veranda kompas"


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands still on the day of the tests."""
    return FixedClock(TODAY)


@pytest.fixture
def passphrase() -> str:
    """What opens `register_folder`."""
    return PASSPHRASE


@pytest.fixture(scope="session")
def template_register(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed register, made once for each test process, and its recovery key; copied, never opened."""
    folder = tmp_path_factory.mktemp("template") / "sjabloon.makelaar"
    made: Created = create_register(folder, PASSPHRASE, clock=FixedClock(TODAY), cost=LOWEST_COST)
    made.register.close()
    return folder, made.recovery_key


@pytest.fixture
def recovery_key(template_register: tuple[Path, str]) -> str:
    """The printed key that opens `register_folder`."""
    return template_register[1]


@pytest.fixture
def register_folder(template_register: tuple[Path, str], tmp_path: Path) -> Path:
    """The folder of a closed register of this test alone."""
    folder = tmp_path / "buurt.makelaar"
    shutil.copytree(template_register[0], folder)
    return folder


@pytest.fixture
def register(register_folder: Path, recovery_key: str, clock: FixedClock) -> Iterator[Register]:
    """The register in `register_folder`, open; by its recovery key, which costs no Argon2id."""
    opened = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    yield opened
    opened.close()
