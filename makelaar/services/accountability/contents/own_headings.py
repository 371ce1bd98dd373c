"""A municipality's own headings filled in: its order, its words, our numbers; what is not there is a visible gap."""

from collections.abc import Callable, Mapping

from makelaar.export.accountability.printed import Printed, Sort
from makelaar.export.accountability.report import Block, Gap, Heading, Paragraph, Section
from makelaar.hearts.report_headings import PART, Headed, Placeholder, read_headings
from makelaar.i18n import N_, _
from makelaar.services.accountability.contents.findings import capital
from makelaar.services.accountability.contents.people_parts import too_few
from makelaar.services.accountability.contents.reading import Reading

Part = Callable[[Reading], Section | None]
LATER = ("koppelingen", "verwijzingen", "activiteiten")
"""What is asked for and nobody counts yet: known, and a gap."""
_BEFORE, _YEAR = " vorige periode", " jaar eerder"
_GAP = N_("Hierover zijn geen cijfers")


def known_placeholders(codes: tuple[str, ...], parts: Mapping[str, Part]) -> frozenset[str]:
    """All placeholders that a template file may have."""
    numbers = [code.replace("_", " ") for code in (*codes, *LATER)]
    return frozenset(
        [
            *(number + when for number in numbers for when in ("", _BEFORE, _YEAR)),
            *(PART + name for name in (*parts, *LATER)),
            *("periode", "gebied", "organisatie", "titel"),
        ]
    )


def own_sections(
    reading: Reading, text: str, codes: tuple[str, ...], parts: Mapping[str, Part]
) -> tuple[tuple[Section, ...], tuple[str, ...], frozenset[str]]:
    """(sections, headings that are a gap, names of the parts that were used). Raises WrongHeadings."""
    filling = _Filling(reading, parts)
    sections: list[Section] = []
    found = read_headings(text, known_placeholders(codes, parts))
    for headed, after in zip(found, (*found[1:], None), strict=True):
        filled = after is not None and after.level > headed.level
        blocks = [] if filled and not headed.pieces else filling.blocks(headed)
        if headed.level == 1:
            sections.append(Section(headed.title or _("Vooraf"), tuple(blocks)))
        else:
            last = sections.pop()
            sections.append(Section(last.title, (*last.blocks, Heading(headed.title), *blocks)))
    return tuple(sections), tuple(filling.gaps), frozenset(filling.used)


class _Filling:
    """Puts numbers where placeholders were, and remembers what was not there."""

    def __init__(self, reading: Reading, parts: Mapping[str, Part]) -> None:
        self._reading, self._parts = reading, parts
        self.gaps: list[str] = []
        self.used: set[str] = set()

    def blocks(self, headed: Headed) -> list[Block]:
        """What stands under a heading; a gap where nothing does."""
        blocks: list[Block] = []
        missing: list[str] = []
        for piece in headed.pieces:
            if isinstance(piece, Placeholder):
                blocks += self._part(piece, headed.level + 1, missing)
            else:
                said = "".join(self._word(one, missing) for one in piece)
                blocks.append(Paragraph(said if isinstance(piece[0], str) else capital(said)))
        if missing or not headed.pieces:
            self.gaps.append(headed.title or _("Vooraf"))
            about = ", ".join(dict.fromkeys(missing))
            blocks.append(Gap(f"{_(_GAP)}: {about}." if about else f"{_(_GAP)}."))
        return blocks

    def _part(self, piece: Placeholder, level: int, missing: list[str]) -> list[Block]:
        name = piece.name.removeprefix(PART)
        self.used.add(name)
        make = self._parts.get(name)
        section = None if make is None else make(self._reading)
        if section is None and too_few(self._reading, name):
            return [Paragraph(_("Te weinig mensen om te noemen."))]
        if section is None:
            missing.append(name)
            return []
        return [Heading(section.title, level), *section.blocks]

    def _word(self, piece: str | Placeholder, missing: list[str]) -> str:
        if isinstance(piece, str):
            return piece
        told = self._reading.told
        plain = {
            "periode": told.period_words,
            "gebied": ", ".join(told.areas) or _("alle buurten"),
            "organisatie": told.settings.organisation,
            "titel": told.title,
        }
        if piece.name in plain:
            return plain[piece.name]
        number = self._number(piece.name)
        if number.sort is Sort.NOTHING:
            missing.append(piece.name)
            return _("(geen cijfers)")
        return f"({number.words})" if number.sort is Sort.HIDDEN else number.words

    def _number(self, name: str) -> Printed:
        whole, when = name, ""
        for ending in (_BEFORE, _YEAR):
            if name.endswith(ending):
                whole, when = name.removesuffix(ending), ending
        found = self._reading.whole(whole.replace(" ", "_"))
        return {"": found.now, _BEFORE: found.before, _YEAR: found.year_before}[when]
