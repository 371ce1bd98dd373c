"""What somebody can and wants: which words open such a clause, and how far it goes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from makelaar.hearts.capture.clause_words import (
    ABOUT_REACHING,
    BEEN,
    BUT,
    EMPTY,
    ENDS_SENTENCE,
    JOINT,
    LANGUAGE,
    LEADS_TO,
    NAMED_SO,
    NEEDS,
    NO_GIFT,
    NO_THING,
    NOT,
    ONLY_WHEN,
    OPENER,
    SPARE,
    STORY,
    SUBJECT,
    SUBORDINATE,
    TRIM_FRONT,
)
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part
from makelaar.hearts.cell_lists import is_nothing, split_things
from makelaar.hearts.given_names import is_given_name


@dataclass(frozen=True)
class Opener:
    """A word that opens a clause: where it stands, where what it opens begins, and what that is."""

    start: int
    end: int
    part: Part
    unsure: bool = False


def find_openers(line: str) -> list[Opener]:
    """All openers in the line, left to right; those within "iemand die kan koken" are part of what they stand in."""
    found: list[Opener] = []
    at = 0
    while (opener := _next_opener(line, at)) is not None:
        at = opener.end
        if not _is_subordinate(line, found, opener):
            found.append(opener)
    return found


def take_clauses(sheet: Sheet, is_thing: Callable[[str], bool]) -> tuple[list[str], list[str], list[str]]:
    """(what they can, what they want, what of it was said as "heeft een …" and may be no offer).

    `is_thing` tells whether words by themselves are known as a talent or wish: a clause goes on behind a comma as long
    as they are, or look like it.
    """
    things: dict[Part, list[str]] = {Part.CAN: _take_closed(sheet), Part.WANT: _take_needs(sheet)}
    openers = find_openers(sheet.free)
    unsure: list[str] = []
    for place, opener in enumerate(openers):
        stop = openers[place + 1].start if place + 1 < len(openers) else len(sheet.text)
        refused = NOT.match(sheet.free[opener.end : stop])
        but = BUT.search(sheet.free, opener.end, stop) if refused else None
        if refused and but is None:
            continue
        found = _take_clause(sheet, Opener(but.start(), but.end(), opener.part) if but else opener, stop, is_thing)
        if found:
            things[opener.part].extend(found)
            unsure += found if opener.unsure else []
    return things[Part.CAN], things[Part.WANT], unsure


def _take_closed(sheet: Sheet) -> list[str]:
    """What a clause with words at both ends says: "heeft breiwol over", "is kok geweest"."""
    found = []
    for pattern in (SPARE, BEEN):
        for match in pattern.finditer(sheet.free):
            if not NO_GIFT.search(match["thing"]) and not NOT.match(match["thing"]):
                sheet.take(match.start(), match.end(), Part.CAN)
                found.append(match["thing"])
    return found


def _take_needs(sheet: Sheet) -> list[str]:
    """ "heeft hulp nodig met boodschappen" as "hulp met boodschappen"."""
    found = []
    for match in NEEDS.finditer(sheet.free):
        if not NOT.match(match["thing"]):
            sheet.take(match.start(), match.end(), Part.WANT)
            found.append(f"{match['thing']}{match['more'] or ''}")
    return found


def _next_opener(line: str, at: int) -> Opener | None:
    for match in OPENER.finditer(line, at):
        if match["has"] and NO_GIFT.match(line[match.end() :].lstrip()):
            continue
        if NAMED_SO.match(line, match.start()) and not LANGUAGE.match(line, match.start()):
            continue
        return Opener(match.start(), match.end(), Part.WANT if match["want"] else Part.CAN, unsure=bool(match["has"]))
    return None


def _is_subordinate(line: str, found: list[Opener], opener: Opener) -> bool:
    """Whether the opener stands in a clause of its own within the one before: "iemand die kan koken"."""
    if not found:
        return bool(LEADS_TO.search(line[: opener.start]))
    between = line[found[-1].end : opener.start]
    last = re.split(r"[,;.]", between)[-1]
    return bool(SUBORDINATE.search(last + " ")) and not JOINT.search(last)


def _take_clause(sheet: Sheet, opener: Opener, stop: int, is_thing: Callable[[str], bool]) -> list[str]:
    """The things of one clause, marked on the sheet: its first part always, later parts while they look like things."""
    found: list[str] = []
    first = True
    begin = _after_subject(sheet.free, opener)
    for start, end in list(sheet.segments(begin, stop, brackets=True)):
        words = _without_joint(sheet.free[start:end])
        if story := STORY.search(words):
            words = words[: story.start()]
            end = start + story.start()
        if not first and not _goes_on(sheet, opener.end, start, words, is_thing):
            break
        things = _things(words)
        if things:
            if begin != opener.end:
                sheet.take(opener.start, opener.end, opener.part)
            sheet.take(opener.start if first and begin == opener.end else start, end, opener.part)
            found.extend(things)
        first = first and not _bare(words)  # "wil pas na … weer wandelen": nothing said yet
    return found


def _goes_on(sheet: Sheet, begun: int, start: int, words: str, is_thing: Callable[[str], bool]) -> bool:
    """Whether a part behind a comma is another thing of the clause: never in a new sentence, and behind a day, a tag or
    a number only where the words are known."""
    if ENDS_SENTENCE.search(sheet.text[begun:start] + " "):
        return False
    return looks_like_thing(words, is_thing) and (is_thing(words) or not sheet.has_other(begun, start))


def _after_subject(line: str, opener: Opener) -> int:
    """Where the clause goes on in "wil Gerard klussen": the name stays free."""
    subject = SUBJECT.match(line, opener.end)
    if subject is None or line[opener.start].isupper() or not is_given_name(subject["name"].split()[0]):
        return opener.end
    return subject.end("name")


def _things(words: str) -> list[str]:
    """The things in these words; none where they only say when somebody can, or how to reach her."""
    if ONLY_WHEN.fullmatch(words.strip().lower()) or ABOUT_REACHING.search(words):
        return []
    things = [_bare(thing) for thing in split_things(words) if not is_nothing(thing)]
    if any(ONLY_WHEN.fullmatch(thing.lower()) for thing in things[1:]):  # "oppassen ma en wo middag"
        return [_bare(words)]
    return [thing for thing in things if thing and thing.lower() not in EMPTY]


def looks_like_thing(words: str, is_thing: Callable[[str], bool]) -> bool:
    """Whether words behind a comma go on with the list: known, or an infinitive, or a word or two without a story."""
    if not words or re.search(r"\d", words) or NO_THING.search(words):
        return False
    if is_thing(words):
        return True
    last = words.lower().split(" en ")[0].split()[-1]
    if last.endswith("en") and len(last) > 4:
        return True
    return len(words.split()) <= 2 and words[0].islower()


def _without_joint(words: str) -> str:
    """The words without an "en" or "maar" that leads to the next clause."""
    joint = JOINT.search(words)
    return (words[: joint.start()] if joint else words).rstrip(" ,;.")


def _bare(thing: str) -> str:
    """Without small words in front that say nothing of the thing."""
    return re.sub(r"\s+(?:willen|kunnen)$", "", TRIM_FRONT.sub("", thing)).strip(' "“”„')
