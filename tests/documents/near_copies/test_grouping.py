from itertools import permutations

from claims.documents.near_copies.grouping import Pair, groups_of

CHAIN = [Pair(1, 2, 0.9, 0.9), Pair(2, 3, 0.8, 0.8), Pair(4, 5, 0.7, 1.0)]


class TestGroupsOf:
    def test_joins_what_is_joined_by_others(self) -> None:
        assert groups_of(CHAIN, []) == [[1, 2, 3], [4, 5]]

    def test_is_the_same_in_whatever_order_documents_came(self) -> None:
        orders = [groups_of(order, [(3, 1)]) for order in permutations(CHAIN)]
        assert orders == [[[1, 2], [4, 5]]] * len(orders)

    def test_keeps_apart_what_people_parted_by_any_way_around(self) -> None:
        pairs = [Pair(1, 2, 0.9, 0.9), Pair(2, 3, 0.8, 0.8), Pair(1, 3, 0.95, 0.95)]
        assert groups_of(pairs, [(1, 2)]) == [[1, 3]]

    def test_leaves_a_document_alone_that_was_parted_from_all(self) -> None:
        assert groups_of([Pair(1, 2, 1.0, 1.0)], [(2, 1)]) == []
