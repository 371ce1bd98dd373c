"""What the detector gives back: pieces of a text that point at somebody, and why each was found."""

from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """What a piece is. The values are the words of the exchange form and stand in masked text."""

    PERSON = "PERSOON"
    ADDRESS = "ADRES"
    POSTCODE = "POSTCODE"
    PLACE = "PLAATS"
    ORGANISATION = "ORG"
    PHONE = "TELEFOON"
    EMAIL = "EMAIL"
    URL = "URL"
    DATE = "DATUM"
    AGE = "LEEFTIJD"
    ID = "ID"
    OTHER = "ANDERS"
    """Nobody knows what it is: marked because it is not everyday Dutch."""


class Source(StrEnum):
    """Which layer found it (ANONYMITY: the five layers of the detector)."""

    REGISTER = "register"
    PATTERN = "pattern"
    LIST = "list"
    CONTEXT = "context"
    """The words around it say so: "mevrouw …", "… (82)"."""
    SECOND_OPINION = "second_opinion"
    DEFAULT = "default"
    """Nothing says that it is harmless."""


@dataclass(frozen=True, order=True)
class Span:
    """`text[start:end]` points at somebody. Where `review` is true a human decides; otherwise it is masked at once."""

    start: int
    end: int
    label: Label
    source: Source
    review: bool = False


@dataclass(frozen=True)
class Deidentified:
    """A text with its spans, in order and without overlap."""

    text: str
    spans: tuple[Span, ...]

    @property
    def masked(self) -> str:
        """The text with a label in place of each piece, `[?]` where a human has not decided yet: the default is no."""
        parts: list[str] = []
        at = 0
        for span in self.spans:
            parts += [self.text[at : span.start], "[?]" if span.review else f"[{span.label}]"]
            at = span.end
        return "".join([*parts, self.text[at:]])
