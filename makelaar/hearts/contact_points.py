"""Phone numbers and mail addresses in any text, and what is left of the text without them.

Numbers are read as from the Netherlands: national ones have ten digits with the trunk 0 (numbering plan, ACM), which
Excel eats when it takes them for a sum.
"""

import re
from dataclasses import dataclass

import phonenumbers

from makelaar.hearts.folding import fold

_EMAIL = re.compile(r"(?:mailto:)?<?([\w.+'%&/=^~-]+@[\w-]+(?:\.[\w-]+)+)>?", re.IGNORECASE)
_ALMOST_EMAIL = re.compile(
    r"\S*\s?@\s?\S+|\S+ (?:at|apenstaartje|\(at\)|\[at\]) \S+(?: (?:punt|dot|\.) ?\S+)+", re.IGNORECASE
)
_GAP = r"[\s.\-–  ]*"
_AREA_GAP = r"(?:[\s.)\-–/  ]*)"
_PHONE = re.compile(
    r"(?<![\w@+])(?:"
    rf"(?:\(?\+{_GAP}|00{_GAP}(?=[1-9]))\d{{1,3}}\)?(?:{_GAP}\(0\))?(?:[\s.)(\-–/ ]*\d){{6,12}}"
    rf"|\(?0\d{{1,3}}{_AREA_GAP}(?:\d{_GAP}){{5,7}}\d"
    rf"|[1-9](?:{_GAP}\d){{8}}(?:\.0)?"
    rf"|31[1-9](?:{_GAP}\d){{8}}(?:\.0)?"
    r")(?![\d@]|\.\d)"
)
_LOOSE_DIGITS = re.compile(r"(?<![\w@])[+(]?\d(?:[\s.()\-–/]*\d){4,}(?![\d@])|\b\d+[.,]\d+E\+\d+\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:tel(?:efoon)?(?:nummer|nr)?|mob(?:iel)?|gsm|e-?mail(?:adres)?|mail|t|m|e|06)\b\s*[.:=]*", re.IGNORECASE
)
_JOINTS = ("en", "of", "en/of")
_LEFT_OVER = re.compile(r"^[\s,;|/&+:.<>\-–]+|[\s,;|/&+:.<>\-–]+$")


@dataclass(frozen=True)
class ContactPoints:
    """What was found, in order. `wrong` are numbers and addresses as typed that cannot be right; `rest` other words."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    wrong_phones: tuple[str, ...] = ()
    wrong_emails: tuple[str, ...] = ()
    rest: str = ""


def read_contact_points(text: str, *, whole: bool = True) -> ContactPoints:
    """Every phone (E.164) and mail address in the text.

    With `whole` the text is a cell meant for them: any other run of five digits or more is a wrong number, and words
    such as "tel." are labels. Without it, only what is surely a phone number or mail address is taken.
    """
    emails, text = _emails(text)
    phones, text = _phones(text)
    wrong_phones: list[str] = []
    wrong_emails: list[str] = []
    if whole:
        wrong_emails, text = _take(_ALMOST_EMAIL, text)
        wrong_phones, text = _take(_LOOSE_DIGITS, text)
        if phones or emails or wrong_phones or wrong_emails:
            text = _LABEL.sub(" ", text)
    return ContactPoints(tuple(phones), tuple(emails), tuple(wrong_phones), tuple(wrong_emails), _tidy(text))


def phone_number(text: str) -> str | None:
    """The number in E.164, or None where no phone has this number."""
    digits = re.sub(r"[^\d+]", "", re.sub(r"\(0\)", "", re.sub(r"^([1-9]\d{8,10})\.0$", r"\1", text.strip())))
    for attempt in _ways_to_dial(digits):
        try:
            number = phonenumbers.parse(attempt, "NL")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) or _is_dutch_mobile(number):
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return None


def _is_dutch_mobile(number: phonenumbers.PhoneNumber) -> bool:
    """Any 06 with eight digits: the list of ranges given out lags behind what people are called on."""
    return number.country_code == 31 and bool(re.fullmatch(r"6\d{8}", str(number.national_number)))


def _ways_to_dial(digits: str) -> tuple[str, ...]:
    """The number as typed, and as it was before a sheet took its zero or its plus."""
    if digits.startswith("00"):
        return (f"+{digits[2:]}", *([f"+31{digits[5:]}"] if digits.startswith("00310") else []))
    if digits.startswith("+310"):
        return (f"+31{digits[4:]}",)
    if digits.startswith(("+", "0")):
        return (digits,)
    return (f"+{digits}",) if len(digits) == 11 and digits.startswith("31") else (f"0{digits}",)


def find_emails(text: str) -> list[tuple[int, int, str]]:
    """(start, end, address with its domain in lower case) of every mail address in the text."""
    found = []
    for match in _EMAIL.finditer(text):
        before, _at, domain = match[1].rpartition("@")
        local = before.rpartition("/")[2].removeprefix("mailto:")
        if ".." not in local and local.strip("."):
            skipped = len(before) - len(local)
            start = match.start(1) + skipped if skipped else match.start()
            found.append((start, match.end(), f"{local}@{domain.lower()}"))
    return found


def find_phones(text: str) -> list[tuple[int, int, str]]:
    """(start, end, number in E.164) of every phone number in the text."""
    read = ((match, phone_number(match[0])) for match in _PHONE.finditer(text))
    return [(match.start(), match.end(), number) for match, number in read if number is not None]


def _emails(text: str) -> tuple[list[str], str]:
    return _without_found(text, find_emails(text))


def _phones(text: str) -> tuple[list[str], str]:
    return _without_found(text, find_phones(text))


def _without_found(text: str, found: list[tuple[int, int, str]]) -> tuple[list[str], str]:
    """(what was found, the text with " ; " in each one's place)."""
    for start, end, _value in reversed(found):
        text = f"{text[:start]} ; {text[end:]}"
    return [value for _start, _end, value in found], text


def _take(pattern: re.Pattern[str], text: str) -> tuple[list[str], str]:
    """(what matches, text without it)."""
    return [match[0].strip() for match in pattern.finditer(text)], pattern.sub(" ; ", text)


def _tidy(text: str) -> str:
    """What is left, without the separators that stood between the parts."""
    pieces = (_LEFT_OVER.sub("", piece).strip() for piece in re.split(r"\s*;\s*|\n", text))
    bare = (re.sub(r"^\(([^()]*)\)$", r"\1", piece).strip() for piece in pieces)
    return "; ".join(piece for piece in bare if re.search(r"\w", piece) and fold(piece) not in _JOINTS)
