"""Who may see and do what: one row per view. A view without a row fails."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.cast import (
    NOW,
    Compact,
    account,
    ask_for_code,
    ask_to_withdraw,
    circulating_letter,
    colleague,
    compact,
    draft_letter,
    signed_by,
)
from tests.stages.archive.past import LATER_NAMES, archived, letter_text, read
from tests.stages.coverage.press import kept_article, press_release, suggested
from undersigned.accounts.models import User
from undersigned.archive.models import ImportedVersion, Source
from undersigned.circulation.models import Invitation
from undersigned.coverage.models import Article, Beside, SuggestedArticle
from undersigned.letter.models import Letter
from undersigned.roster.models import Organizer, Role
from undersigned.roster.services import add_person
from undersigned.signing.models import Challenge, Signature

pytestmark = pytest.mark.django_db

ANYONE, VIEWER, EDITOR, OWNER, NOBODY = "anyone", "viewer", "editor", "owner", "nobody"
RANK = {VIEWER: 1, EDITOR: 2, OWNER: 3}
VISITORS = {"anonymous": 0, "stranger": 0, VIEWER: 1, EDITOR: 2, OWNER: 3}


@dataclass(frozen=True)
class World:
    """A coalition with one draft and one circulating letter, and the people of the matrix."""

    group: Compact
    draft: Letter
    letter: Letter
    invitation: Invitation
    challenge: Challenge
    signature: Signature
    withdrawal: Challenge
    source: Source
    imported: ImportedVersion
    article: Article
    beside: Beside
    suggestion: SuggestedArticle
    people: dict[str, User]


Names = Callable[[World], dict[str, object]]


@dataclass(frozen=True)
class Row:
    """Who may GET and who may POST a view, and how its address is filled in. NOBODY: the method is not there."""

    get: str
    post: str = NOBODY
    names: Names = lambda _world: {}


def coalition(world: World) -> dict[str, object]:
    return {"coalition": world.group.coalition.slug}


def office(world: World) -> dict[str, object]:
    return {**coalition(world), "pk": world.group.office("Ashford").pk}


def lone_person(world: World) -> dict[str, object]:
    named = {"name": "Ines Calder", "place": "", "state": "", "address": "ines@calder.example"}
    return {
        **coalition(world),
        "pk": add_person(coalition=world.group.coalition, actor=world.group.odile, now=NOW, **named).pk,
    }


def mailbox(world: World) -> dict[str, object]:
    return {**office(world), "contact": world.group.office("Ashford").contacts.all()[0].pk}


def draft(world: World) -> dict[str, object]:
    return {"slug": world.draft.slug}


def circulating(world: World) -> dict[str, object]:
    return {"slug": world.letter.slug}


def token(world: World) -> dict[str, object]:
    return {"token": world.invitation.token}


def signed_token(world: World) -> dict[str, object]:
    return {"token": world.signature.invitation.token}


def signature(world: World) -> dict[str, object]:
    return {**circulating(world), "signature_id": world.signature.public_id}


def source(world: World) -> dict[str, object]:
    return {**coalition(world), "pk": world.source.pk}


def imported(world: World) -> dict[str, object]:
    return {"slug": world.imported.letter.slug, "number": 2}


def covered(world: World) -> dict[str, object]:
    return {"slug": world.article.letter.slug}


def article(world: World) -> dict[str, object]:
    return {**covered(world), "pk": world.article.pk}


MATRIX: dict[str, Row] = {
    # readers
    "home": Row(ANYONE),
    "words": Row(ANYONE),
    "robots": Row(ANYONE),
    "letter": Row("absent", names=circulating),
    "verify": Row(ANYONE),
    "ledger": Row(ANYONE),
    "ledger-letter": Row("absent", names=circulating),
    "log": Row(ANYONE),
    "log-checkpoint": Row(ANYONE),
    "log-tile": Row(ANYONE, names=lambda _w: {"path": "tile/0/000.p/1"}),
    "signature": Row("absent", names=signature),
    "signature-receipt": Row("absent", names=signature),
    "signature-withdrawal-receipt": Row("absent", names=signature),
    "release-receipt": Row("absent", names=circulating),
    "letter-file": Row("absent", names=lambda w: {**circulating(w), "name": "letter.txt"}),
    # signing offices
    "sign": Row(ANYONE, names=token),
    "sign-letter-text": Row(ANYONE, names=token),
    "sign-code": Row(ANYONE, ANYONE, token),
    "sign-confirm": Row(ANYONE, ANYONE, lambda w: {**token(w), "challenge_id": w.challenge.public_id}),
    "sign-withdraw": Row(ANYONE, ANYONE, token),
    "sign-withdraw-confirm": Row(ANYONE, ANYONE, lambda w: {**signed_token(w), "challenge_id": w.withdrawal.public_id}),
    "sign-receipt": Row(ANYONE, names=signed_token),
    "sign-withdrawal-receipt": Row("absent", names=token),
    "sign-decline": Row(ANYONE, ANYONE, token),
    "sign-not-me": Row(ANYONE, ANYONE, token),
    # people who sign in
    "account_login": Row(ANYONE, ANYONE),
    "account_request_login_code": Row(ANYONE, ANYONE),
    "account_confirm_login_code": Row(ANYONE, ANYONE),
    "account_logout": Row(ANYONE, ANYONE),
    "account_signup": Row(ANYONE),
    "account_inactive": Row(ANYONE),
    # the desk
    "desk": Row("signed-in"),
    "letter-desk": Row(VIEWER, names=circulating),
    "coalition": Row(VIEWER, names=coalition),
    "organizers": Row(OWNER, OWNER, coalition),
    "organizer-remove": Row(
        NOBODY, OWNER, lambda w: {**coalition(w), "pk": Organizer.objects.get(user=w.people[VIEWER]).pk}
    ),
    "roster": Row(VIEWER, names=coalition),
    "roster-import": Row(EDITOR, EDITOR, coalition),
    "roster-export": Row(VIEWER, names=coalition),
    "person-new": Row(EDITOR, EDITOR, coalition),
    "person-mailbox": Row(EDITOR, EDITOR, lone_person),
    "office": Row(VIEWER, EDITOR, office),
    "office-domain": Row(NOBODY, EDITOR, office),
    "mailbox-remove": Row(NOBODY, EDITOR, mailbox),
    "letter-new": Row(EDITOR, EDITOR, coalition),
    "draft": Row(VIEWER, EDITOR, draft),
    "details": Row(EDITOR, EDITOR, draft),
    "asks": Row(VIEWER, EDITOR, draft),
    "ask-remove": Row(NOBODY, EDITOR, lambda w: {**draft(w), "pk": w.draft.versions.get().asks.first().pk}),  # type: ignore[union-attr]
    "freeze": Row(EDITOR, EDITOR, draft),
    "versions": Row(VIEWER, names=draft),
    "version": Row(VIEWER, names=lambda w: {**draft(w), "number": 1}),
    "redline": Row(VIEWER, names=lambda w: {**draft(w), "old": 1, "new": 1}),
    "circulate": Row(VIEWER, EDITOR, draft),
    "invite": Row(EDITOR, EDITOR, circulating),
    "extend": Row(EDITOR, EDITOR, circulating),
    "mail-again": Row(NOBODY, EDITOR, lambda w: {**circulating(w), "public_id": w.invitation.public_id}),
    "release": Row(VIEWER, EDITOR, circulating),
    # finding letters
    "search": Row(ANYONE),
    "person": Row(ANYONE, names=lambda _w: {"slug": "hannah-voss"}),
    "office-letters": Row(ANYONE, names=lambda _w: {"slug": "mayor-ferry-landing-ia"}),
    "place": Row(ANYONE, names=lambda _w: {"slug": "ferry-landing-ia"}),
    # coverage
    "check": Row(ANYONE, ANYONE),
    "letter-coverage": Row(ANYONE, names=covered),
    "coverage": Row(VIEWER, names=circulating),
    "article-add": Row(EDITOR, EDITOR, covered),
    "article": Row(VIEWER, names=article),
    "article-correction": Row(VIEWER, names=article),
    "article-recheck": Row(NOBODY, EDITOR, article),
    "article-remove": Row(NOBODY, EDITOR, article),
    "finding": Row(NOBODY, EDITOR, lambda w: {**article(w), "number": 1}),
    "beside": Row(VIEWER, EDITOR, covered),
    "beside-remove": Row(NOBODY, EDITOR, lambda w: {**covered(w), "pk": w.beside.pk}),
    "suggestion-dismiss": Row(NOBODY, EDITOR, lambda w: {**covered(w), "pk": w.suggestion.pk}),
    "feeds": Row(VIEWER, EDITOR, coalition),
    "feed-remove": Row(NOBODY, EDITOR, lambda w: {**coalition(w), "pk": w.suggestion.feed_id}),
    # the archive
    "archived-letter": Row(ANYONE, names=lambda w: {"slug": w.imported.letter.slug}),
    "archived-version": Row(ANYONE, names=imported),
    "archived-change": Row(ANYONE, names=imported),
    "archived-json": Row(ANYONE, names=imported),
    "imports": Row(VIEWER, EDITOR, coalition),
    "import-record": Row(VIEWER, EDITOR, source),
    "import-source": Row(VIEWER, names=source),
    "import-remove": Row(NOBODY, EDITOR, source),
    "archived-details": Row(EDITOR, EDITOR, lambda w: {**coalition(w), "slug": w.imported.letter.slug}),
    "import-take-out": Row(NOBODY, EDITOR, lambda w: {**coalition(w), "pk": w.imported.source_id}),
}


@pytest.fixture
def world() -> World:
    group = compact()
    stranger = compact(roster="", name="Hill Towns", owner="sam@hills.example")
    letter = circulating_letter(group)
    signed = signed_by(letter, group.office("Lowmarsh County"))
    first = archived(group, letter_text())
    about = kept_article(group)
    return World(
        group=group,
        draft=draft_letter(group, title="A draft"),
        letter=letter,
        invitation=Invitation.objects.get(office=group.office("Ashford")),
        challenge=ask_for_code(letter, group.office("Ashford")),
        signature=signed,
        withdrawal=ask_to_withdraw(letter, group.office("Lowmarsh County")),
        source=read(group, letter_text(()), "waiting.md"),
        imported=archived(group, letter_text(LATER_NAMES), "later.md", letter=first.letter),
        article=about,
        beside=press_release(group, about.letter),
        suggestion=suggested(group, about.letter),
        people={
            VIEWER: colleague(group, Role.VIEWER, "vera@greatrivers.example"),
            EDITOR: colleague(group, Role.EDITOR, "ed@greatrivers.example"),
            OWNER: group.odile,
            "stranger": account(stranger.odile.email),
        },
    )


def named_views(patterns: list[URLPattern | URLResolver]) -> set[str]:
    """Every name in the URLconf; a pattern without a name shows as its path, which no row has."""
    names: set[str] = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            names |= named_views(pattern.url_patterns)
        else:
            names.add(pattern.name or str(pattern.pattern))
    return names


def browser_of(world: World, visitor: str) -> Client:
    client = Client(raise_request_exception=True)
    if visitor in world.people:
        client.force_login(world.people[visitor])
    return client


def is_right(response: HttpResponse, needed: str, visitor: str) -> bool:
    """Whether this is what a visitor gets where `needed` is asked for."""
    code = response.status_code
    is_sent_to_sign_in = code == 302 and response["Location"].startswith("/account/sign-in/")
    signs_in = is_sent_to_sign_in or (code == 403 and b"You are signed out" in response.content)
    if needed == NOBODY:
        return code == 405 or signs_in
    if needed == "absent":
        return code == 404
    if needed == "signed-in":
        return signs_in if visitor == "anonymous" else code == 200
    if needed != ANYONE and VISITORS[visitor] < RANK[needed]:
        return signs_in if visitor == "anonymous" else code == (404 if visitor == "stranger" else 403)
    return code in {200, 302, 422} and (needed == ANYONE or not signs_in)


def test_every_view_has_a_row_and_every_row_a_view() -> None:
    assert named_views(get_resolver().url_patterns) == set(MATRIX)


@contextmanager
def undone() -> Iterator[None]:
    """What one visitor does is taken back before the next one comes, so that each finds the same world."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("visitor", VISITORS)
def test_who_may_look(world: World, visitor: str) -> None:
    wrong = {}
    for name, row in MATRIX.items():
        with undone():
            response = browser_of(world, visitor).get(reverse(name, kwargs=row.names(world)))
            if not is_right(response, row.get, visitor):  # type: ignore[arg-type]
                wrong[name] = (row.get, response.status_code)

    assert wrong == {}


@pytest.mark.parametrize("visitor", VISITORS)
def test_who_may_act(world: World, visitor: str) -> None:
    wrong = {}
    for name, row in MATRIX.items():
        with undone():
            response = browser_of(world, visitor).post(reverse(name, kwargs=row.names(world)), {})
            if not is_right(response, row.post, visitor):  # type: ignore[arg-type]
                wrong[name] = (row.post, response.status_code)

    assert wrong == {}


def test_a_coalitions_pages_tell_strangers_nothing(world: World) -> None:
    closed = [name for name, row in MATRIX.items() if row.get in RANK or row.post in RANK]

    for name in closed:
        response = browser_of(world, "stranger").get(reverse(name, kwargs=MATRIX[name].names(world)))

        assert response.status_code in {404, 405}, name
        assert b"Great Rivers" not in response.content, name
        assert b"Secretary" not in response.content, name
