"""Mail drafts: from a promise to her own mail program, never to somebody who said no."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import unquote

import pytest

from makelaar.errors import Refused
from makelaar.models import Person
from makelaar.services import undo
from makelaar.services.followups import promising as followups
from makelaar.services.mails import drafts as mails
from makelaar.services.mails.sender import Sender, keep_sender
from makelaar.services.mails.sent import mark_sent
from makelaar.services.people.consent import record_consent, withdraw_consent
from makelaar.services.people.encounters import get_encounter, log_encounter
from makelaar.services.people.reach import add_reach, set_no_contact
from makelaar.services.registers import Register
from makelaar.terms import Channel, ConsentPurpose, FollowUpStatus, PointKind


def somebody(register: Register, name: str, *addresses: str) -> int:
    with register.write("test") as session:
        person = Person(name=name, created_at=register.utc_now())
        session.add(person)
        session.flush()
        key: int = person.id
    for address in addresses:
        add_reach(register, key, PointKind.EMAIL, address)
    return key


def test_a_promise_becomes_a_letter_ready_to_open(register: Register) -> None:
    ria = somebody(register, "mw. Smit", "ria@voorbeeld.nl")
    keep_sender(register, Sender("Noor  Visser ", "Welzijn Zeist"))
    promise = followups.add(register, ria, date(2026, 11, 21), say="Vorig jaar vertelde u over uw moestuin")
    draft = mails.write_draft(register, ria, "brief_aan_later", followup_id=promise)
    assert draft.gaps == draft.unknown == ()
    assert draft.body.startswith("Beste mevrouw Smit,\n\nVorig jaar vertelde u over uw moestuin.\n")
    assert draft.body.endswith("Hartelijke groet,\nNoor Visser\nWelzijn Zeist")
    (letter,) = mails.hand_over(register, draft).letters
    assert letter.url is not None
    assert letter.url.startswith("mailto:ria@voorbeeld.nl?subject=Even%20terugkomen")
    assert "moestuin.\r\n\r\nIk had beloofd" in unquote(letter.url)


def test_what_is_not_known_stays_a_gap_and_is_told(register: Register) -> None:
    bilal = somebody(register, "man met hondje", "hond@voorbeeld.nl")
    draft = mails.write_draft(register, bilal, "brief_aan_later")
    assert draft.gaps == ("aanhef", "zin", "mijn_naam", "organisatie")
    assert "[… nog invullen: aanhef]" in draft.body


def test_an_organisation_that_she_leaves_out_leaves_no_hole(register: Register) -> None:
    ria = somebody(register, "Ria Smit", "ria@voorbeeld.nl")
    keep_sender(register, Sender("Noor"))
    draft = mails.write_draft(register, ria, "bedankje")
    assert draft.body.endswith("Hartelijke groet,\nNoor")
    assert "organisatie" not in draft.gaps


def test_the_last_contact_is_said_as_one_would(register: Register) -> None:
    ria = somebody(register, "Ria Smit", "ria@voorbeeld.nl")
    log_encounter(register, [ria], day=date(2025, 11, 3))
    assert "We spraken elkaar in november vorig jaar." in mails.write_draft(register, ria, "bijpraten").body


@pytest.mark.parametrize("no", ["refused", "withdrawn", "flag"])
def test_a_mail_to_who_said_no_is_impossible(register: Register, no: str, tmp_path: Path) -> None:
    ria = somebody(register, "Ria Smit", "ria@voorbeeld.nl")
    before = mails.write_draft(register, ria, "bedankje")
    (letter,) = mails.hand_over(register, before).letters
    if no == "flag":
        set_no_contact(register, ria, Channel.MAIL, True)
    else:
        record_consent(register, ria, ConsentPurpose.MAIL, no == "withdrawn")
        if no == "withdrawn":
            withdraw_consent(register, ria, ConsentPurpose.MAIL)
    with pytest.raises(Refused):
        mails.write_draft(register, ria, "bedankje")
    with pytest.raises(Refused):
        mails.hand_over(register, before)
    with pytest.raises(Refused):
        mails.save_letter(register, letter, tmp_path / "concept.eml")
    with pytest.raises(Refused):
        mails.write_group_draft(register, [ria], "uitnodiging")
    assert list(tmp_path.glob("*.eml")) == []


def test_without_an_address_it_says_so(register: Register) -> None:
    with pytest.raises(Refused, match="geen mailadres"):
        mails.write_draft(register, somebody(register, "Ria Smit"), "bedankje")


def test_a_mail_to_several_hides_them_from_each_other_and_leaves_out_who_said_no(register: Register) -> None:
    ria = somebody(register, "Ria Smit", "ria@voorbeeld.nl", "ria2@voorbeeld.nl")
    jan = somebody(register, "Jan Bos", "jan@voorbeeld.nl")
    mien = somebody(register, "Mien", "mien@voorbeeld.nl")
    kees = somebody(register, "Kees")
    record_consent(register, jan, ConsentPurpose.MAIL, False)
    draft = mails.write_group_draft(register, [ria, jan, mien, kees, ria], "uitnodiging")
    assert [r.name for r in draft.recipients] == ["Ria Smit", "Mien"]
    assert [one.name for one in draft.left_out] == ["Jan Bos", "Kees"]
    assert draft.addresses == "ria@voorbeeld.nl; mien@voorbeeld.nl"
    assert draft.body.startswith("Beste allemaal,")
    record_consent(register, mien, ConsentPurpose.MAIL, False)
    handed = mails.hand_over(register, draft)
    (letter,) = handed.letters
    assert letter.url is not None
    assert letter.url.startswith("mailto:?bcc=ria@voorbeeld.nl&")
    assert letter.people == (ria,)
    assert [one.name for one in handed.left_out] == ["Mien"]


def test_many_go_in_batches_and_a_couple_with_one_address_counts_as_two(register: Register) -> None:
    people = [somebody(register, f"Mens {n}", f"mens{n:03}@een-lang-domein-in-de-wijk.nl") for n in range(60)]
    partner = somebody(register, "Partner", "mens000@een-lang-domein-in-de-wijk.nl")
    handed = mails.hand_over(register, mails.write_group_draft(register, [*people, partner], "bijpraten"))
    assert len(handed.letters) > 1
    assert all(letter.url is not None for letter in handed.letters)
    assert sum(letter.count for letter in handed.letters) == 60
    assert sorted(p for letter in handed.letters for p in letter.people) == sorted([*people, partner])


def test_what_is_too_long_for_a_mailto_is_saved_as_an_unsent_draft(register: Register, tmp_path: Path) -> None:
    ria = somebody(register, "Ria Smit", "ria@voorbeeld.nl")
    draft = replace(mails.write_draft(register, ria, "bedankje"), body="Een lang verhaal. " * 150)
    (letter,) = mails.hand_over(register, draft).letters
    assert letter.url is None
    mails.save_letter(register, letter, tmp_path / "concept.eml")
    message = message_from_bytes((tmp_path / "concept.eml").read_bytes(), policy=policy.default)
    assert (message["X-Unsent"], message["To"]) == ("1", "ria@voorbeeld.nl")
    assert message.get_content().startswith("Een lang verhaal.")


def test_sent_is_logged_and_the_promise_kept_in_one_act(register: Register) -> None:
    ria = somebody(register, "Ria Smit", "ria@voorbeeld.nl")
    promise = followups.add(register, ria, date(2026, 11, 20))
    sent = mark_sent(register, [ria], "Even terugkomen", followups=[promise])
    contact = get_encounter(register, sent.encounter_id)
    assert (contact.channel, contact.text, contact.people) == (Channel.MAIL, "Mail: Even terugkomen", (ria,))
    assert followups.get(register, promise).status is FollowUpStatus.DONE
    assert followups.get(register, promise).outcome == "Mail: Even terugkomen"
    undo.undo(register)
    assert followups.get(register, promise).status is FollowUpStatus.OPEN
    with pytest.raises(Refused):
        get_encounter(register, sent.encounter_id)


def test_sent_may_move_the_promise_instead(register: Register) -> None:
    ria = somebody(register, "Ria Smit", "ria@voorbeeld.nl")
    promise = followups.add(register, ria, date(2026, 11, 20))
    mark_sent(register, [ria], "Hoi", followups=[promise], move_to=date(2026, 12, 5))
    moved = followups.get(register, promise)
    assert (moved.status, moved.due) == (FollowUpStatus.OPEN, date(2026, 12, 5))


def test_one_mail_keeps_the_promises_of_those_who_got_it_and_no_others(register: Register) -> None:
    ria, jan = somebody(register, "Ria", "ria@voorbeeld.nl"), somebody(register, "Jan", "jan@voorbeeld.nl")
    hers, his = (followups.add(register, who, date(2026, 11, 20)) for who in (ria, jan))
    with pytest.raises(Refused):
        mark_sent(register, [ria], "Hoi", followups=[hers, his])
    assert followups.get(register, hers).status is FollowUpStatus.OPEN
    mark_sent(register, [ria, jan], "Hoi", followups=[hers, his])
    assert followups.get(register, his).status is FollowUpStatus.DONE
