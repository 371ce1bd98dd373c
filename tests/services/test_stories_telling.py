"""What a report may tell: everything is tried again when it is made."""

from datetime import date

from kit.stories import TEXT, neighbourhood, ready_story

from makelaar.models import Release, ReleaseStory
from makelaar.services.conversations.themes import change_theme
from makelaar.services.doors.areas import put_area
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person
from makelaar.services.people.consent import withdraw_consent
from makelaar.services.people.erasure import erase_person
from makelaar.services.registers import Register
from makelaar.services.stories.known_at_hand import known_at_hand
from makelaar.services.stories.known_names import known_names
from makelaar.services.stories.listing import list_stories, tellable_stories
from makelaar.services.stories.making import make_story
from makelaar.services.stories.telling import stories_for, stories_within
from makelaar.terms import ConsentPurpose, ReportTemplate


def left_out(register: Register, story: int, areas: tuple[int, ...] = ()) -> str:
    told, left = stories_for(register, [story], areas)
    assert told == ()
    return left[0].why


def test_a_ready_story_is_told_with_what_was_decided_and_none_of_the_words(register: Register) -> None:
    place = neighbourhood(register)
    story = ready_story(register, place)
    (told,), left = stories_for(register, [story], [place.area])
    assert left == ()
    assert (told.theme, told.area, told.title) == ("groen", "Noord", "Een verhaal over groen")
    assert told.text.startswith("Een bewoner van een bewoner begon een moestuin.")
    assert ("naam", "een bewoner") in [(one.kind, one.became) for one in told.decisions]
    assert not any(word in str(told) for word in ("Fatma", "Kaya", "12"))


def test_the_order_is_that_of_the_choice_and_each_once(register: Register) -> None:
    place = neighbourhood(register)
    story = ready_story(register, place)
    told, left = stories_for(register, [999, story, story])
    assert [one.id for one in told] == [story]
    assert [(one.id, one.why) for one in left] == [(999, "Dit verhaal staat niet meer in het register.")]


def test_a_draft_is_left_out(register: Register) -> None:
    story = make_story(register, encounter_id=neighbourhood(register).contact)
    assert "nog niet klaar" in left_out(register, story)


def test_withdrawn_consent_takes_it_out_also_between_preparing_and_issuing(register: Register) -> None:
    place = neighbourhood(register)
    story = ready_story(register, place)
    known = known_at_hand(register)
    withdraw_consent(register, place.fatma, ConsentPurpose.STORY)
    assert "ingetrokken" in left_out(register, story)
    with register.write("Uitgifte") as session:
        told, left = stories_within(session, [story], (), known)
    assert told == ()
    assert "ingetrokken" in left[0].why


def test_erasure_takes_it_out(register: Register) -> None:
    place = neighbourhood(register)
    story = ready_story(register, place)
    erase_person(register, place.fatma)
    assert "staat niet meer" in left_out(register, story)


def test_a_story_from_elsewhere_is_left_out_and_a_wijk_stands_for_its_buurten(register: Register) -> None:
    place = neighbourhood(register)
    story = ready_story(register, place)
    assert "andere buurt" in left_out(register, story, (put_area(register, "Zuid"),))
    put_area(register, "Noord", "Grote wijk")
    assert stories_for(register, [story], [put_area(register, "Grote wijk")])[1] == ()


def test_fewer_people_since_or_a_theme_made_sensitive_takes_it_out(register: Register) -> None:
    place = neighbourhood(register)
    story = ready_story(register, place)
    change_theme(register, place.green, sensitive=True)
    assert "te weinig mensen" in left_out(register, story)
    assert [line.tellable for line in list_stories(register)] == [False]


def test_somebody_in_the_bin_does_not_count(register: Register) -> None:
    place = neighbourhood(register, speaking=5)
    story = ready_story(register, place)
    other = next(one for one in range(1, 20) if one != place.fatma)
    bin_people(register, [other])
    assert "te weinig mensen" in left_out(register, story)


def test_a_name_that_the_register_learned_since_is_looked_at_again(register: Register) -> None:
    place = neighbourhood(register)
    story = ready_story(register, place)
    assert "trots" in TEXT
    add_person(register, name="Trots Mee")
    told, left = stories_for(register, [story])
    assert told or "Kijk het nog eens na" in left[0].why
    add_person(register, name="Moestuin Eten")
    assert known_at_hand(register) == known_names(register)


def test_where_it_was_told_stands_in_the_list(register: Register) -> None:
    place = neighbourhood(register)
    story = ready_story(register, place)
    with register.write("Uitgifte", undoable=False) as session:
        release = Release(
            name="2026-Q3",
            template=ReportTemplate.QUARTER,
            title="Derde kwartaal",
            first=date(2026, 7, 1),
            last=date(2026, 9, 30),
            choices="{}",
            display="rounded",
            k=5,
            k_sensitive=10,
            passed=True,
            verdict="",
            checker="1",
            sha256="",
            made_at=register.utc_now(),
        )
        session.add(release)
        session.flush()
        session.add(ReleaseStory(release_id=release.id, story_id=story))
    (line,) = tellable_stories(register)
    assert [(one.title, one.withdrawn) for one in line.told_in] == [("Derde kwartaal", False)]
