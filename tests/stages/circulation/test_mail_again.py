"""Mailing an invitation again: after a repaired address, by hand, and never as a flood."""

from datetime import timedelta

import pytest

from tests.cast import NOW, Compact, circulating_letter, invitation_of, signed_by
from undersigned.circulation.models import Invitation
from undersigned.circulation.services import MOST_INVITATIONS, CirculationRefused, mail_again
from undersigned.mail.models import Mail
from undersigned.roster.services import set_contact

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def invitation(group: Compact) -> Invitation:
    return invitation_of(circulating_letter(group), group.office("Lowmarsh County"))


def test_after_a_repaired_address_the_invitation_goes_out_at_once(group: Compact, invitation: Invitation) -> None:
    Mail.objects.filter(to_address="executive@lowmarsh.example").update(refused_at=NOW)
    office = group.office("Lowmarsh County")
    set_contact(
        office=office, kind="principal", name="Beatriz Reyes", address="b.reyes@lowmarsh.example",
        actor=group.odile, now=NOW,
    )  # fmt: skip

    number = mail_again(invitation=invitation, actor=group.odile, now=NOW + timedelta(minutes=5))

    assert number == 1
    assert Mail.objects.get(to_address="b.reyes@lowmarsh.example").body.count(invitation.token) == 1


def test_within_an_hour_it_is_not_mailed_again(group: Compact, invitation: Invitation) -> None:
    with pytest.raises(CirculationRefused, match="within the hour"):
        mail_again(invitation=invitation, actor=group.odile, now=NOW + timedelta(minutes=59))

    assert mail_again(invitation=invitation, actor=group.odile, now=NOW + HOUR) == 1


def test_nobody_is_mailed_more_than_five_times(group: Compact, invitation: Invitation) -> None:
    for time in range(1, MOST_INVITATIONS):
        mail_again(invitation=invitation, actor=group.odile, now=NOW + time * HOUR)

    with pytest.raises(CirculationRefused, match="Call"):
        mail_again(invitation=invitation, actor=group.odile, now=NOW + 9 * HOUR)

    assert Mail.objects.filter(to_address="executive@lowmarsh.example").count() == MOST_INVITATIONS


def test_who_signed_is_not_asked_again(group: Compact, invitation: Invitation) -> None:
    signed_by(invitation.circulation.letter, group.office("Lowmarsh County"))

    with pytest.raises(CirculationRefused, match="need not"):
        mail_again(invitation=invitation, actor=group.odile, now=NOW + 2 * HOUR)
