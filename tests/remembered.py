"""Worlds made once: what the services wrote for one test is written again, row for row, for the next that asks for it.

Two fifths of the suite's time went into signing the same letter again and again. The services still make each world, in
each run and on each engine, the first time that it is asked for; and always where a test changed something before.
"""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from django.conf import Settings, settings
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from undersigned.accounts.models import User
from undersigned.ledger.services import make_mark
from undersigned.roster.models import Coalition

P = ParamSpec("P")
R = TypeVar("R")
_Key = tuple[object, ...]
_Rows = dict[str, list[str]]  # table to its rows, each as SQL can write it again


@dataclass(frozen=True)
class World:
    """One state of the database: its rows, what writes those that the state before it lacked, what was returned."""

    rows: _Rows
    additions: tuple[str, ...]
    result: object


_worlds: dict[_Key, World] = {}
_now: list[_Key | None] = [None]  # the state that the database is in, () when it is empty, None when nobody knows


def begin() -> None:
    """A test begins, and its database is empty."""
    _now[0] = ()
    if _notice not in connection.execute_wrappers:
        connection.execute_wrappers.append(_notice)


def end() -> None:
    """A test is over."""
    _now[0] = None


def _notice(execute: Callable[..., Any], sql: str, params: object, many: bool, context: object) -> Any:
    if not sql.lstrip("( ").startswith(("SELECT", "SAVEPOINT", "RELEASE SAVEPOINT", "PRAGMA")):
        _now[0] = None
    return execute(sql, params, many, context)


def remembered(make: Callable[P, R]) -> Callable[P, R]:
    """A function that makes a world, made to do so once for each state that it begins in and what it is asked for."""

    @wraps(make)
    def world(*args: P.args, **kwargs: P.kwargs) -> R:
        before = _now[0]
        if before is None or not _is_plain(before):
            return make(*args, **kwargs)
        # After the first, what is handed on is the coalition of the state before, which the state stands for.
        key = (*before, (make.__name__, args[1:] if before else args, tuple(kwargs.items())))
        if key in _worlds:
            _write_again(_worlds[key].additions)
            result: R = deepcopy(_worlds[key].result)  # type: ignore[assignment]
        else:
            start = _worlds[before].rows if before else _all_rows()
            result = make(*args, **kwargs)
            rows = _all_rows()
            if any(set(start[table]) - set(rows[table]) for table in rows):
                return result  # it changed rows of the state before: that is not remembered
            _worlds[key] = World(rows, tuple(_additions(start, rows)), deepcopy(result))
        _now[0] = key
        return result

    return world


def _is_plain(before: _Key) -> bool:
    """Whether no setting was changed for the test, and an empty database is empty."""
    if not isinstance(settings._wrapped, Settings):
        return False
    return bool(before) or not (Coalition.objects.exists() or User.objects.exists())


def _all_rows() -> _Rows:
    with connection.cursor() as cursor:
        return {table: _rows(cursor, table) for table in sorted(connection.introspection.django_table_names())}


def _rows(cursor: CursorWrapper, table: str) -> list[str]:
    if connection.vendor == "postgresql":
        cursor.execute(f"SELECT quote_literal(t::text) FROM {table} t")
    else:
        names = [column.name for column in connection.introspection.get_table_description(cursor, table)]
        quoted = " || ',' || ".join(f'quote("{name}")' for name in names)
        cursor.execute(f"SELECT {quoted} FROM {table}")
    return [row[0] for row in cursor.fetchall()]


def _additions(start: _Rows, rows: _Rows) -> Iterator[str]:
    """The statements that make one state of another to which rows were only added."""
    for table, now in rows.items():
        old = set(start[table])
        added = [row for row in now if row not in old]
        if not added:
            continue
        if connection.vendor == "postgresql":
            yield f"INSERT INTO {table} SELECT (row::{table}).* FROM unnest(ARRAY[{','.join(added)}]) row"
        else:
            yield f"INSERT INTO {table} VALUES {','.join(f'({row})' for row in added)}"


def _write_again(additions: Iterable[str]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in additions:
            cursor.execute(statement)
        transaction.on_commit(_mark_anew, robust=True)


def _mark_anew() -> None:
    """The ledger's mark follows each commit: so does this one."""
    Path(settings.LEDGER_MARK_FILE).unlink(missing_ok=True)
    make_mark()
