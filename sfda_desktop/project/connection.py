"""Connections to a project file: one a thread, and one writer at a time."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.faults import translated

Parameters = Sequence[Any] | dict[str, Any]

BUSY_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class _Own:
    """The connection of one thread; its lock is held while it reads."""

    database: Database
    reading: threading.RLock = field(default_factory=threading.RLock)


class ProjectDatabase:
    """A project file, used from any thread.

    Each thread gets a connection of its own (thread identifiers that the system hands out again
    inherit the connection of the thread that ended). Everything committed is on the disk before
    the call returns (`synchronous = FULL`).

    SQLite 3.7.0 to 3.51.2 can corrupt a file in write-ahead mode when one connection commits in
    the moment another checkpoints (sqlite.org/wal.html#walresetbug), and Python often brings such
    a version. It takes two connections that write or checkpoint at once, so here that never
    happens: `ProjectLock` keeps other processes of ours out, and one lock in this process covers
    every commit (automatic checkpoints run inside it), every explicit checkpoint and every close.
    Reading connections never checkpoint.
    """

    def __init__(self, path: Path, *, network: bool = False, read_only: bool = False) -> None:
        """Remember the file; connections open when first used.

        `network` chooses the rollback journal, since the write-ahead log needs memory that all
        its users share. `read_only` never writes, not even to repair.
        """
        self.path = path
        self.read_only = read_only
        self._network = network
        self._connections: dict[int, _Own] = {}
        self._register = threading.Lock()
        self._writer = threading.RLock()
        self._closed = False

    def rows(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        own = self._own()
        with translated(self.path), own.reading:
            self._refuse_closed()
            return own.database.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, `None` where there is none."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Give the connection inside one transaction: durable at the end, or nothing of it.

        A call inside another joins the outer transaction.
        """
        if self.read_only:
            raise ProjectError(
                tr("{path} is open for reading only; nothing can be changed.", path=self.path)
            )
        with self._writer, translated(self.path):
            database = self._here()
            if database.conn.in_transaction:
                with database.atomic():
                    yield database
                return
            # IMMEDIATE: a transaction that starts by reading could not be made a writing one
            # when some other program wrote in between.
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
                database.commit()
            except BaseException:
                database.rollback()
                raise

    def fold_log(self) -> None:
        """Fold the write-ahead log into the file and empty it: it holds what was removed."""
        with self._writer, translated(self.path):
            self._here().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def backup(self, target: sqlite3.Connection) -> None:
        """Copy the file as it stands into `target` with SQLite's backup API.

        SQLite's errors pass as they are: which of the two files they are about, the caller knows.
        """
        with self._writer:
            self._here().conn.backup(target)

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file.

        A query that is being read in another thread ends first: its rows lie in the connection.
        """
        with self._writer:
            with self._register:
                self._closed = True
                connections = list(self._connections.values())
                self._connections.clear()
            for own in connections:
                with own.reading:
                    own.database.close()

    def _here(self) -> Database:
        return self._own().database

    def _own(self) -> _Own:
        with self._register:
            self._refuse_closed()
            thread = threading.get_ident()
            own = self._connections.get(thread)
            if own is None:
                own = self._connections[thread] = _Own(self._connect())
            return own

    def _refuse_closed(self) -> None:
        if self._closed:
            raise ProjectError(tr("{path} has been closed.", path=self.path))

    def _connect(self) -> Database:
        uri = self.path.absolute().as_uri() + f"?mode={self._mode()}"
        connection = sqlite3.connect(
            uri,
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,  # transactions begin where `writing` says so, nowhere else
            check_same_thread=False,  # `close` ends the connections of all threads
        )
        try:
            database = Database(connection, execute_plugins=False)
            for pragma in self._pragmas():
                database.conn.execute(f"PRAGMA {pragma}").close()
        except BaseException:
            connection.close()
            raise
        return database

    def _mode(self) -> str:
        if not self.read_only:
            return "rw"
        # In a folder where nothing may be written there is no room for the shared memory file
        # of the write-ahead log; without a log, the file can be taken as it is.
        log = self.path.with_name(self.path.name + "-wal")
        return "ro" if log.exists() or _writable(self.path.parent) else "ro&immutable=1"

    def _pragmas(self) -> Iterator[str]:
        yield "foreign_keys = ON"
        yield "temp_store = MEMORY"  # no note text in temporary files
        yield "trusted_schema = OFF"
        if self.read_only:
            yield "query_only = ON"
            return
        yield "secure_delete = ON"  # what is deleted is overwritten
        if self._network:
            # A file that was in write-ahead mode can be read here only without shared memory,
            # which takes exclusive mode; back in normal mode the other threads may come in.
            yield "locking_mode = EXCLUSIVE"
            yield "journal_mode = DELETE"
            yield "locking_mode = NORMAL"
        else:
            yield "journal_mode = WAL"
        yield "synchronous = FULL"


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
