"""A header's word for its column, against what stands in the column."""

from dataclasses import dataclass

from makelaar.intake.cell_kinds import Kinds
from makelaar.intake.rows import Field


@dataclass(frozen=True)
class Guess:
    """A field and how sure we are, 0..1."""

    field: Field
    sure: float


def checked_header(said: Field, sure: float, kind: Kinds, header: str) -> Guess:
    """The header's word for it, unless what stands in the column says otherwise."""
    if kind.count == 0:
        return Guess(said, sure)
    corrected = _CORRECTIONS[said](kind) if said in _CORRECTIONS else None
    if corrected is not None and corrected != said:
        return Guess(corrected, 0.7)
    if said == Field.REST and header.strip().casefold() in ("bsn", "burgerservicenummer"):
        return Guess(Field.SKIP, 1.0)
    if said == Field.DOOR and header.strip().casefold() == "deur" and kind.number >= 0.6:
        return Guess(Field.NUMBER, 0.8)
    return Guess(said, sure)


def points_of(kind: Kinds) -> Field | None:
    """Phone, mail or both, when the column is for them."""
    if kind.email + kind.phone < 0.4:
        return None
    if kind.email >= 0.1 and kind.phone >= 0.1:
        return Field.CONTACT
    return Field.EMAIL if kind.email > kind.phone else Field.PHONE


def _contact(kind: Kinds) -> Field | None:
    if points := points_of(kind):
        return Field.CONTACT if points != Field.CONTACT and kind.email + kind.phone < 0.9 else points
    if kind.channel >= 0.5:
        return Field.CHANNEL
    if kind.day >= 0.5:
        return Field.FOLLOWUP
    return Field.NAME if kind.name >= 0.7 and kind.given >= 0.3 else Field.CONTACT


def _channel_or_point(kind: Kinds, said: Field) -> Field | None:
    if points := points_of(kind):
        return points
    if kind.channel >= 0.6:
        return Field.CHANNEL
    if kind.yes_no >= 0.7:
        return Field.REST
    return Field.FOLLOWUP if kind.day >= 0.6 and kind.phone < 0.2 else said


def _number(kind: Kinds) -> Field | None:
    if kind.phone >= 0.5:
        return Field.PHONE
    return Field.ADDRESS if kind.address >= 0.5 else Field.NUMBER


def _address(kind: Kinds) -> Field | None:
    if kind.number >= 0.6:
        return Field.NUMBER
    return Field.EMAIL if kind.email >= 0.5 else Field.ADDRESS


def _follow_up(kind: Kinds) -> Field | None:
    if kind.channel >= 0.6:
        return Field.CHANNEL
    if kind.when < 0.1 and kind.count >= 4:
        return Field.REST
    return Field.FOLLOWUP


def _met_on(kind: Kinds) -> Field | None:
    if kind.day < 0.3:
        return Field.MET_HOW if kind.count else Field.MET_ON
    return Field.FOLLOWUP if kind.future >= 0.6 else Field.MET_ON


def _met_how(kind: Kinds) -> Field | None:
    """ "Waar" may be where they live."""
    if kind.address >= 0.6:
        return Field.ADDRESS
    return Field.CHANNEL if kind.channel >= 0.6 else Field.MET_HOW


def _counting(kind: Kinds) -> Field | None:
    return Field.SKIP if kind.running else Field.REST


def _name(kind: Kinds) -> Field | None:
    if kind.email >= 0.5 or kind.phone >= 0.5:
        return points_of(kind)
    return Field.NUMBER if kind.number >= 0.8 else Field.NAME


_CORRECTIONS = {
    Field.CONTACT: _contact,
    Field.PHONE: lambda kind: _channel_or_point(kind, Field.PHONE),
    Field.EMAIL: lambda kind: _channel_or_point(kind, Field.EMAIL),
    Field.NUMBER: _number,
    Field.ADDRESS: _address,
    Field.STREET: lambda kind: Field.ADDRESS if kind.address >= 0.3 else Field.STREET,
    Field.FOLLOWUP: _follow_up,
    Field.MET_ON: _met_on,
    Field.MET_HOW: _met_how,
    Field.CAN: lambda kind: Field.REST if kind.yes_no >= 0.7 else Field.CAN,
    Field.WANT: lambda kind: Field.REST if kind.yes_no >= 0.7 else Field.WANT,
    Field.REST: _counting,
    Field.NAME: _name,
}
