"""The words of the page Dubbelen."""

from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _, ngettext
from makelaar.services.doubles import Comparison, FieldPair, Likeness, Side
from makelaar.services.doubles.comparing import CardSide
from makelaar.services.imports.telling import name_of
from makelaar.services.people.consent import ConsentAnswer
from makelaar.terms import AgeGroup
from makelaar.ui.people.words import AGES, PURPOSES, STATES


def pair_words(one: str, other: str) -> str:
    """Two people in a line."""
    return _("{name}, twee keer").format(name=one) if one == other else f"{one} · {other}"


def field_words(pair: FieldPair) -> str:
    """What the field is called on the screen."""
    if pair.answers is not None:
        return _(PURPOSES[pair.answers[0].purpose])
    if pair.name == "no_contact":
        return _("Liever niet")
    if pair.name == "age_group":
        return _("Leeftijd")
    return _("Adres") if pair.name == "address" else name_of(pair.name)


def side_words(pair: FieldPair, side: Side) -> str:
    """What that card says; a dash where it says nothing."""
    if pair.answers is not None:
        return _answer(pair.answers[0 if side is Side.LEFT else 1])
    said = pair.left if side is Side.LEFT else pair.right
    return _(AGES[AgeGroup(said)]) if said and pair.name == "age_group" else said or "–"


def counts_words(card: CardSide) -> str:
    """What hangs on a card."""
    promises = ngettext("{n} opvolging", "{n} opvolgingen", card.promises).format(n=card.promises)
    encounters = ngettext("{n} contact", "{n} contacten", card.encounters).format(n=card.encounters)
    return f"{promises} · {encounters}"


def keys_words(choices: set[Side]) -> str:
    """By which keys she chooses, of what there is to choose; empty where there is nothing."""
    if not choices:
        return ""
    if Side.BOTH in choices:
        return _("← → kiest wat blijft · B houdt allebei · ↑ ↓ gaat naar het volgende verschil")
    return _("← → kiest wat blijft · ↑ ↓ gaat naar het volgende verschil")


def outcome_words(comparison: Comparison, sides: dict[str, Side]) -> str:
    """What merging will do, in a sentence or two."""
    title = _title(comparison, sides)
    told = [_("Er blijft één kaart over, “{name}”, met de opvolgingen en contacten van allebei.").format(name=title)]
    left_out = sum(_leaves_out(pair, sides) for pair in comparison.fields)
    if left_out:
        words = ngettext(
            "Wat je niet koos ({n} regel) gaat naar de notities.",
            "Wat je niet koos ({n} regels) gaat naar de notities.",
            left_out,
        )
        told.append(words.format(n=left_out))
    return " ".join(told)


def _leaves_out(pair: FieldPair, sides: dict[str, Side]) -> bool:
    chosen = sides.get(pair.name, pair.chosen)
    return pair.likeness is Likeness.DIFFERS and pair.answers is None and chosen is not Side.BOTH


def _title(comparison: Comparison, sides: dict[str, Side]) -> str:
    name = next((pair for pair in comparison.fields if pair.name == "name"), None)
    if name is None:
        return comparison.left.title
    return side_words(name, sides.get("name", name.chosen))


def _answer(answer: ConsentAnswer) -> str:
    state = _(STATES[answer.state][0])
    day = answer.withdrawn_on or answer.given_on
    return state if day is None else f"{state} · {exact_day(day)}"
