"""A round to a file: the letter that announces it, the sheet to walk with."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from makelaar.i18n import _
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds


def save_letter(owner: QWidget, context: Context, round_id: int) -> None:
    """Ask where the announcement goes, and make it."""

    def make(path: Path) -> Any:
        from makelaar.services.rounds.paper import announcement_letter  # with all that draws a PDF: large

        return announcement_letter(context.register, round_id, path)

    _save(owner, context, _("Bewaar de aankondiging"), "aankondiging.pdf", _("Maak de aankondiging"), make)


def save_sheet(owner: QWidget, context: Context, round_id: int) -> None:
    """Ask where the sheet goes, and make it."""

    def make(path: Path) -> Any:
        from makelaar.services.rounds.paper import paper_sheet

        return paper_sheet(context.register, round_id, path)

    _save(owner, context, _("Bewaar het rondeblad"), "rondeblad.pdf", _("Maak het rondeblad"), make)


def _save(owner: QWidget, context: Context, title: str, suggested: str, what: str, make: Callable[[Path], Any]) -> None:
    def write(path: Path) -> None:
        target = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        context.jobs.run_long(owner, what, lambda _progress: make(target), lambda _made: said(target))

    def said(target: Path) -> None:
        opening = [(_("Open het bestand"), lambda: context.desktop.open_file(target))]
        context.banner.say(_("{file} staat klaar om af te drukken.").format(file=target.name), steps=opening)

    context.desktop.choose_save_path(owner, title, suggested, kinds((_("Om af te drukken (pdf)"), ("*.pdf",))), write)
