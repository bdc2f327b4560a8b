import pytest

from tests.algorithms.document.layouts import LAYOUTS
from tests.algorithms.document.signer_layouts import SIGNERS
from undersigned.document.reading import read_letter


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_layout_is_read(name: str):
    layout = LAYOUTS[name]

    record = read_letter(layout.text.encode(), layout.file)
    entries = [(e.name or e.organization, e.office, e.place, e.state) for e in record.signatories]

    assert entries == list(layout.names)
    assert (record.salutation or None, record.closing or None) == (layout.salutation, layout.closing)
    assert (record.date.iso or None) == layout.date
    assert len(record.asks) == layout.asks
    assert layout.codes <= {problem.code.value for problem in record.problems}


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.75, 0.9])
def test_a_layout_that_is_cut_invents_nobody(name: str, share: float):
    layout = LAYOUTS[name]
    cut = layout.text[: int(len(layout.text) * share)]

    record = read_letter(cut.encode(), layout.file)

    known = {person for person, *_ in layout.names}
    for entry in record.signatories:
        name_read = entry.name or entry.organization
        assert any(person.startswith(name_read) or name_read.startswith(person) for person in known)


@pytest.mark.parametrize("name", SIGNERS)
def test_the_signers_are_read(name: str):
    signers = SIGNERS[name]

    record = read_letter(signers.text.encode(), signers.file)
    entries = tuple((e.name, e.office, e.place, e.state, e.organization) for e in record.signatories)

    assert entries == signers.names


@pytest.mark.parametrize("name", SIGNERS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.75])
def test_signers_of_a_page_that_is_cut_are_never_invented(name: str, share: float):
    signers = SIGNERS[name]
    cut = signers.text[: int(len(signers.text) * share)]

    record = read_letter(cut.encode(), signers.file)

    known = {word for person in signers.names for part in person for word in part.split()}
    for entry in record.signatories:
        first = (entry.name or entry.organization).split()[0]
        assert any(word.startswith(first) for word in known)
