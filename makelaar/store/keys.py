"""The root key and what is derived from it (SECURITY: key envelope)."""

import hmac
import secrets
from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_DATABASE = b"makelaar/v1/sqlcipher"
_HEADER_MAC = b"makelaar/v1/header-mac"


def derive(secret: bytes | bytearray, salt: bytes, info: bytes) -> bytearray:
    """HKDF-SHA256 (RFC 5869) to 32 bytes, in a buffer that can be wiped."""
    key = bytearray(KEY_BYTES)
    HKDF(SHA256(), KEY_BYTES, salt, info).derive_into(secret, key)
    return key


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))


class RootKey:
    """The 32 random bytes that everything hangs on; the slots wrap them, the database key derives from them."""

    def __init__(self, secret: bytearray) -> None:
        if len(secret) != KEY_BYTES:
            raise ValueError("a root key has 32 bytes")
        self.secret = secret

    @classmethod
    def fresh(cls) -> "RootKey":
        """A new random key."""
        return cls(bytearray(secrets.token_bytes(KEY_BYTES)))

    def sqlcipher_key(self, reg: bytes, salt: bytes) -> bytearray:
        """The raw key as SQLCipher reads it: x'64 hex digits of key, 32 of salt', to be wiped after use."""
        key = derive(self.secret, reg, _DATABASE)
        spelled = bytearray(2 * (len(key) + len(salt)) + 3)
        spelled[:2], spelled[-1:] = b"x'", b"'"
        for place, byte in enumerate((*key, *salt), start=1):  # hex() would leave the whole key behind in memory
            spelled[2 * place : 2 * place + 2] = b"%02x" % byte
        wipe(key)
        return spelled

    def header_mac(self, reg: bytes, content: bytes) -> bytes:
        """HMAC-SHA256 over the slots file's JSON without its mac."""
        key = derive(self.secret, reg, _HEADER_MAC)
        mac = hmac.digest(key, content, sha256)
        wipe(key)
        return mac

    def wipe(self) -> None:
        """Overwrite the key; the object is of no use after."""
        wipe(self.secret)
