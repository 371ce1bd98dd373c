"""The municipality's own headings: a text file, read once and kept."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.errors import Refused
from makelaar.i18n import _, ngettext
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.kit import Button, Text, side_by_side

_LARGEST = 400_000
"""Bytes: what is larger is no list of headings, and is not read."""


class HeadingsField(QWidget):
    """`changed` comes when another file is chosen or it is taken away. Whether it can be used is tried at keeping."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._text = context, ""
        self.told = Text("", "text", wrap=True)
        self.choose = Button(_("Kies een bestand…"), self._ask)
        self.remove = Button(_("Haal weg"), self._take_away, quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addLayout(side_by_side(self.choose, self.remove))
        self.show_text("")

    def text(self) -> str:
        """The text of the chosen file; "" for none."""
        return self._text

    def show_text(self, text: str) -> None:
        """This file was chosen."""
        self._text = text
        headings = [line.lstrip("#").strip() for line in text.splitlines() if line.startswith("#")]
        many = ngettext("{n} kopje: {first}", "{n} kopjes: {first}", len(headings))
        first = " · ".join(headings[:4]) + (" …" if len(headings) > 4 else "")
        self.told.setText(
            many.format(n=len(headings), first=first) if text else _("Nog geen bestand: onze eigen kopjes.")
        )
        self.remove.setVisible(bool(text))

    def _ask(self) -> None:
        only = kinds((_("Tekst (txt, md)"), ("*.txt", "*.md")))
        self._context.desktop.choose_file(self, _("Kies het bestand met kopjes"), only, self._take)

    def _take(self, path: Path) -> None:
        text = _read(path)
        if text is None:
            sentence = _("Dit is geen tekstbestand dat wij kunnen lezen. Je kopjes zijn zoals ze waren.")
            self._context.banner.error(Refused(sentence))
            return
        self.show_text(text)
        self.changed.emit()

    def _take_away(self) -> None:
        self.show_text("")
        self.choose.setFocus()
        self.changed.emit()


def _read(path: Path) -> str | None:
    """The text; None where it is none."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        content = path.read_bytes()
    except OSError:
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text or not text.strip() else text
    return None
