"""People as contact cards, to take along in a phone or mail program.

vCard 3.0 (RFC 2426): Outlook does not read 4.0, and phones read both. Only who somebody is and how she is reached: an
address book mostly goes on to a cloud, and notes, kan and wil must not.
"""

from collections.abc import Iterable

import vobject

from makelaar.export.people_sheet import PersonLine


def people_vcf(lines: Iterable[PersonLine]) -> bytes:
    """One card for each person, in UTF-8."""
    return "".join(_card(line).serialize() for line in lines).encode("utf-8", "replace")


def _card(line: PersonLine) -> vobject.base.Component:
    card = vobject.vCard()
    called = _clean(line.name or _address(line))
    card.add("fn").value = called
    card.add("n").value = _name(line, called)
    for phone in line.phones:
        card.add("tel").value = _clean(phone)
    for email in line.emails:
        card.add("email").value = _clean(email)
    if line.street or line.place or line.postcode or line.door:
        card.add("adr").value = vobject.vcard.Address(
            street=_clean(f"{line.street} {line.house_number}".strip()),
            extended=_clean(line.door),
            code=_clean(line.postcode),
            city=_clean(line.place),
        )
    return card


def _name(line: PersonLine, called: str) -> vobject.vcard.Name:
    """The parts where they are known; else the whole name as the family name, as RFC 2426 wants one."""
    if not line.family_name and not line.given_name:
        return vobject.vcard.Name(family=called)
    family = f"{line.particle} {line.family_name}".strip()
    return vobject.vcard.Name(family=_clean(family), given=_clean(line.given_name))


def _address(line: PersonLine) -> str:
    return ", ".join(part for part in (f"{line.street} {line.house_number}".strip(), line.door) if part)


def _clean(text: str) -> str:
    """One line without control characters: a line end could start a property of its own."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
