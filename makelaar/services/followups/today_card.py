"""What the page Vandaag shows of one promise: whose it is, how to reach them, and when they last spoke."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.models import Encounter, EncounterPerson, FollowUp, NoContact, Person
from makelaar.services.followups import promising as followups
from makelaar.services.followups import today
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.followups.today import Counts, Section
from makelaar.services.people.consent import mail_refusals
from makelaar.services.people.names import address_line
from makelaar.services.people.reach import Reach, reach_of
from makelaar.services.people.rules import need_person
from makelaar.services.waiting import Waiting, waiting
from makelaar.store.register import Register
from makelaar.terms import Channel, FollowUpStatus, PointKind


@dataclass(frozen=True)
class LastContact:
    """The newest contact with somebody."""

    day: date
    channel: Channel
    text: str


@dataclass(frozen=True)
class TodayCard:
    """One promise with what it takes to keep it. `no_mail` says why mailing is impossible ("" where it is not).

    `also_open` counts the person's other open promises. `no_contact` are channels that she does not want.
    """

    item: FollowUpItem
    address: str
    phones: tuple[Reach, ...]
    emails: tuple[Reach, ...]
    no_contact: frozenset[Channel]
    no_mail: str
    last: LastContact | None
    also_open: int


@dataclass(frozen=True)
class Overview:
    """All sections as far as they are shown, with their counts; `has_people`: the register is not empty.

    `waiting` are the signals and doors that ask for attention beside them.
    """

    counts: Counts
    sections: dict[Section, list[FollowUpItem]]
    has_people: bool
    waiting: Waiting


def get_overview(register: Register, limits: dict[Section, int]) -> Overview:
    """The first `limits[section]` promises of every section, and how many there are."""
    sections = {section: today.list_section(register, section, limit=limits[section]) for section in Section}
    with register.read() as session:
        somebody = session.scalar(select(Person.id).where(Person.binned_at.is_(None)).limit(1))
    return Overview(today.count_sections(register), sections, somebody is not None, waiting(register))


def get_today_card(register: Register, followup_id: int) -> TodayCard:
    """The promise as it stands now. Raises Refused when it, or the person, is no longer in the register."""
    item = followups.get(register, followup_id)
    refusal = mail_refusals(register, [item.person_id]).get(item.person_id, "")
    with register.read() as session:
        person = need_person(session, item.person_id)
        hers = FollowUp.person_id == person.id, FollowUp.status == FollowUpStatus.OPEN, FollowUp.id != followup_id
        refused = select(NoContact.channel).where(NoContact.person_id == person.id)
        return TodayCard(
            item=item,
            address=address_line(person),
            phones=reach_of(session, person.id, PointKind.PHONE),
            emails=reach_of(session, person.id, PointKind.EMAIL),
            no_contact=frozenset(session.scalars(refused)),
            no_mail=refusal,
            last=_last_contact(session, person.id),
            also_open=session.scalar(select(func.count()).select_from(FollowUp).where(*hers)) or 0,
        )


def _last_contact(session: Session, person_id: int) -> LastContact | None:
    there = select(EncounterPerson.encounter_id).where(EncounterPerson.person_id == person_id)
    newest = select(Encounter).where(Encounter.id.in_(there)).order_by(Encounter.day.desc(), Encounter.id.desc())
    row = session.scalar(newest.limit(1))
    return None if row is None else LastContact(row.day, row.channel, row.text)
