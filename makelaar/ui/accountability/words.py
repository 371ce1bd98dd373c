"""What reports are called on the screen."""

from makelaar.i18n import N_, _
from makelaar.services.accountability.choice import Table
from makelaar.terms import ReportTemplate

TEMPLATE_TILES = {
    ReportTemplate.QUARTER: (
        N_("Kwartaal"),
        "calendar",
        N_("Wat er dit kwartaal was, naast het vorige en dat van een jaar eerder."),
    ),
    ReportTemplate.HALF_YEAR: (N_("Half jaar"), "half_year", N_("Twee kwartalen samen, altijd afgerond.")),
    ReportTemplate.YEAR: (N_("Jaar"), "chart", N_("Vier kwartalen samen, altijd afgerond.")),
    ReportTemplate.PROJECT: (N_("Project"), "project", N_("Van het ene kwartaal tot en met het andere.")),
    ReportTemplate.AREA: (
        N_("Wijkoverleg"),
        "area",
        N_("De sociale foto: wat er leeft in de buurten die je kiest."),
    ),
    ReportTemplate.ROUND: (N_("Rondes"), "visit", N_("Wat rondes langs de deuren gaven.")),
}
"""Its word on the tile, its sign, and what it is for."""
DIMENSIONS = {
    "thema": N_("thema"),
    "buurt": N_("buurt"),
    "leeftijd": N_("leeftijd"),
    "soort": N_("kan en wil"),
    "kwartaal": N_("kwartaal"),
}
TABLES: tuple[Table, ...] = (
    ("thema",),
    ("buurt",),
    ("leeftijd",),
    ("soort",),
    ("thema", "buurt"),
    ("thema", "leeftijd"),
    ("buurt", "leeftijd"),
)
"""The tables that can be asked for, simple ones first."""


def table_words(table: Table) -> str:
    """ "thema per buurt"."""
    return _(" per ").join(_(DIMENSIONS.get(dim, dim)) for dim in table)
