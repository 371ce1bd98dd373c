"""A note looked through by all layers: what the window and the command line call."""

from makelaar.hearts.deidentify.detecting import deidentify
from makelaar.hearts.deidentify.known import Known
from makelaar.hearts.deidentify.types import Deidentified
from makelaar.services.stories.second_opinion import second_opinion
from makelaar.services.stories.word_lists import word_lists


def look_through(text: str, known: Known | None = None, *, ask_deduce: bool = True) -> Deidentified:
    """The note with everything that may point at somebody: masked, or marked for a human to decide.

    The first call loads lists and `deduce` (half a second); the window does that in the background.
    """
    return deidentify(text, word_lists(), known, second_opinion(text) if ask_deduce else ())
