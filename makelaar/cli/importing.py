"""`makelaar import FILE`: a sheet into the register, or a look at what would come of it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from makelaar.cli.state import State, print_json
from makelaar.clock import FixedClock, SystemClock
from makelaar.i18n import _, ngettext
from makelaar.services import imports
from makelaar.services.imports import NotUnderstood, Outcome, Plan
from makelaar.services.registers import Register

_LISTED = 20
"""Rows told by name in the readable summary; the rest is counted."""


@dataclass(frozen=True)
class _Done:
    """What the command has to tell."""

    plan: Plan
    report: tuple[NotUnderstood, ...]
    outcome: Outcome | None


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would happen; write nothing. Works without a register.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Read days in words as on this day.",
)
@click.pass_obj
def import_file(state: State, file: Path, dry_run: bool, as_json: bool, today: datetime | None) -> None:
    """Read FILE (xlsx, xls, ods, csv, tsv, vcf) into the register."""
    day = today.date() if today else SystemClock().today()
    if dry_run and state.folder is None:
        done = _without_register(file, day)
    else:
        with state.register() as register:
            if today:
                register.clock = FixedClock(day)
            done = _with_register(register, file, day, dry_run)
    if as_json:
        print_json({**imports.plan_values(done.plan, done.report), "imported": done.outcome is not None})
    else:
        _tell(done)


def _without_register(file: Path, day: date) -> _Done:
    plan = imports.preview(imports.read_file(file, day), file.name, day)
    return _Done(plan, imports.report_before(plan), None)


def _with_register(register: Register, file: Path, day: date, dry_run: bool) -> _Done:
    book = imports.open_book(file)
    mapping = imports.remembered_mapping(register, imports.recognise(book, day))
    plan = imports.plan(register, imports.read_book(book, day, mapping=mapping), file.name)
    if dry_run:
        return _Done(plan, imports.report_before(plan), None)
    outcome = imports.run(register, plan)
    return _Done(plan, outcome.report, outcome)


def _tell(done: _Done) -> None:
    """The summary for people."""
    rows = len(done.plan.rows)
    click.echo(ngettext("{n} rij gelezen.", "{n} rijen gelezen.", rows).format(n=rows))
    for table in done.plan.reading.tables:
        click.echo("\n" + _("Kolommen") + (f" ({table.sheet})" if table.sheet else "") + ":")
        for column in table.columns:
            unsure = "" if imports.sure_of(column) else "  " + _("(niet zeker)")
            click.echo(f"  {column.header or column.index + 1} → {imports.field_label(column.field)}{unsure}")
    click.echo("\n" + (_("Wat ermee gebeurd is:") if done.outcome else _("Wat ermee zou gebeuren:")))
    for fate, count in done.plan.counts().items():
        if count:
            click.echo(f"  {count:5} {imports.fate_label(fate)}")
    _tell_doubts(done)
    if done.outcome is None:
        click.echo("\n" + _("Er is niets in een register gezet: dit was om te kijken."))
    elif done.outcome.batch_id is None:
        click.echo("\n" + _("Je register had dit allemaal al; er is niets veranderd."))
    else:
        click.echo("\n" + imports.outcome_text(done.outcome))


def _tell_doubts(done: _Done) -> None:
    lines = [f"  {line.text}" for line in done.report]
    if not lines:
        return
    click.echo("\n" + _("Kijk hier nog even naar:"))
    for line in lines[:_LISTED]:
        click.echo(line)
    if len(lines) > _LISTED:
        more = len(lines) - _LISTED
        click.echo("  " + ngettext("en nog {n} regel", "en nog {n} regels", more).format(n=more))
