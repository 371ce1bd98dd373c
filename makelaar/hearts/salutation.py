"""How to begin a letter, from a name as the worker writes it ("mw. Jansen", "Jan en Mieke de Boer").

Written for Dutch letters only: the salutation is part of the letter and never translated. A name that says no name
("man met hondje", "nr. 12") gives none, so that the gap is seen: a wrong salutation is worse than none.
"""

import re
from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words(
    "van de der den het 't ten ter te op in aan bij uit vom von zu zur da das do dos di du del della la le les el al "
    "bin ben abu ait bint ibn ould v.d. v."
)
_NEVER_FIRST = _words("van de der den het 't ten ter te op in aan uit vom von zu el la le del della v.d. v.")
_MADAM, _SIR, _FAMILY = "mevrouw", "meneer", "familie"
_TITLES = {
    **dict.fromkeys(("mw", "mevr", "mevrouw", "mvr", "mej", "mejuffrouw", "wed", "weduwe"), _MADAM),
    **dict.fromkeys(("dhr", "hr", "heer", "meneer", "mijnheer", "menheer"), _SIR),
    **dict.fromkeys(("fam", "familie", "gezin", "echtpaar"), _FAMILY),
    **{w: w for w in _words("oma opa tante oom juf meester dokter dominee imam pastoor pater zuster broeder rabbi")},
    "ds": "dominee",
}
_DEGREES = _words("dr drs ir ing mr prof bc msc ba ma")
_PARENTS = _words("moeder vader ouders mama papa oma opa ma pa tante oom zus broer")
_NO_NAME = _words(
    "man vrouw jongen meisje kind buurman buurvrouw buren overbuurman overbuurvrouw mensen stel iemand bewoner "
    "bewoners eigenaar eigenaresse partner zoon dochter kleinzoon kleindochter kinderen gezin zijn haar hun die met "
    "zonder onbekend onbekende naam geen nr nummer moeder vader ouders zus broer vriend vriendin collega mantelzorger "
    "huisarts wijkagent winkelier caissière postbode koerier conciërge vrijwilliger beheerder receptie"
)
_AND = re.compile(r"\s*(?:,\s*(?=\S+.*(?:\ben\b|&|\+))|\ben\b|&|\+)\s*", re.IGNORECASE)
_INITIALS = re.compile(r"^(?:[^\W\d_]{1,2}\.)+$|^[^\W\d_]$")
_EITHER = re.compile(
    r"^(?:dhr|hr|heer|mw|mevr|mevrouw|meneer)\.?\s*/\s*(?:dhr|hr|heer|mw|mevr|mevrouw|meneer)\.?\s+", re.I
)


@dataclass(frozen=True)
class NameParts:
    """The parts of a name where the register knows them; all optional."""

    given: str = ""
    particle: str = ""
    family: str = ""

    @property
    def calls(self) -> bool:
        """Whether the given name is one to call somebody by, not initials."""
        return bool(self.given.strip()) and not _INITIALS.match(self.given.split()[0])

    @property
    def surname(self) -> str:
        """Particle and family name as they stand after a title: "Van den Berg"."""
        return _capital(f"{self.particle} {self.family}".strip())


def salutation(name: str, parts: NameParts = NameParts()) -> str | None:
    """ "Beste mevrouw Jansen", "Beste Jan en Mieke", or None where the name is no name to begin a letter with."""
    either = _EITHER.match(name.strip())
    if either:
        rest = _capital(name.strip()[either.end() :].strip())
        return f"Beste heer of mevrouw {rest}" if rest else None
    who = _who(name, parts)
    return f"Beste {who}" if who else None


def first_name(name: str, parts: NameParts = NameParts()) -> str | None:
    """The first name or names ("Jan en Mieke"), or None where the name holds none ("mw. Jansen")."""
    if parts.calls:
        return parts.given.strip()
    people = _people(name)
    if not people or any(_title_of(p)[0] or not _given(p) for p in people):
        return None
    return _listed([given for given in map(_given, people) if given])


def _who(name: str, parts: NameParts) -> str | None:
    people = _people(name)
    titled = [_title_of(person)[0] for person in people]
    if parts.calls and not any(titled):
        return parts.given.strip()
    if len(people) == 1 and titled[0] in (_MADAM, _SIR, _FAMILY) and parts.family:
        return f"{titled[0]} {parts.surname}"
    if not any(titled) and not parts.given and parts.family and _same(name, f"{parts.particle} {parts.family}"):
        return f"heer of mevrouw {parts.surname}"
    addressed = [one for one in map(_addressed, people) if one]
    if len(people) > 1 and all(_INITIALS.match(person.split()[0]) for person in people):
        return " en ".join(people)
    if addressed and addressed[-1] in (_MADAM, _SIR):
        return None
    return _listed(addressed) or None


def _people(name: str) -> list[str]:
    """The people in one name; "Jan/Mieke de Boer" are two, "Ria Smit/Jansen" is one with two surnames."""
    bare = re.sub(r"\([^)]*\)?|\[[^\]]*\]?|[?!;:*]", " ", re.sub(r"[’‘`](?=[tsn]\b)", "'", name))
    bare = re.sub(r"\bv/d\b\.?", "v.d.", bare, flags=re.IGNORECASE)
    bare = re.split(r"\s(?:-|–|—)\s", re.sub(r"\s+", " ", bare).strip())[0]
    if "/" in bare:
        left, right = (side.strip() for side in bare.split("/", 1))
        bare = left if " " in left and " " not in right else f"{left} en {right}"
    if _parent_of(bare):
        return [bare]
    return [person for person in map(_straightened, _AND.split(bare)) if any(c.isalpha() for c in person)]


def _straightened(person: str) -> str:
    """ "Smit, Ria" or "Jansen mw." as it is said: "Ria Smit", "mw. Jansen"."""
    family, comma, given = (side.strip() for side in person.partition(","))
    said = f"{given} {family}" if comma and given else family
    words = said.split()
    if len(words) > 1 and _title_word(words[-1]) in (_MADAM, _SIR) and not _title_word(words[0]):
        return " ".join([words[-1], *words[:-1]])
    return said


def _addressed(person: str) -> str | None:
    """One person as the letter calls them; a title alone ("dhr." of "dhr. en mw. Bakker") stays for the next."""
    if _parent_of(person):
        return person
    title, rest = _title_of(person)
    if title is None:
        return _given(person) or _only_initials(person)
    words = [w for w in rest.split() if not _INITIALS.match(w)]
    if not words:
        return title if title in (_MADAM, _SIR) else None
    if (words[0].islower() and _describes(words[0])) or any(c.isdigit() for c in rest):
        return None
    return f"{title} {_capital(' '.join(_named(w, rest) for w in words))}"


def _title_of(person: str) -> tuple[str | None, str]:
    """The title in front of a name, in full, and what follows; degrees are left out of what follows."""
    words = re.sub(r"^(?:de\s+)(?=heer\b)", "", person, flags=re.IGNORECASE).replace(".", ". ").split()
    title = _title_word(words[0]) if words else None
    if title is None:
        return None, person
    rest = [w for w in words[1:] if w.rstrip(".").lower() not in _DEGREES]
    return title, " ".join(rest)


def _title_word(word: str) -> str | None:
    return _TITLES.get(word.rstrip(".").lower())


def _parent_of(person: str) -> bool:
    """ "moeder van Bilal": said of a child, and a name to a mother."""
    match = re.match(r"(\S+)\s+(?:van|v\.)\s+(\S)", person)
    return bool(match) and match[1].lower() in _PARENTS and match[2].isupper()  # type: ignore[index]


def _given(person: str) -> str | None:
    """The first name of one person without a title; a nickname between quotes goes first."""
    nickname = re.search(r"[\"“”„]([^\"“”„]+)[\"“”„]", person)
    if nickname:
        return nickname[1].strip() or None
    words = person.split()
    end = next((i for i, w in enumerate(words) if any(c.isdigit() for c in w)), len(words))
    words = words[:end]
    if not words or _describes(words[0]) or _begins_surname(words[0]) or _INITIALS.match(words[0]):
        return None
    particle = next((i for i, w in enumerate(words) if i and w.lower() in _PARTICLES), None)
    given = words[:particle] if particle == 2 and not _describes(words[1]) else words[:1]
    return " ".join(_named(word, person) for word in given)


def _only_initials(person: str) -> str | None:
    """ "J. de Vries" stays as it is: nothing tells who J. is. A surname alone is addressed as either."""
    words = person.split()
    if not words or any(c.isdigit() for c in person):
        return None
    if _INITIALS.match(words[0]) and len(words) > 1:
        return person
    if _begins_surname(words[0]) and words[-1].split("-")[-1][:1].isupper():
        return f"heer of mevrouw {_capital(person)}"
    return None


def _begins_surname(word: str) -> bool:
    """ "de" of "de Vries", "el-Amrani": no first name begins so."""
    return word.lower() in _NEVER_FIRST or word.lower().startswith(("el-", "al-", "van-"))


def _describes(word: str) -> bool:
    return word.lower().rstrip(".,") in _NO_NAME


def _named(word: str, whole: str) -> str:
    """A word of a name with a capital, where the worker wrote everything small or everything large."""
    if word.lower() in _PARTICLES and not whole.isupper():
        return word
    if whole.isupper() and len(word) > 2:
        return "-".join(w[:1] + w[1:].replace("İ", "i").lower() for w in word.split("-"))
    return word if not word.islower() else _capital(word)


def _capital(text: str) -> str:
    """With a capital; after an apostrophe the particle stays small, as Dutch has it ("mevrouw 't Hart")."""
    return text[:1].upper() + text[1:]


def _listed(names: list[str]) -> str:
    """ "Jan", "Jan en Mieke", "Jan, Mieke en Piet"."""
    return " en ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()
