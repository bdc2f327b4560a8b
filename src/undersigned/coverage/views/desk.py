"""The organizer's desk for what newspapers wrote about a released letter."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from undersigned.accounts.queries import SignedInRequest
from undersigned.coverage.forms import ArticleForm, BesideForm, DecisionForm
from undersigned.coverage.marked import marked_paragraphs
from undersigned.coverage.models import Article
from undersigned.coverage.queries import (
    article_for,
    articles_of,
    besides_of,
    correction_of,
    doubts_first,
    finding_lines,
    is_about,
    other_letter,
    released_letter_of,
    seen_finding,
    suggestions_for,
    tally_of,
)
from undersigned.coverage.services import (
    AddedAlready,
    CoverageRefused,
    add_beside,
    confirm_finding,
    dismiss_finding,
    dismiss_suggestion,
    mark_unclear,
    recheck,
    remove_article,
    remove_beside,
    take_article,
)
from undersigned.letter.queries import letter_for
from undersigned.roster.models import Role
from undersigned.roster.queries import may
from undersigned.web.forms import form_page


@require_safe
@login_required
def coverage(request: SignedInRequest, slug: str) -> HttpResponse:
    """The articles added to a letter, what feeds suggest, and what we ourselves said beside it."""
    letter = letter_for(request.user, slug)
    context = {
        "letter": letter,
        "released": released_letter_of(letter),
        "articles": articles_of(letter),
        "besides": besides_of(letter),
        "suggestions": suggestions_for(letter),
        "may_write": may(request.user, letter.coalition, Role.EDITOR),
    }
    return render(request, "coverage/desk.html", context)


@login_required
def article_add(request: SignedInRequest, slug: str) -> HttpResponse:
    """Add an article: paste it, upload it, or have it fetched."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    suggestion = suggestions_for(letter).filter(pk=_number(request.GET.get("from", ""))).first()
    posted, known = request.method == "POST", None
    form = ArticleForm(request.POST, request.FILES) if posted else ArticleForm(initial=_initial(suggestion))
    if posted and form.is_valid():
        given = {name: form.cleaned_data[name] for name in _GIVEN}
        try:
            article = take_article(
                letter=letter, suggestion=suggestion, actor=request.user, now=timezone.now(), **given
            )
        except AddedAlready as already:
            known = already.article
            form.add_error(None, str(already))
        except CoverageRefused as refused:
            form.add_error(None, str(refused))
        else:
            return redirect("article", slug, article.pk)
    context = {"letter": letter, "released": released_letter_of(letter), "known": known}
    return form_page(request, "coverage/add.html", form, context)


_GIVEN = ("way", "data", "name", "url", "outlet", "title", "printed_on")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _initial(suggestion: object) -> dict[str, object]:
    if suggestion is None:
        return {}
    return {name: getattr(suggestion, name) for name in ("url", "title", "printed_on")}


@require_POST
@login_required
def suggestion_dismiss(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Say that a suggested news text is not about the letter."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    found = get_object_or_404(suggestions_for(letter), pk=pk)
    dismiss_suggestion(suggestion=found, actor=request.user, now=timezone.now())
    messages.success(request, _("It is not suggested again."))
    return redirect("coverage", slug)


@require_safe
@login_required
def article(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """What was found in an article: doubts first, then the article with every finding marked in place."""
    letter = letter_for(request.user, slug)
    found = article_for(letter, pk)
    lines = finding_lines(found)
    context = {
        "letter": letter,
        "article": found,
        "lines": doubts_first(lines),
        "tally": tally_of(lines),
        "paragraphs": marked_paragraphs(found.text, [line.finding for line in lines]),
        "is_about": is_about(found),
        "other": other_letter(found),
        "may_correct": any(line.tone == "wrong" and line.finding.state == "confirmed" for line in lines),
        "may_write": may(request.user, letter.coalition, Role.EDITOR),
    }
    return render(request, "coverage/article.html", context)


@require_POST
@login_required
def finding(request: SignedInRequest, slug: str, pk: int, number: int) -> HttpResponse:
    """Confirm a finding, dismiss it with a reason, or say that it is unclear."""
    found = article_for(letter_for(request.user, slug, Role.EDITOR), pk)
    form = DecisionForm(request.POST)
    if form.is_valid():
        try:
            words = _("Finding %(number)d is %(state)s.") % {"number": number, "state": _decided(request, found, form)}
        except CoverageRefused as refused:
            messages.error(request, _("Finding %(number)d: %(why)s") % {"number": number, "why": refused})
        else:
            messages.success(request, words)
    else:
        messages.error(request, _("Nothing was decided. Press one of the buttons beside the finding."))
    return redirect(f"{_at(found)}#finding-{number}")


def _decided(request: SignedInRequest, article: Article, form: DecisionForm) -> str:
    """Decide on the row that the organizer looked at and return its new state in words. Raises CoverageRefused."""
    one = seen_finding(article, form.cleaned_data["seen"])
    who: dict[str, Any] = {"finding": one, "actor": request.user, "now": timezone.now()}
    if form.cleaned_data["do"] == "confirm":
        confirm_finding(**who)
    elif form.cleaned_data["do"] == "dismiss":
        dismiss_finding(reason=form.cleaned_data["why"], **who)
    else:
        mark_unclear(**who)
    return one.get_state_display()


def _at(found: Article) -> str:
    return redirect("article", found.letter.slug, found.pk).url


@require_POST
@login_required
def article_recheck(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Check an article again, against what is known now."""
    found = article_for(letter_for(request.user, slug, Role.EDITOR), pk)
    try:
        lost = recheck(article=found, actor=request.user, now=timezone.now())
    except CoverageRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The article was checked again."))
        if lost:
            words = ngettext(
                "One decision is gone: its finding is not the same any more. Look again.",
                "%(number)d decisions are gone: their findings are not the same any more. Look again.",
                lost,
            )
            messages.warning(request, words % {"number": lost})
    return redirect(_at(found))


@require_POST
@login_required
def article_remove(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Forget an article and its findings."""
    found = article_for(letter_for(request.user, slug, Role.EDITOR), pk)
    remove_article(article=found, actor=request.user, now=timezone.now())
    messages.success(request, _("The article and its findings are gone, from the public page too."))
    return redirect("coverage", slug)


@require_safe
@login_required
def correction(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """A request to the outlet, drafted from what was confirmed, to be copied and sent by a person."""
    letter = letter_for(request.user, slug)
    found = article_for(letter, pk)
    context = {"letter": letter, "article": found, "draft": correction_of(found, request.user)}
    return render(request, "coverage/correction.html", context)


@login_required
def beside(request: SignedInRequest, slug: str) -> HttpResponse:
    """What was said beside the letter: press releases and remarks, to trace quotations to."""
    posted = request.method == "POST"
    letter = letter_for(request.user, slug, Role.EDITOR if posted else Role.VIEWER)
    form = BesideForm(request.POST if posted else None)
    if posted and form.is_valid():
        try:
            add_beside(letter=letter, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except CoverageRefused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Kept. Check the articles again that were added before."))
            return redirect("beside", slug)
    context = {
        "letter": letter,
        "released": released_letter_of(letter),
        "besides": besides_of(letter),
        "may_write": may(request.user, letter.coalition, Role.EDITOR),
    }
    return form_page(request, "coverage/beside.html", form, context)


@require_POST
@login_required
def beside_remove(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Forget a text beside the letter."""
    letter = letter_for(request.user, slug, Role.EDITOR)
    found = get_object_or_404(besides_of(letter), pk=pk)
    remove_beside(beside=found, actor=request.user, now=timezone.now())
    messages.success(request, _("It is gone. Check the articles again that were held against it."))
    return redirect("beside", slug)
