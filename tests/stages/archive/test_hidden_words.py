"""Words that nobody sees in a source: public only as far as a person took them for the letter's."""

import pytest
from django.test import Client

from tests.algorithms.document.files import docx, paragraph, word_run
from tests.cast import NOW, Compact
from tests.stages.archive.past import letter_text, read
from undersigned.archive.models import ImportedVersion, Source
from undersigned.archive.services import choose_reading, put_into_archive

pytestmark = pytest.mark.django_db


def confirmed(source: Source, group: Compact) -> ImportedVersion:
    return put_into_archive(source=source, letter=None, listed_on=None, actor=group.odile, now=NOW)


def with_hidden_words() -> bytes:
    hidden = word_run(" INTERNAL: not for the senator.", "<w:vanish/>")
    lines = [line for line in letter_text().removeprefix("# ").split("\n") if line.strip()]
    return docx(*(paragraph(line, hidden) if line.startswith("every spring") else paragraph(line) for line in lines))


def test_hidden_words_that_were_left_out_are_nowhere_in_public(group: Compact, client: Client):
    source = read(group, with_hidden_words(), "gauges.docx")
    assert source.record["hidden_text"]
    choose_reading(source=source, changes="ask", hidden="exclude", actor=group.odile, now=NOW)

    version = confirmed(Source.objects.get(), group)

    page = f"/archive/{version.letter.slug}/{version.number}/"
    assert "INTERNAL" not in client.get(page).content.decode() + client.get(f"{page}letter.json").content.decode()
    assert client.get(f"{page}letter.json").json()["hidden_text"] == []


def test_hidden_words_that_belong_to_the_letter_are_told(group: Compact, client: Client):
    version = confirmed(read(group, with_hidden_words(), "gauges.docx"), group)

    record = client.get(f"/archive/{version.letter.slug}/{version.number}/letter.json").json()
    assert record["hidden_text"] == ["INTERNAL: not for the senator."]
    assert [problem["code"] for problem in record["problems"]] == ["hidden-text"]
