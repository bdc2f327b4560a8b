"""The high-water mark: raised, never lowered, whole after any crash, and safe from two writers at once."""

import multiprocessing
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from undersigned.ledger import LedgerError
from undersigned.ledger.high_water import Mark, read_mark, set_aside, write_mark


def mark_of(size: int) -> Mark:
    return Mark(size, sha256(str(size).encode()).digest())


def raise_in_turn(path: Path, sizes: range) -> None:
    for size in sizes:
        write_mark(path, mark_of(size))


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "ledger.mark"

    absent, raised = read_mark(path), write_mark(path, mark_of(3))

    assert (absent, raised, read_mark(path)) == (None, True, mark_of(3))
    assert path.read_text().startswith("undersigned high-water mark v1\n3\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(sizes=st.lists(st.integers(0, 10**12), min_size=1, max_size=8))
def test_the_mark_is_the_largest_ever_written(tmp_path: Path, sizes: list[int]) -> None:
    path = tmp_path / "ledger.mark"
    path.unlink(missing_ok=True)

    for size in sizes:
        write_mark(path, mark_of(size))

    assert read_mark(path) == mark_of(max(sizes))


def test_another_tree_of_the_marked_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.mark"
    write_mark(path, mark_of(3))

    with pytest.raises(LedgerError, match="Two trees of one size"):
        write_mark(path, Mark(3, bytes(32)))

    assert read_mark(path) == mark_of(3)


@pytest.mark.parametrize(
    "text",
    ["", "3\n", "undersigned high-water mark v1\n03\n\n", "undersigned high-water mark v1\n3\nAAAA\n", "\xff" * 9000],
)
def test_a_file_that_is_no_mark_is_refused_and_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ledger.mark"
    path.write_text(text)

    with pytest.raises(LedgerError):
        write_mark(path, mark_of(9))

    assert path.read_text() == text


@pytest.mark.parametrize("spoiled", [0, 1, 40, 60, 90, 4095])
@pytest.mark.parametrize("size", [4, 5])
def test_a_write_cut_short_leaves_the_mark_before_it(tmp_path: Path, size: int, spoiled: int) -> None:
    path = tmp_path / "ledger.mark"
    for earlier in range(1, size):
        write_mark(path, mark_of(earlier))
    before = path.read_bytes()
    write_mark(path, mark_of(size))
    after = path.read_bytes()
    start = next(place for place in (0, 4096) if before[place : place + 4096] != after[place : place + 4096])

    path.write_bytes(after[: start + spoiled] + before[start + spoiled :])
    standing = read_mark(path)
    write_mark(path, mark_of(9))

    assert standing in {mark_of(size - 1), mark_of(size)}
    assert read_mark(path) == mark_of(9)


def test_a_first_mark_cut_short_is_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "ledger.mark"
    path.with_name("ledger.mark.new").write_text("undersigned high-w")

    write_mark(path, mark_of(4))

    assert read_mark(path) == mark_of(4)


def test_four_writers_at_once_leave_the_largest(tmp_path: Path) -> None:
    path = tmp_path / "ledger.mark"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=raise_in_turn, args=(path, range(start, 100, 4))) for start in range(4)]

    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert [writer.exitcode for writer in writers] == [0, 0, 0, 0]
    assert read_mark(path) == mark_of(99)


def test_a_mark_set_aside_is_kept_under_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "ledger.mark"
    for size in (7, 5):
        write_mark(path, mark_of(size))
        set_aside(path)

    assert read_mark(path) is None
    assert [read_mark(tmp_path / f"ledger.mark.lost-{n}") for n in (1, 2)] == [mark_of(7), mark_of(5)]
