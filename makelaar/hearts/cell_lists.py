"""Several things in one cell, told apart: "koken; haken" is two, "Arabisch en Frans vertalen" is one."""

import re
from functools import lru_cache

from makelaar.hearts.folding import fold

_HARD = re.compile(r"\s*(?:\n|;|\||•|·|●|\s\+\s|,(?!\d)|(?<=[^\W\d])\s*/\s*(?=[^\W\d])|\s/\s)\s*")
_KEEP_SLASH = re.compile(r"\b(?:en/of|m/v|v/m|a/d|t/m|i/d|ma/vr|24/7|b/w)\b", re.IGNORECASE)
_AND = re.compile(r"\s+(?:en|&|\+)\s+|\s*&\s*", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?:-+|–|—|\.+|\?+|x+|/|0|n\.?v\.?t\.?|niet van toepassing|geen|niks|niets|nee|onbekend|leeg|idem niets|"
    r"(?:wil|kan|weet)(?: nog)? (?:niks|niets|niet)|nog niet bekend|weet ik niet|geen idee)[.!]*",
    re.IGNORECASE,
)
_FIXED = re.compile(
    r"\b(?:eten en drinken|kinderen en (?:ouderen|jongeren|volwassenen|ouders|kleinkinderen)|ouders? en kind(?:eren)?|"
    r"ouderen en (?:kinderen|jongeren)|jong en oud|oud en (?:jong|nieuw)|in en (?:om|rond|uit)|op en (?:neer|af)|"
    r"af en toe|zo nu en dan|dag en nacht|van alles en|hapje en (?:een )?drankje|koffie en thee|thee en koffie|"
    r"lezen en schrijven|schrijven en lezen|vrienden en familie|familie en vrienden|knip en plak|kunst en cultuur|"
    r"sport en spel|zang en dans|dag en week|voor en na|heen en weer|komen en gaan|man en vrouw|mannen en vrouwen|"
    r"knippen en plakken|geven en nemen|klein en groot|groot en klein|rust en ruimte|bed en breakfast|"
    r"hand- en spandiensten|vraag en aanbod|plannen en organiseren|wel en wee|vallen en opstaan|"
    r"zien en gezien worden)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:dan|daarna|dus|ook|anderen?|meer|zo|nog|dergelijke|nog wat|wil|zou|heeft|is|was|kan|of|zijn|haar|hun|die|dat|"
    r"daar|daarom|niet|geen|vooral|mogelijk|misschien|eventueel|omgeving|omstreken|vriend(?:en|in)?|familie)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:met|voor|van|over|aan|bij|naar|op|tussen|om|door|uit|tegen|onder|zonder|rond|buiten|binnen|in)\b"
    r"(?! de buurt$)",
    re.IGNORECASE,
)
_STANDS_ALONE = re.compile(
    r"(?:een|de|het|iemand|hulp|samen|leren|iets|graag|wat|meer|weer|mee|vrijwillig\w*|taal\w*|vervoer|gezelschap|"
    r"contact|bankje|koffie|oppas\w*|computer\w*|wandel\w*|fiets\w*|muziek\w*)\b",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(
    r"\b(?:nederlands|engels|frans|duits|spaans|italiaans|portugees|turks|arabisch|marokkaans|berbers|tamazight|pools|"
    r"russisch|oekraïens|oekraiens|roemeens|bulgaars|farsi|dari|perzisch|koerdisch|somalisch|tigrinya|amhaars|chinees|"
    r"mandarijn|vietnamees|hindi|urdu|papiaments?|sranan|indonesisch|bosnisch|servisch|kroatisch|grieks|pasjto)\b",
    re.IGNORECASE,
)
_VERB_FOR_OBJECTS = re.compile(
    r"\b(?:repareren|maken|bakken|geven|vertalen|spreken|schrijven|verkopen|halen|brengen|herstellen|verstellen|lenen|"
    r"uitlenen|delen|verzorgen|snoeien|naaien|breien|haken|invullen|leiden|begeleiden|spelen|schilderen|tekenen|"
    r"organiseren|koken|plakken|uitlaten|lezen|leren|doen|opknappen|kopen|inzamelen|planten|zaaien|bezoeken)$",
    re.IGNORECASE,
)
_NOT_VERBS = frozenset(
    "brieven formulieren kinderen ouderen mensen planten bloemen katten honden boeken kleren kleding gordijnen "
    "computers fietsen brommers scooters tuinen taarten koekjes soepen truien sokken mutsen liedjes spelletjes "
    "buren jongeren vrouwen mannen meiden jongens telefoons laptops tablets muren kozijnen stoelen tafels "
    "kasten".split()
)
_WHOLE_NOUN = re.compile(
    r"(?:er|hulp|werk|kok|les|club|maatje|ster|ist|oppas|ehbo|houding|training)$",
    re.IGNORECASE,
)
"""A trade or a service: a thing by itself, never the object of the verb that follows."""
_OPENER = re.compile(
    r"^(?:(?:kan|kunnen)\s+(?:heel\s+|erg\s+|ook\s+|wel\s+)?(?:goed\s+)?"
    r"|(?:is\s+)?(?:erg\s+|heel\s+)?goed\s+in\s+"
    r"|(?:wil|willen)\s+(?:heel\s+)?(?:graag\s+|ook\s+|wel\s+)*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def split_things(text: str, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The things in a cell, in order, each once. `known` are folded things that stand by themselves elsewhere.

    Cells that say that there is nothing ("-", "n.v.t.", "wil niks") give no things.
    """
    things: dict[str, str] = {}
    for piece in hard_pieces(text):
        for thing in _split_and(piece, known):
            things.setdefault(fold(thing), thing)
    return tuple(things.values())


def hard_pieces(text: str) -> tuple[str, ...]:
    """The pieces between commas, semicolons, bars, slashes, bullets and new lines; never cut within brackets."""
    pieces, start, depth = [], 0, 0
    shielded = _KEEP_SLASH.sub(lambda match: match[0].replace("/", "\x01"), text)
    opened = {place for place, sign in enumerate(shielded) if sign == "("}
    closes_all = shielded.count("(") == shielded.count(")")
    for match in _HARD.finditer(shielded):
        depth = shielded.count("(", 0, match.start()) - shielded.count(")", 0, match.start())
        if depth > 0 and closes_all and opened:
            continue
        pieces.append(shielded[start : match.start()])
        start = match.end()
    pieces.append(shielded[start:])
    clean = (_clean(piece.replace("\x01", "/")) for piece in pieces)
    return tuple(piece for piece in clean if piece and not is_nothing(piece))


def is_nothing(text: str) -> bool:
    """Whether a cell only says that there is nothing to say."""
    return not text.strip() or bool(_NOTHING.fullmatch(text.strip()))


def _clean(piece: str) -> str:
    """Without bullets, numbering, "kan goed" and "wil graag" in front, and without a full stop behind."""
    piece = " ".join(piece.split())
    piece = re.sub(r"^(?:[-–—*>•+]+\s*|\(?\d{1,2}[.)]\s+|en\s+)", "", piece)
    opened = _OPENER.sub("", piece)
    if opened and not is_nothing(piece):
        piece = opened
    if piece.endswith(".") and not re.search(r"\b\w{1,3}\.$|\.\w+\.$", piece):
        piece = piece[:-1]
    return piece.strip(" ,;")


def _split_and(piece: str, known: frozenset[str]) -> list[str]:
    """Cut at each "en" where both sides are things by themselves."""
    if fold(piece) in known and " en " not in fold(piece):
        return [piece]
    for match in _AND.finditer(piece):
        left, right = piece[: match.start()].strip(), piece[match.end() :].strip()
        if left and right and not _within_brackets(piece, match.start()) and _may_cut(piece, match, left, right, known):
            cut = [_clean(left), *(_clean(part) for part in _split_and(right, known))]
            return [part for part in cut if part and not is_nothing(part)]
    return [piece]


def _within_brackets(piece: str, place: int) -> bool:
    return piece.count("(", 0, place) > piece.count(")", 0, place)


def _may_cut(piece: str, match: re.Match[str], left: str, right: str, known: frozenset[str]) -> bool:
    """Whether "left en right" is two things."""
    next_thing = _AND.split(right)[0].strip()
    if fold(left) in known and (fold(right) in known or fold(next_thing) in known):
        return True
    if any(found.start() < match.end() and match.start() < found.end() for found in _FIXED.finditer(piece)):
        return False
    if left.endswith("-") or right.startswith("-") or _GOES_ON.match(right):
        return False
    if _LANGUAGE.search(left) and _LANGUAGE.match(next_thing):
        return False
    if fold(next_thing) in known or fold(left) in known:
        return not _shares_verb(left, next_thing) or fold(left) in known
    if _PREPOSITION.search(left) and not _ends_in_verb(left) and not _stands_alone(next_thing):
        return False
    return not _shares_verb(left, next_thing)


def _shares_verb(left: str, right: str) -> bool:
    """ "brood en taart bakken": one word, no verb itself, before an object with its verb."""
    words = left.split()
    return (
        len(words) == 1
        and len(right.split()) > 1
        and not _ends_in_verb(left)
        and not _WHOLE_NOUN.search(left)
        and bool(_VERB_FOR_OBJECTS.search(right))
        and not _PREPOSITION.search(right)
    )


def _ends_in_verb(text: str) -> bool:
    """Whether the last word looks like an infinitive."""
    last = (fold(text).split() or [""])[-1]
    return last.endswith("en") and len(last) > 4 and last not in _NOT_VERBS


def _stands_alone(text: str) -> bool:
    """Whether the text starts or ends like a thing by itself."""
    return bool(_STANDS_ALONE.match(text)) or _ends_in_verb(text)
