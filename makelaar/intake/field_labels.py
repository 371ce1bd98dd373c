"""What each field is called on the screen."""

from makelaar.i18n import N_, _
from makelaar.intake.rows import Field

_LABELS = {
    Field.NAME: N_("Naam"),
    Field.GIVEN_NAME: N_("Voornaam"),
    Field.PARTICLE: N_("Tussenvoegsel"),
    Field.FAMILY_NAME: N_("Achternaam"),
    Field.PHONE: N_("Telefoon"),
    Field.EMAIL: N_("E-mail"),
    Field.CONTACT: N_("Telefoon en e-mail"),
    Field.ADDRESS: N_("Adres"),
    Field.STREET: N_("Straat"),
    Field.NUMBER: N_("Huisnummer"),
    Field.DOOR: N_("Deur of verdieping"),
    Field.POSTCODE: N_("Postcode"),
    Field.PLACE: N_("Plaats"),
    Field.AREA: N_("Wijk of buurt"),
    Field.CAN: N_("Kan"),
    Field.WANT: N_("Wil"),
    Field.FOLLOWUP: N_("Opvolging (wanneer)"),
    Field.CHANNEL: N_("Liefst bereikt via"),
    Field.LANGUAGES: N_("Talen"),
    Field.TAGS: N_("Labels"),
    Field.KEY_PERSON: N_("Sleutelfiguur"),
    Field.AGE_GROUP: N_("Leeftijd (als groep)"),
    Field.MET_ON: N_("Ontmoet op"),
    Field.MET_HOW: N_("Ontmoet hoe of waar"),
    Field.NOTE: N_("Notitie"),
    Field.REST: N_("Past nergens: naar de notitie, met de kop erbij"),
    Field.SKIP: N_("Niet overnemen"),
}


def field_label(field: Field) -> str:
    """The field's name on the screen, in the language in use."""
    return _(_LABELS[field])
