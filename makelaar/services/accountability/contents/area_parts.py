"""The parts by area, and the tables of two dimensions."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from makelaar.export.accountability.charts import Bar, Multiples
from makelaar.export.accountability.printed import NEVER, Printed, Sort
from makelaar.export.accountability.report import Block, DataTable, Drawn, Paragraph, Section, TableRow
from makelaar.i18n import _
from makelaar.services.accountability.contents.findings import capital, leading
from makelaar.services.accountability.contents.measured import by_dimension, dimension_table, dimension_word, is_few
from makelaar.services.accountability.contents.reading import (
    Reading,
    is_unnamed,
    labels,
    printed,
    tables_of,
)
from makelaar.services.accountability.numbers import AREA, MeasureNumbers

_MOST_PLACES, _MOST_THEMES = 12, 5
_MOST_COLUMNS = 6
_LEAST_PLACES = 2
_ALL: Mapping[str, str] = MappingProxyType({})


def areas(reading: Reading) -> Section | None:
    """How the neighbourhoods differ: small multiples where themes were counted by area, and tables by area."""
    blocks: list[Block] = [*_multiples(reading)]
    for code, title in (
        ("mensen", _("Mensen met wie contact was, per buurt")),
        ("nieuw", _("Mensen die we leerden kennen, per buurt")),
        ("deuren_bereikt", _("Deuren die opengingen, per buurt")),
        ("gesproken", _("Mensen gesproken aan de deur, per buurt")),
        ("talenten", _("Mensen die vertelden wat ze kunnen, per buurt")),
        ("wensen", _("Mensen die vertelden wat ze willen, per buurt")),
    ):
        blocks += [block for block in by_dimension(reading, code, AREA, title) if isinstance(block, Drawn)]
    if not blocks:
        return None
    found, sure = leading(reading.categories("mensen", AREA))
    title = _("Buurt voor buurt")
    if found and sure:
        title = _("De meeste mensen spraken we in {areas}").format(areas=listed_names(found))
    return Section(title, tuple(blocks), _("Buurten"))


def lookup(reading: Reading) -> Section | None:
    """Every table, to look things up: one measure after the other, small tables first."""
    blocks: list[Block] = []
    for numbers in reading.measures:
        for dims in tables_of(numbers):
            if len(dims) > 1:
                blocks += cross_tables(numbers, dims)
            elif not is_few(reading, numbers.measure.code, dims[0]):
                caption = _("{measure}, per {dim}").format(
                    measure=_(numbers.measure.name), dim=dimension_word(dims[0]).lower()
                )
                blocks.append(dimension_table(reading, numbers.measure.code, dims[0], caption))
    return Section(_("Om iets op te zoeken"), tuple(blocks), _("Alle tabellen"), own_page=True) if blocks else None


def cross_tables(numbers: MeasureNumbers, dims: Sequence[str], of: Mapping[str, str] = _ALL) -> list[DataTable]:
    """A measure by two dimensions, the one with more categories in the rows; of three, a table for each category of the
    shortest. Columns that would not fit on the paper go on in a next table."""
    longest = sorted(dims, key=lambda dim: -len(labels(numbers, dim)))
    if len(longest) > 2:
        *rest, shortest = longest
        each = labels(numbers, shortest)
        return [table for label in each for table in cross_tables(numbers, rest, {**of, shortest: label})]
    rows, columns = (_printed_of(numbers, dim, other, of) for dim, other in zip(longest, longest[::-1], strict=True))
    parts = [columns[at : at + _MOST_COLUMNS] for at in range(0, len(columns), _MOST_COLUMNS)]
    return [
        DataTable(
            _caption(numbers, longest, of, (nth, len(parts))),
            (dimension_word(longest[0]), *map(capital, part)),
            tuple(
                TableRow(
                    capital(row), tuple(_at(numbers, {**of, longest[0]: row, longest[1]: column}) for column in part)
                )
                for row in rows
            ),
        )
        for nth, part in enumerate(parts, start=1)
    ]


def _caption(numbers: MeasureNumbers, dims: Sequence[str], of: Mapping[str, str], part: tuple[int, int]) -> str:
    caption = _("{measure}, per {rows} en {columns}").format(
        measure=_(numbers.measure.name), rows=dimension_word(dims[0]).lower(), columns=dimension_word(dims[1]).lower()
    )
    told = " · ".join((caption, *map(capital, of.values())))
    nth, many = part
    return told if many == 1 else _("{caption} ({nth} van {many})").format(caption=told, nth=nth, many=many)


def listed_names(names: Sequence[str]) -> str:
    """Names of places keep their capitals."""
    return names[0] if len(names) == 1 else _("{first} en {last}").format(first=", ".join(names[:-1]), last=names[-1])


def _multiples(reading: Reading) -> list[Block]:
    """The same few themes for each area; areas without any number are left to the table."""
    numbers = reading.of("mensen")
    if numbers is None or ("thema", AREA) not in tables_of(numbers):
        return []
    themes = [label for label in labels(numbers, "thema") if not is_unnamed(label)]
    weight = {
        theme: sum(_at(numbers, {"thema": theme, AREA: area}).known or 0 for area in labels(numbers, AREA))
        for theme in themes
    }
    chosen = sorted((theme for theme in themes if weight[theme]), key=lambda theme: -weight[theme])[:_MOST_THEMES]
    title = _("Waar het in elke buurt over ging, op dezelfde schaal")
    places = []
    for area in labels(numbers, AREA):
        made = tuple(Bar(capital(theme), _at(numbers, {"thema": theme, AREA: area})) for theme in chosen)
        if any(bar.number.known for bar in made):
            places.append((capital(area), made))
    if len(places) < _LEAST_PLACES:
        return []
    if len(places) > _MOST_PLACES:
        places = sorted(places, key=_told_there, reverse=True)[:_MOST_PLACES]
        note = _("Dit zijn {n} buurten; alle buurten staan in de tabellen achterin.")
        return [Drawn(Multiples(title, tuple(places))), Paragraph(note.format(n=_MOST_PLACES), quiet=True)]
    return [Drawn(Multiples(title, tuple(places)))]


def _told_there(place: tuple[str, tuple[Bar, ...]]) -> int:
    return sum(bar.number.known or 0 for bar in place[1])


def _printed_of(numbers: MeasureNumbers, dim: str, other: str, of: Mapping[str, str]) -> list[str]:
    """The categories of a dimension of which anything is printed beside the other."""
    others = labels(numbers, other)
    return [
        label
        for label in labels(numbers, dim)
        if any(_at(numbers, {**of, dim: label, other: one}).sort is not Sort.NOTHING for one in others)
    ]


def _at(numbers: MeasureNumbers, named: dict[str, str]) -> Printed:
    cell = numbers.cell(**named)
    return NEVER if cell is None else printed(cell)
