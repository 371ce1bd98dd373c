"""The slots file: magic, version, length, canonical JSON, SHA-256 (docs/envelope.md has every field)."""

import hmac
import json
import struct
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from makelaar.store.keys import RootKey
from makelaar.store.slots import MAGIC, VERSION, Json, Malformed, Slot, canonical, check_slot, from_text, to_text

LONGEST_JSON = 64 * 1024
MOST_SLOTS = 16
REG_BYTES = 16
SALT_BYTES = 16
DATABASE_FILE = "register.db"
_CIPHER = "sqlcipher-4"
_PAGE = 4096
_HEAD = struct.Struct(">8sHI")  # magic, u16 version, u32 length; network order
_DIGEST_BYTES = 32


class NewerEnvelope(Malformed):
    """The file is whole, and of a version that this program does not know."""


@dataclass(frozen=True)
class Envelope:
    """What one slots file says. `seq` goes up by one at every change; `mac` seals it under the root key."""

    seq: int
    reg: bytes
    db_salt: bytes
    slots: tuple[Slot, ...]
    mac: bytes = b""

    def sealed(self, root: RootKey) -> "Envelope":
        """The same, with its mac."""
        return replace(self, mac=root.header_mac(self.reg, canonical(self._body())))

    def is_sealed_by(self, root: RootKey) -> bool:
        """Whether nobody without the root key changed anything."""
        return hmac.compare_digest(self.mac, root.header_mac(self.reg, canonical(self._body())))

    def with_slots(self, slots: tuple[Slot, ...], root: RootKey) -> "Envelope":
        """The next version of this envelope, with other slots."""
        return replace(self, seq=self.seq + 1, slots=slots).sealed(root)

    def encode(self) -> bytes:
        """The bytes of the file. Raises Malformed when they would break the format."""
        if not 1 <= len(self.slots) <= MOST_SLOTS:
            raise Malformed("1 to 16 slots")
        body = canonical(self._body() | {"mac": to_text(self.mac)})
        if len(body) > LONGEST_JSON:
            raise Malformed("longer than 64 KiB")
        content = _HEAD.pack(MAGIC, VERSION, len(body)) + body
        return content + sha256(content).digest()

    def _body(self) -> Json:
        return {
            "v": VERSION,
            "seq": self.seq,
            "reg": to_text(self.reg),
            "db": {"cipher": _CIPHER, "page": _PAGE, "salt": to_text(self.db_salt), "file": DATABASE_FILE},
            "slots": [slot.raw for slot in self.slots],
        }


def decode(content: bytes) -> Envelope:
    """Read a slots file. Raises NewerEnvelope, or Malformed for any byte that is not as it was written."""
    if len(content) < _HEAD.size + _DIGEST_BYTES or content[: len(MAGIC)] != MAGIC:
        raise Malformed("no slots file")
    if sha256(content[:-_DIGEST_BYTES]).digest() != content[-_DIGEST_BYTES:]:
        raise Malformed("altered or cut off")
    _magic, version, length = _HEAD.unpack_from(content)
    if version > VERSION:
        raise NewerEnvelope(f"version {version}")
    if version != VERSION or length > LONGEST_JSON or len(content) != _HEAD.size + length + _DIGEST_BYTES:
        raise Malformed("version or length")
    body = content[_HEAD.size : -_DIGEST_BYTES]
    try:
        parsed = json.loads(body)
        exact = canonical(parsed) == body
    except (ValueError, RecursionError) as error:
        raise Malformed("not JSON") from error
    if not exact:
        raise Malformed("not canonical JSON")
    return _envelope(parsed)


def _envelope(parsed: Any) -> Envelope:
    if not isinstance(parsed, dict) or set(parsed) != {"v", "seq", "reg", "db", "slots", "mac"}:
        raise Malformed("the fields")
    seq, db, slots = parsed["seq"], parsed["db"], parsed["slots"]
    if parsed["v"] != VERSION or type(seq) is not int or seq < 1:
        raise Malformed("v or seq")
    if not isinstance(db, dict) or set(db) != {"cipher", "page", "salt", "file"}:
        raise Malformed("db")
    if (db["cipher"], db["page"], db["file"]) != (_CIPHER, _PAGE, DATABASE_FILE):
        raise Malformed("a database that this program does not know")
    if not isinstance(slots, list) or not 1 <= len(slots) <= MOST_SLOTS:
        raise Malformed("1 to 16 slots")
    checked = tuple(check_slot(slot) for slot in slots)
    if len({slot.id for slot in checked}) != len(checked):
        raise Malformed("two slots with one id")
    return Envelope(
        seq=seq,
        reg=from_text(parsed["reg"], REG_BYTES),
        db_salt=from_text(db["salt"], SALT_BYTES),
        slots=checked,
        mac=from_text(parsed["mac"], _DIGEST_BYTES),
    )
