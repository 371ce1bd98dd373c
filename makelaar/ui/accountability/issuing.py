"""Let a report leave: kept in the ledger first, then its files in a folder of hers."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.ui.jobs import Progress
from makelaar.ui.page import Page

if TYPE_CHECKING:
    from makelaar.services.accountability.prepared import Prepared


def issue_into(page: Page, prepared: "Prepared", folder: Path, issued: Callable[[int], Any]) -> None:
    """Issue `prepared`, write its files into `folder` and say so; `issued(release_id)` is called as soon as it left,
    also when the folder could not be written: it stands in the ledger then, to be saved again."""
    register = page.context.register

    def work(_progress: Progress) -> tuple[int, tuple[Path, ...], UserError | None]:
        from makelaar.services.accountability.issuing import issue
        from makelaar.services.accountability.ledger import save_release

        release = issue(register, prepared)
        try:
            return release, save_release(register, release, folder), None
        except UserError as error:
            return release, (), error

    def done(result: tuple[int, tuple[Path, ...], UserError | None]) -> None:
        release, _files, error = result
        issued(release)
        if error is None:
            say_saved(page, _("Verslag uitgegeven."), folder)
        else:
            page.context.banner.warn(
                _("Het verslag is uitgegeven, maar de bestanden staan nog niet in de map.") + f" {error}"
            )

    page.context.jobs.run_long(page, _("Geef het verslag uit"), work, done)


def save_again(page: Page, release: int) -> None:
    """Ask where, and write the files of a release there once more, byte for byte as they left."""
    register = page.context.register

    def write(folder: Path) -> None:
        from makelaar.services.accountability.ledger import save_release

        page.context.jobs.run_long(
            page,
            _("Bewaar het verslag"),
            lambda _progress: save_release(register, release, folder),
            lambda _files: say_saved(page, _("Het verslag staat in de map, precies zoals het wegging."), folder),
        )

    page.context.desktop.choose_folder(page, _("In welke map komt het verslag?"), write)


def say_saved(page: Page, told: str, folder: Path) -> None:
    """Tell it, with a way into the folder."""
    opening: list[tuple[str, Callable[[], Any]]] = [(_("Open map"), lambda: page.context.desktop.open_file(folder))]
    page.context.banner.say(told, steps=opening)
