"""People out of the register into a file that is not encrypted: after a warning, and told in the logbook."""

from collections.abc import Callable, Collection, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.export.people_csv import people_csv
from makelaar.export.people_sheet import PersonLine
from makelaar.export.people_vcf import people_vcf
from makelaar.export.people_xlsx import people_xlsx
from makelaar.export.whole_file import write_whole
from makelaar.i18n import N_, _, ngettext
from makelaar.models import (
    Area,
    ContactPoint,
    FollowUp,
    LogEntry,
    LogEntryPerson,
    Person,
    PersonLanguage,
    PersonTag,
    Tag,
    Talent,
    Wish,
)
from makelaar.services.people.query import PeopleQuery, find_ids
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus, PointKind, TalentStatus, WishStatus

NOT_ENCRYPTED = N_(
    "Dit bestand is niet versleuteld: wie het opent, leest alles wat erin staat. Bewaar het alleen waar dat mag, "
    "stuur het niet rond en gooi het weg als je het niet meer nodig hebt."
)
"""The warning before anything is written."""

_CHUNK = 500
"""People that are read at once."""


class ExportFormat(StrEnum):
    """The files that people can leave in; the value is the file's ending."""

    XLSX = "xlsx"
    CSV = "csv"
    VCF = "vcf"


_MADE_BY = {ExportFormat.XLSX: people_xlsx, ExportFormat.CSV: people_csv, ExportFormat.VCF: people_vcf}


def export_people(
    register: Register,
    target: Path,
    form: ExportFormat,
    query: PeopleQuery | None = None,
    progress: Callable[[int, int], None] | None = None,
    *,
    only: Collection[int] | None = None,
) -> int:
    """Write everybody that the query gives (all without one) to `target`; gives how many. `only`: of those, these.

    `progress(done, total)` is told of every chunk that was read; what it raises stops the export.
    The logbook tells it, for each of them. Raises Refused when there is nobody, CannotWrite when the file cannot be
    written: then nothing is left of it, and the logbook tells nothing.
    """
    today, chosen = register.clock.today(), None if only is None else frozenset(only)
    with register.read() as session:
        ids = find_ids(session, query or PeopleQuery(), today)
        ids = ids if chosen is None else [key for key in ids if key in chosen]
        if not ids:
            raise Refused(_("Er is niemand om te bewaren in een bestand: deze keuze is leeg."))
        content = _MADE_BY[form](_lines(session, ids, progress))
    label = ngettext("Naar een bestand: {n} mens ({form})", "Naar een bestand: {n} mensen ({form})", len(ids))
    with register.write(label, undoable=False) as session:
        entry = LogEntry(label=label.format(n=len(ids), form=form.value), at=register.utc_now())
        session.add(entry)
        session.flush()
        session.add_all(LogEntryPerson(entry_id=entry.id, person_id=person_id) for person_id in ids)
        session.flush()
        write_whole(target, content)
    return len(ids)


def read_lines(register: Register, query: PeopleQuery | None = None) -> tuple[tuple[int, PersonLine], ...]:
    """Everybody that the query gives, by id, as she would leave the register: for the command line's JSON."""
    with register.read() as session:
        ids = find_ids(session, query or PeopleQuery(), register.clock.today())
        return tuple(zip(ids, _lines(session, ids), strict=True))


def _lines(
    session: Session, ids: Sequence[int], progress: Callable[[int, int], None] | None = None
) -> Iterator[PersonLine]:
    for start in range(0, len(ids), _CHUNK):
        if progress is not None:
            progress(start, len(ids))
        yield from _chunk(session, ids[start : start + _CHUNK])


def _chunk(session: Session, ids: Sequence[int]) -> Iterator[PersonLine]:
    people = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(ids)))}
    areas = dict(session.execute(select(Area.id, Area.name)).all())
    reach = select(ContactPoint.person_id, ContactPoint.value).order_by(ContactPoint.position, ContactPoint.id)
    phones = _texts(session, ids, ContactPoint, reach.where(ContactPoint.kind == PointKind.PHONE))
    emails = _texts(session, ids, ContactPoint, reach.where(ContactPoint.kind == PointKind.EMAIL))
    stands = select(Talent.person_id, Talent.text).where(Talent.status != TalentStatus.ENDED)
    can = _texts(session, ids, Talent, stands.order_by(Talent.id))
    wished = select(Wish.person_id, Wish.text).where(Wish.status == WishStatus.OPEN)
    want = _texts(session, ids, Wish, wished.order_by(Wish.id))
    spoken = select(PersonLanguage.person_id, PersonLanguage.language).order_by(PersonLanguage.id)
    languages = _texts(session, ids, PersonLanguage, spoken)
    tagged = select(PersonTag.person_id, Tag.name).join(Tag, Tag.id == PersonTag.tag_id).order_by(Tag.name)
    tags = _texts(session, ids, PersonTag, tagged)
    promises = _promises(session, ids)
    for key in ids:
        yield _line(
            people[key],
            areas.get(people[key].area_id or 0, ""),
            phones=phones.get(key, ()),
            emails=emails.get(key, ()),
            can=can.get(key, ()),
            want=want.get(key, ()),
            languages=languages.get(key, ()),
            tags=tags.get(key, ()),
            promises=promises.get(key, ()),
        )


def _line(person: Person, area: str, **lists: tuple[str, ...]) -> PersonLine:
    return PersonLine(
        name=person.name,
        given_name=person.given_name,
        particle=person.particle,
        family_name=person.family_name,
        street=person.street,
        house_number=person.house_number,
        door=person.door,
        postcode=person.postcode,
        place=person.place,
        area=area,
        channel="" if person.preferred_channel is None else person.preferred_channel.value,
        is_key_person=person.is_key_person,
        age="" if person.age_group is None else person.age_group.value,
        met_on=person.met_on,
        met_how=person.met_how,
        notes=person.notes,
        **lists,
    )


def _texts(session: Session, ids: Sequence[int], model: Any, texts: Any) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for person_id, text in session.execute(texts.where(model.person_id.in_(ids))):
        found.setdefault(person_id, []).append(text)
    return {person_id: tuple(words) for person_id, words in found.items()}


def _promises(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    is_open = FollowUp.status == FollowUpStatus.OPEN
    rows = session.scalars(select(FollowUp).where(FollowUp.person_id.in_(ids), is_open).order_by(FollowUp.id))
    found: dict[int, list[str]] = {}
    for row in rows:
        found.setdefault(row.person_id, []).append(f"{row.due:%d-%m-%Y}" if row.due else row.condition)
    return {person_id: tuple(days) for person_id, days in found.items()}
