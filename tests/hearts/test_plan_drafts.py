"""A building as far as it was told: whatever the fields say, it is a building, a question or a problem."""

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.drafts import PlanDraft, Unclear, complete
from makelaar.hearts.doors.numbering import make_doors
from makelaar.hearts.doors.plans import Filling, Parity, Scheme
from makelaar.hearts.doors.reading import read_plan
from makelaar.hearts.doors.sentence import draft_sentence
from makelaar.services.doors.plan_words import answers, problem_sentence, question
from makelaar.terms import BuildingKind

_SOME = st.none() | st.integers(0, 70)
_BEHIND = st.none() | st.tuples(*[st.sampled_from(["", "A", "f", "1", "024", "AB", "é", "²"])] * 2)
DRAFTS = st.builds(
    PlanDraft,
    street=st.sampled_from(["", "Kerkweg", "Laan van Vollenhove"]),
    first=st.none() | st.integers(0, 99_999),
    last=st.none() | st.integers(0, 99_999),
    parity=st.none() | st.sampled_from(Parity),
    scheme=st.sampled_from(Scheme),
    behind=_BEHIND,
    kind=st.none() | st.sampled_from(BuildingKind),
    floors=_SOME,
    per_landing=_SOME,
    per_entrance=_SOME,
    on_lowest=_SOME,
    lowest_floor=st.integers(0, 3),
    filling=st.none() | st.sampled_from(Filling),
    entrances=_SOME,
    from_left=st.booleans(),
    top_down=st.booleans(),
    skipped=st.just(()) | st.just(("13", "I")),
    told_doors=_SOME,
)


@given(DRAFTS | DRAFTS.map(lambda draft: draft.__class__(**{**vars(draft), "last": draft.first})))
def test_whatever_is_told_there_is_a_building_a_question_or_a_problem(draft):
    reading = complete(draft)
    asked = [one for one in reading.unclear if one is not Unclear.WORDS]
    assert (reading.plan is not None) + bool(asked) + (reading.problem is not None) == 1
    if reading.plan is not None:
        assert all(entrance.doors for entrance in make_doors(reading.plan))
    elif asked:
        assert question(reading)
    else:
        assert problem_sentence(reading.problem)
    read_plan(draft_sentence(draft))


@given(DRAFTS)
def test_every_answer_that_is_offered_leads_on(draft):
    reading = complete(draft)
    for _words, answered in answers(reading):
        then = complete(answered)
        assert then.unclear[:1] != reading.unclear[:1]


@given(st.sampled_from(["Kerkweg 1-40", "Kerkweg 1-40, 5 hoog", "Kerkweg 2-40, 5 hoog, 2 per trap", "Kerkweg 12 A-F"]))
def test_what_is_unclear_becomes_clear_by_answers_alone(line):
    reading = read_plan(line)
    for _question in range(4):
        if reading.plan is not None:
            break
        _words, draft = answers(reading)[0]
        reading = complete(draft)
    assert reading.plan is not None
    assert reading.plan.street == "Kerkweg"
