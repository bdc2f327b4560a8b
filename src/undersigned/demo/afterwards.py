"""What comes after a letter: an office that takes its name back, a newspaper that gets things wrong, the archive."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from undersigned.accounts.models import User
from undersigned.archive.models import ImportedVersion
from undersigned.archive.services import put_into_archive, read_source, save_record
from undersigned.circulation.models import Invitation
from undersigned.coverage import findings
from undersigned.coverage.models import Article, Finding
from undersigned.coverage.services import add_article, add_beside, confirm_finding
from undersigned.demo import printed
from undersigned.letter.models import Letter
from undersigned.mail.models import Mail
from undersigned.release.jobs import rebuild_changed_pages
from undersigned.roster.models import Coalition
from undersigned.roster.queries import signing_contacts
from undersigned.signing.services import request_withdrawal_code, withdraw

Deliver = Callable[[datetime], object]
CONFIRMED = {findings.Verdict.VERBATIM.value, findings.Verdict.ALTERED.value, findings.CountVerdict.WRONG.value}


def take_back(*, invitation: Invitation, read_code: Callable[[str], str], deliver: Deliver, now: datetime) -> None:
    """As it is done: a code mailed to the office, read there, typed. The letter's page then shows two numbers."""
    contact = signing_contacts(office=invitation.office, person=invitation.person)[0]
    challenge = request_withdrawal_code(invitation=invitation, contact=contact, now=now - timedelta(minutes=1))
    deliver(now - timedelta(seconds=50))
    code = read_code(Mail.objects.get(kind="signing-code", key=challenge.public_id).body)
    withdraw(challenge=challenge, code=code, now=now)
    deliver(now + timedelta(seconds=20))
    rebuild_changed_pages(now=now + timedelta(seconds=30))


def add_coverage(*, letter: Letter, printed_on: date, actor: User, now: datetime) -> Article:
    """An article with something right and something wrong in it; some of what was found is confirmed, some waits."""
    add_beside(
        letter=letter, kind="release", title=f"Press release: {letter.title}", text=printed.PRESS_RELEASE,
        made_on=printed_on - timedelta(days=2), actor=actor, now=now,
    )  # fmt: skip
    article = add_article(
        letter=letter, way=Article.Way.PASTE, url=printed.ADDRESS, actor=actor, now=now + timedelta(minutes=5),
        article=findings.Article(printed.ARTICLE, printed_on, printed.OUTLET, printed.HEADLINE),
    )  # fmt: skip
    for finding in Finding.objects.filter(article=article, verdict__in=CONFIRMED):
        confirm_finding(finding=finding, actor=actor, now=now + timedelta(minutes=20))
    return article


def add_to_archive(*, coalition: Coalition, written_in: int, actor: User, now: datetime) -> ImportedVersion:
    """A letter of years ago, read from a text file and confirmed by a person."""
    source = read_source(
        coalition=coalition, data=printed.OLD_LETTER.format(year=written_in).encode(), name=printed.OLD_NAME,
        actor=actor, now=now, url=printed.OLD_ADDRESS, seen_on=now.date(),
    )  # fmt: skip
    record = {**source.record, "topics": printed.OLD_TOPICS}
    save_record(source=source, record=record, url=source.url, seen_on=source.seen_on, actor=actor, now=now)
    return put_into_archive(source=source, letter=None, listed_on=None, actor=actor, now=now + timedelta(minutes=4))
