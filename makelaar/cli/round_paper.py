"""What `makelaar rounds` puts on paper: the letter, the sheet, the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from makelaar.errors import UserError
from makelaar.export.whole_file import write_whole
from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _
from makelaar.services.rounds.listing import list_rounds
from makelaar.terms import ReportTemplate

if TYPE_CHECKING:
    from makelaar.services.registers import Register


@dataclass(frozen=True)
class Paper:
    """The files that were asked for, and what the letter has to be told."""

    letter: Path | None
    sheet: Path | None
    report: Path | None
    when: str | None
    language: str

    @property
    def files(self) -> list[Path]:
        """Those that are to be made."""
        return [file for file in (self.letter, self.sheet, self.report) if file is not None]

    def check(self, numbers: Sequence[int], *, force: bool) -> None:
        """Raises click.UsageError for what cannot be asked, UserError where a file is there already."""
        if (self.letter or self.sheet) and len(numbers) != 1:
            raise click.UsageError(_("Een brief of een blad is van één ronde: noem het nummer van die ronde."))
        if any(file.suffix.lower() != ".pdf" for file in self.files):
            raise click.UsageError(_("Geef een bestand dat eindigt op .pdf."))
        if any(file.exists() for file in self.files) and not force:
            raise UserError(
                _("Dat bestand bestaat al. Er is niets geschreven; kies een andere naam of gebruik --force.")
            )

    def make(self, register: "Register", numbers: Sequence[int]) -> dict[str, Any]:
        """Write the files; gives what was made, as JSON tells it."""
        from makelaar.services.rounds.paper import announcement_letter, paper_sheet  # reportlab is slow

        made: dict[str, Any] = {}
        if self.letter is not None:
            letter = announcement_letter(register, numbers[0], self.letter, when=self.when, language=self.language)
            made["letter"] = {"file": str(self.letter), "day": letter.day.isoformat(), "when": letter.when}
            click.echo(f"{exact_day(letter.day)}, {letter.when}", err=True)
        if self.sheet is not None:
            paper_sheet(register, numbers[0], self.sheet)
            made["sheet"] = {"file": str(self.sheet)}
        if self.report is not None:
            walked = numbers or [line.id for line in list_rounds(register) if line.rings]
            if not walked:
                raise UserError(_("Er is nog geen ronde gelopen, dus er valt niets te vertellen. Er is niets gemaakt."))
            made["report"] = _issued(register, walked, self.report)
        return made


def _issued(register: "Register", walked: Sequence[int], file: Path) -> dict[str, Any]:
    """Let the report leave: it comes in the ledger, and its release files stand beside it.

    Raises Refused where it may not leave, UserError where another file has the name of one of them.
    """
    from makelaar.services.accountability.choice import ReportChoice  # reportlab is slow
    from makelaar.services.accountability.issuing import issue
    from makelaar.services.accountability.ledger import release_files
    from makelaar.services.accountability.preparing import prepare

    today = register.clock.today()
    prepared = prepare(register, ReportChoice(ReportTemplate.ROUND, today, today, rounds=tuple(walked)))
    for name, text in prepared.releases.items():
        beside = file.with_name(name)
        if beside.exists() and beside.read_bytes() != text.encode():
            sentence = _("Er staat al een ander bestand dat {name} heet. Er is niets uitgegeven; kies een andere map.")
            raise UserError(sentence.format(name=name))
    release = issue(register, prepared)
    files = {one.name: one.content for one in release_files(register, release)}
    paths = {name: file if name == f"{prepared.name}.pdf" else file.with_name(name) for name in files}
    for name, content in files.items():
        write_whole(paths[name], content)
    told = {"file": str(file), "rounds": sorted(walked), "title": prepared.title, "release": release}
    return {**told, "files": [str(path) for path in paths.values()]}
