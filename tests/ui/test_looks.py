"""What the house rules of the look say, measured: names, keys, contrast, sizes, light and dark."""

from itertools import pairwise

import pytest
from kit.reading import tab_order, unnamed_controls
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from makelaar.ui.kit import Button, Form, LineField, SecretField, Text, TextField
from makelaar.ui.kit.colours import DARK, LIGHT
from makelaar.ui.kit.icons import ICONS, _family
from makelaar.ui.places import PLACES
from makelaar.ui.window import SMALLEST

PAGES = [place.name for place in PLACES if place.exists()]
STARTS = ["welcome", "new", "unlock"]


def show_start(window, name: str) -> QWidget:
    {
        "welcome": window.start.welcome,
        "new": window.start.new,
        "unlock": lambda: window.start.unlock(window.settings.path.parent),
    }[name]()
    return window.start.page


@pytest.mark.parametrize("name", PAGES)
def test_every_control_of_a_page_has_a_name(workspace, settle, name: str) -> None:
    workspace.navigate(name)
    settle()
    assert unnamed_controls(workspace) == []


@pytest.mark.parametrize("name", ["device", "sender", "keys", "templates", "taxonomy", "copies"])
def test_every_control_of_the_settings_has_a_name(workspace, settle, name: str) -> None:
    workspace.navigate("settings", section=name)
    settle()
    assert unnamed_controls(workspace) == []


@pytest.mark.parametrize("name", STARTS)
def test_every_control_of_the_start_has_a_name(window, name: str) -> None:
    assert unnamed_controls(show_start(window, name)) == []


@pytest.mark.parametrize("name", STARTS)
def test_tab_goes_through_a_start_page_from_top_to_bottom(window, name: str) -> None:
    page = show_start(window, name)
    tops = [control.mapTo(page, control.rect().center()).y() // 12 for control in tab_order(page)]
    assert len(tops) >= 3
    assert tops == sorted(tops)


@pytest.mark.parametrize("name", PAGES)
def test_every_button_of_a_page_is_large_enough_to_press(workspace, settle, name: str) -> None:
    workspace.navigate(name)
    settle()
    buttons = [b for b in workspace.findChildren(QAbstractButton) if b.isVisibleTo(workspace)]
    assert [f"{b.text()} {b.width()}×{b.height()}" for b in buttons if isinstance(b, Button) and b.height() < 36] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_in_the_smallest_window(workspace, settle, name: str) -> None:
    workspace.navigate(name)
    settle()
    workspace.resize(*SMALLEST)
    assert workspace.minimumSizeHint().width() <= SMALLEST[0]
    assert workspace.minimumSizeHint().height() <= SMALLEST[1]


def test_tab_leaves_every_field(qtbot, look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    fields = [LineField("een"), TextField("twee"), SecretField("drie"), LineField("vier")]
    column = QVBoxLayout(page)
    for field in fields:
        column.addWidget(field)
    page.show()
    fields[0].setFocus()
    for field, following in pairwise(fields):
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        assert page.focusWidget() is following
    assert fields[1].toPlainText() == ""


@pytest.mark.parametrize("kind", [LineField, SecretField, TextField])
def test_no_field_teaches_the_keyboard_what_it_holds(qtbot, look, kind) -> None:
    field = kind("naam")
    qtbot.addWidget(field)
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_a_label_names_its_field(qtbot, look) -> None:
    page, field = QWidget(), QPlainTextEdit()
    qtbot.addWidget(page)
    form = Form()
    page.setLayout(form)
    label = form.add("Wat vertelde ze?", field, "Zoals ze het zei.")
    assert field.accessibleName() == "Wat vertelde ze?"
    assert field.accessibleDescription() == "Zoals ze het zei."
    assert label.buddy() is field


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, success criterion 1.4.3."""

    def light(name: str) -> float:
        colour = QColor(name)
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface", "raised", "tint"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "overdue", "caution", "fine"])
def test_words_can_be_read_on_every_ground(colours, ground: str, ink: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_buttons_and_edges_can_be_seen(colours) -> None:
    for state in ("accent", "accent_hovered", "accent_pressed"):
        assert contrast(colours.on_accent, getattr(colours, state)) >= 4.5
    for ground in ("paper", "surface"):
        assert contrast(colours.edge, getattr(colours, ground)) >= 3
        assert contrast(colours.accent, getattr(colours, ground)) >= 3


def test_the_theme_changes_while_a_page_is_in_view(qtbot, look) -> None:
    words = Text("Vandaag", "muted")
    qtbot.addWidget(words)
    look.choose("dark")
    assert words.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.muted)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.paper)
    look.choose("light")
    assert words.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.muted)


def test_the_system_decides_where_she_does_not(qtbot, look, qapp) -> None:
    look.choose("system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert look.dark is dark


def test_the_letters_are_inter(qtbot, look) -> None:
    words = Text("Vandaag", "title")
    qtbot.addWidget(words)
    assert QFontInfo(words.font()).family() == "Inter"


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_sign_is_in_the_font(qapp, look, name: str) -> None:
    assert ICONS[name] in _family()[1]


def test_words_that_do_not_fit_end_in_dots_and_are_whole_in_the_tooltip(qtbot, look) -> None:
    words = Text("Vereniging van huurders van de Laan van Vollenhove")
    qtbot.addWidget(words)
    words.resize(100, 20)
    words.show()
    assert words.toolTip() == "Vereniging van huurders van de Laan van Vollenhove"
    assert words.text() == "Vereniging van huurders van de Laan van Vollenhove"
    words.resize(words.sizeHint().width(), 20)
    assert words.toolTip() == ""


def test_a_residents_words_are_never_markup(qtbot, look) -> None:
    words = Text("<b>Jan</b> & Mieke")
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words.sizeHint().width() > Text("Jan & Mieke").sizeHint().width()
