"""What signals are called on the screen."""

from datetime import date

from makelaar.hearts.day_words import distance, short_day, spoken_day
from makelaar.i18n import N_, _
from makelaar.services.signals.reading import SignalItem, SignalMoment
from makelaar.terms import SignalStatus, SignalStep, Worry

WORRY_WORDS = {Worry.LIGHT: N_("om te onthouden"), Worry.SERIOUS: N_("zorgelijk"), Worry.URGENT: N_("dringend")}
WORRY_SIGNS = {
    Worry.LIGHT: ("info", "muted"),
    Worry.SERIOUS: ("caution", "caution"),
    Worry.URGENT: ("error", "overdue"),
}
"""A sign of the kit and its tint; the word always stands with it."""
_STEPS = {
    SignalStep.NOTED: N_("Genoteerd"),
    SignalStep.PASSED_ON: N_("Doorgegeven aan {text}"),
    SignalStep.FEEDBACK: N_("Gehoord: {text}"),
    SignalStep.CLOSED: N_("Afgesloten: {text}"),
    SignalStep.REOPENED: N_("Heropend: {text}"),
}
STEP_SIGNS = {
    SignalStep.NOTED: "note",
    SignalStep.PASSED_ON: "pass_on",
    SignalStep.FEEDBACK: "heard",
    SignalStep.CLOSED: "check",
    SignalStep.REOPENED: "again",
}


def worry_word(worry: Worry) -> str:
    """ "zorgelijk"."""
    return _(WORRY_WORDS[worry])


def step_words(moment: SignalMoment) -> str:
    """ "Doorgegeven aan wijkverpleegkundige"."""
    words = _(_STEPS[moment.step])
    if moment.step is SignalStep.REOPENED and not moment.text:
        return _("Heropend")
    return words.format(text=moment.text)


def about_words(item: SignalItem) -> str:
    """Whom or which door it is about; that this is not known, where it is not."""
    return item.about or _("nog niet bekend over wie")


def standing_words(item: SignalItem, today: date) -> str:
    """How it stands, short: "terug te horen vandaag · ligt bij woningcorporatie"."""
    if item.status is SignalStatus.CLOSED:
        closed = "" if item.closed_on is None else short_day(item.closed_on, today)
        return _("afgesloten {day}").format(day=closed)
    told = [] if item.feedback_due is None else [feedback_words(item.feedback_due, today)]
    told.append(_("ligt bij {whom}").format(whom=item.passed_to) if item.passed_to else _("nog bij jou"))
    return " · ".join(told)


def due_tint(item: SignalItem, today: date) -> str:
    """A colour of the palette: late stands out most, today less; the words say it too."""
    if not item.is_due or item.feedback_due is None:
        return "muted"
    return "overdue" if item.feedback_due < today else "accent"


def feedback_words(due: date, today: date) -> str:
    """ "terug te horen over 5 dagen", or how long that has been due."""
    if due < today:
        return _("terug te horen sinds {when}").format(when=distance(due, today))
    return _("terug te horen {when}").format(when=distance(due, today))


def feedback_whole(due: date, today: date) -> str:
    """ "Terug te horen: over 5 dagen · do 26 nov"."""
    return _("Terug te horen: {when}").format(when=spoken_day(due, today))
