"""An open register: the one write path, reading, undo."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from makelaar.clock import Clock
from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import LogEntry, LogEntryPerson
from makelaar.store import applying, search_index
from makelaar.store.changes import ChangeSet, Recorder, RowChange
from makelaar.store.connection import OpenDatabase
from makelaar.store.history import History
from makelaar.store.keyring import Keyring
from makelaar.store.noting import note_new_rows
from makelaar.store.one_thread import OneThread


class Register:
    """An unlocked register. Owned by one thread at a time; `close()` gives up the connection and the lock."""

    def __init__(
        self,
        database: OpenDatabase,
        keyring: Keyring,
        clock: Clock,
        on_close: Callable[[], None] | None = None,
    ) -> None:
        self.database = database
        self.keyring = keyring
        self.clock = clock
        self.history = History()
        self.threads = OneThread()
        self.listeners: list[Callable[[ChangeSet], None]] = []
        self._on_close = on_close
        self._closed = False

    @property
    def folder(self) -> Path:
        """The register's folder."""
        return self.keyring.folder.path

    def utc_now(self) -> datetime:
        """This moment as the register keeps it: UTC without zone."""
        return self.clock.now().replace(tzinfo=None)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A short session for reading; nothing that is changed in it is kept."""
        with (
            self.threads.within(),
            Session(self.database.engine, expire_on_commit=False, autoflush=False) as session,
        ):
            yield session

    @contextmanager
    def write(
        self,
        label: str,
        *,
        undoable: bool = True,
        found_later: bool = False,
        told: search_index.Told | None = None,
    ) -> Iterator[Session]:
        """The one write path: everything in the block is one act, kept whole or not at all.

        `label` names the act in the undo menu and the logbook, in the user's language, without personal data.
        An act that changed no row leaves no trace in either. `found_later` leaves the search index to the next act,
        for filling in many steps; `told(done, total)` is called while the index is brought up to date with an act on
        many, and what it raises undoes the act. Raises CannotWrite when the disk refuses: then nothing
        of the act is there.
        """
        with self._writing() as session:
            recorder = Recorder(session)
            note_new_rows(session, self.clock.today())
            yield session
            act = self._commit(session, recorder, label, found_later=found_later, told=told)
        if act.changes:
            if undoable:
                self.history.did(act)
            self._tell(act)

    def undo(self) -> ChangeSet | None:
        """Take back the last act; None when there is none.

        Raises Refused when a row of it was changed since, or is pointed at by a newer one; then it stays as it is.
        """
        act = self.history.next_undo()
        if act is None:
            return None
        inverse = self._apply(act.inverse(), _("Ongedaan gemaakt: {act}").format(act=act.label))
        self.history.undid()
        self._tell(inverse)
        return inverse

    def redo(self) -> ChangeSet | None:
        """Do again what was last undone; None when there is nothing. Raises Refused as `undo` does."""
        act = self.history.next_redo()
        if act is None:
            return None
        again = self._apply(act, _("Opnieuw gedaan: {act}").format(act=act.label))
        self.history.redid()
        self._tell(again)
        return again

    def take_back(self, act: ChangeSet, label: str) -> tuple[RowChange, ...]:
        """Undo an older act whose rows may have been changed since; gives the changes that were left alone for that.

        This is itself an act that can be undone. Raises Refused when a row that stays points at one that would go.
        """
        with _whole(), self._writing() as session:
            recorder = Recorder(session)
            back, kept = applying.fitting(session, act.inverse().changes)
            self._bring(session, recorder, back)
            done = self._commit(session, recorder, label)
        if done.changes:
            self.history.did(done)
            self._tell(done)
        return tuple(kept)

    def forget(self) -> None:
        """After an erasure: no act can be taken back any more, and no page of before it is left in the log."""
        self.history.forget()
        self.database.empty_log()

    def close(self) -> None:
        """Forget the history and the keys, close the database, release the lock. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self.history.forget()
        self.listeners.clear()
        self.database.close()
        self.keyring.wipe()
        if self._on_close is not None:
            self._on_close()

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with self.threads.within(), Session(self.database.writing, expire_on_commit=False) as session:
            yield session

    def _apply(self, act: ChangeSet, label: str) -> ChangeSet:
        with _whole(), self._writing() as session:
            recorder = Recorder(session)
            rows, touched_since = applying.fitting(session, act.changes)
            if touched_since:
                raise _too_late()
            self._bring(session, recorder, rows)
            return self._commit(session, recorder, label)

    @staticmethod
    def _bring(session: Session, recorder: Recorder, rows: list[RowChange]) -> None:
        applying.apply(session, rows)
        for change in rows:
            recorder.note(change)

    def _commit(
        self,
        session: Session,
        recorder: Recorder,
        label: str,
        *,
        found_later: bool = False,
        told: search_index.Told | None = None,
    ) -> ChangeSet:
        session.flush()
        act = recorder.change_set(label)
        if act.changes:
            entry = LogEntry(label=label, at=self.utc_now())
            session.add(entry)
            session.flush()
            if touched := [{"entry_id": entry.id, "person_id": person} for person in sorted(act.people)]:
                session.execute(insert(LogEntryPerson), touched)
        if not found_later:
            search_index.refresh(session.connection(), told)
        session.commit()
        return act

    def _tell(self, act: ChangeSet) -> None:
        for listener in list(self.listeners):
            listener(act)


def _too_late() -> Refused:
    return Refused(_("Dit kan niet meer terug: het is daarna nog veranderd. Er is niets gewijzigd."))


@contextmanager
def _whole() -> Iterator[None]:
    """An act that would leave a reference to nowhere, or the same thing twice, is one that came too late."""
    try:
        yield
    except IntegrityError as error:
        raise _too_late() from error
