"""Verantwoording: chosen, looked at live, judged in plain words, dropped what is in the way, by keys."""

import threading
from datetime import date

import pytest
from kit.canaries import find_canaries
from kit.doors import build_flat
from kit.prepared import REFUSED, Preparer, paper, prepared
from kit.reading import tab_order, unnamed_controls, words_in_view
from kit.reports import contacts, neighbourhood
from PySide6.QtCore import Qt
from shiboken6 import isValid

from makelaar.errors import Refused
from makelaar.hearts.disclosure import CannotProtect, Display
from makelaar.services.doors.areas import list_areas, put_area
from makelaar.services.registers import open_with_recovery_key
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import finish_round
from makelaar.services.stories.listing import StoryLine
from makelaar.terms import ReportTemplate, StoryStatus
from makelaar.ui.accountability import preparing
from makelaar.ui.accountability.fold import Fold
from makelaar.ui.start.flow import Arrival

Key = Qt.Key
SPRING_2025 = date(2025, 5, 11)


@pytest.fixture
def preparer(monkeypatch) -> Preparer:
    """In the place of what counts and draws."""
    made = Preparer()
    monkeypatch.setattr("makelaar.services.accountability.preparing.prepare", made)
    monkeypatch.setattr(preparing, "PAUSE_MS", 0)
    return made


@pytest.fixture
def begun(register) -> None:
    """There were contacts in spring 2025 in two buurten of a wijk and in another wijk."""
    put_area(register, "Zeist-Oost")
    put_area(register, "Vollenhove", "Zeist-Oost")
    put_area(register, "Couwenhoven", "Zeist-Oost")
    contacts(register, "West", 2, SPRING_2025)


@pytest.fixture
def page(begun, preparer, workspace, settle, look_done):
    shown = workspace.navigate("accountability")
    look_done(shown)
    return shown


@pytest.fixture
def look_done(qtbot, settle):
    """Wait until the report of the last choice is there, or why not."""

    def wait(page) -> None:
        settle()
        qtbot.waitUntil(lambda: not page.new.preparing.is_busy)
        settle()

    return wait


def told(workspace) -> str:
    return " ".join(banner.text for banner in workspace.banner.current)


def unfold_all(widget, settle) -> None:
    while closed := [fold for fold in widget.findChildren(Fold) if not fold.is_open]:
        for fold in closed:
            fold.unfold()
        settle()


def test_without_anything_to_count_the_page_says_what_belongs_here(workspace, preparer, settle, press) -> None:
    page = workspace.navigate("accountability")
    settle()
    assert "Nog niets om te verantwoorden" in words_in_view(page)
    assert preparer.asked == []


def test_the_empty_page_becomes_a_report_as_soon_as_somebody_is_known(
    workspace, register, preparer, settle, look_done
) -> None:
    page = workspace.navigate("accountability")
    settle()
    contacts(register, "West", 1, SPRING_2025)
    look_done(page)
    assert page.new.isVisible()


def test_it_opens_with_the_last_quarter_that_is_over_as_paper_beside_it(page, preparer) -> None:
    new = page.new
    assert new.choices.period.whole.currentText() == "derde kwartaal 2026"
    assert (preparer.asked[-1].first, preparer.asked[-1].last) == (date(2026, 7, 1), date(2026, 9, 30))
    assert new.paper.pages == 3
    assert new.paper.page_words.text() == "1 van 3"
    assert new.choices.template.tiles[ReportTemplate.QUARTER].hasFocus()


def test_the_verdict_stands_first_and_is_read_aloud(page) -> None:
    words = words_in_view(page.new.leaving)
    assert words.index("Goedgekeurd") < words.index("Om te weten") < words.index("Cijfers") < words.index("Verhalen")
    assert "Uit 50 cijfers is niemand te herkennen" in words
    assert page.new.leaving.leaves.verdict.accessibleName().startswith("Goedgekeurd. Uit 50")


def test_each_hidden_or_rounded_number_is_told_with_its_reason_by_measure(page, settle) -> None:
    panel = page.new.leaving
    assert "3 aantallen verborgen" in words_in_view(panel)
    assert "1 aantal afgerond" in words_in_view(panel)
    assert "Dit zijn te weinig mensen om te noemen." in words_in_view(panel)  # why, before she unfolds anything
    assert "groen · Noord" not in words_in_view(panel)
    unfold_all(panel, settle)
    words = words_in_view(panel)
    assert "<5   groen · Noord" in words
    assert "·   groen · Zuid" in words
    assert "15   wonen" in words


def test_each_story_shows_what_was_decided_and_what_stays_here_why(page, settle) -> None:
    panel = page.new.leaving
    unfold_all(panel, settle)
    words = words_in_view(panel)
    assert "Een bewoner begon een tuin." in words
    assert "naam → een bewoner" in words
    assert "datum → weg" in words
    assert "Taalles: De toestemming is ingetrokken." in words
    assert "Hier zijn nog geen cijfers van" in words
    assert "koppelingen" in words


def test_a_choice_is_followed_and_the_old_paper_fades_meanwhile(page, preparer, qtbot, look_done) -> None:
    go_on = threading.Event()
    preparer.while_busy = lambda _progress: go_on.wait(60)
    page.new.choices.template.tiles[ReportTemplate.YEAR].click()
    qtbot.waitUntil(lambda: page.new.preparing._progress is not None)
    assert page.new.paper.view.faded
    assert page.new.paper.state_words.text() == "wordt bijgewerkt"
    assert page.new.paper.pages == 3
    assert not page.issue.isEnabled()
    go_on.set()
    look_done(page)
    assert not page.new.paper.view.faded
    assert preparer.asked[-1].template is ReportTemplate.YEAR
    assert page.issue.isEnabled()


def test_a_newer_choice_stops_the_work_on_the_older(page, preparer, qtbot, look_done) -> None:
    begun, go_on, stopped = threading.Event(), threading.Event(), []

    def dawdle(progress) -> None:
        begun.set()
        go_on.wait(60)
        try:
            progress(0.5)
        except BaseException as error:
            stopped.append(type(error).__name__)
            raise

    preparer.while_busy = dawdle
    page.new.choices.for_whom.setText("gemeente")
    qtbot.waitUntil(begun.is_set)
    preparer.while_busy = lambda _progress: None
    page.new.choices.for_whom.setText("gemeente Zeist")
    go_on.set()
    look_done(page)
    assert stopped == ["Cancelled"]
    assert page.new.preparing.prepared.choice.for_whom == "gemeente Zeist"


def test_while_she_goes_on_choosing_nothing_is_made(page, preparer, monkeypatch, look_done) -> None:
    before = len(preparer.asked)
    for word in ("g", "ge", "gem"):
        page.new.choices.for_whom.setText(word)
    look_done(page)
    assert [choice.for_whom for choice in preparer.asked[before:]] == ["gem"]


def test_she_stops_it_and_has_it_made_after_all(page, preparer, workspace, qtbot, look_done) -> None:
    begun, go_on = threading.Event(), threading.Event()
    preparer.while_busy = lambda progress: (begun.set(), go_on.wait(60), progress(0.5))
    page.new.choices.for_whom.setText("gemeente")
    qtbot.waitUntil(begun.is_set)
    workspace.tools.jobs.cancel()
    go_on.set()
    look_done(page)
    assert "Gestopt" in words_in_view(page.new)
    assert not page.issue.isEnabled()
    preparer.while_busy = lambda _progress: None
    next(b for b in page.new.paper.findChildren(type(page.new.leaving.button)) if b.text() == "Maak het alsnog").click()
    look_done(page)
    assert page.new.paper.pages == 3


def test_what_cannot_be_protected_says_which_choice_to_drop_and_drops_it(page, preparer, look_done) -> None:
    sentence = "Samen met eerdere uitgiften is groen · Noord hier uit te rekenen. Laat deze tabel weg: thema × buurt."

    def answer(choice):
        crossed = ("thema", "buurt") in choice.tables
        return CannotProtect(sentence, "thema × buurt × kwartaal") if crossed else prepared(choice)

    preparer.answer = answer
    page.new.choices.tables.chips[("thema", "buurt")].click()
    look_done(page)
    panel = page.new.leaving
    assert sentence in words_in_view(panel)
    assert not page.issue.isEnabled()
    assert page.new.paper.pages == 0
    (drop,) = [b for b in panel.findChildren(type(panel.button)) if b.text() == "Laat thema per buurt weg"]
    drop.click()
    look_done(page)
    assert not page.new.choices.tables.chips[("thema", "buurt")].isChecked()
    assert page.issue.isEnabled()


def test_exact_over_what_left_before_is_dropped_for_rounded(page, preparer, look_done) -> None:
    def answer(choice):
        exact = choice.display is Display.EXACT
        return CannotProtect("Precies kan niet; kies afgerond.", "exact") if exact else prepared(choice)

    preparer.answer = answer
    page.new.choices.display.exact.click()
    look_done(page)
    panel = page.new.leaving
    (drop,) = [b for b in panel.findChildren(type(panel.button)) if b.text() == "Kies afgerond"]
    drop.click()
    look_done(page)
    assert preparer.asked[-1].display is Display.ROUNDED
    assert page.issue.isEnabled()


def test_another_refusal_is_told_without_a_button(page, preparer, look_done) -> None:
    preparer.answer = lambda _choice: Refused("Kopje in regel 3 kennen we niet.")
    page.new.choices.for_whom.setText("gemeente")
    look_done(page)
    assert "Kopje in regel 3 kennen we niet." in words_in_view(page.new.leaving)
    assert not page.issue.isEnabled()


def test_what_the_audit_refuses_cannot_leave_and_says_why(page, preparer, look_done, press) -> None:
    preparer.answer = lambda choice: prepared(choice, verdicts={"mensen.json": REFUSED})
    page.new.choices.for_whom.setText("gemeente")
    look_done(page)
    words = words_in_view(page.new.leaving)
    assert "Niet goedgekeurd" in words
    assert "groen · Noord: wie alles naast elkaar legt" in words
    assert not page.issue.isEnabled()
    page.new.paper.view.setFocus()
    press(Key.Key_U)
    assert not page.new.leaving.confirm.isVisible()


def test_a_name_left_in_the_text_keeps_it_here(page, preparer, look_done) -> None:
    preparer.answer = lambda choice: prepared(choice, left_behind=("Ria Smit",))
    page.new.choices.introduction.setPlainText("Dank aan Ria Smit")
    look_done(page)
    words = words_in_view(page.new.leaving)
    assert "Niet goedgekeurd" in words
    assert "Ria Smit" in words
    assert not page.issue.isEnabled()


def test_periods_are_those_that_are_over_the_newest_first(page, look_done) -> None:
    period, tiles = page.new.choices.period, page.new.choices.template.tiles
    listed = [period.whole.itemText(n) for n in range(period.whole.count())]
    assert listed[:2] == ["derde kwartaal 2026", "tweede kwartaal 2026"]
    assert listed[-1] == "vierde kwartaal 2026 (loopt nog)"
    assert "tweede kwartaal 2025" in listed
    assert "eerste kwartaal 2025" not in listed, "nothing was counted yet"
    tiles[ReportTemplate.HALF_YEAR].click()
    assert [period.whole.itemText(n) for n in range(period.whole.count())] == [
        "eerste halfjaar 2026",
        "tweede halfjaar 2025",
        "eerste halfjaar 2025",
    ]
    tiles[ReportTemplate.YEAR].click()
    assert [period.whole.itemText(n) for n in range(period.whole.count())] == ["2025"]
    look_done(page)


def test_a_project_goes_from_one_quarter_to_another_never_backwards(page, preparer, look_done) -> None:
    choices = page.new.choices
    choices.template.tiles[ReportTemplate.PROJECT].click()
    choices.period.first.choose("2025-Q3")
    look_done(page)
    assert (preparer.asked[-1].first, preparer.asked[-1].last) == (date(2025, 7, 1), date(2026, 9, 30))
    choices.period.last.choose("2025-Q2")
    look_done(page)
    assert (preparer.asked[-1].first, preparer.asked[-1].last) == (date(2025, 4, 1), date(2025, 6, 30))


def test_exact_is_for_one_quarter_alone(page, look_done) -> None:
    choices = page.new.choices
    choices.display.exact.click()
    choices.template.tiles[ReportTemplate.YEAR].click()
    assert choices.display.chosen() is Display.ROUNDED
    assert not choices.display.exact.isEnabled()
    assert "alleen afgerond" in choices.display.told.text()
    look_done(page)


def test_a_wijk_stands_for_its_buurten_and_part_of_it_for_those(page, register, preparer, look_done) -> None:
    tree, ids = page.new.choices.areas, {area.name: area.id for area in list_areas(register)}
    wijk = next(item for item in tree._tops() if item.text(0) == "Zeist-Oost")
    wijk.setCheckState(0, Qt.CheckState.Checked)
    look_done(page)
    assert preparer.asked[-1].areas == (ids["Zeist-Oost"],)
    wijk.child(0).setCheckState(0, Qt.CheckState.Unchecked)
    look_done(page)
    assert preparer.asked[-1].areas == (ids["Vollenhove"],)
    wijk.setCheckState(0, Qt.CheckState.Unchecked)
    look_done(page)
    assert preparer.asked[-1].areas == ()


def test_the_tables_of_the_template_are_not_told_apart_from_none(page, preparer, look_done) -> None:
    chips = page.new.choices.tables.chips
    assert preparer.asked[-1].tables == ()
    chips[("buurt",)].click()
    look_done(page)
    assert ("buurt",) not in preparer.asked[-1].tables
    assert preparer.asked[-1].tables
    chips[("buurt",)].click()
    look_done(page)
    assert preparer.asked[-1].tables == ()


def test_a_report_of_rounds_is_of_those_that_are_done(page, register, preparer, settle, look_done) -> None:
    page.new.choices.template.tiles[ReportTemplate.ROUND].click()
    look_done(page)
    assert "Er is nog geen ronde klaar" in words_in_view(page.new.leaving)
    flat = build_flat(register)
    done = plan_round(register, RoundPlan(date(2026, 8, 3), "Noor", "Bilal", (flat.id,)))
    finish_round(register, done)
    plan_round(register, RoundPlan(date(2026, 12, 1), "Noor", "Bilal", (flat.id,)))
    look_done(page)
    rounds = page.new.choices.rounds
    assert rounds.count() == 1
    assert "Kies een of meer rondes." in words_in_view(page.new.leaving)
    rounds.item(0).setCheckState(Qt.CheckState.Checked)
    look_done(page)
    asked = preparer.asked[-1]
    assert (asked.rounds, asked.first, asked.last) == ((done,), date(2026, 7, 1), date(2026, 9, 30))
    assert not page.new.choices.parts["tables"].isVisible()
    assert not page.new.choices.parts["introduction"].isVisible()
    assert "Van een enkele deur staat er niets in." in words_in_view(page.new.leaving)


def test_what_is_written_down_meanwhile_is_counted_anew(page, register, preparer, look_done) -> None:
    before = len(preparer.asked)
    contacts(register, "West", 1, date(2026, 8, 1))
    look_done(page)
    assert len(preparer.asked) == before + 1


def test_another_page_stops_the_work_and_back_here_it_is_made(page, preparer, workspace, settle, look_done) -> None:
    before = len(preparer.asked)
    page.new.choices.for_whom.setText("gemeente")
    workspace.navigate("people")
    settle()
    assert not page.new.preparing.is_busy
    workspace.back()
    look_done(page)
    assert preparer.asked[-1].for_whom == "gemeente"
    workspace.navigate("people")
    workspace.back()
    look_done(page)
    assert len(preparer.asked) == before + 1, "what is there already is not made again"


def test_the_choices_come_back_after_a_lock_but_never_the_paper(page, workspace, look_done) -> None:
    assert page.draft() is None
    page.new.choices.template.tiles[ReportTemplate.YEAR].click()
    page.new.choices.for_whom.setText("gemeente Zeist")
    page.new.choices.introduction.setPlainText("Een goed jaar.")
    look_done(page)
    draft = page.draft()
    assert "pdf" not in str(draft).lower()
    page.new.choices.template.tiles[ReportTemplate.QUARTER].click()
    page.new.choices.for_whom.clear()
    page.restore(draft)
    look_done(page)
    choice = page.new.preparing.prepared.choice
    assert (choice.template, choice.for_whom, choice.introduction) == (
        ReportTemplate.YEAR,
        "gemeente Zeist",
        "Een goed jaar.",
    )


def test_all_by_keys_to_the_question_and_back(page, press, look_done) -> None:
    assert page.new.choices.template.tiles[ReportTemplate.QUARTER].hasFocus()
    press(Key.Key_Right)
    assert page.new.choices.template.chosen() is ReportTemplate.HALF_YEAR
    look_done(page)
    press(Key.Key_V)
    assert page.new.paper.view.hasFocus()
    press(Key.Key_U)
    confirm = page.new.leaving.confirm
    assert confirm.isVisible()
    assert confirm.not_yet.hasFocus(), "the careful answer first"
    assert "eerste halfjaar 2026" in confirm.words.text()
    assert "niet ongedaan" in confirm.words.text()
    press(Key.Key_Escape)
    assert not confirm.isVisible()
    assert page.new.leaving.button.hasFocus()
    press(Key.Key_K)
    assert page.new.choices.template.tiles[ReportTemplate.HALF_YEAR].hasFocus()


def test_every_control_is_named_and_tab_reaches_choices_paper_and_panel(page, workspace, settle) -> None:
    unfold_all(page.new.leaving, settle)
    assert unnamed_controls(page) == []
    stops = tab_order(page)
    for part in (page.new.choices, page.new.paper, page.new.leaving):
        assert any(part.isAncestorOf(stop) for stop in stops)


def test_in_a_small_window_the_panel_shares_the_place_of_the_choices(page, workspace, settle, press, look_done) -> None:
    workspace.resize(853, 480)
    settle()
    new = page.new
    assert new.choices.isVisible()
    assert not new.leaving.isVisible()
    new.panes.chips[1].click()
    settle()
    assert new.leaving.isVisible()
    assert not new.choices.isVisible()
    new.paper.view.setFocus()
    press(Key.Key_K)
    assert new.choices.isVisible()
    press(Key.Key_U)
    workspace.resize(1280, 720)
    settle()
    assert new.choices.isVisible()
    assert new.leaving.isVisible()


def test_the_titles_of_window_and_job_tell_nothing_personal(page, preparer, qtbot, look_done) -> None:
    seen = []
    go_on = threading.Event()
    preparer.while_busy = lambda _progress: go_on.wait(60)
    page.new.choices.title.setText("Verslag over Ria Smit")
    qtbot.waitUntil(lambda: page.new.preparing._progress is not None)
    seen.append(page.new.preparing._progress.what)
    go_on.set()
    look_done(page)
    assert seen == ["Maak het verslag"]
    assert "Ria" not in page.window().windowTitle()


def test_a_report_that_left_before_is_only_saved_again(page, preparer, look_done, desktop) -> None:
    preparer.answer = lambda choice: prepared(choice, existing=1)
    page.new.choices.for_whom.setText("gemeente")
    look_done(page)
    assert page.new.leaving.button.text() == "Bewaar opnieuw…"
    assert "Dit verslag gaf je al uit." in words_in_view(page.new.leaving)
    page.issue.trigger()
    assert not page.new.leaving.confirm.isVisible()
    assert desktop.asked == ["In welke map komt het verslag?"]


def test_the_paper_keeps_its_place_when_it_is_made_anew(page, preparer, settle, look_done) -> None:
    bar = page.new.paper.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    preparer.answer = lambda choice: prepared(choice, pdf=paper(3, "Nieuw"))
    page.new.choices.for_whom.setText("gemeente")
    look_done(page)
    assert bar.value() == place


def test_neighbourhood_in_one_quarter_has_no_year_yet(workspace, register, preparer, settle, look_done) -> None:
    neighbourhood(register, date(2026, 10, 5))
    page = workspace.navigate("accountability")
    look_done(page)
    assert page.new.choices.period.whole.currentText() == "vierde kwartaal 2026 (loopt nog)"
    page.new.choices.template.tiles[ReportTemplate.YEAR].click()
    look_done(page)
    assert "Er is nog geen heel jaar voorbij." in words_in_view(page.new)
    assert not page.issue.isEnabled()


def test_the_last_report_comes_along_until_the_register_changes(page, register, preparer, look_done) -> None:
    figured = (object(), object())
    preparer.answer = lambda choice: prepared(choice, figured=figured)
    for word in ("gemeente", "gemeente Zeist"):
        page.new.choices.for_whom.setText(word)
        look_done(page)
    assert preparer.likes[-1] is not None
    contacts(register, "West", 1, date(2026, 8, 1))
    look_done(page)
    assert preparer.likes[-1] is None


@pytest.fixture
def with_stories(monkeypatch) -> None:
    """Two stories that may be told and one that may not."""

    def line(number: int, title: str, why: str = "", status: StoryStatus = StoryStatus.READY) -> StoryLine:
        return StoryLine(number, title, status, "groen", "Noord", date(2026, 9, 1), why, ())

    lines = (
        line(5, "Samen eten"),
        line(4, "De moestuin"),
        line(3, "Taalles", "De toestemming is ingetrokken."),
        line(2, "", status=StoryStatus.DRAFT),
    )
    monkeypatch.setattr("makelaar.ui.accountability.page.list_stories", lambda _register: lines)


def test_stories_are_ticked_by_title_and_the_others_say_why_not(
    with_stories, page, preparer, workspace, settle, look_done
) -> None:
    part = page.new.choices.stories
    assert [part.list.item(n).text() for n in range(part.list.count())] == ["De moestuin", "Samen eten"]
    assert "2 verhalen kunnen nu niet mee" in words_in_view(part)
    part.others.unfold()
    words = words_in_view(part)
    assert "De toestemming is ingetrokken." in words
    assert "Verhaal zonder titel" in words
    assert "Je hebt het nog niet helemaal nagekeken." in words
    for row in (1, 0):
        part.list.item(row).setCheckState(Qt.CheckState.Checked)
    look_done(page)
    assert preparer.asked[-1].stories == (4, 5)
    part.to_stories.click()
    settle()
    assert workspace.current == "stories"


def test_without_stories_it_says_where_they_come_from(page) -> None:
    assert "Nog geen verhalen. Maak er een van een gesprek of een contact." in words_in_view(page.new.choices.stories)


def test_at_the_lock_the_paper_is_gone_and_nothing_of_it_is_on_the_disk(
    window, ends, register_folder, recovery_key, clock, preparer, qtbot, tmp_path
) -> None:
    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    contacts(register, "West", 1, SPRING_2025)
    preparer.answer = lambda choice: prepared(choice, pdf=paper(2, "kanarievogel"))
    window._opened(Arrival(register, is_new=False))
    page = window.workspace.navigate("accountability")
    qtbot.waitUntil(lambda: window.jobs.idle and page.new.paper.pages == 2)
    page.new.choices.for_whom.setText("kanariegemeente")
    document = page.new.paper._document
    window.lock()
    qtbot.waitUntil(lambda: ends.restarted == [register_folder])
    qtbot.waitUntil(lambda: not isValid(document))
    assert find_canaries(tmp_path, ["kanarievogel", "kanariegemeente"]) == []


def test_what_was_unfolded_stays_so_when_the_report_is_made_anew(page, settle, look_done) -> None:
    unfold_all(page.new.leaving, settle)
    page.new.choices.for_whom.setText("gemeente")
    look_done(page)
    words = words_in_view(page.new.leaving)
    assert "<5   groen · Noord" in words
    assert "naam → een bewoner" in words
