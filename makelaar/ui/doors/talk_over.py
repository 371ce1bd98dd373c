"""The whole of a page, or a conversation in its place: a talk needs the room that it has at the door."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.conversation.form import ConversationForm


class TalkOver(QStackedWidget):
    """`talk_closed` comes when the page is back."""

    talk_closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._under: QWidget | None = None
        self.talk: ConversationForm | None = None

    def show_page(self, content: QWidget) -> None:
        """What the page shows; a talk that is open stays before it."""
        if self.indexOf(content) < 0:
            self.addWidget(content)
        self._under = content
        if not self.is_open:
            self.setCurrentWidget(content)

    @property
    def is_open(self) -> bool:
        """A talk is in view."""
        return self.talk is not None and self.currentWidget() is self.talk

    def open_talk(self, visit_id: int) -> None:
        """Show the talk that a ring led to; it keeps itself."""
        self._form().open(visit_id)

    def refresh(self, change: Acted) -> None:
        """Something of the talk may have been changed."""
        if self.talk is not None and self.is_open:
            self.talk.refresh(change)

    def go_back(self) -> bool:
        """Escape. False where no talk is open."""
        return self.talk is not None and self.is_open and self.talk.go_back()

    def draft(self) -> dict[str, Any] | None:
        """What is typed in the talk and not kept yet."""
        return self.talk.draft() if self.talk is not None and self.is_open else None

    def restore(self, draft: dict[str, Any]) -> None:
        """Open that talk again."""
        self._form().restore(draft)

    def _form(self) -> ConversationForm:
        """The form, made when the first talk is opened, in view."""
        if self.talk is None:
            self.talk = ConversationForm(self._context, walking=False)
            self.talk.closed.connect(self._closed)
            self.addWidget(self.talk)
        self.setCurrentWidget(self.talk)
        return self.talk

    def _closed(self) -> None:
        if self._under is not None:
            self.setCurrentWidget(self._under)
        self.talk_closed.emit()
