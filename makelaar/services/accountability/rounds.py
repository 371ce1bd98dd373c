"""The template for rounds: the report of what rounds along doors gave, in the ledger like all that leaves."""

from dataclasses import replace

from makelaar.errors import Refused
from makelaar.export.report_told import ReportOfRounds
from makelaar.export.round_report import round_report_pdf
from makelaar.i18n import _
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.choice_kept import settled
from makelaar.services.accountability.ledger import ReleaseLine, list_releases
from makelaar.services.accountability.paper import text_of
from makelaar.services.accountability.prepared import Keeping, Prepared
from makelaar.services.accountability.reprinting import as_it_was
from makelaar.services.accountability.standing import free_name, last_release, thresholds_now
from makelaar.services.accountability.templates import usual_name
from makelaar.services.mails.sender import sender
from makelaar.services.rounds.report_paper import report_of_rounds
from makelaar.services.statistics.categories import names_of
from makelaar.services.stories.last_look import left_behind
from makelaar.store.register import Register
from makelaar.terms import ReportTemplate


def prepare_rounds(register: Register, choice: ReportChoice) -> Prepared:
    """The report of the chosen rounds (settled), as it would leave; of rounds that left together before, that of then.

    Raises Refused without rounds, and where some of them left in another report: what the one says more than the other
    would be about single doors.
    """
    if not choice.rounds:
        raise Refused(_("Kies de rondes waar dit verslag over gaat. Er is niets gemaakt."))
    before = _left_before(register, choice.rounds)
    if before is not None:
        return as_it_was(register, before, choice, lambda _share: None)
    told = report_of_rounds(register, choice.rounds)
    choice = _of_rounds_alone(choice, told)
    with register.read() as session:
        name = free_name(session, usual_name(choice.template, told.first.isoformat()))
        after, names = last_release(session), names_of(session)
    pdf, who = round_report_pdf(told), sender(register)
    words = [label for named in names.values() for label in named.values()]
    allowed = [*words, who.name, who.organisation, *(building.name for building in told.buildings)]
    return Prepared(
        choice=choice,
        name=name,
        title=choice.title or told.title,
        pdf=pdf,
        numbers=(),
        releases={},
        verdicts={},
        hidden=(),
        stories=(),
        stories_left_out=(),
        left_behind=left_behind(register, text_of(pdf), allowed),
        keeping=Keeping((), (), {}, "", thresholds_now(register), after),
    )


def _of_rounds_alone(choice: ReportChoice, told: ReportOfRounds) -> ReportChoice:
    """Of a report of rounds only its title, for whom it is and who looks it over are hers to choose."""
    plain = ReportChoice(ReportTemplate.ROUND, told.first, told.last)
    kept = replace(plain, title=choice.title, for_whom=choice.for_whom, reviewer=choice.reviewer, rounds=choice.rounds)
    return settled(kept)


def _left_before(register: Register, rounds: tuple[int, ...]) -> ReleaseLine | None:
    """The report in which exactly these rounds left. Raises Refused where some of them left in another, or where it was
    withdrawn: a second one about the same doors would show what changed at each."""
    for line in list_releases(register):
        if line.template is not ReportTemplate.ROUND or not set(line.choice.rounds) & set(rounds):
            continue
        if line.choice.rounds == rounds and line.withdrawn_on is None:
            return line
        sentence = _(
            "Over een van deze rondes is al een verslag uitgegeven ({name}). Wie beide naast elkaar legt, ziet losse "
            "deuren. Er is niets gemaakt; kies precies die rondes, of andere."
        )
        if line.choice.rounds == rounds:
            sentence = _(
                "Het verslag van deze rondes ({name}) is ingetrokken, maar staat misschien nog ergens. Wie een nieuw "
                "ernaast legt, ziet losse deuren. Er is niets gemaakt; kies andere rondes."
            )
        raise Refused(sentence.format(name=line.name))
    return None
