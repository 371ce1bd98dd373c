"""A story as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.clock import wall_time
from makelaar.hearts.deidentify.known import Known
from makelaar.hearts.deidentify.review import UNDECIDED, Review
from makelaar.hearts.deidentify.sentences import quotable
from makelaar.i18n import _, ngettext
from makelaar.models import Conversation, Encounter, Person, Release, ReleaseStory, Story, Visit
from makelaar.services.people.names import shown_name
from makelaar.services.stories.enough_people import EnoughPeople, enough_people
from makelaar.services.stories.origin import people_of
from makelaar.services.stories.own_words import pointing_words, standing_words
from makelaar.services.stories.permission import Permission, permissions
from makelaar.terms import StoryStatus


@dataclass(frozen=True)
class ToldIn:
    """A release in which the story was told."""

    title: str
    day: date
    withdrawn: bool


@dataclass(frozen=True)
class StoryView:
    """A story with its marks. `told` is the text as it would be printed, `sentences` those that can be its quote.

    `whose` are the people (id and name; none for a nameless talk) and `day` when it was told to her, `visit_id` the
    ring where that was at a door. `not_yet` says in sentences why it may not be told; none: nothing is in the way of
    marking it ready (or it is).
    """

    id: int
    title: str
    review: Review
    told: str
    sentences: tuple[str, ...]
    quote: str
    theme_id: int | None
    area_id: int | None
    status: StoryStatus
    ready_on: date | None
    whose: tuple[tuple[int, str], ...]
    day: date | None
    visit_id: int | None
    permission: Permission
    enough: EnoughPeople
    not_yet: tuple[str, ...]
    told_in: tuple[ToldIn, ...]


def view_of(
    session: Session, story: Story, review: Review, known: Known, enough: EnoughPeople | None = None
) -> StoryView:
    """The view of this row; `review` is that of its text, `enough` what was counted a moment ago."""
    permission = permissions(session, [story])[story.id]
    enough = enough or enough_people(session, story)
    people = people_of(session, [story])[story.id]
    rows = session.scalars(select(Person).where(Person.id.in_(people)).order_by(Person.id))
    day, visit_id = _when(session, story)
    told = review.story
    return StoryView(
        id=story.id,
        title=story.title,
        review=review,
        told=told,
        sentences=quotable(told),
        quote=story.quote,
        theme_id=story.theme_id,
        area_id=story.area_id,
        status=story.status,
        ready_on=story.ready_on,
        whose=tuple((person.id, shown_name(person)) for person in rows),
        day=day,
        visit_id=visit_id,
        permission=permission,
        enough=enough,
        not_yet=not_yet(story.title, review, permission, enough, known),
        told_in=told_in(session, [story.id]).get(story.id, ()),
    )


def not_yet(title: str, review: Review, permission: Permission, enough: EnoughPeople, known: Known) -> tuple[str, ...]:
    """Why a story may not be told now, a sentence each, what decides most first."""
    return tuple(
        why
        for why in (
            permission.why_not,
            _undecided(review),
            _own_words(review, known),
            _text_left(review),
            _closing(review, enough.k),
            "" if enough.enough else enough.said,
            _title(title, review, known),
        )
        if why
    )


def told_in(session: Session, stories: Sequence[int]) -> dict[int, tuple[ToldIn, ...]]:
    """The releases in which each of these stories was told, the last first."""
    rows = select(ReleaseStory.story_id, Release.title, Release.made_at, Release.withdrawn_on)
    rows = rows.join(Release, Release.id == ReleaseStory.release_id).where(ReleaseStory.story_id.in_(stories))
    found: dict[int, tuple[ToldIn, ...]] = {}
    for story_id, title, made_at, withdrawn in session.execute(rows.order_by(Release.id.desc())):
        one = ToldIn(title, wall_time(made_at).date(), withdrawn is not None)
        found[story_id] = (*found.get(story_id, ()), one)
    return found


def _when(session: Session, story: Story) -> tuple[date | None, int | None]:
    """The day on which it was told to her, and the ring at the door where it was one."""
    if story.conversation_id is not None:
        talk = select(Visit.day, Visit.id).join(Conversation, Conversation.visit_id == Visit.id)
        found = session.execute(talk.where(Conversation.id == story.conversation_id)).first()
        return (None, None) if found is None else (found[0], found[1])
    encounter = None if story.encounter_id is None else session.get(Encounter, story.encounter_id)
    return (None if encounter is None else encounter.day), None


def _undecided(review: Review) -> str:
    n = len(review.undecided)
    if not n:
        return ""
    return ngettext(
        "Over {n} gemarkeerd stukje moet je nog beslissen.", "Over {n} gemarkeerde stukjes moet je nog beslissen.", n
    ).format(n=n)


def _own_words(review: Review, known: Known) -> str:
    """Each was looked at when it was written; the register may know more by now."""
    if any(said.instead and pointing_words(said.instead, known) for said in review.decisions.values()):
        return _("In wat je zelf schreef is nog iemand te herkennen. Kies daar gewonere woorden.")
    return ""


def _text_left(review: Review) -> str:
    if not any(sign.isalpha() for sign in review.story.replace(UNDECIDED, "")):
        return _("Er blijft geen tekst over om te vertellen. Herschrijf het verhaal.")
    if not review.undecided and UNDECIDED in review.story:
        return _("In de tekst staat nog “[?]”. Schrijf daar iets voor in de plaats.")
    return ""


def _closing(review: Review, k: int) -> str:
    if review.could_be is None:
        return _("Beantwoord nog de laatste vraag: hoeveel mensen in deze buurt zouden dit kunnen zijn?")
    if review.could_be < k:
        return ngettext(
            "Volgens jou kan dit maar {n} mens zijn, en het moeten er {k} kunnen zijn. "
            "Herschrijf het verhaal tot meer mensen zich erin herkennen.",
            "Volgens jou kunnen dit maar {n} mensen zijn, en het moeten er {k} kunnen zijn. "
            "Herschrijf het verhaal tot meer mensen zich erin herkennen.",
            review.could_be,
        ).format(n=review.could_be, k=k)
    return ""


def _title(title: str, review: Review, known: Known) -> str:
    if not title.strip():
        return _("Geef het verhaal een titel.")
    if pointing_words(title, known, standing_words(review)):
        return _("Aan de titel is nog iemand te herkennen. Kies gewonere woorden.")
    return ""
