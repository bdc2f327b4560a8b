"""Many people at once: one signature each, one truth at the release, on both engines."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection

from tests.cast import (
    NOW,
    RELEASE,
    Compact,
    ask_for_code,
    ask_to_withdraw,
    circulating_letter,
    mailed_code,
    signed_by,
)
from undersigned.ledger.models import Leaf, Opening
from undersigned.release.models import Release, ReleasedFile
from undersigned.release.queries import release_faults
from undersigned.release.services import release_letter
from undersigned.signing.models import Signature
from undersigned.signing.services import CodeRefused, SigningRefused, sign, withdraw

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[BaseException | None]:
    """Run every act in a thread of its own, started together; returns what each raised."""
    barrier = threading.Barrier(len(acts))
    raised: list[BaseException | None] = [None] * len(acts)

    def run(place: int, act: Callable[[], object]) -> None:
        try:
            barrier.wait(10)
            act()
        except Exception as problem:  # noqa: BLE001  (the test looks at it)
            raised[place] = problem
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place, act)) for place, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return raised


def test_a_double_submit_signs_once(group: Compact) -> None:
    letter = circulating_letter(group)
    challenge = ask_for_code(letter, group.office("Ashford"))
    code = mailed_code(challenge)

    raised = at_once(*[lambda: sign(challenge=challenge, code=code, now=NOW)] * 12)

    assert raised.count(None) == 1
    assert all(isinstance(r, CodeRefused | SigningRefused) for r in raised if r is not None)
    assert Signature.objects.count() == 1
    assert Opening.objects.filter(act="sign").count() == 1


def test_principal_and_delegate_at_once_give_one_signature(group: Compact) -> None:
    letter = circulating_letter(group)
    mayor = ask_for_code(letter, group.office("Ashford"))
    code = mailed_code(mayor)
    acts = [lambda: sign(challenge=mayor, code=code, now=NOW)] * 2
    offices = ("Lowmarsh County", "Ferry Landing", "River Towns Alliance")
    for challenge in [ask_for_code(letter, group.office(place)) for place in offices]:
        typed = mailed_code(challenge)
        acts.append(lambda challenge=challenge, typed=typed: sign(challenge=challenge, code=typed, now=NOW))

    raised = at_once(*acts)

    assert raised.count(None) == 4
    assert Signature.objects.count() == 4
    assert sorted(Leaf.objects.values_list("index", flat=True)) == [0, 1, 2, 3, 4]
    assert sorted(Opening.objects.values_list("n", flat=True)) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("round_", range(5))
def test_a_signature_is_in_the_release_or_refused(group: Compact, round_: int) -> None:
    letter = circulating_letter(group)
    first = ask_for_code(letter, group.office("Ashford"))
    sign(challenge=first, code=mailed_code(first), now=NOW)
    late = ask_for_code(letter, group.office("Lowmarsh County"))
    code = mailed_code(late)

    signing, releasing = at_once(
        lambda: sign(challenge=late, code=code, now=NOW + timedelta(minutes=round_)),
        lambda: release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE),
    )

    assert releasing is None
    assert Release.objects.get().signatory_count == Signature.objects.count() == (2 if signing is None else 1)
    assert list(release_faults()) == []
    assert is_printed("Beatriz Reyes") == (signing is None)


def is_printed(name: str) -> bool:
    """Whether the name stands in the released files; it must in all of them or in none."""
    files = ReleasedFile.objects.filter(name__in=["index.html", "letter.json", "signatories.csv"])
    (found,) = {name.encode() in bytes(file.body) for file in files}  # all say the same
    return found


def test_a_double_submit_withdraws_once(group: Compact) -> None:
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))
    challenge = ask_to_withdraw(letter, group.office("Ashford"), now=NOW + timedelta(hours=1))
    code = mailed_code(challenge)

    raised = at_once(*[lambda: withdraw(challenge=challenge, code=code, now=NOW + timedelta(hours=1))] * 12)

    assert raised.count(None) == 1
    assert all(isinstance(r, CodeRefused | SigningRefused) for r in raised if r is not None)
    assert Opening.objects.filter(act="withdraw").count() == 1


@pytest.mark.parametrize("round_", range(5))
def test_a_withdrawal_comes_before_the_release_or_after_it(group: Compact, round_: int) -> None:
    letter = circulating_letter(group)
    for place in ("Ashford", "Lowmarsh County"):
        signed_by(letter, group.office(place))
    late = RELEASE + timedelta(minutes=round_ - 2)
    challenge = ask_to_withdraw(letter, group.office("Ashford"), now=late)
    code = mailed_code(challenge)

    raised = at_once(
        lambda: withdraw(challenge=challenge, code=code, now=late),
        lambda: release_letter(letter=letter, acknowledged=True, actor=group.odile, now=RELEASE),
    )

    assert raised == [None, None]
    release, signature = Release.objects.get(), Signature.objects.get(withdrawn_at__isnull=False)
    is_listed = release.signatories.filter(signature=signature).exists()
    assert signature.withdrawal_leaf is not None
    assert is_listed == (release.leaf_index < signature.withdrawal_leaf)
    assert release.signatory_count == (2 if is_listed else 1)
    assert is_printed("Tomas Marlow") == is_listed
