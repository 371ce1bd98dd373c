"""Someday: "als ze met pensioen is", "na zijn pensioen", "zodra de kinderen op school zitten", "later", "ooit"."""

from makelaar.hearts.days.agenda import FILLERS, PLAN, REACH, SMALL, clause_end, is_backed
from makelaar.hearts.days.anchors import day_said
from makelaar.hearts.days.line import STOPS, Hit, Line, Strength
from makelaar.hearts.days.vocabulary import unit_named, words

_PRONOUNS = words("hij ze zij het ie je jij u we wij ik er dat die dit alles iedereen iemand")
_SUBJECTS = _PRONOUNS | words(
    """
    de 't zijn haar hun mijn m'n z'n d'r onze een
    mevrouw meneer mw dhr oma opa mama papa man vrouw dochter zoon baby corona
    """
)
_VERBS = words(
    """
    is zijn was gaat gaan heeft hebben wordt worden kan kunnen wil willen komt komen mag mogen moet moeten hoeft
    stopt stoppen woont wonen begint start kent durft zit zitten staat staan loopt lukt past werkt weet ziet slaapt
    groeit bevalt zie hoor heb ben ga kom doe doet lukt
    """
)
_EVENTS = words(
    """
    pensioen pensionering prepensioen aow verhuizing verhuizen operatie bevalling bevallen zwangerschap verlof
    zwangerschapsverlof ouderschapsverlof scheiding examen examens eindexamen eindexamens opleiding studie stage
    inburgering inburgeringsexamen vakantie vakanties zomervakantie meivakantie herfstvakantie kerstvakantie
    voorjaarsvakantie krokusvakantie bouwvak ramadan suikerfeest offerfeest verbouwing renovatie sloop revalidatie
    herstel behandeling behandelingen chemo bestraling ziekte ziekenhuisopname opname overlijden begrafenis rouw
    sollicitatie proeftijd diploma traject schuldsanering scheidingsperiode drukte oplevering cursus huwelijk
    bruiloft trouwen geboorte kraamtijd
    """
)
_WHOSE = words("de het zijn haar hun hen 't z'n m'n d'r mijn onze hare een")
_WHENS = ("als", "zodra", "wanneer", "indien", "nadat", "totdat", "zolang", "mocht", "mits")
_CELL_STARTS = (*_WHENS, "na", "tot", "bij", "met", "afhankelijk", "ooit", "eerst", "wacht", "wachten")
_VAGUE = frozenset(
    (
        *("later", "ooit", "binnenkort", "snel", "spoedig", "straks", "misschien", "tzt", "t.z.t", "te zijner tijd"),
        *("nnb", "n.n.b", "niet nu", "nu niet", "nog niet", "nu nog niet", "nu even niet", "even niet"),
        *("over een tijdje", "over een tijd", "over een poosje", "over een poos", "over enige tijd", "een keer"),
    )
)
_FINITE = ("belt", "mailt", "appt")
_MODAL = ("kan", "wil", "mag", "moet", "zou", "gaat", "komt", "durft")
_AFTERWARDS = words("wil kan zou mail bel app zoekt maar dan graag mag moet gaat komt heeft wordt hoeft doet woont")


def condition_said(line: Line, at: int) -> Hit | None:
    """The condition that is said from token `at` on; None when none is."""
    word = line.word(at)
    if word in _WHENS:
        return _clause(line, at)
    if word == "na" or (word in ("met", "bij", "tot") and line.word(at + 1) in ("pensioen", "aow")):
        return _after_event(line, at)
    if word in ("later", "ooit", "tzt", "t.z.t"):
        return _vague(line, at)
    if line.alone and word in _EVENTS:
        return Hit(at, at + 1, condition=True, strength=Strength.ALONE)
    return None


def whole_condition(line: Line) -> Hit | None:
    """The whole cell as a condition, where it begins or reads as one; None for anything else ("?", "nvt")."""
    start, end = 0, len(line.tokens)
    while end > start and line.tokens[end - 1].raw in STOPS:
        end -= 1
    if is_vague(line):
        return Hit(start, end, condition=True)
    end = _without_what_is_done(line, start, end)
    while start < end and line.word(start) in REACH | PLAN | FILLERS:
        start += 1
    said = [line.word(at) for at in range(start, end)]
    starts_so = bool(said) and said[0] in _CELL_STARTS and len(said) > 1
    is_event = not _EVENTS.isdisjoint(said) and all(word in _EVENTS | SMALL | _WHOSE for word in said)
    if starts_so or is_event or (said and said[0] in _VAGUE and len(said) < 4):
        return Hit(start, end, condition=True)
    return None


def starts_as_condition(line: Line) -> bool:
    """Whether the cell begins as a clause ("als Jan terug is"): a name in it is no month."""
    return line.word(0) in _WHENS


def is_vague(line: Line) -> bool:
    """Whether the whole cell is one of the ways to say "someday" ("nu niet", "te zijner tijd")."""
    return " ".join(token.word for token in line.tokens if token.raw not in STOPS) in _VAGUE


def _clause(line: Line, at: int) -> Hit | None:
    """ "als hij met pensioen is", up to its verb; not "als kok", "kookt als de beste"."""
    end = clause_end(line, at)
    cut = _cut_after_verb(line, at, end)
    cut = _without_what_is_done(line, at, cut)
    long_enough = cut - at >= (3 if line.word(at + 1) in _PRONOUNS else 4)
    if line.word(at) in ("zodra", "nadat"):
        long_enough = cut - at >= 3
    elif line.word(at + 1) not in _SUBJECTS:
        return None
    if not long_enough or not _has_verb(line, at + 2, cut):
        return None
    return Hit(at, cut, condition=True)


def _without_what_is_done(line: Line, start: int, end: int) -> int:
    """Before a closing "bellen" or "mailen"; not where it is the condition's own verb ("als ze zelf belt")."""
    here = end
    while here > start + 1 and line.word(here - 1) in REACH | PLAN and line.word(here - 1) not in _FINITE:
        here -= 1
    own_verb = line.word(start) in _WHENS and (line.word(here - 1) in _MODAL or not _has_verb(line, start + 2, here))
    return end if own_verb else here


def _cut_after_verb(line: Line, at: int, end: int) -> int:
    """Where the condition stops and the line goes on without a comma: "als ze met pensioen is wil ze koken"."""
    for here in range(at + 3, end):
        verb_before = line.word(here - 1) in _VERBS or line.word(here - 1).endswith("t")
        goes_on = here + 1 if line.word(here) == "en" else here
        if verb_before and line.word(goes_on) in _AFTERWARDS | REACH | PLAN:
            return here
        if verb_before and day_said(line, here) is not None:
            return here
    return end


def _has_verb(line: Line, start: int, end: int) -> bool:
    return any(_is_verb(line.word(at)) for at in range(max(start, end - 3), end))


def _is_verb(word: str) -> bool:
    return word in _VERBS or (len(word) > 3 and word.endswith(("t", "en")) and word not in ("niet", "beste"))


def _after_event(line: Line, at: int) -> Hit | None:
    """ "na (zijn) pensioen", "na de zomervakantie", "met pensioen"."""
    start = line.skip(at + 1, _WHOSE)
    if line.word(start) not in _EVENTS:
        return None
    strength = Strength.SURE if line.word(at) == "na" else Strength.BACKED
    return Hit(at, start + 1, condition=True, strength=strength)


def _vague(line: Line, at: int) -> Hit | None:
    """ "later", "ooit": where it is all that a clause says, or beside what will be done ("later bellen")."""
    if unit_named(line.word(at - 1)) is not None:  # "2 weken later"
        return None
    alone = clause_end(line, at) == at + 1 and (at == 0 or line.word(at - 1) in STOPS)
    if not alone and not is_backed(line, at, at + 1):
        return None
    return Hit(at, at + 1, condition=True)
