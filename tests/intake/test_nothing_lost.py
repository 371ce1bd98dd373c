"""Whatever somebody types, every word of it is in a field, in the note, or in a warning."""

import re
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from intake_sheets import TODAY

from makelaar.errors import UserError
from makelaar.hearts.folding import fold
from makelaar.intake import open_book, read_file
from makelaar.intake.rows import Reading

DATA = Path(__file__).parent.parent / "data"
HEADERS = ("Naam", "Tel / mail", "Adres", "Wijk", "Kan", "Wil", "Terugkomen", "Opmerking", "Kleur", "Taal")
_TYPED = (
    "An Smit", "de Boer, Wim", "dhr. en mw. Kok", "Ria (buurvrouw van Bo)", "0612345678", "06-123",
    "an@example.nl thuis",
    "030-2345678 / 06 12345678 (dochter)",
    "De Clomp 19-12", "Weg 12 II, 3706 AB Zeist, Zuid", "achter de kerk",
    "koken en bakken", "- soep\n- brood", "Arabisch en Frans vertalen", "wil later vrijwilliger worden, maar nu niet",
    "maart 2027", "over 3 weken mailen", "als het beter gaat", "12-3", "?", "blauw", "x", "ja", "Turks, Pools", "Zuid",
    "totaal", "12", "ziet slecht; hoort goed", "naam at gmail punt com", "1e verdieping", "geen telefoon maar wel app",
)  # fmt: skip
_CELLS = st.one_of(st.sampled_from(("", "", *_TYPED)), st.text("abc ÇdE,;/(-)'’.&+0123@\n", max_size=24))
_EXEMPT = re.compile(
    r"(?:tel(?:efoon)?|mob(?:iel)?|t|m|e|mail|e-?mail|mailto|kan|kunnen|goed|in|wil|willen|graag|heel|erg|ook|wel|en|of|"
    r"nr|no|huisnr|nummer|ja|nee|x|geen|niks|niets|niet|n|v|nvt|onbekend|leeg|weet|nog|idee|bekend|van|toepassing|ik|"
    r"wijk|buurt|flat|j|y|yes|ok|true|false|waar|onwaar)"
)
"""Words that only say what a cell is for, or that there is nothing."""


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", fold(text)) if not _EXEMPT.fullmatch(word)}


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _everything(reading: Reading) -> str:
    """All that was kept, as one text."""
    return "\n".join([*(repr(row.person).replace("\\n", "\n") for row in reading.rows), *reading.warnings])


def _check_kept(path: Path) -> None:
    book = open_book(path)
    try:
        reading = read_file(path, TODAY)
    except UserError:
        return  # nobody in it: refused, so nothing is imported and nothing is lost
    kept = _everything(reading)
    kept_words, kept_digits = _words(kept), _digits(kept)
    headers = {text for table in reading.tables for column in table.columns for text in [column.header]}
    for sheet in book.sheets:
        for line in sheet.lines:
            for cell in line.cells:
                if cell in headers:
                    continue
                assert _words(cell) <= kept_words, (cell, _words(cell) - kept_words, reading.rows)
                for number in re.findall(r"\d+", cell):
                    stripped = number.lstrip("0")
                    assert stripped in kept_digits or stripped in kept, (cell, number)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(*[_CELLS] * len(HEADERS)), min_size=1, max_size=6))
def test_every_word_and_figure_that_was_typed_is_kept(rows: list[tuple[str, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lijst.csv"
        quoted = [";".join('"' + cell.replace('"', "") + '"' for cell in row) for row in [HEADERS, *rows]]
        path.write_text("\n".join(quoted) + "\n", encoding="utf-8")
        _check_kept(path)


@pytest.mark.parametrize("name", sorted(p.name.removesuffix(".gold.json") for p in DATA.glob("*.gold.json")))
def test_every_word_of_the_sheets_is_kept(name: str) -> None:
    if name.startswith(("sprokkel", "nasty")) and not name.endswith((".vcf", "reversed.xlsx")):
        _check_kept(DATA / name)


def test_the_day_is_an_argument() -> None:
    later = read_file(DATA / "sprokkel_windows.csv", date(2027, 11, 21))
    assert {p.day for row in later.rows for p in row.person.followups if p.text == "over 5 weken"} == {
        date(2027, 12, 26)
    }
