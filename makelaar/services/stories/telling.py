"""Which stories a report may tell: all rules are tried again, for much may have changed since the review."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.deidentify.kept_decisions import review_with
from makelaar.hearts.deidentify.known import Known
from makelaar.hearts.deidentify.review import Review
from makelaar.hearts.deidentify.sentences import quotable
from makelaar.hearts.deidentify.types import Label
from makelaar.i18n import N_, _
from makelaar.models import Area, Story
from makelaar.services.accountability.prepared import StoryDecision, StoryLeftOut, StoryTold
from makelaar.services.stories.detecting import look_through
from makelaar.services.stories.enough_people import EnoughPeople, enough_people
from makelaar.services.stories.known_at_hand import known_at_hand
from makelaar.services.stories.permission import Permission, permissions
from makelaar.services.stories.view import not_yet
from makelaar.store.register import Register
from makelaar.terms import StoryStatus

KINDS = {
    Label.PERSON: N_("naam"),
    Label.ADDRESS: N_("adres"),
    Label.POSTCODE: N_("postcode"),
    Label.PLACE: N_("plaats"),
    Label.ORGANISATION: N_("organisatie"),
    Label.PHONE: N_("telefoonnummer"),
    Label.EMAIL: N_("mailadres"),
    Label.URL: N_("webadres"),
    Label.DATE: N_("datum"),
    Label.AGE: N_("leeftijd"),
    Label.ID: N_("nummer"),
    Label.OTHER: N_("ongewoon woord"),
}
"""What a mark is, in her words."""

Stories = tuple[tuple[StoryTold, ...], tuple[StoryLeftOut, ...]]


def stories_for(register: Register, ids: Sequence[int], areas: Collection[int] = ()) -> Stories:
    """Of these stories, in this order: those that may be told in a report on these areas (none: everywhere), and those
    that may not, each with a sentence that says why. The first call takes some seconds in a big register."""
    known = known_at_hand(register)
    with register.read() as session:
        return stories_within(session, ids, areas, known)


def stories_within(session: Session, ids: Sequence[int], areas: Collection[int], known: Known) -> Stories:
    """The same inside an act: between preparing a report and issuing it consent may have been withdrawn."""
    ids = tuple(dict.fromkeys(ids))
    rows = {row.id: row for row in session.scalars(select(Story).where(Story.id.in_(ids)))}
    allowed = permissions(session, list(rows.values()))
    inside = _with_their_parts(session, areas)
    told: list[StoryTold] = []
    left_out: list[StoryLeftOut] = []
    for story_id in ids:
        row = rows.get(story_id)
        if row is None:
            left_out.append(StoryLeftOut(story_id, "", _("Dit verhaal staat niet meer in het register.")))
            continue
        review = review_with(look_through(row.text, known), row.decisions, row.could_be)
        enough = enough_people(session, row)
        why = _why_not(row, review, allowed[row.id], enough, known)
        if not why and inside and row.area_id not in inside:
            why = _("Dit verhaal komt uit een andere buurt dan waar het verslag over gaat.")
        if why:
            left_out.append(StoryLeftOut(row.id, row.title, why))
        else:
            told.append(_told(row, review, enough))
    return tuple(told), tuple(left_out)


def _why_not(row: Story, review: Review, permission: Permission, enough: EnoughPeople, known: Known) -> str:
    """Why it may not be told; "" where it may."""
    if permission.why_not:
        return permission.why_not
    if row.status is not StoryStatus.READY:
        return _("Dit verhaal is nog niet klaar om te vertellen. Kijk het eerst na.")
    if review.story != row.told:
        return _(
            "Sinds je dit verhaal nakeek weet het register meer, en er staat nu iets in waar je over moet beslissen. "
            "Kijk het nog eens na."
        )
    return next(iter(not_yet(row.title, review, permission, enough, known)), "")


def _with_their_parts(session: Session, areas: Collection[int]) -> set[int]:
    """These areas and the buurten that lie in them."""
    return {*areas, *session.scalars(select(Area.id).where(Area.parent_id.in_(areas)))}


def _told(row: Story, review: Review, enough: EnoughPeople) -> StoryTold:
    quote = row.quote if row.quote in quotable(row.told) else ""
    decisions = tuple(_decision(review, mark.number, mark.span.label) for mark in review.marks)
    return StoryTold(row.id, row.title.strip(), row.told, quote, enough.theme, enough.area, decisions)


def _decision(review: Review, number: int, label: Label) -> StoryDecision:
    said = review.decisions[number]
    became = _("blijft staan") if said.stays else said.instead or _("weg")
    return StoryDecision(_(KINDS[label]), became)
