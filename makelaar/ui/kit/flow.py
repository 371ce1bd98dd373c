"""Chips beside each other, going on below where the line is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class Flow(QWidget):
    """A widget whose children flow like words. `put` shows these widgets and does away with those before."""

    def __init__(self, gap: int = 6) -> None:
        super().__init__()
        self._flow = _FlowLayout(self, gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As high as it is at the width that it has: at its narrowest, as Qt would reckon, it is a tower."""
        narrowest = self._flow.minimumSize().width()
        return QSize(narrowest, self._flow.heightForWidth(max(self.width(), narrowest)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def put(self, widgets: list[QWidget], *, keep: QWidget | None = None) -> None:
        """Show `widgets`; `keep` is the one that is not thrown away, and goes last."""
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old is not keep:
                old.hide()
                old.deleteLater()
        for widget in [*widgets, *([keep] if keep is not None else [])]:
            self._flow.addWidget(widget)
            widget.show()
        self.relay()

    def relay(self) -> None:
        """Lay out anew, after a child changed its size or was hidden."""
        self._flow.invalidate()
        self.updateGeometry()


class _FlowLayout(QLayout):
    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Place the items row by row, each in the middle of its row; gives the height that they take."""
        top, row, left = rect.top(), [], rect.left()
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint().boundedTo(QSize(rect.width(), 10_000))
            if row and left + hint.width() > rect.right() + 1:
                top += self._place(row, top, move) + self._gap
                row, left = [], rect.left()
            row.append((item, QPoint(left, 0), hint))
            left += hint.width() + self._gap
        return top + (self._place(row, top, move) if row else 0) - rect.top()

    @staticmethod
    def _place(row: list[tuple[QLayoutItem, QPoint, QSize]], top: int, move: bool) -> int:
        height = max(hint.height() for _item, _at, hint in row)
        if move:
            for item, at, hint in row:
                item.setGeometry(QRect(QPoint(at.x(), top + (height - hint.height()) // 2), hint))
        return height
