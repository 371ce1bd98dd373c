"""The look of the whole program: style, palette and type, light and dark, changed while it runs."""

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from makelaar.resource_paths import resource
from makelaar.ui.kit.colours import DARK, LIGHT, Colours

TEXT, META, NAME, TITLE = 14, 12, 17, 23
"""Sizes in device-independent pixels: 10.5, 9, 13 and 17 points at 96 dots an inch."""
STEP = 8
"""The rhythm of all distances."""
TARGET = 36
"""The least height of what is pressed, and of a row."""
MOTION_MS = 120

_FONTS = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")
_FONTS_LATER = ("Inter-Medium.ttf",)
"""A weight that the lock page does not show."""


class Look(QObject):
    """What all widgets ask for colours and fonts. `changed` comes after light became dark or the other way round."""

    changed = Signal()

    def __init__(self, app: QApplication, how: str) -> None:
        super().__init__(app)
        self._forced = _FORCED.get(how)
        self._system_is_dark = app.palette().color(QPalette.ColorRole.Window).lightness() < 128
        self.dark = False
        self._fonts_to_come = list(_FONTS_LATER)
        for name in _FONTS:
            QFontDatabase.addApplicationFont(str(resource("fonts", name)))
        app.setFont(font())
        self._style = _STYLE.QlementineStyle(app)
        self._style.setAnimationsEnabled(False)  # the first page is simply there
        app.setStyle(self._style)
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._ask_system)

    @property
    def colours(self) -> Colours:
        """The palette in force."""
        return DARK if self.dark else LIGHT

    def choose(self, how: str) -> None:
        """ "light" or "dark" whatever the system says; anything else follows the system."""
        self._forced = _FORCED.get(how)
        self._apply()

    def finish(self) -> None:
        """What the lock page does without, once it is painted: a weight, motion, and what the system itself says of
        light and dark (the lock page goes by the system's palette)."""
        while self._fonts_to_come:
            QFontDatabase.addApplicationFont(str(resource("fonts", self._fonts_to_come.pop())))
        self._style.setAnimationsEnabled(_motion_wanted())
        self._ask_system()

    def _ask_system(self) -> None:
        says_dark = QGuiApplication.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
        if says_dark != self._system_is_dark:
            self._system_is_dark = says_dark
            self._apply()

    def _apply(self) -> None:
        self.dark = self._system_is_dark if self._forced is None else self._forced
        theme = _style_theme(self.colours)
        self._style.setTheme(theme)
        QApplication.setPalette(theme.palette)
        self.changed.emit()


def _only_the_style() -> Any:
    """Qlementine's own module, without what its package does when it is imported: make all the widgets that it has,
    of which none is used here. On Windows the package also says where the libraries are, so there it may."""
    package = find_spec("PySide6Qlementine")
    if package is None or package.name in sys.modules or sys.platform == "win32":
        return import_module("PySide6Qlementine.PySide6Qlementine")
    sys.modules[package.name] = module_from_spec(package)
    try:
        return import_module("PySide6Qlementine.PySide6Qlementine")
    finally:
        del sys.modules[package.name]


_STYLE = _only_the_style()
_FORCED = {"light": False, "dark": True}
_look: list[Look] = []


def start_look(app: QApplication, how: str = "") -> Look:
    """Give the application its look (`how` as for `Look.choose`); called once, before the first widget."""
    if not _look:
        _look.append(Look(app, how))
    return _look[0]


def look() -> Look:
    """The look in force."""
    return _look[0]


def colour(name: str) -> QColor:
    """A colour of the palette in force, by its name in `Colours`."""
    return QColor(getattr(look().colours, name))


def font(size: int = TEXT, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Inter with tabular figures, so that numbers stand in columns."""
    made = QFont("Inter")
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _motion_wanted() -> bool:
    """No motion where the system asks for less of it."""
    return QApplication.isEffectEnabled(QtCore.Qt.UIEffect.UI_General)


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    for role, value in (
        (QPalette.ColorRole.Window, c.paper),
        (QPalette.ColorRole.Base, c.surface),
        (QPalette.ColorRole.AlternateBase, c.paper),
        (QPalette.ColorRole.Button, c.raised),
        (QPalette.ColorRole.Mid, c.line),
        (QPalette.ColorRole.WindowText, c.text),
        (QPalette.ColorRole.Text, c.text),
        (QPalette.ColorRole.ButtonText, c.text),
        (QPalette.ColorRole.BrightText, c.overdue),
        (QPalette.ColorRole.PlaceholderText, c.muted),
        (QPalette.ColorRole.Highlight, c.accent),
        (QPalette.ColorRole.HighlightedText, c.on_accent),
        (QPalette.ColorRole.Link, c.accent),
        (QPalette.ColorRole.LinkVisited, c.accent),
        (QPalette.ColorRole.ToolTipBase, c.text),
        (QPalette.ColorRole.ToolTipText, c.surface),
    ):
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.disabled))
    return palette


def _style_theme(c: Colours) -> Any:
    """Qlementine's theme in our colours. Its states are spelled out: its own guesses lose contrast."""
    theme = _STYLE.Theme()
    _paint(theme, "backgroundColorMain", {"1": c.surface, "2": c.paper, "3": c.raised, "4": c.pressed})
    _paint(theme, "backgroundColor", {"Workspace": c.paper, "TabBar": c.paper})
    _paint(theme, "neutralColor", {"": c.raised, "Hovered": c.pressed, "Pressed": c.line, "Disabled": c.paper})
    _paint(theme, "borderColor", {"": c.edge, "Hovered": c.muted, "Pressed": c.accent, "Disabled": c.line})
    _paint(
        theme,
        "primaryColor",
        {"": c.accent, "Hovered": c.accent_hovered, "Pressed": c.accent_pressed, "Disabled": c.line}
        | {f"Foreground{state}": c.on_accent for state in ("", "Hovered", "Pressed")}
        | {"ForegroundDisabled": c.disabled},
    )
    _paint(
        theme,
        "primaryAlternativeColor",
        {"": c.muted, "Hovered": c.muted, "Pressed": c.muted, "Disabled": c.disabled},
    )
    _paint(
        theme,
        "secondaryColor",
        {"": c.text, "Hovered": c.text, "Pressed": c.text, "Disabled": c.disabled}
        | {f"Foreground{state}": c.surface for state in ("", "Hovered", "Pressed", "Disabled")},
    )
    _paint(
        theme,
        "secondaryAlternativeColor",
        {"": c.muted, "Hovered": c.muted, "Pressed": c.muted, "Disabled": c.disabled},
    )
    for status, value in (("Error", c.overdue), ("Warning", c.caution), ("Success", c.fine), ("Info", c.accent)):
        _paint(theme, f"statusColor{status}", {"": value, "Hovered": value, "Pressed": value, "Disabled": c.disabled})
    _paint(theme, "statusColorForeground", dict.fromkeys(("", "Hovered", "Pressed", "Disabled"), c.surface))
    for step, alpha in enumerate((10, 18, 48, 72), 1):  # scroll bars and hovered things, over any ground
        veil = QColor(c.text)
        veil.setAlpha(alpha)
        setattr(theme, f"semiTransparentColor{step}", veil)
    theme.focusColor = QColor(c.accent)
    theme.palette = _palette(c)
    _measure(theme)
    return theme


def _paint(theme: Any, start: str, values: dict[str, str]) -> None:
    for end, value in values.items():
        setattr(theme, start + end, QColor(value))


def _measure(theme: Any) -> None:
    semibold = QFont.Weight.DemiBold
    theme.useSystemFonts = False
    theme.fontSize = theme.fontSizeMonospace = TEXT
    theme.fontSizeS1 = META
    theme.fontRegular, theme.fontCaption = font(), font(META)
    theme.fontBold = font(TEXT, semibold)
    theme.fontH1, theme.fontH2, theme.fontH3 = font(TITLE, semibold), font(NAME, semibold), font(TEXT, semibold)
    theme.borderRadius = 6.0
    theme.checkBoxBorderRadius = 4.0
    theme.focusBorderWidth = 2
    theme.spacing = STEP
    theme.controlHeightLarge, theme.controlHeightMedium = TARGET, 28
    theme.animationDuration = theme.focusAnimationDuration = MOTION_MS
