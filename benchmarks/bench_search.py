"""From a key to rows on the screen's model, and a frame of scrolling.

`MAKELAAR_BENCH_PEOPLE=100000 make bench PYTEST=…` measures the larger register of the figures; making it takes minutes.
"""

from itertools import cycle
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex

from benchmarks.conftest import Measure
from makelaar.services.people.listing import PeopleQuery, get_summaries, list_people
from makelaar.services.registers import Register
from makelaar.services.search import say_why
from makelaar.ui.capture.asking import ask, look
from makelaar.ui.people.list_model import PeopleModel

TYPED = (
    "jan",
    "tuin",
    "volkstuin",
    "fatma yilmaz",
    "yilmas",
    "kerk 12",
    "jan tuin",
    "een",
    "verhaal",
    "061234",
    "xqzw",
)
KEYS = [text[:letters] for text in TYPED for letters in range(1, len(text) + 1)]
"""Every key of those questions: beginnings that fit nearly everybody, typing errors and nobody too."""
ROUNDS = 5
ON_SCREEN = 25
"""Rows that a high window shows."""
KEY = "a key in the list's search field: rows on the model"
BOX = "a key in the box: who was found"
READ = "a key in the box, the reading behind it: chips, who is known"
LINE = "Fatima El Amrani, Kerkweg 12, 06-12345678, kan koken, mail over een jaar"
WRITTEN = [LINE[:letters] for letters in range(1, len(LINE) + 1)]
"""Every key of writing somebody down, who may be known."""
BY_LINE = "writing a line, "
WHY = "why the rows in view were found, behind the key"
FRAME = "a frame of scrolling to a place not seen yet"


def _typing(group: str) -> pytest.MarkDecorator:
    """Once with the keys of questions, once with those of a line."""
    mark = pytest.mark.benchmark
    questions = pytest.param(KEYS, marks=mark(group=group), id="questions")
    line = pytest.param(WRITTEN, marks=mark(group=BY_LINE + group), id="line")
    return pytest.mark.parametrize("keys", [questions, line])


@pytest.fixture
def model() -> PeopleModel:
    """The list's model; `keep` holds the application that its timer needs."""
    made = PeopleModel()
    made.keep = QCoreApplication.instance() or QCoreApplication([])  # type: ignore[attr-defined]
    return made


@pytest.mark.benchmark(group=KEY)
def test_key(demo: Register, model: PeopleModel, ours: Measure) -> None:
    keys = cycle(KEYS)

    def typed() -> None:
        text = next(keys)
        model.show(list_people(demo, PeopleQuery(text=text)), text)
        _paint(model, 0)

    ours.pedantic(typed, rounds=ROUNDS * len(KEYS), warmup_rounds=len(KEYS))  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=KEY)
def test_key_bare(demo: Register, bare: Measure) -> None:
    _names_that_begin(demo, bare)


@pytest.mark.benchmark(group=WHY)
def test_why(demo: Register, ours: Measure) -> None:
    pages = {text: list_people(demo, PeopleQuery(text=text)) for text in KEYS}
    keys = cycle(text for text, page in pages.items() if page.ids)

    def asked() -> None:
        text = next(keys)
        say_why(demo, pages[text].ids[:ON_SCREEN], text)

    ours.pedantic(asked, rounds=ROUNDS * len(KEYS), warmup_rounds=5)  # type: ignore[attr-defined]


@_typing(BOX)
def test_box(demo: Register, ours: Measure, keys: list[str]) -> None:
    typed = cycle(keys)
    ours.pedantic(  # type: ignore[attr-defined]
        lambda: look(demo, next(typed)), rounds=ROUNDS * len(keys), warmup_rounds=len(keys)
    )


@_typing(READ)
def test_reading(demo: Register, ours: Measure, keys: list[str]) -> None:
    """What the window asks for next, while the rows are shown."""
    found = cycle([(text, look(demo, text)) for text in keys])
    ours.pedantic(  # type: ignore[attr-defined]
        lambda: ask(demo, *next(found)), rounds=ROUNDS * len(keys), warmup_rounds=len(keys)
    )


@pytest.mark.benchmark(group=BOX)
def test_box_bare(demo: Register, bare: Measure) -> None:
    _names_that_begin(demo, bare)


@pytest.mark.benchmark(group=FRAME)
def test_frame(demo: Register, model: PeopleModel, ours: Measure) -> None:
    """Painting what is missing, fetching it, and painting it: all of it in one frame, which the window spreads."""
    model.show(list_people(demo))
    model.wanted.connect(lambda ids: model.put(get_summaries(demo, ids)))
    places = cycle(range(0, len(model.ids) - ON_SCREEN, max(1, len(model.ids) // 200)))

    def scrolled() -> None:
        place = next(places)
        _paint(model, place)
        model._ask()
        _paint(model, place)

    ours.pedantic(scrolled, rounds=400, warmup_rounds=5)  # type: ignore[attr-defined]


@pytest.mark.benchmark(group=FRAME)
def test_frame_bare(demo: Register, bare: Measure) -> None:
    places = cycle(range(1, 9_000, 45))

    def read() -> None:
        with demo.read() as session:
            place = next(places)
            rows = f"SELECT * FROM person WHERE id BETWEEN {place} AND {place + ON_SCREEN}"
            assert session.connection().exec_driver_sql(rows).fetchall()

    bare.pedantic(read, rounds=400, warmup_rounds=5)  # type: ignore[attr-defined]


def _paint(model: PeopleModel, first: int) -> None:
    nowhere = QModelIndex()
    for row in range(first, min(first + ON_SCREEN, model.rowCount(nowhere))):
        model.data(model.index(row), PeopleModel.ROW)


def _names_that_begin(demo: Register, bare: Any) -> None:
    keys = cycle(KEYS)
    asked = "SELECT id, name FROM person WHERE binned_at IS NULL AND name LIKE ? ORDER BY sort_key LIMIT 50"

    def read() -> None:
        with demo.read() as session:
            session.connection().exec_driver_sql(asked, (f"{next(keys)}%",)).fetchall()

    bare.pedantic(read, rounds=ROUNDS * len(KEYS), warmup_rounds=5)
