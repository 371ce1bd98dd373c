"""The template for rounds: the report of what rounds along doors gave, in the ledger like all that leaves."""

from dataclasses import replace

from makelaar.errors import Refused
from makelaar.export.round_report import round_report_pdf
from makelaar.hearts.day_words import plain_day
from makelaar.hearts.quarters import period_label, quarters_around
from makelaar.i18n import _
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.choice_kept import settled
from makelaar.services.accountability.contents.reading import printed
from makelaar.services.accountability.labels import Labels
from makelaar.services.accountability.ledger import ReleaseLine, list_releases
from makelaar.services.accountability.paper import text_of
from makelaar.services.accountability.prepared import HiddenNumber, Keeping, Prepared
from makelaar.services.accountability.reprinting import as_it_was
from makelaar.services.accountability.round_measuring import RoundNumber, Rounds, round_numbers
from makelaar.services.accountability.round_times import times_told
from makelaar.services.accountability.standing import free_name, last_release, thresholds_now
from makelaar.services.accountability.templates import usual_name
from makelaar.services.mails.sender import sender
from makelaar.services.rounds.report import RoundReport, round_report
from makelaar.services.rounds.report_paper import told_of_rounds
from makelaar.services.rounds.response import response
from makelaar.services.statistics.categories import names_of
from makelaar.services.stories.last_look import left_behind
from makelaar.store.register import Register
from makelaar.terms import ReportTemplate


def prepare_rounds(register: Register, choice: ReportChoice) -> Prepared:
    """The report of the chosen rounds (settled), as it would leave; of rounds that left together before, that of then.

    Raises Refused without rounds, where nobody rang on them, and where some of them left in another report: what the
    one says more than the other would be about single doors.
    """
    if not choice.rounds:
        raise Refused(_("Kies de rondes waar dit verslag over gaat. Er is niets gemaakt."))
    before = _left_before(register, choice.rounds)
    if before is not None:
        return as_it_was(register, before, choice, lambda _share: None)
    counted = round_report(register, choice.rounds)
    if not counted.rings:
        raise Refused(_("Op deze rondes is nog niet aangebeld. Er is niets gemaakt; kies andere rondes."))
    choice = _of_rounds_alone(choice, counted)
    now = thresholds_now(register)
    with register.read() as session:
        name = free_name(session, usual_name(choice.template, counted.first.isoformat()))
        after, names = last_release(session), names_of(session)
        rounds = Rounds(choice.rounds, quarters_around(counted.first, counted.last), counted.rung)
        numbers = round_numbers(session, rounds, name, Labels(names), now)
        times = times_told(response(session, choice.rounds), numbers[0], name, period_label(rounds.quarters), now.k)
    told = told_of_rounds(register, counted, opened=numbers[0].value, spoken=numbers[1].value, response=times.response)
    pdf, who = round_report_pdf(told), sender(register)
    words = [label for named in names.values() for label in named.values()]
    allowed = [*words, who.name, who.organisation, *(building.name for building in told.buildings)]
    files = {one.measure.code: (one.text, one.verdict) for one in numbers} | dict(times.files)
    frozen = tuple(quarter for one in numbers for quarter in one.frozen)
    return Prepared(
        choice=choice,
        name=name,
        title=choice.title or told.title,
        pdf=pdf,
        numbers=(),
        releases={f"{name}.{code}.json": text for code, (text, _verdict) in files.items()},
        verdicts={f"{name}.{code}.json": verdict for code, (_text, verdict) in files.items()},
        hidden=tuple(_hidden(one, counted) for one in numbers),
        stories=(),
        stories_left_out=(),
        left_behind=left_behind(register, text_of(pdf), allowed),
        keeping=Keeping(tuple(one.kept for one in numbers), frozen, names, "", now, after),
    )


def _hidden(number: RoundNumber, counted: RoundReport) -> HiddenNumber:
    """What the panel says of a number; none of them is printed as it was counted."""
    days = dict.fromkeys((counted.first, counted.last))
    cell = _("rondes van {days}").format(days=_(" t/m ").join(plain_day(day) for day in days))
    shown, sentence = printed(number.cell).text, number.reason.sentence
    return HiddenNumber(_(number.measure.name), cell, shown, sentence, number.value is None)


def _of_rounds_alone(choice: ReportChoice, told: RoundReport) -> ReportChoice:
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
