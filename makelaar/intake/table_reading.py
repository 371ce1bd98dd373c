"""One table read from top to bottom, with what its headings and the whole file say of its rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from makelaar.hearts.cell_lists import hard_pieces
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import Name, join_name, looks_like_name, read_name, writes_family_first
from makelaar.i18n import _
from makelaar.intake.book import Line
from makelaar.intake.cells import KEY_WORDS, Around, read_cell
from makelaar.intake.ditto import Ditto
from makelaar.intake.drafts import Draft
from makelaar.intake.header_words import read_header
from makelaar.intake.headings import Heading, Kind, area_of_table, classify, street_of_table
from makelaar.intake.layout import Region, cell, short
from makelaar.intake.rows import Column, Field, Person, Row, Table

_FILLED_DOWN = (Field.STREET, Field.AREA, Field.PLACE, Field.POSTCODE, Field.ADDRESS)
_ORDER = {Field.ADDRESS: -2, Field.STREET: -2, Field.AREA: -3, Field.NUMBER: -1}
"""Fields that are read before the others of a row, because others add to them."""


@dataclass(frozen=True)
class Known:
    """What the whole file tells about its cells."""

    today: date
    things: frozenset[str]
    places: frozenset[str]
    areas: frozenset[str]

    @classmethod
    def of(cls, pairs: Iterable[tuple[Region, Table]], today: date) -> "Known":
        things: set[str] = set()
        places: set[str] = set()
        areas: set[str] = set()
        for region, table in pairs:
            for column in table.columns:
                texts = {text for line in region.lines if (text := cell(line, column.index)) and short(text)}
                if column.field in (Field.CAN, Field.WANT):
                    things |= {fold(piece) for text in texts for piece in hard_pieces(text)}
                elif column.field in (Field.PLACE, Field.AREA):
                    (places if column.field == Field.PLACE else areas).update(map(fold, texts))
        alone = {thing for thing in things if not {"en", "&", "+"} & set(thing.split())}
        return cls(today, frozenset(alone), frozenset(places), frozenset(areas))


@dataclass
class TableReader:
    """Reads one table from top to bottom, with what its headings say of the rows below them."""

    region: Region
    table: Table
    known: Known
    rows: list[Row] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        fields = {column.field for column in self.table.columns}
        self.has_number = Field.NUMBER in fields
        doors_alone = self.has_number and not fields & {Field.STREET, Field.ADDRESS}
        self.street = street_of_table(self.region) if doors_alone else ""
        self.area = area_of_table(self.region, self.known.areas)
        if self.street and fold(self.street) in fold(self.area):
            self.area = ""
        self.unused: dict[Kind, str] = {}
        self.merged = self._merged()
        self.above: dict[Field, str] = {}
        self.ditto = Ditto()
        names = [c.index for c in self.table.columns if c.field == Field.NAME]
        texts = [cell(line, index) for index in names for line in self.region.lines]
        self.family_first = writes_family_first([text for text in texts if text])
        self.columns = sorted(self.table.columns, key=lambda c: (_ORDER.get(c.field, 0), c.index))

    def read(self, place: int) -> None:
        """Read one row: a heading, more about the person above, or somebody."""
        line = self.region.lines[place]
        heading = classify(self.region, self.table, place, self.known.areas)
        if heading.kind == Kind.PERSON or (heading.kind == Kind.MORE and not self.rows):
            self._read_person(line)
        elif heading.kind == Kind.MORE:
            self._read_more(line)
        else:
            self._follow(heading, line)

    def warnings(self) -> list[str]:
        """What of this table is in nobody's row."""
        said = []
        titles = [line for line in self.region.titles for text in line.cells if text]
        for line in dict.fromkeys([*titles]):
            self.skipped.insert(0, " ".join(filter(None, line.cells)))
        for text in dict.fromkeys(filter(None, [*self.skipped, *self.unused.values()])):
            said.append(_("Niet als mens gelezen: “{text}”.").format(text=text))
        left_out = [c.header or _("zonder kop") for c in self.table.columns if c.field == Field.SKIP and c.examples]
        for header in left_out:
            said.append(_("De kolom “{header}” is niet overgenomen.").format(header=header))
        said += self.ditto.warnings()
        if any(row.person.age_group for row in self.rows):
            said.append(_("Van leeftijden en geboortedatums is alleen de leeftijdsgroep bewaard."))
        return said

    def _follow(self, heading: Heading, line: Line) -> None:
        """Let a heading hold for the rows below; a new area ends the street of the one before."""
        if heading.kind in (Kind.STREET, Kind.AREA):
            self._replace_heading(heading.kind, " ".join(filter(None, line.cells)))
        if heading.kind == Kind.STREET:
            self.street, self.area = heading.street, heading.area or self.area
        elif heading.kind == Kind.AREA:
            self.street, self.area = "", heading.area
        else:
            self.skipped.append(" ".join(filter(None, line.cells)))
        for text in self._comments(line).values():
            self.skipped.append(text)
        self.above = {}
        self.ditto.forget()

    def _replace_heading(self, kind: Kind, text: str) -> None:
        """Remember a heading until somebody stands under it; one that nobody stood under is said."""
        ended = (Kind.STREET, Kind.AREA) if kind == Kind.AREA else (Kind.STREET,)
        self.skipped += [self.unused.pop(old) for old in ended if old in self.unused]
        self.unused[kind] = text

    def _read_person(self, line: Line) -> None:
        draft = Draft()
        comments = self._comments(line)
        for column in self.columns:
            text = cell(line, column.index) or self.merged.get((line.number, column.index), "")
            if text := self.ditto.meant(draft, column, text, self.above.get(Field.STREET, "")):
                read_cell(draft, column.field, text, self._around(column))
        self._name(draft)
        self._fill_down(draft)
        for column in self.columns:
            if column.index in comments:
                _take_comment(draft, column, comments.pop(column.index))
        for text in comments.values():
            draft.add(draft.comments, text)
        person = draft.person()
        if person == replace(Person(), area=person.area, note=person.note):
            self.skipped.append(" ".join(cell(line, c.index) for c in self.columns if c.field != Field.SKIP).strip())
            return
        self.unused.clear()
        if not person.name:
            draft.ask(_("Deze rij heeft geen naam."))
        self.rows.append(
            Row(self.table.sheet, line.number, person, tuple(draft.not_understood), tuple(draft.questions))
        )

    def _read_more(self, line: Line) -> None:
        """A row that only goes on about the person above."""
        last = self.rows[-1]
        draft = Draft()
        for column in self.columns:
            if text := cell(line, column.index):
                read_cell(draft, column.field, text, self._around(column))
        more, old = draft.person(), last.person
        person = replace(
            old,
            can=tuple(dict.fromkeys(old.can + more.can)),
            want=tuple(dict.fromkeys(old.want + more.want)),
            tags=tuple(dict.fromkeys(old.tags + more.tags)),
            languages=tuple(dict.fromkeys(old.languages + more.languages)),
            met_how="; ".join(filter(None, (old.met_how, more.met_how))),
            note="\n".join(filter(None, (old.note, more.note))),
        )
        question = _("Rij {row} had geen naam en hoort hier misschien bij.").format(row=line.number)
        asked = (*last.questions, question)
        self.rows[-1] = replace(
            last, person=person, questions=asked, not_understood=(*last.not_understood, *draft.not_understood)
        )

    def _around(self, column: Column) -> Around:
        return Around(column.header, self.known.today, self.known.places, self.known.things)

    def _name(self, draft: Draft) -> None:
        """Put the name together; a whole name in one cell goes before names in parts."""
        parts = draft.names
        name = join_name(parts.get("given", ""), parts.get("particle", ""), parts.get("family", ""))
        if whole := parts.get("full", ""):
            read = read_name(whole, family_first=self.family_first)
            name = _better(read, name)
        draft.names = {"full": name.full, "given": name.given, "particle": name.particle, "family": name.family}
        if name.aside:
            draft.is_key_person = draft.is_key_person or bool(KEY_WORDS.search(name.aside))
            draft.add(draft.asides, name.aside)
        if name.full and (not looks_like_name(name.full) or _is_word_of_header(name.full)):
            draft.ask(_("Is “{name}” de naam van een mens?").format(name=name.full))

    def _fill_down(self, draft: Draft) -> None:
        """Street and area from headings, and from the row above where a street stands only once for several doors."""
        if draft.street:
            self.above[Field.STREET] = draft.street
        elif draft.number or not self.has_number:
            draft.street = self.street or (self.above.get(Field.STREET, "") if draft.number else "")
        if not draft.area:
            draft.area = self.area

    def _comments(self, line: Line) -> dict[int, str]:
        """Comments on the cells of one row, by column."""
        width = max((column.index for column in self.table.columns), default=0) + 1
        found = ((index, self.region.sheet.comments.get((line.number, index))) for index in range(width + 20))
        return {index: text for index, text in found if text}

    def _merged(self) -> Mapping[tuple[int, int], str]:
        """Texts of cells merged downwards, for the rows they cover, where the field is one that holds for several."""
        fields = {column.index: column.field for column in self.table.columns}
        by_row = {line.number: line for line in self.region.lines}
        covered = {}
        for top, left, bottom, _right in self.region.sheet.spans:
            if fields.get(left) in _FILLED_DOWN and bottom > top and top in by_row:
                for row in range(top + 1, min(bottom, top + 5_000) + 1):
                    covered[row, left] = cell(by_row[top], left)
        return covered


def _is_word_of_header(name: str) -> bool:
    """ "Naam", "Tel": a table that lies on its side."""
    said = read_header(name)
    return said is not None and said[1] == 1.0 and not is_given_name(name)


def _better(read: Name, joined: Name) -> Name:
    """The name as written whole, with the parts that columns of their own give."""
    if not joined.full:
        return read
    aside = "; ".join(filter(None, (read.aside, joined.aside)))
    return Name(read.full, joined.given, joined.particle, joined.family, aside)


def _take_comment(draft: Draft, column: Column, text: str) -> None:
    """A comment hung on a cell: its words go to the note; on a name they may say that this is a key person."""
    about_name = column.field in (Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME)
    draft.add(draft.comments, text if about_name else f"{column.header}: {text}")
    if KEY_WORDS.search(text):
        draft.is_key_person = True
