"""A sheet of 1,000 rows: read, planned and imported, against the bare reading of the file."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.conftest import PASSPHRASE, Measure
from makelaar.clock import FixedClock
from makelaar.services import imports
from makelaar.services.registers import LOWEST_COST, Register, create_register

TODAY = date(2026, 11, 21)
READING = "read and understand a sheet of 1,000 rows"


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet as a worker keeps it: full name, phone, address, kan, wil, terugkomen."""
    path = tmp_path_factory.mktemp("sheet") / "sprokkel.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("mensen")
    page.write_row(0, 0, ["Naam", "Telefoon", "Adres", "Kan", "Wil", "Terugkomen", "Opmerking"])
    chance = Random(1)
    given, family = "Anna Bilal Corrie Dirk Emine Farid Gerda Henk".split(), "Bos Çelik Smit Visser Yıldız".split()
    for row in range(1, 1001):
        name = f"{chance.choice(given)} {chance.choice(family)}{row}"
        phone = f"06 12{chance.randrange(100_000, 1_000_000)}"
        address = f"Merelstraat {row}"
        can, want = chance.choice(("koken, bakken", "tuinieren")), chance.choice(("gezelschap", "taalmaatje / oppas"))
        back = chance.choice(("over een jaar", "na de zomer"))
        page.write_row(row, 0, [name, phone, address, can, want, back, "via via"])
    book.close()
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Register:
    """A new register."""
    folder = tmp_path / "leeg.makelaar"
    return create_register(folder, PASSPHRASE, clock=FixedClock(TODAY), cost=LOWEST_COST).register


@pytest.mark.benchmark(group=READING)
def test_read(sheet: Path, ours: Measure) -> None:
    assert len(ours(imports.read_file, sheet, TODAY).rows) == 1000


@pytest.mark.benchmark(group=READING)
def test_read_bare(sheet: Path, bare: Measure) -> None:
    def rows() -> int:
        return len(CalamineWorkbook.from_path(str(sheet)).get_sheet_by_index(0).to_python())

    assert bare(rows) == 1001


@pytest.mark.benchmark(group="plan and import 1,000 understood rows")
def test_import(sheet: Path, empty: Register, ours: Measure) -> None:
    reading = imports.read_file(sheet, TODAY)

    def carry_out() -> int:
        return imports.run(empty, imports.plan(empty, reading, sheet.name)).added

    assert ours.pedantic(carry_out, rounds=1) == 1000  # type: ignore[attr-defined]
    empty.close()
