from claims.lib.grouping import grouped


def test_keys_and_items_stay_in_the_order_in_which_they_first_appear() -> None:
    groups = grouped(["pear", "fig", "plum", "date", "kiwi", "yam"], len)
    assert list(groups.items()) == [(4, ["pear", "plum", "date", "kiwi"]), (3, ["fig", "yam"])]
