"""The words and signs of the page Mensen."""

from collections.abc import Iterable

from makelaar.i18n import N_, _
from makelaar.services.people.consent import ConsentAnswer
from makelaar.services.people.timeline import Event
from makelaar.terms import AgeGroup, Channel, ConsentHow, ConsentPurpose, ConsentState

PURPOSES = {
    ConsentPurpose.KEEP: N_("In het register"),
    ConsentPurpose.MAIL: N_("Mailen"),
    ConsentPurpose.SHARE: N_("Delen met een collega"),
    ConsentPurpose.INTRODUCE: N_("Voorstellen aan anderen"),
    ConsentPurpose.STORY: N_("Verhaal vertellen"),
}
PURPOSE_QUESTIONS = {
    ConsentPurpose.KEEP: N_("Mag ik u in mijn register zetten?"),
    ConsentPurpose.MAIL: N_("Mag ik u mailen?"),
    ConsentPurpose.SHARE: N_("Mag ik dit met een collega delen?"),
    ConsentPurpose.INTRODUCE: N_("Mag ik u aan anderen voorstellen?"),
    ConsentPurpose.STORY: N_("Mag ik uw verhaal vertellen?"),
}
STATES = {
    ConsentState.NONE: (N_("niet gevraagd"), "help", "muted"),
    ConsentState.GIVEN: (N_("ja"), "check", "fine"),
    ConsentState.REFUSED: (N_("nee"), "close", "overdue"),
    ConsentState.WITHDRAWN: (N_("ingetrokken"), "undo", "overdue"),
}
"""Word, sign and tint of each answer."""
HOW = {
    ConsentHow.SPOKEN: N_("mondeling"),
    ConsentHow.WRITTEN: N_("op papier"),
    ConsentHow.MAIL: N_("per mail"),
    ConsentHow.FORM: N_("met een formulier"),
}
AGES = {
    AgeGroup.CHILD: N_("0–11 jaar"),
    AgeGroup.TEEN: N_("12–17 jaar"),
    AgeGroup.YOUNG: N_("18–26 jaar"),
    AgeGroup.ADULT: N_("27–44 jaar"),
    AgeGroup.MIDDLE: N_("45–66 jaar"),
    AgeGroup.SENIOR: N_("67–79 jaar"),
    AgeGroup.OLD: N_("80 jaar en ouder"),
}
REACHED_BY = {
    Channel.MAIL: N_("mailen"),
    Channel.CALL: N_("bellen"),
    Channel.APP: N_("appen"),
    Channel.VISIT: N_("langsgaan"),
    Channel.LETTER: N_("een brief"),
}
MET_BY = {
    Channel.STREET: N_("Op straat"),
    Channel.VISIT: N_("Langsgegaan"),
    Channel.CALL: N_("Gebeld"),
    Channel.APP: N_("Geappt"),
    Channel.MAIL: N_("Gemaild"),
    Channel.TABLE: N_("Aan tafel"),
    Channel.LETTER: N_("Brief"),
    Channel.OTHER: N_("Anders"),
}
"""An encounter by this channel, in the order in which they are offered."""
EVENTS = {
    Event.CHANGED: ("", "edit"),
    Event.CONSENT_WITHDRAWN: (N_("Toestemming ingetrokken"), "undo"),
    Event.CONSENT_YES: (N_("Toestemming gegeven"), "check"),
    Event.CONSENT_NO: (N_("Zei nee"), "close"),
    Event.PROMISE_DONE: (N_("Opvolging gedaan"), "fine"),
    Event.PROMISE_DROPPED: (N_("Opvolging losgelaten"), "close"),
    Event.PROMISE_MOVED: (N_("Opvolging verzet"), "move"),
    Event.PROMISE_MADE: (N_("Opvolging beloofd"), "calendar"),
    Event.ENCOUNTER: ("", "talk"),
}


def consent_words(answer: ConsentAnswer) -> str:
    """ "Mailen: ja"."""
    return f"{_(PURPOSES[answer.purpose])}: {_(STATES[answer.state][0])}"


def consent_glance(answers: Iterable[ConsentAnswer]) -> str:
    """ "Mag: in het register, mailen. Niet: verhaal vertellen." All that was answered, in one line."""
    yes, no = [], []
    for answer in answers:
        if answer.state is not ConsentState.NONE:
            (yes if answer.state is ConsentState.GIVEN else no).append(_(PURPOSES[answer.purpose]).lower())
    told = [_("Mag: {what}.").format(what=", ".join(yes))] if yes else []
    told += [_("Niet: {what}.").format(what=", ".join(no))] if no else []
    return " ".join(told) or _("Nog geen toestemming gevraagd.")
