"""The look of the whole program: style, palette and type, light and dark, changed while it runs."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from PySide6Qlementine import QlementineStyle
from PySide6Qlementine import Theme as StyleTheme

from makelaar.resource_paths import resource
from makelaar.ui.kit.colours import DARK, LIGHT, Colours

TEXT, META, NAME, TITLE = 14, 12, 17, 23
"""Sizes in device-independent pixels: 10.5, 9, 13 and 17 points at 96 dots an inch."""
STEP = 8
"""The rhythm of all distances."""
TARGET = 36
"""The least height of what is pressed, and of a row."""
MOTION_MS = 120

_FONTS = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")


class Look(QObject):
    """What all widgets ask for colours and fonts. `changed` comes after light became dark or the other way round."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._forced: bool | None = None
        self.dark = False
        for name in _FONTS:
            QFontDatabase.addApplicationFont(str(resource("fonts", name)))
        app.setFont(font())
        self._style = QlementineStyle(app)
        self._style.setAnimationsEnabled(_motion_wanted())
        app.setStyle(self._style)
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)

    @property
    def colours(self) -> Colours:
        """The palette in force."""
        return DARK if self.dark else LIGHT

    def choose(self, how: str) -> None:
        """ "light" or "dark" whatever the system says; anything else follows the system."""
        self._forced = {"light": False, "dark": True}.get(how)
        self._apply()

    def _apply(self) -> None:
        system = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.dark = system if self._forced is None else self._forced
        self._style.setTheme(_style_theme(self.colours))
        QApplication.setPalette(_palette(self.colours))
        self.changed.emit()


_look: list[Look] = []


def start_look(app: QApplication) -> Look:
    """Give the application its look; called once, before the first widget."""
    if not _look:
        _look.append(Look(app))
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
    return QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


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


def _style_theme(c: Colours) -> StyleTheme:
    """Qlementine's theme in our colours. Its states are spelled out: its own guesses lose contrast."""
    theme = StyleTheme()
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


def _paint(theme: StyleTheme, start: str, values: dict[str, str]) -> None:
    for end, value in values.items():
        setattr(theme, start + end, QColor(value))


def _measure(theme: StyleTheme) -> None:
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
