"""Instellingen, Verantwoording: house style, thresholds that only go up, the municipality's headings."""

from pathlib import Path

import pytest
from kit.reading import unnamed_controls, words_in_view
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage

from makelaar.services.accountability.report_settings import report_settings
from makelaar.services.settings import keep_register_setting
from makelaar.settings import REPORT_LOGO, THRESHOLD

HEADINGS = "# Bereik\nWe spraken [mensen] inwoners.\n\n# Thema’s\n[onderdeel thema's]\n"


@pytest.fixture
def section(workspace, settle):
    page = workspace.navigate("settings", section="report")
    settle()
    return page.section("report")


def picture(path: Path, wide: int = 900, high: int = 300) -> Path:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#A8323E"))
    image.setText("Author", "Ria Smit")
    assert image.save(str(path))
    return path


def told(workspace) -> str:
    return " ".join(banner.text for banner in workspace.banner.current)


def test_all_is_kept_with_one_button(section, register, workspace, settle) -> None:
    section.organisation.setText("  Stichting   Buurt ")
    section.colour.show_colour("1d5fa6")
    section.introduction.setPlainText("Een goed kwartaal.")
    section.reviewer.setText("Bilal")
    section.threshold.setValue(8)
    section.sensitive.setValue(15)
    section.save()
    settle()
    kept = report_settings(register)
    assert (kept.organisation, kept.colour, kept.introduction) == ("Stichting Buurt", "#1D5FA6", "Een goed kwartaal.")
    assert (kept.reviewer, kept.threshold, kept.sensitive_threshold) == ("Bilal", 8, 15)
    assert "Bewaard" in told(workspace)
    assert section.draft() is None or section.organisation.text() == "  Stichting   Buurt "


def test_thresholds_go_up_only(section) -> None:
    assert (section.threshold.minimum(), section.sensitive.minimum()) == (5, 10)
    section.threshold.setValue(3)
    assert section.threshold.value() == 5


def test_a_threshold_below_the_rules_counts_as_that_of_the_rules(register) -> None:
    keep_register_setting(register, THRESHOLD, 2)
    assert report_settings(register).threshold == 5


def test_a_logo_is_drawn_anew_without_what_was_hidden_in_it(section, register, desktop, settle, tmp_path) -> None:
    desktop.answers.append(picture(tmp_path / "logo.jpg", 3000, 1000))
    section.logo.choose.click()
    section.save()
    settle()
    logo = report_settings(register).logo
    image = QImage.fromData(QByteArray(logo))
    assert (image.width(), image.height()) == (1200, 400)
    assert logo.startswith(b"\x89PNG")
    assert b"Ria Smit" not in logo
    assert image.textKeys() == []
    section.logo.remove.click()
    section.save()
    settle()
    assert report_settings(register).logo == b""


@pytest.mark.parametrize("content", [b"", b"geen plaatje", b"\x89PNG\r\n\x1a\nkapot", b"<svg xmlns='x'/>"])
def test_what_is_no_picture_is_told_and_changes_nothing(section, workspace, desktop, tmp_path, content) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    desktop.answers.append(tmp_path / "logo.png")
    section.logo.choose.click()
    assert "geen plaatje" in told(workspace)
    assert section.logo.logo() == b""


def test_a_logo_that_was_damaged_in_the_register_is_none(register) -> None:
    keep_register_setting(register, REPORT_LOGO, "dit is geen base64 !")
    assert report_settings(register).logo == b""


def test_a_colour_that_is_none_is_said_and_not_kept(section, register, workspace, settle) -> None:
    section.colour.line.setText("zeegroen")
    assert "Schrijf een kleur als #0F766E." in words_in_view(section)
    section.save()
    settle()
    assert "is geen kleur" in told(workspace)
    assert report_settings(register).colour == "#0F766E"


def test_a_colour_is_pressed_or_typed(section) -> None:
    red = next(swatch for swatch in section.colour.swatches if swatch.accessibleName() == "Rood")
    red.click()
    assert section.colour.colour() == "#A8323E"
    assert red.isChecked()
    section.colour.line.setText("#123456")
    assert not red.isChecked()
    assert section.colour.own.isVisible()


def test_headings_of_the_municipality_are_read_tried_and_kept(section, register, desktop, settle, tmp_path) -> None:
    file = tmp_path / "kopjes.txt"
    file.write_text(HEADINGS, encoding="utf-8")
    desktop.answers.append(file)
    section.headings.choose.click()
    assert "2 kopjes: Bereik · Thema’s" in words_in_view(section)
    section.save()
    settle()
    assert report_settings(register).headings == HEADINGS
    section.headings.remove.click()
    section.save()
    settle()
    assert report_settings(register).headings == ""


def test_headings_with_a_word_we_do_not_know_are_told_with_their_line(
    section, register, workspace, desktop, settle, tmp_path
) -> None:
    file = tmp_path / "kopjes.txt"
    file.write_text("# Bereik\nWe spraken [mensjes] inwoners.\n", encoding="utf-8")
    desktop.answers.append(file)
    section.headings.choose.click()
    section.save()
    settle()
    assert "2" in told(workspace)
    assert "mensjes" in told(workspace)
    assert report_settings(register).headings == ""


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff", b"   \n  "])
def test_what_is_no_text_is_told_and_changes_nothing(section, workspace, desktop, tmp_path, content) -> None:
    (tmp_path / "kopjes.txt").write_bytes(content)
    desktop.answers.append(tmp_path / "kopjes.txt")
    section.headings.choose.click()
    assert "geen tekstbestand" in told(workspace)
    assert section.headings.text() == ""


def test_headings_in_the_old_letters_of_windows_are_read(section, desktop, tmp_path) -> None:
    (tmp_path / "kopjes.txt").write_bytes("# Financiële zorgen\n".encode("cp1252"))
    desktop.answers.append(tmp_path / "kopjes.txt")
    section.headings.choose.click()
    assert section.headings.text().startswith("# Financiële zorgen")


def test_what_is_typed_comes_back_after_a_lock(section, desktop, tmp_path) -> None:
    assert section.draft() is None
    desktop.answers.append(picture(tmp_path / "logo.png"))
    section.logo.choose.click()
    section.reviewer.setText("Bilal")
    draft = section.draft()
    logo = section.logo.logo()
    section.logo.remove.click()
    section.reviewer.clear()
    section.restore(draft)
    assert (section.reviewer.text(), section.logo.logo()) == ("Bilal", logo)


def test_the_organisation_is_the_same_as_under_a_mail(section, workspace, register, settle) -> None:
    page = workspace.page("settings")
    page.shown(section="sender")
    settle()
    page.shown(section="report")
    section.organisation.setText("Stichting Buurt")
    section.save()
    settle()
    page.shown(section="sender")
    settle()
    assert page.section("sender").organisation.text() == "Stichting Buurt"


def test_every_control_has_a_name(section) -> None:
    assert unnamed_controls(section) == []
