"""What a round came to, said in one sentence: the titles of its report. Pure."""

from collections.abc import Sequence

from makelaar.hearts.doors.response import Responses
from makelaar.hearts.small_counts import SENSITIVE_THRESHOLD, THRESHOLD, SmallCount
from makelaar.i18n import _, ngettext

Topic = tuple[str, int]
"""What was spoken of, and in how many talks, rounded; the most first. What may not be told is no topic at all."""


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


def walked_finding(rung: int) -> str:
    """The same of a report about too few doors to say how many opened: that somebody rang."""
    return ngettext("Er is bij {n} deur aangebeld", "Er is bij {n} deuren aangebeld", rung).format(n=rung)


def hours_finding(response: Responses) -> str:
    """When people surely open most; where the numbers do not say it, the question."""
    best = response.hours.best()
    if best and best == tuple(range(best[0], best[-1] + 1)):
        return _("Tussen {first} en {last} uur gaat de deur het vaakst open").format(first=best[0], last=best[-1] + 1)
    return _("Wanneer doen mensen open?")


def themes_finding(themes: Sequence[Topic]) -> str:
    """What most talks were about, where one theme stands above the others."""
    counts = [count for _label, count in themes]
    if counts and (len(counts) == 1 or counts[0] > counts[1]):
        return _("Het ging het vaakst over {theme}").format(theme=themes[0][0])
    return _("Waarover de gesprekken gingen")


def few_words(count: SmallCount) -> str:
    """A count of talks as it may be told: "15", or "minder dan 5"."""
    return _("minder dan {n}").format(n=count.threshold) if count.value is None else str(count.value)


def topics_note() -> str:
    """What the topics count, and what is left out: the same whether nobody or a few spoke of something."""
    return _(
        "In zoveel gesprekken die doorverteld mogen worden, op vijf afgerond. Wat in minder dan {k} daarvan "
        "voorkwam, en bij gevoelige onderwerpen in minder dan {sensitive}, staat er niet bij."
    ).format(k=THRESHOLD, sensitive=SENSITIVE_THRESHOLD)
