"""Consent: what stands, what it forbids, and who has said nothing yet."""

from datetime import date

import pytest

from makelaar.errors import Refused
from makelaar.services import undo
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.consent import mail_refusals, may_mail, record_consent, withdraw_consent
from makelaar.services.people.reach import set_no_contact
from makelaar.terms import Channel, ConsentHow, ConsentPurpose, ConsentState


@pytest.fixture
def ria(register):
    return add_person(register, name="Ria Smit")


def state(register, person_id, purpose=ConsentPurpose.MAIL):
    return next(answer.state for answer in get_card(register, person_id).consent if answer.purpose is purpose)


def test_the_newest_answer_is_in_force_and_each_purpose_stands_alone(register, ria):
    assert not get_card(register, ria).has_consent
    record_consent(register, ria, ConsentPurpose.MAIL, False, day=date(2026, 1, 1))
    assert state(register, ria) is ConsentState.REFUSED
    record_consent(register, ria, ConsentPurpose.MAIL, True, how=ConsentHow.WRITTEN, note="op het formulier")
    assert state(register, ria) is ConsentState.GIVEN
    withdraw_consent(register, ria, ConsentPurpose.MAIL)
    assert state(register, ria) is ConsentState.WITHDRAWN
    assert state(register, ria, ConsentPurpose.STORY) is ConsentState.NONE
    undo.undo(register)
    assert state(register, ria) is ConsentState.GIVEN


def test_no_answer_at_all_still_lets_her_be_mailed(register, ria):
    may_mail(register, ria)


@pytest.mark.parametrize("no", ["refused", "withdrawn", "flag", "bin"])
def test_mail_is_impossible_after_a_no(register, ria, no):
    if no == "refused":
        record_consent(register, ria, ConsentPurpose.MAIL, False)
    elif no == "withdrawn":
        record_consent(register, ria, ConsentPurpose.MAIL, True)
        withdraw_consent(register, ria, ConsentPurpose.MAIL)
    elif no == "flag":
        record_consent(register, ria, ConsentPurpose.MAIL, True)
        set_no_contact(register, ria, Channel.MAIL, True)
    else:
        bin_people(register, [ria])
    with pytest.raises(Refused):
        may_mail(register, ria)


def test_a_later_yes_makes_mail_possible_again(register, ria):
    record_consent(register, ria, ConsentPurpose.MAIL, False)
    record_consent(register, ria, ConsentPurpose.MAIL, True)
    may_mail(register, ria)


def test_of_many_only_who_may_not_are_told_with_the_reason(register, ria):
    kees = add_person(register, name="Kees")
    record_consent(register, kees, ConsentPurpose.MAIL, False)
    assert mail_refusals(register, [ria, kees]).keys() == {kees}


def test_a_day_to_come_and_a_yes_that_is_not_there_are_refused(register, ria):
    with pytest.raises(Refused):
        record_consent(register, ria, ConsentPurpose.KEEP, True, day=date(2026, 11, 22))
    with pytest.raises(Refused):
        withdraw_consent(register, ria, ConsentPurpose.KEEP)
    record_consent(register, ria, ConsentPurpose.KEEP, False)
    with pytest.raises(Refused):
        withdraw_consent(register, ria, ConsentPurpose.KEEP)
