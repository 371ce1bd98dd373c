"""Findings in one sentence, from printed numbers alone: they say no more than the numbers do."""

from collections.abc import Sequence

from makelaar.export.accountability.printed import Printed, Sort
from makelaar.i18n import _
from makelaar.services.accountability.contents.reading import Category, PeriodWords, is_unnamed

_MOST_NAMED = 3
_ARROW = "\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}"
"""The two numbers of a comparison are never parted by the end of a line."""


def against(one: Category, words: PeriodWords) -> tuple[str, ...]:
    """The comparisons with the period before and the year before: only those that the printed numbers carry."""
    pairs = ((one.before, words.spoken_before), (one.year_before, words.spoken_year_before))
    return tuple(said for then, spoken in pairs if spoken and (said := compared(one.now, then, spoken)))


def compared(now: Printed, then: Printed, spoken: str) -> str:
    """ "Meer dan vorig kwartaal: 45 → 60"; "" where one of the two is not told."""
    if now.known is None:
        return ""
    if then.sort is Sort.FEW and now.known >= then.value:
        more = True
    elif then.known is None:
        return ""
    elif then.known == now.known:
        same = _("Ongeveer evenveel als {period}") if now.rounded or then.rounded else _("Evenveel als {period}")
        return same.format(period=spoken)
    else:
        more = now.known > then.known
    sentence = _("Meer dan {period}: {then} → {now}") if more else _("Minder dan {period}: {then} → {now}")
    return sentence.format(period=spoken, then=then.text, now=now.text).replace(" → ", _ARROW)


def leading(categories: Sequence[Category]) -> tuple[list[str], bool]:
    """The categories that stand above all others, one to three, and whether that is sure: a hidden number could be
    higher. None where no number is told or too many are alike."""
    named = [one for one in categories if not is_unnamed(one.label)]
    known = [(one.now.known, one.label) for one in named if one.now.known]
    sure = all(one.now.sort is not Sort.HIDDEN for one in named)
    for many in (2, 1, 3):
        if many < len(known) and (known[many - 1][0] or 0) > (known[many][0] or 0):
            return [label for _n, label in known[:many]], sure
    if len(known) <= _MOST_NAMED:
        return [label for _n, label in known], False
    return [], False


def listed(labels: Sequence[str]) -> str:
    """ "groen, contact en taal", as they stand inside a sentence."""
    words = [lowered(label) for label in labels]
    if len(words) < 2:
        return "".join(words)
    both = any(_(" en ") in word for word in words)
    sentence = _("{first}, en ook {last}") if both else _("{first} en {last}")
    return sentence.format(first=", ".join(words[:-1]), last=words[-1])


def lowered(label: str) -> str:
    """A label inside a sentence: its first letter small, unless it is an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def capital(words: str) -> str:
    """A label or sentence with its first letter a capital; "t/m 17 jaar" stays as it is."""
    return words if words[1:2] == "/" else words[:1].upper() + words[1:]


def is_told(number: Printed) -> bool:
    """Whether there is a number above 0 to speak of."""
    return bool(number.known)
