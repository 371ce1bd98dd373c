"""`makelaar people`: who is in the register, on the screen, as JSON, or as a file that other programs read."""

from pathlib import Path
from typing import Any

import click

from makelaar.cli.state import State, print_json
from makelaar.errors import UserError
from makelaar.export.people_sheet import PersonLine
from makelaar.i18n import _, ngettext
from makelaar.services.people.export import NOT_ENCRYPTED, ExportFormat, export_people, read_lines
from makelaar.services.people.facets import read_facets
from makelaar.services.people.query import PeopleQuery
from makelaar.services.registers import Register


@click.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write to FILE.")
@click.option("--format", "form", type=click.Choice([f.value for f in ExportFormat]), help="Default: by FILE's name.")
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@click.option("--area", multiple=True, metavar="NAME", help="Only people in this area (may be repeated).")
@click.option("--tag", multiple=True, metavar="NAME", help="Only people with this tag (may be repeated).")
@click.option("--text", default="", metavar="WORDS", help="Only people where these words occur.")
@click.option("--key-person", is_flag=True, help="Only key persons.")
@click.option("--no-consent", is_flag=True, help="Only people without any recorded consent.")
@click.option("--due", is_flag=True, help="Only people with a promise for today or before.")
@click.option("--json", "as_json", is_flag=True, help="Print the people (or what was written) as JSON.")
@click.pass_obj
def people(state: State, /, out: Path | None, form: str | None, force: bool, as_json: bool, **choice: Any) -> None:
    """List people, or write them to an xlsx, csv or vcf file that is not encrypted."""
    if out is None and (form is not None or force):
        raise click.UsageError(_("Geef ook aan waar het bestand komt: --out BESTAND."))
    kind = None if out is None else _format(out, form)
    if out is not None and out.exists() and not force:
        raise UserError(_("Dat bestand bestaat al. Er is niets geschreven; kies een andere naam of gebruik --force."))
    with state.register() as register:
        query = _query(register, choice)
        if out is not None and kind is not None:
            _write(register, query, out, kind, as_json)
        else:
            _list(register, query, as_json)


def _format(out: Path, form: str | None) -> ExportFormat:
    ending = form or out.suffix.lstrip(".").lower()
    if ending not in list(ExportFormat):
        raise click.UsageError(_("Kies een soort bestand: --format xlsx, csv of vcf."))
    return ExportFormat(ending)


def _query(register: Register, choice: dict[str, Any]) -> PeopleQuery:
    facets = read_facets(register)
    return PeopleQuery(
        text=choice["text"],
        areas=tuple(_known(facets.area_named, name, _("Wijk")) for name in choice["area"]),
        tags=tuple(_known(facets.tag_named, name, _("Label")) for name in choice["tag"]),
        key_person=choice["key_person"],
        no_consent=choice["no_consent"],
        due=choice["due"],
    )


def _known(find: Any, name: str, what: str) -> int:
    found: int | None = find(name)
    if found is None:
        raise UserError(_("{what} “{name}” staat niet in het register.").format(what=what, name=name))
    return found


def _write(register: Register, query: PeopleQuery, out: Path, form: ExportFormat, as_json: bool) -> None:
    click.echo(_(NOT_ENCRYPTED), err=True)
    count = export_people(register, out, form, query)
    if as_json:
        print_json({"file": str(out), "format": form.value, "people": count})
    else:
        told = ngettext("{n} mens staat in {file}.", "{n} mensen staan in {file}.", count)
        click.echo(told.format(n=count, file=out))


def _list(register: Register, query: PeopleQuery, as_json: bool) -> None:
    lines = read_lines(register, query)
    if as_json:
        print_json([_as_json(key, line) for key, line in lines])
        return
    for _key, line in lines:
        address = " ".join(part for part in (line.street, line.house_number) if part)
        click.echo("\t".join((line.name or address, line.area, address, ", ".join(line.phones + line.emails))))


def _as_json(key: int, line: PersonLine) -> dict[str, Any]:
    """The form of the import's rows, with what else the register knows."""
    return {
        "id": key,
        "name": line.name,
        "phones": line.phones,
        "emails": line.emails,
        "address": {
            "street": line.street,
            "number": line.house_number,
            "door": line.door,
            "postcode": line.postcode,
            "place": line.place,
        },
        "area": line.area,
        "can": line.can,
        "want": line.want,
        "followups": line.promises,
        "channel": line.channel,
        "languages": line.languages,
        "tags": line.tags,
        "key_person": line.is_key_person,
        "age_group": line.age,
        "met_on": line.met_on.isoformat() if line.met_on else None,
        "met_how": line.met_how,
        "note": line.notes,
    }
