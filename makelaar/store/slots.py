"""Unlock slots: the root key, wrapped by something that a person has or knows (SECURITY: key envelope)."""

import base64
import binascii
import json
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.store.keys import KEY_BYTES, RootKey, derive, wipe

MAGIC = b"MAKELAAR"
VERSION = 1
Json = dict[str, Any]

_NONCE_BYTES = 12
_SEALED_BYTES = KEY_BYTES + 16
_SALT_BYTES = 32
_ID_BYTES = 16
_MEBIBYTE = 1024  # in KiB, the unit of m


class SlotType(StrEnum):
    """What opens a slot. Other types ("hpke", later ones) are kept as they are and tried by nobody."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    KEYFILE = "keyfile"


class Malformed(ValueError):
    """A slots file breaks a rule of the format; the message is for us, never for the screen."""


@dataclass(frozen=True)
class Argon2Cost:
    """Argon2id's parameters: memory in KiB, passes, lanes (RFC 9106)."""

    m: int = 262144
    t: int = 3
    p: int = 4

    def __post_init__(self) -> None:
        if not (64 * _MEBIBYTE <= self.m <= 1024 * _MEBIBYTE and 3 <= self.t <= 16 and 1 <= self.p <= 16):
            raise Malformed("Argon2id parameters out of range")


USUAL_COST = Argon2Cost()
LOWEST_COST = Argon2Cost(m=64 * _MEBIBYTE)
"""RFC 9106's second choice: the floor that is accepted."""


@dataclass(frozen=True)
class Slot:
    """One slot as the file holds it, whatever its type."""

    raw: Json

    @property
    def type(self) -> str:
        return str(self.raw["type"])

    @property
    def id(self) -> str:
        return str(self.raw["id"])

    @property
    def label(self) -> str:
        return str(self.raw.get("label", ""))


def canonical(value: Any) -> bytes:
    """JSON in its one form: keys sorted, no spaces, UTF-8 without escapes."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def to_text(content: bytes) -> str:
    """Bytes as the JSON holds them: base64 with padding (RFC 4648, section 4)."""
    return base64.b64encode(content).decode()


def from_text(value: Any, size: int | None = None) -> bytes:
    """The bytes of a base64 value. Raises Malformed when it is none, or not of `size` bytes."""
    try:
        content = base64.b64decode(value.encode("ascii"), validate=True)
    except (AttributeError, UnicodeEncodeError, binascii.Error) as error:
        raise Malformed("not base64") from error
    if to_text(content) != value or (size is not None and len(content) != size):
        raise Malformed("not the one spelling, or not the size")
    return content


def passphrase_bytes(passphrase: str) -> bytes:
    """A passphrase as it is derived from: NFC, UTF-8 (an é typed on a Mac and on Windows is the same é)."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def check_slot(raw: Any) -> Slot:
    """The slot of a parsed JSON value. Raises Malformed; a slot of an unknown type needs only id and type."""
    if not isinstance(raw, dict) or not isinstance(raw.get("type"), str) or not isinstance(raw.get("id"), str):
        raise Malformed("a slot needs an id and a type")
    if raw["type"] not in set(SlotType):
        return Slot(raw)
    if set(raw) != {"id", "type", "label", "kdf", "enc", "nonce", "ct"} or not isinstance(raw["label"], str):
        raise Malformed("a slot's fields")
    if raw["enc"] != "aes-256-gcm" or not isinstance(raw["kdf"], dict):
        raise Malformed("a slot's cipher or key derivation")
    from_text(raw["id"], _ID_BYTES)
    from_text(raw["nonce"], _NONCE_BYTES)
    from_text(raw["ct"], _SEALED_BYTES)
    _check_kdf(raw["type"], raw["kdf"])
    return Slot(raw)


def _check_kdf(kind: str, kdf: Json) -> None:
    from_text(kdf.get("salt"), _SALT_BYTES)
    if kind != SlotType.PASSPHRASE:
        if set(kdf) != {"name", "salt"} or kdf["name"] != "hkdf-sha256":
            raise Malformed("a slot's key derivation")
        return
    if set(kdf) != {"name", "v", "m", "t", "p", "salt"} or kdf["name"] != "argon2id" or kdf["v"] != 19:
        raise Malformed("a passphrase slot's key derivation")
    if any(type(kdf[name]) is not int for name in ("v", "m", "t", "p")):
        raise Malformed("Argon2id parameters are whole numbers")
    Argon2Cost(kdf["m"], kdf["t"], kdf["p"])


def wrap_by_passphrase(root: RootKey, reg: bytes, passphrase: str, label: str, cost: Argon2Cost = USUAL_COST) -> Slot:
    """A new passphrase slot."""
    kdf = {"name": "argon2id", "v": 19, "m": cost.m, "t": cost.t, "p": cost.p}
    return _wrap(root, reg, SlotType.PASSPHRASE, kdf, passphrase_bytes(passphrase), label)


def wrap_by_secret(root: RootKey, reg: bytes, kind: SlotType, secret: bytes, label: str) -> Slot:
    """A new recovery slot (20 random bytes) or key file slot (at least 32 random bytes)."""
    if kind is SlotType.KEYFILE and len(secret) < KEY_BYTES:
        raise ValueError("a key file has at least 32 bytes")
    return _wrap(root, reg, kind, {"name": "hkdf-sha256"}, secret, label)


def unwrap(slot: Slot, reg: bytes, secret: bytes) -> RootKey | None:
    """The root key, or None when this secret does not open this slot."""
    wrapping = _wrapping_key(slot, secret)
    root = bytearray(KEY_BYTES)
    try:
        AESGCM(wrapping).decrypt_into(
            from_text(slot.raw["nonce"]), from_text(slot.raw["ct"]), _associated(slot.raw, reg), root
        )
    except InvalidTag:
        return None
    finally:
        wipe(wrapping)
    return RootKey(root)


def _wrap(root: RootKey, reg: bytes, kind: SlotType, kdf: Json, secret: bytes, label: str) -> Slot:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    raw: Json = {
        "id": to_text(secrets.token_bytes(_ID_BYTES)),
        "type": kind.value,
        "label": label,
        "kdf": kdf | {"salt": to_text(secrets.token_bytes(_SALT_BYTES))},
        "enc": "aes-256-gcm",
        "nonce": to_text(nonce),
    }
    wrapping = _wrapping_key(Slot(raw), secret)
    sealed = AESGCM(wrapping).encrypt(nonce, root.secret, _associated(raw, reg))
    wipe(wrapping)
    return Slot(raw | {"ct": to_text(sealed)})


def _associated(raw: Json, reg: bytes) -> bytes:
    """What a slot is bound to: this format, this register, and its own parameters; not its label."""
    bound = {name: value for name, value in raw.items() if name not in ("ct", "label")}
    return MAGIC + canonical({"v": VERSION, "reg": to_text(reg), "slot": bound})


def _wrapping_key(slot: Slot, secret: bytes) -> bytearray:
    return _DERIVATIONS[SlotType(slot.type)](slot.raw["kdf"], secret)


def _by_argon2(kdf: Json, secret: bytes) -> bytearray:
    key = bytearray(KEY_BYTES)
    derivation = Argon2id(
        salt=from_text(kdf["salt"]), length=KEY_BYTES, iterations=kdf["t"], lanes=kdf["p"], memory_cost=kdf["m"]
    )
    try:
        derivation.derive_into(secret, key)
    except MemoryError as error:
        raise UserError(
            _(
                "Er is te weinig werkgeheugen vrij ({size} MB nodig). Er is niets gewijzigd. "
                "Sluit andere programma's en probeer het opnieuw."
            ).format(size=kdf["m"] // _MEBIBYTE)
        ) from error
    return key


def _by_hkdf(info: bytes) -> Callable[[Json, bytes], bytearray]:
    return lambda kdf, secret: derive(secret, from_text(kdf["salt"]), info)


_DERIVATIONS: dict[SlotType, Callable[[Json, bytes], bytearray]] = {
    SlotType.PASSPHRASE: _by_argon2,
    SlotType.RECOVERY: _by_hkdf(b"makelaar/v1/slot/recovery"),
    SlotType.KEYFILE: _by_hkdf(b"makelaar/v1/slot/keyfile"),
}
