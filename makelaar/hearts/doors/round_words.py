"""What a round came to, said in one sentence: the titles of its report. Pure."""

from makelaar.hearts.doors.response import Responses
from makelaar.i18n import _, ngettext


def round_finding(rung: int, opened: int | None) -> str:
    """ "Bij ongeveer 25 van de 50 deuren ging de deur open"; without `opened` (rounded) only that somebody rang."""
    if not rung:
        return _("Er is nog nergens aangebeld")
    if opened is None:
        return ngettext("Er is bij {n} deur aangebeld", "Er is bij {n} deuren aangebeld", rung).format(n=rung)
    return _("Bij ongeveer {opened} van de {rung} deuren ging de deur open").format(opened=opened, rung=rung)


def hours_finding(response: Responses) -> str:
    """When people surely open most; where the numbers do not say it, or some hours are left out, the question."""
    best = response.hours.best()
    if response.hours.others is None and best and best == tuple(range(best[0], best[-1] + 1)):
        return _("Tussen {first} en {last} uur gaat de deur het vaakst open").format(first=best[0], last=best[-1] + 1)
    return _("Wanneer doen mensen open?")


def topics_note(k: int, sensitive: int) -> str:
    """What the topics are, and what is left out: the same whether nobody or a few spoke of something."""
    return _(
        "Dit kwam in minstens {k} gesprekken voor die doorverteld mogen worden, en bij gevoelige onderwerpen in "
        "minstens {sensitive}. Wat minder voorkwam, staat er niet bij."
    ).format(k=k, sensitive=sensitive)
