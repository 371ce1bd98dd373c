"""Rows that say something about the rows below them: a street, an area; and rows that count or explain."""

import re
from dataclasses import dataclass
from enum import StrEnum

from makelaar.hearts.addresses import is_dutch_place, is_surely_street, looks_like_street, read_street, street_of_range
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.intake.layout import Region
from makelaar.intake.rows import Field, Table


class Kind(StrEnum):
    """What a row is."""

    PERSON = "person"
    STREET = "street"
    AREA = "area"
    OTHER = "other"
    """A group's name, a total, a legend: said in a warning, applied to nobody."""
    MORE = "more"
    """Goes on about the person above."""


@dataclass(frozen=True)
class Heading:
    """A row's kind, and for a heading the street and area it gives."""

    kind: Kind
    street: str = ""
    area: str = ""


_PERSON = Heading(Kind.PERSON)
_LONGEST = 120
"""Characters of a heading; a longer text is about somebody."""
_AREA_LABEL = re.compile(
    r"(?:wijk|buurt|gebied|stadsdeel|deelgebied)\s*(?:[:=\-–]\s*|\s(?=[A-Z\d]))(.+)", re.IGNORECASE
)
_STREET_LABEL = re.compile(r"(?:straat|flat|portiek|complex|gebouw|pand|adres)\s*[:=]\s*(.+)", re.IGNORECASE)
_LABEL_ALONE = re.compile(r"(wijk|buurt|gebied|stadsdeel|straat|flat|portiek|complex|gebouw)\s*:?", re.IGNORECASE)
_PART_OF_BUILDING = re.compile(
    r"(?:portiek|ingang|trap|trappenhuis|verdieping|etage|galerij|blok|huisnummers?)\s+[\w/–-]+|"
    r"\w+ (?:verdieping|etage)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"(?:(?:sub)?totaal|tot\.|aantal|som|gemiddeld\w*|legenda|legende|uitleg|toelichting|bron|n\s*=|noot|let op|nb|"
    r"laatst (?:bijgewerkt|gewijzigd)|bijgewerkt|versie|pagina|einde|groen|rood|geel|blauw|vet|\*+)\b\s*[:=]?.*",
    re.IGNORECASE,
)
_COUNTS_WITH_NUMBER = re.compile(
    r"\d+\s+(?:mensen|bewoners|personen|namen|contacten|adressen|vrijwilligers)\b.*", re.IGNORECASE
)
_GENERIC_TITLE = frozenset(
    "sprokkellijst sprokkel sprokkels sprokkelen lijst overzicht bewoners bewonerslijst buurtbewoners contacten "
    "contactenlijst contactlijst wijk buurt blad blad1 sheet sheet1 tabel tabel1 namen namenlijst adressen adreslijst "
    "talenten talent wensen mensen vrijwilligers export totaal alles actueel nieuw oud kopie concept versie definitief "
    "van voor de het een in en bestand register gegevens personen deelnemers gesprekken portiek portieken flat sociaal "
    "makelaar werkblad data import info algemeen legenda uitleg archief januari februari maart april mei juni juli "
    "augustus september oktober november december voorjaar najaar zomer winter".split()
)


def classify(region: Region, table: Table, place: int, known_areas: frozenset[str]) -> Heading:
    """What the row at `place` of the region's lines is; `known_areas` are folded areas named elsewhere in the file."""
    line = region.lines[place]
    filled = [(index, text) for index, text in enumerate(line.cells) if text]
    if any(len(text) > _LONGEST for _index, text in filled):
        return _PERSON
    texts = list(dict.fromkeys(text for _index, text in filled))
    if _is_count([text for _index, text in filled]):
        return Heading(Kind.OTHER)
    if len(filled) == 2 and (label := _LABEL_ALONE.fullmatch(texts[0])) and len(texts) == 2:
        return _labelled(label[1], texts[1])
    if len(texts) != 1:
        return _PERSON
    text, index = texts[0], filled[0][0]
    if said := _said(text):
        return said
    name_columns = [c.index for c in table.columns if c.field in (Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME)]
    field = next((c.field for c in table.columns if c.index == index), Field.REST)
    if _PART_OF_BUILDING.fullmatch(text):
        return Heading(Kind.OTHER)
    if index != table.columns[0].index and index not in name_columns and len(filled) == 1:
        return Heading(Kind.MORE) if field in _GOES_ON else _PERSON
    return _unlabelled(region, table, place, text, known_areas)


_GOES_ON = frozenset((Field.NOTE, Field.REST, Field.CAN, Field.WANT, Field.MET_HOW, Field.TAGS, Field.LANGUAGES))


def _is_count(texts: list[str]) -> bool:
    """ "totaal: 23", "legenda: rood is urgent", "23 mensen": rows that nobody is in."""
    first = texts[0] if texts else ""
    if _COUNTS_WITH_NUMBER.fullmatch(first) and len(texts) <= 2:
        return True
    return bool(_COUNTS.fullmatch(first)) and (
        len(texts) <= 2 or all(not re.search(r"[a-z]{3}", t, re.I) for t in texts[1:])
    )


def _said(text: str) -> Heading | None:
    """Headings that say what they are."""
    if area := _AREA_LABEL.fullmatch(text):
        return Heading(Kind.AREA, area=_name(area[1]))
    if street := _STREET_LABEL.fullmatch(text):
        return Heading(Kind.STREET, street=street_of_range(street[1]) or _name(street[1]))
    return None


def _labelled(label: str, text: str) -> Heading:
    """A label and its value in two cells."""
    is_area = fold(label) in ("wijk", "buurt", "gebied", "stadsdeel")
    return Heading(Kind.AREA, area=_name(text)) if is_area else Heading(Kind.STREET, street=_name(text))


def _unlabelled(region: Region, table: Table, place: int, text: str, known_areas: frozenset[str]) -> Heading:
    """One cell alone in the first column or where names stand: a street, an area, or somebody with just a name."""
    fields = {column.field for column in table.columns}
    name = _name(text)
    street_alone = street_of_range(name) or (name if looks_like_street(name) and not read_street(name)[1] else "")
    if re.search(r"[@\d]", name) and not street_alone:
        return Heading(Kind.STREET, street=read_street(name)[0]) if _is_merged(region, place) else _PERSON
    parts = [part for part in re.split(r"\s+[-–|]\s+|,\s*", name) if part]
    if len(parts) == 2 and sum(map(looks_like_street, parts)) == 1:
        street, area = sorted(parts, key=looks_like_street, reverse=True)
        return Heading(Kind.STREET, street=street, area=area)
    is_street = bool(street_alone)
    led_by_given = any(map(is_given_name, name.split())) and not is_street
    if not led_by_given and (fold(name) in known_areas or is_dutch_place(name)):
        return Heading(Kind.AREA, area=name)
    if {Field.ADDRESS, Field.STREET} & fields:
        return _beside_addresses(region, place, text, name, led_by_given or Field.AREA in fields, is_street)
    if led_by_given or not _rows_follow(region, place):
        return _PERSON if not is_street else Heading(Kind.STREET, street=_name(street_of_range(name)) or name)
    if Field.NUMBER in fields:
        above_another = _next_is_alone(region, place) and not is_surely_street(name)
        return (
            Heading(Kind.AREA, area=name)
            if above_another
            else Heading(Kind.STREET, street=_name(street_of_range(name)) or name)
        )
    if is_street:
        return Heading(Kind.STREET, street=_name(street_of_range(name)) or name)
    return Heading(Kind.AREA, area=name) if _stands_out(region, place, text) else _PERSON


def _beside_addresses(region: Region, place: int, text: str, name: str, no_area: bool, is_street: bool) -> Heading:
    """In a table whose rows have their own street, a heading gives the area, unless rows have that too."""
    if not _rows_follow(region, place) or not _stands_out(region, place, text):
        return Heading(Kind.STREET, street=name) if is_street and _rows_follow(region, place) else _PERSON
    if is_surely_street(name) or (is_street and no_area):
        return Heading(Kind.STREET, street=_name(street_of_range(name)) or name)
    if no_area:
        return _PERSON if is_given_name(name.split()[0]) else Heading(Kind.OTHER)
    return Heading(Kind.AREA, area=name)


def _stands_out(region: Region, place: int, text: str) -> bool:
    """Whether the row is set off: first in its table, after a blank row, in capitals, with a colon, merged across."""
    line = region.lines[place]
    before = region.lines[place - 1].number if place else region.first_row
    set_off = place == 0 or line.number - before > 1 or _is_merged(region, place)
    return set_off or (text.isupper() and len(text) > 3) or text.endswith(":")


def _is_merged(region: Region, place: int) -> bool:
    """Whether the row is one cell merged across."""
    row = region.lines[place].number
    return any(top == row and right > left for top, left, _bottom, right in region.sheet.spans)


def _rows_follow(region: Region, place: int) -> bool:
    """Whether rows of people follow before the table ends."""
    return any(sum(map(bool, line.cells)) > 1 for line in region.lines[place + 1 : place + 4])


def _next_is_alone(region: Region, place: int) -> bool:
    following = region.lines[place + 1 : place + 2]
    return bool(following) and sum(map(bool, following[0].cells)) == 1


def _name(text: str) -> str:
    """A heading's words as a name: without a colon behind, not in capitals."""
    text = " ".join(text.split()).strip(" :=-–")
    text = text.title() if text.isupper() and len(text) > 3 else text
    return re.sub(r"^(?:flat|complex|gebouw)\s+(?=[A-Z])", "", text, flags=re.IGNORECASE)


def area_of_table(region: Region, known_areas: frozenset[str]) -> str:
    """The area that the titles or the tab's name give to a whole table; "" where they give none."""
    tab = _meaningful(region.sheet.name)
    titles = [text for line in region.titles for text in line.cells if text]
    for title in titles:
        if said := _said(title):
            return said.area
        words = _meaningful(title)
        if words and tab and fold(tab) in fold(words):
            return tab
        if words and (fold(words) in known_areas or title.isupper() or _GENERIC_LEAD.match(title)):
            return _name(words)
    if tab and not is_given_name(tab.split()[0]) and tab[:1].isupper() and len(tab.split()) <= 3:
        return _name(tab)
    return ""


_BUILDING = re.compile(r"(?:portiek|flat|complex|gebouw|straat)\s*[:=–-]?\s+(?=\S)", re.IGNORECASE)


def street_of_table(region: Region) -> str:
    """The street or building that a title gives to all doors of a table; "" where none does."""
    titles = [text for line in region.titles if sum(map(bool, line.cells)) == 1 for text in line.cells if text]
    for title in reversed(titles):
        bare = _name(_BUILDING.sub("", title, count=1))
        if _BUILDING.match(title) or street_of_range(bare) or (looks_like_street(bare) and len(bare) <= _LONGEST // 2):
            return street_of_range(bare) or read_street(bare)[0] or bare
    return ""


_GENERIC_LEAD = re.compile(r"(?:sprokkel\w*|bewoners\w*|adres\w*|contact\w*|overzicht|lijst|namen\w*)\b", re.IGNORECASE)


def _meaningful(title: str) -> str:
    """A title's words without those that any list could carry, and without years."""
    if len(title) > 60 or re.search(r"[:;!?]", title.rstrip(":")):
        return ""
    words = re.split(r"[\s_]+", title.strip(" :-–"))
    kept = [
        word
        for word in words
        if fold(word).strip("()-–.,") not in _GENERIC_TITLE and not re.fullmatch(r"[\W\d]+", word)
    ]
    text = " ".join(kept).strip(" -–()")
    capital = all(word[:1].isupper() for word in kept if fold(word) not in ("aan", "op", "den", "der"))
    return text if capital and not re.fullmatch(r"(?:blad|sheet|tabel|table|werkblad)\s*\d*", text, re.I) else ""
