"""How the talk reads: the questions as one would ask them, what may be kept, and the chips."""

from datetime import date

from makelaar.hearts.talk import Answer, Proposal, ProposalKind
from makelaar.i18n import N_, _
from makelaar.terms import Kept
from makelaar.ui.capture.words import promise_words
from makelaar.ui.conversation.tiles import Choosable
from makelaar.ui.today.words import CHANNEL_SIGNS

QUESTIONS = {
    Answer.LIVING: (N_("Woont u hier fijn?"), N_("Wat is er fijn aan, en wat minder?")),
    Answer.WISHES: (N_("Wat zou u graag willen?"), N_("Voor uzelf, voor de straat. Waar wordt u blij van?")),
    Answer.STRENGTH: (N_("Waar bent u goed in?"), N_("Wat doet u graag, wat kunt u een ander leren of geven?")),
}
"""The question, and what to ask on about."""
_SCALE = (N_("helemaal niet"), N_("niet zo"), N_("gaat wel"), N_("fijn"), N_("heel fijn"))
_KEPT = {
    Kept.NOTHING: (N_("Liever niet"), N_("De woorden gaan dan weg. Dat er gepraat is, blijft.")),
    Kept.KEEP: (N_("Ja, onthouden"), N_("“Mag ik dit voor mezelf onthouden?”")),
    Kept.TELL: (N_("Ja, en vertellen"), N_("“Mag ik het, zonder uw naam, doorvertellen?”")),
}
_SIGNS = {ProposalKind.CAN: "can", ProposalKind.WANT: "want", ProposalKind.SIGNAL: "caution"}


def scale() -> list[Choosable]:
    """One to five, each with its words to be read aloud."""
    return [Choosable(n, str(n), name=f"{n}: {_(words)}") for n, words in enumerate(_SCALE, 1)]


def scale_ends() -> tuple[str, str]:
    """What stands under the first and the last of the scale."""
    return _(_SCALE[0]), _(_SCALE[-1])


def permissions() -> list[Choosable]:
    """What may be kept and told, as it is asked at the door."""
    return [Choosable(kept, _(words), _(more)) for kept, (words, more) in _KEPT.items()]


def nothing_kept() -> str:
    """What stands in a field of a talk of which nothing may be kept."""
    return _("Hier wordt niets van bewaard.")


def proposal_words(proposal: Proposal, today: date) -> str:
    """ "kan koken", "bel over 4 weken · ma 21 dec", "signaal: …"."""
    if proposal.promise is not None:
        return promise_words(proposal.promise, today)
    if proposal.kind is ProposalKind.SIGNAL:
        return _("signaal: {text}").format(text=proposal.text)
    word = _("kan {text}") if proposal.kind is ProposalKind.CAN else _("wil {text}")
    return word.format(text=proposal.text)


def proposal_sign(proposal: Proposal) -> str:
    """Its sign: for a promise how it will be kept."""
    if proposal.promise is None:
        return _SIGNS[proposal.kind]
    return "reminder" if proposal.promise.channel is None else CHANNEL_SIGNS[proposal.promise.channel]
