"""Roots and proofs agree with the RFC's own recursion, whatever was added in which portions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.audit.tree.hashing import EMPTY_ROOT, leaf_hash, root
from claims.audit.tree.proofs import consistency_proof, inclusion_proof
from claims.audit.tree.verifying import is_consistent, is_included, root_by_inclusion
from tests.audit.tree import naive
from tests.audit.tree.growing import Tree, entries, tree_of

# The entries and roots that implementations of Certificate Transparency share as test vectors.
SHARED = [
    bytes.fromhex(each)
    for each in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
SHARED_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
# Around the widths of tiles, where storage and tree disagree about what is full.
SIZES = [1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 1000]

sizes = st.integers(1, 700)
quick = settings(max_examples=40, deadline=None)


class TestRoot:
    def test_of_nothing_is_the_hash_of_nothing(self) -> None:
        assert root(0, Tree().node) == EMPTY_ROOT

    def test_is_the_one_of_certificate_transparency(self) -> None:
        tree, found = Tree(), []
        for entry in SHARED:
            tree.add([entry])
            found.append(root(tree.size, tree.node).hex())
        assert found == SHARED_ROOTS

    @quick
    @given(st.lists(st.integers(1, 300), min_size=1, max_size=5))
    def test_does_not_depend_on_the_portions(self, portions: list[int]) -> None:
        data = entries(sum(portions))
        tree = Tree()
        for portion in portions:
            tree.add(data[tree.size : tree.size + portion])
        assert root(tree.size, tree.node) == naive.tree_hash(data)

    @quick
    @given(sizes, st.data())
    def test_of_any_earlier_size_is_still_known(self, size: int, data: st.DataObject) -> None:
        earlier = data.draw(st.integers(1, size))
        assert root(earlier, tree_of(size).node) == naive.tree_hash(entries(earlier))


class TestInclusion:
    @quick
    @given(sizes, st.data())
    def test_proof_is_the_one_of_the_standard_and_leads_to_the_root(self, size: int, data: st.DataObject) -> None:
        index, all_entries = data.draw(st.integers(0, size - 1)), entries(size)
        path = inclusion_proof(index, size, tree_of(size).node)
        assert path == naive.path(index, all_entries)
        assert is_included(leaf_hash(all_entries[index]), index, size, naive.tree_hash(all_entries), path)

    @quick
    @given(st.integers(2, 700), st.data())
    def test_proof_holds_for_no_other_place_leaf_or_size(self, size: int, data: st.DataObject) -> None:
        index = data.draw(st.integers(0, size - 1))
        other = data.draw(st.integers(0, size - 1).filter(lambda each: each != index))
        all_entries = entries(size)
        top, path = naive.tree_hash(all_entries), inclusion_proof(index, size, tree_of(size).node)
        leaf = leaf_hash(all_entries[index])
        assert not is_included(leaf, other, size, top, path)
        assert not is_included(leaf_hash(all_entries[other]), index, size, top, path)
        assert not is_included(leaf, index, size, top, path[:-1])
        assert not is_included(leaf, index, size, top, [*path, top])

    @pytest.mark.parametrize("index", [-1, 5])
    def test_of_a_place_outside_the_tree_is_refused(self, index: int) -> None:
        with pytest.raises(ValueError, match="is not among the 5 leaves"):
            inclusion_proof(index, 5, tree_of(5).node)
        assert root_by_inclusion(b"", index, 5, []) is None


class TestConsistency:
    @quick
    @given(sizes, st.data())
    def test_proof_is_the_one_of_the_standard_and_holds(self, size: int, data: st.DataObject) -> None:
        old, all_entries = data.draw(st.integers(0, size)), entries(size)
        path = consistency_proof(old, size, tree_of(size).node)
        assert path == naive.proof(old, all_entries)
        old_root, new_root = naive.tree_hash(all_entries[:old]), naive.tree_hash(all_entries)
        assert is_consistent(old, old_root, size, new_root, path)

    @quick
    @given(st.integers(2, 700), st.data())
    def test_proof_of_a_rewritten_past_does_not_exist(self, size: int, data: st.DataObject) -> None:
        old, at = data.draw(st.integers(1, size)), data.draw(st.integers(0, size - 1))
        rewritten = entries(size)
        rewritten[at] = b"something else"
        tree = Tree()
        tree.add(rewritten)
        old_root, new_root = naive.tree_hash(entries(size)[:old]), naive.tree_hash(rewritten)
        is_touched = at < old
        path = consistency_proof(old, size, tree.node)
        assert is_consistent(old, old_root, size, new_root, path) is not is_touched

    @pytest.mark.parametrize("size", SIZES)
    def test_proof_of_every_kind_of_edge_holds_and_breaks_with_one_byte(self, size: int) -> None:
        node = tree_of(size + 1).node
        path = consistency_proof(size, size + 1, node)
        old_root, new_root = root(size, node), root(size + 1, node)
        assert is_consistent(size, old_root, size + 1, new_root, path)
        for at in range(len(path)):
            broken = [bytes(32) if place == at else each for place, each in enumerate(path)]
            assert not is_consistent(size, old_root, size + 1, new_root, broken)

    @pytest.mark.parametrize(("old", "new"), [(6, 5), (-1, 5)])
    def test_backwards_is_refused(self, old: int, new: int) -> None:
        with pytest.raises(ValueError, match="cannot continue"):
            consistency_proof(old, new, tree_of(5).node)
        assert not is_consistent(6, b"a", 5, b"a", [])
