"""The sociale foto in words: what is known of a building or area, and why to ring somewhere."""

from datetime import date

from makelaar.hearts.day_words import distance, spoken_day
from makelaar.hearts.doors.finding import share
from makelaar.hearts.doors.ringing import Reason
from makelaar.i18n import N_, _, ngettext
from makelaar.services.doors.social_photo import AreaPhoto, BuildingPhoto, Known, NextPlace
from makelaar.ui.rounds.words import door_count

MARK_WORDS = (N_("geen voorkeur"), N_("binnenkort"), N_("als eerste"))
"""The worker's own mark, by its number."""
_OF_HERS = ("", N_("jij wilt er binnenkort heen"), N_("jij zette dit vooraan"))


def share_words(known: Known) -> str:
    """ "41 %": of all doors, where somebody was spoken."""
    return _("{share} %").format(share=share(known.reached, known.doors))


def known_words(known: Known, today: date) -> str:
    """ "50 deuren · 18 nog onbekend · laatst 3 weken geleden": short, for a line in the list."""
    if not known.doors:
        return _("nog geen deuren")
    told = [door_count(known.doors), *unknown_words(known)]
    told.append(_("nooit geweest") if known.last is None else _last(known.last, today))
    return " · ".join(told)


def unknown_words(known: Known) -> tuple[str, ...]:
    """ "18 nog onbekend", or nothing."""
    return (_("{n} nog onbekend").format(n=known.never),) if known.never else ()


def all_words(known: Known, today: date) -> str:
    """All that the bar shows, a line each."""
    counts = (
        (known.reached, N_("bereikt: daar sprak je iemand")),
        (known.known, N_("al bekend, nog niet aan de deur gesproken")),
        (known.tried, N_("aangebeld, nog niemand gesproken")),
        (known.do_not_ring, N_("niet aanbellen")),
        (known.never, N_("nog onbekend: nooit aangebeld")),
    )
    told = [f"{n} {_(words)}" for n, words in counts if n]
    if known.last is not None:
        told.append(_("laatste ronde: {day}").format(day=spoken_day(known.last, today)))
    return "\n".join(told)


def area_name(area: AreaPhoto) -> str:
    """Its name, and what stands in none."""
    return _("Nog in geen wijk") if area.area_id is None else area.name


def why_words(place: NextPlace, today: date) -> str:
    """Why to ring there, the weightiest first: "46 van de 50 deuren onbekend · nooit geweest · signaal open"."""
    told = (_REASONS[reason](place.photo, today) for reason in place.reasons)
    said = " · ".join(words for words in told if words)
    return said[:1].upper() + said[1:]


def _unknown(photo: BuildingPhoto, _today: date) -> str:
    known = photo.known
    if known.never == known.doors:
        return ngettext("de ene deur is onbekend", "alle {n} deuren onbekend", known.doors).format(n=known.doors)
    return _("{never} van de {doors} deuren onbekend").format(never=known.never, doors=known.doors)


def _marked(photo: BuildingPhoto, _today: date) -> str:
    words = _(_OF_HERS[photo.building.mark]) if photo.building.mark else ""
    why = photo.building.mark_why
    return _("{mark}: “{why}”").format(mark=words, why=why) if why else words


def _worried(photo: BuildingPhoto, _today: date) -> str:
    n = photo.open_signals
    return ngettext("signaal open", "{n} signalen open", n).format(n=n)


def _long_ago(photo: BuildingPhoto, today: date) -> str:
    last = photo.known.last
    return _("nooit geweest") if last is None else _last(last, today)


def _waiting(photo: BuildingPhoto, _today: date) -> str:
    n = photo.waiting
    return ngettext("iemand zei: kom terug", "{n} mensen zeiden: kom terug", n).format(n=n)


def _last(day: date, today: date) -> str:
    return _("laatst {when}").format(when=distance(day, today))


_REASONS = {
    Reason.UNKNOWN: _unknown,
    Reason.MARKED: _marked,
    Reason.WORRIED: _worried,
    Reason.LONG_AGO: _long_ago,
    Reason.WAITING: _waiting,
}
