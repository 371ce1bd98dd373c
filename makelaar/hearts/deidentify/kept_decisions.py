"""What was decided on the marks of a text, written down to be kept, and read back beside what is found by then."""

import json
from types import MappingProxyType

from makelaar.hearts.deidentify.review import Decision, Review
from makelaar.hearts.deidentify.types import Deidentified


def decisions_as_text(review: Review) -> str:
    """The decisions as JSON: the place of each mark in the text, and what became of it."""
    marks = review.marks
    rows = [
        [marks[number].span.start, marks[number].span.end, decision.stays, decision.instead]
        for number, decision in sorted(review.decisions.items())
    ]
    return json.dumps(rows, ensure_ascii=False)


def review_with(found: Deidentified, kept: str, could_be: int | None) -> Review:
    """The review as it was left, beside what is found now. A decision holds only for a mark that is exactly where it
    was, and "it stays" only where that is still allowed: the register may have learned a name since."""
    decided = {(start, end): Decision(stays, instead) for start, end, stays, instead in json.loads(kept or "[]") or []}
    fresh = Review(found, could_be=could_be)
    standing = {
        mark.number: decided[place]
        for mark in fresh.marks
        if (place := (mark.span.start, mark.span.end)) in decided and (mark.may_stay or not decided[place].stays)
    }
    return Review(found, MappingProxyType(standing), could_be)
