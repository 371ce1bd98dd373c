"""Acts on ten thousand people at once, the search index and undo included."""

import shutil
from pathlib import Path

import pytest

from benchmarks.conftest import PASSPHRASE, Measure
from makelaar.clock import FixedClock
from makelaar.services import undo
from makelaar.services.fiction.demo import DEMO_DAY
from makelaar.services.people.listing import list_people
from makelaar.services.people.many import tag_all
from makelaar.services.registers import Register, open_with_passphrase

MANY = 10_000
ROUNDS = 3
LABEL = "give 10,000 people a label"
BACK = "take that back"


@pytest.fixture
def own(demo_folder: Path, tmp_path: Path) -> Register:
    """A copy of the demo register, to change."""
    shutil.copytree(demo_folder, tmp_path / "own.makelaar")
    return open_with_passphrase(tmp_path / "own.makelaar", PASSPHRASE, clock=FixedClock(DEMO_DAY))


@pytest.mark.benchmark(group=LABEL)
def test_label(own: Register, ours: Measure) -> None:
    people = list_people(own).ids[:MANY]
    labels = iter(("zomerfeest", "kerstdiner", "koningsdag"))
    ours.pedantic(lambda: tag_all(own, people, next(labels)), rounds=ROUNDS)  # type: ignore[attr-defined]
    own.close()


@pytest.mark.benchmark(group=BACK)
def test_back(own: Register, ours: Measure) -> None:
    people = list_people(own).ids[:MANY]
    for label in ("zomerfeest", "kerstdiner", "koningsdag"):
        tag_all(own, people, label)
    ours.pedantic(lambda: undo.undo(own), rounds=ROUNDS)  # type: ignore[attr-defined]
    own.close()
