"""Stories for tests: a neighbourhood where enough people spoke of one theme, and a story that is ready to be told."""

from dataclasses import dataclass

from makelaar.hearts.deidentify.review import Decision
from makelaar.services.conversations.themes import list_themes
from makelaar.services.doors.areas import put_area
from makelaar.services.people.change import add_person
from makelaar.services.people.consent import record_consent
from makelaar.services.people.encounters import log_encounter
from makelaar.services.registers import Register
from makelaar.services.stories.making import make_story
from makelaar.services.stories.reviewing import StoryFields, change_story, decide, mark_ready, open_story
from makelaar.services.stories.view import StoryView
from makelaar.terms import ConsentPurpose

TEXT = "Fatma Kaya van nummer 12 begon een moestuin. Nu eten er dertig buren van mee, en ze is trots."
"""What she told, with a name, a number of a door and a number of people."""


@dataclass(frozen=True)
class Neighbourhood:
    """Noord, where six people spoke of green; Fatma is one of them and said yes to telling stories."""

    area: int
    green: int
    money: int
    fatma: int
    contact: int


def neighbourhood(register: Register, *, speaking: int = 6, consent: bool = True) -> Neighbourhood:
    """`speaking` people, Fatma among them, spoke of green in Noord."""
    themes = {theme.label.lower(): theme.id for theme in list_themes(register)}
    area = put_area(register, "Noord")
    fatma = add_person(register, name="Fatma Kaya", street="Kerkweg", house_number="12", area="Noord")
    others = [add_person(register, name=f"Buur {n}", area="Noord") for n in range(speaking - 1)]
    contacts = [log_encounter(register, [one], text=TEXT, themes=[themes["groen"]]).id for one in (fatma, *others)]
    if consent:
        record_consent(register, fatma, ConsentPurpose.STORY, True)
    return Neighbourhood(area, themes["groen"], themes["geld"], fatma, contacts[0])


def decided(register: Register, story_id: int) -> StoryView:
    """Every mark that may stay stays, but names and addresses are rewritten; the closing question is answered."""
    view = open_story(register, story_id)
    for mark in view.review.undecided:
        harmless = mark.span.review and mark.may_stay
        view = decide(register, view, mark.number, Decision(harmless, "" if harmless else "een bewoner"))
    return change_story(register, view, StoryFields(could_be=40))


def ready_story(register: Register, place: Neighbourhood) -> int:
    """Fatma's story, reviewed and ready to be told."""
    story = make_story(register, encounter_id=place.contact)
    decided(register, story)
    mark_ready(register, story)
    return story
