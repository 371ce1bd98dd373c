"""What was understood as chips, and the line with one of them corrected. Pure: each gives a new line."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from makelaar.hearts.addresses import read_address
from makelaar.hearts.capture.places import address_said
from makelaar.hearts.capture.promises import channel_in, says_to_reach
from makelaar.hearts.capture.things import without_joint
from makelaar.hearts.capture.types import Captured, Part, Promise, Question
from makelaar.hearts.contact_points import find_phones, phone_number
from makelaar.hearts.days import read_day

_LISTS = {Part.PHONE: "phones", Part.EMAIL: "emails", Part.CAN: "can", Part.WANT: "want", Part.TAG: "tags"}
_NEXT = {Part.CAN: Part.WANT, Part.WANT: Part.NOTE, Part.NOTE: Part.CAN}
"""What a chip becomes when it is turned; all others become a note."""
_ABOUT = {
    Part.NAME: (Question.WHO,),
    Part.PROMISE: (Question.WHICH_DAY, Question.IS_PROMISE, Question.MORE_PROMISES),
    Part.CAN: (Question.CAN_OR_NOTE,),
    Part.NOTE: (
        Question.WRONG_PHONE,
        Question.WHOSE_PHONE,
        Question.WHOSE,
        Question.NOT_HERE,
        Question.TOLD_DAY,
        Question.CAN_OR_NOTE,
    ),
    Part.PHONE: (Question.WHOSE_PHONE,),
}


_HAS = re.compile(r"^(?:(?:hij|ze|zij)\s+)?(?:heeft|hebben)(?:\s+(?:nog|ook|thuis|zelf|wel|altijd))*\s+(?=\S)")
"""What is left out where "heeft ladder" in the note becomes a thing to offer."""


@dataclass(frozen=True)
class Chip:
    """One thing that was understood. `text` is what is edited; an address is one chip (`Part.STREET`)."""

    part: Part
    text: str


def chips(line: Captured) -> tuple[Chip, ...]:
    """All chips in the order in which they are shown. The name is always there, to be filled in."""
    found = [Chip(Part.NAME, line.name)]
    if address := _address(line):
        found.append(Chip(Part.STREET, address))
    for part in (Part.PHONE, Part.EMAIL, Part.CAN, Part.WANT):
        found += [Chip(part, text) for text in getattr(line, _LISTS[part])]
    if line.promise is not None:
        found.append(Chip(Part.PROMISE, promise_words(line.promise)))
    found += [Chip(Part.TAG, tag) for tag in line.tags]
    found += [Chip(Part.NOTE, note) for note in line.note.split(", ") if note]
    return tuple(found)


def promise_words(promise: Promise) -> str:
    """The promise in words that are read back as the same."""
    when = promise.day.strftime("%d-%m-%Y") if promise.day else promise.condition
    how = promise.channel.value if promise.channel else ""
    return promise.words or " ".join(part for part in (how, when) if part)


def questions_about(line: Captured, chip: Chip) -> tuple[Question, ...]:
    """What the line leaves open about this chip."""
    return tuple(question for question in line.questions if _concerns(line, chip, question))


def _concerns(line: Captured, chip: Chip, question: Question) -> bool:
    """Whether the question is about this chip, of all those of its kind."""
    if question not in _ABOUT.get(chip.part, ()):
        return False
    if question is Question.CAN_OR_NOTE:
        return any(_is_unsure(line, chip, words) for words in line.unsure)
    if chip.part is not Part.NOTE:
        return question is not Question.WHOSE_PHONE or not _phones_in(line.note)
    if question is Question.WHOSE_PHONE:
        return bool(_phones_in(chip.text))
    if question is Question.WHOSE:
        return any(words in chip.text for words in line.of_others)
    if question is Question.TOLD_DAY:
        return line.told is not None and line.told.words in " ".join(chip.text.split())
    return bool(re.search(r"\d", chip.text))


def _is_unsure(line: Captured, chip: Chip, words: str) -> bool:
    """Whether the chip holds these words of doubt; a note may say more beside them."""
    return words == chip.text or (chip.part is Part.NOTE and words in chip.text and words not in line.can)


def _phones_in(words: str) -> tuple[str, ...]:
    return tuple(number for _start, _end, number in find_phones(words))


def rewritten(line: Captured, chip: Chip, text: str, today: date) -> Captured:
    """The line with other words in this chip; without any words the chip is gone."""
    text = " ".join(text.split())
    if chip.part in _LISTS:
        words = _cleaned(chip.part, text)
        return _answered(_with_list(line, chip, (words,) if words else ()), chip)
    if chip.part is Part.NAME:
        return _answered(replace(line, name=text), chip)
    if chip.part is Part.STREET:
        read = read_address(text)
        street = " ".join(part for part in (read.street, read.area, read.rest) if part)
        return replace(line, street=street, number=read.number, postcode=read.postcode, place=read.place)
    if chip.part is Part.PROMISE:
        return _answered(replace(line, promise=_promise(text, today), other_days=()), chip)
    return _answered(_with_note(line, chip, text), chip)


def dropped(line: Captured, chip: Chip) -> Captured:
    """The line without this chip: its words go to the note. A note goes for good."""
    if chip.part is Part.NOTE:
        return _answered(_with_note(line, chip, ""), chip)
    bare = _without(line, chip)
    told = chip.part is Part.PROMISE and chip.text in bare.note  # "jarig 5 mei"
    return bare if told else replace(bare, note=", ".join(part for part in (bare.note, chip.text) if part))


def turned(line: Captured, chip: Chip) -> tuple[Captured, Chip]:
    """(the line, the chip) as the next kind: kan → wil → note → kan; a day as the other day that it could be; a note
    as what it may be: with a relative's phone a phone, with a day a promise."""
    if chip.part is Part.PROMISE and line.promise is not None and line.other_days and line.promise.day:
        other, *rest = line.other_days
        promise = replace(line.promise, day=other, words="")
        after = _answered(replace(line, promise=promise, other_days=(*rest, line.promise.day)), chip)
        return after, Chip(Part.PROMISE, promise_words(promise))
    asked = questions_about(line, chip) if chip.part is Part.NOTE else ()
    if Question.TOLD_DAY in asked and line.told is not None:
        after = replace(_answered(line, chip), promise=line.told, told=None)
        return after, Chip(Part.PROMISE, promise_words(line.told))
    if Question.WHOSE_PHONE in asked:
        return _with_phone_of(line, chip)
    if Question.WHOSE in asked and (hers := _with_address_of(line, chip)) is not None:
        return hers
    if chip.part is Part.NOTE and not asked and line.promise is None and says_to_reach(chip.text):
        promise = Promise(channel=channel_in(chip.text), words=chip.text)
        return replace(_with_note(line, chip, ""), promise=promise), Chip(Part.PROMISE, chip.text)
    kind = _NEXT.get(chip.part, Part.NOTE)
    if kind is Part.NOTE:
        return dropped(line, chip), Chip(Part.NOTE, chip.text)
    bare = _without(line, chip)
    field, text = _LISTS[kind], without_joint(_HAS.sub("", chip.text))
    added: dict[str, Any] = {field: (*getattr(bare, field), text)}
    return replace(bare, **added), Chip(kind, text)


def _with_phone_of(line: Captured, chip: Chip) -> tuple[Captured, Chip]:
    """The phone in a note as hers; whose it was said to be stays in the note."""
    start, end, number = find_phones(chip.text)[0]
    rest = " ".join(f"{chip.text[:start]} {chip.text[end:]}".split()).strip(" ,:;()=")
    after = replace(_with_note(_answered(line, chip), chip, rest), phones=(*line.phones, number))
    return after, Chip(Part.PHONE, number)


def _with_address_of(line: Captured, chip: Chip) -> tuple[Captured, Chip] | None:
    """The address in a note as hers too, where it has one and she has none; whose it was said to be stays there."""
    street, number = address_said(chip.text)
    if (line.street or line.number) or not (street or number):
        return None
    after = replace(_answered(line, chip), street=street, number=number)
    return after, Chip(Part.STREET, _address(after))


def _without(line: Captured, chip: Chip) -> Captured:
    if chip.part in _LISTS:
        return _answered(_with_list(line, chip, ()), chip)
    if chip.part is Part.NAME:
        return _answered(replace(line, name=""), chip)
    if chip.part is Part.STREET:
        return replace(line, street="", number="", postcode="", place="")
    if chip.part is Part.PROMISE:
        return _answered(replace(line, promise=None, other_days=()), chip)
    return _answered(_with_note(line, chip, ""), chip)


def _answered(line: Captured, chip: Chip) -> Captured:
    """What was asked about the chip is settled by touching it."""
    unsure = tuple(words for words in line.unsure if not _is_unsure(line, chip, words))
    of_others = tuple(words for words in line.of_others if chip.part is not Part.NOTE or words not in chip.text)
    settled = [question for question in line.questions if _concerns(line, chip, question)]
    left = tuple(
        question
        for question in line.questions
        if question not in settled
        or (question is Question.CAN_OR_NOTE and unsure)
        or (question is Question.WHOSE and of_others)
    )
    if not line.name and Question.WHO not in left:
        left = (Question.WHO, *left)
    return replace(line, questions=left, unsure=unsure, of_others=of_others)


def _cleaned(part: Part, text: str) -> str:
    if part is Part.PHONE:
        return phone_number(text) or text
    return text.lstrip("#") if part is Part.TAG else text


def _with_list(line: Captured, chip: Chip, instead: tuple[str, ...]) -> Captured:
    field = _LISTS[chip.part]
    changed: dict[str, Any] = {field: _exchanged(getattr(line, field), chip.text, instead)}
    return replace(line, **changed)


def _with_note(line: Captured, chip: Chip, instead: str) -> Captured:
    parts = tuple(part for part in line.note.split(", ") if part)
    return replace(line, note=", ".join(_exchanged(parts, chip.text, (instead,) if instead else ())))


def _exchanged(texts: tuple[str, ...], old: str, new: tuple[str, ...]) -> tuple[str, ...]:
    """The first `old` exchanged for `new`."""
    if old not in texts:
        return texts
    place = texts.index(old)
    return (*texts[:place], *new, *texts[place + 1 :])


def _promise(text: str, today: date) -> Promise | None:
    """The promise that was typed: a day or a condition with, perhaps, how. Words that say no day are a condition."""
    if not text:
        return None
    channel = channel_in(text)
    reading = read_day(text, today)
    if reading is None and channel is not None:
        rest = " ".join(word for word in re.findall(r"\S+", text) if channel_in(word) is None)
        reading = read_day(rest, today)
        if reading is None:
            return Promise(condition=rest, channel=channel, words=text)
    if reading is None:
        return Promise(condition=text, words=text)
    return Promise(reading.day, reading.condition, channel, reading.repeat, text)


def _address(line: Captured) -> str:
    street = " ".join(part for part in (line.street, line.number) if part)
    behind = " ".join(part for part in (line.postcode, line.place) if part)
    return ", ".join(part for part in (street, behind) if part)
