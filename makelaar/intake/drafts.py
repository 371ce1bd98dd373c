"""A row while it is being read: what each cell adds to it, and what could not be placed."""

from dataclasses import dataclass, field
from datetime import date

from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.intake.rows import FollowUpWords, Person
from makelaar.terms import AgeGroup, Channel


@dataclass
class Draft:
    """One row's findings. Lists keep their order and hold each thing once."""

    names: dict[str, str] = field(default_factory=dict)
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    street: str = ""
    number: str = ""
    door: str = ""
    postcode: str = ""
    place: str = ""
    area: str = ""
    can: list[str] = field(default_factory=list)
    want: list[str] = field(default_factory=list)
    followups: list[FollowUpWords] = field(default_factory=list)
    channel: Channel | None = None
    languages: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    is_key_person: bool = False
    age_group: AgeGroup | None = None
    met_on: date | None = None
    met_how: str = ""
    remarks: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    not_understood: list[tuple[str, str]] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)

    def add(self, things: list[str], *new: str) -> None:
        """Add to one of the lists what is not in it yet."""
        known = {fold(thing) for thing in things}
        for thing in new:
            if thing and fold(thing) not in known:
                known.add(fold(thing))
                things.append(thing)

    def misplace(self, header: str, text: str) -> None:
        """Keep a text that found no place of its own: in the note, with its column name."""
        self.not_understood.append((header, text))
        self.asides.append(f"{header}: {text}" if header else text)

    def ask(self, question: str) -> None:
        """A sentence for the "needs a look" fate."""
        if question not in self.questions:
            self.questions.append(question)

    def person(self) -> Person:
        """What the row says, as it is imported."""
        return Person(
            name=self.names.get("full", ""),
            given_name=self.names.get("given", ""),
            particle=self.names.get("particle", ""),
            family_name=self.names.get("family", ""),
            phones=tuple(self.phones),
            emails=tuple(self.emails),
            street=self.street,
            number=self.number,
            door=self.door,
            postcode=self.postcode,
            place=self.place,
            area=self.area,
            can=tuple(self.can),
            want=tuple(self.want),
            followups=tuple(self.followups),
            preferred_channel=self.channel,
            languages=tuple(self.languages),
            tags=tuple(self.tags),
            is_key_person=self.is_key_person,
            age_group=self.age_group,
            met_on=self.met_on,
            met_how=self.met_how,
            note="\n".join(dict.fromkeys([*self.remarks, *self.asides, *self.comments])),
        )


def wrong_phone(number: str) -> str:
    """The question about a number that no phone has."""
    return _("Het telefoonnummer “{number}” klopt niet. Het staat er zoals je het typte.").format(number=number)


def wrong_email(address: str) -> str:
    """The question about a mail address that cannot be one."""
    return _("Het mailadres “{address}” klopt niet. Het staat in de notitie.").format(address=address)
