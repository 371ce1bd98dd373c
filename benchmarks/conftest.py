"""What the benchmarks share: demo registers, and how a measurement says which way it took."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from makelaar.clock import FixedClock
from makelaar.services.fiction.demo import DEMO_DAY, DemoSize, make_demo
from makelaar.services.registers import Register, open_with_passphrase

PEOPLE = int(os.environ.get("MAKELAAR_BENCH_PEOPLE", "10000"))
PASSPHRASE = "bank wolk trommel veranda"
Measure = Callable[..., Any]


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed register of `PEOPLE` people, ten times as many encounters and half as many doors."""
    folder = tmp_path_factory.mktemp("bench") / "demo.makelaar"
    make_demo(folder, PASSPHRASE, DemoSize(people=PEOPLE, encounters=10 * PEOPLE, doors=PEOPLE // 2))
    return folder


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Iterator[Register]:
    """That register, open."""
    opened = open_with_passphrase(demo_folder, PASSPHRASE, clock=FixedClock(DEMO_DAY))
    yield opened
    opened.close()


@pytest.fixture
def ours(benchmark: Any) -> Measure:
    """Measure what Makelaar does."""
    benchmark.extra_info["way"] = "ours"
    return benchmark  # type: ignore[no-any-return]


@pytest.fixture
def bare(benchmark: Any) -> Measure:
    """Measure the barest way to the same end."""
    benchmark.extra_info["way"] = "bare"
    return benchmark  # type: ignore[no-any-return]
