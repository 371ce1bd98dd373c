"""Numbers, months and feasts in words: they single somebody out as digits and dates do ("negentien", "in maart")."""

import re

_ONES = "twee|drie|vier|vijf|zes|zeven|acht|negen"
_TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_JOINED = rf"(?:een|{_ONES})en(?:{_TENS})"
_ORDINALS = "derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde"
NUMBER = rf"(?:{_ONES}|{_TEENS}|{_TENS}|{_JOINED})"
"""A number in words from two up to a hundred, folded."""
_NUMBER = re.compile(rf"{NUMBER}(?:jarige?n?|de|ste)?|{_ORDINALS}|(?:{NUMBER})?(?:honderd|duizend)(?:ste)?")
_MONTHS_AND_FEASTS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december feb mrt apr aug sept okt "
    "kerst kerstdag kerstavond kerstmis pasen paasdag pinksteren pinksterdag hemelvaart hemelvaartsdag koningsdag "
    "bevrijdingsdag sinterklaas pakjesavond oudjaar oudjaarsdag oudejaarsavond nieuwjaar nieuwjaarsdag suikerfeest "
    "offerfeest ramadan divali diwali holi carnaval moederdag vaderdag".split()
)
_AMOUNTS = frozenset(
    "keer maal uur uurtje uren dag dagen week weken maand maanden minuten kwartier euro kopje kopjes stuks meter "
    "procent".split()
)
"""What is counted here tells of no person: "drie keer"."""


def is_number(folded: str) -> bool:
    """Whether a folded word is a number, also one in order or an age; "een" is none."""
    return _NUMBER.fullmatch(folded) is not None


def is_moment(folded: str) -> bool:
    """Whether a folded word is a month or a feast."""
    return folded in _MONTHS_AND_FEASTS


def is_amount(folded: str) -> bool:
    """Whether a folded word behind a number says that it counts no people."""
    return folded in _AMOUNTS
