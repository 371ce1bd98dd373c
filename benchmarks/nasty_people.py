"""Invented people for sheets that are meant to be hard to read, with the answers that a careful reader would give."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

TODAY = date(2026, 11, 21)
_GIVEN = (
    "Aleid Bogdan Chantal Dewi Ebru Ferdi Gonda Hidde Ilias Jacoba Khalid Lieke Mo Nermin Otto Pien Quirine Roelof "
    "Sevgi Tjeerd Ümit Violet Wiebe Xander Yara Zoë Soumaya Priscilla Łukasz Ngozi"
).split()
_FAMILY = (
    "Aksoy|Baas|van Beek|Cornelisse|Demir|van der Ende|el Fassi|de Groot|Haan|van 't Veer|IJzerman|Jonker|Kowalski|"
    "van der Laan|Mensink|Nijland|den Ouden|Postma|de Ruiter|Şahin|ten Brinke|Uwland|van Veen|Wolters|Zijlstra|Okafor"
).split("|")
STREETS = {
    "Overvecht": ("Zamenhofdreef", "Gangesdreef", "De Gagel", "Tigrisdreef"),
    "Waterkwartier": ("IJsselkade", "Emmerikseweg", "Plein 1953", "2e Waterstraat"),
    "Zwanenveld": ("Hoge Zij", "Laan van Osseveld", "Pr. Bernhardlaan", "De Wieken"),
}
CAN = (
    "soep koken|brood bakken|gras maaien|EHBO|Pools tolken|heeft een aanhanger|dammen|Excel uitleggen|houtbewerking|"
    "accordeon spelen|yoga geven|sollicitatiebrieven nakijken|website maken|lampen ophangen|kapster|"
    "boormachine uitlenen|"
    "kinderfeestjes organiseren|rijbewijs B|Turks en Koerdisch spreken|goed met ouderen"
).split("|")
WANT = (
    "Nederlands oefenen|een praatje|mee naar het zwembad|leren naaien|fietsles|iemand om mee te wandelen|dagje uit|"
    "hulp bij belastingaangifte|tuin opknappen|klaverjassen|kinderkleding|meer groen in de straat|lotgenotencontact|"
    "een moestuinbak|werkervaringsplek|samen eten en drinken|hulp met formulieren en brieven"
).split("|")
NOTES = (
    "rolstoel, tweede deur",
    "slaapt overdag",
    "hond bijt niet",
    "spreekt Tigrinya",
    "pas verhuisd",
    "zoon komt op zondag",
)


@dataclass
class Someone:
    """One invented person with the parts that a sheet may show in its own way."""

    given: str
    particle: str
    family: str
    mobile: str
    email: str
    street: str
    number: str
    area: str
    can: list[str] = field(default_factory=list)
    want: list[str] = field(default_factory=list)
    note: str = ""
    due: date | None = None
    due_text: str = ""

    @property
    def name(self) -> str:
        """As it is said."""
        return " ".join(filter(None, (self.given, self.particle, self.family)))

    def gold(self) -> dict[str, Any]:
        """The right answer, in the form of the gold files."""
        return {
            "name": self.name,
            "phone": f"+31{self.mobile[1:]}" if self.mobile else None,
            "email": self.email or None,
            "address": {"street": self.street or None, "number": self.number or None},
            "area": self.area or None,
            "can": self.can,
            "want": self.want,
            "followup": {"date": self.due.isoformat() if self.due else None, "text": self.due_text},
            "note": self.note,
            "duplicate": False,
        }


def people(count: int, seed: int) -> list[Someone]:
    """The same people for the same seed; no two share a name and a street."""
    chance = random.Random(seed)
    found: dict[tuple[str, str], Someone] = {}
    while len(found) < count:
        someone = _someone(chance)
        found.setdefault((someone.name, someone.street), someone)
    return sorted(found.values(), key=lambda one: (one.area, one.street))


def _someone(chance: random.Random) -> Someone:
    given, whole = chance.choice(_GIVEN), chance.choice(_FAMILY)
    *particles, family = whole.split()
    area = chance.choice(list(STREETS))
    number = f"{chance.randint(1, 299)}{chance.choice(['', '', '', 'A', 'bis', '-3', '-12', 'b'])}"
    mobile = f"06{chance.randint(10_000_000, 58_999_999)}" if chance.random() < 0.7 else ""
    email = f"{'abcdefgh'[chance.randrange(8)]}.{chance.randint(100, 999)}@example.org" if chance.random() < 0.5 else ""
    due, text = _promise(chance)
    return Someone(
        given, " ".join(particles), family, mobile, email, chance.choice(STREETS[area]), number, area,
        chance.sample(CAN, chance.randint(0, 3)), chance.sample(WANT, chance.randint(0, 2)),
        chance.choice(("", "", *NOTES)), due, text,
    )  # fmt: skip


def _promise(chance: random.Random) -> tuple[date | None, str]:
    day = TODAY + timedelta(days=chance.randint(5, 600))
    months = "januari februari maart april mei juni juli augustus september oktober november december".split()
    return chance.choice(
        (
            (None, ""),
            (day, f"{day.day}-{day.month}-{day.year}"),
            (day, f"{day.day} {months[day.month - 1]} {day.year}"),
            (day, f"{day:%d/%m/%y}"),
            (day.replace(day=1), f"{months[day.month - 1]} {day.year}"),
            (TODAY + timedelta(weeks=3), "over 3 weken"),
            (date(2027, 9, 1), "na de zomer"),
            (date(2027, 3, 1), "voorjaar 2027"),
            (None, "als de kinderen naar school gaan"),
            (None, "?"),
        )
    )
