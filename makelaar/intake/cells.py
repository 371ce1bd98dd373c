"""What one cell adds to a row, by the field of its column."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from makelaar.hearts.addresses import house_number, looks_like_house_number, read_address, read_postcode, without_floor
from makelaar.hearts.cell_lists import hard_pieces, is_nothing, split_things
from makelaar.hearts.contact_points import ContactPoints, read_contact_points
from makelaar.hearts.days import read_day
from makelaar.i18n import _
from makelaar.intake.book import LONGEST_CELL
from makelaar.intake.drafts import Draft, wrong_email, wrong_phone
from makelaar.intake.promises import day_question, read_promises
from makelaar.intake.rows import Field
from makelaar.intake.small_words import excel_day, read_age_group, read_channel, read_yes_no

_EMPTY = re.compile(r"[-–—.\s]*|n\.?v\.?t\.?", re.IGNORECASE)
KEY_WORDS = re.compile(r"\bsleutel\s?(?:figuur|persoon)\b|\bspin in het web\b", re.IGNORECASE)


@dataclass(frozen=True)
class Around:
    """What a cell's reading depends on besides its text."""

    header: str
    today: date
    places: frozenset[str]
    """Folded texts of the place column: towns that our list may not know."""
    known_things: frozenset[str]


def read_cell(draft: Draft, field: Field, text: str, around: Around) -> None:
    """Add what the cell says. Whatever it holds, its words end up in the draft."""
    reader = _READERS.get(field)
    if reader is not None and len(text) > LONGEST_CELL and field != Field.NOTE:
        draft.misplace(around.header, text)
    elif reader is not None:
        reader(draft, text, around)


def _name(part: str) -> Callable[[Draft, str, Around], None]:
    """Name cells are kept apart until the row is whole; a number or mail address in them is taken out."""

    def read(draft: Draft, text: str, around: Around) -> None:
        if is_nothing(text):
            return
        points = read_contact_points(text, whole=False)
        if points.phones or points.emails:
            _take_points(draft, points, around)
            text = points.rest
        draft.names[part] = _one_line(text)

    return read


def _one_line(text: str) -> str:
    """Two lines in a name cell are two people, unless the first is only a part of a name."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    whole = len(lines) == 2 and all(len(line.split()) > 1 for line in lines)
    return (" en " if whole else " ").join(lines)


def _take_points(draft: Draft, points: ContactPoints, around: Around) -> None:
    draft.add(draft.phones, *points.phones)
    draft.add(draft.emails, *points.emails)
    for number in points.wrong_phones:
        draft.add(draft.phones, number)
        draft.ask(wrong_phone(number))
    for address in points.wrong_emails:
        draft.misplace(around.header, address)
        draft.ask(wrong_email(address))


def _points(draft: Draft, text: str, around: Around) -> None:
    """Phone and mail cells, together or apart: each may hold either."""
    if is_nothing(text):
        return
    points = read_contact_points(text)
    _take_points(draft, points, around)
    if points.rest and not is_nothing(points.rest):
        draft.misplace(around.header, points.rest)


def _address(draft: Draft, text: str, around: Around) -> None:
    if is_nothing(text):
        return
    text, floor = without_floor(text)
    draft.door = draft.door or floor
    found = read_address(text, around.places)
    draft.street, draft.number = draft.street or found.street, draft.number or found.number
    draft.postcode, draft.place = draft.postcode or found.postcode, draft.place or found.place
    if found.area and draft.area and found.area != draft.area:
        draft.misplace(around.header, found.area)
    draft.area = draft.area or found.area
    if found.rest:
        draft.misplace(around.header, found.rest)


def _number(draft: Draft, text: str, around: Around) -> None:
    """A house number; an addition in a column of its own goes behind it. Excel makes a date of "19-12"."""
    if is_nothing(text) and text.casefold() != "x":
        return
    if iso := re.fullmatch(r"\d{4}-(\d\d)-(\d\d)", text):
        number = f"{int(iso[2])}-{int(iso[1])}"
        draft.ask(_("Excel maakte van een huisnummer een datum. Is “{number}” goed?").format(number=number))
    elif draft.number:
        number = draft.number + (f"-{text}" if text[0].isdigit() else house_number(f"1 {text}")[1:])
    elif looks_like_house_number(text):
        number = house_number(text)
    else:
        _address(draft, text, around)
        return
    draft.number = number


def _postcode(draft: Draft, text: str, around: Around) -> None:
    if is_nothing(text):
        return
    if code := read_postcode(text):
        draft.postcode = code
        return
    found = read_address(text, around.places)
    if found.postcode and not found.street:
        draft.postcode, draft.place = found.postcode, draft.place or found.place or found.area
    elif re.fullmatch(r"[1-9]\d{3}", text):
        draft.postcode = text
    else:
        draft.misplace(around.header, text)


def _plain(attribute: str) -> Callable[[Draft, str, Around], None]:
    """A text that stands for itself; a second one of the same kind goes to the note."""

    def read(draft: Draft, text: str, around: Around) -> None:
        if is_nothing(text):
            return
        text = " ".join(text.split())
        if getattr(draft, attribute):
            draft.misplace(around.header, text)
        else:
            setattr(draft, attribute, text)

    return read


def _things(attribute: str) -> Callable[[Draft, str, Around], None]:
    def read(draft: Draft, text: str, around: Around) -> None:
        things = split_things(text, around.known_things)
        draft.add(getattr(draft, attribute), *things)

    return read


def _follow_up(draft: Draft, text: str, around: Around) -> None:
    for promise in read_promises(text, around.today, around.header):
        draft.followups.append(promise)
        if question := day_question(promise):
            draft.ask(question)


def _channel(draft: Draft, text: str, around: Around) -> None:
    if _EMPTY.fullmatch(text):
        return
    channel = read_channel(text)
    if channel is None or len(text.split()) > 2:
        draft.misplace(around.header, text)
    draft.channel = draft.channel or channel


def _tags(draft: Draft, text: str, _around: Around) -> None:
    draft.add(draft.tags, *(piece.lstrip("#").strip() for piece in hard_pieces(text.replace(" #", ", #"))))


def _languages(draft: Draft, text: str, _around: Around) -> None:
    for piece in hard_pieces(text):
        draft.add(draft.languages, *(part.strip() for part in re.split(r"\s+(?:en|&|\+)\s+", piece) if part.strip()))


def _key_person(draft: Draft, text: str, around: Around) -> None:
    said = read_yes_no(text)
    draft.is_key_person = draft.is_key_person or said is True or (said is None and not is_nothing(text))
    if said is None and not is_nothing(text):
        draft.misplace(around.header, text)


def _age_group(draft: Draft, text: str, around: Around) -> None:
    """Only the group is kept: a birth date is more than the work needs."""
    if is_nothing(text):
        return
    draft.age_group = read_age_group(text, around.today)
    if draft.age_group is None:
        draft.misplace(around.header, text)


def _met_on(draft: Draft, text: str, around: Around) -> None:
    """A day in the past. Without a year the words would be read as a day to come, so they go to the note."""
    if is_nothing(text):
        return
    day = excel_day(text)
    if day is None and re.search(r"\d{4}|['’]\d\d|\d[-/.]\d\d?[-/.]\d\d", text):
        reading = read_day(re.sub(r" \d\d:\d\d$", "", text), around.today)
        day = reading.day if reading else None
    if day is None or day > around.today or draft.met_on is not None:
        draft.misplace(around.header, text)
    else:
        draft.met_on = day


def _note(draft: Draft, text: str, around: Around) -> None:
    if _EMPTY.fullmatch(text):
        return
    if read_yes_no(text) is not None:  # "x" says something under its header alone
        draft.misplace(around.header, text)
        return
    draft.add(draft.remarks, text)
    if KEY_WORDS.search(text) and not re.search(r"\bgeen sleutel", text, re.IGNORECASE):
        draft.is_key_person = True


def _rest(draft: Draft, text: str, around: Around) -> None:
    if not _EMPTY.fullmatch(text):
        draft.misplace(around.header, text)


_READERS: dict[Field, Callable[[Draft, str, Around], None]] = {
    Field.NAME: _name("full"),
    Field.GIVEN_NAME: _name("given"),
    Field.PARTICLE: _name("particle"),
    Field.FAMILY_NAME: _name("family"),
    Field.PHONE: _points,
    Field.EMAIL: _points,
    Field.CONTACT: _points,
    Field.ADDRESS: _address,
    Field.STREET: _address,
    Field.NUMBER: _number,
    Field.DOOR: _plain("door"),
    Field.POSTCODE: _postcode,
    Field.PLACE: _plain("place"),
    Field.AREA: _plain("area"),
    Field.CAN: _things("can"),
    Field.WANT: _things("want"),
    Field.FOLLOWUP: _follow_up,
    Field.CHANNEL: _channel,
    Field.LANGUAGES: _languages,
    Field.TAGS: _tags,
    Field.KEY_PERSON: _key_person,
    Field.AGE_GROUP: _age_group,
    Field.MET_ON: _met_on,
    Field.MET_HOW: _plain("met_how"),
    Field.NOTE: _note,
    Field.REST: _rest,
}
