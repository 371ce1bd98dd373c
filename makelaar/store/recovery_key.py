"""The printed recovery key: 160 random bits and a 40-bit check, as 8 groups of 5 signs in Crockford's base32.

160 bits fill 32 signs, the check fills 8; together 40 signs. The check is the first 40 bits of SHA-256 over
`_CHECK_CONTEXT` and the 20 bytes: a typing error passes it once in 10^12.
"""

import secrets
from hashlib import sha256

from makelaar.errors import WrongKey
from makelaar.i18n import _

SECRET_BYTES = 20
CHECK_BYTES = 5
GROUP = 5
SIGNS = (SECRET_BYTES + CHECK_BYTES) * 8 // 5

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_CHECK_CONTEXT = b"makelaar/v1/recovery-check"
_FORGIVEN = str.maketrans({"O": "0", "I": "1", "L": "1"})


def fresh_recovery_secret() -> bytes:
    """160 new random bits."""
    return secrets.token_bytes(SECRET_BYTES)


def print_recovery_key(secret: bytes) -> str:
    """The key as it is printed: eight groups of five, with hyphens between."""
    number = int.from_bytes(secret + _check(secret))
    signs = "".join(_ALPHABET[number >> shift & 31] for shift in range(SIGNS * 5 - 5, -5, -5))
    return "-".join(signs[start : start + GROUP] for start in range(0, SIGNS, GROUP))


def read_recovery_key(typed: str) -> bytes:
    """The 20 bytes of a key as typed: case, spaces, hyphens and O/0, I/L/1 do not matter.

    Raises WrongKey with what is the matter (its length, a sign that is never used, a typing error), so that no
    slot is tried with it.
    """
    signs = "".join(typed.split()).upper().translate(_FORGIVEN)
    signs = "".join(sign for sign in signs if sign not in "-‐‑‒–—−_.")
    strange = sorted({sign for sign in signs if sign not in _ALPHABET})
    if strange:
        raise WrongKey(
            _("In een herstelsleutel komt dit teken niet voor: {sign}. Kijk nog eens op het vel.").format(
                sign=strange[0]
            )
        )
    if len(signs) != SIGNS:
        raise WrongKey(
            _("Een herstelsleutel heeft {expected} tekens, in 8 groepjes van 5. Dit zijn er {found}.").format(
                expected=SIGNS, found=len(signs)
            )
        )
    number = 0
    for sign in signs:
        number = number << 5 | _ALPHABET.index(sign)
    whole = number.to_bytes(SECRET_BYTES + CHECK_BYTES)
    secret, check = whole[:SECRET_BYTES], whole[SECRET_BYTES:]
    if check != _check(secret):
        raise WrongKey(_("Er zit een typefout in de herstelsleutel. Vergelijk de groepjes één voor één met het vel."))
    return secret


def _check(secret: bytes) -> bytes:
    return sha256(_CHECK_CONTEXT + secret).digest()[:CHECK_BYTES]
