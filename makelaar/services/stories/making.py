"""Make a story of a doorstep talk or of a contact, and throw one away."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Conversation, Encounter, Story, Theme
from makelaar.services.conversations.reading import need_conversation
from makelaar.services.stories.origin import Origin, origin_of_encounter, origin_of_talk
from makelaar.services.stories.permission import permissions
from makelaar.store.register import Register
from makelaar.terms import StoryStatus


def make_story(register: Register, *, conversation_id: int | None = None, encounter_id: int | None = None) -> int:
    """A story in the making, of a talk at the door or of a contact; gives its id, or that of the story that was made
    of it before. A contact that is a talk at the door is taken for that talk.

    Raises Refused where nothing was written down, where nobody said that it may be told, or when it is gone.
    """
    with register.write(_("Verhaal begonnen")) as session:
        story, origin = _begun(session, conversation_id, encounter_id)
        there = select(Story).where(
            Story.conversation_id == story.conversation_id
            if story.conversation_id is not None
            else Story.encounter_id == story.encounter_id
        )
        before = session.scalars(there.order_by(Story.id)).first()
        if before is not None:
            return before.id
        if not origin.text:
            raise Refused(_("Hier staat nog niets om te vertellen. Schrijf eerst op wat er verteld is."))
        story.created_at = register.utc_now()
        session.add(story)
        session.flush()
        if why := permissions(session, [story])[story.id].why_not:
            raise Refused(why)
        return story.id


def remove_story(register: Register, story_id: int) -> None:
    """Throw a story away; what was told of it in a report stays told. Raises Refused when it is gone already."""
    with register.write(_("Verhaal weggegooid")) as session:
        session.delete(need_story(session, story_id))


def need_story(session: Session, story_id: int) -> Story:
    """The row. Raises Refused when it is gone."""
    row = session.get(Story, story_id)
    if row is None:
        raise Refused(_("Dit verhaal staat niet meer in het register. Er is niets gewijzigd."))
    return row


def _begun(session: Session, conversation_id: int | None, encounter_id: int | None) -> tuple[Story, Origin]:
    if conversation_id is None:
        found = select(Conversation.id).where(Conversation.encounter_id == encounter_id)
        conversation_id = session.scalar(found)
    if conversation_id is not None:
        origin = origin_of_talk(session, need_conversation(session, conversation_id))
        encounter_id = None
    else:
        encounter = session.get(Encounter, encounter_id)
        if encounter is None:
            raise Refused(_("Dit contact staat niet meer in het register. Er is niets gewijzigd."))
        origin = origin_of_encounter(session, encounter)
    story = Story(
        conversation_id=conversation_id,
        encounter_id=encounter_id,
        person_id=origin.people[0] if origin.people else None,
        area_id=origin.area_id,
        text=origin.text,
        status=StoryStatus.DRAFT,
    )
    theme = session.get(Theme, origin.themes[0]) if origin.themes else None
    if theme is not None:
        story.theme_id = theme.id
        story.title = _("Een verhaal over {theme}").format(theme=theme.label.lower())
    return story, origin
