"""The log as files: the specification's own example, every file at many sizes, and growth that rewrites nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.algorithms.ledger import independent
from tests.algorithms.ledger.logs import log_of
from undersigned.ledger import LedgerError
from undersigned.ledger.tiles import Tile, bundle_bytes, bundle_path, read_bundle, tile_bytes, tile_path, tiles_of

LOG = log_of(1_100)


def files(size):
    found = {}
    for tile in tiles_of(size):
        found[tile_path(tile)] = tile_bytes(tile, LOG.read)
        if tile.level == 0:
            start = tile.index * 256
            found[bundle_path(tile)] = bundle_bytes(LOG.entries[start : start + tile.width])
    return found


def test_a_tree_of_70_000_has_the_tiles_that_the_specification_counts():
    tiles = list(tiles_of(70_000))

    assert [tile for tile in tiles if tile.level == 0] == [*(Tile(0, n) for n in range(273)), Tile(0, 273, 112)]
    assert [tile for tile in tiles if tile.level == 1] == [Tile(1, 0), Tile(1, 1, 17)]
    assert [tile for tile in tiles if tile.level == 2] == [Tile(2, 0, 1)]
    assert len(tiles) == 274 + 2 + 1


def test_a_tree_of_256_has_a_full_tile_and_one_hash_above_it():
    assert list(tiles_of(256)) == [Tile(0, 0), Tile(1, 0, 1)]


def test_an_empty_tree_has_no_tiles():
    assert list(tiles_of(0)) == []


@pytest.mark.parametrize(("tile", "path"), [
    (Tile(0, 0), "tile/0/000"),
    (Tile(0, 999, 8), "tile/0/999.p/8"),
    (Tile(1, 1_000), "tile/1/x001/000"),
    (Tile(63, 1_234_067), "tile/63/x001/x234/067"),
    (Tile(0, 12_345, 255), "tile/0/x012/345.p/255"),
])  # fmt: skip
def test_a_path_is_in_groups_of_three_digits(tile, path):
    assert tile_path(tile) == path
    assert bundle_path(tile) == path.replace(f"tile/{tile.level}/", "tile/entries/")


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 511, 512, 513, 1_024, 1_100])
def test_every_file_is_the_one_that_the_second_implementation_writes(size):
    assert files(size) == independent.files(LOG.entries[:size])


@given(st.integers(0, 200_000), st.integers(0, 70_000))
def test_growth_adds_tiles_and_changes_none_that_is_full(since, more):
    before, after, new = set(tiles_of(since)), set(tiles_of(since + more)), set(tiles_of(since + more, since))

    assert new == after - before
    assert {tile for tile in before if tile.width == 256} <= after


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_every_bundle_reads_back_as_it_was(entries):
    assert read_bundle(bundle_bytes(entries)) == entries


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=5), st.data())
def test_a_bundle_that_is_cut_inside_an_entry_is_refused(entries, data):
    content = bundle_bytes(entries)
    last = len(content) - len(entries[-1]) - 2
    cut = data.draw(st.integers(last + 1, len(content) - 1))

    with pytest.raises(LedgerError, match="cut off"):
        read_bundle(content[:cut])


def test_an_entry_too_long_for_a_bundle_is_refused():
    with pytest.raises(LedgerError, match="65535"):
        bundle_bytes([bytes(65_536)])
