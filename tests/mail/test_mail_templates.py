"""Mail templates: the program's own, hers, and back again."""

import pytest

from makelaar.errors import Refused
from makelaar.services.mails import templates as mail_templates
from makelaar.services.registers import Register


def test_five_letters_come_along_and_every_field_in_them_exists(register: Register) -> None:
    templates = mail_templates.list_templates(register)
    assert [t.name for t in templates] == [
        "Brief aan later", "Even bijpraten", "Uitnodiging", "Bedankje", "Herinnering afspraak",
    ]  # fmt: skip
    for template in templates:
        assert template.unknown_fields == ()
        assert template.body.startswith("{aanhef},")


def test_an_edited_letter_is_hers_until_it_is_restored(register: Register) -> None:
    mail_templates.save_template(register, "bedankje", name="Dank", subject="Dank!", body="Dag {voornaam}")
    changed = mail_templates.get_template(register, "bedankje")
    assert (changed.name, changed.body, changed.is_changed) == ("Dank", "Dag {voornaam}", True)
    restored = mail_templates.restore_template(register, "bedankje")
    assert mail_templates.get_template(register, "bedankje") == restored
    assert not restored.is_changed


def test_saving_what_did_not_change_is_no_act(register: Register) -> None:
    same = mail_templates.get_template(register, "bedankje")
    mail_templates.save_template(register, "bedankje", name=same.name, subject=same.subject, body=same.body)
    assert register.history.next_undo() is None


def test_a_letter_of_her_own(register: Register) -> None:
    key = mail_templates.add_template(register, name="Buurtfeest", subject="Feest", body="{aanhef}, kom! {kleur}")
    assert mail_templates.list_templates(register)[-1].name == "Buurtfeest"
    assert mail_templates.get_template(register, key).unknown_fields == ("kleur",)
    mail_templates.remove_template(register, key)
    with pytest.raises(Refused):
        mail_templates.get_template(register, key)


def test_what_cannot_be_done_is_said(register: Register) -> None:
    with pytest.raises(Refused):
        mail_templates.remove_template(register, "bedankje")
    with pytest.raises(Refused):
        mail_templates.add_template(register, name=" ", subject="", body="tekst")
    with pytest.raises(Refused):
        mail_templates.save_template(register, "bedankje", name="Dank", subject="", body="  ")
    with pytest.raises(Refused):
        mail_templates.restore_template(register, "eigen-1")


def test_a_preview_fills_what_fills_itself_and_leaves_what_is_hers() -> None:
    subject, body = mail_templates.preview("Op {datum}", "{aanhef}, {zin} {kleur}")
    assert subject == "Op [… nog invullen: datum]"
    assert body == "Beste mevrouw Jansen, Vorig jaar vertelde u over uw moestuin. [… onbekend veld: kleur]"
