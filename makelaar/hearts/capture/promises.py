"""When to return: the day or the condition in a line, with the word for how ("mail", "langsgaan") beside it."""

import re
from dataclasses import dataclass, replace

from makelaar.hearts.capture.clauses import find_openers
from makelaar.hearts.capture.others import KIN
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part, Promise
from makelaar.hearts.days import DayReading
from makelaar.hearts.days.agenda import PLAN, REACH
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import TITLES
from makelaar.terms import Channel

_CHANNELS = {
    Channel.MAIL: "(?:e-?)?mail(?:en|tje)? terugmailen",
    Channel.CALL: "bel(?:len|letje)? terugbellen opbellen nabellen belafspraak telefoneren telefonisch",
    Channel.APP: "app(?:en|je)? whatsapp(?:en|je)? appbericht sms(?:en|je)? terugappen",
    Channel.VISIT: "langs(?:gaan|komen|lopen)? bezoek(?:en|je)? huisbezoek aanbellen aanwippen binnenlopen",
    Channel.LETTER: "brief(?:je)? kaart(?:je)? schrijven",
}
_CHANNEL = {
    channel: re.compile(rf"(?:{'|'.join(words.split())})", re.IGNORECASE) for channel, words in _CHANNELS.items()
}
_RETURN = (
    r"opvolgen|opvolging|terugkom(?:en)?|terug|herinner(?:en|ing)?|nabellen|contact(?: (?:opnemen|leggen|houden))?|"
    r"opv|terugkoppel(?:en|ing)|reminder|proberen|checken|vragen|navragen|spreken|afspraak|afspreken|polsen|benaderen|informeren|herhalen|evalueren|actie"
)
_HOW = "|".join(pattern.pattern for pattern in _CHANNEL.values())
_SMALL = (
    r"even|ff|effe|evt\.?|eventueel|misschien|liefst|weer|nog(?: eens| een keer)?|eens|een keer|graag|dan|dus|maar|hem|"
    r"haar|'?m|'r|ze|hen|hun|om|op|te|gaan?|kom(?:en)?|we|ik|zal|moet(?:en)?|pas|opnieuw|wel|het|datum|dag|gesprek|mij|me|terug|per|"
    r"via|sturen?|een|contact|opnemen|aan|daarna|erna"
)
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:(?:{_SMALL})\s+)*(?:{_HOW}|{_RETURN})\s*[:=,]?\s*(?:(?:{_SMALL})\s*[:=]?\s+)*)$", re.IGNORECASE
)
_AFTER = re.compile(rf"\s*(?:(?:{_SMALL})\s+)*(?:{_HOW}|{_RETURN})(?!\w)(?:\s+(?:{_SMALL}))*(?!\w)", re.IGNORECASE)
_WITH = r"(?:\s+(?:met|naar|bij|aan))?"
_IMPERATIVE = re.compile(
    rf"\s*(?i:(?:(?:{_SMALL})\s+)*(?:{_HOW}|{_RETURN}|vraag)(?:\s+(?:{_SMALL}))*{_WITH})(?=\s+(?P<whom>[^\W\d][\w.'’-]*))"
)
_TRAILING = re.compile(rf"(?<=\w)\s+(?i:(?:(?:{_SMALL})\s+)*(?P<how>{_HOW}|terugkomen|opvolgen)(?:\s+(?:{_SMALL}))*)$")
_INFINITIVE = re.compile(
    r"(?<![\w-])(?:(?:terug|op|na)?bellen|(?:terug)?mailen|e-mailen|(?:terug)?appen|whatsappen|langsgaan)(?![\w-])",
    re.IGNORECASE,
)
_CHANNEL_WORD = re.compile(rf"(?<![\w-])(?<!\bde )(?<!\bhet )(?<!\been )(?:{_HOW})(?![\w-])", re.IGNORECASE)
_RELATION = re.compile(KIN)
_SMALL_ALONE = re.compile(_SMALL, re.IGNORECASE)
_AT_A_TIME = re.compile(
    rf"(?P<how>(?:(?:{_SMALL})\s+)*(?:{_HOW}))\s+(?:(?:alleen|liefst|het liefst|graag)\s+)?"
    r"(?:(?:na|om|rond|vanaf|voor|tijdens|tussen|tot)\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:u|uur)\b|'s\s\w+s\b|"
    r"overdag\b|\d+ en \d+|(?:(?<=na\s)|(?<=voor\s)|(?<=tijdens\s))(?:het\s|de\s)?[a-z]+$)",
    re.IGNORECASE,
)
"""How, with the hour and no day: "bel na 17u"."""
_ALONE = re.compile(rf"(?:(?:{_SMALL})\s+)*(?:{_HOW}|{_RETURN})(?:\s+(?:{_SMALL}))*", re.IGNORECASE)


@dataclass(frozen=True)
class Said:
    """A day in the line with the words around it that belong to it; `backed` by a word for returning."""

    start: int
    end: int
    reading: DayReading
    backed: bool


def said_around(line: str, reading: DayReading) -> Said:
    """The reading with "mail … " in front of it or " … bellen" behind it, in one clause with it."""
    before = _BEFORE.search(line[: reading.start])
    after = _AFTER.match(line[reading.end :])
    start = reading.start - len(before[0]) if before else reading.start
    end = reading.end + len(after[0]) if after else reading.end
    return Said(start, end, reading, bool(before or after))


def channel_in(words: str) -> Channel | None:
    """How to reach, by the words; None where they do not say."""
    for word in re.findall(r"[\w-]+", words):
        for channel, pattern in _CHANNEL.items():
            if pattern.fullmatch(word):
                return channel
    return None


def says_to_reach(words: str) -> bool:
    """Whether the words say to call, mail, text or visit somebody: "altijd bellen", not "houdt van schrijven"."""
    return channel_in(words) in (Channel.CALL, Channel.MAIL, Channel.APP, Channel.VISIT)


def take_promise(sheet: Sheet, said: Said) -> Promise:
    """Mark the words of the promise and give what they say."""
    words = " ".join(sheet.free[said.start : said.end].split())
    sheet.take(said.start, said.end, Part.PROMISE)
    day = said.reading
    return Promise(day.day, day.condition, channel_in(_without(words, day)), day.repeat, words)


def tells_to_return(words: str) -> bool:
    """Whether there is a word for returning among these, other than somebody's name ("Roos Bel")."""
    shouted = words.isupper()
    return any(
        shouted or word[0].islower() or words.lstrip().startswith(word)
        for word in re.findall(r"[^\W\d_][\w-]*", words)
        if fold(word) in REACH | PLAN or (_ALONE.fullmatch(word) and not _SMALL_ALONE.fullmatch(word))
    )


def take_channel_between(sheet: Sheet, promise: Promise, start: int, end: int) -> Promise:
    """The promise with how, where that stands apart from its day in one part of the line: "langs met folder morgen"."""
    for match in _CHANNEL_WORD.finditer(sheet.free, start, end):
        if match[0][0].islower() or match.start() == start or sheet.free[start:end].isupper():
            sheet.take(match.start(), match.end(), Part.PROMISE)
            return replace(promise, channel=channel_in(match[0]), words=f"{match[0]} {promise.words}")
    return promise


def take_imperative(sheet: Sheet) -> Promise | None:
    """ "Bel Kees volgende week": what a part begins with as what to do, when it goes on with whom."""
    for start, end in list(sheet.segments()):
        begin = _IMPERATIVE.match(sheet.free[start:end])
        if begin is not None and _is_called(begin["whom"]):
            sheet.take(start + begin.start(), start + begin.end(), Part.PROMISE)
            return Promise(channel=channel_in(begin[0]), words=" ".join(begin[0].split()))
    return None


def _is_called(word: str) -> bool:
    """Whether the word begins how somebody is called, also in small letters: "Kees", "fam", "annelies"."""
    small = fold(word).rstrip(".")
    return word[0].isupper() or small in TITLES or is_given_name(word) or bool(_RELATION.fullmatch(small))


def take_bare_promise(sheet: Sheet) -> Promise | None:
    """A part of the line that only says how to return ("nog bellen"), or ends so behind a name ("Ben langsgaan")."""
    for start, end in list(sheet.segments()):
        words = sheet.free[start:end]
        if _ALONE.fullmatch(words) and channel_in(words):
            sheet.take(start, end, Part.PROMISE)
            return Promise(channel=channel_in(words), words=words)
        if timed := _AT_A_TIME.match(words):
            sheet.take(start, start + timed.end("how"), Part.PROMISE)
            return Promise(channel=channel_in(timed["how"]), words=timed["how"])
        behind = _TRAILING.search(words)
        if behind and len(words[: behind.start()].split()) <= 4 and words[:1].isupper() and not find_openers(words):
            sheet.take(start + behind.start(), end, Part.PROMISE)
            return Promise(channel=channel_in(behind["how"]), words=behind[0].strip())
    return None


def take_loose_channel(sheet: Sheet, promise: Promise) -> Promise:
    """ "Anouk mailen over het project, volgende week": the promise with how, further on in the line than when."""
    match = _INFINITIVE.search(sheet.free)
    if match is None:
        return promise
    sheet.take(match.start(), match.end(), Part.PROMISE)
    return replace(promise, channel=channel_in(match[0]), words=f"{match[0]} {promise.words}")


def _without(words: str, day: DayReading) -> str:
    return words.replace(day.condition, " ") if day.condition else words
