"""The front of a building to a file: where to, and what stands there then."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from makelaar.i18n import _
from makelaar.services.doors.facade import Facade
from makelaar.services.doors.facade_file import FacadeFormat, export_facade
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds


def save_facade(owner: QWidget, context: Context, shown: Facade) -> None:
    """Ask where, draw the building as it is shown into that file, and say that it is not encrypted."""
    choices = kinds(
        (_("Om af te drukken (pdf)"), ("*.pdf",)), (_("Plaatje (png)"), ("*.png",)), (_("Tekening (svg)"), ("*.svg",))
    )
    context.desktop.choose_save_path(
        owner,
        _("Bewaar de voorkant: het bestand is niet versleuteld"),
        "voorkant.pdf",
        choices,
        _writer(owner, context, shown),
    )


def _writer(owner: QWidget, context: Context, shown: Facade) -> Any:
    def write(path: Path) -> None:
        ending = path.suffix.lstrip(".").lower()
        kind = FacadeFormat(ending) if ending in list(FacadeFormat) else FacadeFormat.PDF
        target = path if kind == ending else path.with_name(f"{path.name}.{kind}")
        context.jobs.run_long(
            owner,
            _("Teken de voorkant"),
            lambda _progress: export_facade(context.register, shown.building.id, target, kind, shown.on),
            lambda _drawn: said(target),
        )

    def said(target: Path) -> None:
        opening = [(_("Open het bestand"), lambda: context.desktop.open_file(target))]
        told = _("De voorkant staat in {file}. Let op: niet versleuteld.").format(file=target.name)
        context.banner.say(told, steps=opening)

    return write
