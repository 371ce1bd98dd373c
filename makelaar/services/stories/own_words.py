"""What the worker writes herself (words instead of a mark, a title) must not point at anybody either."""

from collections.abc import Iterable

from makelaar.hearts.deidentify.known import Known
from makelaar.hearts.deidentify.review import MASK_ONLY, Review
from makelaar.hearts.folding import fold
from makelaar.services.stories.detecting import look_through


def pointing_words(text: str, known: Known | None, allowed: Iterable[str] = ()) -> tuple[str, ...]:
    """The pieces of her own words that surely point at somebody, but for those that are `allowed` (what she let stand
    in the story). What is only perhaps a name ("een bakker", while somebody is called so) she wrote knowingly."""
    may_stand = {fold(one) for one in allowed}
    found = look_through(text, known, ask_deduce=False).spans
    pieces = (text[span.start : span.end] for span in found if not span.review or span.label in MASK_ONLY)
    return tuple(dict.fromkeys(piece for piece in pieces if fold(piece) not in may_stand))


def standing_words(review: Review) -> tuple[str, ...]:
    """What she let stand of the marks of a story."""
    return tuple(
        mark.text for mark in review.marks if (said := review.decisions.get(mark.number)) is not None and said.stays
    )
