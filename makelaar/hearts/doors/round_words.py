"""What a round came to, said in one sentence: the titles of its report. Pure."""

from collections.abc import Sequence

from makelaar.hearts.doors.response import Responses
from makelaar.hearts.small_counts import SmallCount
from makelaar.i18n import _, ngettext

Topic = tuple[str, SmallCount]
"""What was spoken of, and in how many talks as far as that may be told; the most first."""


def round_finding(rung: int, opened: int) -> str:
    """ "Bij 24 van de 50 deuren ging de deur open"."""
    if not rung:
        return _("Er is nog nergens aangebeld")
    if rung == 1:
        return _("De ene deur van deze ronde ging open") if opened else _("De ene deur van deze ronde bleef dicht")
    if opened == rung:
        return _("Bij alle {n} deuren ging de deur open").format(n=rung)
    if not opened:
        return _("Bij geen van de {n} deuren ging de deur open").format(n=rung)
    return _("Bij {opened} van de {rung} deuren ging de deur open").format(opened=opened, rung=rung)


def hours_finding(response: Responses) -> str:
    """When people surely open most; where the numbers do not say it, the question."""
    best = response.best_hours()
    if best and best == tuple(range(best[0], best[-1] + 1)):
        return _("Tussen {first} en {last} uur gaat de deur het vaakst open").format(first=best[0], last=best[-1] + 1)
    return _("Wanneer doen mensen open?")


def themes_finding(themes: Sequence[Topic]) -> str:
    """What most talks were about, where one theme stands above the others."""
    counts = [count.value or 0 for _label, count in themes]
    if counts and counts[0] and (len(counts) == 1 or counts[0] > counts[1]):
        return _("Het ging het vaakst over {theme}").format(theme=themes[0][0])
    return _("Waarover de gesprekken gingen")


def few_words(count: SmallCount) -> str:
    """A count of talks as it may be told: "15", or "minder dan 5"."""
    return _("minder dan {n}").format(n=count.threshold) if count.value is None else str(count.value)


def also_named(topics: Sequence[Topic]) -> tuple[str, ...]:
    """The hidden ones together, a sentence for each threshold: which were named, not how often.

    For themes, which are few and wide. What few people want or can says more of them: see `also_some`.
    """
    hidden: dict[int, list[str]] = {}
    for label, count in topics:
        if count.value is None:
            hidden.setdefault(count.threshold, []).append(label)
    return tuple(
        ngettext(
            "In minder dan {n} gesprekken: {topics}", "Elk in minder dan {n} gesprekken: {topics}", len(labels)
        ).format(n=threshold, topics=", ".join(sorted(labels, key=str.casefold)))
        for threshold, labels in sorted(hidden.items())
    )


def also_some(topics: Sequence[Topic]) -> tuple[str, ...]:
    """How many hidden ones there are, without their names: "4 soorten, elk in minder dan 5 gesprekken"."""
    thresholds = [count.threshold for _label, count in topics if count.value is None]
    return tuple(
        ngettext(
            "{count} soort, in minder dan {n} gesprekken",
            "{count} soorten, elk in minder dan {n} gesprekken",
            many,
        ).format(count=many, n=threshold)
        for threshold in sorted(set(thresholds))
        for many in (thresholds.count(threshold),)
    )
