"""From the first start to an open register, on real encrypted folders."""

from pathlib import Path

import pytest
from kit.reading import words_in_view
from kit.register_thread import look_into
from PySide6.QtCore import Qt

from makelaar.services import registers
from makelaar.services.fiction import example
from makelaar.services.people.change import add_person
from makelaar.services.people.listing import count_people
from makelaar.services.registers import back_up_register
from makelaar.settings import DISK_TOLD, RECENT_REGISTER
from makelaar.ui.kit import Button
from makelaar.ui.start.flow import Arrival
from makelaar.ui.start.new_register import NewRegisterPage
from makelaar.ui.start.recovery_key import RecoveryKeyPage
from makelaar.ui.start.unlock import UnlockPage
from makelaar.ui.start.welcome import WelcomePage


@pytest.fixture
def cheap(monkeypatch):
    """Registers made in these tests cost little Argon2id; all else is real."""
    make = registers.create_register
    monkeypatch.setattr(
        registers, "create_register", lambda *args, **kw: make(*args, **{"cost": registers.LOWEST_COST, **kw})
    )


def unlock(window, folder: Path, passphrase: str) -> None:
    window.start.unlock(folder)
    page = window.start.page
    page.secret.setText(passphrase)
    page.open.click()


def test_the_first_start_offers_three_ways(window) -> None:
    window.start.begin(None)
    assert isinstance(window.start.page, WelcomePage)
    names = [choice.accessibleName() for choice in window.start.page.choices]
    assert names == ["Nieuw register", "Register openen", "Probeer de voorbeeldbuurt"]


def test_a_new_register_shows_its_key_once_and_opens_after_the_tick(window, desktop, tmp_path, qtbot, cheap) -> None:
    window.start.begin(None)
    qtbot.mouseClick(window.start.page.choices[0], Qt.MouseButton.LeftButton)
    page = window.start.page
    assert isinstance(page, NewRegisterPage)
    desktop.answers.append(tmp_path)
    page.other_place.click()
    page.name.setText("Vollenhove")
    page.passphrase.offer.click()
    page.make.click()
    qtbot.waitUntil(lambda: isinstance(window.start.currentWidget(), RecoveryKeyPage))

    key_page = window.start.page
    key = key_page.key.words.text().replace("\n", "-")
    assert not key_page.go_on.isEnabled()
    desktop.answers.append(tmp_path / "blad.pdf")
    key_page.key.save.click()
    qtbot.waitUntil(lambda: (tmp_path / "blad.pdf").exists() and window.jobs.idle)
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")

    key_page.key.tick.click()
    key_page.go_on.click()
    qtbot.waitUntil(lambda: window.workspace is not None)
    folder = tmp_path / "Vollenhove.makelaar"
    assert window.settings.get(RECENT_REGISTER) == str(folder)
    window.close()
    qtbot.waitUntil(lambda: window.workspace is None and window.jobs.idle)
    registers.open_with_recovery_key(folder, key).close()


def test_leaving_before_the_tick_closes_the_new_register(window, desktop, tmp_path, qtbot, cheap) -> None:
    window.start.new()
    page = window.start.page
    desktop.answers.append(tmp_path)
    page.other_place.click()
    page.name.setText("Vollenhove")
    page.passphrase.offer.click()
    page.make.click()
    qtbot.waitUntil(lambda: isinstance(window.start.currentWidget(), RecoveryKeyPage))
    key = window.start.page.key.words.text().replace("\n", "-")
    window.close()
    registers.open_with_recovery_key(tmp_path / "Vollenhove.makelaar", key).close()


def test_a_weak_passphrase_is_refused_with_the_reason(window) -> None:
    window.start.new()
    page = window.start.page
    page.name.setText("Vollenhove")
    page.passphrase.first.setText("welkom")
    page.passphrase.second.setText("welkom")
    page.make.click()
    said = page.banner.current[0].text
    assert said.startswith("Deze wachtzin is te zwak.")
    assert len(said) > len("Deze wachtzin is te zwak. ")
    assert "Te zwak" in page.passphrase.meter.words.text()


def test_two_different_passphrases_are_told(window) -> None:
    window.start.new()
    page = window.start.page
    page.name.setText("Vollenhove")
    page.passphrase.offer.click()
    page.passphrase.second.setText("iets anders")
    page.make.click()
    assert "niet gelijk" in page.banner.current[0].text


@pytest.mark.parametrize("name", ["", "  ", "a/b", "wijk?", "CON", "..", ".verstopt"])
def test_a_name_that_can_be_no_folder_is_refused(window, name: str) -> None:
    window.start.new()
    page = window.start.page
    page.name.setText(name)
    page.passphrase.offer.click()
    page.make.click()
    assert "naam" in page.banner.current[0].text


def test_five_words_are_strong_enough_and_readable(window) -> None:
    window.start.new()
    passphrase = window.start.page.passphrase
    passphrase.offer.click()
    assert len(passphrase.chosen().split()) == 5
    assert passphrase.first.echoMode() == passphrase.first.EchoMode.Normal


def test_the_passphrase_opens_the_register(window, register_folder, passphrase, qtbot) -> None:
    unlock(window, register_folder, passphrase)
    qtbot.waitUntil(lambda: window.workspace is not None)
    qtbot.waitUntil(lambda: bool(window.workspace.banner.current))
    assert "0 mensen" in window.workspace.banner.current[0].text


def test_a_wrong_passphrase_is_told_calmly_and_can_be_tried_again(window, register_folder, passphrase, qtbot) -> None:
    unlock(window, register_folder, "niet deze wachtzin")
    page = window.start.page
    qtbot.waitUntil(lambda: bool(page.banner.current))
    assert "wachtzin" in page.banner.current[0].text.lower()
    assert page.open.isEnabled()
    page.secret.setText(passphrase)
    page.open.click()
    qtbot.waitUntil(lambda: window.workspace is not None)


def test_the_printed_key_opens_it_too(window, register_folder, recovery_key, qtbot) -> None:
    window.start.unlock(register_folder)
    page = window.start.page
    page.way.click()
    assert page.key.isVisible()
    assert not page.secret.isVisible()
    page.key.setText(recovery_key.lower().replace("-", " "))
    page.open.click()
    qtbot.waitUntil(lambda: window.workspace is not None)


def test_a_folder_that_is_no_register_is_told(window, tmp_path, qtbot) -> None:
    unlock(window, tmp_path, "maakt niet uit")
    page = window.start.page
    qtbot.waitUntil(lambda: bool(page.banner.current))
    assert "geen register" in page.banner.current[0].text


def test_a_register_that_is_open_elsewhere_is_told(window, register, passphrase, qtbot) -> None:
    unlock(window, register.folder, passphrase)
    page = window.start.page
    qtbot.waitUntil(lambda: bool(page.banner.current))
    assert page.open.isEnabled()
    assert window.workspace is None


def test_the_next_start_asks_for_the_last_register(make_window, settings, register_folder) -> None:
    settings.put(RECENT_REGISTER, str(register_folder))
    window = make_window()
    window.start.begin(None)
    assert isinstance(window.start.page, UnlockPage)
    assert window.start.page.folder == register_folder


def test_a_last_register_that_is_gone_leads_to_the_welcome_page(make_window, settings, tmp_path) -> None:
    settings.put(RECENT_REGISTER, str(tmp_path / "weg.makelaar"))
    window = make_window()
    window.start.begin(None)
    assert isinstance(window.start.page, WelcomePage)


def test_the_example_opens_without_a_question(window, monkeypatch, tmp_path, qtbot) -> None:
    monkeypatch.setattr(example, "example_folder", lambda: tmp_path / "voorbeeldbuurt.makelaar")
    window.start.begin(None)
    window.start.page.choices[2].click()
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)

    window.lock()
    qtbot.waitUntil(lambda: window.workspace is None and window.jobs.idle)
    window.start.begin(None)
    qtbot.waitUntil(lambda: window.start.page.secret.text() == example.EXAMPLE_PASSPHRASE)
    window.start.page.open.click()
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)


def test_the_title_never_tells_what_is_open(window, register_folder, passphrase, qtbot) -> None:
    unlock(window, register_folder, passphrase)
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.windowTitle() == "Makelaar"


def test_what_the_passphrase_shows_is_dots_until_she_asks(window, register_folder, passphrase) -> None:
    window.start.unlock(register_folder)
    page = window.start.page
    page.secret.setText(passphrase)
    assert page.secret.displayText() != passphrase
    page.look.click()
    assert page.secret.displayText() == passphrase
    assert passphrase not in words_in_view(window.start.page.banner)


def test_the_first_window_is_never_larger_than_the_screen(make_window) -> None:
    """On a screen that is too small for its usual size (here 800×800) it fills that screen, no more."""
    window = make_window()
    assert window.screen().availableSize().width() < 1280
    assert window.isMaximized()


def test_a_damaged_register_offers_its_backups_and_one_opens_beside_it(
    window, register, register_folder, passphrase, qtbot
) -> None:
    add_person(register, name="Ria Smit")
    back_up_register(register)
    register.close()
    (register_folder / "register.db").write_bytes(b"kapot" * 4096)
    unlock(window, register_folder, passphrase)
    page = window.start.page
    qtbot.waitUntil(lambda: bool(page.banner.findChildren(Button)) and window.jobs.idle)
    assert "beschadigd" in page.banner.current[0].text
    next(b for b in page.banner.findChildren(Button) if b.text() == "Kies een reservekopie").click()
    choosing = window.start.page
    assert choosing.list.count() == 1
    choosing.go.click()
    qtbot.waitUntil(lambda: isinstance(window.start.page, UnlockPage) and window.jobs.idle)
    assert window.start.page.folder.name == f"{register_folder.stem}-2026-11-21.makelaar"
    window.start.page.secret.setText(passphrase)
    window.start.page.open.click()
    qtbot.waitUntil(lambda: window.workspace is not None and window.jobs.idle)
    assert look_into(window, qtbot, count_people) == 1
    assert (register_folder / "register.db").read_bytes().startswith(b"kapot")


def test_an_open_disk_is_told_once(window, desktop, settings, register, qtbot) -> None:
    desktop.disk_encrypted = False
    window._opened(Arrival(register, is_new=False))
    qtbot.waitUntil(lambda: window.jobs.idle and len(window.workspace.banner.current) == 2)
    assert "niet versleuteld" in window.workspace.banner.current[-1].text
    assert settings.get(DISK_TOLD)


def test_an_open_disk_that_was_told_before_is_not_told_again(window, desktop, settings, register, qtbot) -> None:
    desktop.disk_encrypted = False
    settings.put(DISK_TOLD, True)
    window._opened(Arrival(register, is_new=False))
    qtbot.waitUntil(lambda: window.jobs.idle and bool(window.workspace.banner.current))
    assert all("niet versleuteld" not in banner.text for banner in window.workspace.banner.current)


def test_what_was_wrong_goes_away_when_it_is_being_mended(window, qtbot) -> None:
    window.start.new()
    page = window.start.page
    page.submit()
    assert page.banner.current
    page.name.setText("Noord")
    assert not page.banner.current


def test_enter_presses_what_the_focus_is_on(window, qtbot) -> None:
    window.start.begin(None)
    choice = window.start.page.choices[0]
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert isinstance(window.start.page, NewRegisterPage)


def test_where_nobody_maximises_it_the_window_still_fits(make_window, monkeypatch) -> None:
    monkeypatch.setattr("makelaar.ui.window.USUAL", (5000, 4000))
    window = make_window()
    assert window.height() <= window.screen().availableSize().height()
