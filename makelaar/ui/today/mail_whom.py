"""To whom a mail goes, and who is left out and why."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.mails.drafts import Draft, LeftOut
from makelaar.ui.kit import Choice, Text


class MailWhom(QWidget):
    """One address, a choice of several, or "aan 12 mensen, onzichtbaar voor elkaar (BCC)"."""

    def __init__(self) -> None:
        super().__init__()
        self.whom = Text("", "text", wrap=True)
        self.address = Choice(_("Aan welk adres"))
        self.heading = Text("", "caution")
        self.left_out = Text("", "meta", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.whom, self.address, self.heading, self.left_out):
            column.addWidget(part)
        self._left_out: dict[int, LeftOut] = {}

    def show_draft(self, draft: Draft) -> None:
        """Say it for this draft; an address that was chosen stays chosen."""
        first = draft.recipients[0]
        before = self.address.currentData()
        self.address.clear()
        for address in (first.address, *first.others):
            self.address.addItem(address, address)
        if self.address.findData(before) >= 0:
            self.address.choose(before)
        self.address.setVisible(not draft.is_group and bool(first.others))
        count = len(draft.recipients)
        to_many = ngettext("Aan {n} mens, in BCC.", "Aan {n} mensen, in BCC: niemand ziet de anderen.", count)
        self.whom.setText(
            to_many.format(n=count) if draft.is_group else _("Aan {address}").format(address=first.address)
        )
        self.whom.setToolTip(", ".join(recipient.name for recipient in draft.recipients) if draft.is_group else "")
        self.whom.setVisible(draft.is_group or not first.others)
        self._left_out = {}
        self.add_left_out(draft.left_out)

    def add_left_out(self, left_out: tuple[LeftOut, ...]) -> None:
        """Name those who get no mail, each with the reason."""
        self._left_out.update({one.person_id: one for one in left_out})
        by_reason: dict[str, list[str]] = {}
        for one in self._left_out.values():
            by_reason.setdefault(one.reason, []).append(one.name)
        lines = [f"{', '.join(names)}: {reason}" for reason, names in by_reason.items()]
        self.heading.setText(
            ngettext("{n} mens krijgt hem niet", "{n} mensen krijgen hem niet", len(self._left_out)).format(
                n=len(self._left_out)
            )
        )
        self.left_out.setText("\n".join(lines))
        for part in (self.heading, self.left_out):
            part.setVisible(bool(lines))

    def addressed(self, draft: Draft) -> Draft:
        """The draft to the address that was chosen."""
        if draft.is_group or self.address.currentData() is None:
            return draft
        only = draft.recipients[0]
        return replace(draft, recipients=(replace(only, address=self.address.currentData()),))
