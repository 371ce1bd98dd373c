"""The head of the left side: the page's name, and whether a new report is made or an old one looked at."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit import STEP, Flow, Text
from makelaar.ui.people.chips import PressChip


class Head(QWidget):
    """`acts` lead to a new report and to what was issued; the one at `here` is where she is."""

    def __init__(self, acts: tuple[QAction, QAction], here: int) -> None:
        super().__init__()
        self.chips = [PressChip(act.text(), checkable=True) for act in acts]
        for at, (chip, act) in enumerate(zip(self.chips, acts, strict=True)):
            chip.setChecked(at == here)
            chip.setToolTip(f"{act.text()} ({act.shortcut().toString()})")
            chip.clicked.connect(lambda _on, chip=chip, at=at, act=act: (chip.setChecked(at == here), act.trigger()))
        flow = Flow()
        flow.put(list(self.chips))
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 0, STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(Text(_("Verantwoording"), "title"))
        column.addWidget(flow)

    def show_released(self, many: int) -> None:
        """How many reports left before."""
        self.chips[1].say(_("Eerder uitgegeven ({n})").format(n=many) if many else _("Eerder uitgegeven"))
