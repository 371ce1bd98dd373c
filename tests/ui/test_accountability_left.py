"""Let a report leave, for real: the folder, the ledger, saved again byte for byte, withdrawn and never forgotten."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from kit.prepared import Preparer, prepared
from kit.reading import unnamed_controls, words_in_view
from kit.reports import SUMMER, contacts, neighbourhood
from PySide6.QtCore import Qt

from makelaar.services.accountability.choice_kept import settled
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.ledger import issued_before, list_releases, release_files, withdraw
from makelaar.services.accountability.prepared import Keeping
from makelaar.services.accountability.standing import last_release, thresholds_now
from makelaar.ui.accountability import preparing

Key = Qt.Key


@pytest.fixture
def at_once(monkeypatch) -> None:
    """The report is made without a pause after the last choice."""
    monkeypatch.setattr(preparing, "PAUSE_MS", 0)


@pytest.fixture
def page(register, workspace, settle, qtbot, monkeypatch, at_once):
    """The page with a report of the third quarter that was made up, but leaves as any does."""

    def answer(choice):
        before = issued_before(register, settled(choice))
        with register.read() as session:
            after = last_release(session)
        keeping = Keeping((), (), {}, "", thresholds_now(register), after)
        existing = None if before is None else before.id
        releases = {"kwartaalverslag-2026-Q3.mensen.json": "{}"}
        return prepared(settled(choice), stories=(), releases=releases, keeping=keeping, existing=existing)

    preparer = Preparer()
    preparer.answer = answer
    monkeypatch.setattr("makelaar.services.accountability.preparing.prepare", preparer)
    contacts(register, "West", 1, SUMMER)
    shown = workspace.navigate("accountability")
    settle()
    shown.new.choices.for_whom.setText("gemeente Zeist")
    wait_for(shown, qtbot, settle)
    return shown


@pytest.fixture
def issued(page, register, settle) -> int:
    """The report left, without the page."""
    release = issue(register, page.new.preparing.prepared)
    page._issued(release)
    settle()
    return release


def wait_for(page, qtbot, settle) -> None:
    settle()
    qtbot.waitUntil(lambda: not page.new.preparing.is_busy)
    settle()


def told(workspace) -> str:
    return " ".join(banner.text for banner in workspace.banner.current)


def test_really_counted_by_keys_from_the_question_to_the_folder(
    register, workspace, desktop, press, settle, qtbot, tmp_path, monkeypatch, at_once
) -> None:
    neighbourhood(register, SUMMER)
    page = workspace.navigate("accountability")
    page.new.choices.tables.offer((("thema",),))
    monkeypatch.setattr(page.new.choices.tables, "offer", lambda _usual: None)  # one table, which is quick
    page.new.choices.for_whom.setText("gemeente Zeist")
    wait_for(page, qtbot, settle)
    desktop.answers.append(tmp_path)
    page.new.paper.view.setFocus()
    press(Key.Key_U)
    press(Key.Key_Backtab)
    assert page.new.leaving.confirm.sure.hasFocus()
    press(Key.Key_Return)
    settle()
    (line,) = list_releases(register)
    assert line.for_whom == "gemeente Zeist"
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert {name.rpartition(".")[2] for name in line.files} == {"pdf", "xlsx", "ods", "csv", "json"}
    assert {one.name: one.content for one in release_files(register, line.id)}.items() <= written.items()
    assert "Verslag uitgegeven." in told(workspace)
    (banner,) = workspace.banner.current
    next(b for b in banner.findChildren(type(page.new.leaving.button)) if b.text() == "Open map").click()
    assert desktop.opened == [tmp_path]


def test_without_a_folder_nothing_leaves(page, register, press, settle) -> None:
    page.issue.trigger()
    page.new.leaving.confirm.sure.click()
    settle()
    assert list_releases(register) == ()
    assert page.new.leaving.button.isEnabled()


def test_a_folder_that_cannot_be_written_loses_nothing(page, register, workspace, desktop, settle, tmp_path) -> None:
    desktop.answers.append(tmp_path / "weg")
    page.issue.trigger()
    page.new.leaving.confirm.sure.click()
    settle()
    (line,) = list_releases(register)
    assert "maar de bestanden staan nog niet in de map" in told(workspace)
    desktop.answers.append(tmp_path)
    page.ledger.card.save.click()
    settle()
    assert (tmp_path / line.files[0]).exists()


def test_what_left_in_between_is_looked_at_again(page, register, workspace, desktop, settle, tmp_path) -> None:
    before = page.new.preparing.prepared
    issue(register, replace(before, name="een-ander"))
    desktop.answers.append(tmp_path)
    page._choose_folder(before)
    settle()
    assert len(list_releases(register)) == 1
    assert "Intussen is er iets anders uitgegeven" in told(workspace)


def test_the_ledger_tells_what_when_for_whom_and_the_verdict(page, issued, press) -> None:
    assert page.ledger.isVisible()
    assert page.ledger.list.hasFocus()
    words = words_in_view(page.ledger)
    assert "Eerder uitgegeven (1)" in words
    assert "Uitgegeven, vandaag" in words or "Uitgegeven, za 21 nov" in words
    assert "Goedgekeurd" in words
    assert "Periode: derde kwartaal 2026" in words
    assert "Voor gemeente Zeist" in words
    row = page.ledger.list.item(0)
    assert row.text() == "Kwartaalverslag derde kwartaal 2026"
    assert "voor gemeente Zeist" in row.toolTip()
    assert unnamed_controls(page) == []


def test_the_paper_in_the_ledger_is_that_which_left(page, issued, register) -> None:
    (pdf,) = [one.content for one in release_files(register, issued) if one.name.endswith(".pdf")]
    held = page.ledger.paper._document
    assert page.ledger.paper.pages == held.pageCount() > 0
    assert pdf.startswith(b"%PDF")


def test_saved_again_it_is_the_same_byte_for_byte(page, issued, register, desktop, settle, tmp_path) -> None:
    first, second = tmp_path / "een", tmp_path / "twee"
    for folder in (first, second):
        folder.mkdir()
        desktop.answers.append(folder)
        page.ledger.card.save.click()
        settle()
    names = {path.name for path in first.iterdir()}
    assert names
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in names)


def test_a_story_that_may_not_be_told_any_more_stands_right_below_the_verdict(page, issued, register, settle) -> None:
    card, (line,) = page.ledger.card, list_releases(register)
    assert not card.not_told_now.isVisible()
    remark = "“Een tuin” mag nu niet meer verteld worden."
    card.show_line(replace(line, not_told_now=(remark,)), line.made_on)
    settle()
    assert remark in words_in_view(page.ledger)
    assert card.verdict.y() < card.not_told_now.y() < card.about.y()
    card.show_line(line, line.made_on)
    assert remark not in words_in_view(page.ledger)


def test_withdrawn_only_with_a_reason_and_it_stays(page, issued, register, workspace, press, qtbot, settle) -> None:
    card = page.ledger.card
    card.withdraw.click()
    assert card.why.hasFocus()
    assert not card.save.isVisible()
    press(Key.Key_Return)
    assert list_releases(register)[0].withdrawn_on is None
    qtbot.keyClicks(card.why, "een buurt stond dubbel")
    press(Key.Key_Return)
    settle()
    (line,) = list_releases(register)
    assert (line.withdrawn_on, line.withdrawn_why) == (date(2026, 11, 21), "een buurt stond dubbel")
    words = words_in_view(page.ledger)
    assert "Ingetrokken" in words
    assert "een buurt stond dubbel" in words
    assert "ingetrokken" in page.ledger.list.item(0).toolTip()
    assert not card.withdraw.isVisible()
    assert card.save.isVisible()


def test_escape_puts_the_reason_away_then_leads_back_to_a_new_report(page, issued, register, press, settle) -> None:
    page.ledger.card.withdraw.click()
    press(Key.Key_Escape)
    assert page.ledger.isVisible()
    assert list_releases(register)[0].withdrawn_on is None
    press(Key.Key_Escape)
    assert page.new.isVisible()


def test_the_same_choices_lead_to_what_left_and_after_withdrawing_to_a_new_one(
    page, issued, register, qtbot, settle, press
) -> None:
    page._show_new()
    wait_for(page, qtbot, settle)
    assert page.new.preparing.prepared.existing == issued
    page._show_ledger()
    settle()
    withdraw(register, issued, "dubbel")
    page.ledger.withdrawn.emit()
    page._show_new()
    wait_for(page, qtbot, settle)
    assert page.new.preparing.prepared.existing is None


def test_an_empty_ledger_says_so_and_leads_back(page, press, settle) -> None:
    page.new.paper.view.setFocus()
    press(Key.Key_E)
    assert "Er is nog niets uitgegeven." in words_in_view(page.ledger)
    press(Key.Key_N)
    assert page.new.isVisible()


def test_a_release_can_be_gone_to_from_elsewhere(page, issued, workspace, settle) -> None:
    workspace.navigate("people")
    settle()
    workspace.navigate("accountability", release=issued)
    settle()
    assert page.ledger.line.id == issued


def test_nothing_of_the_report_lands_beside_the_register(page, issued, register_folder: Path) -> None:
    assert not [path for path in register_folder.rglob("*") if path.suffix in (".pdf", ".json", ".xlsx", ".csv")]
