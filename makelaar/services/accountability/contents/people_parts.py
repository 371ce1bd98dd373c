"""The parts about people: at a glance, who we know, themes, talents and wishes."""

from collections.abc import Callable

from makelaar.export.accountability.printed import Sort
from makelaar.export.accountability.report import (
    Block,
    Framed,
    KeyFigure,
    KeyFigures,
    Letter,
    Paragraph,
    Section,
)
from makelaar.i18n import N_, _
from makelaar.services.accountability.contents.findings import against, compared, is_told, leading, listed
from makelaar.services.accountability.contents.measured import by_dimension, is_few, side_by_side, through_time
from makelaar.services.accountability.contents.reading import Reading

KEY_FIGURES = {
    "mensen": N_("mensen met wie contact was"),
    "nieuw": N_("mensen leerden we kennen"),
    "contacten": N_("contacten"),
    "gesproken": N_("mensen gesproken aan de deur"),
    "deuren_bereikt": N_("deuren gingen open"),
    "talenten": N_("mensen vertelden wat ze kunnen"),
    "wensen": N_("mensen vertelden wat ze willen"),
    "beloften_gehouden": N_("beloften gehouden"),
    "signalen": N_("signalen opgeschreven"),
}
"""The numbers of the first page, in order, with what stands below them."""


def introduction(reading: Reading) -> Section | None:
    """The worker's own words; none where she wrote none."""
    told = reading.told
    text = told.choice.introduction.strip() or told.settings.introduction.strip()
    if not text:
        return None
    by = ", ".join(one for one in (told.settings.worker, told.settings.organisation) if one)
    return Section(_("Een woord vooraf"), (Letter(text, by),))


def at_a_glance(reading: Reading) -> Section | None:
    """The key figures against the periods before, and what to know first."""
    found = [(code, _(label)) for code, label in KEY_FIGURES.items() if reading.now(code).sort is not Sort.NOTHING]
    figures = [
        KeyFigure(reading.now(code), label, against(reading.whole(code), reading.words)) for code, label in found
    ]
    blocks: list[Block] = [KeyFigures(tuple(figures))] if figures else []
    if reading.rounded:
        blocks.append(
            Paragraph(
                _(
                    "Aantallen mensen zijn afgerond op vijf. Waarom, en wat de tekens betekenen, staat op de bladzijde "
                    "‘Zo bleef iedereen onherkenbaar’."
                ),
                quiet=True,
            )
        )
    blocks += remarks(reading)
    return Section(_people_finding(reading), tuple(blocks), _("In één oogopslag")) if blocks else None


def remarks(reading: Reading) -> tuple[Framed, ...]:
    """What to know before reading on."""
    return tuple(Framed(_("Goed om te weten"), remark) for remark in reading.told.remarks)


def people(reading: Reading) -> Section | None:
    """Who we know and met for the first time, by quarter and by age."""
    blocks: list[Block] = side_by_side(reading, ("mensen", "nieuw", "contacten"), _("Mensen en contacten"))
    lines = [("mensen", _("Mensen met wie contact was")), ("nieuw", _("Voor het eerst"))]
    blocks += through_time(reading, lines, _("Mensen per kwartaal"))
    blocks += by_dimension(reading, "mensen", "leeftijd", _("Mensen met wie contact was, naar leeftijd"))
    blocks += by_dimension(reading, "nieuw", "leeftijd", _("Mensen die we leerden kennen, naar leeftijd"))
    return Section(_new_finding(reading), tuple(blocks), _("Mensen")) if blocks else None


def themes(reading: Reading) -> Section | None:
    """What it was about."""
    blocks = by_dimension(reading, "mensen", "thema", _("Mensen per thema"))
    if not blocks:
        return None
    numbers = reading.of("mensen")
    if numbers is not None and "thema" in numbers.measure.distinct:
        once = _("Wie over meer dan één thema sprak, telt bij elk daarvan mee.")
        blocks.append(Paragraph(once, quiet=True))
    labels, sure = leading(reading.categories("mensen", "thema"))
    sentence = _("Over {themes} spraken de meeste mensen") if sure else _("Veel mensen spraken over {themes}")
    title = sentence.format(themes=listed(labels)) if labels else _("Waarover we mensen spraken")
    return Section(title, tuple(blocks), _("Thema’s"))


def few(reading: Reading) -> Section | None:
    """What was asked for and is too little to tell, once for all of it."""
    told = [_(words) for _part, words, is_so in _FEW if is_so(reading)]
    if not told:
        return None
    text = _("Deze aantallen staan niet in dit verslag: {what}. Bij zo weinig mensen zou iemand te herkennen zijn.")
    return Section(_("Te weinig mensen om te noemen"), (Paragraph(text.format(what="; ".join(told))),))


def too_few(reading: Reading, part: str) -> bool:
    """Whether this part is not there because all its numbers are too small."""
    return any(is_so(reading) for name, _words, is_so in _FEW if name == part)


def _few_by(code: str, dim: str) -> Callable[[Reading], bool]:
    return lambda reading: is_few(reading, code, dim)


def _few_signals(reading: Reading) -> bool:
    noted, closed = reading.now("signalen"), reading.now("signalen_afgerond")
    return noted.sort in (Sort.FEW, Sort.HIDDEN) and not is_told(closed)


_FEW = (
    ("thema's", N_("mensen per thema"), _few_by("mensen", "thema")),
    ("mensen", N_("mensen naar leeftijd"), _few_by("mensen", "leeftijd")),
    ("buurten", N_("mensen per buurt"), _few_by("mensen", "buurt")),
    ("talenten en wensen", N_("wat mensen kunnen, per soort"), _few_by("talenten", "soort")),
    ("talenten en wensen", N_("wat mensen willen, per soort"), _few_by("wensen", "soort")),
    ("signalen", N_("signalen"), _few_signals),
)
"""By the name of the part: what is too little to tell, in words, and when it is."""


def talents_and_wishes(reading: Reading) -> Section | None:
    """What people can and what they would like."""
    blocks = [
        *by_dimension(reading, "talenten", "soort", _("Wat mensen kunnen")),
        *by_dimension(reading, "wensen", "soort", _("Wat mensen willen")),
    ]
    return Section(_offer_finding(reading), tuple(blocks), _("Talenten en wensen")) if blocks else None


def _people_finding(reading: Reading) -> str:
    whole = reading.whole("mensen")
    if whole.now.sort is Sort.FEW:
        return _("Een klein begin: te weinig mensen om te noemen")
    if not is_told(whole.now):
        return _("Wat het werk opleverde")
    said = _("Contact met {n} mensen").format(n=whole.now.words)
    versus = compared(whole.now, whole.before, "")
    known = whole.before.known
    if versus and known is not None and known < (whole.now.known or 0):
        return _("{finding}, meer dan {period}").format(finding=said, period=reading.words.spoken_before)
    return said


def _new_finding(reading: Reading) -> str:
    new = reading.now("nieuw")
    if is_told(new):
        return _("We leerden {n} mensen kennen").format(n=new.words)
    return _("De mensen die we kennen")


def _offer_finding(reading: Reading) -> str:
    can, _sure = leading(reading.categories("talenten", "soort"))
    want, _sure = leading(reading.categories("wensen", "soort"))
    if can and want and can[0] == want[0]:
        sentence = _("Rond {topic} is er veel talent, en zijn er veel wensen")
        return sentence.format(topic=listed(can[:1]))
    if can and want:
        sentence = _("Er is veel talent voor {talents}, en er zijn veel wensen rond {wishes}")
        return sentence.format(talents=listed(can[:1]), wishes=listed(want[:1]))
    if can:
        return _("Er is veel talent voor {talents}").format(talents=listed(can))
    if want:
        return _("Er zijn veel wensen rond {wishes}").format(wishes=listed(want))
    return _("Wat mensen kunnen en willen")
