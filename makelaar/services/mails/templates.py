"""Mail templates: those that come with the program, and what the worker made of them.

An original has a row in the register only once it was changed, so restoring it takes that row away.
"""

import json
from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.mail_text import fields_in, fill
from makelaar.i18n import N_, _
from makelaar.models import MailTemplate
from makelaar.resource_paths import resource
from makelaar.store.register import Register

FIELDS = {
    "aanhef": N_("hoe de brief begint: “Beste mevrouw Jansen”"),
    "naam": N_("de naam zoals jij die schrijft"),
    "voornaam": N_("alleen de voornaam"),
    "zin": N_("de zin die je bij de opvolging bewaarde"),
    "waarom": N_("waarom je erop terug zou komen"),
    "laatst": N_("wanneer jullie elkaar spraken: “in maart”"),
    "vandaag": N_("de dag van vandaag"),
    "mijn_naam": N_("jouw naam"),
    "organisatie": N_("jouw organisatie"),
    "datum": N_("een dag, vul je zelf in"),
    "tijd": N_("een tijd, vul je zelf in"),
    "plek": N_("een plek, vul je zelf in"),
    "waarvoor": N_("waarvoor je dankt, vul je zelf in"),
}
"""Every field that a template may hold, with what it becomes; translated where it is shown."""


_EXAMPLE = {
    "aanhef": "Beste mevrouw Jansen",
    "naam": "mw. Jansen",
    "voornaam": "Corrie",
    "zin": "Vorig jaar vertelde u over uw moestuin.",
    "waarom": "wil later meedoen in de moestuin",
    "laatst": "in maart",
    "vandaag": "maandag 14 december",
    "mijn_naam": "Noor Visser",
    "organisatie": "Welzijn in de wijk",
}


@dataclass(frozen=True)
class Template:
    """A template. `is_original`: comes with the program; `is_changed`: and was changed since, so it can be restored."""

    key: str
    name: str
    subject: str
    body: str
    is_original: bool
    is_changed: bool = False

    @property
    def unknown_fields(self) -> tuple[str, ...]:
        """Fields between braces that do not exist."""
        return tuple(field for field in fields_in(f"{self.subject}\n{self.body}") if field not in FIELDS)


def list_templates(register: Register) -> tuple[Template, ...]:
    """All templates: the program's in their order, then her own by name."""
    with register.read() as session:
        rows = {row.key: row for row in session.scalars(select(MailTemplate))}
    originals = [_template(rows[key]) if key in rows else original for key, original in _originals().items()]
    own = [_template(row) for key, row in rows.items() if key not in _originals()]
    return (*originals, *sorted(own, key=lambda template: (template.name.casefold(), template.key)))


def get_template(register: Register, key: str) -> Template:
    """The template as it is now. Raises Refused when it is gone."""
    with register.read() as session:
        row = _row(session, key)
    if row is not None:
        return _template(row)
    if key in _originals():
        return _originals()[key]
    raise Refused(_("Dit sjabloon is er niet meer. Kies een ander; er is niets gewijzigd."))


def preview(subject: str, body: str) -> tuple[str, str]:
    """Subject and text as they would be for an example person; what she fills in herself stays a gap."""
    values = {**dict.fromkeys(FIELDS), **_EXAMPLE}
    return fill(subject, values).text, fill(body, values).text


def save_template(register: Register, key: str, *, name: str, subject: str, body: str) -> None:
    """Keep the template as it was edited. Raises Refused without a name or a text, or when it is gone."""
    _need_text(name, body)
    same = get_template(register, key)
    if (same.name, same.subject, same.body) == (name.strip(), subject.strip(), body.rstrip()):
        return
    with register.write(_("Mailsjabloon gewijzigd")) as session:
        row = _row(session, key) or MailTemplate(key=key)
        row.name, row.subject, row.body = name.strip(), subject.strip(), body.rstrip()
        session.add(row)


def add_template(register: Register, *, name: str, subject: str, body: str) -> str:
    """A template of her own; gives its key. Raises Refused without a name or a text."""
    _need_text(name, body)
    with register.write(_("Mailsjabloon gemaakt")) as session:
        row = MailTemplate(key="", name=name.strip(), subject=subject.strip(), body=body.rstrip())
        session.add(row)
        session.flush()
        row.key = f"eigen-{row.id}"
        return row.key


def restore_template(register: Register, key: str) -> Template:
    """Back to the text that came with the program. Raises Refused when none came."""
    if key not in _originals():
        raise Refused(_("Dit sjabloon maakte je zelf, dus er is geen oude tekst om terug te zetten."))
    with register.write(_("Mailsjabloon teruggezet")) as session:
        row = _row(session, key)
        if row is not None:
            session.delete(row)
    return _originals()[key]


def remove_template(register: Register, key: str) -> None:
    """Take a template of her own away. Raises Refused for one that comes with the program."""
    if key in _originals():
        raise Refused(_("Dit sjabloon hoort bij het programma en blijft. Je kunt de tekst wel veranderen."))
    with register.write(_("Mailsjabloon weggehaald")) as session:
        row = _row(session, key)
        if row is None:
            raise Refused(_("Dit sjabloon is er niet meer. Er is niets gewijzigd."))
        session.delete(row)


@cache
def _originals() -> dict[str, Template]:
    entries = json.loads(resource("mail_templates.json").read_text(encoding="utf-8"))
    return {entry["key"]: Template(**entry, is_original=True) for entry in entries}


def _row(session: Session, key: str) -> MailTemplate | None:
    return session.scalar(select(MailTemplate).where(MailTemplate.key == key))


def _template(row: MailTemplate) -> Template:
    template = Template(row.key, row.name, row.subject, row.body, is_original=row.key in _originals())
    return replace(template, is_changed=template.is_original and template != _originals()[row.key])


def _need_text(name: str, body: str) -> None:
    if not name.strip():
        raise Refused(_("Geef het sjabloon een naam, dan vind je het terug. Er is niets gewijzigd."))
    if not body.strip():
        raise Refused(_("Er staat nog geen tekst in het sjabloon. Er is niets gewijzigd."))
