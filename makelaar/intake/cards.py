"""Read contact cards (vcf 2.1, 3.0, 4.0) as one table, so that the same page and the same rules serve them."""

import logging
import re
from collections.abc import Callable
from typing import Any

import vobject

from makelaar.i18n import _, ngettext
from makelaar.intake.book import Line, Sheet, Stop, check_stop
from makelaar.intake.refusals import damaged, too_large
from makelaar.intake.text_encodings import decode

MAX_CARDS = 20_000
LONGEST_CARD = 2**16
"""Characters of one card without its pictures."""
_WITHOUT_WORTH = {"version", "prodid", "uid", "rev", "fn", "n", "sort-string", "kind", "x-ablabel", "mailer"}
_NOT_TEXT = {"photo", "logo", "sound", "key"}
_KNOWN = {
    "tel": "Telefoon",
    "email": "E-mail",
    "adr": "Adres",
    "categories": "Labels",
    "note": "Notitie",
    "org": "Organisatie",
    "bday": "Geboortedatum",
    "lang": "Talen",
    "title": "Functie",
    "role": "Rol",
    "nickname": "Bijnaam",
    "url": "Website",
}


def read_cards(data: bytes, cancelled: Stop | None = None) -> tuple[Sheet, tuple[str, ...]]:
    """The cards as a table with a header row, and warnings. Raises UserError where no card can be read."""
    texts = _cards(decode(data)[0])
    cards, broken, pictures = [], 0, 0
    for number, text in enumerate(texts):
        if number % 50 == 0:
            check_stop(cancelled)
        card = _parse(text)
        broken += card is None
        if card is not None:
            pictures += any(kind in card.contents for kind in _NOT_TEXT)
            cards.append(_as_cells(card))
    if not cards:
        raise damaged()
    headers = list(dict.fromkeys(header for card in cards for header in card))
    lines = [Line(1, tuple(headers))]
    lines += [Line(row, tuple(card.get(h, "") for h in headers)) for row, card in enumerate(cards, start=2)]
    return Sheet("", tuple(lines)), _warnings(broken, pictures)


def _warnings(broken: int, pictures: int) -> tuple[str, ...]:
    said = []
    if broken:
        said.append(
            ngettext("Eén kaartje was niet te lezen.", "{n} kaartjes waren niet te lezen.", broken).format(n=broken)
        )
    if pictures:
        said.append(_("Foto's en geluiden op de kaartjes zijn niet overgenomen."))
    return tuple(said)


def _cards(text: str) -> list[str]:
    """The texts from each beginning of a card to its end. Raises UserError where there are too many."""
    parts = re.split(r"^[ \t]*BEGIN:VCARD[ \t]*$", text.replace("\r\n", "\n").replace("\r", "\n"), flags=re.M | re.I)[
        1:
    ]
    if len(parts) > MAX_CARDS:
        raise too_large()
    bodies = (re.split(r"^[ \t]*END:VCARD", part, maxsplit=1, flags=re.M | re.I)[0] for part in parts)
    return [f"BEGIN:VCARD{body}END:VCARD" for body in bodies]


def _parse(text: str) -> Any:
    """One card, or None where it cannot be read."""
    without_pictures = re.sub(
        r"^(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY)[;:].*\n(?:[ \t].*\n|[A-Za-z0-9+/=]{40,}\n|\n(?=[ \t]))*",
        r"\1:x\n",
        text,
        flags=re.M | re.I,
    )
    if len(without_pictures) > LONGEST_CARD:
        return None
    logging.getLogger("vobject").setLevel(logging.CRITICAL)
    unfolded = _whole_lines(without_pictures)
    for attempt in (unfolded, _bare(unfolded)):
        try:
            return vobject.readOne(attempt + "\n", allowQP=True)
        except Exception:  # noqa: BLE001  # vobject raises whatever its parsing stumbles on
            continue
    return None


def _whole_lines(text: str) -> str:
    """Folded lines joined, and bare commas in texts escaped: the parser would drop what stands behind them.

    Version 2.1 folds at a space that belongs to the text; later versions fold anywhere with a space of their own.
    """
    fold_mark = " " if re.search(r"^VERSION:\s*2\.1", text, re.M | re.I) else ""
    unfolded = re.sub(r"(?<!=)\n[ \t]+" if fold_mark else r"(?<!=)\n[ \t]", fold_mark, text)
    return re.sub(
        r"^((?:[\w-]+\.)?(?:FN|NOTE|TITLE|ROLE|NICKNAME|URL)(?:;[^:\n]*)?:)(.*)$",
        lambda line: line[1] + re.sub(r"(?<!\\),", r"\,", line[2]),
        unfolded,
        flags=re.M | re.I,
    )


def _bare(text: str) -> str:
    """Only lines that look like "NAME:value", for a card in which some other line spoils the reading."""
    return "\n".join(line for line in text.split("\n") if re.match(r"(?:[\w-]+\.)?[\w-]+(?:;[^:]*)?:|[ \t]", line))


def _as_cells(card: Any) -> dict[str, str]:
    """What the card says, by our header words."""
    cells: dict[str, str] = {}
    formatted = " ".join(_first_text(card, "fn").split())
    parts = card.contents.get("n", [None])[0]
    if parts is not None and not isinstance(parts.value, str):
        given, family = (_joined(getattr(parts.value, part)) for part in ("given", "family"))
        more, prefix, suffix = (_joined(getattr(parts.value, part)) for part in ("additional", "prefix", "suffix"))
        formatted = formatted or " ".join(filter(None, (prefix, given, more, family, suffix)))
        cells |= {"Naam": formatted, "Voornaam": given, "Achternaam": " ".join(filter(None, (more, family)))}
    cells["Naam"] = formatted or _first_text(card, "org")
    for kind, lines in card.contents.items():
        if kind in _WITHOUT_WORTH or kind in _NOT_TEXT:
            continue
        texts = [text for text in (_TEXTS.get(kind, _plain)(line.value) for line in lines) if text]
        separator = ", " if kind in ("categories", "lang") else "; "
        if texts:
            cells[_KNOWN.get(kind, kind.upper())] = separator.join(dict.fromkeys(texts))
    addresses = [line.value for line in card.contents.get("adr", ()) if not isinstance(line.value, str)]
    if doors := list(filter(None, (_joined(address.extended) for address in addresses))):
        cells["Deur of verdieping"] = ", ".join(doors)
    return cells


def _first_text(card: Any, kind: str) -> str:
    line = card.contents.get(kind, [None])[0]
    return "" if line is None else _joined(line.value)


def _joined(value: Any) -> str:
    """A value of several parts as one text."""
    parts = value if isinstance(value, list | tuple) else [value]
    return " ".join(str(part).strip() for part in parts if part and str(part).strip())


def _plain(value: Any) -> str:
    return _joined(value).removeprefix("tel:").removeprefix("mailto:")


def _address(value: Any) -> str:
    """ "Straat 1, 3706 AB Zeist"; the country is left out where it is ours."""
    if isinstance(value, str):
        return " ".join(value.split())
    street = ", ".join(filter(None, (_joined(value.street), _joined(value.box))))
    place = " ".join(filter(None, (_joined(value.code), _joined(value.city))))
    country = _joined(value.country)
    country = "" if country.casefold() in ("nederland", "netherlands", "the netherlands", "nl") else country
    return ", ".join(filter(None, (street, place, _joined(value.region), country)))


def _list(value: Any) -> str:
    return ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)


_TEXTS: dict[str, Callable[[Any], str]] = {"adr": _address, "categories": _list}
