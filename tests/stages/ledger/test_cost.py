"""What an act costs the database does not grow with the ledger. (How long it takes: benchmarks/ledger.py.)"""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.cast import NOW
from tests.stages.ledger.acts import LETTER, TEXT, freeze_many
from undersigned.ledger.queries import receipt_of
from undersigned.ledger.services import append

pytestmark = pytest.mark.django_db


def append_one() -> None:
    with transaction.atomic():
        append(act="freeze", letter=LETTER, now=NOW, fields=TEXT)


def receipt_of_one() -> None:
    receipt_of(1, with_evidence=True)


def statements(act: object) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        act()  # type: ignore[operator]
    return [query["sql"] for query in captured.captured_queries]


@pytest.mark.parametrize("act", [append_one, receipt_of_one])
def test_a_larger_ledger_is_not_asked_more_questions(act: object) -> None:
    freeze_many(3)
    few = statements(act)
    freeze_many(60)

    many = statements(act)

    assert 0 < len(many) <= len(few) <= 12


@pytest.mark.parametrize("act", [append_one, receipt_of_one])
def test_every_question_to_the_ledger_is_answered_by_an_index(act: object) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL reads small tables whole, and rightly; benchmarks/ledger.py has a large one.")
    freeze_many(63)
    questions = [sql for sql in statements(act) if sql.startswith("SELECT")]

    with connection.cursor() as cursor:
        plans = {sql: cursor.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in questions}

    whole = [sql for sql, plan in plans.items() for *_, step in plan if step == "SCAN undersigned_treenode"]
    assert any("undersigned_treenode" in sql for sql in plans)
    assert whole == []
