"""One evening from the plan to what is due afterwards: nothing that was heard at a door is typed twice or forgotten."""

from datetime import date

from kit.doors import STREET, build_flat

from makelaar.clock import FixedClock
from makelaar.hearts.talk import Answer, ProposalKind
from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_person
from makelaar.services.conversations.proposing import accept, propose
from makelaar.services.doors.door_notes import set_do_not_ring
from makelaar.services.doors.residents import door_of, residents
from makelaar.services.followups.today import list_due
from makelaar.services.people.timeline import get_timeline
from makelaar.services.registers import Register
from makelaar.services.rounds.come_back import come_backs, due_come_backs
from makelaar.services.rounds.planning import RoundPlan, get_round, look_ahead, plan_round
from makelaar.services.rounds.walking import finish_round, floor_not_home, ring, round_sheet, start_round
from makelaar.terms import Kept, Outcome, RoundStatus


def test_from_the_plan_to_the_promise_that_is_due(register: Register, clock: FixedClock) -> None:
    flat = build_flat(register)
    set_do_not_ring(register, flat.doors["222"], True)
    plan = RoundPlan(date(2026, 11, 21), "Noor", "Bilal", buildings=(flat.id,))
    assert look_ahead(register, plan).left_out == ("222",)
    walked = plan_round(register, plan)
    start_round(register, walked)

    sheet = round_sheet(register, walked)
    first = sheet.doors[0]
    floor_not_home(register, walked, sheet.same_floor(first.door_id), card_left=True)
    ring(register, walked, flat.doors["204"], Outcome.COME_BACK, come_back="donderdag na 17u")
    talk = open_conversation(register, ring(register, walked, flat.doors["206"], Outcome.CONVERSATION).visit_id)
    set_kept(register, talk, Kept.KEEP)
    person = set_person(register, talk, "Ria Smit")
    answers = {Answer.LIVING: "Fijn", Answer.WISHES: "bel over twee weken", Answer.STRENGTH: "kan koken"}
    keep(register, talk, **{answer.value: text for answer, text in answers.items()})
    chips = {chip.proposal.kind: chip.proposal for chip in propose(register, talk, answers)}
    accept(register, talk, chips[ProposalKind.PROMISE])
    accept(register, talk, chips[ProposalKind.CAN])
    for number in "200 202 220 216 218 212 214".split():
        ring(register, walked, flat.doors[number], Outcome.SHORT_TALK)
    finish_round(register, walked)

    line = get_round(register, walked)
    assert (line.status, line.rung, line.doors, line.conversations) == (RoundStatus.DONE, 11, 11, 1)
    assert [one.number for one in come_backs(register)] == ["204", "208", "210"]
    assert person is not None
    assert any("koken" in entry.text for entry in get_timeline(register, person).entries)
    at_home = door_of(register, person)
    assert at_home is not None
    assert (at_home.street, at_home.number) == (STREET, "206")
    assert [one.name for one in residents(register, flat.id)[flat.doors["206"]]] == ["Ria Smit"]

    clock.day = date(2026, 11, 26)
    assert [one.number for one in due_come_backs(register)] == ["204"]
    again = plan_round(register, RoundPlan(clock.day, doors=tuple(one.door_id for one in come_backs(register))))
    told = {door.number: door for door in round_sheet(register, again).doors}
    assert list(told) == ["208", "210", "204"], "from the top down"
    assert told["208"].last is not None
    assert told["208"].last.card_left
    ring(register, again, flat.doors["204"], Outcome.SHORT_TALK)
    assert due_come_backs(register) == ()

    clock.day = date(2026, 12, 5)
    assert [(promise.name, promise.due) for promise in list_due(register)] == [("Ria Smit", clock.day)]
