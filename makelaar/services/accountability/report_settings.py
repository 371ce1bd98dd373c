"""What stays the same from one report to the next: the house style, the thresholds, the municipality's headings."""

import base64
import re
from dataclasses import dataclass

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.services.settings import keep_register_setting, register_setting
from makelaar.settings import (
    REPORT_COLOUR,
    REPORT_HEADINGS,
    REPORT_INTRODUCTION,
    REPORT_LOGO,
    REPORT_REVIEWER,
    SENSITIVE_THRESHOLD,
    THRESHOLD,
    WORKER_ORGANISATION,
)
from makelaar.store.register import Register

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_KINDS = (b"\x89PNG\r\n", b"\xff\xd8\xff")
_MOST_LOGO = 2_000_000
"""Bytes: a logo of a report, not a photograph."""


@dataclass(frozen=True)
class ReportSettings:
    """`logo` is a PNG or JPEG (b"" for none), `colour` "#RRGGBB", `headings` the text of the municipality's template
    file. `threshold` and `sensitive_threshold` are k (ANONYMITY.md)."""

    organisation: str = ""
    logo: bytes = b""
    colour: str = REPORT_COLOUR.default
    introduction: str = ""
    reviewer: str = ""
    threshold: int = THRESHOLD.default
    sensitive_threshold: int = SENSITIVE_THRESHOLD.default
    headings: str = ""


def report_settings(register: Register) -> ReportSettings:
    """As the register keeps them."""
    colour = register_setting(register, REPORT_COLOUR)
    return ReportSettings(
        organisation=register_setting(register, WORKER_ORGANISATION),
        logo=_logo(register_setting(register, REPORT_LOGO)),
        colour=colour if _COLOUR.fullmatch(colour) else REPORT_COLOUR.default,
        introduction=register_setting(register, REPORT_INTRODUCTION),
        reviewer=register_setting(register, REPORT_REVIEWER),
        threshold=register_setting(register, THRESHOLD),
        sensitive_threshold=register_setting(register, SENSITIVE_THRESHOLD),
        headings=register_setting(register, REPORT_HEADINGS),
    )


def keep_report_settings(register: Register, settings: ReportSettings) -> None:
    """Keep them for all reports from now on; what was issued stays as it is. Raises Refused, and keeps nothing, for a
    logo that is none or a colour that is none, and WrongHeadings for headings that cannot be used."""
    if settings.logo and not settings.logo.startswith(_KINDS):
        raise Refused(_("Dit is geen plaatje dat in een verslag past. Er is niets bewaard; kies een PNG of JPEG."))
    if len(settings.logo) > _MOST_LOGO:
        raise Refused(_("Dit logo is te groot voor een verslag. Er is niets bewaard; kies er een onder de 2 MB."))
    if not _COLOUR.fullmatch(settings.colour):
        raise Refused(_("Deze huiskleur is geen kleur. Er is niets bewaard; schrijf haar als #0F766E."))
    if settings.headings:
        from makelaar.services.accountability.contents import check_headings  # with all that draws a report: large

        check_headings(settings.headings)
    keep_register_setting(register, WORKER_ORGANISATION, " ".join(settings.organisation.split()))
    keep_register_setting(register, REPORT_LOGO, base64.b64encode(settings.logo).decode("ascii"))
    keep_register_setting(register, REPORT_COLOUR, settings.colour.upper())
    keep_register_setting(register, REPORT_INTRODUCTION, settings.introduction.strip())
    keep_register_setting(register, REPORT_REVIEWER, " ".join(settings.reviewer.split()))
    keep_register_setting(register, THRESHOLD, settings.threshold)
    keep_register_setting(register, SENSITIVE_THRESHOLD, settings.sensitive_threshold)
    keep_register_setting(register, REPORT_HEADINGS, settings.headings)


def _logo(kept: str) -> bytes:
    """The logo's bytes; none where what was kept is no base64 (an older or hand-edited register)."""
    try:
        return base64.b64decode(kept, validate=True)
    except ValueError:
        return b""
