"""A database as each test that commits finds it: the tables there, and nothing in them but what migrations wrote."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from tests.ledger_guards import without_ledger_guards

_STAYS = frozenset({"django_migrations", "django_content_type", "auth_permission"})


def empty_the_database(_test_case: object = None) -> None:
    """Delete every row that a test wrote, in one transaction."""
    tables = {*connection.introspection.django_table_names(), "undersigned_searchwords"} - _STAYS
    with _nothing_watching(), transaction.atomic(), connection.cursor() as cursor:
        for table in sorted(tables):
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")


@contextmanager
def _nothing_watching() -> Iterator[None]:
    """Neither foreign keys nor the ledger's triggers, which would rightly refuse."""
    if connection.vendor == "sqlite":
        with connection.constraint_checks_disabled(), without_ledger_guards():
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        try:
            yield
        finally:
            cursor.execute("SET session_replication_role = DEFAULT")
