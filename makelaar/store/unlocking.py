"""Open a register: lock the folder, unwrap the root key, prove the database, bring it up to date."""

from collections.abc import Callable
from pathlib import Path

from makelaar.clock import Clock, SystemClock
from makelaar.errors import DamagedRegister, NotARegister, WrongKey
from makelaar.i18n import _
from makelaar.store import border
from makelaar.store.backups import back_up
from makelaar.store.connection import connect
from makelaar.store.envelope import Envelope
from makelaar.store.folder import RegisterFolder
from makelaar.store.integrity import identity_of
from makelaar.store.keyring import Keyring
from makelaar.store.keys import RootKey
from makelaar.store.lock import FolderLock
from makelaar.store.migrating import migrate, needs_migration
from makelaar.store.register import Register
from makelaar.store.slots import SlotType, unwrap
from makelaar.store.slots_file import SlotsFiles, read_slots, write_slots
from makelaar.store.wal import has_lost_commits


def unlock(path: Path, kind: SlotType, secret: bytes, *, clock: Clock | None = None) -> Register:
    """The open register. `secret` is what slots of type `kind` are derived from.

    Raises WrongKey, NotARegister, NewerVersion, DamagedRegister, RegisterInUse, CannotWrite; nothing is written
    before the key was right.
    """
    folder = RegisterFolder(path)
    refuse_what_is_no_register(folder)
    lock = FolderLock(folder)
    lock.take()
    try:
        return _open(folder, read_slots(folder), kind, secret, clock or SystemClock(), lock.give_back)
    except BaseException:
        lock.give_back()
        raise


def refuse_what_is_no_register(folder: RegisterFolder) -> None:
    """Raises NotARegister when there is nothing of ours in the folder."""
    if not any(path.exists() for path in (folder.slots, folder.slots_copy, folder.database)):
        raise NotARegister(
            _("Dit is geen register van Makelaar. Kies de map die op .makelaar eindigt, met register.db erin.")
        )


def _open(
    folder: RegisterFolder, files: SlotsFiles, kind: SlotType, secret: bytes, clock: Clock, on_close: Callable[[], None]
) -> Register:
    keyring = _unwrapped(folder, files, kind, secret)
    try:
        if not files.in_step:
            write_slots(folder, keyring.envelope)
            keyring.repaired = True
        folder.sweep()
        _refuse_torn_log(folder)
        database = connect(folder.database, keyring.sqlcipher_key(), keyring.envelope.db_salt)
        try:
            if needs_migration(database):
                back_up(database, keyring, clock.today().isoformat())
                migrate(database)
            if identity_of(database) != keyring.reg.hex():
                raise border.damaged()
        except BaseException:
            database.close()
            raise
    except BaseException:
        keyring.wipe()
        raise
    return Register(database, keyring, clock, on_close)


def _unwrapped(folder: RegisterFolder, files: SlotsFiles, kind: SlotType, secret: bytes) -> Keyring:
    """The newest slots that the secret opens and that nobody altered.

    An older copy counts only where the newest one was opened and turned out altered, or is as old: else an
    earlier passphrase would go on working after a change was cut short.
    """
    newest = files.whole[0].seq
    altered = False
    for envelope in files.whole[:1] if files.in_step else files.whole:
        if envelope.seq < newest and not altered:
            break
        root = _root(envelope, kind, secret)
        if root is None:
            continue
        if envelope.is_sealed_by(root):
            return Keyring(folder, envelope, root)
        root.wipe()
        altered = True
    if altered:
        raise border.damaged()
    raise WrongKey(_wrong_key_sentence(files.whole[0], kind))


def _root(envelope: Envelope, kind: SlotType, secret: bytes) -> RootKey | None:
    attempts = (unwrap(slot, envelope.reg, secret) for slot in envelope.slots if slot.type == kind)
    return next((root for root in attempts if root is not None), None)


def _wrong_key_sentence(envelope: Envelope, kind: SlotType) -> str:
    if all(slot.type != kind for slot in envelope.slots):
        return _("Dit register heeft geen slot dat hiermee opengaat.")
    if kind is SlotType.PASSPHRASE:
        return _("Deze wachtzin past niet. Kijk of Caps Lock aan staat en probeer het nog eens.")
    return _("Deze sleutel hoort niet bij dit register, of is intussen vervangen.")


def _refuse_torn_log(folder: RegisterFolder) -> None:
    if has_lost_commits(folder.wal, folder.wal_index):
        raise DamagedRegister(
            _(
                "De laatste wijzigingen van dit register zijn beschadigd. Maak eerst een kopie van de hele map. Zet "
                "dan de nieuwste reservekopie terug: die komt in een nieuwe map ernaast. Geen reservekopie? Haal "
                "register.db-wal en register.db-shm uit de map: dan opent hij zonder de laatste wijzigingen."
            )
        )
