"""The slots file, byte for byte as docs/envelope.md says."""

import base64
import hmac
import json
import struct
import unicodedata
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from makelaar.store.envelope import Envelope, NewerEnvelope, decode
from makelaar.store.keys import RootKey
from makelaar.store.slots import (
    LOWEST_COST,
    Argon2Cost,
    Malformed,
    Slot,
    SlotType,
    canonical,
    check_slot,
    passphrase_bytes,
    unwrap,
    wrap_by_passphrase,
    wrap_by_secret,
)

ROOT = bytes(range(32))
REG, SALT = bytes(range(16)), bytes(range(16, 32))
RECOVERY = bytes(range(20))
PASSPHRASE = "café in de wijk"


def root() -> RootKey:
    return RootKey(bytearray(ROOT))


@pytest.fixture(scope="module")
def envelope() -> Envelope:
    slots = (
        wrap_by_passphrase(root(), REG, PASSPHRASE, "wachtzin", LOWEST_COST),
        wrap_by_secret(root(), REG, SlotType.RECOVERY, RECOVERY, "papier"),
        wrap_by_secret(root(), REG, SlotType.KEYFILE, bytes(32), "stick"),
    )
    return Envelope(7, REG, SALT, slots).sealed(root())


def rebuilt(envelope: Envelope, change) -> bytes:
    """The file with its JSON changed and everything around it right again: what an attacker would write."""
    body = json.loads(envelope.encode()[14:-32])
    change(body)
    text = canonical(body)
    content = struct.pack(">8sHI", b"MAKELAAR", 1, len(text)) + text
    return content + sha256(content).digest()


def test_a_file_reads_back_as_it_was(envelope: Envelope) -> None:
    assert decode(envelope.encode()) == envelope


def test_the_outside_is_magic_version_length_json_digest(envelope: Envelope) -> None:
    content = envelope.encode()
    length = struct.unpack(">I", content[10:14])[0]
    assert content[:10] == b"MAKELAAR\x00\x01"
    assert len(content) == 14 + length + 32
    assert content[-32:] == sha256(content[:-32]).digest()
    body = content[14:-32]
    assert body == json.dumps(json.loads(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def test_the_json_has_the_documented_fields(envelope: Envelope) -> None:
    body = json.loads(envelope.encode()[14:-32])
    assert set(body) == {"v", "seq", "reg", "db", "slots", "mac"}
    assert body["db"] == {
        "cipher": "sqlcipher-4",
        "page": 4096,
        "salt": base64.b64encode(SALT).decode(),
        "file": "register.db",
    }
    sizes = {"id": 16, "nonce": 12, "ct": 48}
    for slot in body["slots"]:
        assert set(slot) == {"id", "type", "label", "kdf", "enc", "nonce", "ct"}
        assert {name: len(base64.b64decode(slot[name])) for name in sizes} == sizes
        assert len(base64.b64decode(slot["kdf"]["salt"])) == 32


def test_a_stranger_can_open_it_with_the_document_alone(envelope: Envelope) -> None:
    """Written from docs/envelope.md, with nothing of ours: the passphrase slot, the mac and the database key."""
    body = json.loads(envelope.encode()[14:-32])
    slot = body["slots"][0]
    kdf = slot["kdf"]
    wrapping = Argon2id(
        salt=base64.b64decode(kdf["salt"]), length=32, iterations=kdf["t"], lanes=kdf["p"], memory_cost=kdf["m"]
    ).derive(unicodedata.normalize("NFC", "cafe\u0301 in de wijk").encode())
    bound = {name: value for name, value in slot.items() if name not in ("ct", "label")}
    associated = b"MAKELAAR" + canonical({"v": 1, "reg": body["reg"], "slot": bound})
    opened = AESGCM(wrapping).decrypt(base64.b64decode(slot["nonce"]), base64.b64decode(slot["ct"]), associated)
    assert opened == ROOT

    def derived(info: bytes) -> bytes:
        return HKDF(SHA256(), 32, base64.b64decode(body["reg"]), info).derive(opened)

    mac = base64.b64decode(body.pop("mac"))
    assert mac == hmac.digest(derived(b"makelaar/v1/header-mac"), canonical(body), "sha256")
    key = derived(b"makelaar/v1/sqlcipher")
    assert bytes(root().sqlcipher_key(REG, SALT)) == f"x'{key.hex()}{SALT.hex()}'".encode()


def test_a_recovery_slot_is_hkdf_over_the_twenty_bytes(envelope: Envelope) -> None:
    slot = envelope.slots[1].raw
    salt = base64.b64decode(slot["kdf"]["salt"])
    wrapping = HKDF(SHA256(), 32, salt, b"makelaar/v1/slot/recovery").derive(RECOVERY)
    bound = {name: value for name, value in slot.items() if name not in ("ct", "label")}
    associated = b"MAKELAAR" + canonical({"v": 1, "reg": base64.b64encode(REG).decode(), "slot": bound})
    nonce, sealed = base64.b64decode(slot["nonce"]), base64.b64decode(slot["ct"])
    assert AESGCM(wrapping).decrypt(nonce, sealed, associated) == ROOT


def test_every_flipped_bit_is_noticed(envelope: Envelope) -> None:
    content = envelope.encode()
    for place in range(len(content)):
        for bit in (1, 128):
            flipped = bytearray(content)
            flipped[place] ^= bit
            with pytest.raises(Malformed):
                decode(bytes(flipped))


def test_every_cut_and_every_addition_is_noticed(envelope: Envelope) -> None:
    content = envelope.encode()
    for length in range(len(content)):
        with pytest.raises(Malformed):
            decode(content[:length])
    with pytest.raises(Malformed):
        decode(content + b"\0")


@given(st.binary(max_size=200))
def test_noise_is_never_a_slots_file(noise: bytes) -> None:
    for content in (noise, b"MAKELAAR" + noise):
        with pytest.raises(Malformed):
            decode(content)


def test_a_newer_version_says_so(envelope: Envelope) -> None:
    content = envelope.encode()[:-32]
    newer = content[:8] + b"\x00\x02" + content[10:]
    with pytest.raises(NewerEnvelope):
        decode(newer + sha256(newer).digest())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("m", 65535),
        ("m", 1024 * 1024 + 1),
        ("t", 2),
        ("t", 17),
        ("p", 0),
        ("p", 17),
        ("v", 16),
        ("m", True),
        ("t", 3.0),
    ],
)
def test_parameters_out_of_range_are_refused(envelope: Envelope, name: str, value: object) -> None:
    with pytest.raises(Malformed):
        decode(rebuilt(envelope, lambda body: body["slots"][0]["kdf"].update({name: value})))


@pytest.mark.parametrize(("m", "t", "p"), [(65536, 3, 1), (1024 * 1024, 16, 16)])
def test_the_ends_of_the_range_are_accepted(m: int, t: int, p: int) -> None:
    assert Argon2Cost(m, t, p).m == m


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(v=2),
        lambda body: body.update(seq=0),
        lambda body: body.update(seq="7"),
        lambda body: body.update(extra=1),
        lambda body: body.update(slots=[]),
        lambda body: body.update(slots=body["slots"] * 6),
        lambda body: body.update(reg="AAAA"),
        lambda body: body.update(reg="not base64!"),
        lambda body: body["db"].update(file="../../elsewhere.db"),
        lambda body: body["db"].update(cipher="none"),
        lambda body: body["slots"][0].update(enc="none"),
        lambda body: body["slots"][0].update(nonce="AAAA"),
        lambda body: body["slots"][0].pop("label"),
        lambda body: body["slots"].append("slot"),
        lambda body: body["slots"].append(body["slots"][0]),
        lambda body: body["slots"][1]["kdf"].update(name="none"),
        lambda body: body.update(db=[]),
    ],
)
def test_a_file_that_breaks_a_rule_is_refused(envelope: Envelope, change) -> None:
    with pytest.raises(Malformed):
        decode(rebuilt(envelope, change))


@pytest.mark.parametrize("text", [b"[]", b"{}", b'{"v": 1}', b"{", b"\xff", b"1e999", b'{"a":1,"a":1}', b"[" * 60000])
def test_json_that_is_not_ours_is_refused(text: bytes) -> None:
    content = struct.pack(">8sHI", b"MAKELAAR", 1, len(text)) + text
    with pytest.raises(Malformed):
        decode(content + sha256(content).digest())


def test_more_than_64_kib_is_neither_read_nor_written(envelope: Envelope) -> None:
    big = Envelope(1, REG, SALT, (*envelope.slots, Slot({"id": "x", "type": "hpke", "enc": "A" * 65536})))
    with pytest.raises(Malformed):
        big.sealed(root()).encode()
    with pytest.raises(Malformed):
        decode(rebuilt(envelope, lambda body: body["slots"].append({"id": "x", "type": "hpke", "x": "A" * 65536})))


def test_a_slot_of_an_unknown_type_is_kept_as_it_is(envelope: Envelope) -> None:
    theirs = {"id": "team", "type": "hpke", "enc": "x25519", "deep": {"er": [1, None, "é"]}}
    read = decode(rebuilt(envelope, lambda body: body["slots"].append(theirs)))
    assert read.slots[-1].raw == theirs
    assert decode(read.sealed(root()).encode()).slots[-1].raw == theirs


def test_a_changed_label_breaks_the_mac_and_not_the_slot(envelope: Envelope) -> None:
    read = decode(rebuilt(envelope, lambda body: body["slots"][1].update(label="iets anders")))
    opened = unwrap(read.slots[1], REG, RECOVERY)
    assert opened is not None
    assert not read.is_sealed_by(opened)
    assert envelope.is_sealed_by(opened)


@pytest.mark.parametrize("name", ["id", "nonce"])
def test_a_slot_is_bound_to_its_own_parameters(envelope: Envelope, name: str) -> None:
    other = base64.b64encode(bytes(16 if name == "id" else 12)).decode()
    assert unwrap(Slot(envelope.slots[1].raw | {name: other}), REG, RECOVERY) is None


def test_a_slot_is_bound_to_its_register(envelope: Envelope) -> None:
    assert unwrap(envelope.slots[1], SALT, RECOVERY) is None


@given(st.text(min_size=1, max_size=40))
def test_a_passphrase_is_the_same_however_its_accents_are_typed(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert passphrase_bytes(composed) == passphrase_bytes(decomposed)


def test_a_short_key_file_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        wrap_by_secret(root(), REG, SlotType.KEYFILE, bytes(31), "stick")


@given(st.integers(1, 2**40), st.binary(min_size=20, max_size=20), st.text(max_size=30))
def test_any_envelope_reads_back(seq: int, secret: bytes, label: str) -> None:
    slot = wrap_by_secret(root(), REG, SlotType.RECOVERY, secret, label)
    made = Envelope(seq, REG, SALT, (check_slot(slot.raw),)).sealed(root())
    read = decode(made.encode())
    assert read == made
    opened = unwrap(read.slots[0], REG, secret)
    assert opened is not None
    assert bytes(opened.secret) == ROOT
