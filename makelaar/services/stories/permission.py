"""Whether a story may be told as far as those are concerned whose story it is: never without a yes.

A yes to telling stories, or of a talk at the door the answer "ja, en vertellen". A no always wins.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.i18n import _
from makelaar.models import Consent, Conversation, Person, Story
from makelaar.services.people.consent import in_force
from makelaar.services.stories.origin import people_of
from makelaar.terms import ConsentHow, ConsentPurpose, Kept


@dataclass(frozen=True)
class Permission:
    """Whether a story may be told. `why_not` says why not and what to do ("" where it may); otherwise `day` and `how`
    say when and how the last of them said yes; None where that was said at the door with the talk itself."""

    why_not: str = ""
    day: date | None = None
    how: ConsentHow | None = None

    @property
    def given(self) -> bool:
        """Whether it may be told."""
        return not self.why_not


@dataclass(frozen=True)
class _Known:
    """What the register knows of the people and talks of some stories."""

    people: dict[int, Person]
    answers: dict[tuple[int, ConsentPurpose], Consent]
    kept: dict[int, Kept | None]


def permissions(session: Session, stories: Sequence[Story]) -> dict[int, Permission]:
    """The permission of each of these stories, by its id."""
    whose = people_of(session, stories)
    everybody = frozenset[int]().union(*whose.values())
    talks = {row.conversation_id for row in stories}
    kept = select(Conversation.id, Conversation.kept).where(Conversation.id.in_(talks))
    known = _Known(
        {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(everybody)))},
        in_force(session, everybody),
        dict(session.execute(kept).all()),
    )
    return {row.id: _permission(row, whose[row.id], known) for row in stories}


def _permission(story: Story, whose: frozenset[int], known: _Known) -> Permission:
    if story.conversation_id is None and story.encounter_id is None:
        return Permission(
            _("Waar dit verhaal uit kwam is weggehaald, dus niemand weet meer van wie het is. Het wordt niet verteld.")
        )
    told_at_the_door = story.conversation_id is not None and known.kept.get(story.conversation_id) is Kept.TELL
    if not whose:
        return Permission() if told_at_the_door else Permission(_not_asked_at_the_door())
    newest: Consent | None = None
    for person_id in sorted(whose):
        answer = known.answers.get((person_id, ConsentPurpose.STORY))
        person = known.people.get(person_id)
        if why := _why_not(person, answer, told_at_the_door, len(whose) > 1):
            return Permission(why)
        if answer is not None and (newest is None or answer.given_on > newest.given_on):
            newest = answer
    return Permission() if newest is None else Permission("", newest.given_on, newest.how)


def _why_not(person: Person | None, answer: Consent | None, told_at_the_door: bool, several: bool) -> str:
    if person is None or person.binned_at is not None:
        return _("Van wie dit verhaal is ligt in de prullenbak. Zolang dat zo is wordt het niet verteld.")
    if answer is not None and answer.withdrawn_on is not None:
        return _("De toestemming voor verhalen is ingetrokken, dus dit wordt niet meer verteld.")
    if answer is not None and not answer.agreed:
        return _("Op de vraag of het verteld mag worden was het antwoord nee. Dit verhaal blijft dus hier.")
    if answer is None and not told_at_the_door:
        if several:
            return _(
                "Nog niet iedereen die erbij was is gevraagd of het verteld mag worden. Vraag het, en zet bij ieder "
                "het ja op de kaart bij Toestemming: Verhaal vertellen."
            )
        return _(
            "Er is nog niet gevraagd of het verteld mag worden. Vraag het, en zet het ja op de kaart "
            "bij Toestemming: Verhaal vertellen."
        )
    return ""


def _not_asked_at_the_door() -> str:
    return _(
        "Bij dit gesprek staat niet dat het verteld mag worden. Vraag het, en kies bij het gesprek “Ja, en vertellen”."
    )
