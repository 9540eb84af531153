"""Tiles as C2SP tlog-tiles describes them."""

import pytest

from claims.audit.tree.hashing import leaf_hash
from claims.audit.tree.tiles import grow, hashes_in, node_reader, number_in_path, number_of_path, open_tiles, width_at
from tests.audit.tree import naive
from tests.audit.tree.growing import entries, tree_of

PATHS = [(0, "000"), (67, "067"), (999, "999"), (1000, "x001/000"), (1234067, "x001/x234/067")]


class TestPath:
    @pytest.mark.parametrize(("number", "path"), PATHS)
    def test_names_a_number_in_threes(self, number: int, path: str) -> None:
        assert (number_in_path(number), number_of_path(path)) == (path, number)

    @pytest.mark.parametrize(
        "path", ["", "1", "0001", "x000/001", "001/002", "x001", "-01", "x1/000", "\u0660\u0660\u0661"]
    )
    def test_has_one_spelling(self, path: str) -> None:
        assert number_of_path(path) is None


class TestWidth:
    # The example of the specification: a tree of 70,000 leaves.
    @pytest.mark.parametrize(
        ("level", "number", "width"),
        [(0, 272, 256), (0, 273, 112), (0, 274, 0), (1, 0, 256), (1, 1, 17), (1, 2, 0), (2, 0, 1), (3, 0, 0)],
    )
    def test_follows_from_the_size(self, level: int, number: int, width: int) -> None:
        assert width_at(level, number, 70_000) == width

    @pytest.mark.parametrize(
        ("size", "keys"), [(0, []), (255, [(0, 0)]), (256, [(1, 0)]), (70_000, [(0, 273), (1, 1), (2, 0)])]
    )
    def test_is_partial_in_at_most_one_tile_a_level(self, size: int, keys: list[tuple[int, int]]) -> None:
        assert open_tiles(size) == keys


class TestGrow:
    def test_keeps_256_leaf_hashes_in_a_tile_and_its_root_above(self) -> None:
        tree, data = tree_of(600), entries(600)
        assert sorted(tree.tiles) == [(0, 0), (0, 1), (0, 2), (1, 0)]
        assert hashes_in(tree.tiles[0, 1]) == [leaf_hash(each) for each in data[256:512]]
        assert hashes_in(tree.tiles[1, 0]) == [naive.tree_hash(data[:256]), naive.tree_hash(data[256:512])]
        assert len(tree.tiles[0, 2]) == 88 * 32

    def test_touches_open_tiles_only(self) -> None:
        tree = tree_of(600)
        opened = {key: tree.tiles[key] for key in open_tiles(600)}
        changed = grow(600, [bytes(32)], opened)
        assert list(changed) == [(0, 2)]
        assert changed[0, 2] == tree.tiles[0, 2] + bytes(32)

    def test_makes_a_second_level_of_65536_leaves(self) -> None:
        tiles = grow(0, [bytes(32)] * 65_537, {})
        assert [(key, len(tiles[key]) // 32) for key in sorted(tiles) if key[0] or key[1] > 254] == [
            ((0, 255), 256), ((0, 256), 1), ((1, 0), 256), ((2, 0), 1),
        ]  # fmt: skip


class TestNodeReader:
    def test_names_the_tile_that_is_too_short(self) -> None:
        node = node_reader(lambda level, number: bytes(32 * 5))
        with pytest.raises(LookupError, match="tile 3 of level 0 holds 5 hashes only"):
            node(2, 3 * 64 + 1)
