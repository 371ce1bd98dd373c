"""Add a person and change what stands about her: one act per field, as she types."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.hearts.names import read_name
from makelaar.i18n import N_, _
from makelaar.models import Person, PersonLanguage, PersonTag, Tag
from makelaar.services.doors.areas import area_named
from makelaar.services.people.reach import put_reach
from makelaar.services.people.rules import need_name_or_door, need_person
from makelaar.services.typing_on import one_step
from makelaar.store.register import Register
from makelaar.terms import PointKind

_LINE = (
    ("name", N_("Naam gewijzigd")),
    ("given_name", N_("Voornaam gewijzigd")),
    ("particle", N_("Tussenvoegsel gewijzigd")),
    ("family_name", N_("Achternaam gewijzigd")),
    ("street", N_("Adres gewijzigd")),
    ("house_number", N_("Adres gewijzigd")),
    ("postcode", N_("Adres gewijzigd")),
    ("place", N_("Adres gewijzigd")),
    ("door", N_("Deur gewijzigd")),
    ("met_how", N_("Hoe ontmoet gewijzigd")),
)
_OTHER = (
    ("area", N_("Wijk gewijzigd")),
    ("notes", N_("Notities gewijzigd")),
    ("met_on", N_("Ontmoet op gewijzigd")),
    ("preferred_channel", N_("Voorkeur voor contact gewijzigd")),
    ("age_group", N_("Leeftijdsgroep gewijzigd")),
    ("is_key_person", N_("Sleutelfiguur gewijzigd")),
    ("languages", N_("Talen gewijzigd")),
    ("tags", N_("Labels gewijzigd")),
)
_LABELS = dict(_LINE + _OTHER)
_ONE_LINE = frozenset(name for name, _label in _LINE)
FIELDS = frozenset(_LABELS)
"""What `add_person` and `change_person` take. `area` is a name; `languages` and `tags` are lists of words; the rest
are the columns of `Person`. An empty value clears.
"""


def add_person(register: Register, *, phone: str = "", email: str = "", **fields: Any) -> int:
    """Add a person with these `FIELDS`, and how to reach her; gives her id. Raises Refused without a name or a door."""
    _check(fields)
    with register.write(_("Mens toegevoegd")) as session:
        person = Person(created_at=register.utc_now())
        session.add(person)
        put_fields(session, person, fields)
        for kind, value in ((PointKind.PHONE, phone), (PointKind.EMAIL, email)):
            if value.strip():
                put_reach(session, person.id, kind, value)
        return person.id


def change_person(register: Register, person_id: int, *, typing_on: bool = False, **fields: Any) -> None:
    """Change these `FIELDS` as one act; what stays the same leaves no trace.

    `typing_on`: the same field is still being typed in, so that this and the act before it are one step back.
    Raises Refused when she is gone, or when neither name nor door would be left.
    """
    _check(fields)
    label = _(_LABELS[next(iter(fields))]) if len(fields) == 1 else _("Kaart gewijzigd")
    with one_step(register, typing_on=typing_on), register.write(label) as session:
        put_fields(session, need_person(session, person_id), fields)


def _check(fields: dict[str, Any]) -> None:
    unknown = fields.keys() - FIELDS
    if unknown:
        raise TypeError(f"no such fields: {sorted(unknown)}")


def put_fields(session: Session, person: Person, fields: dict[str, Any]) -> None:
    """Write `FIELDS` into a person's row as part of a larger act. Raises Refused when neither name nor door is left."""
    for name, value in fields.items():
        if name in _ONE_LINE:
            setattr(person, name, " ".join(value.split()))
        elif name == "area":
            person.area_id = _area_id(session, value)
        elif name not in ("languages", "tags"):
            setattr(person, name, value)
    need_name_or_door(person)
    if "name" in fields and not fields.keys() & {"given_name", "particle", "family_name"}:
        parts = read_name(person.name)
        person.given_name, person.particle, person.family_name = parts.given, parts.particle, parts.family
    person.sort_key = sort_key(person)
    session.flush()
    if "languages" in fields:
        _put_languages(session, person.id, fields["languages"])
    if "tags" in fields:
        _put_tags(session, person.id, fields["tags"])


def sort_key(person: Person) -> str:
    """What lists order by: the folded family name and name."""
    return fold(" ".join((person.family_name or "", person.name or "")))


def _area_id(session: Session, name: str) -> int | None:
    """The area of that name, however it is capitalised; made when there is none."""
    return area_named(session, name).id if name.strip() else None


def _put_languages(session: Session, person_id: int, wanted: Iterable[str]) -> None:
    words = _distinct(wanted)
    kept = set()
    for row in session.scalars(select(PersonLanguage).where(PersonLanguage.person_id == person_id)):
        if fold(row.language) in words:
            kept.add(fold(row.language))
        else:
            session.delete(row)
    new = [word for key, word in words.items() if key not in kept]
    session.add_all(PersonLanguage(person_id=person_id, language=word) for word in new)


def _put_tags(session: Session, person_id: int, wanted: Iterable[str]) -> None:
    words = _distinct(wanted)
    known = {fold(tag.name): tag.id for tag in session.scalars(select(Tag))}
    for key in words.keys() - known.keys():
        tag = Tag(name=words[key])
        session.add(tag)
        session.flush()
        known[key] = tag.id
    ids = {known[key] for key in words}
    rows = session.scalars(select(PersonTag).where(PersonTag.person_id == person_id)).all()
    for row in rows:
        if row.tag_id not in ids:
            session.delete(row)
    new = ids - {row.tag_id for row in rows}
    session.add_all(PersonTag(person_id=person_id, tag_id=tag_id) for tag_id in sorted(new))


def _distinct(words: Iterable[str]) -> dict[str, str]:
    """Words by their folded form, the first writing kept, empty ones left out."""
    found: dict[str, str] = {}
    for word in words:
        clean = " ".join(word.split())
        if clean:
            found.setdefault(fold(clean), clean)
    return found
