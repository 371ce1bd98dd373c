"""The card of one person: all that stands about her on one page, the timeline apart."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.suggestions import Suggestion
from makelaar.models import Area, NoContact, PersonLanguage, PersonTag, Tag
from makelaar.services.doors.home import Home, home_of
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.people.consent import ConsentAnswer, answers_of
from makelaar.services.people.hints import suggestions_of
from makelaar.services.people.households import Housemate, at_same_door, housemates_of
from makelaar.services.people.links import Link, links_of
from makelaar.services.people.names import address_line, shown_name
from makelaar.services.people.offers import Offer, OfferKind, offers_of
from makelaar.services.people.promises import open_promises_of
from makelaar.services.people.reach import Reach, reach_of
from makelaar.services.people.rules import need_person
from makelaar.services.signals.reading import SignalItem, signals_of_person
from makelaar.store.register import Register
from makelaar.terms import AgeGroup, Channel, PointKind


@dataclass(frozen=True)
class PersonCard:
    """One person. `name` is as the worker wrote it and may be empty; `title` never is.

    `consent` holds the answer in force for every purpose, in the order of `ConsentPurpose`. `promises` are the open
    ones, soonest first, someday last. `binned_on` is the day (UTC) she went into the bin. `at_door` are people at the
    same door who are not in her household. `home` is the door of a building that her address says.
    `signals` are about her, the open ones first.
    """

    id: int
    title: str
    name: str
    given_name: str
    particle: str
    family_name: str
    area: str
    address: str
    street: str
    house_number: str
    postcode: str
    place: str
    door: str
    phones: tuple[Reach, ...]
    emails: tuple[Reach, ...]
    preferred_channel: Channel | None
    no_contact: frozenset[Channel]
    languages: tuple[str, ...]
    tags: tuple[str, ...]
    is_key_person: bool
    age_group: AgeGroup | None
    met_on: date | None
    met_how: str
    notes: str
    can: tuple[Offer, ...]
    want: tuple[Offer, ...]
    consent: tuple[ConsentAnswer, ...]
    promises: tuple[FollowUpItem, ...]
    binned_on: date | None
    links: tuple[Link, ...] = ()
    housemates: tuple[Housemate, ...] = ()
    at_door: tuple[Housemate, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    home: Home | None = None
    signals: tuple[SignalItem, ...] = ()

    @property
    def has_consent(self) -> bool:
        """Whether any answer at all was recorded."""
        return any(answer.given_on is not None for answer in self.consent)


def get_card(register: Register, person_id: int) -> PersonCard:
    """The card as it stands now, also of somebody in the bin. Raises Refused when she is no longer in the register."""
    with register.read() as session:
        return _card(session, register, person_id)


def _card(session: Session, register: Register, person_id: int) -> PersonCard:
    person = need_person(session, person_id)
    area = session.get(Area, person.area_id) if person.area_id is not None else None
    refused = select(NoContact.channel).where(NoContact.person_id == person_id)
    at_door = at_same_door(session, person)
    return PersonCard(
        id=person.id,
        title=shown_name(person),
        name=person.name,
        given_name=person.given_name,
        particle=person.particle,
        family_name=person.family_name,
        area="" if area is None else area.name,
        address=address_line(person),
        street=person.street,
        house_number=person.house_number,
        postcode=person.postcode,
        place=person.place,
        door=person.door,
        phones=reach_of(session, person_id, PointKind.PHONE),
        emails=reach_of(session, person_id, PointKind.EMAIL),
        preferred_channel=person.preferred_channel,
        no_contact=frozenset(session.scalars(refused)),
        languages=_languages(session, person_id),
        tags=_tags(session, person_id),
        is_key_person=person.is_key_person,
        age_group=person.age_group,
        met_on=person.met_on,
        met_how=person.met_how,
        notes=person.notes,
        can=offers_of(session, person_id, OfferKind.CAN),
        want=offers_of(session, person_id, OfferKind.WANT),
        consent=answers_of(session, person_id),
        promises=open_promises_of(session, [person_id]),
        binned_on=None if person.binned_at is None else person.binned_at.date(),
        links=links_of(session, person_id),
        housemates=housemates_of(session, person_id),
        at_door=at_door,
        suggestions=suggestions_of(session, register, person, at_door),
        home=home_of(session, person, register.clock.today()),
        signals=signals_of_person(session, person_id, register.clock.today()),
    )


def _languages(session: Session, person_id: int) -> tuple[str, ...]:
    hers = select(PersonLanguage.language).where(PersonLanguage.person_id == person_id)
    return tuple(session.scalars(hers.order_by(PersonLanguage.id)))


def _tags(session: Session, person_id: int) -> tuple[str, ...]:
    hers = select(Tag.name).join(PersonTag, PersonTag.tag_id == Tag.id).where(PersonTag.person_id == person_id)
    return tuple(session.scalars(hers.order_by(Tag.name)))
