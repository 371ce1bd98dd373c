"""What a worker finds on a page: names of controls, the words in view, the way of the Tab key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


def unnamed_controls(page: QWidget) -> list[str]:
    """Controls in view that a screen reader cannot name: neither an accessible name nor words of their own."""
    return [
        f"{type(control).__name__} in {type(control.parentWidget()).__name__}"
        for control in page.findChildren(QWidget)
        if isinstance(control, CONTROLS) and _is_own(control) and not _name(control)
    ]


def words_in_view(page: QWidget) -> str:
    """All words that can be read on the page now, a line each."""
    shown = [w for w in page.findChildren(QWidget) if w.isVisibleTo(page)]
    labels = [w.text() for w in shown if isinstance(w, QLabel | QAbstractButton | QLineEdit)]
    return "\n".join([*labels, *(w.toPlainText() for w in shown if isinstance(w, QPlainTextEdit))])


def tab_order(page: QWidget) -> list[QWidget]:
    """The controls in view that Tab reaches, in its order, from the page's first one."""
    inside = [page, *page.findChildren(QWidget)]
    found: list[QWidget] = []
    step = page.nextInFocusChain()
    while step is not page:
        by_tab = step.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if step in inside and by_tab and step.isVisibleTo(page) and step.isEnabled():
            found.append(step)
        step = step.nextInFocusChain()
    return found


def _is_own(control: QWidget) -> bool:
    """In view, and not the inside of another control (a combo's list, a spin box's field) or a scroll bar's part."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox):
            return False
        above = above.parentWidget()
    return control.isVisible() and not control.objectName().startswith("qt_")


def _name(control: QWidget) -> str:
    words = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or words
