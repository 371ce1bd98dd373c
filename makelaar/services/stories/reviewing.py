"""Review a story: each decision is one act that can be undone, and whatever changes makes it a draft again.

The acts take the `StoryView` as the page shows it, so that the text is not looked through and nobody is counted again
for each key; they refuse when the text was changed meanwhile. Their names tell nothing of what stands in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from makelaar.errors import Refused
from makelaar.hearts.deidentify.kept_decisions import decisions_as_text, review_with
from makelaar.hearts.deidentify.review import Decision, Review
from makelaar.hearts.deidentify.sentences import quotable
from makelaar.i18n import N_, _
from makelaar.services.stories.detecting import look_through
from makelaar.services.stories.known_at_hand import known_at_hand
from makelaar.services.stories.making import need_story
from makelaar.services.stories.own_words import pointing_words
from makelaar.services.stories.view import StoryView, view_of
from makelaar.services.typing_on import one_step
from makelaar.store.register import Register
from makelaar.terms import StoryStatus

_LABELS = {
    "title": N_("Titel van het verhaal gewijzigd"),
    "quote": N_("Citaat gekozen"),
    "theme_id": N_("Thema van het verhaal gekozen"),
    "area_id": N_("Buurt van het verhaal gekozen"),
    "could_be": N_("Laatste vraag bij het verhaal beantwoord"),
}


@dataclass(frozen=True)
class StoryFields:
    """What can be said of a story beside its text; what is left out of a change stays as it is."""

    title: str | None = None
    quote: str | None = None
    theme_id: int | None = None
    area_id: int | None = None
    could_be: int | None = None


def open_story(register: Register, story_id: int) -> StoryView:
    """The story, its text looked through by all layers and by what the register knows today. The first call takes a
    second or more in a big register. Raises Refused when it is gone."""
    known = known_at_hand(register)
    with register.read() as session:
        row = need_story(session, story_id)
        review = review_with(look_through(row.text, known), row.decisions, row.could_be)
        return view_of(session, row, review, known)


def decide(register: Register, view: StoryView, number: int, decision: Decision) -> StoryView:
    """Keep what becomes of one mark. Raises Refused where it is never told, or where the words instead of it point at
    somebody themselves."""
    review = view.review
    if decision.stays and not review.marks[number].may_stay:
        raise Refused(_("Dit kan niet blijven staan: daarmee is iemand te bereiken of te vinden. Kies iets anders."))
    if decision.instead and pointing_words(decision.instead, known_at_hand(register)):
        raise Refused(_("Aan wat je schreef is nog iemand te herkennen. Kies gewonere woorden, zoals “een bewoner”."))
    return _keep(register, view, review.decide(number, decision), _("Keuze gemaakt bij een verhaal"))


def reopen(register: Register, view: StoryView, number: int) -> StoryView:
    """That mark is undecided again."""
    return _keep(register, view, view.review.reopen(number), _("Keuze opengezet bij een verhaal"))


def rewrite(register: Register, view: StoryView, text: str) -> StoryView:
    """Another text, looked through anew: what was decided to stay may stay, the rest and the closing question are asked
    again. Raises Refused without a text."""
    if not text.strip():
        raise Refused(_("Een verhaal zonder tekst is er geen. Gooi het weg als je het niet wilt vertellen."))
    fresh = view.review.reread(look_through(text.strip(), known_at_hand(register)))
    return _keep(register, view, fresh, _("Verhaal herschreven"))


def change_story(register: Register, view: StoryView, fields: StoryFields, *, typing_on: bool = False) -> StoryView:
    """Change one of these fields (an id of 0: none, a quote of "": none). `typing_on`: this and the change before are
    one step back. Raises Refused for an answer below 0, and for a quote that is no sentence of the told text."""
    said = {name: value for name, value in vars(fields).items() if value is not None}
    if (fields.could_be or 0) < 0:
        raise Refused(_("Dat kan niet: minder dan geen mensen. Er is niets gewijzigd."))
    if fields.quote and fields.quote not in quotable(view.review.story):
        raise Refused(_("Deze zin staat niet meer zo in het verhaal. Kies een zin die er staat."))
    after = view.review if fields.could_be is None else view.review.answer(fields.could_be)
    with one_step(register, typing_on=typing_on):
        return _keep(register, view, after, _(_LABELS[next(iter(said))]), said)


def mark_ready(register: Register, story_id: int) -> StoryView:
    """It may be told from now on. Looks it through once more; raises Refused with all that is still in the way."""
    known = known_at_hand(register)
    with register.write(_("Verhaal klaar om te vertellen")) as session:
        row = need_story(session, story_id)
        review = review_with(look_through(row.text, known), row.decisions, row.could_be)
        view = view_of(session, row, review, known)
        if view.not_yet:
            raise Refused(" ".join(view.not_yet))
        row.status, row.ready_on, row.told = StoryStatus.READY, register.clock.today(), view.told
        session.flush()
        return view_of(session, row, review, known)


def back_to_draft(register: Register, view: StoryView) -> StoryView:
    """It is not told for now."""
    return _keep(register, view, view.review, _("Verhaal weer in de maak"))


def _keep(
    register: Register, view: StoryView, after: Review, label: str, said: Mapping[str, Any] = MappingProxyType({})
) -> StoryView:
    """Keep the review `after` the act, and these fields; the story is a draft then."""
    known = known_at_hand(register)
    with register.write(label) as session:
        row = need_story(session, view.id)
        if row.text != view.review.found.text:
            raise Refused(_("Dit verhaal is intussen veranderd. Open het opnieuw; er is niets gewijzigd."))
        for name, value in said.items():
            setattr(row, name, (value or None) if name.endswith("_id") else value)
        row.text, row.decisions = after.found.text, decisions_as_text(after)
        row.could_be, row.told = after.could_be, after.story
        if row.quote not in quotable(row.told):
            row.quote = ""
        row.status, row.ready_on = StoryStatus.DRAFT, None
        session.flush()
        same_place = (row.theme_id, row.area_id) == (view.theme_id, view.area_id)
        return view_of(session, row, after, known, view.enough if same_place else None)
