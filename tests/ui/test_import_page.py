"""Uit Excel as she uses it: a file, a look at the columns, a choice or two, done; and back again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from makelaar.services import imports
from makelaar.services.imports import Fate, Field
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.listing import PeopleQuery, list_people
from makelaar.ui.importing.page import CHOOSE, COLUMNS, DONE, PREVIEW
from makelaar.ui.kit import Button, Text

SHEET = """Naam;Adres;Tel;Kan;Wil;Mailen op;Kleur voordeur
Ria Smit;Kerkweg 12;06-12345678;naaien;een moestuin;over 3 weken;groen
Kees de Boer;Kerkweg 14;;koken, klussen;;?;
Ans Vos;Dorpsstraat 3;06-87654321;;samen eten;mei 2027;blauw
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Her list, as she keeps it."""
    path = tmp_path / "sprokkel.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.fixture
def page(workspace, settle):
    shown = workspace.navigate("import")
    settle()
    return shown


@pytest.fixture
def opened(page, sheet, settle):
    page.open(sheet)
    settle()
    return page


@pytest.fixture
def previewed(opened, settle):
    opened.look()
    settle()
    return opened


def words(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(Text) if label.isVisibleTo(widget)]


def button(widget, text: str) -> Button:
    return next(b for b in widget.findChildren(Button) if b.text().startswith(text) and b.isVisibleTo(widget))


def names(register) -> list[str]:
    return sorted(person.name for person in list_people(register).people)


def told(workspace) -> str:
    return " ".join(banner.text for banner in workspace.banner.current)


def test_from_a_chosen_file_to_people_by_keys_alone(qtbot, workspace, page, desktop, sheet, settle, register) -> None:
    desktop.answers.append(sheet)
    for step in (CHOOSE, COLUMNS, PREVIEW):
        assert page.step == step
        keys = (Qt.Key.Key_O if step == CHOOSE else Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(QApplication.focusWidget() or page, *keys)
        settle()
    assert page.step == DONE
    assert "Klaar: 3 mensen erbij." in words(page.done)
    assert names(register) == ["Ans Vos", "Kees de Boer", "Ria Smit"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert workspace.current == "people"


def test_a_file_can_be_dropped(page, sheet, settle) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sheet))])
    drop = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.first.place.dropEvent(drop)
    settle()
    assert page.step == COLUMNS


def test_the_columns_show_their_guess_with_examples(opened) -> None:
    fields = [choice.currentData() for choice in opened.columns.choices.values()]
    assert fields[:6] == [Field.NAME, Field.ADDRESS, Field.PHONE, Field.CAN, Field.WANT, Field.FOLLOWUP]
    assert "Ria Smit · Kees de Boer · Ans Vos" in words(opened.columns)


def test_a_column_is_changed_and_that_is_remembered_for_the_next_time(opened, settle, register, sheet) -> None:
    (key, index), choice = list(opened.columns.choices.items())[4]
    choice.choose(Field.CAN)
    assert "zelf gekozen" in words(opened.columns)
    opened.look()
    settle()
    opened.carry_out()
    settle()
    (ria,) = list_people(register, PeopleQuery(text="Ria")).ids
    assert [offer.text for offer in get_card(register, ria).can] == ["naaien", "een moestuin"]
    opened.open(sheet)
    settle()
    assert opened.columns.choices[key, index].currentData() is Field.CAN
    assert "zoals vorige keer" in words(opened.columns)


def test_a_column_that_is_cleared_goes_to_the_notes(opened, settle, register) -> None:
    choice = list(opened.columns.choices.values())[4]
    choice.choose(Field.REST)
    opened.look()
    settle()
    opened.carry_out()
    settle()
    (ria,) = list_people(register, PeopleQuery(text="Ria")).ids
    card = get_card(register, ria)
    assert (card.want, "Wil: een moestuin" in card.notes, "Kleur voordeur: groen" in card.notes) == ((), True, True)


def test_the_preview_counts_every_fate_and_shows_why(previewed) -> None:
    chips = {fate: chip.text() for fate, chip in previewed.preview.chips.items() if chip.isVisibleTo(previewed)}
    assert chips[None] == "Alles 3"
    assert chips[Fate.NEW] == "Nieuw 2"
    assert chips[Fate.LOOK] == "Even kijken 1"
    previewed.preview.filter(Fate.LOOK)
    assert [row.title for row in previewed.preview.list.rows.rows] == ["Kees de Boer"]
    assert any("“?”" in line for line in words(previewed.preview.panel))


def test_nothing_is_in_the_register_before_she_says_so(previewed, register) -> None:
    assert names(register) == []
    assert previewed.go_back()
    assert previewed.step == COLUMNS
    assert names(register) == []


@pytest.mark.parametrize(
    ("key", "left", "cans"),
    [
        (Qt.Key.Key_1, ["Ans Vos", "Kees de Boer", "Ria Smitt"], 1),
        (Qt.Key.Key_S, ["Ans Vos", "Kees de Boer", "Ria Smitt"], 0),
        (Qt.Key.Key_N, ["Ans Vos", "Kees de Boer", "Ria Smit", "Ria Smitt"], 0),
    ],
)
def test_a_double_is_chosen_by_one_key(qtbot, page, sheet, settle, register, key, left, cans) -> None:
    her = add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    page.open(sheet)
    settle()
    page.look()
    settle()
    assert page.preview.fate is Fate.DUPLICATE
    assert {"In je blad", "In je register"} <= set(words(page.preview.panel))
    assert "misschien dubbel" in page.foot.hint.text()
    qtbot.keyClick(page.preview.list, key)
    settle()
    assert "misschien dubbel" not in page.foot.hint.text()
    page.carry_out()
    settle()
    assert names(register) == left
    assert len(get_card(register, her).can) == cans


def test_a_choice_can_be_taken_back(qtbot, page, sheet, settle, register) -> None:
    add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    page.open(sheet)
    settle()
    page.look()
    settle()
    button(page.preview.panel, "Sla over").click()
    settle()
    page.preview.filter(Fate.SKIPPED)
    assert [row.title for row in page.preview.list.rows.rows] == ["Ria Smit"]
    button(page.preview.panel, "Keuze wissen").click()
    settle()
    assert page.preview.fate is Fate.DUPLICATE


def test_the_whole_import_is_undone_from_the_last_step(workspace, previewed, settle, register) -> None:
    previewed.carry_out()
    settle()
    previewed.done.undo.click()
    settle()
    assert names(register) == []
    assert previewed.step == CHOOSE
    assert "3 mensen zijn weer weg" in told(workspace)


def test_an_earlier_import_is_undone_and_who_was_changed_since_stays(
    workspace, previewed, settle, until, register
) -> None:
    previewed.carry_out()
    settle()
    (ria,) = list_people(register, PeopleQuery(text="Ria")).ids
    change_person(register, ria, notes="belt liever")
    previewed.again()
    until(lambda: any(b.text() == "Maak ongedaan" for b in previewed.first.findChildren(Button)))
    button(previewed.first, "Maak ongedaan").click()
    settle()
    assert names(register) == ["Ria Smit"]
    assert "Ria Smit blijft" in told(workspace)
    until(lambda: "ongedaan gemaakt" in words(previewed.first))


def test_the_report_says_what_was_not_understood_and_can_be_taken_along(
    previewed, settle, desktop, tmp_path, workspace
) -> None:
    previewed.carry_out()
    settle()
    lines = [line.text for line in previewed.done.lines.lines.all]
    assert any("Mailen op" in line and "“?”" in line for line in lines)
    previewed.done.copy.click()
    assert desktop.copied.splitlines() == lines
    desktop.answers.append(tmp_path / "verslag.txt")
    previewed.done.save.click()
    settle()
    assert (tmp_path / "verslag.txt").read_text(encoding="utf-8-sig").splitlines() == lines
    assert "niet versleuteld" in told(workspace)


def test_the_report_of_an_earlier_import_is_there_again(previewed, settle, until) -> None:
    previewed.carry_out()
    settle()
    lines = previewed.done.lines.lines.all
    previewed.again()
    until(lambda: any(b.text() == "Verslag" for b in previewed.first.findChildren(Button)))
    button(previewed.first, "Verslag").click()
    settle()
    assert (previewed.step, previewed.done.lines.lines.all) == (DONE, lines)
    assert "Verslag van sprokkel.csv" in words(previewed.done)


def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(workspace, page, tmp_path, settle) -> None:
    broken = tmp_path / "kapot.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    page.open(broken)
    settle()
    assert page.step == CHOOSE
    assert told(workspace)


def test_a_register_that_changed_meanwhile_is_looked_at_anew(workspace, previewed, settle, register) -> None:
    add_person(register, name="Ria Smit", street="Kerkweg", house_number="12")
    previewed.carry_out()
    settle()
    assert previewed.step == PREVIEW
    assert "intussen veranderd" in told(workspace)
    assert previewed.preview.plan.counts()[Fate.ADDS] == 1


def test_a_lock_in_the_preview_brings_her_back_there_with_her_choices(
    qtbot, page, sheet, settle, register, workspace
) -> None:
    add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    page.open(sheet)
    settle()
    page.look()
    settle()
    qtbot.keyClick(page.preview.list, Qt.Key.Key_S)
    settle()
    kept = workspace.drafts()
    page.again()
    workspace.restore(kept)
    settle()
    assert page.step == PREVIEW
    assert page.preview.plan.counts()[Fate.SKIPPED] == 1


def test_a_sheet_that_was_imported_already_says_so(previewed, sheet, settle, register) -> None:
    previewed.carry_out()
    settle()
    previewed.open(sheet)
    settle()
    previewed.look()
    settle()
    assert previewed.preview.plan.counts()[Fate.UNCHANGED] == 3
    previewed.carry_out()
    settle()
    assert "Klaar: er is niets veranderd." in words(previewed.done)
    assert not previewed.done.undo.isVisibleTo(previewed)
    assert len(imports.imports(register)) == 1


def test_pressing_twice_imports_once(workspace, previewed, settle, register) -> None:
    previewed.carry_out()
    previewed.carry_out()
    settle()
    assert previewed.step == DONE
    assert told(workspace) == ""
    assert len(imports.imports(register)) == 1


def test_a_stopped_import_leaves_everything_and_can_be_begun_again(previewed, settle, jobs, register) -> None:
    previewed.carry_out()
    jobs.cancel()
    settle()
    assert (previewed.step, names(register)) == (PREVIEW, [])
    previewed.carry_out()
    settle()
    assert (previewed.step, len(names(register))) == (DONE, 3)


def test_choices_do_not_come_back_for_a_file_that_changed_meanwhile(
    qtbot, page, sheet, settle, register, workspace
) -> None:
    add_person(register, name="Ria Smitt", street="Kerkweg", house_number="12")
    page.open(sheet)
    settle()
    page.look()
    settle()
    qtbot.keyClick(page.preview.list, Qt.Key.Key_S)
    settle()
    kept = workspace.drafts()
    page.again()
    sheet.write_text(SHEET.replace("Ria Smit;", "Bas Vos;Kerkweg 1;;;;;\nRia Smit;"), encoding="utf-8")
    workspace.restore(kept)
    settle()
    assert page.preview.plan.counts()[Fate.SKIPPED] == 0
    assert page.preview.plan.counts()[Fate.DUPLICATE] == 1
