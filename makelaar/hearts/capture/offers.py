"""What was found of what somebody can and wants, with how they can or want it."""

from dataclasses import dataclass, field

from makelaar.hearts.capture.clause_words import GRAMMAR, PHRASES, WORD
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part


@dataclass
class Offers:
    """What they can and want; `unsure` as in `Captured`; `shades`: (start, end, words) of how, for the note."""

    can: list[str] = field(default_factory=list)
    want: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    shades: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, part: Part, things: list[str]) -> None:
        """More of what they can or want."""
        (self.want if part is Part.WANT else self.can).extend(things)


def take_things(sheet: Sheet, offers: Offers, part: Part, span: tuple[int, int], things: list[str]) -> None:
    """Mark the words as saying these things; what they say more ("misschien", "te leen") is kept for the note."""
    start, end = span
    words = sheet.free[start:end]
    if (shade := _shade(words, things)) is not None:
        begin = start + shade
        offers.shades.append((begin, end, " ".join(sheet.free[begin:end].split())))
    sheet.take(start, end, part)
    offers.add(part, things)


def tell(sheet: Sheet, offers: Offers, span: tuple[int, int]) -> None:
    """Leave words to the note that look like something somebody can or wants and may not be; she is asked."""
    offers.unsure.append(sheet.leave(*span))


def _shade(words: str, things: list[str]) -> int | None:
    """Where the words begin to say more than the things; None where they do not."""
    said = {word for thing in things for word in WORD.findall(thing.lower())}
    plain = PHRASES.sub(lambda match: " " * len(match[0]), words)
    loose = [word for word in WORD.finditer(plain) if word[0].lower() not in said]
    more = [word.start() for word in loose if word[0].lower() not in GRAMMAR]
    if not more:
        return None
    first = next((word.start() for word in WORD.finditer(words) if word[0].lower() in said), more[0])
    return min(first, more[0])
