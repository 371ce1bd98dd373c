"""What somebody can and wants: which words open such a clause, and how far it goes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from makelaar.hearts.capture.burdens import is_burden, is_offer_of_past, is_somebody_missed
from makelaar.hearts.capture.clause_words import (
    BEEN,
    BEHIND,
    BIDS,
    BUT,
    ENDS_SENTENCE,
    HAS_BARE,
    HOW_WELL,
    JOINS_NAME,
    JOINT,
    LANGUAGE,
    LANGUAGES,
    LEADS_TO,
    LENT,
    NAMED_SO,
    NEEDS,
    NO_GIFT,
    NO_THING,
    NOT,
    OPENER,
    PAST,
    REFUSED_BEFORE,
    SPARE,
    STORY,
    SUBJECT,
    SUBORDINATE,
)
from makelaar.hearts.capture.offers import Offers, take_things, tell
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.surnames import is_surname
from makelaar.hearts.capture.things import bare, is_deed, is_somebody, looks_like_thing, things_in, without_joint
from makelaar.hearts.capture.types import Part
from makelaar.hearts.capture.who import candidates
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES, looks_like_name


@dataclass(frozen=True)
class Opener:
    """A word that opens a clause: where it stands, where what it opens begins, and what that is."""

    start: int
    end: int
    part: Part
    unsure: bool = False
    was: bool = False
    """It tells what somebody was, which is something to offer where it is a trade."""


def find_openers(line: str) -> list[Opener]:
    """All openers in the line, left to right; those within "iemand die kan koken" are part of what they stand in."""
    found: list[Opener] = []
    at = 0
    while (opener := _next_opener(line, at)) is not None:
        at = opener.end
        if not _is_subordinate(line, found, opener):
            found.append(opener)
    return found


def take_clauses(sheet: Sheet, is_thing: Callable[[str], bool]) -> Offers:
    """What they can and want, marked on the sheet.

    `is_thing` tells whether words by themselves are known as a talent or wish: a clause goes on behind a comma as long
    as they are, or say what one does. Another word or two behind the comma are left to the note, and asked about.
    """
    offers = Offers()
    _take_closed(sheet, offers, is_thing)
    _take_needs(sheet, offers)
    openers = find_openers(sheet.free)
    nameless = not any(score > 1 for score, start, _end in candidates(sheet) if not openers or start < openers[0].start)
    for place, opener in enumerate(openers):
        stop = openers[place + 1].start if place + 1 < len(openers) else len(sheet.text)
        refused = NOT.match(sheet.free[opener.end : stop])
        but = BUT.search(sheet.free, opener.end, stop) if refused else None
        if refused and but is None:
            continue
        begun = Opener(but.start(), but.end(), opener.part) if but else opener
        _Clause(sheet, offers, begun, stop, nameless).take(is_thing)
    return offers


def _take_closed(sheet: Sheet, offers: Offers, is_thing: Callable[[str], bool]) -> None:
    """What a clause with words at both ends says: "heeft breiwol over", "is kok geweest"."""
    for match in SPARE.finditer(sheet.free):
        if not NO_GIFT.search(match["thing"]) and not NOT.match(match["thing"]) and not is_burden(match["thing"]):
            take_things(sheet, offers, Part.CAN, match.span(), [match["thing"]])
    for match in BIDS.finditer(sheet.free):
        if not NOT.match(match["thing"]) and not is_burden(match["thing"]):
            take_things(sheet, offers, Part.CAN, match.span(), things_in(f"{match['thing']}{match['more'] or ''}"))
    for match in HAS_BARE.finditer(sheet.free):
        thing = match["thing"]
        if (is_thing(thing) or LENT.fullmatch(thing)) and not NO_GIFT.match(thing) and not is_burden(thing):
            tell(sheet, offers, match.span())
    for match in BEEN.finditer(sheet.free):
        if is_offer_of_past(match["thing"], is_thing):
            take_things(sheet, offers, Part.CAN, match.span(), [match["thing"]])
        elif not NOT.match(match["thing"]):
            tell(sheet, offers, match.span())


def _take_needs(sheet: Sheet, offers: Offers) -> None:
    """ "heeft hulp nodig met boodschappen" as "hulp met boodschappen"."""
    for match in NEEDS.finditer(sheet.free):
        if is_burden(match[0]):
            tell(sheet, offers, match.span())
        elif not NOT.match(match["thing"]):
            take_things(sheet, offers, Part.WANT, match.span(), [f"{match['thing']}{match['more'] or ''}"])


def _next_opener(line: str, at: int) -> Opener | None:
    for match in OPENER.finditer(line, at):
        if match["has"] and NO_GIFT.match(line[match.end() :].lstrip()):
            continue
        if NAMED_SO.match(line, match.start()) and not LANGUAGE.match(line, match.start()):
            continue
        if is_surname(line, match.start()) or REFUSED_BEFORE.search(line[: match.end()]):
            continue
        part = Part.WANT if match["want"] else Part.CAN
        return Opener(match.start(), match.end(), part, unsure=bool(match["has"]), was=bool(match["was"]))
    return None


def _is_subordinate(line: str, found: list[Opener], opener: Opener) -> bool:
    """Whether the opener stands in a clause of its own within the one before: "iemand die kan koken"."""
    if not found:
        return bool(LEADS_TO.search(line[: opener.start]))
    between = line[found[-1].end : opener.start]
    if line[found[-1].start :].lower().startswith("zou") and not re.search(r"[,;.]", between):
        return line[opener.start : opener.end].strip().lower() in ("willen", "kunnen")  # "zou naailes willen geven"
    last = re.split(r"[,;.]", between)[-1]
    return bool(SUBORDINATE.search(last + " ")) and not JOINT.search(last)


@dataclass
class _Clause:
    """One "kan …" or "wil …" up to the next: its first part always, later parts while they go on with the list."""

    sheet: Sheet
    offers: Offers
    opener: Opener
    stop: int
    nameless: bool
    """No name stands before all clauses, so that it may stand within or behind one."""
    tells_deeds: bool = False
    """The first part says what one does ("kan bakken"), so that "speeltuin" behind it is asked about."""

    def take(self, is_thing: Callable[[str], bool]) -> None:
        """Mark what the clause says on the sheet."""
        sheet, opener = self.sheet, self.opener
        begin = _after_subject(sheet.free, opener)
        if begin != opener.end:
            take_things(sheet, self.offers, opener.part, (opener.start, opener.end), [])
        first = True
        for start, end in list(sheet.segments(begin, self.stop, brackets=True)):
            words, end = self._up_to_story(sheet.free[start:end], start, end)
            if not first and not self._goes_on(start, words, is_thing):
                if self._may_go_on(start, words):
                    self.offers.unsure.append(words)
                    continue
                break
            things = self._with_how_well(words) if first else things_in(words)
            begun = opener.start if first and begin == opener.end else start
            fitting = [thing for thing in things if not self._is_told(thing, is_thing, first=first)]
            if things and not fitting:
                tell(sheet, self.offers, (begun, end))
                if first:
                    return
            elif things:
                self.offers.unsure += [thing for thing in things if thing not in fitting]
                things = fitting
                take_things(
                    sheet,
                    self.offers,
                    opener.part,
                    (begun, end),
                    things,
                )
                doubted = not first and opener.part is Part.CAN and self.tells_deeds and not is_deed(words)
                self.offers.unsure += things if opener.unsure or doubted else []
                self.tells_deeds = self.tells_deeds or (first and is_deed(words))
            first = first and not bare(words)  # "wil pas na … weer wandelen": nothing said yet

    def _is_told(self, thing: str, is_thing: Callable[[str], bool], *, first: bool) -> bool:
        """Whether it is told of somebody, and nothing she has to offer or would like."""
        said = self.sheet.text[self.opener.start : self.opener.end].lower()
        if first and said.startswith("mist") and is_somebody_missed(thing):
            return True
        if self.opener.was and first and "als" not in said.split():
            return not is_offer_of_past(thing, is_thing)
        return is_burden(thing) or (self.opener.unsure and bool(PAST.search(thing)))  # "heeft een operatie gehad"

    def _up_to_story(self, words: str, start: int, end: int) -> tuple[str, int]:
        """(the words, their end) up to where the line tells on, or names somebody: "koken Jan Bos"."""
        words = without_joint(words)
        story = STORY.search(words)
        stop = story.start() if story else self._name_behind(words)
        return words[:stop], end if stop == len(words) else start + stop

    def _name_behind(self, words: str) -> int:
        """Where a name begins at the end of the words; their end where none does."""
        behind = BEHIND.search(words) if self.nameless else None
        if behind is None or not is_given_name(behind["given"]) or behind["before"].lower() in JOINS_NAME:
            return len(words)
        return behind.start("name")

    def _goes_on(self, start: int, words: str, is_thing: Callable[[str], bool]) -> bool:
        """Whether a part behind a comma is another thing of the clause: never in a new sentence or a name, and behind a
        day, a tag or a number only where the words are known."""
        if ENDS_SENTENCE.search(self.sheet.text[self.opener.end : start] + " ") or self._is_name(words):
            return False
        if self.sheet.goes_on_from(start, Part.PROMISE):  # "bel na schooltijd"
            return False
        known = is_thing(words)
        return looks_like_thing(words, known=known) and (known or not self.sheet.has_other(self.opener.end, start))

    def _is_name(self, words: str) -> bool:
        """ "kan koken, Jan Bos": somebody's name with a given name; a single one only where the line has no other."""
        parts = words.split()
        if not words or not looks_like_name(words) or LANGUAGES.fullmatch(words):
            return False
        named = (
            is_given_name(parts[0])
            or fold(parts[0]).rstrip(".") in TITLES
            or (fold(parts[-1]) not in PARTICLES and any(fold(part) in PARTICLES for part in parts))
        )
        return named and (self.nameless or len(parts) > 1)

    def _may_go_on(self, start: int, words: str) -> bool:
        """Whether it is a word or two of which only she knows: "kan bakken, speeltuin"."""
        if ENDS_SENTENCE.search(self.sheet.text[self.opener.end : start] + " ") or not words[:1].islower():
            return False
        untold = not NO_THING.search(words) and not re.search(r"\d", words) and not is_somebody(words)
        return untold and len(words.split()) <= 2 and not self.sheet.has_other(self.opener.end, start)

    def _with_how_well(self, words: str) -> list[str]:
        """The things of the first part; "goed" goes with "met kinderen", as that says nothing without."""
        things = things_in(words)
        how = HOW_WELL.search(self.sheet.free[self.opener.start : self.opener.end])
        if things and how and things[0].startswith(("met ", "tegen ")):
            return [f"{how[0].strip()} {things[0]}", *things[1:]]
        return things


def _after_subject(line: str, opener: Opener) -> int:
    """Where the clause goes on in "wil Gerard klussen": the name stays free."""
    subject = SUBJECT.match(line, opener.end)
    if subject is None or line[opener.start].isupper() or not is_given_name(subject["name"].split()[0]):
        return opener.end
    return subject.end("name")
