"""The file on this computer in which the index of a folder outlives the program; it may be lost at any time.

A small SQLite database, for its transactions: two windows write to one file, and either may be killed. It is opened
for each reading and writing and never held, so that a file that is thrown away is thrown away by all. Nothing is
flushed to the disk: what a power cut spoils is made anew.
"""

import contextlib
import sqlite3
import stat
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from segmentation.label_index.entry import Entry

SCHEMA = 3
"""Goes up with every change of Entry, or of what a field of it means; a file of another schema is thrown away."""

APPLICATION = 0x6361726D
"""What SQLite keeps at the beginning of the file: "carm"."""

BUSY_S = 5.0
"""So long another window may take to write."""

_LONGEST_VALUE = 10**6
_NOT_HERE = frozenset({
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY,
})  # fmt: skip
_DAMAGED_OR_REFUSED = (sqlite3.Error, OSError, MemoryError, UnicodeDecodeError)
"""What comes of a file that cannot be used; the last one from SQLite's own sentence about a name that is damaged."""
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})

_COLUMNS = ", ".join(Entry._fields)
_TYPES = {int: "INTEGER", str: "TEXT"}
_TABLE = ", ".join(f"{name} {_TYPES[kind]}" for name, kind in Entry.__annotations__.items())
_MADE = f"""
    CREATE TABLE photos ({_TABLE}, seal INTEGER, PRIMARY KEY (folder, label_key)) WITHOUT ROWID;
    CREATE TABLE about (folder TEXT);
    PRAGMA application_id = {APPLICATION};
    PRAGMA user_version = {SCHEMA};
"""
_READ = f"SELECT {_COLUMNS}, seal FROM photos"
_PUT = f"INSERT OR REPLACE INTO photos ({_COLUMNS}, seal) VALUES ({', '.join('?' * (len(Entry._fields) + 1))})"
_TAKE = "DELETE FROM photos WHERE folder = ? AND label_key = ?"

Key = tuple[str, str]
"""Folder and label key of an entry."""


class IndexFile:
    """The entries of one folder in the file `path`; `folder` is the folder's own path, as text.

    `works` is False once the file cannot be written: everything goes on without it.
    """

    def __init__(self, path: Path, folder: str) -> None:
        self.path = path
        self.works = True
        self._folder = folder

    def read(self) -> list[Entry]:
        """Return what the file knows; none of it where it is damaged, another folder's or another carmask's."""
        try:
            if not self._is_there():
                return []
            with self._opened() as database:
                rows = database.execute(_READ).fetchall()
        except _DAMAGED_OR_REFUSED as error:
            self._give_way_to(error)
            return []
        return [Entry._make(row[:-1]) for row in rows if row[-1] == _seal(row[:-1])]

    def write(self, entries: Iterable[Entry], gone: Iterable[Key] = ()) -> bool:
        """Keep `entries` and forget those of the keys `gone`; return False if another window writes for too long."""
        rows = [(*entry, _seal(entry)) for entry in entries if _is_storable(entry)]
        gone = list(gone)
        if not self.works or not (rows or gone):
            return True
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._opened() as database, _transaction(database):
                database.executemany(_PUT, rows)
                database.executemany(_TAKE, gone)
        except _DAMAGED_OR_REFUSED as error:
            return self._give_way_to(error)
        return True

    def _is_there(self) -> bool:
        try:
            return self.path.lstat().st_size > 0
        except FileNotFoundError:
            return False

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Give the database, which is this folder's and of this schema, made if there was none."""
        if self.path.exists() and not stat.S_ISREG(self.path.lstat().st_mode):
            raise OSError(f"{self.path} is no ordinary file")
        database = sqlite3.connect(self.path, timeout=BUSY_S, isolation_level=None)
        try:
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
            database.execute("PRAGMA trusted_schema = OFF")
            database.execute("PRAGMA synchronous = OFF")
            with _transaction(database):
                self._make_or_check(database)
            yield database
        finally:
            database.close()

    def _make_or_check(self, database: sqlite3.Connection) -> None:
        if _value(database, "PRAGMA schema_version") == 0:
            for statement in _MADE.split(";"):
                database.execute(statement)
            database.execute("INSERT INTO about VALUES (?)", (ascii(self._folder),))
        known = (
            _value(database, "PRAGMA application_id"),
            _value(database, "PRAGMA user_version"),
            _value(database, "SELECT folder FROM about"),
        )
        if known != (APPLICATION, SCHEMA, ascii(self._folder)):
            raise sqlite3.DatabaseError("another folder's, or another program's")

    def _give_way_to(self, error: Exception) -> bool:
        """Throw the file away, or do without it if `error` says that nothing can be written; False if it is busy."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _BUSY:
            return False
        if isinstance(error, OSError) or code in _NOT_HERE:
            self.works = False
            return True
        try:
            for ending in ("", "-journal"):
                self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        except OSError:  # another program holds it
            self.works = False
        return True


def _seal(values: Iterable[Any]) -> int:
    """Return a check sum of an entry: SQLite has none, and a damaged text would be taken for the truth."""
    return zlib.crc32(repr(tuple(values)).encode("ascii", "backslashreplace"))


def _is_storable(entry: Entry) -> bool:
    """Whether every text can be written; half of a pair of signs cannot."""
    try:
        "".join(value for value in entry if isinstance(value, str)).encode()
    except UnicodeEncodeError:
        return False
    return True


def _value(database: sqlite3.Connection, question: str) -> Any:
    row = database.execute(question).fetchone()
    return None if row is None else row[0]


@contextlib.contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with contextlib.suppress(sqlite3.Error):  # it may have been rolled back already
            database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
