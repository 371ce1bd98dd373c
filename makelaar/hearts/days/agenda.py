"""The words around a day: what somebody will do then ("bel", "langsgaan"), and small words without weight."""

from makelaar.hearts.days.line import HANDFUL, STOPS, Line
from makelaar.hearts.days.vocabulary import words

REACH = words(
    """
    mail mailen mailtje mailt bel bellen belt belletje opbellen terugbellen terugmailen app appen appje appt
    whatsapp whatsappen langs langsgaan langskomen langslopen bezoek bezoeken huisbezoek kaart kaartje brief brieven
    schrijven sturen sms smsen contact
    """
)
"""Words for reaching somebody."""
PLAN = words(
    """
    opvolgen opvolging opvolg terugkomen terugkom afspraak afspreken afgesproken spreken vragen navragen vraag
    checken herinneren herinnering opnemen nabellen opnieuw contacten terugvragen polsen kijken bespreken herhalen
    terugkijken benaderen informeren evalueren opv terugkoppelen terugkoppeling reminder proberen
    """
)
"""Words for coming back to somebody."""
SMALL = words(
    """
    even weer terug nog eens een graag dan dus maar het de hem haar ze hij hen ons om op in te ga gaan kom komen we
    ik zal moet wel pas al er met aan over naar vanaf per rond voor tot en dat dit datum : . ! , ; - ( ) " “ ” ' uur
    u bij via alvast contactmoment as a.s aanstaande deze dezelfde zelfde tijd misschien wellicht waarschijnlijk t m
    s / & + » « [ ] sochtends 's ochtends middags avonds ochtend middag avond
    """
)
"""Words that may stand beside a day in a cell without saying more than the day."""
FILLERS = words("even weer nog eens graag dan maar wel pas hem haar ze hen een keer op te ik")
"""Words that may stand between a day and the word for what will be done then."""
LONGEST_CLAUSE = 30
"""Words; a bound keeps any text quick to read."""


def is_backed(line: Line, start: int, end: int) -> bool:
    """Whether a word for reaching or coming back to somebody stands directly before or after the day."""
    before = start - 1
    while before > start - HANDFUL and (line.word(before) in FILLERS or line.word(before) == ":"):
        before -= 1
    after = line.skip(end, FILLERS)
    return any(line.word(at) in REACH | PLAN for at in (before, after))


def is_told_to(line: Line, at: int) -> bool:
    """Whether the word just before the place tells to reach somebody: "mail 2028", "app 1 jaar", "bel ma"."""
    before = at - 1
    while before > at - HANDFUL and line.word(before) in FILLERS:
        before -= 1
    return line.word(before) in REACH | PLAN


def is_in_clause(line: Line, start: int, end: int) -> bool:
    """Whether such a word stands anywhere in the clause of the day."""
    first = start
    while (token := line.token(first - 1)) is not None and (token.raw not in STOPS or _is_short(line, first - 2)):
        first -= 1
        if start - first > LONGEST_CLAUSE:
            break
    places = (*range(first, start), *range(end, clause_end(line, end)))
    return any(line.word(at) in REACH | PLAN for at in places)


def _is_short(line: Line, at: int) -> bool:
    """Whether the dot after it is of an abbreviation ("mw.", "dhr.") and ends no clause."""
    return line.word(at) in ("mw", "mevr", "dhr", "fam", "nr", "tel") and line.word(at + 1) == "."


def clause_end(line: Line, at: int) -> int:
    """The first place from `at` on where a clause ends, or where it has gone on for long enough."""
    end = at + LONGEST_CLAUSE
    while at < end and (token := line.token(at)) is not None and token.raw not in STOPS:
        at += 1
    return at
