"""The settings, on a real register."""

import pytest
from kit.reading import words_in_view
from PySide6.QtCore import Qt

from makelaar.services import unlock_slots
from makelaar.services.device_settings import DeviceSettings
from makelaar.services.mails.sender import Sender, sender
from makelaar.services.mails.templates import list_templates
from makelaar.services.registers import LOWEST_COST, open_with_passphrase, open_with_recovery_key
from makelaar.services.rounds.letter_text import letter_texts
from makelaar.services.taxonomy import list_categories
from makelaar.settings import IDLE_MINUTES, LANGUAGE, LOOK
from makelaar.ui.kit import Button


@pytest.fixture
def part(workspace, settle):
    """Opens a part of the settings and waits for it."""

    def open_part(name: str):
        workspace.navigate("settings", section=name)
        settle()
        return workspace.page("settings").section(name)

    return open_part


def said(workspace) -> str:
    return workspace.banner.current[-1].text if workspace.banner.current else ""


def test_choices_of_the_laptop_hold_at_once_and_are_kept(part, settings, look) -> None:
    device = part("device")
    device.look.setCurrentIndex(device.look.findData("dark"))
    device.look.activated.emit(device.look.currentIndex())
    assert look.dark
    device.language.setCurrentIndex(device.language.findData("en"))
    device.language.activated.emit(device.language.currentIndex())
    device.minutes.setValue(12)
    kept = DeviceSettings(settings.path)
    assert (kept.get(LOOK), kept.get(LANGUAGE), kept.get(IDLE_MINUTES)) == ("dark", "en", 12)


def test_the_lock_waits_as_long_as_was_just_chosen(window, register_folder, recovery_key, clock, qtbot) -> None:
    from makelaar.ui.start.flow import Arrival

    window._opened(Arrival(open_with_recovery_key(register_folder, recovery_key, clock=clock), is_new=False))
    device = window.workspace.navigate("settings", section="device").section("device")
    device.minutes.setValue(20)
    window.idle._now = lambda: (1e9, 1e9)
    window.idle.start(window.windowHandle())
    window.idle._now = lambda: (1e9 + 19 * 60, 1e9)
    assert not window.idle.check()
    window.idle._now = lambda: (1e9 + 20 * 60, 1e9)
    assert window.idle.check()
    qtbot.waitUntil(lambda: window.jobs.idle)


def test_the_reminder_at_login_is_switched_on_and_off(part, desktop) -> None:
    device = part("device")
    device.remind.click()
    assert desktop.reminding
    device.remind.click()
    assert not desktop.reminding


def test_who_signs_is_kept_in_the_register(part, register, settle, qtbot) -> None:
    section = part("sender")
    section.name.setText("  Sanne de Wit ")
    qtbot.keyClick(section.name, Qt.Key.Key_Return)
    settle()
    assert sender(register) == Sender("Sanne de Wit", "")


def test_a_new_passphrase_replaces_the_old(part, register, register_folder, clock, settle, monkeypatch) -> None:
    monkeypatch.setattr(unlock_slots, "USUAL_COST", LOWEST_COST)
    section = part("keys")
    section.passphrase.offer.click()
    words = section.passphrase.first.text()
    section.button.click()
    settle()
    assert section.passphrase.first.text() == ""
    register.close()
    open_with_passphrase(register_folder, words, clock=clock).close()


def test_a_weak_new_passphrase_changes_nothing(part, workspace, register) -> None:
    section = part("keys")
    before = unlock_slots.list_slots(register)
    section.passphrase.first.setText("welkom")
    section.passphrase.second.setText("welkom")
    section.button.click()
    assert said(workspace).startswith("Deze wachtzin is te zwak.")
    assert unlock_slots.list_slots(register) == before


def test_a_new_recovery_key_is_shown_until_it_is_kept(part, register, register_folder, clock, settle) -> None:
    section = part("keys")
    section.new_key.click()
    settle()
    key = section.key.words.text().replace("\n", "-")
    assert not section.new_key.isVisible()
    section.key.tick.click()
    assert section.key is None
    assert section.new_key.isVisible()
    register.close()
    open_with_recovery_key(register_folder, key, clock=clock).close()


def test_a_template_is_edited_and_put_back(part, register, workspace, settle) -> None:
    section = part("templates")
    first = list_templates(register)[0]
    assert section.name.text() == first.name
    section.body.setPlainText("{aanhef}\n\nHoi!\n\n{mijn_naam}")
    section.save_button.click()
    settle()
    assert list_templates(register)[0].body == "{aanhef}\n\nHoi!\n\n{mijn_naam}"
    assert section.put_back.isVisible()
    section.put_back.click()
    settle()
    assert section.body.toPlainText() == first.body
    workspace.undo()
    settle()
    assert section.body.toPlainText().startswith("{aanhef}\n\nHoi!")


def test_a_field_that_does_not_exist_is_told_while_typing(part) -> None:
    section = part("templates")
    section.body.setPlainText("{aanhef} {postcode}")
    assert "{postcode}" in section.warning.text()
    section.body.setPlainText("{aanhef}")
    assert not section.warning.isVisible()


def test_looking_at_another_template_loses_nothing(part, register, settle) -> None:
    section = part("templates")
    section.body.setPlainText("Even iets anders.")
    section.list.setCurrentRow(1)
    settle()
    templates = list_templates(register)
    assert templates[0].body == "Even iets anders."
    assert section.name.text() == templates[1].name


def test_a_new_template_joins_the_list(part, register, settle) -> None:
    section = part("templates")
    count = section.list.count()
    section.new.click()
    section.name.setText("Voor wie verhuist")
    section.body.setPlainText("Beste buur,")
    section.save_button.click()
    settle()
    assert section.list.count() == count + 1
    assert section.chosen.name == "Voor wie verhuist"
    section.remove.click()
    settle()
    assert "Voor wie verhuist" not in [template.name for template in list_templates(register)]


def test_a_category_learns_a_word_and_is_hidden(part, register, workspace, settle) -> None:
    section = part("taxonomy")
    section.search.setText("koken")
    chosen = section.chosen
    section.words.setPlainText(section.words.toPlainText() + "\nhutspotavond")
    section.hidden.setChecked(True)
    section.save_button.click()
    settle()
    now = next(c for c in list_categories(register) if c.id == chosen.id)
    assert now.synonyms[-1] == "hutspotavond"
    assert now.hidden
    section.put_back.click()
    settle()
    assert not next(c for c in list_categories(register) if c.id == chosen.id).hidden


def test_a_category_of_her_own_can_be_made_and_taken_away(part, register, workspace, settle) -> None:
    section = part("taxonomy")
    section.new.click()
    section.name.setText("Duiven houden")
    section.words.setPlainText("duif\nduiven")
    section.save_button.click()
    settle()
    assert section.chosen.label == "Duiven houden"
    section.remove.click()
    settle()
    assert "Duiven houden" not in [c.label for c in list_categories(register)]


def test_a_name_that_is_taken_is_told_and_what_was_typed_stays(part, workspace, settle) -> None:
    section = part("taxonomy")
    taken = section.chosen.label
    section.new.click()
    section.name.setText(taken)
    section.save_button.click()
    settle()
    assert "al een soort" in said(workspace)
    assert section.name.text() == taken


def test_what_is_typed_at_a_category_survives_an_act_elsewhere(part, workspace, register, jobs, settle) -> None:
    from makelaar.services.taxonomy import add_category

    section = part("taxonomy")
    section.name.setText("Half getypt")
    jobs.run(workspace, lambda: add_category(register, "Aardappels rooien"))
    settle()
    assert section.name.text() == "Half getypt"


def test_a_copy_is_made_and_all_is_found_whole(part, register, workspace, settle) -> None:
    section = part("copies")
    section.copy.click()
    settle()
    assert len(list((register.folder / "backups").glob("*.zip"))) == 1
    section.check.click()
    settle()
    assert "Alles is heel" in words_in_view(section)


def test_a_copy_is_put_back_beside_the_register_and_opened(
    part, workspace, register, register_folder, recovery_key, clock, settle
) -> None:
    section = part("copies")
    assert section.none_yet.isVisible()
    assert not section.put_back.isVisible()
    section.copy.click()
    settle()
    assert section.kept.item(0).text().startswith("zaterdag 21 november 2026 · ")
    section.put_back.click()
    settle()
    place = register_folder.with_name(f"{register_folder.stem}-2026-11-21.makelaar")
    assert place.name in said(workspace)
    open_with_recovery_key(place, recovery_key, clock=clock).close()
    next(button for button in workspace.banner.findChildren(Button) if "open de kopie" in button.text()).click()
    assert workspace.locked == [place]


@pytest.mark.parametrize(("answer", "told"), [(True, "versleuteld."), (False, "niet versleuteld"), (None, "niet of")])
def test_the_settings_say_whether_the_disk_is_encrypted(part, desktop, answer, told) -> None:
    desktop.disk_encrypted = answer
    assert told in part("device").disk.text()


def test_what_an_old_copy_still_opens_with_is_said_beside_the_new_passphrase(part) -> None:
    assert "voor altijd open met de wachtzin van toen" in words_in_view(part("keys"))


def test_the_letter_before_a_round_is_edited_and_put_back(part, register, settle) -> None:
    section = part("letter")
    first = letter_texts(register)[0]
    section.when.setText("tussen 16 en 19 uur")
    section.contact.setText("Bel of app naar 06 1234 5678.")
    settle()
    assert "tussen 16 en 19 uur, bellen wij aan bij Laan van Vollenhove 200–298" in section.seen.text()
    assert "06 1234 5678" in section.seen.text()
    section.save_button.click()
    settle()
    assert letter_texts(register)[0].when == "tussen 16 en 19 uur"
    section.put_back.click()
    settle()
    assert section.when.text() == first.when
    assert not section.put_back.isVisible()
    assert letter_texts(register)[0].when == "tussen 16 en 19 uur"
    section.save_button.click()
    settle()
    assert letter_texts(register)[0] == first


def test_a_letter_that_is_too_long_is_told_while_typing(part, settle) -> None:
    section = part("letter")
    text = section.body.toPlainText()
    section.body.setPlainText(text + "\n\n{postcode} " + "We komen graag langs. " * 200)
    settle()
    assert "te lang voor één bladzijde" in section.warning.text()
    assert "{postcode}" in section.warning.text()
    section.body.setPlainText(text)
    settle()
    assert not section.warning.isVisible()


def test_looking_at_the_english_letter_loses_nothing(part, register, settle) -> None:
    section = part("letter")
    section.body.setPlainText("Wij komen langs\n\nOp {dag}.")
    section.list.setCurrentRow(1)
    settle()
    assert letter_texts(register)[0].body == "Wij komen langs\n\nOp {dag}."
    assert section.body.toPlainText().startswith("We would like to meet you")
