"""Floors as they are called: "begane grond", "3 hoog". Pure."""

from makelaar.i18n import _


def floor_name(floor: int) -> str:
    """ "3 hoog"; 0 is "begane grond", what is below it "souterrain"."""
    if floor == 0:
        return _("begane grond")
    return _("{n} hoog").format(n=floor) if floor > 0 else _("souterrain")


def floor_label(floor: int) -> str:
    """The same where there is little room."""
    return _("bg") if floor == 0 else floor_name(floor) if floor > 0 else _("sout.")


def floor_number(floor: int) -> str:
    """The same where there is hardly any: "3", "bg", "-1"."""
    return _("bg") if floor == 0 else str(floor)
