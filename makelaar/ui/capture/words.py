"""How chips, questions and people who are known read in the box."""

from datetime import date

from makelaar.hearts.capture import Captured, Chip, Part, Promise, Question
from makelaar.hearts.day_words import short_day, spoken_day
from makelaar.i18n import N_, _
from makelaar.services.people.reach import shown_value
from makelaar.terms import PointKind
from makelaar.ui.today.words import CHANNEL_SIGNS, channel_word

SIGNS = {
    Part.NAME: "person",
    Part.STREET: "address",
    Part.PHONE: "phone",
    Part.EMAIL: "mail",
    Part.CAN: "can",
    Part.WANT: "want",
    Part.TAG: "tag",
    Part.NOTE: "note",
}
KINDS = {
    Part.NAME: N_("naam"),
    Part.STREET: N_("adres"),
    Part.PHONE: N_("telefoon"),
    Part.EMAIL: N_("e-mail"),
    Part.CAN: N_("kan"),
    Part.WANT: N_("wil"),
    Part.PROMISE: N_("opvolging"),
    Part.TAG: N_("label"),
    Part.NOTE: N_("notitie"),
}
KEYS_EMPTY = N_("Typ een naam om iemand te vinden, of typ door om op te schrijven wie je sprak · Esc sluit")
KEYS_LINE = N_("↑↓ kiest · Enter doet het · Tab naar wat begrepen is · Esc sluit")
KEYS_CHIP = N_("Enter wijzigt · Delete haalt weg · spatie maakt er iets anders van · Esc terug naar de regel")
KEYS_EDITOR = N_("Enter houdt het zo · Esc laat het zoals het was")
"""Which keys do what: with nothing typed, in the line, on a chip, in a chip that is being edited."""
_QUESTIONS = {
    Question.IS_PROMISE: N_("Is dit een dag om terug te komen? Spatie op de dag: naar de notitie."),
    Question.MORE_PROMISES: N_("Er staan meer dagen in. De eerste is de opvolging, de rest staat in de notitie."),
    Question.WHO: N_("Over wie gaat dit? Kijk even naar de naam."),
    Question.CAN_OR_NOTE: N_("Wordt dit aangeboden, of alleen verteld? Spatie op de chip maakt er iets anders van."),
    Question.WRONG_PHONE: N_(
        "Een telefoonnummer klopt niet: er zijn te weinig of te veel cijfers. Het staat in de notitie."
    ),
    Question.WHOSE_PHONE: N_("Van wie is dit nummer? Spatie op de chip: van de notitie naar de telefoon, of andersom."),
    Question.WHOSE: N_("Dit gaat over een ander, en staat in de notitie. Spatie op de notitie zet het bij deze mens."),
    Question.TOLD_DAY: N_("Er staat een dag in de notitie. Spatie op de notitie maakt er een opvolging van."),
    Question.NOT_HERE: N_("Een BSN of rekeningnummer hoort hier niet. Delete op de notitie haalt het weg."),
}


def chip_words(line: Captured, chip: Chip, today: date) -> str:
    """What stands on the chip; a wish and a talent say which of the two they are."""
    if chip.part is Part.NAME:
        return chip.text or _("wie?")
    if chip.part in (Part.CAN, Part.WANT):
        return f"{_(KINDS[chip.part])} {chip.text}"
    if chip.part is Part.PHONE:
        return shown_value(PointKind.PHONE, chip.text)
    if chip.part is Part.TAG:
        return f"#{chip.text}"
    if chip.part is Part.PROMISE and line.promise is not None:
        return promise_words(line.promise, today)
    return chip.text


def chip_sign(line: Captured, chip: Chip) -> str:
    """Its sign: for a promise how it will be kept."""
    if chip.part is not Part.PROMISE:
        return SIGNS[chip.part]
    if line.promise is None or line.promise.channel is None:
        return "reminder"
    return CHANNEL_SIGNS[line.promise.channel]


def question_words(line: Captured, question: Question, today: date) -> str:
    """What is asked, and which key answers it."""
    if question is Question.WHICH_DAY:
        days = _(" of ").join(short_day(day, today) for day in line.other_days)
        return _("Het kan ook {days} zijn. Spatie op de dag kiest die.").format(days=days)
    return _(_QUESTIONS[question])


def promise_words(promise: Promise, today: date) -> str:
    """ "bel over 4 weken · ma 21 dec"."""
    when = spoken_day(promise.day, today) if promise.day else promise.condition or _("zonder dag")
    return " ".join(part for part in (channel_word(promise.channel), when) if part)
