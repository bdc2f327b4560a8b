"""The database itself refuses to change the ledger's past, whoever asks: triggers on SQLite and on PostgreSQL.

Leaves, nodes, checkpoints and keys: no UPDATE, no DELETE, no TRUNCATE. Openings: no DELETE, and an UPDATE may only empty
what it holds (that is how a person is erased). Whoever owns the database can drop a trigger; `undersigned ledger fsck`
sees what was done then.
"""

from django.db import migrations

FIXED = ("leaf", "treenode", "checkpoint", "ledgerkey")
KEPT = ("leaf_id", "letter", "act", "n")
ERASABLE = ("payload", "salt", "who_payload", "who_salt", "evidence_payload", "evidence_salt")
MESSAGE = "The ledger is append-only: nothing in it is changed or deleted, and nothing was."
OPENING_MESSAGE = "An opening of the ledger can only be emptied, by undersigned erase: nothing was changed."


def forward(apps, schema_editor):
    guard(schema_editor.connection)


def backward(apps, schema_editor):
    unguard(schema_editor.connection)


def guard(connection):
    """Create every trigger."""
    _execute(connection, _postgresql() if connection.vendor == "postgresql" else _sqlite())


def unguard(connection):
    """Drop every trigger. Nothing but the reverse of this migration and the emptying of a test database calls it."""
    names = [(f"{t}_{event}", t) for t in (*FIXED, "opening") for event in ("update", "delete", "truncate")]
    on = " ON undersigned_{}" if connection.vendor == "postgresql" else ""
    _execute(connection, [f"DROP TRIGGER IF EXISTS ledger_{name}{on.format(table)}" for name, table in names])


def _execute(connection, statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _more_than_emptied(differs):
    """SQL that is true when an UPDATE of an opening does anything but empty it."""
    kept = [f"NEW.{column} {differs} OLD.{column}" for column in KEPT]
    erased = [f"(NEW.{column} {differs} OLD.{column} AND length(NEW.{column}) > 0)" for column in ERASABLE]
    return " OR ".join([*kept, *erased])


def _sqlite():
    def trigger(table, event, message, when=""):
        return (
            f"CREATE TRIGGER ledger_{table}_{event.lower()} BEFORE {event} ON undersigned_{table} {when} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )

    yield from (trigger(table, event, MESSAGE) for table in FIXED for event in ("UPDATE", "DELETE"))
    yield trigger("opening", "DELETE", OPENING_MESSAGE)
    yield trigger("opening", "UPDATE", OPENING_MESSAGE, f"WHEN {_more_than_emptied('IS NOT')}")


def _postgresql():
    def trigger(table, event, function, each="STATEMENT", when=""):
        return (
            f"CREATE TRIGGER ledger_{table}_{event.lower()} BEFORE {event} ON undersigned_{table} FOR EACH {each} {when} "
            f"EXECUTE FUNCTION {function}()"
        )

    for function, message in (("ledger_is_append_only", MESSAGE), ("ledger_opening_stays", OPENING_MESSAGE)):
        yield (
            f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{message}'; END $$"
        )
    for table in FIXED:
        for event in ("UPDATE", "DELETE", "TRUNCATE"):
            yield trigger(table, event, "ledger_is_append_only")
    for event in ("DELETE", "TRUNCATE"):
        yield trigger("opening", event, "ledger_opening_stays")
    when = f"WHEN ({_more_than_emptied('IS DISTINCT FROM')})"
    yield trigger("opening", "UPDATE", "ledger_opening_stays", "ROW", when)


class Migration(migrations.Migration):

    dependencies = [
        ("undersigned", "0002_ledger_keys_and_erasure_ids"),
    ]

    operations = [
        migrations.RunPython(forward, backward),
    ]
