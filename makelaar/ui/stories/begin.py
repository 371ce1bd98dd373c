""" "Maak er een verhaal van": from a talk at the door or from a contact to the page where it is reviewed."""

from PySide6.QtCore import QObject

from makelaar.services.stories.making import make_story
from makelaar.ui.context import Context


def begin_story(
    context: Context, owner: QObject, *, conversation_id: int | None = None, encounter_id: int | None = None
) -> None:
    """Make the story (or take up the one that was made before) and go there; a refusal is told where she is."""
    register = context.register
    context.jobs.run(
        owner,
        lambda: make_story(register, conversation_id=conversation_id, encounter_id=encounter_id),
        lambda story: context.navigate("stories", story=story),
    )
