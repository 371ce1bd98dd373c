"""The parts about the work: doors, promises, signals."""

from dataclasses import replace

from makelaar.export.accountability.charts import Front, FrontPart
from makelaar.export.accountability.printed import Printed, Sort, grouped
from makelaar.export.accountability.report import Block, Drawn, Paragraph, Section
from makelaar.hearts.disclosure.printing import nearest
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _, ngettext
from makelaar.services.accountability.contents.findings import capital, is_told
from makelaar.services.accountability.contents.measured import by_dimension, dimension_word, side_by_side, through_time
from makelaar.services.accountability.contents.reading import Reading, tables_of

_PERCENT_BASE = 20
_TOLD = frozenset(
    (
        *("mensen", "nieuw", "gesproken", "deuren_bereikt", "contacten", "talenten", "wensen", "verhalen"),
        *("signalen", "signalen_afgerond", "aangebeld", "deuren_aangebeld", "rondes"),
        *("beloften", "beloften_gehouden", "beloften_op_tijd"),
    )
)
"""Measures that have a part of their own."""


def doors(reading: Reading) -> Section | None:
    """Doors rung and opened, and who was spoken to there."""
    if not _any(reading, ("aangebeld", "deuren_bereikt", "gesproken")):
        return None
    blocks: list[Block] = [*_front(reading)]
    lines = [("deuren_bereikt", _("Deuren die opengingen")), ("gesproken", _("Mensen gesproken"))]
    codes = ("rondes", "aangebeld", "deuren_aangebeld", "deuren_bereikt", "gesproken")
    blocks += side_by_side(reading, codes, _("Aanbellen en opendoen"))
    blocks += through_time(reading, lines, _("Aan de deur, per kwartaal"))
    return Section(capital(_doors_finding(reading)), tuple(blocks), _("Aan de deur"))


def promises(reading: Reading) -> Section | None:
    """What was promised, kept, and kept on time."""
    codes = ("beloften", "beloften_gehouden", "beloften_op_tijd")
    if not _any(reading, codes):
        return None
    lines = [("beloften", _("Gedaan")), ("beloften_gehouden", _("Gehouden"))]
    blocks: list[Block] = [
        *side_by_side(reading, codes, _("Beloften")),
        Paragraph(_("Een belofte is een afspraak om op iemand terug te komen. Zo wordt niemand vergeten."), quiet=True),
        *through_time(reading, lines, _("Beloften per kwartaal")),
    ]
    return Section(_promises_finding(reading), tuple(blocks), _("Beloften"))


def signals(reading: Reading) -> Section | None:
    """Worries that were noted, and what became of them."""
    codes = ("signalen", "signalen_afgerond")
    if not any(is_told(reading.now(code)) for code in codes):
        return None
    lines = [("signalen", _("Opgeschreven")), ("signalen_afgerond", _("Afgerond"))]
    blocks: list[Block] = [
        *side_by_side(reading, codes, _("Signalen en hun opvolging")),
        Paragraph(
            _("Een signaal is een zorg die iemand met ons deelt. Afgerond is het als we weten hoe het afliep."),
            quiet=True,
        ),
        *through_time(reading, lines, _("Signalen per kwartaal")),
        *by_dimension(reading, "signalen", "buurt", _("Signalen per buurt")),
    ]
    noted, closed = reading.now("signalen"), reading.now("signalen_afgerond")
    title = _("Signalen en hun opvolging")
    if is_told(noted) and is_told(closed):
        sentence = _("{noted} signalen opgeschreven, {closed} afgerond")
        title = capital(sentence.format(noted=noted.words, closed=closed.words))
    elif is_told(noted):
        title = capital(_("{noted} signalen opgeschreven").format(noted=noted.words))
    return Section(title, tuple(blocks), _("Signalen"))


def others(reading: Reading) -> Section | None:
    """Measures that no other part tells: what a later part of the program counts is never left out."""
    codes = tuple(one.measure.code for one in reading.measures if one.measure.code not in _TOLD)
    blocks: list[Block] = side_by_side(reading, codes, _("Wat we verder telden"))
    for numbers in reading.measures:
        if numbers.measure.code in codes:
            for dim in (dims[0] for dims in tables_of(numbers) if len(dims) == 1):
                title = _("{measure}, per {dim}").format(
                    measure=_(numbers.measure.name), dim=dimension_word(dim).lower()
                )
                blocks += by_dimension(reading, numbers.measure.code, dim, title)
    return Section(_("Wat er verder gebeurde"), tuple(blocks), _("Meer cijfers")) if blocks else None


def _front(reading: Reading) -> list[Block]:
    """The doors as a front: those that opened, and the rest of those where was rung, as far as both are told and the
    rest are no few doors. Of a rounded number the rest is rounded too."""
    opened, rung = reading.now("deuren_bereikt"), reading.now("deuren_aangebeld")
    if not is_told(opened):
        return []
    parts = [FrontPart(DoorState.CONVERSATION, _("deuren waar iemand opendeed"), opened)]
    rest = max(0, rung.value - opened.value) if is_told(rung) else 0
    if rest >= reading.told.k:
        closed = replace(opened, value=nearest(rest) if opened.rounded else rest)
        parts.append(FrontPart(DoorState.NOT_HOME, _("deuren die dicht bleven"), closed))
    share = _share(opened, rung)
    title = _("Van elke honderd deuren gingen er ongeveer {n} open").format(n=share) if share is not None else ""
    return [Drawn(Front(title or _("De deuren die opengingen"), tuple(parts)))]


def _doors_finding(reading: Reading) -> str:
    opened, rung, rings = (reading.now(code) for code in ("deuren_bereikt", "deuren_aangebeld", "aangebeld"))
    if is_told(opened) and is_told(rung):
        return _("Bij {opened} van de {rung} deuren deed iemand open").format(opened=opened.words, rung=rung.text)
    if is_told(opened):
        return _("Bij {opened} deuren deed iemand open").format(opened=opened.words)
    if is_told(rings):
        return _("We belden {n} keer aan").format(n=rings.text)
    return _("Langs de deuren")


def _promises_finding(reading: Reading) -> str:
    kept, on_time = reading.now("beloften_gehouden"), reading.now("beloften_op_tijd")
    many = kept.known or 0
    if not many:
        made = reading.now("beloften").known or 0
        return ngettext("{n} belofte gedaan", "{n} beloften gedaan", made).format(n=grouped(made))
    said = ngettext("{n} belofte gehouden", "{n} beloften gehouden", many).format(n=grouped(many))
    share = _share(on_time, kept)
    if share is not None:
        return _("{finding}, {share} % op tijd").format(finding=said, share=share)
    if is_told(on_time):
        return _("{finding}, {n} op tijd").format(finding=said, n=on_time.text)
    return said


def _share(part: Printed, whole: Printed) -> int | None:
    """A whole percentage of a number that is large enough for one (rule 8)."""
    if part.known is None or whole.known is None or whole.known < _PERCENT_BASE or part.known > whole.known:
        return None
    return (200 * part.known + whole.known) // (2 * whole.known)


def _any(reading: Reading, codes: tuple[str, ...]) -> bool:
    """Whether something of it happened: a zero is not a part of a report."""
    return any(one.sort in (Sort.FEW, Sort.HIDDEN) or is_told(one) for one in map(reading.now, codes))
