"""Names as a worker writes them: together, reversed, couples, "moeder van Bilal".

Particles (tussenvoegsels): the list of Dutch prefixes in "Logisch Ontwerp GBA", table 36, as far as people still use
them, and those of names from elsewhere that stay lower in sorting.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name

PARTICLES = frozenset(
    "de den der des van von vom vd vander vanden ver 't 's het ten ter te op in aan bij uit la le les du da das dos "
    "del della di el al ben bin ibn ould ait o zu zum zur af av y v.d. v.d v/d d' l'".split()
)
TITLES = frozenset(
    "mw mevr mevrouw mej mejuffrouw mvr dhr de-heer heer hr meneer mnr mijnheer fam familie gezin dr drs ir ing mr "
    "prof echtpaar ds pastoor imam juf meester zuster broeder".split()
)
_SHARED_TITLES = frozenset("fam familie gezin echtpaar".split())
_RELATIONS = re.compile(
    r"\b(?:moeder|vader|ouders?|mama|papa|zoon|dochter|kind(?:eren)?|broer|zus|oma|opa|oom|tante|neef|nicht|zwager|schoon\w+|klein\w+|stief\w+|collega|kennis|man|vrouw|"
    r"partner|vriendin?|buur(?:man|vrouw|meisje|jongen)?|buren|begeleider|mantelzorger|weduwe|eigenaar|"
    r"eigenaresse) van\b",
    re.IGNORECASE,
)
_SECOND_FAMILY_NAME = re.compile(r"(?:(?:van|de|den|der|ter|ten|el|'t)\s+)*[A-ZÀ-Þ][^\W\d_'’-]+(?:-\w+)?")
"""What stands behind a dash with spaces when it is a maiden name: "de Wit - Bakker"."""
_GENERATION = ("jr", "sr", "junior", "senior")
_ROLES = frozenset("weduwe weduwnaar wed buurvrouw buurman oma opa tante oom".split())
"""Words in front of a name, in small letters, that say who it is."""
_AND = re.compile(r"\s+(?:en|&|\+|/|e\.?o\.?)\s+|\s*[&+]\s*", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-Z](?:h|hr|j|th)?\.\s?)+[A-Z]?|[A-Z]{1,4}")


@dataclass(frozen=True)
class Name:
    """A name in the order in which it is said, its parts where they are clear, and what stood with it in brackets."""

    full: str = ""
    given: str = ""
    particle: str = ""
    family: str = ""
    aside: str = ""


def read_name(text: str, *, family_first: bool = False) -> Name:
    """The name in a cell or phrase. `family_first` says that this list writes "Meijer Hatice".

    Nothing of the text is lost: what is not in `full` is in `aside`.
    """
    text, aside = _without_asides(" ".join(text.split()))
    full = _in_spoken_order(text, family_first)
    given, particle, family = _parts(full)
    return Name(full, given, particle, family, aside)


def join_name(given: str, particle: str, family: str) -> Name:
    """The name from parts in columns of their own; "Boer, de" and "de Boer" as family name are both understood."""
    given, given_aside = _without_asides(" ".join(given.split()))
    family, family_aside = _without_asides(" ".join(family.split()))
    behind = re.fullmatch(r"(.+?),\s*(.+)", family)
    if behind and not particle and all(_is_particle(word) for word in behind[2].split()):
        particle, family = behind[2], behind[1]
    words = family.split()
    while len(words) > 1 and not particle.strip() and _is_particle(words[0]):
        own = _leading_particles(words)
        particle, words = " ".join(words[:own]), words[own:]
    family, particle = " ".join(words), " ".join(particle.split())
    full = " ".join(filter(None, (given, particle, family)))
    return Name(full, given, particle, family, "; ".join(filter(None, (given_aside, family_aside))))


def writes_family_first(names: Sequence[str]) -> bool:
    """Whether a list of names without commas puts the family name in front: known given names stand at the end."""
    front = back = 0
    for name in names:
        words = [word for word in name.split() if not _is_particle(word) and fold(word).rstrip(".") not in TITLES]
        if len(words) < 2 or "," in name or _has_an_order_of_its_own(name.split()):
            continue
        starts, ends = is_given_name(words[0]), is_given_name(words[-1])
        front += starts and not ends
        back += ((ends or _ends_in_initials(words)) and not starts) or (_is_particle(name.split()[-1]) and not starts)
    return back >= 2 and back > 2 * front


def looks_like_name(text: str) -> bool:
    """Whether a cell could be somebody's name: one to six words with capitals where its script has them."""
    text = _without_asides(text)[0].replace(",", " ")
    words = text.split()
    if not words or len(words) > 7 or re.search(r"[\d@:;?!=]", text):
        return False
    if _RELATIONS.search(text):
        return True
    beside = TITLES | _ROLES | {"en", "&", "+", "-", *_GENERATION}
    telling = [word for word in words if not _is_particle(word) and fold(word).rstrip(".") not in beside]
    return bool(telling) and all(not word[0].islower() and (word[0].isalpha() or word[0] in "'’(") for word in telling)


def _without_asides(text: str) -> tuple[str, str]:
    """(text, what stood in brackets or behind a dash); a mark such as "*" behind the name goes with the aside."""
    asides = [aside.strip() for aside in re.findall(r"[(\[]([^()\[\]]*)[)\]]", text)]
    bare = re.sub(r"\s*[(\[][^()\[\]]*[)\]]\s*", " ", text)
    if (behind := re.search(r"\s+[-–—]\s+(.+)$", bare)) and not _SECOND_FAMILY_NAME.fullmatch(behind[1]):
        asides.append(behind[1].strip())
        bare = bare[: behind.start()]
    if marks := re.search(r"[\s*!?#]*[*!?#]+\s*$", bare):
        asides.append(marks[0].strip())
        bare = bare[: marks.start()]
    bare = bare.strip(" ,;")
    return (bare, "; ".join(filter(None, asides))) if bare else (text.strip(), "")


def _in_spoken_order(text: str, family_first: bool) -> str:
    """ "Boer, Jan de" as "Jan de Boer"; a comma between two whole names stays."""
    left, comma, right = (part.strip() for part in text.partition(","))
    if comma and left and right and not _two_whole_names(left, right):
        return _turned(left, right.replace(",", " "))
    words = text.split()
    trailing = len(words) - len(_without_trailing_particles(words))
    if not comma and 0 < trailing < len(words) - 1:
        return _turned(words[0], " ".join(words[1:]))
    if not comma and len(words) > 1 and _ends_in_initials(words) and not is_given_name(words[0]):
        return _turned(" ".join(words[:-1]), words[-1])
    if not comma and family_first and len(words) > 1 and not _has_an_order_of_its_own(words):
        return _family_first(words)
    return text


def _has_an_order_of_its_own(words: list[str]) -> bool:
    """ "dochter van Ed", "Bep en Truus", "weduwe Smit": said one way only, in whatever list it stands."""
    joined = len(words) == 3 and bool(_AND.fullmatch(f" {words[1]} "))
    return joined or bool(_RELATIONS.search(" ".join(words))) or fold(words[0]) in _ROLES


def _two_whole_names(left: str, right: str) -> bool:
    """ "Jan de Boer, Mieke Jansen": both sides have a given and a family name."""
    telling = [[word for word in side.split() if not _is_particle(word)] for side in (left, right)]
    return all(len(side) > 1 for side in telling) and is_given_name(telling[0][0]) and is_given_name(telling[1][0])


def _turned(family: str, given: str) -> str:
    """Family and given part in spoken order: titles first, particles before the family name."""
    family_words, given_words = family.split(), given.split()
    core = _without_trailing_particles(family_words) or family_words
    particles = family_words[len(core) :]
    named = _without_trailing_particles(given_words)
    particles = given_words[len(named) :] + particles
    titles = [word for word in named if fold(word).rstrip(".") in TITLES]
    rest = [word for word in named if word not in titles]
    return " ".join([*titles, *rest, *particles, *core])


def _family_first(words: list[str]) -> str:
    """ "de Boer Hans", "Boer de Hans", "Meijer Hatice" in spoken order."""
    known = next((place for place in range(1, len(words)) if is_given_name(words[place])), 0)
    if known and not is_given_name(words[0]):
        return _turned(" ".join(words[:known]), " ".join(words[known:]))
    start = _leading_particles(words)
    end = start + 1
    if is_given_name(words[0]) or end >= len(words):
        return " ".join(words)
    behind = end
    while behind < len(words) - 1 and _is_particle(words[behind]):
        behind += 1
    return " ".join([*words[behind:], *words[end:behind], *words[:start], *words[start:end]])


def _ends_in_initials(words: list[str]) -> bool:
    """ "Smit A.", "van den Berg J.P.": initials behind a name that is none itself."""
    titled = fold(words[0]).rstrip(".") in TITLES
    return bool(re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", words[-1])) and not _INITIALS.fullmatch(words[0]) and not titled


def _parts(full: str) -> tuple[str, str, str]:
    """(given, particle, family) where they are clear, else empty texts."""
    words = full.split()
    if _RELATIONS.search(full) or "," in full or not words or _starts_like_a_role(words):
        return "", "", ""
    titled = [fold(word).rstrip(".") in TITLES for word in words]
    first = 0
    while first < len(words) - 1 and (
        titled[first] or (fold(words[first]) in ("en", "&", "de") and any(titled[: first + 2]))
    ):
        first += 1
    rest = words[first:]
    if first and (len(rest) == 1 or fold(words[0]).rstrip(".") in _SHARED_TITLES or _is_particle(rest[0])):
        start = _leading_particles(rest)
        return "", " ".join(rest[:start]), " ".join(rest[start:])
    return _given_and_family(rest)


def _given_and_family(words: list[str]) -> tuple[str, str, str]:
    """Words without titles: the family name starts at the first particle after a given name, else at the last word."""
    if len(words) == 1:
        return words[0], "", ""
    couple = _AND.split(" ".join(words))
    if len(couple) > 1:
        own = [_given_and_family(side.split()) for side in couple if side]
        if any(given and family for given, _particle, family in own[:-1]):
            return "", "", ""  # two people with a family name each
        _given, particle, family = own[-1]
        joined = " ".join(words)
        shared = " ".join(filter(None, (particle, family)))
        return joined.removesuffix(shared).strip(), particle, family
    for place in range(1, len(words) - 1):
        if _is_particle(words[place]):
            end = place + _leading_particles(words[place:])
            return " ".join(words[:place]), " ".join(words[place:end]), " ".join(words[end:])
    place = len(words) - 1
    while place > 1 and not _INITIALS.fullmatch(words[place - 1]) and not is_given_name(words[place - 1]):
        place -= 1
    return " ".join(words[:place]), "", " ".join(words[place:])


def _starts_like_a_role(words: list[str]) -> bool:
    """ "de kapper", "buurvrouw Ria": somebody who is named by what they are."""
    return (
        fold(words[0]) in ("de", "het", "die")
        and len(words) > 1
        and words[1][:1].islower()
        and not _is_particle(words[1])
    )


def _is_particle(word: str) -> bool:
    """Whether the word is a particle. Written with a capital it is one only where names from elsewhere do so."""
    return fold(word) in PARTICLES


def _leading_particles(words: list[str]) -> int:
    """How many words in front are particles; one word always stays for the name itself."""
    count = 0
    while count < len(words) - 1 and _is_particle(words[count]):
        count += 1
    return count


def _without_trailing_particles(words: list[str]) -> list[str]:
    end = len(words)
    while end > 1 and _is_particle(words[end - 1]) and words[end - 1][:1].islower() | (words[end - 1][:1] in "'’"):
        end -= 1
    return words[:end]
