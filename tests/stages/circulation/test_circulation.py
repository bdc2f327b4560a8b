"""The sign-on period: opened once for a frozen text, everyone asked once, deadlines that move only later."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.cast import DEADLINE, NOW, Compact, circulating_letter, draft_letter, invitation_of, signed_by
from undersigned.circulation.models import Answer, Circulation
from undersigned.circulation.queries import answers_count, invitations_of, mails_about, status_of
from undersigned.circulation.schedule import WallTimeRefused, instant_of
from undersigned.circulation.services import (
    AnswerRefused,
    CirculationRefused,
    decline,
    extend_deadline,
    invite,
    note_not_me,
    note_opened,
    open_circulation,
)
from undersigned.drafting.services import freeze, save_version
from undersigned.letter.models import Letter
from undersigned.letter.stages import MoveNotAllowed
from undersigned.mail.models import Mail
from undersigned.roster.models import Contact

pytestmark = pytest.mark.django_db


def opened(group: Compact, letter: Letter, **changes: datetime) -> Circulation:
    times = {"deadline_at": DEADLINE, "now": NOW, **changes}
    return open_circulation(letter=letter, time_zone="America/Chicago", actor=group.odile, **times)


def test_a_text_that_is_not_frozen_does_not_circulate(group: Compact) -> None:
    letter = draft_letter(group)

    with pytest.raises(CirculationRefused, match="Freeze"):
        opened(group, letter)


def test_a_version_saved_after_the_freeze_must_be_frozen_too(group: Compact) -> None:
    letter = draft_letter(group)
    first = freeze(letter=letter, actor=group.odile, now=NOW)
    save_version(letter=letter, text=first.text + "\nP.S.\n", base_number=1, actor=group.odile, now=NOW)

    with pytest.raises(CirculationRefused, match="newest"):
        opened(group, letter)


def test_a_letter_circulates_once(group: Compact) -> None:
    letter = circulating_letter(group)

    with pytest.raises(MoveNotAllowed):
        opened(group, letter)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"deadline_at": NOW}, "passed already"),
        ({"embargo_at": DEADLINE - timedelta(hours=1)}, "embargo"),
    ],
)
def test_times_that_cannot_be_are_refused(group: Compact, changes: dict[str, datetime], message: str) -> None:
    letter = draft_letter(group)
    freeze(letter=letter, actor=group.odile, now=NOW)

    with pytest.raises(CirculationRefused, match=message):
        opened(group, letter, **changes)


def test_every_mailbox_of_an_office_that_may_sign_is_written_to_once(group: Compact) -> None:
    letter = circulating_letter(group)
    circulation = letter.circulation

    again = invite(circulation=circulation, offices=group.offices.values(), actor=group.odile, now=NOW)

    addresses = sorted(Mail.objects.filter(kind="invitation").values_list("to_address", flat=True))
    assert again.invitations == ()
    assert addresses == [
        "ana@rivertowns.example",
        "dev@ashford.example",
        "executive@lowmarsh.example",
        "hannah.voss@mailbox.example",
        "mayor@ashford.example",
    ]


def test_an_office_without_a_mailbox_is_named_and_not_invited(group: Compact) -> None:
    Contact.objects.filter(office=group.office("Ferry Landing")).delete()
    letter = draft_letter(group)
    freeze(letter=letter, actor=group.odile, now=NOW)

    result = invite(circulation=opened(group, letter), offices=group.offices.values(), actor=group.odile, now=NOW)

    assert result.without_address == (group.office("Ferry Landing"),)
    assert len(result.invitations) == 3


def test_the_invitation_says_what_it_is_and_holds_no_code(group: Compact) -> None:
    letter = circulating_letter(group)

    mail = Mail.objects.get(to_address="mayor@ashford.example")

    assert f"/sign/{invitation_of(letter, group.office('Ashford')).token}/" in mail.body
    assert "Secretary of Transportation" in mail.body
    assert "6 March 2026" in mail.body


def test_a_deadline_moves_later_and_never_earlier(group: Compact) -> None:
    circulation = circulating_letter(group).circulation

    with pytest.raises(CirculationRefused, match="only later"):
        extend_deadline(circulation=circulation, deadline_at=DEADLINE - timedelta(1), actor=group.odile, now=NOW)
    extend_deadline(circulation=circulation, deadline_at=DEADLINE + timedelta(1), actor=group.odile, now=NOW)

    assert Circulation.objects.get(pk=circulation.pk).deadline_at == DEADLINE + timedelta(1)


def test_statuses_follow_what_happened(group: Compact) -> None:
    letter = circulating_letter(group)
    Mail.objects.filter(to_address="ana@rivertowns.example").update(refused_at=NOW)
    Mail.objects.filter(kind="invitation").exclude(to_address="ana@rivertowns.example").update(sent_at=NOW)
    note_opened(invitation=invitation_of(letter, group.office("Ferry Landing")), now=NOW)
    signed_by(letter, group.office("Ashford"))
    decline(invitation=invitation_of(letter, group.office("Lowmarsh County")), reason="Not our river.", now=NOW)

    invitations = invitations_of(letter.circulation)
    mails = mails_about(invitations)
    found = {str(i.office): status_of(i, mails[i.pk]).code for i in invitations}

    assert found == {
        "Mayor of Ashford, IL": "signed",
        "County Executive of Lowmarsh County, IL": "declined",
        "Mayor of Ferry Landing, IA": "opened",
        "Director of River Towns Alliance": "bounced",
    }
    assert answers_count(letter.circulation) == {
        "invited": 4,
        "signed": 1,
        "declined": 1,
        "not_me": 0,
        "withdrawn": 0,
        "silent": 2,
    }


def test_who_declined_may_still_sign(group: Compact) -> None:
    letter = circulating_letter(group)
    decline(invitation=invitation_of(letter, group.office("Ashford")), reason="Too early.", now=NOW)

    signed_by(letter, group.office("Ashford"))

    assert invitation_of(letter, group.office("Ashford")).answer == Answer.SIGNED


def test_a_signature_is_not_taken_back_by_declining(group: Compact) -> None:
    letter = circulating_letter(group)
    signed_by(letter, group.office("Ashford"))

    with pytest.raises(AnswerRefused):
        decline(invitation=invitation_of(letter, group.office("Ashford")), reason="Changed my mind", now=NOW)
    with pytest.raises(AnswerRefused):
        note_not_me(invitation=invitation_of(letter, group.office("Ashford")), reason="Not me", now=NOW)

    assert invitation_of(letter, group.office("Ashford")).answer == Answer.SIGNED


@pytest.mark.parametrize(
    ("wall", "message"),
    [(datetime(2026, 3, 8, 2, 30), "does not exist"), (datetime(2026, 11, 1, 1, 30), "occurs twice")],  # noqa: DTZ001
)
def test_wall_times_at_a_clock_change_are_refused(wall: datetime, message: str) -> None:
    with pytest.raises(WallTimeRefused, match=message):
        instant_of(wall, "America/Chicago")


def test_a_wall_time_is_kept_as_its_instant() -> None:
    assert instant_of(datetime(2026, 3, 6, 18, 0), "America/Chicago") == datetime(2026, 3, 7, 0, 0, tzinfo=UTC)  # noqa: DTZ001
