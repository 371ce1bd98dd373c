"""How a person is called on the screen: by name, else by the door."""

from makelaar.i18n import _
from makelaar.models import Person


def shown_name(person: Person) -> str:
    """The name as the worker says it; without one the door ("Kerkweg 12, 3 hoog"). Never empty."""
    return person.name or address_line(person) or _("(zonder naam)")


def address_line(person: Person) -> str:
    """Street, number and door in one line ("Kerkweg 12, 3 hoog links"); empty when none is known."""
    street = " ".join(part for part in (person.street, person.house_number) if part)
    return ", ".join(part for part in (street, person.door) if part)
