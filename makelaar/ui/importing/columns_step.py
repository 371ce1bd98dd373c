"""Step two: what each column holds, as we guess it; she changes what is wrong."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.imports import Column, Field, Table, field_label, sure_of
from makelaar.ui.kit import STEP, Card, Choice, IconButton, Sign, Text

Changed = Callable[[str, int, Field], None]
EXAMPLES = 3


class ColumnsStep(QWidget):
    """`changed(table key, column, field)` when she sets a column. Tabs with the same headers are shown once."""

    def __init__(self, changed: Changed) -> None:
        super().__init__()
        self._changed = changed
        self.choices: dict[tuple[str, int], Choice] = {}
        self._signs: dict[tuple[str, int], _Sureness] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def show_tables(self, tables: Sequence[Table], known: Mapping[str, Mapping[int, Field]]) -> None:
        """The columns of these tables; `known` is what was remembered of earlier sheets."""
        self.choices.clear()
        self._signs.clear()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, STEP, STEP)
        column.setSpacing(2 * STEP)
        for same in _by_headers(tables):
            column.addWidget(self._card(same, known.get(same[0].key)))
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def focus_first_doubt(self) -> None:
        """Put the focus on the first column that we are not sure of; else on the first."""
        doubts = [key for key, sign in self._signs.items() if sign.doubt]
        for key in doubts or list(self.choices):
            self.choices[key].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self.choices[key])
            return

    @property
    def doubts(self) -> int:
        """How many columns deserve a look."""
        return sum(1 for sign in self._signs.values() if sign.doubt)

    def _card(self, same: Sequence[Table], known: Mapping[int, Field] | None) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(Text(_title(same), "name"))
        head.addStretch(1)
        if known is not None:
            head.addWidget(Sign("fine", "fine"))
            head.addWidget(Text(_("Zulke kolommen had je eerder; zo stonden ze toen."), "muted"))
        card.body.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * STEP)
        grid.setVerticalSpacing(STEP // 2)
        for place, share in enumerate((2, 4, 3, 0)):
            grid.setColumnStretch(place, share)
        for place, title in enumerate((_("In je blad"), _("Bijvoorbeeld"), _("Wordt"), "")):
            grid.addWidget(Text(title, "section"), 0, place)
        for line, column in enumerate(same[0].columns, start=1):
            self._line(grid, line, same[0].key, column, known is not None and column.index in known)
        card.body.addLayout(grid)
        return card

    def _line(self, grid: QGridLayout, line: int, key: str, column: Column, remembered: bool) -> None:
        header = column.header or _("Kolom {n}").format(n=column.index + 1)
        name = Text(header, "strong")
        name.setMinimumWidth(90)
        grid.addWidget(name, line, 0)
        examples = Text(" · ".join(column.examples[:EXAMPLES]) or _("(leeg)"), "muted")
        grid.addWidget(examples, line, 1)
        choice = Choice(
            _("Kolom “{header}” wordt").format(header=header), [(field_label(field), field) for field in Field]
        )
        choice.choose(column.field)
        choice.setMinimumWidth(150)
        choice.setMinimumContentsLength(12)
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        sign = _Sureness("remembered" if remembered else "sure" if sure_of(column) else "doubt", choice)
        choice.currentIndexChanged.connect(lambda _index: self._chose(key, column.index))
        both = QHBoxLayout()
        both.setSpacing(STEP // 2)
        both.addWidget(choice, 1)
        clear = IconButton("close", _("Naar de notities: {header}").format(header=header))
        clear.clicked.connect(lambda: choice.choose(Field.REST))
        both.addWidget(clear)
        grid.addLayout(both, line, 2)
        grid.addWidget(sign, line, 3)
        self.choices[key, column.index] = choice
        self._signs[key, column.index] = sign

    def _chose(self, key: str, index: int) -> None:
        self._signs[key, index].say("chosen")
        self._changed(key, index, self.choices[key, index].currentData())


class _Sureness(QWidget):
    """How sure we are of a guess, in a word and a sign; read aloud with the choice that it is about."""

    def __init__(self, state: str, choice: Choice) -> None:
        super().__init__()
        self._choice = choice
        self.setMinimumWidth(92)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP // 2)
        self._sign = Sign("check", "fine", 16)
        self._word = Text("", "meta")
        row.addWidget(self._sign)
        row.addWidget(self._word, 1)
        self.doubt = False
        self.say(state)

    def say(self, state: str) -> None:
        """sure, doubt, remembered or chosen."""
        sign, tint, word = {
            "sure": ("check", "fine", _("zeker")),
            "doubt": ("help", "caution", _("kijk even")),
            "remembered": ("fine", "fine", _("zoals vorige keer")),
            "chosen": ("edit", "accent", _("zelf gekozen")),
        }[state]
        self.doubt = state == "doubt"
        self._sign.set_sign(sign, tint)
        self._word.setText(word)
        self._choice.setAccessibleDescription(word)


def _by_headers(tables: Sequence[Table]) -> list[list[Table]]:
    groups: dict[str, list[Table]] = {}
    for table in tables:
        groups.setdefault(table.key, []).append(table)
    return list(groups.values())


def _title(same: Sequence[Table]) -> str:
    names = list(dict.fromkeys(table.sheet for table in same if table.sheet))
    return ", ".join(names) if names else _("Je lijst")
