"""The tree against RFC 6962's own recursion, every proof to size 70, and lies of every kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.algorithms.ledger import independent
from tests.algorithms.ledger.logs import Log, log_of
from undersigned.ledger import LedgerError, merkle

# The eight entries and roots that Certificate Transparency's test programs have used since RFC 6962.
KNOWN_ENTRIES = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
KNOWN_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LARGEST = 70
LOG = log_of(LARGEST)
ROOTS = [LOG.root(size) for size in range(LARGEST + 1)]
LEAVES = [merkle.leaf_hash(one) for one in LOG.entries]


def refuses_inclusion(leaf, index, size, proof, root):
    with pytest.raises(LedgerError):
        merkle.verify_inclusion(leaf, index, size, proof, root)


def refuses_consistency(old, new, old_root, new_root, proof):
    with pytest.raises(LedgerError):
        merkle.verify_consistency(old, new, old_root, new_root, proof)


@pytest.mark.parametrize(("size", "expected"), list(enumerate(KNOWN_ROOTS)))
def test_the_roots_of_the_eight_known_entries_are_the_known_ones(size, expected):
    log = Log(KNOWN_ENTRIES[:size])

    root = log.root()

    assert root.hex() == expected


def test_every_root_equals_the_recursion_of_the_rfc():
    assert [independent.mth(LOG.entries[:size]) for size in range(LARGEST + 1)] == ROOTS


def test_every_inclusion_proof_is_the_one_of_the_rfc_and_both_verifiers_accept_it():
    for index, size in ((i, n) for n in range(LARGEST + 1) for i in range(n)):
        proof = merkle.inclusion_proof(index, size, LOG.read)

        assert proof == independent.path(index, LOG.entries[:size])
        merkle.verify_inclusion(LEAVES[index], index, size, proof, ROOTS[size])
        independent.check_inclusion(LEAVES[index], index, size, proof, ROOTS[size])


def test_every_consistency_proof_is_the_one_of_the_rfc_and_both_verifiers_accept_it():
    for old, new in ((m, n) for n in range(LARGEST + 1) for m in range(1, n + 1)):
        proof = merkle.consistency_proof(old, new, LOG.read)

        assert proof == independent.subproof(old, LOG.entries[:new], True)
        merkle.verify_consistency(old, new, ROOTS[old], ROOTS[new], proof)
        independent.check_consistency(old, new, ROOTS[old], ROOTS[new], proof)


def test_every_tree_continues_the_empty_one():
    for new in range(LARGEST + 1):
        proof = merkle.consistency_proof(0, new, LOG.read)

        assert proof == []
        merkle.verify_consistency(0, new, merkle.EMPTY_ROOT, ROOTS[new], proof)
        refuses_consistency(0, new, ROOTS[1], ROOTS[new], proof)


def test_an_append_stores_each_complete_subtree_once_and_nothing_else():
    expected = {(level, index) for level in range(7) for index in range(LARGEST >> level)}

    assert set(LOG.nodes) == expected


@pytest.mark.parametrize("size", range(1, 20))
def test_no_proof_serves_another_size_index_leaf_or_root(size):
    for index in range(size):
        proof = merkle.inclusion_proof(index, size, LOG.read)

        for other in set(range(30)) - {size}:
            refuses_inclusion(LEAVES[index], index, other, proof, ROOTS[other])
        for other in set(range(30)) - {index}:
            refuses_inclusion(LEAVES[index], other, size, proof, ROOTS[size])
        refuses_inclusion(LEAVES[index + 1], index, size, proof, ROOTS[size])
        refuses_inclusion(LEAVES[index], index, size, proof, ROOTS[size + 1])


@pytest.mark.parametrize("new", range(1, 20))
def test_no_consistency_proof_serves_another_pair_of_sizes_or_roots(new):
    for old in range(1, new):
        proof = merkle.consistency_proof(old, new, LOG.read)

        for other in set(range(1, new + 1)) - {old}:
            refuses_consistency(other, new, ROOTS[other], ROOTS[new], proof)
        refuses_consistency(old, new, ROOTS[old + 1], ROOTS[new], proof)
        refuses_consistency(old, new, ROOTS[old], ROOTS[new + 1], proof)
        refuses_consistency(old, new + 1, ROOTS[old], ROOTS[new + 1], proof)
        refuses_consistency(new, old, ROOTS[new], ROOTS[old], proof)


@pytest.mark.parametrize("size", [1, 2, 5, 8, 21])
def test_a_proof_that_is_longer_or_shorter_or_has_a_hash_changed_is_refused(size):
    for index in range(size):
        proof = merkle.inclusion_proof(index, size, LOG.read)

        refuses_inclusion(LEAVES[index], index, size, [*proof, ROOTS[size]], ROOTS[size])
        refuses_inclusion(LEAVES[index], index, size, [ROOTS[size], *proof], ROOTS[size])
        for place in range(len(proof)):
            refuses_inclusion(LEAVES[index], index, size, proof[:place] + proof[place + 1 :], ROOTS[size])
            for wrong in (b"", proof[place][:-1], proof[place] + b"\0", ROOTS[0]):
                changed = [*proof[:place], wrong, *proof[place + 1 :]]
                refuses_inclusion(LEAVES[index], index, size, changed, ROOTS[size])


@pytest.mark.parametrize(("old", "new"), [(1, 2), (2, 5), (3, 8), (6, 8), (8, 21), (20, 21)])
def test_a_consistency_proof_that_is_longer_or_shorter_or_has_a_hash_changed_is_refused(old, new):
    proof = merkle.consistency_proof(old, new, LOG.read)

    refuses_consistency(old, new, ROOTS[old], ROOTS[new], [*proof, ROOTS[new]])
    refuses_consistency(old, new, ROOTS[old], ROOTS[new], [ROOTS[old], *proof])
    refuses_consistency(old, new, ROOTS[old], ROOTS[new], [])
    for place in range(len(proof)):
        refuses_consistency(old, new, ROOTS[old], ROOTS[new], proof[:place] + proof[place + 1 :])
        for wrong in (b"", proof[place][:-1], ROOTS[0]):
            changed = [*proof[:place], wrong, *proof[place + 1 :]]
            refuses_consistency(old, new, ROOTS[old], ROOTS[new], changed)


def test_equal_sizes_need_equal_roots_and_no_proof():
    merkle.verify_consistency(5, 5, ROOTS[5], ROOTS[5], [])

    refuses_consistency(5, 5, ROOTS[5], ROOTS[4], [])
    refuses_consistency(5, 5, ROOTS[5], ROOTS[5], [ROOTS[5]])


def test_an_entry_given_for_its_leaf_hash_is_refused():
    with pytest.raises(LedgerError, match="Expected 32 bytes; found 80 bytes"):
        merkle.append_nodes(0, LOG.read, bytes(80))


def test_an_empty_root_and_an_empty_leaf_prove_nothing():
    refuses_inclusion(b"", 0, 1, [], b"")
    refuses_inclusion(LEAVES[0], 0, 1, [], b"")
    refuses_inclusion(b"", 0, 0, [], merkle.EMPTY_ROOT)
    refuses_consistency(0, 1, b"", ROOTS[1], [])


def test_a_single_entry_is_its_own_root():
    proof = merkle.inclusion_proof(0, 1, LOG.read)

    assert proof == []
    assert ROOTS[1] == LEAVES[0]
    merkle.verify_inclusion(LEAVES[0], 0, 1, proof, ROOTS[1])


def test_a_refusal_says_what_was_expected_and_found():
    proof = merkle.inclusion_proof(2, 7, LOG.read)

    with pytest.raises(LedgerError) as length:
        merkle.verify_inclusion(LEAVES[2], 2, 7, proof[1:], ROOTS[7])
    with pytest.raises(LedgerError) as root:
        merkle.verify_inclusion(LEAVES[2], 2, 7, proof, ROOTS[6])

    assert (length.value.expected, length.value.found) == ("3 hashes", "2")
    assert (root.value.expected, root.value.found) == (f"root {ROOTS[6].hex()}", ROOTS[7].hex())
    assert str(length.value) == "The proof has the wrong length. Expected 3 hashes; found 2."


@pytest.mark.parametrize("ask", [
    lambda: merkle.root(-1, LOG.read),
    lambda: merkle.inclusion_proof(5, 5, LOG.read),
    lambda: merkle.inclusion_proof(-1, 5, LOG.read),
    lambda: merkle.consistency_proof(6, 5, LOG.read),
    lambda: merkle.consistency_proof(-1, 5, LOG.read),
    lambda: merkle.verify_inclusion(LEAVES[0], 5, 5, [], ROOTS[5]),
    lambda: merkle.verify_consistency(6, 5, ROOTS[6], ROOTS[5], []),
])  # fmt: skip
def test_what_no_tree_has_cannot_be_asked_for(ask):
    with pytest.raises(LedgerError, match="no such entry or size"):
        ask()


@given(st.lists(st.binary(max_size=90), min_size=1, max_size=40), st.data())
def test_entries_of_any_content_are_proved_and_any_other_entry_is_not(entries, data):
    index = data.draw(st.integers(0, len(entries) - 1))
    other = data.draw(st.binary(max_size=90).filter(lambda value: value != entries[index]))
    log = Log(entries)
    proof = merkle.inclusion_proof(index, len(entries), log.read)

    merkle.verify_inclusion(merkle.leaf_hash(entries[index]), index, len(entries), proof, log.root())

    refuses_inclusion(merkle.leaf_hash(other), index, len(entries), proof, log.root())


def climbed(index, size, proof):
    """The root that a proof leads to, by RFC 9162 section 2.1.3.2, whatever its length."""
    above, fn, sn = LEAVES[0], index, size - 1
    for beside in proof:
        if fn % 2 or fn == sn:
            above = merkle.node_hash(beside, above)
            while fn % 2 == 0 and fn:
                fn, sn = fn // 2, sn // 2
        else:
            above = merkle.node_hash(above, beside)
        fn, sn = fn // 2, sn // 2
    return above


def lengths_accepted(verify, index, size):
    hashes, accepted = LEAVES[:66], []
    for count in range(len(hashes) + 1):
        try:
            verify(LEAVES[0], index, size, hashes[:count], climbed(index, size, hashes[:count]))
        except (LedgerError, independent.No):
            continue
        accepted.append(count)
    return accepted


@settings(max_examples=40)
@given(st.integers(0, 62).flatmap(lambda bits: st.integers(2**bits, 2 ** (bits + 1))), st.data())
def test_in_trees_of_any_size_one_length_of_proof_fits_and_both_verifiers_know_it(size, data):
    index = data.draw(st.integers(0, size - 1))

    ours = lengths_accepted(merkle.verify_inclusion, index, size)
    theirs = lengths_accepted(independent.check_inclusion, index, size)

    assert len(ours) == 1
    assert ours == theirs
