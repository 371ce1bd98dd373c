"""The parts about the work: doors, promises, signals."""

from makelaar.export.accountability.charts import Front, FrontPart
from makelaar.export.accountability.printed import Printed, Sort
from makelaar.export.accountability.report import Block, DataTable, Drawn, Paragraph, Section, TableRow
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _
from makelaar.services.accountability.contents.findings import capital, is_told
from makelaar.services.accountability.contents.measured import by_dimension, through_time
from makelaar.services.accountability.contents.reading import Reading

_PERCENT_BASE = 20


def doors(reading: Reading) -> Section | None:
    """Doors rung and opened, and who was spoken to there."""
    table = side_by_side(reading, ("rondes", "aangebeld", "deuren_bereikt", "gesproken"), _("Langs de deuren"))
    if not _any(reading, ("aangebeld", "deuren_bereikt", "gesproken")) or table is None:
        return None
    blocks: list[Block] = [*_front(reading)]
    lines = [("deuren_bereikt", _("Deuren die opengingen")), ("gesproken", _("Mensen gesproken"))]
    blocks += through_time(reading, lines, _("Aan de deur, per kwartaal"))
    blocks.append(table)
    opened, rings = reading.now("deuren_bereikt"), reading.now("aangebeld")
    if is_told(opened) and is_told(rings):
        title = _("{doors} deuren gingen open, na {rings} keer aanbellen")
        return Section(capital(title.format(doors=opened.words, rings=rings.text)), tuple(blocks), _("Aan de deur"))
    if is_told(rings):
        return Section(_("We belden {n} keer aan").format(n=rings.text), tuple(blocks), _("Aan de deur"))
    return Section(_("Aan de deur"), tuple(blocks))


def promises(reading: Reading) -> Section | None:
    """What was promised, kept, and kept on time."""
    codes = ("beloften", "beloften_gehouden", "beloften_op_tijd")
    table = side_by_side(reading, codes, _("Beloften"))
    if table is None or (not is_told(reading.now("beloften")) and not is_told(reading.now("beloften_gehouden"))):
        return None
    blocks: list[Block] = through_time(
        reading, [("beloften", _("Gedaan")), ("beloften_gehouden", _("Gehouden"))], _("Beloften per kwartaal")
    )
    blocks.append(table)
    blocks.append(Paragraph(_("Een belofte is een afspraak om ergens op terug te komen. Niemand wordt vergeten.")))
    return Section(_promises_finding(reading), tuple(blocks), _("Beloften"))


def signals(reading: Reading) -> Section | None:
    """Worries that were noted, and what became of them."""
    table = side_by_side(reading, ("signalen", "signalen_afgerond"), _("Signalen"))
    if table is None or not _any(reading, ("signalen", "signalen_afgerond")):
        return None
    blocks: list[Block] = [table, *by_dimension(reading, "signalen", "buurt", _("Signalen per buurt"))]
    noted, closed = reading.now("signalen"), reading.now("signalen_afgerond")
    title = _("Signalen en hun opvolging")
    if is_told(noted) and is_told(closed):
        sentence = _("{noted} signalen opgepakt, {closed} afgerond")
        title = capital(sentence.format(noted=noted.words, closed=closed.words))
    elif is_told(noted):
        title = capital(_("{noted} signalen opgepakt").format(noted=noted.words))
    return Section(title, tuple(blocks), _("Signalen"))


def side_by_side(reading: Reading, codes: tuple[str, ...], caption: str) -> DataTable | None:
    """A table of measures with the periods before; None where none of them was counted."""
    found = [reading.whole(code) for code in codes if reading.has(code)]
    found = [one for one in found if one.now.sort is not Sort.NOTHING]
    if not found:
        return None
    words = reading.words
    columns = [(words.now, [one.now for one in found])]
    for name, numbers in (
        (words.before, [one.before for one in found]),
        (words.year_before, [one.year_before for one in found]),
    ):
        if name and any(number.sort is not Sort.NOTHING for number in numbers):
            columns.append((name, numbers))
    rows = tuple(TableRow(one.label, tuple(n[nth] for _name, n in columns)) for nth, one in enumerate(found))
    return DataTable(caption, (_("Wat we tellen"), *(capital(name) for name, _n in columns)), rows)


def _front(reading: Reading) -> list[Block]:
    opened = reading.now("deuren_bereikt")
    if not is_told(opened):
        return []
    title = _("{n} deuren gingen open").format(n=capital(opened.words))
    part = FrontPart(DoorState.CONVERSATION, _("deuren waar iemand opendeed"), opened)
    return [Drawn(Front(title, (part,)))]


def _promises_finding(reading: Reading) -> str:
    kept, on_time = reading.now("beloften_gehouden"), reading.now("beloften_op_tijd")
    share = _share(on_time, kept)
    if is_told(kept) and share is not None:
        return _("{n} beloften gehouden, {share} % op tijd").format(n=kept.text, share=share)
    if is_told(kept) and is_told(on_time):
        return _("{n} beloften gehouden, {on_time} op tijd").format(n=kept.text, on_time=on_time.text)
    if is_told(kept):
        return _("{n} beloften gehouden").format(n=kept.text)
    return _("{n} beloften gedaan").format(n=reading.now("beloften").text)


def _share(part: Printed, whole: Printed) -> int | None:
    """A whole percentage of a number that is large enough for one (rule 8)."""
    if part.known is None or whole.known is None or whole.known < _PERCENT_BASE or part.known > whole.known:
        return None
    return (200 * part.known + whole.known) // (2 * whole.known)


def _any(reading: Reading, codes: tuple[str, ...]) -> bool:
    """Whether something of it happened: a zero is not a part of a report."""
    return any(one.sort in (Sort.FEW, Sort.HIDDEN) or is_told(one) for one in map(reading.now, codes))
