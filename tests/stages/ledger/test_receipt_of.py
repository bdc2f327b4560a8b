"""The receipt of an act, made from the database: it holds by the rules of the format, at every size of the log."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.cast import NOW
from tests.ledger_guards import without_ledger_guards
from tests.stages.ledger.acts import LETTER, freeze_many
from undersigned.ledger import LedgerError, checkpoint
from undersigned.ledger.models import Opening, TreeNode
from undersigned.ledger.queries import receipt_of
from undersigned.ledger.receipt import read_receipt
from undersigned.ledger.services import Appended, append, empty_openings, ledger_origin, signing_key
from undersigned.ledger.verify import all_passed, verify_receipt
from undersigned.letter.canonical import text_digest

pytestmark = pytest.mark.django_db

TEXT = "Dear Secretary Okafor:\n"


def sign(name: str = "Tomas Marlow") -> Appended:
    digest = text_digest(TEXT)
    with transaction.atomic():
        return append(
            act="sign",
            letter=LETTER,
            now=NOW + timedelta(hours=1),
            who={"name": name, "office": "Mayor of Ashford, IL", "signer": "principal"},
            evidence={"mailed_to": "mayor@ashford.example", "statement": f"text sha-256: {digest}"},
            fields={"text": digest, "by": "principal", "level": "V2"},
        )


def vkey() -> str:
    return checkpoint.vkey(ledger_origin(), signing_key().public_key())


def test_a_receipt_holds_at_every_size_of_the_log_and_costs_four_queries() -> None:
    freeze_many(2)
    index = sign().index

    for _more in range(14):
        with CaptureQueriesContext(connection) as queries:
            receipt = receipt_of(index, with_evidence=True)

        steps = verify_receipt(receipt, TEXT.encode(), vkey())
        assert all_passed(steps), steps[-1]
        assert len(queries) <= 4
        freeze_many(1)


def test_the_evidence_is_only_in_the_receipt_of_those_who_may_have_it() -> None:
    index = sign().index

    public, own = receipt_of(index, with_evidence=False), receipt_of(index, with_evidence=True)

    assert "mayor@ashford.example" not in public
    assert "Tomas Marlow" in public
    assert read_receipt(public).evidence is None
    assert "mayor@ashford.example" in own
    assert all_passed(verify_receipt(public, TEXT.encode(), vkey()))


def test_an_act_about_no_text_and_nobody_has_a_receipt_too() -> None:
    index = sign().index
    with transaction.atomic():
        taken = append(
            act="withdraw", letter=LETTER, now=NOW + timedelta(hours=2), fields={"by": "principal", "of": index}
        )

    receipt = receipt_of(taken.index, with_evidence=True)

    assert all_passed(verify_receipt(receipt, None, vkey()))


def test_an_erased_act_has_no_receipt_and_neither_has_one_that_never_was() -> None:
    index = sign().index
    with transaction.atomic():
        empty_openings(leaves=[index])

    for absent in (index, index + 1, -1):
        with pytest.raises(LedgerError, match="no receipt"):
            receipt_of(absent, with_evidence=True)

    assert Opening.objects.filter(pk=index).exists()


def test_a_tree_with_a_node_missing_gives_no_receipt() -> None:
    freeze_many(2)
    index = sign().index
    with without_ledger_guards():
        TreeNode.objects.filter(level=1, index=0).delete()

    with pytest.raises(LedgerError, match="missing"):
        receipt_of(index, with_evidence=False)
