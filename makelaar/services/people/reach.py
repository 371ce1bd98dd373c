"""How a person is reached: phones, e-mail addresses, and by which channels she does not want to be."""

from dataclasses import dataclass

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.contact_points import phone_number
from makelaar.i18n import _
from makelaar.models import ContactPoint, NoContact
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import REACHING, Channel, PointKind

HOME = "NL"
"""Numbers of here are shown without their country code."""


@dataclass(frozen=True)
class Reach:
    """One phone or e-mail address. `value` is what is dialled (E.164, or as typed when it is no number) or mailed;
    `shown` is how it reads ("06 12345678").
    """

    id: int
    kind: PointKind
    value: str
    shown: str
    label: str


def add_reach(register: Register, person_id: int, kind: PointKind, value: str, *, label: str = "") -> int:
    """Add a phone or e-mail address behind those she has; gives its id. Raises Refused when she has it already."""
    act = _("Telefoon toegevoegd") if kind is PointKind.PHONE else _("Mailadres toegevoegd")
    with register.write(act) as session:
        need_person(session, person_id)
        return put_reach(session, person_id, kind, value, label)


def put_reach(session: Session, person_id: int, kind: PointKind, value: str, label: str = "") -> int:
    """The same as part of a larger act."""
    clean = _clean(kind, value)
    _need_new(session, person_id, kind, clean)
    hers = select(func.max(ContactPoint.position)).where(ContactPoint.person_id == person_id, ContactPoint.kind == kind)
    last = session.scalar(hers)
    position = 0 if last is None else last + 1
    point = ContactPoint(person_id=person_id, kind=kind, value=clean, label=label.strip(), position=position)
    session.add(point)
    session.flush()
    return point.id


def change_reach(register: Register, reach_id: int, *, value: str | None = None, label: str | None = None) -> None:
    """Change the number, the address or its label. Raises Refused when it is gone, empty or there twice."""
    with register.write(_("Telefoon of e-mail gewijzigd")) as session:
        point = _need_point(session, reach_id)
        if value is not None:
            clean = _clean(point.kind, value)
            if clean != point.value:
                _need_new(session, point.person_id, point.kind, clean)
            point.value = clean
        if label is not None:
            point.label = label.strip()


def remove_reach(register: Register, reach_id: int) -> None:
    """Take a number or address away. Raises Refused when it is already gone."""
    with register.write(_("Telefoon of e-mail weggehaald")) as session:
        session.delete(_need_point(session, reach_id))


def use_first(register: Register, reach_id: int) -> None:
    """Make this the number or address that is used first."""
    with register.write(_("Eerste telefoon of e-mail gekozen")) as session:
        chosen = _need_point(session, reach_id)
        hers = select(ContactPoint).where(
            ContactPoint.person_id == chosen.person_id, ContactPoint.kind == chosen.kind, ContactPoint.id != chosen.id
        )
        chosen.position = 0
        for place, point in enumerate(session.scalars(hers.order_by(ContactPoint.position, ContactPoint.id)), start=1):
            point.position = place


def set_no_contact(register: Register, person_id: int, channel: Channel, refused: bool) -> None:
    """Mark that she does not want to be reached by this channel, or that she does again."""
    if channel not in REACHING:
        raise ValueError(channel)
    label = _("Liever niet zo: aangezet") if refused else _("Liever niet zo: uitgezet")
    with register.write(label) as session:
        need_person(session, person_id)
        marked = select(NoContact).where(NoContact.person_id == person_id, NoContact.channel == channel)
        row = session.scalar(marked)
        if refused and row is None:
            session.add(NoContact(person_id=person_id, channel=channel))
        elif not refused and row is not None:
            session.delete(row)


def reach_of(session: Session, person_id: int, kind: PointKind) -> tuple[Reach, ...]:
    """The phones or e-mail addresses of one person, the first used first."""
    hers = select(ContactPoint).where(ContactPoint.person_id == person_id, ContactPoint.kind == kind)
    rows = session.scalars(hers.order_by(ContactPoint.position, ContactPoint.id))
    return tuple(Reach(row.id, row.kind, row.value, shown_value(row.kind, row.value), row.label) for row in rows)


def shown_value(kind: PointKind, value: str) -> str:
    """How a number or address reads: Dutch numbers as they are said here, others with their country code."""
    if kind is PointKind.EMAIL or not value.startswith("+"):
        return value
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return value
    formats = phonenumbers.PhoneNumberFormat
    home = phonenumbers.region_code_for_number(number) == HOME
    shown: str = phonenumbers.format_number(number, formats.NATIONAL if home else formats.INTERNATIONAL)
    return shown


def _clean(kind: PointKind, value: str) -> str:
    typed = " ".join(value.split())
    if not typed:
        raise Refused(_("Er is niets ingevuld. Er is niets gewijzigd."))
    return _clean_email(typed) if kind is PointKind.EMAIL else _clean_phone(typed)


def _clean_phone(typed: str) -> str:
    """E.164 where it is a number; else as typed, for a number she only half heard is still worth keeping."""
    return phone_number(typed) or typed


def _clean_email(typed: str) -> str:
    try:
        return validate_email(typed.removeprefix("mailto:"), check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise Refused(_("Dit is geen mailadres: kijk naar het @ en de punt. Er is niets gewijzigd.")) from error


def _need_point(session: Session, reach_id: int) -> ContactPoint:
    point = session.get(ContactPoint, reach_id)
    if point is None:
        raise Refused(_("Dit nummer of adres staat niet meer op de kaart. Er is niets gewijzigd."))
    return point


def _need_new(session: Session, person_id: int, kind: PointKind, value: str) -> None:
    same = select(ContactPoint.id).where(
        ContactPoint.person_id == person_id, ContactPoint.kind == kind, ContactPoint.value == value
    )
    if session.scalar(same) is not None:
        raise Refused(_("Dit staat al op de kaart. Er is niets gewijzigd."))
