"""`makelaar report`: the accountability report that leaves, with its tables and its release files."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from makelaar.cli.report_told import prepared_as_json, prepared_in_words
from makelaar.cli.state import State, print_json
from makelaar.errors import UserError
from makelaar.hearts.disclosure import Display
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.services.accountability.choice import ReportChoice, Table
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.ledger import release_files, save_release
from makelaar.services.accountability.prepared import Prepared
from makelaar.services.accountability.preparing import prepare
from makelaar.services.doors.areas import list_areas
from makelaar.services.registers import Register
from makelaar.terms import ReportTemplate

_TEMPLATES = {template.value.replace("_", "-"): template for template in ReportTemplate}
_DAY = click.DateTime(["%Y-%m-%d"])
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("report")
@click.option("--template", required=True, type=click.Choice(list(_TEMPLATES)), help="What kind of report.")
@click.option("--from", "first", type=_DAY, metavar="DATE", help="The first day of a quarter.")
@click.option("--to", "last", type=_DAY, metavar="DATE", help="The last day of a quarter.")
@click.option("--area", "areas", multiple=True, metavar="NAME", help="Only this wijk or buurt; may be repeated.")
@click.option(
    "--table", "tables", multiple=True, metavar="DIMS", help="Only these tables of people: thema, thema+buurt."
)
@click.option(
    "--display",
    type=click.Choice([str(one) for one in Display]),
    default=str(Display.ROUNDED),
    help="Rounded to five, or exact for a period that was never reported on.",
)
@click.option("--story", "stories", multiple=True, type=int, metavar="N", help="Tell this story; may be repeated.")
@click.option("--round", "rounds", multiple=True, type=int, metavar="N", help="With --template round: these rounds.")
@click.option("--title", default="", help="Its title; else the template and the period.")
@click.option("--for", "for_whom", default="", metavar="WHOM", help="For whom it is.")
@click.option("--reviewer", default="", metavar="NAME", help="Who looked it over.")
@click.option("--introduction", type=_FILE, metavar="FILE", help="Text in front of it (UTF-8).")
@click.option("--headings", type=_FILE, metavar="FILE", help="The municipality's own headings (UTF-8).")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Where the files go.")
@click.option("--preview", is_flag=True, help="Show what would leave; write nothing, freeze nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def report(
    state: State,
    /,
    template: str,
    first: datetime | None,
    last: datetime | None,
    areas: tuple[str, ...],
    out: Path | None,
    preview: bool,
    as_json: bool,
    **given: Any,
) -> None:
    """Make an accountability report of whole quarters: PDF, xlsx, ods, csv, and the release JSON of each measure.

    It is kept in the ledger, and its numbers in the history that every later report is protected against. The same
    choice again gives the same files, byte for byte. Exit status 1 where the audit refuses it.
    """
    kind = _TEMPLATES[template]
    if kind is not ReportTemplate.ROUND and (first is None or last is None):
        raise click.UsageError(_("Geef met --from en --to aan over welke kwartalen het verslag gaat."))
    if (out is None) != preview:
        raise click.UsageError(_("Geef met --out een map voor de bestanden, of kijk alleen met --preview."))
    with state.register() as register:
        today = register.clock.today()
        days = (first.date() if first else today), (last.date() if last else today)
        choice = ReportChoice(kind, *days, areas=_areas(register, areas), **_read(given))
        prepared = _prepared(register, choice)
        told = prepared_as_json(prepared)
        if out is not None:
            told |= _issue(register, prepared, out)
    if as_json:
        print_json(told)
    else:
        click.echo(prepared_in_words(prepared, told))
    if not prepared.passed:
        click.get_current_context().exit(1)


def _read(given: dict[str, Any]) -> dict[str, Any]:
    """The other options, as fields of a choice."""
    texts = {name: "" if given[name] is None else _text(given[name]) for name in ("introduction", "headings")}
    return {**given, **texts, "display": Display(given["display"]), "tables": tuple(map(_table, given["tables"]))}


def _table(words: str) -> Table:
    return tuple(word for word in words.replace(",", "+").split("+") if word)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        sentence = _("{file} is niet te lezen. Kies een tekstbestand (UTF-8).")
        raise UserError(sentence.format(file=file)) from error


def _areas(register: Register, names: tuple[str, ...]) -> tuple[int, ...]:
    known = {fold(area.name): area.id for area in list_areas(register)} if names else {}
    for name in names:
        if fold(name) not in known:
            sentence = _("Er is geen wijk of buurt die {name} heet. Er is niets gemaakt.")
            raise UserError(sentence.format(name=name))
    return tuple(known[fold(name)] for name in names)


def _prepared(register: Register, choice: ReportChoice) -> Prepared:
    with click.progressbar(length=1000, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        prepared = prepare(register, choice, lambda share: bar.update(int(share * 1000) - bar.pos))
    if prepared.stories_left_out:
        lines = [_("Niet elk verhaal mag nu verteld worden. Er is niets gemaakt; laat weg:")]
        lines += [f"  --story {left.id}: {left.why}" for left in prepared.stories_left_out]
        raise UserError("\n".join(lines))
    return prepared


def _issue(register: Register, prepared: Prepared, out: Path) -> dict[str, Any]:
    """Issue it and write its files; gives what was made, as JSON tells it. What the audit refuses does not leave."""
    if not prepared.passed:
        return {"release": None, "files": []}
    if prepared.existing is None and out.is_dir() and any(out.glob(f"{prepared.name}.*")):
        sentence = _("In {folder} staan al bestanden die {name} heten. Er is niets uitgegeven; kies een andere map.")
        raise UserError(sentence.format(folder=out, name=prepared.name))
    _make_folder(out)
    release = issue(register, prepared)
    paths = save_release(register, release, out)
    digests = {one.name: one.sha256 for one in release_files(register, release)}
    return {"release": release, "files": [{"file": str(path), "sha256": digests[path.name]} for path in paths]}


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = _("De map {folder} is niet te maken. Er is niets uitgegeven; kies een andere map.")
        raise UserError(sentence.format(folder=out)) from error
