"""Mail drafts for her own mail program. Nobody who said no to mail gets one: not alone, not among others.

A draft is written, perhaps edited, and handed over (`hand_over`): as an address to open or as a file to save. The rule
is asked again at every handing over, for a draft may have lain there while somebody said no.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.export.mail_draft import MailDraft, bcc_batches, fits, is_address, mailto, write_eml
from makelaar.hearts.letter_days import letter_day, looking_back
from makelaar.hearts.mail_text import as_sentence, fill
from makelaar.hearts.salutation import NameParts, first_name, salutation
from makelaar.i18n import _
from makelaar.models import ContactPoint, Encounter, EncounterPerson, FollowUp, Person
from makelaar.services.mails.sender import Sender, sender
from makelaar.services.mails.templates import FIELDS, Template, get_template
from makelaar.services.people.consent import mail_refusals, may_mail
from makelaar.services.people.names import shown_name
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import PointKind

TO_ALL = "Beste allemaal"
"""How a letter to several people begins: honest about being one of many."""


@dataclass(frozen=True)
class Recipient:
    """Somebody who gets the mail, at the address that is used first; `others` are her other addresses."""

    person_id: int
    name: str
    address: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class LeftOut:
    """Somebody who was asked for but gets no mail, and why."""

    person_id: int
    name: str
    reason: str


@dataclass(frozen=True)
class Draft:
    """A mail as it lies before her, to edit with `dataclasses.replace`. `gaps` and `unknown` are field names.

    To several (`is_group`) everybody is out of the others' sight.
    """

    recipients: tuple[Recipient, ...]
    template: str
    subject: str
    body: str
    gaps: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    is_group: bool = False

    @property
    def addresses(self) -> str:
        """All addresses as one list to paste, for where nothing else works."""
        return "; ".join(dict.fromkeys(recipient.address for recipient in self.recipients))


@dataclass(frozen=True)
class Letter:
    """One mail to hand over: `url` opens it in the mail program; without one it is too long and is saved as a file."""

    people: tuple[int, ...]
    url: str | None
    content: MailDraft

    @property
    def count(self) -> int:
        """How many addresses it goes to."""
        return len(self.content.to) + len(self.content.bcc)


@dataclass(frozen=True)
class HandedOver:
    """The mails that a draft became, and who was left out at the last moment."""

    letters: tuple[Letter, ...]
    left_out: tuple[LeftOut, ...] = ()


def write_draft(register: Register, person_id: int, template: str, *, followup_id: int | None = None) -> Draft:
    """A mail to one person from a template, with the promise's sentence. Raises Refused after a no, or no address."""
    may_mail(register, person_id)
    chosen = get_template(register, template)
    with register.read() as session:
        person = need_person(session, person_id)
        addresses = _addresses(session, [person_id]).get(person_id, [])
        promise = None if followup_id is None else session.get(FollowUp, followup_id)
        values = _values(session, register, person, promise)
    if not addresses:
        raise Refused(_("Er staat geen mailadres op de kaart. Vul het aan, of bel of app."))
    to = Recipient(person_id, shown_name(person), addresses[0], tuple(addresses[1:]))
    return _draft((to,), chosen, {**values, **_own(sender(register), register)})


def write_group_draft(register: Register, people: Sequence[int], template: str) -> Draft:
    """One mail to several people, all as BCC; who may not or cannot be mailed is in `left_out`.

    Raises Refused when nobody is left.
    """
    chosen = get_template(register, template)
    recipients, left_out = _sorted_out(register, list(dict.fromkeys(people)))
    if not recipients:
        raise Refused(_("Van deze mensen kan niemand mail krijgen: ze zeiden nee of er staat geen adres."))
    values = {"aanhef": TO_ALL, **_own(sender(register), register)}
    return _draft(recipients, chosen, values, left_out=left_out, is_group=True)


def hand_over(register: Register, draft: Draft) -> HandedOver:
    """The draft as mails to open or save. To several in batches that fit.

    Raises Refused when the one person, or everybody, has said no since.
    """
    if not draft.is_group:
        may_mail(register, draft.recipients[0].person_id)
        only = draft.recipients[0]
        return HandedOver((_letter(MailDraft(draft.subject, draft.body, to=(only.address,)), (only,)),))
    refusals = mail_refusals(register, [recipient.person_id for recipient in draft.recipients])
    here = tuple(recipient for recipient in draft.recipients if recipient.person_id not in refusals)
    gone = tuple(
        LeftOut(recipient.person_id, recipient.name, refusals[recipient.person_id])
        for recipient in draft.recipients
        if recipient.person_id in refusals
    )
    if not here:
        raise Refused(_("Van deze mensen kan niemand mail krijgen: ze zeiden nee of er staat geen adres."))
    batches = bcc_batches(draft.subject, draft.body, [recipient.address for recipient in here])
    return HandedOver(tuple(_letter(batch, here) for batch in batches), gone)


def save_letter(register: Register, letter: Letter, path: Path) -> None:
    """Write the mail as an unsent draft where she chose. Raises Refused after a no since, CannotWrite."""
    for person_id in letter.people:
        may_mail(register, person_id)
    write_eml(letter.content, path)


def _letter(content: MailDraft, recipients: Collection[Recipient]) -> Letter:
    """With everybody who reads mail at one of these addresses: a couple may share one."""
    reached = {address.casefold() for address in (*content.to, *content.bcc)}
    people = tuple(r.person_id for r in recipients if r.address.casefold() in reached)
    return Letter(people, mailto(content) if fits(content) else None, content)


def _sorted_out(register: Register, people: list[int]) -> tuple[tuple[Recipient, ...], tuple[LeftOut, ...]]:
    refusals = mail_refusals(register, people)
    with register.read() as session:
        found = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(people)))}
        addresses = _addresses(session, people)
    recipients, left_out = [], []
    for person_id in people:
        name = shown_name(found[person_id]) if person_id in found else _("(niet meer in het register)")
        if person_id in refusals:
            left_out.append(LeftOut(person_id, name, refusals[person_id]))
        elif person_id not in addresses:
            left_out.append(LeftOut(person_id, name, _("Er staat geen mailadres op de kaart.")))
        else:
            first, *others = addresses[person_id]
            recipients.append(Recipient(person_id, name, first, tuple(others)))
    return tuple(recipients), tuple(left_out)


def _draft(
    recipients: tuple[Recipient, ...],
    template: Template,
    values: dict[str, str | None],
    *,
    left_out: tuple[LeftOut, ...] = (),
    is_group: bool = False,
) -> Draft:
    known = {**dict.fromkeys(FIELDS), **values}
    may_lack = () if not known["mijn_naam"] else ("organisatie",)  # a gap until she said who she is
    subject, body = fill(template.subject, known, may_lack), fill(template.body, known, may_lack)
    return Draft(
        recipients,
        template.key,
        subject.text,
        body.text,
        tuple(dict.fromkeys((*subject.gaps, *body.gaps))),
        tuple(dict.fromkeys((*subject.unknown, *body.unknown))),
        left_out,
        is_group,
    )


def _values(session: Session, register: Register, person: Person, promise: FollowUp | None) -> dict[str, str | None]:
    parts = NameParts(person.given_name, person.particle, person.family_name)
    last = select(func.max(Encounter.day)).join(EncounterPerson, EncounterPerson.encounter_id == Encounter.id)
    met = session.scalar(last.where(EncounterPerson.person_id == person.id)) or person.met_on
    return {
        "aanhef": salutation(person.name, parts),
        "naam": person.name,
        "voornaam": first_name(person.name, parts),
        "zin": as_sentence(promise.say) if promise else None,
        "waarom": promise.why if promise else None,
        "laatst": None if met is None else looking_back(met, register.clock.today()),
    }


def _own(who: Sender, register: Register) -> dict[str, str | None]:
    return {"mijn_naam": who.name, "organisatie": who.organisation, "vandaag": letter_day(register.clock.today())}


def _addresses(session: Session, people: Collection[int]) -> dict[int, list[str]]:
    """Plain mail addresses by person, the first used first; what is no address is passed over."""
    hers = select(ContactPoint.person_id, ContactPoint.value).where(
        ContactPoint.person_id.in_(people), ContactPoint.kind == PointKind.EMAIL
    )
    found: dict[int, list[str]] = {}
    for person_id, value in session.execute(hers.order_by(ContactPoint.position, ContactPoint.id)):
        if is_address(value.strip()):
            found.setdefault(person_id, []).append(value.strip())
    return found
