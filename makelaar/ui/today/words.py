"""The words and signs that the page Vandaag uses for channels, days and sections."""

from datetime import date

from makelaar.hearts.day_words import distance, short_day
from makelaar.hearts.days import Repeat
from makelaar.i18n import N_, _, ngettext
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.followups.today import Counts, Section
from makelaar.services.waiting import Waiting
from makelaar.terms import Channel, RepeatUnit

CHANNEL_WORDS = {
    Channel.MAIL: N_("mail"),
    Channel.CALL: N_("bel"),
    Channel.APP: N_("app"),
    Channel.VISIT: N_("langs"),
    Channel.LETTER: N_("brief"),
    Channel.STREET: N_("op straat"),
    Channel.TABLE: N_("aan tafel"),
    Channel.OTHER: N_("anders"),
}
CHANNEL_SIGNS = {
    Channel.MAIL: "mail",
    Channel.CALL: "phone",
    Channel.APP: "app",
    Channel.VISIT: "visit",
    Channel.LETTER: "brief",
    Channel.STREET: "talk",
    Channel.TABLE: "table",
    Channel.OTHER: "talk",
}
SECTION_WORDS = {
    Section.OVERDUE: N_("Te laat"),
    Section.TODAY: N_("Vandaag"),
    Section.WEEK: N_("Deze week"),
    Section.LATER: N_("Later"),
    Section.SOMEDAY: N_("Ooit (weer bekijken)"),
}
_UNITS = {
    RepeatUnit.DAY: (N_("elke dag"), N_("elke {n} dagen")),
    RepeatUnit.WEEK: (N_("elke week"), N_("elke {n} weken")),
    RepeatUnit.MONTH: (N_("elke maand"), N_("elke {n} maanden")),
    RepeatUnit.YEAR: (N_("elk jaar"), N_("elke {n} jaar")),
}


def channel_word(channel: Channel | None) -> str:
    """ "mail", "bel", …; empty where no channel was said."""
    return "" if channel is None else _(CHANNEL_WORDS[channel])


def what_to_say(item: FollowUpItem) -> str:
    """The one line that reminds her: the sentence between quotes, else why, else the condition."""
    if item.say:
        return _("“{sentence}”").format(sentence=item.say)
    return item.why or item.condition


def when_words(item: FollowUpItem, today: date, *, whole: bool = False) -> str:
    """The day as she says it: "3 dagen geleden", with `whole` "3 dagen geleden · wo 18 nov"; someday: its review."""
    if item.due is not None:
        far = distance(item.due, today)
        return f"{far} · {short_day(item.due, today)}" if whole else far
    if item.review_on is None or item.review_on <= today:
        return _("nu bekijken")
    return distance(item.review_on, today)


def repeat_said(repeat: Repeat) -> str:
    """ "elke maand"."""
    one, more = _UNITS[repeat.unit]
    return _(one) if repeat.every == 1 else _(more).format(n=repeat.every)


def count_words(n: int) -> str:
    """ "3 opvolgingen"."""
    return ngettext("{n} opvolging", "{n} opvolgingen", n).format(n=n)


def asking(counts: Counts, waiting: Waiting) -> str:
    """ "3 te laat, 1 voor vandaag, 1 signaal, 2 deuren", or that all is done."""
    late, now = counts.sections[Section.OVERDUE], counts.sections[Section.TODAY]
    signals, doors = len(waiting.signals), len(waiting.come_backs)
    said = [
        ngettext("{n} te laat", "{n} te laat", late).format(n=late) if late else "",
        ngettext("{n} voor vandaag", "{n} voor vandaag", now).format(n=now) if now else "",
        ngettext("{n} signaal", "{n} signalen", signals).format(n=signals) if signals else "",
        ngettext("{n} deur", "{n} deuren", doors).format(n=doors) if doors else "",
    ]
    return ", ".join(filter(None, said)) or _("voor vandaag is alles gedaan")
