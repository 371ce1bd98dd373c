"""The report drawn from memory: pages, zoom, keys; old, broken or gone without harm. And which periods there are."""

import os
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit.prepared import paper as pdf
from kit.reading import words_in_view
from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from shiboken6 import delete

from makelaar.hearts.quarters import quarters_of
from makelaar.ui.accountability.fold import Fold
from makelaar.ui.accountability.paper import Paper
from makelaar.ui.accountability.periods import periods
from makelaar.ui.kit import Text

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paper(qtbot, look):
    made = Paper("Het verslag")
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_pages_are_counted_and_read_aloud(paper, qtbot) -> None:
    assert (paper.page, paper.pages, paper.page_words.text()) == (0, 0, "")
    paper.show_pdf(pdf(12))
    assert paper.page_words.text() == "1 van 12"
    paper.go_to(7)
    qtbot.waitUntil(lambda: paper.page == 7)
    assert paper.view.accessibleName() == "Het verslag, bladzijde 7 van 12"
    paper.go_to(13)
    assert paper.page == 7


def test_home_and_end_go_to_the_first_and_the_last_page(paper, qtbot) -> None:
    paper.show_pdf(pdf(5))
    qtbot.keyClick(paper.view, Key.Key_End)
    bar = paper.view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(paper.view, Key.Key_Home)
    assert bar.value() == bar.minimum()


def test_zoom_begins_at_what_fits_and_comes_back_to_it(paper) -> None:
    paper.show_pdf(pdf(2))
    fits = paper._fitting()
    paper.larger.click()
    assert paper.view.zoomMode() is QPdfView.ZoomMode.Custom
    assert paper.view.zoomFactor() == pytest.approx(fits * 1.25)
    for _press in range(20):
        paper.larger.click()
    assert paper.view.zoomFactor() == 4.0
    paper.fit.click()
    assert paper.view.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_without_a_document_there_is_nothing_to_enlarge(paper) -> None:
    assert not paper.larger.isEnabled()
    paper.show_pdf(pdf(1))
    assert paper.larger.isEnabled()
    paper.say("report", "Nog geen verslag", "Kies een ronde.")
    assert not paper.larger.isEnabled()
    assert paper.pages == 0
    assert "Kies een ronde." in words_in_view(paper)


def test_a_document_that_is_none_shows_no_page(paper) -> None:
    paper.show_pdf(b"dit is geen pdf")
    assert paper.pages == 0


def test_many_documents_after_each_other_leave_one(paper, qtbot) -> None:
    for pages in (1, 2, 3, 4):
        paper.show_pdf(pdf(pages))
    qtbot.waitUntil(lambda: len([c for c in paper.children() if type(c).__name__ == "QPdfDocument"]) == 1)
    assert paper.pages == 4


def test_it_can_be_taken_away_with_a_document_in_view(qtbot, look) -> None:
    made = Paper("Het verslag")
    made.show_pdf(pdf(3))
    made.show()
    delete(made)


def test_a_faded_paper_says_why(paper) -> None:
    paper.show_pdf(pdf(1))
    paper.fade("wordt bijgewerkt")
    assert paper.view.faded
    assert "wordt bijgewerkt" in words_in_view(paper)
    paper.show_pdf(pdf(1))
    assert not paper.view.faded


def test_a_fold_says_whether_it_is_open_and_makes_its_inside_once(qtbot, look) -> None:
    made = []

    def inside() -> Text:
        made.append(1)
        return Text("groen · Noord")

    fold = Fold("Mensen", inside, count=2)
    qtbot.addWidget(fold)
    fold.show()
    assert fold.head.accessibleName() == "Mensen, 2, ingeklapt"
    for _press in range(3):
        qtbot.keyClick(fold.head, Key.Key_Return)
    assert fold.head.accessibleName() == "Mensen, 2, uitgeklapt"
    assert "groen · Noord" in words_in_view(fold)
    assert made == [1]


def test_fewer_words_take_less_room_than_more_did(qtbot, look) -> None:
    words = Text("", wrap=True)
    qtbot.addWidget(words)
    words.resize(200, 20)
    words.show()
    words.setText("kort")
    short = words.minimumHeight()
    words.setText("een lange zin die op veel regels komt te staan " * 5)
    assert words.minimumHeight() > short
    words.setText("kort")
    assert words.minimumHeight() == short


@given(
    many=st.sampled_from([1, 2, 4]),
    begins=st.dates(date(2018, 1, 1), date(2026, 12, 31)),
    today=st.dates(date(2020, 1, 1), date(2026, 12, 31)),
)
def test_periods_are_whole_over_and_newest_first(many, begins, today) -> None:
    found = periods(many, begins, today)
    over = [one for one in found if not one.running]
    assert all(len(quarters_of(one.first, one.last)) == many for one in found)
    assert all(one.last < today for one in over)
    assert all(one.first.month % (3 * many) == 1 % (3 * many) for one in over)
    assert [one.first for one in over] == sorted({one.first for one in over}, reverse=True)
    assert all(one.last >= begins for one in over)
    running = [one for one in found if one.running]
    assert [(one.first <= today <= one.last) for one in running] == ([True] if many == 1 else [])


def test_a_slip_of_the_pen_in_a_year_makes_no_endless_list() -> None:
    assert len(periods(1, date(1026, 5, 1), date(2026, 11, 21))) == 48


def test_qtpdf_is_loaded_with_the_page_and_not_before() -> None:
    look = (
        "import sys; from makelaar.ui.workspace import Workspace; from makelaar.ui.places import PLACES; "
        "[place.exists() for place in PLACES]; print('PySide6.QtPdf' in sys.modules, end=' '); "
        "next(p for p in PLACES if p.name == 'accountability').page_class(); print('PySide6.QtPdf' in sys.modules)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", look]
    ended = subprocess.run(words, env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.split() == ["False", "True"]
